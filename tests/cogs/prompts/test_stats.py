from playground import Playground
from playground.driver import Person
from tests.teahouse import Running


async def test_the_figures_are_a_picture_with_a_description_and_the_same_as_text(
    play: Playground, teahouse: Running, kai: Person
) -> None:
    assert teahouse.services
    card = await kai.runs("prompts stats")
    assert card.ephemeral
    assert "Nobody has answered in the last 12 weeks" in str(card.raw)
    services = teahouse.services
    guild_id = play.world.home.id
    for user_id, text in ((kai.id, "The library closes early on Sundays"), (1, "我今天在超市买了很多苹果")):
        await services.answers.give(guild_id, 5, user_id, text)
    card = await kai.runs("prompts stats")
    assert "**By language** English 1 · Simplified Chinese 1" in card.text
    (item,) = next(each for each in card.raw["components"][0]["components"] if each["type"] == 12)["items"]
    assert "2, to 0 questions" in item["description"]
    assert item["media"]["url"].endswith(".png")

from playground import Playground
from playground.actions import messages
from playground.driver import Person
from tests.engine import StubEngine

APPLES = "我今天在超市买了很多苹果"
APPLES_EN = "I bought a lot of apples at the supermarket today"


async def test_the_embeds_of_another_bot_are_read(ann: Person, engine: StubEngine, play: Playground) -> None:
    engine.answers["苹果的新闻", "en"] = "News about apples"
    engine.answers["多少钱一斤？", "en"] = "How much is it per pound?"
    embed = {
        "title": "苹果的新闻",
        "description": APPLES,
        "fields": [{"name": "多少钱一斤？", "value": "<:tea:1> 12"}],
    }
    place = play.world.channel(ann.place_id)
    messages.write(play.world, play.world.bot, place, {"embeds": [embed]}, {})
    card = await ann.menu("Translate", ann.visible()[-1])
    assert "**News about apples**" in card.text
    assert APPLES_EN in card.text
    assert "**How much is it per pound?**\n<:tea:1> 12" in card.text


async def test_the_description_of_a_picture_is_read(ann: Person, mei: Person) -> None:
    picture = ("apples.png", b"\x89PNG\r\n\x1a\n")
    message = await mei.writes("", files=[picture], descriptions=[APPLES])
    assert APPLES_EN in (await ann.menu("Translate", message)).text


async def test_the_title_of_a_forum_post_is_read_with_its_text(
    ann: Person, mei: Person, engine: StubEngine
) -> None:
    engine.answers["苹果的问题", "en"] = "A question about apples"
    post = await mei.posts("苹果的问题", APPLES, channel="questions")
    card = await ann.at("苹果的问题").menu("Translate", post.visible()[0])
    assert f"**A question about apples**\n{APPLES_EN}" in card.text


async def test_a_card_of_our_own_can_be_read_too(ann: Person, sofia: Person) -> None:
    shared = await ann.runs("translate", text=APPLES, share=True)
    assert "Hoy compré muchas manzanas" in (await sofia.menu("Traducir", shared)).text


async def test_what_was_forwarded_is_read(ann: Person, mei: Person) -> None:
    message = await mei.writes(APPLES)
    forwarded = await mei.forwards(message, to="food")
    assert APPLES_EN in (await ann.menu("Translate", forwarded)).text


async def test_a_picture_or_a_card_that_was_forwarded_is_read(
    ann: Person, mei: Person, sofia: Person, engine: StubEngine
) -> None:
    picture = ("apples.png", b"\x89PNG\r\n\x1a\n")
    said = await mei.writes("", files=[picture], descriptions=[APPLES])
    assert APPLES_EN in (await ann.menu("Translate", await mei.forwards(said, to="food"))).text
    shared = await ann.runs("translate", text=APPLES, share=True)
    engine.reply = "Compré manzanas."
    assert "Compré manzanas." in (await sofia.menu("Traducir", await ann.forwards(shared, to="food"))).text


async def test_a_poll_is_read_with_its_answers(ann: Person, mei: Person, engine: StubEngine) -> None:
    engine.answers["你们最喜欢哪种水果？", "en"] = "Which fruit do you like best?"
    engine.answers["我喜欢吃苹果", "en"] = "I like apples"
    poll = await mei.asks("你们最喜欢哪种水果？", ["我喜欢吃苹果", ("谢谢", "🍵"), "🍊"])
    text = (await ann.menu("Translate", poll)).text
    assert "**Which fruit do you like best?**\n- I like apples\n- Thank you" in text

"""What the whole is for: a welcome set up by somebody new to it, and three newcomers who go through it."""

from playground import Playground
from playground.driver import Card, Person
from playground.world import walk
from tests.cogs.onboarding.setting_up import channel_id, started
from tests.teahouse import Running

LANGUAGES = {"English": "en-US", "简体中文": "zh-CN", "español": "es-ES"}
MOST_PAGES = 20


def forward(card: Card) -> str | None:
    """The custom_id of the button that leads on: what is to be done here, else the next page."""
    ids = [
        str(each.get("custom_id", "")) for each in walk(card.raw["components"]) if not each.get("disabled")
    ]
    doing = [each for each in ids if each.startswith("guide:do:")]
    going = [each for each in ids if each.startswith("guide:go:")]  # back, then forward
    return next(iter([*doing, *going[1:]]), None)


async def test_an_admin_sets_it_up_and_three_newcomers_go_through_it_in_their_languages(
    kai: Person, teahouse: Running, play: Playground
) -> None:
    panel = await started(kai)
    panel = await kai.chooses(panel, "Where to greet newcomers", [channel_id(play, "tea-house")])
    await kai.presses(panel, "Go live")
    for number, (language, locale) in enumerate(LANGUAGES.items()):
        newcomer = play.stranger(f"Newcomer {number}", locale).at("tea-house")
        await newcomer.joins()
        greeting = await newcomer.sees(f"<@{newcomer.id}>", within=5)
        page = await newcomer.presses(greeting, language)
        for turned in range(MOST_PAGES):
            way = forward(page)
            if way is None:
                break
            if number == turned == 1:
                await teahouse.restart()
                page = await newcomer.runs("guide")
            page = await newcomer.presses(page, way)
    status = await kai.runs("welcome status")
    for stage in ("Greeted", "Chose a language", "Four rules", "Finished the guide"):
        assert f"**{stage}** 3 (100%)" in status.text
    assert "**Joined** 3\n" in status.text

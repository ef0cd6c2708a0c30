from bot.features.translation import FlagSwitches
from bot.i18n import Strings
from cogs.settings import flags
from playground import Playground
from playground.driver import Card, Person
from playground.world import walk

LEFT_OUT = "Choose channels where flags do nothing"


def left_out(panel: Card) -> list[str]:
    """The channels that the panel shows as chosen."""
    [select] = [item for item in walk(panel.raw["components"]) if item.get("placeholder") == LEFT_OUT]
    return [str(value["id"]) for value in select.get("default_values", ())]


async def test_flags_are_on_until_somebody_turns_them_off(kai: Person) -> None:
    panel = await kai.runs("settings")
    assert "**Flag reactions**\nPut a flag on a message" in panel.text
    panel = await kai.presses(panel, "Turn off")
    assert "**Flag reactions**\nTurned off" in panel.text
    assert LEFT_OUT not in [select.placeholder for select in panel.selects]
    panel = await kai.presses(panel, "Turn on")
    assert "Turn off" in panel.buttons


async def test_the_channels_that_were_chosen_are_shown_as_chosen(kai: Person) -> None:
    channels = [str(kai.at(name).place_id) for name in ("food", "questions")]
    panel = await kai.chooses(await kai.runs("settings"), LEFT_OUT, channels)
    assert left_out(panel) == channels
    assert left_out(await kai.chooses(panel, LEFT_OUT, [])) == []


async def test_the_right_to_switch_is_checked_at_each_press(kai: Person, play: Playground) -> None:
    panel = await kai.runs("settings")
    await play.take_role(kai, "Admin")
    for answer in (
        await kai.presses(panel, "Turn off"),
        await kai.chooses(panel, LEFT_OUT, [str(kai.place_id)]),
    ):
        assert answer.ephemeral
        assert "“Manage Server” permission" in answer.text


def test_a_channel_that_is_gone_is_not_shown() -> None:
    say = Strings.load().speak("zh-CN")
    *_, row = flags.section(say, FlagSwitches(on=True, channels_off=(1, 2)), None)
    [select] = row.to_component_dict()["components"]
    assert select.get("default_values", []) == []

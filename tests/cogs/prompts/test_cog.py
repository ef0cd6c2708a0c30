import pytest

from playground import Playground
from playground.driver import Person
from tests.cogs.prompts.conftest import new_stream
from tests.teahouse import Running


async def test_an_admin_sets_up_two_streams_in_two_zones_and_changes_everything(
    kai: Person, teahouse: Running
) -> None:
    panel = await new_stream(kai)
    assert panel.ephemeral
    assert "Asia/Shanghai" in panel.text
    assert "every day" in panel.text
    panel = await kai.presses(panel, "Back")
    form = await kai.chooses(panel, "prompts:place", [str(kai.at("food").place_id)])
    panel = await kai.submits(form, {"name": "Supper", "zone": "madrid", "times": "9, 21：30"})
    assert "Europe/Madrid" in panel.text
    assert "09:00 21:30" in panel.text
    panel = await kai.chooses(panel, "Choose decks", ["food", "myth-or-fact"])
    assert "Food and Myth or fact" in panel.text
    panel = await kai.chooses(panel, "Choose weekdays", ["0", "6"])
    assert "Mon and Sun" in panel.text
    panel = await kai.chooses(panel, "Choose how questions look", ["card"])
    panel = await kai.presses(panel, "More settings")
    panel = await kai.submits(await kai.presses(panel, "Rename"), {"name": "Sunday supper"})
    assert "Sunday supper" in panel.text
    panel = await kai.presses(panel, "More settings")
    panel = await kai.chooses(panel, "Choose which deck comes first", ["myth-or-fact"])
    assert "Myth or fact and Food" in panel.text
    panel = await kai.presses(panel, "Ask one deck after another")
    panel = await kai.chooses(panel, "Choose how personal questions may be", ["0"])
    assert "Light: nothing personal" in panel.text
    panel = await kai.chooses(panel, "Choose how hard questions may be", ["1"])
    assert "Short and easy ones only" in panel.text
    panel = await kai.presses(await kai.presses(panel, "Back"), "What comes next")
    assert panel.text.count("<t:") == 7
    panel = await kai.presses(await kai.presses(panel, "Back"), "Skip the next")
    panel = await kai.submits(await kai.presses(panel, "Pause"), {"day": "10"})
    assert "⏸️" in panel.text
    panel = await kai.submits(await kai.presses(await kai.presses(panel, "Go on"), "Pause"), {"day": ""})
    assert "until you press" in panel.text
    panel = await kai.presses(await kai.presses(panel, "More settings"), "Delete")
    panel = await kai.presses(panel, "Yes, delete")
    assert "Sunday supper" not in panel.text
    assert "tea-house" in panel.text
    assert await teahouse.count("streams") == 1


async def test_what_cannot_be_read_is_said_and_changes_nothing(kai: Person, teahouse: Running) -> None:
    panel = await new_stream(kai)
    for zone, times, answer in (
        ("Atlantis", "9:00", "I know no time zone “Atlantis”"),
        ("america", "9:00", "Which one do you mean"),
        ("Europe/Madrid", "25:00", "“25:00” is no time of day"),
        ("Europe/Madrid", "1 2 3 4 5 6 7", "between one and 6"),
        ("x" * 50, "9", "I know no time zone"),
    ):
        clock = await kai.presses(panel, "Times and zone")
        said = await kai.submits(clock, {"zone": zone, "times": times})
        assert answer in said.text
    for day in ("yesterday", "2020-01-01", "9999", "²"):
        pause = await kai.presses(panel, "Pause")
        assert "no day within the coming year" in (await kai.submits(pause, {"day": day})).text
    again = await kai.chooses(await kai.runs("prompts streams"), "Choose what to change", [_id(panel.raw)])
    assert "Asia/Shanghai" in again.text
    assert "19:00" in again.text


async def test_zones_are_suggested_by_what_is_typed(kai: Person) -> None:
    found = await kai.completes("prompts new", "zone", "tokyo")
    assert [choice.value for choice in found] == ["Asia/Tokyo"]


async def test_only_admins_see_it_and_the_right_is_asked_for_at_each_press(
    play: Playground, kai: Person, ann: Person, teahouse: Running
) -> None:
    panel = await new_stream(kai)
    with pytest.raises(LookupError):
        await ann.runs("prompts streams")
    assert "Manage Server" in (await ann.runs("prompts streams", force=True)).text
    play.world.home.members[kai.id].role_ids = []
    for button in ("Ask now", "Skip the next", "Pause", "More settings", "Times and zone"):
        assert "Manage Server" in (await kai.presses(panel, button)).text
    assert await teahouse.count("postings") == 0


async def test_streams_of_another_server_are_not_there(
    kai: Person, play: Playground, teahouse: Running
) -> None:
    panel = await new_stream(kai)
    await teahouse.run_sql("UPDATE streams SET guild_id = 4242")
    for button in ("What comes next", "Ask now", "Skip the next", "Pause", "More settings"):
        assert "Somebody has deleted these questions" in (await kai.presses(panel, button)).text
    assert await teahouse.count("streams") == 1


def _id(raw: object) -> str:
    """The id of a panel's stream, from one of its buttons."""
    text = str(raw)
    start = text.index("prompts:clock:") + len("prompts:clock:")
    return text[start : text.index("'", start)]

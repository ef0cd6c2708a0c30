"""Which kinds of channels can be rooms."""

from playground import Playground
from playground.driver import Person
from tests.cogs.rooms.linking import linked
from tests.cogs.rooms.test_carrier import APPLES, APPLES_EN, LIBRARY, LIBRARY_ZH
from tests.cogs.rooms.test_threads import THREAD_NAMES
from tests.engine import StubEngine


async def test_announcements_are_linked_with_a_text_channel_threads_included(
    kai: Person, ann: Person, mei: Person, play: Playground, engine: StubEngine
) -> None:
    engine.answers |= THREAD_NAMES
    await kai.creates_channel("notices", kind="announcement")
    await linked(play, kai, {"food": "zh-Hans", "notices": "en"})
    said = await mei.writes(APPLES, channel="food")
    copy = await ann.sees(APPLES_EN, channel="notices")
    inside = await mei.starts_thread("苹果的故事", on=said)
    await inside.writes("🍎")
    await play.until(lambda: copy.id in play.world.channels)
    theirs = ann.at("The story of the apples")
    await theirs.sees("🍎")
    await theirs.writes(LIBRARY)
    await inside.sees(LIBRARY_ZH)


async def test_the_chat_of_a_voice_or_stage_channel_is_refused_with_a_sentence(kai: Person) -> None:
    panel = await kai.presses(await kai.runs("link"), "Link rooms")
    assert "voice or stage channel cannot be a room" in panel.text

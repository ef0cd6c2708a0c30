"""What was done to messages and threads while the bot was away is done in the other rooms at its return."""

from bot.features.rooms import Group
from playground import Playground
from playground.driver import Person
from playground.driver.waiting import wait_for
from tests.cogs.rooms.test_carrier import APPLES, APPLES_EN
from tests.cogs.rooms.test_echoes import said, shows
from tests.cogs.rooms.test_threads import THREAD_NAMES, thread
from tests.engine import StubEngine
from tests.teahouse import Running


async def test_reactions_and_pins_of_the_meantime_are_brought_in_step(
    linked: Group, kai: Person, ann: Person, mei: Person, sofia: Person, teahouse: Running, play: Playground
) -> None:
    original, english, spanish = await said(ann, mei, sofia)
    other = await mei.writes("👋", channel="food")
    other_english = await ann.sees("👋", channel="tea-house")
    await ann.reacts(english, "👍")
    await kai.pins(other)
    assert await shows(mei, original, {"👍": (1, True)})
    assert await wait_for(play.world, lambda: pins(play, other_english.id) or None, 3)
    await teahouse.stop()
    await ann.unreacts(english, "👍")
    await sofia.reacts(spanish, "🍵")
    await kai.pins(english)
    await kai.unpins(other)
    late = await mei.writes("🍎", channel="food")
    await mei.reacts(late, "🍐")
    await teahouse.start()
    assert await shows(mei, original, {"🍵": (1, True)})
    assert await shows(ann, english, {"🍵": (1, True)})
    assert await wait_for(play.world, lambda: (pins(play, original.id) and pins(play, spanish.id)) or None, 3)
    assert await wait_for(play.world, lambda: not pins(play, other_english.id) or None, 3)
    assert await shows(ann, await ann.sees("🍎", channel="tea-house"), {"🍐": (1, True)})
    await teahouse.restart()
    await mei.writes("🍏", channel="food")
    await ann.sees("🍏", channel="tea-house")
    assert [pins(play, each.id) for each in (original, english)] == [True, True]
    assert await shows(mei, original, {"🍵": (1, True)})


async def test_a_pin_that_discord_refused_in_one_room_is_not_taken_for_one_that_was_taken_off(
    linked: Group, kai: Person, ann: Person, mei: Person, sofia: Person, teahouse: Running, play: Playground
) -> None:
    original, english, spanish = await said(ann, mei, sofia)
    play.faults.fail(f"PUT /channels/{english.channel_id}/messages/pins/*", 403)
    await kai.pins(original)
    assert await wait_for(play.world, lambda: pins(play, spanish.id) or None, 3)
    await teahouse.restart()
    await mei.writes("👋", channel="food")
    await ann.sees("👋", channel="tea-house")
    assert [pins(play, each.id) for each in (original, english, spanish)] == [True, False, True]


async def test_what_became_of_threads_in_the_meantime_becomes_of_their_counterparts(
    linked: Group,
    kai: Person,
    ann: Person,
    mei: Person,
    teahouse: Running,
    play: Playground,
    engine: StubEngine,
) -> None:
    engine.answers |= THREAD_NAMES
    inside = await mei.starts_thread("苹果的故事", channel="food")
    await inside.writes("🍎")
    there = await thread(play, "tea-house", "The story of the apples")
    on_message = await mei.writes(APPLES, channel="food")
    english = await ann.sees(APPLES_EN, channel="tea-house")
    gone = await mei.starts_thread("🍵", on=on_message)
    await gone.writes("🍐")
    assert await wait_for(play.world, lambda: play.world.channels.get(english.id), 3)
    await teahouse.stop()
    await inside.changes_thread(name="梨子的故事")
    await kai.at("梨子的故事").changes_thread(locked=True, archived=True)
    await kai.at("🍵").deletes_thread()
    await teahouse.start()
    state = there.thread
    assert state
    assert await wait_for(play.world, lambda: there.name == "The story of the pears" or None, 3)
    assert await wait_for(play.world, lambda: (state.archived and state.locked) or None, 3)
    assert await wait_for(play.world, lambda: english.id not in play.world.channels or None, 3)
    await kai.at("The story of the pears").changes_thread(archived=False)
    assert await wait_for(play.world, lambda: not inside_state(play, "梨子的故事") or None, 3)


def pins(play: Playground, message_id: int) -> bool:
    """Whether a message is pinned."""
    channels = play.world.channels.values()
    found = next(each.messages[message_id] for each in channels if message_id in each.messages)
    return found.pinned_at is not None


def inside_state(play: Playground, name: str) -> bool:
    """Whether the thread of that name is closed."""
    found = next(each for each in play.world.channels.values() if each.name == name)
    return bool(found.thread and found.thread.archived)

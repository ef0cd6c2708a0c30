"""Reactions and pins are one in all rooms."""

from bot.features.rooms import Group
from playground import Playground
from playground.driver import Card, Person
from playground.driver.waiting import wait_for
from tests.cogs.rooms.test_carrier import APPLES, APPLES_EN, APPLES_ES


def reactions(person: Person, card: Card) -> dict[str, tuple[int, bool]]:
    """Emoji -> how many, and whether the bot is among them."""
    seen = next(each for each in person.visible() if each.id == card.id)
    bot = person._world.bot.id
    message = person._world.channels[card.channel_id].messages[card.id]
    return {
        each["emoji"]["name"]: (each["count"], bot in message.reactions[each["emoji"]["name"]].user_ids)
        for each in seen.raw.get("reactions", [])
    }


async def shows(person: Person, card: Card, expected: dict[str, tuple[int, bool]]) -> bool:
    here = person._at(person._world.channels[card.channel_id])
    found = await wait_for(person._world, lambda: (reactions(here, card) == expected and here) or None, 3)
    return found is not None


async def said(ann: Person, mei: Person, sofia: Person) -> tuple[Card, Card, Card]:
    original = await mei.writes(APPLES, channel="food")
    english = await ann.sees(APPLES_EN, channel="tea-house")
    return original, english, await sofia.sees(APPLES_ES, channel="homework")


async def test_a_reaction_is_shown_once_in_every_other_room_and_goes_with_the_last_person(
    linked: Group, ann: Person, mei: Person, sofia: Person
) -> None:
    original, english, spanish = await said(ann, mei, sofia)
    await ann.reacts(english, "👍")
    assert await shows(mei, original, {"👍": (1, True)})
    assert await shows(sofia, spanish, {"👍": (1, True)})
    assert await shows(ann, english, {"👍": (1, False)})
    await mei.reacts(original, "👍")
    assert await shows(ann, english, {"👍": (2, True)})
    assert await shows(mei, original, {"👍": (2, True)})
    await ann.unreacts(english, "👍")
    assert await shows(ann, english, {"👍": (1, True)})
    assert await shows(mei, original, {"👍": (1, False)})
    await mei.unreacts(original, "👍")
    assert await shows(ann, english, {})
    assert await shows(sofia, spanish, {})


async def test_reactions_that_a_moderator_clears_go_in_all_rooms_where_nobody_else_reacted(
    linked: Group, kai: Person, ann: Person, mei: Person, sofia: Person
) -> None:
    original, english, spanish = await said(ann, mei, sofia)
    await ann.reacts(english, "👍")
    await ann.reacts(english, "🍵")
    await sofia.reacts(spanish, "🍵")
    assert await shows(mei, original, {"👍": (1, True), "🍵": (1, True)})
    assert await shows(sofia, spanish, {"👍": (1, True), "🍵": (2, True)})
    await kai.clears_reactions(english)
    assert await shows(mei, original, {"🍵": (1, True)})
    assert await shows(sofia, spanish, {"🍵": (1, False)})
    assert "🍵 1" in (await ann.menu("Original", english)).text


async def test_a_reaction_that_is_repeated_or_not_ours_to_use_does_no_harm(
    linked: Group, ann: Person, mei: Person, sofia: Person, play: Playground
) -> None:
    original, english, _ = await said(ann, mei, sofia)
    play.faults.repeat_next("MESSAGE_REACTION_ADD")
    play.faults.fail("PUT /channels/*/messages/*/reactions/*", 403, times=2)
    await ann.reacts(english, "👍")
    await ann.reacts(english, "🍵")
    assert await shows(mei, original, {"🍵": (1, True)})


async def test_a_pin_is_carried_both_ways(
    linked: Group, kai: Person, ann: Person, mei: Person, sofia: Person
) -> None:
    original, english, spanish = await said(ann, mei, sofia)
    world = ann._world

    def pinned(*expected: bool) -> bool | None:
        cards = (original, english, spanish)
        found = [world.channels[card.channel_id].messages[card.id].pinned_at is not None for card in cards]
        return found == list(expected) or None

    await kai.pins(english)
    assert await wait_for(world, lambda: pinned(True, True, True), 3)
    await kai.unpins(original)
    assert await wait_for(world, lambda: pinned(False, False, False), 3)
    await ann.sees_nothing_new(channel="tea-house")

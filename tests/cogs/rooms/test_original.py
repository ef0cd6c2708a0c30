"""The message menu "Original"."""

from bot.features.rooms import Group, Links
from playground import Playground
from playground.driver import Person
from tests.cogs.rooms.test_carrier import APPLES, APPLES_EN, APPLES_ES
from tests.cogs.rooms.test_echoes import shows
from tests.teahouse import Running


def links(teahouse: Running) -> Links:
    assert teahouse.services
    return teahouse.services.links


async def test_it_shows_what_was_written_and_how_people_reacted_in_all_rooms(
    linked: Group, ann: Person, mei: Person, sofia: Person
) -> None:
    said = await mei.writes(APPLES, channel="food")
    copy = await ann.sees(APPLES_EN, channel="tea-house")
    await sofia.sees(APPLES_ES, channel="homework")
    await ann.reacts(copy, "👍")
    await sofia.reacts(said, "👍")
    assert await shows(ann, copy, {"👍": (2, True)})
    card = await ann.menu("Original", copy)
    assert card.ephemeral
    assert APPLES in card.text
    assert "In all rooms together: 👍 2" in card.text
    assert "查看原消息" in (await mei.menu("原文", copy)).buttons


async def test_a_message_that_was_not_carried_gets_a_sentence(linked: Group, ann: Person) -> None:
    here = ann.visible("tea-house")[0]
    assert "was not carried here" in (await ann.menu("Original", here)).text


async def test_an_original_that_is_gone_gets_a_sentence(
    linked: Group, ann: Person, mei: Person, play: Playground
) -> None:
    said = await mei.writes(APPLES, channel="food")
    copy = await ann.sees(APPLES_EN, channel="tea-house")
    play.world.channels[said.channel_id].messages.pop(said.id)
    assert "The original was deleted" in (await ann.menu("Original", copy)).text


async def test_what_is_not_linked_any_more_is_shown_only_to_those_who_see_it(
    linked: Group, kai: Person, ann: Person, mei: Person, teahouse: Running
) -> None:
    await mei.writes(APPLES, channel="food")
    copy = await ann.sees(APPLES_EN, channel="tea-house")
    await links(teahouse).remove(linked.guild_id, linked.id)
    assert APPLES in (await ann.menu("Original", copy)).text
    await kai.overrules("food", "@everyone", deny=["VIEW_CHANNEL"])
    assert "a channel that you cannot see" in (await ann.menu("Original", copy)).text


async def test_while_rooms_are_linked_a_copy_opens_no_channel_that_is_kept_from_somebody(
    linked: Group, kai: Person, ann: Person, mei: Person
) -> None:
    await mei.writes(APPLES, channel="food")
    copy = await ann.sees(APPLES_EN, channel="tea-house")
    await kai.overrules("food", "Teahouse", allow=["VIEW_CHANNEL"])
    await kai.overrules("food", "@everyone", deny=["VIEW_CHANNEL"])
    await kai.sees("somebody can now see some of these rooms", channel="staff")
    card = await ann.menu("Original", copy)
    assert "a channel that you cannot see" in card.text
    assert APPLES not in card.text
    assert APPLES in (await kai.menu("Original", copy)).text

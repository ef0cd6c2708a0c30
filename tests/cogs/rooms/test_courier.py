"""Each copy is posted exactly once, whatever Discord does with the request."""

import asyncio
import sys
from datetime import UTC, datetime, timedelta

import pytest

from bot.client import loops, posting
from bot.features.rooms import Group, copying
from playground import Playground
from playground.driver import Person
from playground.driver.waiting import wait_for
from playground.permissions import DEFAULT_EVERYONE, Permission
from playground.world import Channel, ChannelType, Guild, Member, Role
from tests.cogs.rooms.conftest import channel
from tests.cogs.rooms.test_carrier import APPLES, APPLES_EN, APPLES_ES, LIBRARY_ES, copies
from tests.engine import StubEngine
from tests.teahouse import Running

POST = "POST /webhooks/*"


def hook(play: Playground, room: str) -> int:
    """The webhook of a room that was written to."""
    place = channel(play, room).id
    (found,) = (each.id for each in play.world.webhooks.values() if each.channel_id == place)
    return found


@pytest.fixture(autouse=True)
def impatient(teahouse: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    """Waits as short as a test wants them; discord.py loads the modules of a cog anew with each client."""
    monkeypatch.setattr(sys.modules["cogs.rooms.courier"], "FIRST_PAUSE", 0.1)


@pytest.mark.parametrize("text", [APPLES, "哈哈"])
@pytest.mark.parametrize("status", [500, 502, 503])
async def test_a_post_that_arrived_although_discord_said_no_is_not_repeated(
    linked: Group, ann: Person, mei: Person, play: Playground, text: str, status: int
) -> None:
    play.faults.fail(POST, status, times=2, after_accepting=True)
    await mei.writes(text, channel="food")
    await mei.writes("👋", channel="food")
    await ann.sees("👋", channel="tea-house")
    await ann.sees("👋", channel="homework")
    assert len(copies(ann, "tea-house")) == len(copies(ann, "homework")) == 2


async def test_the_same_words_said_twice_are_carried_twice_although_discord_said_no(
    linked: Group, ann: Person, mei: Person, play: Playground
) -> None:
    play.faults.fail(POST, 500, times=4, after_accepting=True)
    for _ in range(2):
        await mei.writes("哈哈", channel="food")
    await mei.writes("👋", channel="food")
    await ann.sees("👋", channel="tea-house")
    assert [copy.text for copy in copies(ann, "tea-house")] == ["哈哈", "哈哈", "👋"]


async def test_a_post_that_did_not_arrive_is_made_again(
    linked: Group, ann: Person, mei: Person, play: Playground
) -> None:
    play.faults.fail(POST, 503, times=3)
    await mei.writes(APPLES, channel="food")
    await ann.sees(APPLES_EN, channel="tea-house")
    await ann.sees(APPLES_ES, channel="homework")
    assert len(copies(ann, "tea-house")) == len(copies(ann, "homework")) == 1


async def test_a_request_that_hangs_is_given_up_and_found_again(
    linked: Group,
    ann: Person,
    mei: Person,
    play: Playground,
    teahouse: Running,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(posting, "PATIENCE", 0.3)
    await teahouse.restart()
    play.faults.slow(POST, seconds=0.35, times=1)  # it is done after we have given up
    await mei.writes(APPLES, channel="food")
    await ann.sees(APPLES_EN, channel="tea-house")
    await mei.writes("👋", channel="food")
    await ann.sees("👋", channel="tea-house")
    assert len(copies(ann, "tea-house")) == 2


@pytest.mark.parametrize("text", [APPLES, "哈哈"])
async def test_a_request_that_is_done_after_it_was_made_again_is_taken_back(
    linked: Group,
    ann: Person,
    mei: Person,
    play: Playground,
    teahouse: Running,
    monkeypatch: pytest.MonkeyPatch,
    text: str,
) -> None:
    monkeypatch.setattr(posting, "PATIENCE", 0.3)
    monkeypatch.setattr(sys.modules["cogs.rooms.doubles"], "DOUBT_SECONDS", 1.0)
    monkeypatch.setattr(sys.modules["cogs.rooms.carrier"], "_MENDING_SECONDS", 0.1)
    await teahouse.restart()
    await mei.writes("👋", channel="food")
    await ann.sees("👋", channel="tea-house")
    await ann.sees("👋", channel="homework")
    for room in ("tea-house", "homework"):  # in each it is done after a second one
        play.faults.slow(f"POST /webhooks/{hook(play, room)}/*", seconds=0.8)
    await mei.writes(text, channel="food")
    await mei.writes("哈哈", channel="food")
    assert await wait_for(play.world, lambda: len(copies(ann, "tea-house")) == 4 or None, 5)
    assert await wait_for(play.world, lambda: len(copies(ann, "tea-house")) == 3 or None, 5)
    await mei.writes("🍎", channel="food")
    await ann.sees("🍎", channel="tea-house")
    await ann.sees("🍎", channel="homework")
    assert len(copies(ann, "tea-house")) == len(copies(ann, "homework")) == 4


async def test_what_is_deleted_before_anybody_knows_that_it_arrived_is_taken_back(
    linked: Group,
    ann: Person,
    mei: Person,
    play: Playground,
    teahouse: Running,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys.modules["cogs.rooms.courier"], "FIRST_PAUSE", 0.5)
    monkeypatch.setattr(sys.modules["cogs.rooms.doubles"], "DOUBT_SECONDS", 0.1)
    monkeypatch.setattr(sys.modules["cogs.rooms.carrier"], "_MENDING_SECONDS", 0.1)
    await teahouse.restart()
    play.faults.fail(POST, 500, times=2, after_accepting=True)
    said = await mei.writes(APPLES, channel="food")
    await ann.sees(APPLES_EN, channel="tea-house")
    await mei.deletes(said)
    assert await wait_for(play.world, lambda: copies(ann, "tea-house") == [] or None, 3)
    assert await wait_for(play.world, lambda: copies(ann, "homework") == [] or None, 3)


async def test_one_room_that_must_wait_holds_up_no_other_and_keeps_its_order(
    linked: Group, ann: Person, mei: Person, sofia: Person, play: Playground
) -> None:
    await mei.writes("👋", channel="food")
    await ann.sees("👋", channel="tea-house")
    await sofia.sees("👋", channel="homework")
    play.faults.limit(f"POST /webhooks/{hook(play, 'tea-house')}/*", retry_after=1.5)
    await mei.writes(APPLES, channel="food")
    await mei.writes("🍎", channel="food")
    await sofia.writes(LIBRARY_ES, channel="homework")
    await sofia.sees("🍎", channel="homework", within=1)
    assert len(copies(ann, "tea-house")) == 1
    await ann.sees(LIBRARY_ES, channel="tea-house", within=4)
    assert [copy.text.split("\n")[0] for copy in copies(ann, "tea-house")] == [
        "👋",
        APPLES_EN,
        "🍎",
        LIBRARY_ES,
    ]


async def test_a_room_that_must_wait_for_long_holds_up_no_other_group(
    linked: Group, ann: Person, mei: Person, play: Playground, teahouse: Running
) -> None:
    assert teahouse.services
    links = teahouse.services.links
    rooms = {channel(play, "english").id: "en", channel(play, "español").id: "es"}
    other = await links.create(linked.guild_id, rooms)
    await links.resume(other.guild_id, other.id)
    await mei.writes("👋", channel="food")
    await ann.sees("👋", channel="tea-house")
    play.faults.limit(f"POST /webhooks/{hook(play, 'tea-house')}/*", retry_after=40)
    await mei.writes("🍎", channel="food")
    await ann.writes("🍐", channel="english")
    await mei.sees("🍐", channel="español", within=2)
    await ann.sees("🍎", channel="homework", within=2)
    assert len(copies(ann, "tea-house")) == 1


async def test_a_room_that_must_wait_for_long_holds_up_no_other_server(
    linked: Group, ann: Person, mei: Person, play: Playground, teahouse: Running
) -> None:
    guild, chinese, english = await another_server(play, teahouse)
    await mei.writes("👋", channel="food")
    await ann.sees("👋", channel="tea-house")
    play.faults.limit(f"POST /webhooks/{hook(play, 'tea-house')}/*", retry_after=40)
    await mei.writes("🍎", channel="food")
    await ann.sees("🍎", channel="homework", within=2)
    theirs, hers = ann._at(english), mei._at(chinese)
    for text in ("🍐", "🍇", "🍊"):
        said = await hers.writes(text)
        copy = await theirs.sees(text, within=1)
        assert copy.id > said.id
    await theirs.writes("🫖")
    await hers.sees("🫖", within=1)
    assert [each.guild_id for each in play.world.webhooks.values()].count(guild.id) == 2
    assert len(copies(ann, "tea-house")) == 1  # still waiting


async def another_server(play: Playground, teahouse: Running) -> tuple[Guild, Channel, Channel]:
    """A server with the bot in it and two linked rooms, in Chinese and in English."""
    world = play.world
    guild = Guild(world.ids.new(), "The other tea house", world.home.owner_id, "en-US")
    guild.roles[guild.id] = Role(guild.id, "@everyone", DEFAULT_EVERYONE | Permission.MANAGE_WEBHOOKS)
    guild.members = {user_id: Member(user_id, datetime.now(UTC)) for user_id in world.users}
    world.guilds[guild.id] = guild
    rooms = [Channel(world.ids.new(), ChannelType.TEXT, guild.id, name) for name in ("zh", "en")]
    world.channels |= {room.id: room for room in rooms}
    await teahouse.restart()
    assert teahouse.services
    links = teahouse.services.links
    group = await links.create(guild.id, {rooms[0].id: "zh-Hans", rooms[1].id: "en"})
    await links.resume(guild.id, group.id)
    return guild, rooms[0], rooms[1]


async def test_admins_are_told_once_of_each_room_that_is_late(
    linked: Group,
    ann: Person,
    mei: Person,
    kai: Person,
    play: Playground,
    teahouse: Running,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(copying, "LATE", timedelta(seconds=0.5))
    monkeypatch.setattr("cogs.rooms.carrier.every", lambda _, job, name: loops.every(0.1, job, name))
    await teahouse.restart()
    await mei.writes("👋", channel="food")
    await ann.sees("👋", channel="tea-house")
    await ann.sees("👋", channel="homework")
    late = [channel(play, name).id for name in ("tea-house", "homework")]
    for name in ("tea-house", "homework"):
        play.faults.limit(f"POST /webhooks/{hook(play, name)}/*", retry_after=1.5)
    await mei.writes("🍎", channel="food")
    await mei.writes("🍐", channel="food")
    for name in ("tea-house", "homework"):
        await ann.sees("🍐", channel=name)
    told = [card.text for card in kai.visible("staff") if "more than a minute late" in card.text]
    assert sorted(room for room in late for text in told if f"<#{room}>" in text) == sorted(late)
    assert len(told) == 2


async def test_a_deleted_webhook_is_made_again_once(
    linked: Group, ann: Person, mei: Person, play: Playground
) -> None:
    await mei.writes("👋", channel="food")
    await ann.sees("👋", channel="tea-house")
    play.world.webhooks.clear()
    await mei.writes(APPLES, channel="food")
    await ann.sees(APPLES_EN, channel="tea-house")
    assert len(copies(ann, "tea-house")) == 2


async def test_a_lost_permission_pauses_the_group_instead_of_asking_again_and_again(
    linked: Group, ann: Person, mei: Person, play: Playground, teahouse: Running
) -> None:
    play.faults.fail("GET /channels/*/webhooks", 403, times=100)
    for _ in range(5):
        await mei.writes("👋", channel="food")
    links = teahouse.services.links if teahouse.services else None
    assert links
    async with asyncio.timeout(3):
        while not links.group(linked.guild_id, linked.id).paused:  # noqa: ASYNC110  (the index tells nobody)
            await asyncio.sleep(0.01)
    assert links.group(linked.guild_id, linked.id).paused == "permission"
    await ann.sees_nothing_new(channel="tea-house")


async def test_a_hostile_engine_notifies_nobody_and_hides_no_link(
    linked: Group, ann: Person, mei: Person, engine: StubEngine
) -> None:
    engine.reply = lambda text: (
        f"@everyone <@{ann.id}> <@&{linked.guild_id}> [gift](https://evil.example) apples"
    )
    await mei.writes(f"{APPLES} ||秘密的苹果||", channel="food")
    assert await wait_for(ann._world, lambda: copies(ann, "tea-house") or None, 5)
    copy = copies(ann, "tea-house")[0]
    assert copy.raw["mentions"] == []
    assert not copy.raw["mention_everyone"]
    assert "evil.example" not in copy.text
    assert copy.text.count("||") == 2


async def test_what_automatic_moderation_blocks_is_withheld_and_told_once(
    linked: Group, ann: Person, mei: Person, kai: Person, sofia: Person, play: Playground, teahouse: Running
) -> None:
    await kai.overrules("staff", "Teahouse", allow=["VIEW_CHANNEL", "SEND_MESSAGES"])
    play.world.home.blocked_words.add("supermarket")
    for _ in range(2):
        await mei.writes(APPLES, channel="food")
    await sofia.sees(APPLES_ES, channel="homework")
    notice = await kai.sees("Automatic moderation", channel="staff")
    assert f"out of <#{channel(play, 'tea-house').id}>" in notice.text
    play.world.home.blocked_words.clear()
    await teahouse.restart()
    await mei.writes("👋", channel="food")
    await ann.sees("👋", channel="tea-house")
    assert len(copies(ann, "tea-house")) == 1
    assert len([each for each in kai.visible("staff") if "Automatic moderation" in each.text]) == 1

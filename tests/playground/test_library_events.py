"""What discord.py makes of everything that people and other bots do here."""

import asyncio
import datetime
from typing import Any

import discord
import pytest

from playground import Person, Playground
from tests.playground.sample_bot import SampleBot

Heard = list[tuple[str, tuple[Any, ...]]]


@pytest.fixture
def heard(sample: SampleBot, monkeypatch: pytest.MonkeyPatch) -> Heard:
    """The events of the library, by name, with what it gives to their handlers."""
    events: Heard = []
    dispatch = sample.dispatch

    def note(event: str, /, *arguments: Any, **more: Any) -> None:
        events.append((event, arguments))
        dispatch(event, *arguments, **more)

    monkeypatch.setattr(sample, "dispatch", note)
    monkeypatch.setattr(sample._connection, "dispatch", note)
    return events


async def next_of(heard: Heard, name: str) -> Any:
    """The arguments of the next event of this name; it and those before are then forgotten."""
    async with asyncio.timeout(5):
        while True:
            for n, (event, arguments) in enumerate(heard):
                if event == name:
                    del heard[: n + 1]
                    return arguments[-1]
            await asyncio.sleep(0.01)


async def test_channels_and_roles(heard: Heard, play: Playground, kai: Person, ann: Person) -> None:
    await kai.creates_channel("books", category="The tables 茶桌")
    assert (await next_of(heard, "guild_channel_create")).category.name == "The tables 茶桌"
    await kai.changes_channel("books", nsfw=True)
    assert (await next_of(heard, "guild_channel_update")).nsfw
    await kai.overrules("books", "Teahouse", deny=["MANAGE_WEBHOOKS"])
    channel = await next_of(heard, "guild_channel_update")
    assert not channel.permissions_for(channel.guild.me).manage_webhooks
    await kai.deletes_channel("books")
    assert (await next_of(heard, "guild_channel_delete")).name == "books"
    await kai.creates_role("Helper", permissions=["MANAGE_MESSAGES"])
    role = await next_of(heard, "guild_role_create")
    assert role.position == 1
    await kai.gives_role(ann, "Helper")
    await kai.deletes_role("Helper")
    role = await next_of(heard, "guild_role_delete")
    held = {other.name: other.position for other in play.world.home.roles.values()}
    assert {other.name: other.position for other in role.guild.roles} == held


async def test_the_server_is_lost_and_found(heard: Heard, kai: Person, play: Playground) -> None:
    bot = play.person("teahouse")
    await kai.kicks(bot)
    assert (await next_of(heard, "guild_remove")).id == play.world.home.id
    await kai.invites(bot, "VIEW_CHANNEL")
    guild = await next_of(heard, "guild_join")
    assert guild.me.guild_permissions.view_channel


async def test_pins_forwards_stickers_and_polls(heard: Heard, kai: Person, ann: Person, mei: Person) -> None:
    said = await mei.writes("茶", stickers=["Teapot"])
    message = await next_of(heard, "message")
    assert message.stickers[0].name == "Teapot"
    await kai.pins(said)
    line = await next_of(heard, "message")
    assert (line.type, line.reference.message_id) == (discord.MessageType.pins_add, said.id)
    assert [pin.id async for pin in line.channel.pins()] == [said.id]
    await message.unpin()
    await message.pin()
    assert (await next_of(heard, "message")).type is discord.MessageType.pins_add
    await ann.forwards(said, to="food")
    forward = await next_of(heard, "message")
    assert forward.message_snapshots[0].content == "茶"
    assert forward.reference.type is discord.MessageReferenceType.forward
    again = await message.forward(forward.channel)
    assert again.message_snapshots[0].content == "茶"
    asked = await ann.asks("Tea?", [("yes", "🍵"), "no"])
    poll = await next_of(heard, "message")
    while poll.poll is None:
        poll = await next_of(heard, "message")
    assert (poll.poll.question, poll.poll.answers[0].text) == ("Tea?", "yes")
    await mei.votes(asked, "yes")
    assert (await next_of(heard, "raw_poll_vote_add")).answer_id == 1
    fresh = await poll.channel.fetch_message(asked.id)
    assert [voter.id async for voter in fresh.poll.answers[0].voters()] == [mei.id]
    await ann.ends_poll(asked)
    result = await next_of(heard, "message")
    assert result.type is discord.MessageType.poll_result


async def test_threads(heard: Heard, sample: SampleBot, kai: Person, ann: Person, play: Playground) -> None:
    inside = await ann.starts_thread("corner")
    assert (await next_of(heard, "thread_create")).name == "corner"
    await inside.changes_thread(name="nook", archived=True)
    assert (await next_of(heard, "raw_thread_update")).data["name"] == "nook"
    await kai.at("nook").deletes_thread()
    assert (await next_of(heard, "raw_thread_delete")).thread_id == inside.place_id
    guild = sample.get_guild(play.world.home.id)
    assert guild
    parent = discord.utils.get(guild.text_channels, name="tea-house")
    assert parent
    private = await parent.create_thread(name="quiet", invitable=False)
    await private.add_user(discord.Object(ann.id))
    assert {member.id for member in await private.fetch_members()} == {ann.id, play.world.bot.id}
    await private.send("psst")
    await ann.at("quiet").sees("psst")
    await private.remove_user(discord.Object(ann.id))
    await private.edit(archived=True)
    assert [thread.id async for thread in parent.archived_threads(private=True)] == [private.id]


async def test_other_bots_and_webhooks(
    heard: Heard, play: Playground, sample: SampleBot, mei: Person
) -> None:
    proxy = play.other_bot("PluralKit", "MANAGE_MESSAGES", "MANAGE_WEBHOOKS")
    hook = await proxy.makes_webhook("Proxy")
    await next_of(heard, "webhooks_update")
    said = await mei.writes("m: 你好")
    await proxy.deletes(said)
    assert (await next_of(heard, "raw_message_delete")).message_id == said.id
    await hook.posts("你好", name="小林")
    message = await next_of(heard, "message")
    assert (message.author.name, message.application_id) == ("小林", proxy.id)
    [seen] = await message.channel.webhooks()
    assert seen.token is None
    await proxy.deletes_many([await mei.writes("a"), await mei.writes("b")])
    assert len((await next_of(heard, "raw_bulk_message_delete")).message_ids) == 2


async def test_what_the_bot_changes_itself(sample: SampleBot, play: Playground, kai: Person) -> None:
    await kai.changes_role("Regular", permissions=["MANAGE_CHANNELS"])
    await kai.gives_role(play.person("teahouse"), "Regular")
    guild = sample.get_guild(play.world.home.id)
    assert guild
    quiet: dict[discord.Role | discord.Member | discord.Object, discord.PermissionOverwrite] = {
        guild.default_role: discord.PermissionOverwrite(add_reactions=False)
    }
    category = await guild.create_category("Rooms")
    channel = await guild.create_text_channel("own", category=category, topic="t", overwrites=quiet)
    await channel.edit(name="mine", nsfw=True)
    await channel.set_permissions(guild.default_role, send_messages=False)
    await channel.set_permissions(guild.default_role, overwrite=None)
    await channel.delete()
    forum = await guild.create_forum("answers")
    hook = await forum.create_webhook(name="Asker")
    posted = await hook.send("why?", thread_name="Why", wait=True)
    assert posted.channel.id == posted.id
    role = await guild.create_role(name="Reader", mentionable=True)
    await role.edit(name="Writer")
    await role.delete()
    poll = discord.Poll("Tea?", duration=datetime.timedelta(hours=1)).add_answer(text="yes")
    tea_house = discord.utils.get(guild.text_channels, name="tea-house")
    assert tea_house
    asked = await tea_house.send(poll=poll)
    ended = await asked.end_poll()
    assert ended.poll
    assert ended.poll.is_finalised()

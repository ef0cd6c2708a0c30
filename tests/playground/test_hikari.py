"""A second client library, stricter than discord.py about what it is told, lives in the playground too."""

import asyncio
from collections.abc import AsyncIterator

import hikari
import pytest

from playground import Playground, scene

INTENTS = hikari.Intents.GUILDS | hikari.Intents.GUILD_MESSAGES | hikari.Intents.MESSAGE_CONTENT


@pytest.fixture
async def play() -> AsyncIterator[Playground]:
    async with Playground(scene.opening(), port=0) as running:
        yield running


@pytest.fixture
async def bot(play: Playground) -> AsyncIterator[hikari.GatewayBot]:
    bot = hikari.GatewayBot(
        play.token,
        rest_url=play.api_url,
        intents=INTENTS,
        banner=None,
        logs=None,
        suppress_optimization_warning=True,
    )
    yield bot
    if bot.is_alive:
        await bot.close()


async def test_it_logs_in_hears_a_person_and_is_heard(play: Playground, bot: hikari.GatewayBot) -> None:
    @bot.listen()
    async def answer(event: hikari.GuildMessageCreateEvent) -> None:
        if event.is_human:
            await event.message.respond(f"You said: {event.content}", reply=True)

    await bot.start(check_for_updates=False)
    await play.ready()
    ann = play.person("Ann")
    await ann.writes("shall we have tea?", channel="tea-house")
    seen = await ann.sees("You said: shall we have tea?", channel="tea-house")
    assert seen.raw["author"]["bot"] is True
    await bot.close()
    assert not bot.is_alive


async def test_it_reads_the_world_it_is_told_of(play: Playground, bot: hikari.GatewayBot) -> None:
    guilds: asyncio.Queue[hikari.GatewayGuild] = asyncio.Queue()

    @bot.listen()
    async def note(event: hikari.GuildAvailableEvent) -> None:
        await guilds.put(event.guild)

    await bot.start(check_for_updates=False)
    guild = await asyncio.wait_for(guilds.get(), 5)
    names = {channel.name for channel in guild.get_channels().values()}
    assert "tea-house" in names
    me = await bot.rest.fetch_my_user()
    assert me.is_bot

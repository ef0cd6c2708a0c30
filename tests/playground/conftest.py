"""A playground without the Teahouse bot, and ways to talk to it."""

from collections.abc import AsyncIterator

import aiohttp
import discord
import pytest
import yarl

from playground import Person, Playground
from tests.playground.api import Api
from tests.playground.sample_bot import SampleBot


@pytest.fixture
async def api(play: Playground) -> AsyncIterator[Api]:
    async with aiohttp.ClientSession() as session:
        yield Api(play, session)


@pytest.fixture
async def sample(play: Playground, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[SampleBot]:
    """A small discord.py bot, logged in."""
    monkeypatch.setattr(discord.http.Route, "BASE", play.api_url)
    monkeypatch.setattr(discord.gateway.DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(play.gateway_url))
    bot = SampleBot()
    running = bot.in_background(play.token)
    await play.ready()
    yield bot
    await bot.close()
    await running


@pytest.fixture
def ann(play: Playground) -> Person:
    return play.person("Ann")


@pytest.fixture
def mei(play: Playground) -> Person:
    return play.person("Mei")


@pytest.fixture
def kai(play: Playground) -> Person:
    """Manages the server."""
    return play.person("Kai")

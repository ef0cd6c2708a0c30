"""A playground without the Teahouse bot, and ways to talk to it."""

from collections.abc import AsyncIterator

import aiohttp
import discord
import pytest
import yarl
from playwright.async_api import Browser

from playground import Person, Playground
from tests.playground.api import Api
from tests.playground.browser_tab import chromium
from tests.playground.sample_bot import SampleBot
from tests.playground.tab import Tab, opened


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
    await bot.wait_until_ready()  # a server that comes while discord.py still gathers the first ones is lost
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


@pytest.fixture
async def tab(play: Playground, mei: Person) -> AsyncIterator[Tab]:
    """The page as Mei has it open."""
    async with opened(play, mei) as tab:
        yield tab


@pytest.fixture
async def kais(play: Playground, kai: Person) -> AsyncIterator[Tab]:
    """The page as Kai, who manages the server, has it open."""
    async with opened(play, kai) as tab:
        yield tab


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with chromium() as browser:
        yield browser

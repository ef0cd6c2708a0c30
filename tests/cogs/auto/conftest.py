"""The main channel of the playground, translating itself."""

import time
from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest

from bot.features.translation import word_model
from db.auto import AutoPlace, AutoPlaceStore, Way
from playground import Playground
from tests.engine import StubEngine
from tests.teahouse import Running

SetUp = Callable[..., Awaitable[None]]


@pytest.fixture(autouse=True)
def warm() -> None:
    """So that the first test of a process does not wait for the model of languages."""
    word_model.load()


def started_now(guild_id: int, channel_id: int) -> AutoPlace:
    """So that what the scene says of old is not taken for what was missed."""
    since = int(time.time() * 1000)
    return AutoPlace(channel_id, guild_id, "reply", None, False, ("en", "zh-Hans"), since=since)


@pytest.fixture
def set_up(play: Playground, teahouse: Running, engine: StubEngine) -> SetUp:
    """Lets a place translate itself, as an admin set it up before the bot was started."""

    async def place(
        name: str = "tea-house",
        languages: tuple[str, ...] = ("en", "zh-Hans"),
        way: Way = "reply",
        stay_seconds: int | None = None,
        bots: tuple[int, ...] = (),
    ) -> None:
        channel = next(each for each in play.world.channels.values() if each.name == name)
        assert teahouse.database
        assert teahouse.services
        usual = started_now(play.world.home.id, channel.id)
        stored = replace(usual, way=way, stay_seconds=stay_seconds, languages=languages, bots=bots)
        await AutoPlaceStore(teahouse.database).save(stored)
        await teahouse.services.auto.places.load()

    return place

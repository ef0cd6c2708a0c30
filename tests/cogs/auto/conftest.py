"""The main channel of the playground, translating itself."""

from collections.abc import Awaitable, Callable

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
        stored = AutoPlace(channel.id, play.world.home.id, way, stay_seconds, False, languages, bots)
        await AutoPlaceStore(teahouse.database).save(stored)
        await teahouse.services.auto.places.load()

    return place

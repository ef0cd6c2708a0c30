"""Fixtures that several folders share: a database, and the bot in the playground."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot import app
from bot.settings import Settings
from db import Database
from playground import Playground, scene
from playground.driver import Person
from tests import summary
from tests.engine import StubEngine
from tests.migrated import open_migrated
from tests.teahouse import Running


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(summary.Summary())


@pytest.fixture
def db_path(tmp_path: Path) -> Path:
    return tmp_path / "teahouse.db"


@pytest.fixture
async def db(db_path: Path) -> AsyncIterator[Database]:
    async with open_migrated(db_path) as database:
        yield database


@pytest.fixture
async def play() -> AsyncIterator[Playground]:
    async with Playground(scene.opening(), port=0) as playground:
        yield playground
        summary.count(playground)
        assert playground.errors == []


@pytest.fixture
async def engine() -> AsyncIterator[StubEngine]:
    async with StubEngine() as stub:
        yield stub


@pytest.fixture
def settings(play: Playground, engine: StubEngine, db_path: Path) -> Settings:
    return Settings(
        discord_api_url=play.api_url,
        discord_gateway_url=play.gateway_url,
        database_path=db_path,
        translation_engines=("libretranslate",),
        libretranslate_url=engine.url,
    )


@pytest.fixture
async def teahouse(
    play: Playground, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Running]:
    running = Running(play, settings)
    monkeypatch.setattr(app, "open_database", running.open_database)
    monkeypatch.setattr(app, "build", running.build)
    await running.start()
    yield running
    await running.stop()


@pytest.fixture
def ann(play: Playground, teahouse: Running) -> Person:
    """Reads English."""
    return play.person("Ann")


@pytest.fixture
def mei(play: Playground, teahouse: Running) -> Person:
    """Reads Chinese."""
    return play.person("Mei")


@pytest.fixture
def sofia(play: Playground, teahouse: Running) -> Person:
    """Reads Spanish."""
    return play.person("Sofía")


@pytest.fixture
def kai(play: Playground, teahouse: Running) -> Person:
    """Manages the server; his client is in English."""
    return play.person("Kai")

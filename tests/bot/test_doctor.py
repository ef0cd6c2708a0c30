import dataclasses
import os
import socket
from pathlib import Path

import pytest

from bot import doctor
from bot.i18n import LOCALES, Strings
from bot.settings import Settings
from db import occupy, open_database
from playground import Playground
from playground.permissions import Permission
from tests.engine import StubEngine
from tests.privileges import unprivileged


@pytest.fixture
def healthy(settings: Settings, play: Playground) -> Settings:
    return dataclasses.replace(settings, discord_token=play.token)


async def examined(settings: Settings, locale: str = "en-US") -> tuple[list[str], list[str]]:
    """The sentences about what is well, and about what is not."""
    say = Strings.load().speak(locale)
    findings = [finding async for finding in doctor.examine(settings, say)]
    return (
        [finding.sentence for finding in findings if finding.well],
        [finding.sentence for finding in findings if not finding.well],
    )


@pytest.mark.parametrize("locale", LOCALES)
async def test_where_all_is_well_every_line_says_so(
    healthy: Settings, engine: StubEngine, locale: str
) -> None:
    engine.answers["hello", "es"] = "hola"
    well, ill = await examined(healthy, locale)
    assert ill == []
    assert len(well) == 6


async def test_a_missing_token_says_where_to_get_one(healthy: Settings) -> None:
    _, ill = await examined(dataclasses.replace(healthy, discord_token=None))
    assert "DISCORD_TOKEN is not set" in ill[0]


async def test_a_wrong_token_is_told_from_a_missing_one(healthy: Settings) -> None:
    wrong = "MTExMTExMTExMTExMTExMTEx.Gxxxxx.wrong-wrong-wrong-wrong-wrong-wrong-wr"
    _, ill = await examined(dataclasses.replace(healthy, discord_token=wrong))
    assert "Discord does not know the token" in ill[0]


async def test_discord_that_cannot_be_reached_is_not_blamed_on_the_token(healthy: Settings) -> None:
    closed = dataclasses.replace(healthy, discord_api_url=f"http://127.0.0.1:{_closed_port()}/api/v10")
    _, ill = await examined(closed)
    assert "Discord cannot be reached" in ill[0]


async def test_a_missing_intent_is_named_with_where_to_switch_it_on(
    healthy: Settings, play: Playground
) -> None:
    play.faults.withdraw_intents("message_content")
    well, ill = await examined(healthy)
    assert any("Intent message_content: not granted" in line for line in ill)
    assert any("Intent members: granted" in line for line in well)


async def test_missing_permissions_are_named_with_their_server(healthy: Settings, play: Playground) -> None:
    for role in play.world.home.roles.values():
        role.permissions &= ~Permission.EMBED_LINKS & ~Permission.ATTACH_FILES
    _, ill = await examined(healthy)
    assert any("embed_links and attach_files missing in “The Teahouse 茶馆”" in line for line in ill)


async def test_an_engine_that_does_not_answer_is_named(healthy: Settings, engine: StubEngine) -> None:
    closed = dataclasses.replace(healthy, libretranslate_url=f"http://127.0.0.1:{_closed_port()}")
    _, ill = await examined(closed)
    assert ill == [
        "Engine LibreTranslate: cannot be reached. Check its address and the network of this machine."
    ]
    engine.status = 403
    _, ill = await examined(healthy)
    assert ill == ["Engine LibreTranslate: does not accept the key. Check the key in .env."]


async def test_a_read_only_database_is_named_with_its_path(healthy: Settings, db_path: Path) -> None:
    async with open_database(db_path):
        pass
    db_path.chmod(0o444)
    with unprivileged(db_path.parent):
        _, ill = await examined(healthy)
    assert any(str(db_path) in line and "cannot be written" in line for line in ill)


async def test_a_newer_schema_is_named_with_both_versions(healthy: Settings, db_path: Path) -> None:
    async with open_database(db_path) as db:
        await db.run("INSERT INTO schema_migrations VALUES (9999, 0)")
    _, ill = await examined(healthy)
    assert any("later version of Teahouse (schema 9999" in line for line in ill)


async def test_a_bot_that_is_running_is_named_and_nothing_is_wrong_with_it(
    healthy: Settings, db_path: Path
) -> None:
    with occupy(db_path):
        async with open_database(db_path):
            well, _ = await examined(healthy)
    assert any(
        "Teahouse has been running on it since 20" in line and str(os.getpid()) in line for line in well
    )


async def test_a_damaged_database_is_named(healthy: Settings, db_path: Path) -> None:
    db_path.write_bytes(b"not a database at all, whatever its name says" * 50)
    _, ill = await examined(healthy)
    assert any("is damaged or is not a Teahouse database" in line for line in ill)


def _closed_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])

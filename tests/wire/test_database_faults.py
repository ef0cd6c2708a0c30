"""Translating goes on when saving cannot."""

import asyncio
import sqlite3
from pathlib import Path

from playground.driver import Person
from tests.teahouse import Running

LEARNS = "Choose the languages you learn"
LANGUAGES = ["en", "es", "fr", "de", "ja", "ko", "ru", "pt-BR", "it", "ar"]


async def test_a_locked_database_is_said_and_nothing_is_half_saved(
    ann: Person, teahouse: Running, db_path: Path
) -> None:
    panel = await ann.runs("language")
    await teahouse.database_says("PRAGMA busy_timeout = 3500")  # Discord wants a sign of life within 3 s
    other = sqlite3.connect(db_path, isolation_level=None, check_same_thread=False)
    # On a thread: the bot may be in a transaction, which it cannot end while this loop waits for it.
    await asyncio.to_thread(other.execute, "BEGIN IMMEDIATE")
    answer = await ann.chooses(panel, LEARNS, ["ja"], timeout=10)
    assert "Saving is taking longer than it should" in answer.text
    assert "Hello" in (await ann.runs("translate", text="你好")).text
    other.execute("ROLLBACK")
    other.close()
    panel = await ann.chooses(panel, LEARNS, ["ja"])
    assert "Japanese" in panel.text


async def test_a_write_protected_database_is_said_and_translating_goes_on(
    ann: Person, teahouse: Running
) -> None:
    panel = await ann.runs("language")
    await teahouse.database_says("PRAGMA query_only = ON")
    answer = await ann.chooses(panel, LEARNS, ["ja"])
    assert "my database is write-protected" in answer.text
    assert "Hello" in (await ann.runs("translate", text="你好", to="en")).text


async def test_a_full_disk_is_said_translating_goes_on_and_saving_works_again_when_there_is_room(
    ann: Person, teahouse: Running
) -> None:
    panel = await ann.runs("language")
    await teahouse.fill_disk()
    answer = await ann.chooses(panel, LEARNS, LANGUAGES)
    assert "the disk I live on is full" in answer.text
    assert "Hello" in (await ann.runs("translate", text="你好", to="en")).text
    await teahouse.database_says("PRAGMA max_page_count = 100000")
    assert "10. Arabic" in (await ann.chooses(panel, LEARNS, LANGUAGES)).text

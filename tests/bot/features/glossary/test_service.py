import asyncio

import pytest

from bot.clock import utc_now
from bot.errors import UserError
from bot.features.glossary import GlossaryService, service, sheet
from db import Database
from db.glossary import GlossaryStore, ModerationStore

KAI = 1
TEA = {"en": ("tea",), "zh-Hans": ("茶",)}


@pytest.fixture
def glossary(db: Database) -> GlossaryService:
    return GlossaryService(GlossaryStore(db), ModerationStore(db), utc_now)


async def rendering(glossary: GlossaryService, text: str, guild_id: int = 7) -> list[str]:
    return (await glossary.terms(guild_id, "en", "zh-Hans")).split(text)[1]


async def test_a_word_counts_from_the_moment_it_is_written_and_in_its_server(
    glossary: GlossaryService,
) -> None:
    assert await rendering(glossary, "tea") == []
    entry = await glossary.write(7, KAI, TEA, "")
    assert await rendering(glossary, "tea") == ["茶"]
    assert await rendering(glossary, "tea", guild_id=8) == []
    await glossary.write(7, KAI, {**TEA, "zh-Hans": ("茶叶",)}, "", entry.id)
    assert await rendering(glossary, "tea") == ["茶叶"]
    await glossary.remove(7, entry.id)
    assert await rendering(glossary, "tea") == []


async def test_a_word_of_another_server_can_neither_be_changed_nor_removed(glossary: GlossaryService) -> None:
    entry = await glossary.write(7, KAI, TEA, "")
    for deed in (glossary.write(8, KAI, TEA, "", entry.id), glossary.remove(8, entry.id)):
        with pytest.raises(UserError) as caught:
            await deed
        assert caught.value.key == "glossary-gone"
    assert await rendering(glossary, "tea") == ["茶"]


async def test_a_spelling_belongs_to_one_word(glossary: GlossaryService) -> None:
    await glossary.write(7, KAI, TEA, "")
    with pytest.raises(UserError) as caught:
        await glossary.write(7, KAI, {"en": ("ＴＥＡ",), "es": ("té",)}, "")
    assert caught.value.params == {"spelling": "tea", "other": "tea · 茶"}
    await glossary.write(7, KAI, {"fr": ("tea",)}, "")


async def test_a_word_is_found_by_its_id_or_any_spelling(glossary: GlossaryService) -> None:
    entry = await glossary.write(7, KAI, TEA, "")
    for name in (str(entry.id), "Tea ", "茶"):
        assert await glossary.find(7, name) == entry
    for guild_id, name in ((8, str(entry.id)), (7, "te"), (7, "")):
        with pytest.raises(UserError):
            await glossary.find(guild_id, name)


async def test_the_list_is_searched_in_spellings_and_notes_without_accents(glossary: GlossaryService) -> None:
    await glossary.write(7, KAI, {"es": ("Té",), "ko": ("차",)}, "caliente")
    await glossary.write(7, KAI, {"es": ("Arroz",)}, "")
    assert [entry.forms["es"] for entry in await glossary.entries(7)] == [("Arroz",), ("Té",)]
    for query in ("TE", "차", "CALI", "té"):
        assert [entry.forms["es"] for entry in await glossary.entries(7, query)] == [("Té",)]


async def test_there_is_room_for_so_many_words(
    glossary: GlossaryService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service, "MOST_TERMS", 1)
    entry = await glossary.write(7, KAI, TEA, "")
    with pytest.raises(UserError):
        await glossary.write(7, KAI, {"en": ("cup",)}, "")
    await glossary.write(7, KAI, {"en": ("cup",)}, "", entry.id)


async def test_an_import_does_what_was_shown_or_nothing(glossary: GlossaryService) -> None:
    rows, _ = sheet.read("en,zh-Hans\ntea,茶\ncup,杯子\n".encode())
    shown = await glossary.plan(7, rows)
    await glossary.write(7, KAI, {"en": ("tea",)}, "")
    assert await glossary.carry_out(7, KAI, rows, shown.digest) is None
    assert await rendering(glossary, "tea cup") == ["tea"]
    shown = await glossary.plan(7, rows)
    assert await glossary.carry_out(7, KAI, rows, shown.digest) is not None
    assert await rendering(glossary, "tea cup") == ["茶", "杯子"]


async def test_who_reads_while_somebody_writes_keeps_nothing_old(glossary: GlossaryService) -> None:
    readings = [rendering(glossary, "tea") for _ in range(20)]
    await asyncio.gather(*readings, glossary.write(7, KAI, TEA, ""))
    assert await rendering(glossary, "tea") == ["茶"]


async def test_forgetting_a_server_forgets_what_is_in_memory_too(glossary: GlossaryService) -> None:
    await glossary.write(7, KAI, TEA, "")
    assert await rendering(glossary, "tea") == ["茶"]
    await glossary.forget_member(KAI)
    await glossary.forget_guild(7)
    assert await rendering(glossary, "tea") == []


async def test_memory_holds_the_servers_in_use(
    glossary: GlossaryService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service, "_SERVERS_IN_MEMORY", 2)
    for guild_id in (7, 8, 9):
        await rendering(glossary, "tea", guild_id)
    assert list(glossary._known) == [8, 9]

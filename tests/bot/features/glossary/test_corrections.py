from dataclasses import replace

import pytest

from bot.clock import utc_now
from bot.errors import UserError
from bot.features.glossary import corrections
from bot.features.glossary.corrections import MOST_PENDING, CorrectionService, checked
from db import Database
from db.corrections import CorrectionStore, Suggestion

ANN, KAI = 1, 2


@pytest.fixture
def service(db: Database) -> CorrectionService:
    return CorrectionService(CorrectionStore(db), utc_now)


async def made(service: CorrectionService, original: str, text: str, number: int = 11) -> Suggestion:
    return Suggestion(7, number, await service.hash(original), "en", "es", text, ANN, 70, 700)


async def test_the_same_text_is_known_however_it_is_spaced_and_made_safe(service: CorrectionService) -> None:
    original = "¡Hola!  mira [esto](https://x.example)\n¿qué  tal?"
    await service.settle(await made(service, original, "Hi!"))
    for text in (original, f" {original}\n", original.replace("](", "] ("), original.replace("  ", " ")):
        found = await service.correction(7, text, "en")
        assert found
        assert (found.text, found.source, found.kind) == ("Hi!", "es", "member")


async def test_another_text_server_or_language_is_not_corrected(service: CorrectionService) -> None:
    await service.settle(await made(service, "hola", "Hi!"))
    for guild_id, text, target in ((8, "hola", "en"), (7, "Hola", "en"), (7, "hola", "zh-Hans")):
        assert await service.correction(guild_id, text, target) is None


async def test_a_server_without_corrections_learns_of_its_first(service: CorrectionService) -> None:
    assert await service.correction(7, "hola", "en") is None
    waiting = await made(service, "hola", "Hi!")
    await service.suggest(waiting)
    assert await service.correction(7, "hola", "en") is None
    await service.approve(waiting, KAI)
    assert await service.correction(7, "hola", "en") is not None
    await service.forget_guild(7)
    assert await service.correction(7, "hola", "en") is None


async def test_nobody_has_more_than_a_few_suggestions_waiting(service: CorrectionService) -> None:
    for number in range(MOST_PENDING):
        await service.suggest(await made(service, f"hola {number}", "Hi!", number))
    with pytest.raises(UserError):
        await service.suggest(await made(service, "hola", "Hi!", 99))
    await service.decline(7, 0)
    await service.suggest(await made(service, "hola", "Hi!", 99))


async def test_a_server_remembers_no_more_than_it_may(
    service: CorrectionService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(corrections, "MOST_CORRECTIONS", 1)
    await service.settle(await made(service, "hola", "Hi!"))
    waiting = await made(service, "adiós", "Bye!")
    await service.suggest(waiting)
    for deed in (service.settle(waiting), service.approve(waiting, KAI)):
        with pytest.raises(UserError) as caught:
            await deed
        assert caught.value.key == "glossary-corrections-full"


async def test_what_was_decided_in_this_or_another_server_cannot_be_decided_again(
    service: CorrectionService,
) -> None:
    waiting = await made(service, "hola", "Hi!")
    await service.suggest(waiting)
    for deed in (
        service.pending(8, 11),
        service.decline(8, 11),
        service.approve(replace(waiting, guild_id=8), KAI),
    ):
        with pytest.raises(UserError) as caught:
            await deed
        assert caught.value.key == "glossary-decided"
    assert await service.pending(7, 11) == waiting


async def test_two_databases_know_the_same_text_by_different_hashes(
    service: CorrectionService, db: Database
) -> None:
    first = await service.hash("hola")
    await db.run("DELETE FROM correction_key")
    assert await CorrectionService(CorrectionStore(db), utc_now).hash("hola") != first


def test_a_translation_has_words_and_no_links_of_its_own() -> None:
    assert checked(" \u202eHi <@5>\u202c ", "hola <@5>") == "Hi <@5>"
    for text in ("", " \u202e", "see discord.gg/x", "<@5>", "@here"):
        with pytest.raises(UserError):
            checked(text, "hola")

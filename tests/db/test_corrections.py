from dataclasses import replace

import pytest

from db import Database
from db.corrections import Correction, CorrectionStore, Suggestion

ANN, KAI = 1, 2
MADE = Suggestion(7, 11, "hash", "en", "zh-Hans", "better", ANN, 70, 700)


@pytest.fixture
def corrections(db: Database) -> CorrectionStore:
    return CorrectionStore(db)


async def test_the_key_is_made_once_and_kept(corrections: CorrectionStore, db: Database) -> None:
    key = await corrections.key()
    assert len(key) == 32
    assert await CorrectionStore(db).key() == key


async def test_of_one_text_the_last_correction_counts_in_its_server(corrections: CorrectionStore) -> None:
    await corrections.settle(MADE, KAI, now=5)
    await corrections.settle(replace(MADE, text="best"), KAI, now=6)
    assert await corrections.find(7, "hash", "en") == Correction("zh-Hans", "best")
    assert await corrections.find(8, "hash", "en") is None
    assert await corrections.find(7, "hash", "es") is None
    assert (await corrections.count(7), await corrections.count(8)) == (1, 0)


async def test_a_suggestion_is_decided_on_once(corrections: CorrectionStore) -> None:
    await corrections.suggest(MADE, now=5)
    assert await corrections.find(7, "hash", "en") is None
    assert await corrections.pending(7, 11) == MADE
    assert await corrections.pending(8, 11) is None
    assert not await corrections.approve(replace(MADE, guild_id=8), KAI, now=6)
    assert await corrections.approve(replace(MADE, text="best"), KAI, now=6)
    assert not await corrections.approve(MADE, KAI, now=7)
    assert not await corrections.decline(7, 11)
    assert await corrections.find(7, "hash", "en") == Correction("zh-Hans", "best")


async def test_who_suggests_again_takes_back_what_they_suggested_before(corrections: CorrectionStore) -> None:
    await corrections.suggest(MADE, now=5)
    await corrections.suggest(replace(MADE, id=12, text="best"), now=6)
    await corrections.suggest(replace(MADE, id=13, author_id=KAI), now=6)
    assert await corrections.pending(7, 11) is None
    assert await corrections.pending_by(7, ANN) == await corrections.pending_by(7, KAI) == 1


async def test_forgetting_a_member_keeps_the_translation_without_the_name(
    corrections: CorrectionStore, db: Database
) -> None:
    await corrections.settle(MADE, KAI, now=5)
    await corrections.suggest(replace(MADE, text_hash="other"), now=5)
    for member in (ANN, KAI):
        await corrections.forget_member(member)
    assert await corrections.pending(7, 11) is None
    assert await corrections.find(7, "hash", "en") is not None
    rows = await db.rows(
        _Named, "SELECT count(author_id) AS authors, count(approved_by) AS moderators FROM corrections"
    )
    assert (rows[0].authors, rows[0].moderators) == (0, 0)


async def test_forgetting_a_server_erases_all_of_it_and_no_other(corrections: CorrectionStore) -> None:
    for guild_id in (7, 8):
        await corrections.settle(replace(MADE, guild_id=guild_id), KAI, now=5)
        await corrections.suggest(replace(MADE, guild_id=guild_id), now=5)
    await corrections.forget_guild(7)
    assert (await corrections.count(7), await corrections.count(8)) == (0, 1)
    assert await corrections.pending(7, 11) is None
    assert await corrections.pending(8, 11) is not None


class _Named:
    def __init__(self, authors: int, moderators: int) -> None:
        self.authors, self.moderators = authors, moderators

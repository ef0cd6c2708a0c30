import pytest

from db import Database
from db.glossary import Entry, GlossaryStore, Moderation, ModerationStore

KAI, MEI = 1, 2
TEA = Entry(11, {"en": ("tea", "teas"), "zh-Hans": ("茶",)}, "hot")
APP = Entry(12, {"en": ("RedNote",), "es": ("*",)})


@pytest.fixture
def glossary(db: Database) -> GlossaryStore:
    return GlossaryStore(db)


async def test_terms_come_back_as_they_were_written_the_oldest_first(glossary: GlossaryStore) -> None:
    await glossary.write(7, [TEA], KAI, now=5)
    await glossary.write(7, [APP], KAI, now=6)
    assert await glossary.entries(7) == (TEA, APP)
    assert await glossary.entries(8) == ()


async def test_a_term_is_replaced_with_all_its_spellings(glossary: GlossaryStore) -> None:
    await glossary.write(7, [TEA], KAI, now=5)
    changed = Entry(11, {"es": ("té",)})
    await glossary.write(7, [changed], MEI, now=6)
    assert await glossary.entries(7) == (changed,)


async def test_the_same_id_in_another_server_is_another_term(glossary: GlossaryStore) -> None:
    await glossary.write(7, [TEA], KAI, now=5)
    await glossary.write(8, [Entry(11, {"es": ("té",)})], KAI, now=5)
    assert not await glossary.remove(9, 11)
    assert await glossary.remove(8, 11)
    assert not await glossary.remove(8, 11)
    assert await glossary.entries(7) == (TEA,)


async def test_forgetting_a_server_erases_all_of_it_and_a_member_only_their_name(
    glossary: GlossaryStore, db: Database
) -> None:
    moderation = ModerationStore(db)
    await glossary.write(7, [TEA], KAI, now=5)
    await glossary.write(8, [TEA], KAI, now=5)
    for guild_id in (7, 8):
        await moderation.set_channel(guild_id, 70)
        await moderation.set_trusted(guild_id, [3, 1])
    for store in (glossary, moderation):
        await store.forget_member(KAI)
        await store.forget_guild(7)
    assert (await glossary.entries(7), await glossary.entries(8)) == ((), (TEA,))
    assert await moderation.read(7) == Moderation(None, ())
    assert await moderation.read(8) == Moderation(70, (1, 3))
    rows = await db.rows(_Left, "SELECT count(author_id) AS named, count(*) AS terms FROM glossary_terms")
    assert (rows[0].named, rows[0].terms) == (0, 1)


async def test_what_was_set_last_counts(db: Database) -> None:
    moderation = ModerationStore(db)
    for channel, roles in ((70, [1]), (71, [2])):
        await moderation.set_channel(7, channel)
        await moderation.set_trusted(7, roles)
    assert await moderation.read(7) == Moderation(71, (2,))


class _Left:
    def __init__(self, named: int, terms: int) -> None:
        self.named, self.terms = named, terms

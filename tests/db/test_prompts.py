from db import Database
from db.prompts import OwnDeck, OwnDeckStore, OwnPrompt, OwnText

GUILD = 1
DECK = OwnDeck(5, GUILD, "Ours", 100)


def prompt(identity: int, slug: str, credit: int | None = None) -> OwnPrompt:
    texts = (OwnText("text", "en", slug), OwnText("text", "es", slug, "machine"))
    return OwnPrompt(identity, slug, "question", 1, "", "", 0, "", "", "", credit, texts)


async def test_a_prompt_is_added_at_the_end_and_its_maker_can_be_forgotten(db: Database) -> None:
    store = OwnDeckStore(db)
    await store.add(DECK, prompt(11, "a"))
    await store.add(DECK, prompt(12, "b", credit=77))
    assert (await store.prompts(GUILD))[5] == [prompt(11, "a"), prompt(12, "b", credit=77)]
    await store.forget_member(77)
    assert (await store.prompts(GUILD))[5][1].credit is None


async def test_what_a_machine_wrote_is_confirmed_by_its_own_server_only(db: Database) -> None:
    store = OwnDeckStore(db)
    await store.add(DECK, prompt(11, "a"))
    assert not await store.confirm(GUILD + 1, 11, "es")
    assert await store.confirm(GUILD, 11, "es")
    assert not await store.confirm(GUILD, 11, "es")
    origins = {text.language: text.origin for text in (await store.prompts(GUILD))[5][0].texts}
    assert origins == {"en": "human", "es": "human"}


async def test_missing_languages_are_filled_in_and_nothing_is_overwritten(db: Database) -> None:
    store = OwnDeckStore(db)
    await store.add(DECK, prompt(11, "a"))
    texts = [OwnText("text", "fr", "un", "machine"), OwnText("text", "en", "other", "machine")]
    await store.add_texts(GUILD + 1, 11, texts)
    await store.add_texts(GUILD, 11, texts)
    found = {text.language: text.text for text in (await store.prompts(GUILD))[5][0].texts}
    assert found == {"en": "a", "es": "a", "fr": "un"}


async def test_a_deck_of_another_server_cannot_be_overwritten(db: Database) -> None:
    store = OwnDeckStore(db)
    await store.add(DECK, prompt(11, "a"))
    assert not await store.remove(GUILD + 1, 5)
    assert await store.decks(GUILD + 1) == []
    await store.forget_guild(GUILD)
    assert await store.prompts(GUILD) == {}

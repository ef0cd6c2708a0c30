"""The decks that a server wrote itself, with the texts of their prompts."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from db.database import Database, Transaction

PromptKind = Literal["question", "myth", "choice"]
TextOrigin = Literal["human", "machine"]


@dataclass(frozen=True, slots=True)
class OwnText:
    """`part` is "text", "reveal", or "choice:0" and on; `language` is BCP 47."""

    part: str
    language: str
    text: str
    origin: TextOrigin = "human"


@dataclass(frozen=True, slots=True)
class OwnPrompt:
    """The columns of own_prompts, which the migration explains, and the texts."""

    prompt_id: int
    slug: str
    kind: PromptKind
    level: int
    topics: str
    season: str
    sensitivity: int
    direction: str
    verdict: str
    sources: str
    credit: int | None = None
    texts: tuple[OwnText, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnDeck:
    deck_id: int
    guild_id: int
    name: str
    at: int


@dataclass(frozen=True, slots=True)
class _Prompt:
    deck_id: int
    prompt_id: int
    slug: str
    kind: PromptKind
    level: int
    topics: str
    season: str
    sensitivity: int
    direction: str
    verdict: str
    sources: str
    credit: int | None


@dataclass(frozen=True, slots=True)
class _Text:
    prompt_id: int
    part: str
    language: str
    text: str
    origin: TextOrigin


@dataclass(frozen=True, slots=True)
class _Number:
    number: int


class OwnDeckStore:
    """Whoever asks names the server: a deck of another one is not there."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def decks(self, guild_id: int) -> list[OwnDeck]:
        return await self._db.rows(
            OwnDeck, "SELECT * FROM own_decks WHERE guild_id = :guild_id ORDER BY name", guild_id=guild_id
        )

    async def prompts(self, guild_id: int) -> dict[int, list[OwnPrompt]]:
        """All prompts of a server's decks, in their order, by deck."""
        rows = await self._db.rows(
            _Prompt,
            "SELECT deck_id, prompt_id, slug, kind, level, topics, season, sensitivity, direction, verdict,"
            " sources, credit FROM own_prompts WHERE guild_id = :guild_id ORDER BY deck_id, position",
            guild_id=guild_id,
        )
        texts: dict[int, list[OwnText]] = {}
        for text in await self._texts(guild_id):
            own = OwnText(text.part, text.language, text.text, text.origin)
            texts.setdefault(text.prompt_id, []).append(own)
        found: dict[int, list[OwnPrompt]] = {}
        for row in rows:
            found.setdefault(row.deck_id, []).append(_whole(row, texts.get(row.prompt_id, [])))
        return found

    async def _texts(self, guild_id: int) -> list[_Text]:
        return await self._db.rows(
            _Text,
            "SELECT prompt_id, part, language, text, origin FROM own_prompt_texts"
            " JOIN own_prompts USING (prompt_id) WHERE guild_id = :guild_id"
            " ORDER BY prompt_id, part, language",
            guild_id=guild_id,
        )

    async def replace(self, deck: OwnDeck, prompts: Sequence[OwnPrompt]) -> None:
        """Write a deck as a whole, or not at all. A prompt whose slug was there keeps its id and credit."""
        async with self._db.transaction() as transaction:
            await transaction.run(
                "INSERT INTO own_decks (deck_id, guild_id, name, at) VALUES (:deck_id, :guild_id, :name, :at)"
                " ON CONFLICT (deck_id) DO UPDATE SET name = excluded.name, at = excluded.at"
                " WHERE own_decks.guild_id = excluded.guild_id",
                deck_id=deck.deck_id,
                guild_id=deck.guild_id,
                name=deck.name,
                at=deck.at,
            )
            kept = [await _write(transaction, deck, place, prompt) for place, prompt in enumerate(prompts)]
            for gone in await _others(transaction, deck.deck_id, kept):
                await transaction.run("DELETE FROM own_prompts WHERE prompt_id = :prompt_id", prompt_id=gone)

    async def add(self, deck: OwnDeck, prompt: OwnPrompt) -> None:
        """Put one prompt at the end of a deck, which is made where it is not there."""
        async with self._db.transaction() as transaction:
            await transaction.run(
                "INSERT INTO own_decks (deck_id, guild_id, name, at) VALUES (:deck_id, :guild_id, :name, :at)"
                " ON CONFLICT (deck_id) DO NOTHING",
                deck_id=deck.deck_id,
                guild_id=deck.guild_id,
                name=deck.name,
                at=deck.at,
            )
            (last,) = await transaction.rows(
                _Number,
                "SELECT coalesce(max(position), -1) AS number FROM own_prompts WHERE deck_id = :deck_id",
                deck_id=deck.deck_id,
            )
            await _write(transaction, deck, last.number + 1, prompt)

    async def confirm(self, guild_id: int, prompt_id: int, language: str) -> bool:
        """A person read what a machine wrote, and it is right; False where there is nothing of the kind."""
        changed = await self._db.run(
            "UPDATE own_prompt_texts SET origin = 'human' WHERE language = :language AND origin = 'machine'"
            " AND prompt_id = (SELECT prompt_id FROM own_prompts"
            " WHERE prompt_id = :prompt_id AND guild_id = :guild_id)",
            language=language,
            prompt_id=prompt_id,
            guild_id=guild_id,
        )
        return changed > 0

    async def add_texts(self, guild_id: int, prompt_id: int, texts: Sequence[OwnText]) -> None:
        """Fill in languages that are missing; a text that is there stays."""
        async with self._db.transaction() as transaction:
            for text in texts:
                await transaction.run(
                    "INSERT INTO own_prompt_texts (prompt_id, part, language, text, origin)"
                    " SELECT prompt_id, :part, :language, :text, :origin FROM own_prompts"
                    " WHERE prompt_id = :prompt_id AND guild_id = :guild_id ON CONFLICT DO NOTHING",
                    prompt_id=prompt_id,
                    guild_id=guild_id,
                    part=text.part,
                    language=text.language,
                    text=text.text,
                    origin=text.origin,
                )

    async def remove(self, guild_id: int, deck_id: int) -> bool:
        """Delete a deck with its prompts; False where the server has no such deck."""
        changed = await self._db.run(
            "DELETE FROM own_decks WHERE deck_id = :deck_id AND guild_id = :guild_id",
            deck_id=deck_id,
            guild_id=guild_id,
        )
        return changed > 0

    async def forget_member(self, user_id: int) -> None:
        """What they suggested was published and stays; that it was they who did is erased."""
        await self._db.run("UPDATE own_prompts SET credit = NULL WHERE credit = :user_id", user_id=user_id)

    async def forget_guild(self, guild_id: int) -> None:
        await self._db.run("DELETE FROM own_decks WHERE guild_id = :guild_id", guild_id=guild_id)


def _whole(row: _Prompt, texts: Sequence[OwnText]) -> OwnPrompt:
    return OwnPrompt(
        row.prompt_id,
        row.slug,
        row.kind,
        row.level,
        row.topics,
        row.season,
        row.sensitivity,
        row.direction,
        row.verdict,
        row.sources,
        row.credit,
        tuple(texts),
    )


async def _write(transaction: Transaction, deck: OwnDeck, position: int, prompt: OwnPrompt) -> int:
    """Write a prompt with its texts; its id, which is the earlier one where the slug was there."""
    (written,) = await transaction.rows(
        _Number,
        "INSERT INTO own_prompts (prompt_id, guild_id, deck_id, slug, position, kind, level, topics, season,"
        " sensitivity, direction, verdict, sources, credit)"
        " SELECT :prompt_id, guild_id, deck_id, :slug, :position, :kind, :level, :topics, :season,"
        " :sensitivity, :direction, :verdict, :sources, :credit FROM own_decks"
        " WHERE deck_id = :deck_id AND guild_id = :guild_id"
        " ON CONFLICT (deck_id, slug) DO UPDATE SET position = excluded.position, kind = excluded.kind,"
        " level = excluded.level, topics = excluded.topics, season = excluded.season,"
        " sensitivity = excluded.sensitivity, direction = excluded.direction, verdict = excluded.verdict,"
        " sources = excluded.sources RETURNING prompt_id AS number",
        prompt_id=prompt.prompt_id,
        slug=prompt.slug,
        position=position,
        kind=prompt.kind,
        level=prompt.level,
        topics=prompt.topics,
        season=prompt.season,
        sensitivity=prompt.sensitivity,
        direction=prompt.direction,
        verdict=prompt.verdict,
        sources=prompt.sources,
        credit=prompt.credit,
        deck_id=deck.deck_id,
        guild_id=deck.guild_id,
    )
    await transaction.run(
        "DELETE FROM own_prompt_texts WHERE prompt_id = :prompt_id", prompt_id=written.number
    )
    for text in prompt.texts:
        await transaction.run(
            "INSERT INTO own_prompt_texts (prompt_id, part, language, text, origin)"
            " VALUES (:prompt_id, :part, :language, :text, :origin)",
            prompt_id=written.number,
            part=text.part,
            language=text.language,
            text=text.text,
            origin=text.origin,
        )
    return written.number


async def _others(transaction: Transaction, deck_id: int, kept: Sequence[int]) -> list[int]:
    """The prompts of a deck that are not among those."""
    rows = await transaction.rows(
        _Number,
        "SELECT prompt_id AS number FROM own_prompts WHERE deck_id = :deck_id",
        deck_id=deck_id,
    )
    return [row.number for row in rows if row.number not in kept]

"""All the decks that a server can ask from: those that ship with the bot, and its own."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.clock import Clock
from bot.errors import UserError
from bot.features.prompts.decks import shipped
from bot.features.prompts.prompt import Deck, Prompt, Verdict, Wording, Wordings
from db.prompts import OwnDeck, OwnDeckStore, OwnPrompt, OwnText

# With the shipped ones they fill a select of Discord.
MOST_DECKS = 15


class Stock:
    def __init__(self, own: OwnDeckStore, clock: Clock) -> None:
        self._own = own
        self._clock = clock

    async def decks(self, guild_id: int) -> Mapping[str, Deck]:
        """By key: the shipped ones first, then the server's own."""
        own = await self._own.decks(guild_id)
        prompts = await self._own.prompts(guild_id) if own else {}
        mine = [_deck(deck, prompts.get(deck.deck_id, [])) for deck in own]
        return {**shipped(), **{deck.key: deck for deck in mine}}

    async def prompt(self, guild_id: int, key: str) -> Prompt | None:
        """The prompt with that key; None where the server has no such prompt (any more)."""
        deck = shipped().get(key.partition("/")[0])
        decks: Sequence[Deck] = [deck] if deck else list((await self.decks(guild_id)).values())
        return next((prompt for deck in decks for prompt in deck.prompts if prompt.key == key), None)

    async def add(self, guild_id: int, deck_id: int, name: str, prompt: Prompt) -> Prompt:
        """Put a prompt at the end of a deck of the server, which is made where it is not there."""
        identity = secrets.randbits(62)
        deck = OwnDeck(deck_id, guild_id, name, self._now())
        await self._own.add(deck, to_record(identity, prompt))
        return replace(prompt, key=f"own/{identity}", deck=own_key(deck_id))

    async def write(self, guild_id: int, name: str, prompts: Sequence[Prompt]) -> Deck:
        """Make a deck of the server, or replace the one of that name, as a whole. Raises UserError."""
        known = {deck.name.casefold(): deck for deck in await self._own.decks(guild_id)}
        held = known.get(name.casefold())
        if held is None and len(known) >= MOST_DECKS:
            raise UserError("prompts-too-many-decks", most=MOST_DECKS)
        deck = OwnDeck(held.deck_id if held else secrets.randbits(62), guild_id, name, self._now())
        await self._own.replace(deck, [to_record(secrets.randbits(62), prompt) for prompt in prompts])
        return (await self.decks(guild_id))[own_key(deck.deck_id)]

    async def remove(self, guild_id: int, key: str) -> None:
        """Delete a deck of the server; nothing happens where it has none such."""
        number = key.removeprefix("own:")
        if number.isdecimal():
            await self._own.remove(guild_id, int(number))

    async def forget_member(self, user_id: int) -> None:
        """Erase what is stored about a person."""
        await self._own.forget_member(user_id)

    async def forget_guild(self, guild_id: int) -> None:
        """Erase what is stored about a server."""
        await self._own.forget_guild(guild_id)

    def _now(self) -> int:
        return int(self._clock().timestamp())


def own_key(deck_id: int) -> str:
    """The key of a deck of a server's own."""
    return f"own:{deck_id}"


def prompt_id(prompt: Prompt) -> int:
    """The id of a prompt of a server's own."""
    return int(prompt.key.removeprefix("own/"))


def to_record(prompt_id: int, prompt: Prompt) -> OwnPrompt:
    """A prompt as the database keeps it."""
    texts = [*_rows("text", prompt.texts), *_rows("reveal", prompt.reveal)]
    for number, wordings in enumerate(prompt.choices):
        texts += _rows(f"choice:{number}", wordings)
    return OwnPrompt(
        prompt_id=prompt_id,
        slug=prompt.slug,
        kind=prompt.kind,
        level=prompt.level,
        topics="\n".join(prompt.topics),
        season=prompt.season,
        sensitivity=prompt.sensitivity,
        direction="two-sided" if prompt.two_sided else "",
        verdict=prompt.verdict or "",
        sources="\n".join(prompt.sources),
        credit=prompt.credit,
        texts=tuple(texts),
    )


def _rows(part: str, wordings: Wordings) -> list[OwnText]:
    return [OwnText(part, language, each.text, each.origin) for language, each in wordings.items()]


def _deck(deck: OwnDeck, prompts: Sequence[OwnPrompt]) -> Deck:
    key = own_key(deck.deck_id)
    return Deck(key, {"": deck.name}, tuple(_prompt(key, prompt) for prompt in prompts))


def _prompt(deck: str, row: OwnPrompt) -> Prompt:
    parts: dict[str, dict[str, Wording]] = {}
    for text in row.texts:
        parts.setdefault(text.part, {})[text.language] = Wording(text.text, text.origin)
    return Prompt(
        key=f"own/{row.prompt_id}",
        deck=deck,
        slug=row.slug,
        texts=parts.get("text", {}),
        kind=row.kind,
        level=row.level,
        topics=tuple(row.topics.splitlines()),
        season=row.season,
        sensitivity=row.sensitivity,
        two_sided=bool(row.direction),
        credit=row.credit,
        verdict=_verdict(row.verdict),
        reveal=parts.get("reveal", {}),
        sources=tuple(row.sources.splitlines()),
        choices=tuple(parts[part] for part in _choices(parts)),
    )


def _verdict(text: str) -> Verdict | None:
    return "myth" if text == "myth" else "fact" if text == "fact" else None


def _choices(parts: Mapping[str, object]) -> list[str]:
    names = (f"choice:{number}" for number in range(len(parts)))
    return [name for name in names if name in parts]

"""All the decks that a server can ask from: those that ship with the bot, and its own."""

from collections.abc import Mapping, Sequence

from bot.features.prompts.decks import shipped
from bot.features.prompts.prompt import Deck, Prompt, Verdict, Wording, Wordings
from db.prompts import OwnDeck, OwnDeckStore, OwnPrompt, OwnText


class Stock:
    def __init__(self, own: OwnDeckStore) -> None:
        self._own = own

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
        topics=",".join(prompt.topics),
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
        topics=tuple(topic for topic in row.topics.split(",") if topic),
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

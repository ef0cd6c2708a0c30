"""Which prompt a stream asks on a day: first what the calendar brings, then its decks, none twice a round."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from bot.features.prompts.calendar import seasons_on
from bot.features.prompts.prompt import Deck, Prompt
from db.postings import Asked
from db.streams import Stream

# What belongs to a festival is not asked twice at one, and may be asked again at the next.
_SEASON_SECONDS = 300 * 86_400


@dataclass(frozen=True, slots=True)
class Choice:
    """A prompt, the round it belongs to, and how many are left of that round after it."""

    prompt: Prompt
    round: int
    remaining: int


def choose(
    stream: Stream, decks: Mapping[str, Deck], asked: Sequence[Asked], day: date, at: int
) -> Choice | None:
    """What to ask at a time (epoch seconds) that falls on `day`; None where nothing in the decks fits."""
    pool = candidates(stream, decks)
    current = max((each.round for each in asked), default=1)
    done = {each.prompt for each in asked if each.round == current}
    usual = [prompt for prompt in pool if not prompt.season]
    left = [prompt for prompt in usual if prompt.key not in done]
    if seasonal := _seasonal(pool, asked, day, at):
        return Choice(_ordered(stream, current, seasonal)[0], current, len(left))
    if left:
        return Choice(_ordered(stream, current, left)[0], current, len(left) - 1)
    return _new_round(stream, usual, current + 1, asked)


def candidates(stream: Stream, decks: Mapping[str, Deck]) -> list[Prompt]:
    """Everything that a stream may ask at one time or another, deck after deck."""
    chosen = [decks[key] for key in stream.deck_keys if key in decks]
    return [prompt for deck in chosen for prompt in deck.prompts if _fits(stream, prompt)]


def _fits(stream: Stream, prompt: Prompt) -> bool:
    return bool(prompt.texts) and prompt.sensitivity <= stream.sensitivity and prompt.level <= stream.level


def _seasonal(pool: Sequence[Prompt], asked: Sequence[Asked], day: date, at: int) -> list[Prompt]:
    seasons = seasons_on(day)
    lately = {each.prompt for each in asked if each.at > at - _SEASON_SECONDS}
    return [prompt for prompt in pool if prompt.season in seasons and prompt.key not in lately]


def _new_round(stream: Stream, usual: Sequence[Prompt], number: int, asked: Sequence[Asked]) -> Choice | None:
    """The first of a round, but not the very prompt that the round before ended with."""
    if not usual:
        return None
    last = asked[-1].prompt if asked else ""
    ordered = _ordered(stream, number, usual)
    first = next((prompt for prompt in ordered if prompt.key != last), ordered[0])
    return Choice(first, number, len(usual) - 1)


def _ordered(stream: Stream, number: int, prompts: Sequence[Prompt]) -> list[Prompt]:
    """As they stand in the decks, or mixed: the same mixture whenever it is asked for."""
    if not stream.shuffled:
        return list(prompts)
    seed = f"{stream.stream_id}:{number}"
    return sorted(prompts, key=lambda prompt: sha256(f"{seed}:{prompt.key}".encode()).digest())

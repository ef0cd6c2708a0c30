"""What comes of translating: a translation or silence, put together from the answers to its units."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from bot.errors import EnginesUnavailable
from bot.features.translation import output
from bot.features.translation.engines.names import engine_name
from bot.features.translation.languages import UNSURE, covers
from bot.features.translation.markup import Shielded, Unit
from bot.features.translation.slang import Note


@dataclass(frozen=True, slots=True)
class Origin:
    """Who translated: the phrasebook, a member of the server, the named engine, or nobody: the script of
    a text was only converted."""

    kind: Literal["phrasebook", "engine", "member", "conversion"]
    engine: str | None = None

    @property
    def shown(self) -> str:
        """The engine as people call it; nothing where none translated."""
        return engine_name(self.engine or "")


@dataclass(frozen=True, slots=True)
class Translation:
    """`text` in `target`, with the markup of the original. `source` is `und` where nobody could tell.

    `notes` explain the slang of the original to a reader of `target`. `sent` characters of the original
    went to an engine for it; `recalled` ones were known to a memory, `cached` ones to the cache. What a
    translation cost does not make it another one.
    """

    text: str
    source: str
    target: str
    origin: Origin
    notes: tuple[Note, ...] = ()
    sent: int = field(default=0, compare=False)
    recalled: int = field(default=0, compare=False)
    cached: int = field(default=0, compare=False)

    @property
    def saved(self) -> int:
        """Characters that did not have to go to an engine."""
        return self.recalled + self.cached


@dataclass(frozen=True, slots=True)
class Silence:
    """There is nothing to translate: no words, only laughter or names, or the reader's language.

    `notes` explain the slang in it all the same: 666 and xswl are no words to an engine.
    """

    reason: Literal["nothing", "interjection", "same_language"]
    language: str | None = None
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """A unit's text in the target language, and where it came from; no origin where it was kept.

    `sent`, `recalled` and `cached` are counted in characters, as in Translation.
    """

    text: str
    source: str | None
    origin: Origin | None
    sent: int = 0
    recalled: int = 0
    cached: int = 0


def answers_to(units: Sequence[Unit], outcomes: Sequence[Answer | BaseException]) -> list[Answer]:
    """The units' answers; raises what kept one from being translated.

    A unit to which every engine gave a bad answer (a line of nonsense, say) stays as it was, so that
    it does not cost the reader the others.
    """
    any_translated = any(isinstance(outcome, Answer) and outcome.origin for outcome in outcomes)
    answers = []
    for unit, outcome in zip(units, outcomes, strict=True):
        if isinstance(outcome, BaseException):
            beyond_engines = isinstance(outcome, EnginesUnavailable) and outcome.unusable
            if not (any_translated and beyond_engines):
                raise outcome
            outcome = Answer(unit.original, None, None)
        answers.append(outcome)
    return answers


def joined(text: str, answers: Sequence[Answer]) -> Answer:
    """`text` that `answers` are parts of."""
    return Answer(
        text,
        None,
        _origin(answers),
        sent=sum(answer.sent for answer in answers),
        recalled=sum(answer.recalled for answer in answers),
        cached=sum(answer.cached for answer in answers),
    )


def _origin(answers: Iterable[Answer]) -> Origin | None:
    """Where a text came from that is made of `answers`: a machine's, if a machine had a part in it."""
    origins = [answer.origin for answer in answers if answer.origin]
    return next((origin for origin in origins if origin.kind == "engine"), origins[0] if origins else None)


def told(
    shielded: Shielded, answers: Sequence[Answer], language: str | None, target: str
) -> Translation | Silence:
    """The units put together again, or silence where they say nothing new to the reader."""
    translated = [answer for answer in answers if answer.origin]
    new = [answer for answer in translated if not (answer.source and covers(target, answer.source))]
    if not new:
        known = next((answer.source for answer in answers if answer.source), None)
        return Silence("same_language" if known else "nothing", known)
    text = "".join(answer.text for answer in answers)
    if output.same(text, shielded.original):
        return Silence("nothing" if language else "same_language", language)
    return Translation(
        text,
        language or new[0].source or UNSURE,
        target,
        _origin(new) or Origin("engine"),
        sent=sum(answer.sent for answer in answers),
        recalled=sum(answer.recalled for answer in answers),
        cached=sum(answer.cached for answer in answers),
    )

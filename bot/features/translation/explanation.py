"""Why a message was translated as it was: what can be told of it again without any engine."""

from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.features.translation import detection, markup
from bot.features.translation.detection import Detection
from bot.features.translation.languages import UNSURE, covers
from bot.features.translation.markup import Shielded
from bot.features.translation.memory import Memory, Recollection
from bot.features.translation.slang import Note
from bot.features.translation.terms import Terms


@dataclass(frozen=True, slots=True)
class Phrase:
    """A part of a message that needed no engine, and what people made of it."""

    text: str
    translation: str
    kind: Literal["phrasebook", "member"]


@dataclass(frozen=True, slots=True)
class Explanation:
    """`found` is what the words alone say of the language; `notes` explain the slang to the reader."""

    found: Detection
    phrases: tuple[Phrase, ...]
    notes: tuple[Note, ...]


def settled(shielded: Shielded, terms: Terms) -> Iterator[Phrase]:
    """The words of a message that the members of the server settled."""
    for unit in shielded.units:
        for piece in markup.pieces(unit):
            for word, rendering in terms.found(piece).items():
                yield Phrase(word, rendering, "member")


async def phrases(
    shielded: Shielded, source: str | None, target: str, memories: Sequence[Memory]
) -> AsyncIterator[Phrase]:
    """The lines of a message that the memories know; of others, the parts in one language."""
    for line in (unit.core for unit in shielded.units if unit.core):
        if found := await _recall(memories, line, source, target):
            yield Phrase(line, found.text, found.kind)
            continue
        for part in detection.parts(line):
            words = part.text.strip()
            known = part.code != UNSURE and words != line
            if known and (found := await _recall(memories, words, part.code, target)):
                yield Phrase(words, found.text, found.kind)


async def _recall(
    memories: Sequence[Memory], text: str, source: str | None, target: str
) -> Recollection | None:
    """What the first memory that knows a text says; None where it is in the target's language already."""
    for memory in memories:
        if found := await memory.recall(text, source, target):
            return None if covers(target, found.source) else found
    return None

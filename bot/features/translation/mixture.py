"""A text in several languages, translated by its parts.

Sentences in one language are translated from their own. Within a sentence ("my 妈妈 made 饺子 today")
it depends on what the reader reads: of its main language, the other parts are translated in their
places; of another one, those words stay and the rest is translated around them; of neither, the
sentence is first brought into its main language, because engines translate from one at a time.
"""

import asyncio
import re
from collections.abc import Awaitable, Callable, Collection, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

import regex

from bot.errors import EnginesUnavailable
from bot.features.translation import chinese, detection, markup, scripts, splitting
from bot.features.translation.detection import Part
from bot.features.translation.eligibility import nothing_in
from bot.features.translation.languages import LANGUAGES, UNSURE
from bot.features.translation.marks import Kind
from bot.features.translation.markup import TOKEN, Token, Unit

_UNSPACED = r"\u3005-\u30ff\u3400-\u9fff"  # kana and Han characters
_GAP = re.compile(rf"(?<=[{_UNSPACED}]) +(?=[{_UNSPACED}])")
_WORD_END = re.compile(r"[^\W_][.,!?;:…。，！？；：]*$")
_FULL_STOP = re.compile(r"(?<![.。])[.。]$")
# "Good morning" and not "Beijing" or "New York": capitals that a text has as a sentence, not as a name.
_SENTENCE_CASE = regex.compile(r"\p{Lu}\p{Ll}+ \P{Lu}+")


class Answer(Protocol):
    """What translating one text gives."""

    @property
    def text(self) -> str: ...


A = TypeVar("A", bound=Answer)


@dataclass(frozen=True, slots=True)
class Passage:
    """Sentences in one language, or one sentence in several; `main` is that of most of its words."""

    main: str
    parts: tuple[Part, ...]

    @property
    def text(self) -> str:
        return "".join(part.text for part in self.parts)

    @property
    def is_mixed(self) -> bool:
        return len(_codes(self.parts)) > 1


def cut(text: str, among: Collection[str]) -> list[Passage]:
    """The passages of `text`, which may hold tokens; joined they are `text`. Empty for one language."""
    codes = _codes(detection.parts(text, among))
    passages: list[Passage] = []
    for sentence in splitting.sentences(text) if len(codes) > 1 else ():
        parts = tuple(detection.parts(sentence, codes))
        sizes = detection.sizes(parts)
        passage = Passage(max(sizes, key=sizes.__getitem__, default=UNSURE), parts)
        last = passages[-1] if passages else passage
        if passages and not passage.is_mixed and not last.is_mixed and passage.main in (last.main, UNSURE):
            passages[-1] = Passage(last.main, (*last.parts, *parts))
        else:
            passages.append(passage)
    return passages


class Mixture(Generic[A]):
    """Translates passages for a reader of `target`.

    `translate` is given a text, its language and the language to translate it into; `answers` are all
    that it gave.
    """

    def __init__(self, target: str, translate: Callable[[str, str, str], Awaitable[A]]) -> None:
        self._target = target
        self._translate = translate
        self._unusable: list[EnginesUnavailable] = []
        self.answers: list[A] = []

    async def translated(self, passages: Iterable[Passage]) -> str:
        """The passages together; a part to which engines have no usable answer stays as it was.

        Raises EnginesUnavailable where that is true of all, or an engine could not be reached.
        """
        texts = await asyncio.gather(*(self._passage(passage) for passage in passages))
        if self._unusable and not self.answers:
            raise self._unusable[0]
        return _seamless(texts, self._target)

    async def _passage(self, passage: Passage) -> str:
        if scripts.reads(self._target, passage.main, passage.text):
            return await self._in_place(passage.parts, self._target, self._is_unread)
        if passage.is_mixed:
            return await self._around_what_is_read(passage)
        return await self._run(passage.text, passage.main, self._target)

    async def _around_what_is_read(self, passage: Passage) -> str:
        """A sentence in several languages for who does not read the main one."""
        core = [(part.text, await self._kept(part)) for part in passage.parts]
        if not any(kept for _, kept in core):
            with suppress(EnginesUnavailable):  # half of a translation is more than none
                foreign = await self._in_place(passage.parts, passage.main, self._is_foreign(passage.main))
                core = [(foreign, None)]
        unit = _unit(core)
        answer = await self._run(unit.core, passage.main, self._target)
        whole = markup.restore(unit, answer)
        if whole is None:
            pieces = [await self._run(piece, passage.main, self._target) for piece in markup.pieces(unit)]
            whole = markup.rejoin(unit, pieces)
        return _seamless([whole], self._target)

    async def _in_place(self, parts: Sequence[Part], into: str, chosen: Callable[[Part], bool]) -> str:
        """The parts together, the `chosen` ones in the language `into`."""
        codes = [part.code if chosen(part) else UNSURE for part in parts]
        runs = enumerate(zip(parts, codes, strict=True))
        texts = await asyncio.gather(
            *(self._run(part.text, code, into, inside=at > 0) for at, (part, code) in runs)
        )
        return _seamless(texts, into)

    async def _run(self, text: str, source: str, into: str, *, inside: bool = False) -> str:
        """A text in one language, `inside` a sentence or not; of an unknown language it stays as it is."""
        words = text.strip()
        if source == UNSURE or nothing_in(TOKEN.sub(" ", words)):
            return text
        try:
            answer = await self._translate(words, source, into)
        except EnginesUnavailable as error:
            if not error.unusable:
                raise
            self._unusable.append(error)
            return text
        self.answers.append(answer)
        return text.replace(words, _as_part(answer.text, words) if inside else answer.text, 1)

    def _is_unread(self, part: Part) -> bool:
        return not scripts.reads(self._target, part.code, part.text)

    def _is_foreign(self, main: str) -> Callable[[Part], bool]:
        """Whether a part would stand out: in letters that a text in the target language does not have."""
        letters = _letters(self._target)
        return lambda part: part.code not in (UNSURE, main) and _letters(part.code) != letters

    async def _kept(self, part: Part) -> str | None:
        """The words of a part that the reader reads; in the other characters, those of their own."""
        if scripts.reads(self._target, part.code, part.text):
            return part.text
        if chinese.converts(part.code, self._target):
            return await asyncio.to_thread(chinese.convert, part.text, self._target)
        return None


def _codes(parts: Iterable[Part]) -> set[str]:
    return {part.code for part in parts} - {UNSURE}


def _letters(code: str) -> str:
    return scripts.main_script(LANGUAGES[code].script)


def _unit(texts: Iterable[tuple[str, str | None]]) -> Unit:
    """One core of all texts, in which those with something to keep are tokens, and tokens stay tokens."""
    tokens: list[Token] = []

    def token(text: str) -> str:
        tokens.append(Token(text, (Kind.SPAN,)))
        return f"[X{len(tokens) - 1}X]"

    core = ""
    for text, kept in texts:
        core += TOKEN.sub(lambda found: token(found[0]), text) if kept is None else f" {token(kept.strip())} "
    return Unit("", re.sub(" +", " ", core).strip(), "", tuple(tokens))


def _as_part(answer: str, words: str) -> str:
    """`answer` as it stands inside a sentence: engines make a sentence of every word."""
    stopped = not _FULL_STOP.search(words)
    part = _FULL_STOP.sub("", answer) if stopped else answer
    is_sentence = part != answer or _SENTENCE_CASE.fullmatch(part)
    return part[:1].lower() + part[1:] if is_sentence else part


def _seamless(texts: Sequence[str], language: str) -> str:
    """The texts as one, with spaces between words where `language` has them, else without."""
    if not splitting.is_spaced(language):
        return _GAP.sub("", "".join(texts))
    whole = texts[0]
    for text in texts[1:]:
        glued = text[:1].isalnum() and _WORD_END.search(whole)
        whole += f" {text}" if glued else text
    return whole

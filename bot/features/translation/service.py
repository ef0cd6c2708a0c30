"""The whole story of one message, from what was written to what is shown.

    corrected by a member? -> eligible? -> shield -> detect -> needed? -> settled words -> memories
    -> cache, one flight per key -> engines in order, each behind its guard -> check -> restore

Each step is one call below; each has a file of its own.
"""

import asyncio
import dataclasses
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from bot.clock import Clock
from bot.errors import (
    EngineError,
    EngineFailure,
    EnginesUnavailable,
    EngineTimeout,
)
from bot.features.translation import (
    chinese,
    detection,
    explanation,
    markup,
    mixture,
    output,
    scripts,
    word_model,
)
from bot.features.translation.allowance import Allowance
from bot.features.translation.budget import NOBODY, Account, Budget, Hold, Unlimited
from bot.features.translation.cache import Cache
from bot.features.translation.detection import Detection
from bot.features.translation.eligibility import nothing_in
from bot.features.translation.engines import Engine, Request, default_engines
from bot.features.translation.explanation import Explanation
from bot.features.translation.guard import Guard
from bot.features.translation.languages import UNSURE, covers
from bot.features.translation.markup import Shielded, Unit
from bot.features.translation.memory import Memory, NothingSettled, Settled, phrasebook
from bot.features.translation.mixture import Mixture
from bot.features.translation.slang import NO_SLANG, Note, Slang, slang
from bot.features.translation.terms import Terms
from bot.settings import Settings

CACHED_ANSWERS = 4096
PATIENCE = 12.0  # seconds that all engines together may take


@dataclass(frozen=True, slots=True)
class Origin:
    """Who translated: the phrasebook, a member of the server, the named engine, or nobody: the script of
    a text was only converted."""

    kind: Literal["phrasebook", "engine", "member", "conversion"]
    engine: str | None = None


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
class EngineStatus:
    """Whether an engine answers just now; `reason` is the short word of its error."""

    name: str
    reachable: bool
    reason: str | None


@dataclass(frozen=True, slots=True)
class _Answer:
    """A unit's text in the target language, and where it came from; no origin where it was kept.

    `sent`, `recalled` and `cached` are counted in characters, as in Translation.
    """

    text: str
    source: str | None
    origin: Origin | None
    sent: int = 0
    recalled: int = 0
    cached: int = 0


@dataclass(frozen=True, slots=True)
class _Order:
    """What is the same for all units of a message. `source` is what the caller said, not what was found."""

    target: str
    source: str | None
    account: Account
    hold: Hold


class TranslationService:
    """Translates messages. Hold one, and close it at the end."""

    def __init__(
        self,
        engines: Sequence[Engine],
        clock: Clock,
        memories: Sequence[Memory] = (),
        slang: Slang = NO_SLANG,
        settled: Settled | None = None,
        budget: Budget | None = None,
    ) -> None:
        """What is `settled` outranks the `memories`, which are asked in order, before the `engines`.

        `slang` explains the expressions of a message beside its translation. `budget` None: nobody counts
        what the engines are sent.
        """
        self._guards = [Guard(engine, clock) for engine in engines]
        self._memories = memories
        self._slang = slang
        self._settled = settled or NothingSettled()
        self._budget = budget or Unlimited()
        self._allowance = Allowance(clock)
        self._cache: Cache[Request, _Answer] = Cache(CACHED_ANSWERS)

    async def translate(
        self,
        text: str,
        target: str,
        *,
        source: str | None = None,
        among: Collection[str] = (),
        account: Account = NOBODY,
    ) -> Translation | Silence:
        """`text` in the language `target`, or why it needs no translation.

        `source`, where given, outweighs detection; `among` are the languages to expect. What engines
        were sent for it stays held in the account's budgets until whoever posts it records it. Raises
        BudgetSpent where an engine was needed and may not be asked, EnginesUnavailable where none answered.
        """
        if corrected := await self._corrected(text, target, account):
            return corrected
        shielded = markup.protect(text)
        hold = Hold(self._budget, account, len(text))
        outcome: Translation | Silence | None = None
        try:
            outcome = await self._outcome(shielded, _Order(target, source, account, hold), among)
        finally:
            hold.keep(outcome.sent if isinstance(outcome, Translation) else 0)
        return dataclasses.replace(outcome, notes=self._slang.explain(_said(shielded), target))

    async def _outcome(
        self, shielded: Shielded, order: _Order, among: Collection[str]
    ) -> Translation | Silence:
        """The translation of the whole message, or why it needs none; without notes."""
        if reason := nothing_in(shielded.plain):
            return Silence(reason)
        source, target = order.source, order.target
        language = source or await self._detect(shielded.plain, among, target)
        if language and scripts.reads(target, language, shielded.plain):
            return Silence("same_language", target if language.startswith("zh") else language)
        terms = await self._terms(language, target, order.account)
        if language and chinese.converts(language, target) and not terms:
            converted = await asyncio.to_thread(chinese.convert, shielded.original, target)
            return Translation(converted, language, target, Origin("conversion", "OpenCC"))
        outcomes = await asyncio.gather(
            *(self._unit(unit, language, order) for unit in shielded.units), return_exceptions=True
        )
        return _told(shielded, _settled(shielded.units, outcomes), language, target)

    async def translate_for(
        self, account: Account, text: str, target: str, *, source: str | None = None
    ) -> Translation | Silence:
        """As `translate`, for the member who asked for it: also within what one may ask for in a minute.

        Raises UserError, with the time when it is possible again, beyond that.
        """
        self._allowance.spend(account.member_id, len(text))
        outcome: Translation | Silence | None = None
        try:
            outcome = await self.translate(text, target, source=source, account=account)
        finally:
            if not (isinstance(outcome, Translation) and outcome.origin.kind == "engine"):
                self._allowance.refund(account.member_id, len(text))
        return outcome

    async def explain(
        self, text: str, source: str | None, target: str, *, reader: str | None = None
    ) -> Explanation:
        """Why `text`, translated from `source` into `target`, became what it did; no engine is asked.

        `source` None is a language that only an engine knew. The slang is explained to a reader of
        `reader`, else of `target`.
        """
        shielded = markup.protect(text)
        found = await self.detect(shielded.plain)
        known = explanation.phrases(shielded, source, target, self._memories)
        notes = self._slang.explain(_said(shielded), reader or target)
        return Explanation(found, tuple([phrase async for phrase in known]), notes)

    async def detect(self, text: str, among: Collection[str] = ()) -> Detection:
        """As detection.detect; the model is loaded off the event loop."""
        if not word_model.loaded():
            await asyncio.to_thread(word_model.load)
        return detection.detect(text, among)

    async def warm(self) -> None:
        """Load what messages need now, off the event loop, not with the first of them."""
        await asyncio.gather(*(asyncio.to_thread(load) for load in (word_model.load, scripts.load)))

    async def probe(self) -> list[EngineStatus]:
        """Ask every engine for one word, whatever happened before."""
        return list(await asyncio.gather(*(_status(guard) for guard in self._guards)))

    async def close(self) -> None:
        await self._cache.close()
        await asyncio.gather(*(guard.engine.close() for guard in self._guards))

    async def _corrected(self, text: str, target: str, account: Account) -> Translation | None:
        """What the members of the server made of the same text."""
        if account.guild_id is None:
            return None
        found = await self._settled.correction(account.guild_id, text, target)
        if found is None:
            return None
        return Translation(found.text, found.source, target, Origin(found.kind), recalled=len(text))

    async def _terms(self, source: str | None, target: str, account: Account) -> Terms:
        """The words that the members of the server settled."""
        if account.guild_id is None:
            return Terms()
        return await self._settled.terms(account.guild_id, source, target)

    async def _detect(self, plain: str, among: Collection[str], target: str) -> str | None:
        """The language to translate from, None where neither the expected languages nor all of them fit.

        Of a text in several languages it is the first that a reader of `target` does not read.
        """
        for expected in (among, ()) if among else ((),):
            found = await self.detect(plain, expected)
            if codes := [code for code in (found.code, *found.mixed) if code != UNSURE]:
                return next((code for code in codes if not scripts.reads(target, code, plain)), codes[0])
        return None

    async def _unit(self, unit: Unit, language: str | None, order: _Order) -> _Answer:
        """One line or spoiler; kept as it is where it has nothing to translate.

        A line of another language than the whole message's is taken as what it is.
        """
        if nothing_in(unit.plain):
            return _Answer(unit.original, None, None)
        expected = (language, order.target) if language else ()
        own = order.source or await self._detect(unit.plain, expected, order.target) or language
        if own and scripts.reads(order.target, own, unit.plain):
            return _Answer(unit.original, own, None)
        if terms := await self._terms(own, order.target, order.account):
            unit = markup.settle(unit, terms)
            if nothing_in(unit.plain) and (core := markup.restore(unit, unit.core)) is not None:
                return _Answer(unit.whole(core), own, Origin("member"), recalled=len(unit.core))
        answer = await self._text(unit.core, own, order)
        if (core := markup.restore(unit, answer.text)) is not None:
            return dataclasses.replace(answer, text=unit.whole(core), source=answer.source or own)
        answers = [await self._piece(piece, own, order) for piece in markup.pieces(unit)]
        core = markup.rejoin(unit, [piece.text for piece in answers])
        return _Answer(
            unit.whole(core),
            answer.source or own,
            answer.origin,
            answer.sent + sum(piece.sent for piece in answers),
            answer.recalled,
            answer.cached,
        )

    async def _piece(self, piece: str, source: str | None, order: _Order) -> _Answer:
        """A text between two tokens, translated alone because its engine lost a token of the unit."""
        words = piece.strip()
        if nothing_in(words):
            return _Answer(piece, source, None)
        answer = await self._text(words, source, order)
        text = piece if markup.TOKEN.search(answer.text) else piece.replace(words, answer.text)
        return dataclasses.replace(answer, text=text)

    async def _text(self, text: str, source: str | None, order: _Order) -> _Answer:
        """A text that may be in several languages."""
        expected = (source, order.target) if source else ()
        passages = [] if order.source else mixture.cut(text, expected)
        if not passages:
            return await self._words(text, source, order)
        mixed = Mixture(
            order.target,
            lambda words, code, into: self._words(words, code, dataclasses.replace(order, target=into)),
        )
        return _joined(await mixed.translated(passages), mixed.answers)

    async def _words(self, text: str, source: str | None, order: _Order) -> _Answer:
        """A text from the first memory that knows it, else from the engines."""
        if chinese.converts(source, order.target):
            converted = await asyncio.to_thread(chinese.convert, text, order.target)
            return _Answer(converted, source, Origin("conversion", "OpenCC"))
        for memory in self._memories:
            if found := await memory.recall(text, source, order.target):
                return _Answer(found.text, found.source, Origin(found.kind), recalled=len(text))
        request = Request(text, order.target, source)
        if request not in self._cache:
            await order.hold.open()
        known = request in self._cache  # somebody else may have asked while the budget was looked up
        answer = await self._cache.get(request, lambda: self._ask_engines(request))
        sent, cached = (0, len(text)) if known else (len(text), 0)
        return dataclasses.replace(answer, sent=sent, cached=cached)

    async def _ask_engines(self, request: Request) -> _Answer:
        """The first good answer. Raises EnginesUnavailable with what each engine did."""
        failures: list[EngineFailure] = []
        asked = ""
        try:
            async with asyncio.timeout(PATIENCE):
                for guard in self._guards:
                    if not guard.engine.supports(request.source, request.target):
                        continue
                    asked = guard.engine.name
                    try:
                        result = await guard.translate(request)
                    except EngineError as error:
                        failures.append(EngineFailure(error.engine, error.reason))
                    else:
                        return _Answer(result.text, result.source, Origin("engine", asked))
        except TimeoutError:
            failures.append(EngineFailure(asked, EngineTimeout.reason))
        raise EnginesUnavailable(tuple(failures))


def build(
    settings: Settings, clock: Clock, settled: Settled | None = None, budget: Budget | None = None
) -> TranslationService:
    """The service with the phrasebook, the slang and the engines that `settings` name or allow.

    `settled` is what servers decided themselves, `budget` what they may spend.
    """
    shipped = slang()
    memories: list[Memory] = [phrasebook(), shipped]
    return TranslationService(default_engines(settings), clock, memories, shipped, settled, budget)


def _said(shielded: Shielded) -> str:
    """The words of a message; of one that is a number, which says something in slang, the number."""
    number = shielded.original.strip()
    return number if number.isdecimal() else shielded.plain


def _settled(units: Sequence[Unit], outcomes: Sequence[_Answer | BaseException]) -> list[_Answer]:
    """The units' answers; raises what kept one from being translated.

    A unit to which every engine gave a bad answer (a line of nonsense, say) stays as it was, so that
    it does not cost the reader the others.
    """
    any_translated = any(isinstance(outcome, _Answer) and outcome.origin for outcome in outcomes)
    answers = []
    for unit, outcome in zip(units, outcomes, strict=True):
        if isinstance(outcome, BaseException):
            beyond_engines = isinstance(outcome, EnginesUnavailable) and outcome.unusable
            if not (any_translated and beyond_engines):
                raise outcome
            outcome = _Answer(unit.original, None, None)
        answers.append(outcome)
    return answers


def _joined(text: str, answers: Sequence[_Answer]) -> _Answer:
    """`text` that `answers` are parts of."""
    return _Answer(
        text,
        None,
        _origin(answers),
        sent=sum(answer.sent for answer in answers),
        recalled=sum(answer.recalled for answer in answers),
        cached=sum(answer.cached for answer in answers),
    )


def _origin(answers: Iterable[_Answer]) -> Origin | None:
    """Where a text came from that is made of `answers`: a machine's, if a machine had a part in it."""
    origins = [answer.origin for answer in answers if answer.origin]
    return next((origin for origin in origins if origin.kind == "engine"), origins[0] if origins else None)


def _told(
    shielded: Shielded, answers: Sequence[_Answer], language: str | None, target: str
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


async def _status(guard: Guard) -> EngineStatus:
    try:
        await guard.probe()
    except EngineError as error:
        return EngineStatus(guard.engine.name, False, error.reason)
    return EngineStatus(guard.engine.name, True, None)

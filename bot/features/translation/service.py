"""The whole story of one message, from what was written to what is shown.

    corrected by a member? -> eligible? -> shield -> detect -> needed? -> settled words -> memories
    -> cache, one flight per key -> engines in order, each behind its guard -> check -> restore

Each step is one call below; each has a file of its own.
"""

import asyncio
import dataclasses
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.clock import Clock
from bot.features.translation import (
    chinese,
    detection,
    explanation,
    markup,
    mixture,
    scripts,
    word_model,
)
from bot.features.translation.allowance import Allowance
from bot.features.translation.budget import NOBODY, Account, Budget, Hold, Unlimited
from bot.features.translation.detection import Detection
from bot.features.translation.eligibility import nothing_in
from bot.features.translation.engines import Engine, Request, default_engines
from bot.features.translation.explanation import Explanation
from bot.features.translation.languages import UNSURE
from bot.features.translation.markup import Shielded, Unit
from bot.features.translation.memory import Memory, NothingSettled, Settled, phrasebook
from bot.features.translation.mixture import Mixture
from bot.features.translation.outcome import Answer, Origin, Silence, Translation, answers_to, joined, told
from bot.features.translation.relay import EngineStatus, Relay
from bot.features.translation.slang import NO_SLANG, Note, Slang, slang
from bot.features.translation.terms import Terms
from bot.settings import Settings


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
        self._relay = Relay(engines, clock)
        self._memories = memories
        self._slang = slang
        self._settled = settled or NothingSettled()
        self._budget = budget or Unlimited()
        self._allowance = Allowance(clock)

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
        source = outcome.source if isinstance(outcome, Translation) else outcome.language
        return dataclasses.replace(outcome, notes=self._notes(shielded, target, source))

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
        return told(shielded, answers_to(shielded.units, outcomes), language, target)

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
        self,
        text: str,
        source: str | None,
        target: str,
        *,
        reader: str | None = None,
        account: Account = NOBODY,
    ) -> Explanation:
        """Why `text`, translated from `source` into `target`, became what it did; no engine is asked.

        `source` None is a language that only an engine knew. The slang is explained to a reader of
        `reader`, else of `target`.
        """
        shielded = markup.protect(text)
        found = await self.detect(shielded.plain)
        settled = explanation.settled(shielded, await self._terms(source, target, account))
        shipped = explanation.phrases(shielded, source, target, self._memories)
        phrases = (*dict.fromkeys(settled), *[phrase async for phrase in shipped])
        return Explanation(found, phrases, self._notes(shielded, reader or target, source))

    def notes(self, text: str, reader: str) -> tuple[Note, ...]:
        """What the slang in `text` means, for a reader of `reader`."""
        return self._notes(markup.protect(text), reader, None)

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
        return await self._relay.probe()

    async def close(self) -> None:
        await self._relay.close()

    def _notes(self, shielded: Shielded, reader: str, source: str | None) -> tuple[Note, ...]:
        """A message that is a number has no words, but may say something in slang."""
        number = shielded.original.strip()
        return self._slang.explain(number if number.isdecimal() else shielded.plain, reader, source)

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

    async def _unit(self, unit: Unit, language: str | None, order: _Order) -> Answer:
        """One line or spoiler; kept as it is where it has nothing to translate.

        A line of another language than the whole message's is taken as what it is.
        """
        if nothing_in(unit.plain):
            return Answer(unit.original, None, None)
        expected = (language, order.target) if language else ()
        own = order.source or await self._detect(unit.plain, expected, order.target) or language
        if own and scripts.reads(order.target, own, unit.plain):
            return Answer(unit.original, own, None)
        if terms := await self._terms(own, order.target, order.account):
            unit = markup.settle(unit, terms)
            if nothing_in(unit.plain) and (core := markup.restore(unit, unit.core)) is not None:
                return Answer(unit.whole(core), own, Origin("member"), recalled=len(unit.core))
        answer = await self._text(unit.core, own, order)
        if (core := markup.restore(unit, answer.text)) is not None:
            return dataclasses.replace(answer, text=unit.whole(core), source=answer.source or own)
        answers = [await self._piece(piece, own, order) for piece in markup.pieces(unit)]
        core = markup.rejoin(unit, [piece.text for piece in answers])
        return Answer(
            unit.whole(core),
            answer.source or own,
            answer.origin,
            answer.sent + sum(piece.sent for piece in answers),
            answer.recalled,
            answer.cached,
        )

    async def _piece(self, piece: str, source: str | None, order: _Order) -> Answer:
        """A text between two tokens, translated alone because its engine lost a token of the unit."""
        words = piece.strip()
        if nothing_in(words):
            return Answer(piece, source, None)
        answer = await self._text(words, source, order)
        text = piece if markup.TOKEN.search(answer.text) else piece.replace(words, answer.text)
        return dataclasses.replace(answer, text=text)

    async def _text(self, text: str, source: str | None, order: _Order) -> Answer:
        """A text that may be in several languages."""
        expected = (source, order.target) if source else ()
        passages = [] if order.source else mixture.cut(text, expected)
        if not passages:
            return await self._words(text, source, order)
        mixed = Mixture(
            order.target,
            lambda words, code, into: self._words(words, code, dataclasses.replace(order, target=into)),
        )
        return joined(await mixed.translated(passages), mixed.answers)

    async def _words(self, text: str, source: str | None, order: _Order) -> Answer:
        """A text from the first memory that knows it, else from the engines."""
        if chinese.converts(source, order.target):
            converted = await asyncio.to_thread(chinese.convert, text, order.target)
            return Answer(converted, source, Origin("conversion", "OpenCC"))
        for memory in self._memories:
            if found := await memory.recall(text, source, order.target):
                return Answer(found.text, found.source, Origin(found.kind), recalled=len(text))
        request = Request(text, order.target, source)
        if not self._relay.knows(request):
            await order.hold.open()
        known = self._relay.knows(request)  # somebody else may have asked while the budget was looked up
        answer = await self._relay.translate(request)
        sent, cached = (0, len(text)) if known else (len(text), 0)
        return dataclasses.replace(answer, sent=sent, cached=cached)


def build(
    settings: Settings, clock: Clock, settled: Settled | None = None, budget: Budget | None = None
) -> TranslationService:
    """The service with the phrasebook, the slang and the engines that `settings` name or allow.

    `settled` is what servers decided themselves, `budget` what they may spend.
    """
    shipped = slang()
    memories: list[Memory] = [phrasebook(), shipped]
    return TranslationService(default_engines(settings), clock, memories, shipped, settled, budget)

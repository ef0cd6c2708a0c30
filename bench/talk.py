"""What messages and answers cost two bots that run side by side, message by message in turn."""

from __future__ import annotations

import asyncio
import gc
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count, cycle, islice
from pathlib import Path

from bench.engine import Engine, sentence, translation
from bench.process import Bot, started
from bench.report import Figure, Goal, Series, percentile
from bench.texts import CHAT, PHRASES
from bot.features.translation.memory import phrasebook
from playground import Playground, scene
from playground.world import Event

_CHAT_ROUNDS = 6
_MESSAGES = 4000  # in which Python searches a bot's memory for garbage about once
_ROUNDS = 12
_ANSWERS = 100
_ENGINE_ROUNDS = 5
_WARM_UP_ROUNDS = 2
# Who asks, in turn (one member may not have everything translated), and what they read.
_READERS = (("Ann", "en"), ("Sofía", "es"), ("Kai", "en"))
_ENGINE_PAUSE = 0.04  # seconds, with which fewer than the 20 calls in one come together that are allowed
_TO_SEND = 0.2  # seconds until the messages are in the bot's socket


@dataclass(slots=True)
class Round:
    """One bot in one round: seconds per message of processor, from start to end, and of each answer."""

    cpu: float
    wall: float
    latencies: list[float] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Question:
    """What a person asks to be translated, and what the answer must hold."""

    reader: str
    text: str
    answer: str


class WrongAnswer(Exception):
    """What was measured was not what was meant to be measured."""


class Side:
    """One bot and its server."""

    def __init__(self, play: Playground, bot: Bot) -> None:
        self.play = play
        self.bot = bot
        self._sent = self._answered = 0.0
        play.world.events.listen(self._note)

    async def chats(self) -> Round:
        """Lets the bot see messages that it ignores; they wait in its socket until all are sent."""
        ann, lines = self.play.person("Ann"), cycle(CHAT)
        await self.bot.idle()
        self.bot.freeze()
        for _ in range(_MESSAGES):
            await ann.writes(next(lines))
        await asyncio.sleep(_TO_SEND)
        used, begin = self.bot.cpu, time.perf_counter()
        self.bot.thaw()
        end = await self.bot.idle()
        self.forget()
        return Round((self.bot.cpu - used) / _MESSAGES, (end - begin) / _MESSAGES)

    async def asks(self, command: str, question: Question) -> float:
        """Seconds from the event to the answer, both as Discord would see them."""
        card = await self.play.person(question.reader).runs(command, text=question.text)
        if question.answer not in card.text:
            raise WrongAnswer(f"{question} got: {card.text}")
        return self._answered - self._sent

    def forget(self) -> None:
        """Empties the channels, through which the playground searches at every event."""
        for channel in self.play.world.channels.values():
            channel.messages.clear()

    def _note(self, event: Event) -> None:
        if event.name == "INTERACTION_CREATE":
            self._sent = time.perf_counter()
        elif event.name == "INTERACTION_SUCCESS":
            self._answered = time.perf_counter()


class Talk:
    """Two bots in the same conversations."""

    def __init__(self, teahouse: Side, bare: Side, engine: Engine) -> None:
        self._sides = {"teahouse": teahouse, "bare": bare}
        self._engine = engine
        self._numbers = count(1)

    async def chat(self) -> dict[str, Round]:
        return {name: await side.chats() for name, side in self._sides.items()}

    async def phrases(self) -> dict[str, Round]:
        """Answers from the phrasebook, beside as many of the bare bot's, which repeats the text."""
        questions = []
        for (reader, target), text in zip(cycle(_READERS), islice(cycle(PHRASES), _ANSWERS), strict=False):
            known = await phrasebook().recall(text, None, target)
            if known is None:
                raise WrongAnswer(f"the phrasebook does not know {text}")
            questions.append((Question(reader, text, known.text), Question(reader, text, text)))
        return await self._answers(questions, "translate", pause=0)

    async def engine(self) -> dict[str, Round]:
        """Answers from the engine, beside as many of the bare bot's, which asks the same engine."""
        questions = []
        for (reader, target), number in zip(cycle(_READERS), islice(self._numbers, _ANSWERS), strict=False):
            text = sentence(number)
            mine, theirs = (Question(reader, text, translation(number, code)) for code in (target, "en"))
            questions.append((mine, theirs))
        return await self._answers(questions, "engine", pause=_ENGINE_PAUSE)

    async def _answers(
        self, questions: list[tuple[Question, Question]], bare_command: str, pause: float
    ) -> dict[str, Round]:
        before = {name: await self._used(name) for name in self._sides}
        latencies: dict[str, list[float]] = {name: [] for name in self._sides}
        for mine, theirs in questions:
            latencies["teahouse"].append(await self._added("teahouse", "translate", mine))
            latencies["bare"].append(await self._added("bare", bare_command, theirs))
            await asyncio.sleep(pause)
        rounds = {}
        for name, spent in latencies.items():
            cpu = await self._used(name) - before[name]
            rounds[name] = Round(cpu / len(spent), sum(spent) / len(spent), spent)
            self._sides[name].forget()
        return rounds

    async def _added(self, name: str, command: str, question: Question) -> float:
        """Seconds until the answer came, without those that the engine took."""
        calls = len(self._engine.seconds)
        seconds = await self._sides[name].asks(command, question)
        return seconds - sum(self._engine.seconds[calls:])

    async def _used(self, name: str) -> float:
        bot = self._sides[name].bot
        await bot.idle()
        return bot.cpu


async def measure(engine: Engine, home: Path) -> list[Figure]:
    """Processor time, wall time and latency of each kind of message, and the size of both bots then."""
    async with _side("teahouse", engine, home) as teahouse, _side("bare", engine, home) as bare:
        gc.freeze()  # what this process holds by now need not be searched for garbage while it measures
        talk = Talk(teahouse, bare, engine)
        for _ in range(_WARM_UP_ROUNDS):
            await talk.chat()
            await talk.phrases()
        await talk.engine()
        chat = [await talk.chat() for _ in range(_CHAT_ROUNDS)]
        phrases = [await talk.phrases() for _ in range(_ROUNDS)]
        engined = [await talk.engine() for _ in range(_ENGINE_ROUNDS)]
        sizes = [Series((side.bot.resident,)) for side in (teahouse, bare)]
        return [
            *_costs("ignored", chat, Goal(2, "ratio")),
            *_costs("phrasebook", phrases, Goal(3, "ratio")),
            *_costs("engine", engined, None),
            *_latencies("phrasebook", phrases),
            *_latencies("engine", engined),
            Figure("memory after the talk", "MB", sizes[0], sizes[1], Goal(150)),
        ]


@asynccontextmanager
async def _side(name: str, engine: Engine, home: Path) -> AsyncIterator[Side]:
    async with Playground(scene.opening()) as play, started(name, play, engine.url, home) as bot:
        yield Side(play, bot)
        if play.errors:
            raise WrongAnswer("\n".join(play.errors))


def _costs(kind: str, rounds: list[dict[str, Round]], goal: Goal | None) -> list[Figure]:
    return [
        _figure(f"{kind}: processor", "µs/message", rounds, lambda it: it.cpu * 1e6, goal),
        _figure(f"{kind}: wall", "µs/message", rounds, lambda it: it.wall * 1e6, None),
    ]


def _latencies(kind: str, rounds: list[dict[str, Round]]) -> list[Figure]:
    return [
        _figure(f"{kind}: p50 added", "ms", rounds, lambda it: percentile(it.latencies, 50) * 1e3, None),
        _figure(f"{kind}: p99 added", "ms", rounds, lambda it: percentile(it.latencies, 99) * 1e3, Goal(10)),
    ]


def _figure(
    name: str, unit: str, rounds: list[dict[str, Round]], value: Callable[[Round], float], goal: Goal | None
) -> Figure:
    teahouse, bare = (Series(tuple(value(each[bot]) for each in rounds)) for bot in ("teahouse", "bare"))
    return Figure(name, unit, teahouse, bare, goal)

"""What live conversation costs: squares that translate themselves, and linked rooms of 2, 4 and 8 languages.

The bare bot posts as many messages as Teahouse: in a square a reply, in a room one message by webhook in
each other room of its group, always with the text as it is.
"""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

from bench.engine import Engine, sentence
from bench.process import Bot, started
from bench.report import Figure, Goal, Series, percentile
from bench.texts import PHRASES
from db import open_database
from db.auto import AutoPlace, AutoPlaceStore
from db.rooms import RoomStore
from playground import Playground, World, scene
from playground.people import Human
from playground.world import Channel, ChannelType, Event

LANGUAGES = ("zh-Hans", "en", "es", "ja", "ko", "fr", "de", "pt-BR")
GROUPS = (2, 4, 8)
_WITH_ENGINE = 3  # languages: those that the bench's engine knows
# So many that none gets lively, which would turn its translations into a button; and no multiple of the
# number of people, so that nobody writes twice running in one: that would be one translation.
_SQUARES = 64
_MESSAGES = 60
_POSTS_A_SECOND = 50.0
_ROUNDS = 5
_WITHIN = 30.0
_ENGINE_MESSAGES = 40
_ENGINE_PACE = 8.0  # messages a second: with two targets each, below what the engine's guard lets through


class Unanswered(Exception):
    """Not everything that was said was answered."""


@dataclass(slots=True)
class Round:
    """One bot in one round: seconds of processor for each message, messages a second, seconds of delay."""

    cpu: float
    rate: float
    delays: list[float]


@dataclass(slots=True)
class Saying:
    """A message, when it was said and how many posts are still to come of it."""

    said: float
    due: int


@dataclass(slots=True)
class Stage:
    """Where one kind of conversation takes place: people write in `sources`, the bot posts in `targets`,
    or for no targets where people wrote."""

    sources: Iterator[Channel]
    targets: list[Channel]


class Side:
    """One bot, its server, and a watch over what is posted for what was said."""

    def __init__(self, play: Playground, bot: Bot, stages: dict[str, Stage]) -> None:
        self.bot = bot
        self.stages = stages
        self._world = play.world
        self._people = cycle([Human(play.world, user) for user in play.world.users.values() if not user.bot])
        self._pending: dict[int, deque[Saying]] = defaultdict(deque)
        self._delays: list[float] = []
        self._all_posted = asyncio.Event()
        play.world.events.listen(self._note)

    async def talk(self, kind: str, texts: Sequence[str], pace: float) -> Round:
        """Say `texts`, `pace` a second, and wait for what the bot posts. Raises Unanswered."""
        await self.bot.idle()
        used, begin = self.bot.cpu, time.perf_counter()
        self._begin()
        for number, text in enumerate(texts):
            await asyncio.sleep(max(0.0, begin + number / pace - time.perf_counter()))
            self._say(kind, text)
        await self._wait(kind)
        end = await self.bot.idle()
        self._forget()
        return Round((self.bot.cpu - used) / len(texts), len(texts) / (end - begin), self._delays)

    async def burst(self, kind: str, texts: Sequence[str]) -> float:
        """Messages a second, where they all wait in the bot's socket."""
        await self.bot.idle()
        self.bot.freeze()
        self._begin()
        for text in texts:
            self._say(kind, text)
        await asyncio.sleep(0.2)
        begin = time.perf_counter()
        self.bot.thaw()
        await self._wait(kind)
        seconds = time.perf_counter() - begin
        self._forget()
        return len(texts) / seconds

    def _begin(self) -> None:
        self._pending, self._delays = defaultdict(deque), []
        self._all_posted.clear()

    def _say(self, kind: str, text: str) -> None:
        source = next(self.stages[kind].sources)
        targets = self.stages[kind].targets or [source]
        saying = Saying(time.perf_counter(), len(targets))
        for target in targets:
            self._pending[target.id].append(saying)
        next(self._people).write(source, {"content": text}, {})

    async def _wait(self, kind: str) -> None:
        try:
            async with asyncio.timeout(_WITHIN):
                while any(self._pending.values()):
                    await self._all_posted.wait()
                    self._all_posted.clear()
        except TimeoutError:
            missing = sum(len(pending) for pending in self._pending.values())
            raise Unanswered(f"{kind}: {missing} posts are missing") from None

    def _note(self, event: Event) -> None:
        if event.name != "MESSAGE_CREATE" or not event.channel_id or not self._pending.get(event.channel_id):
            return
        message = next(reversed(self._world.channel(event.channel_id).messages.values()))
        if not message.author.bot and not message.webhook_id:
            return
        saying = self._pending[event.channel_id].popleft()
        saying.due -= 1
        if saying.due == 0:
            self._delays.append(time.perf_counter() - saying.said)
        if not any(self._pending.values()):
            self._all_posted.set()

    def _forget(self) -> None:
        for channel in self._world.channels.values():
            channel.messages.clear()


async def measure(engine: Engine, home: Path) -> list[Figure]:
    """Processor time, delay and rate of each kind of conversation; what the engine is asked for it."""
    texts = list(islice(cycle(PHRASES), _MESSAGES))
    async with _side("teahouse", engine, home) as teahouse, _side("bare", engine, home) as bare:
        sides = {"teahouse": teahouse, "bare": bare}
        figures = []
        for kind, posts in (("square", 1), *((f"{size} rooms", size - 1) for size in GROUPS)):
            pace = _POSTS_A_SECOND / posts
            rounds = [
                {name: await side.talk(kind, texts, pace) for name, side in sides.items()}
                for _ in range(_ROUNDS + 1)
            ]
            rates = [{name: await side.burst(kind, texts) for name, side in sides.items()} for _ in range(2)]
            figures += _figures(kind, rounds[1:], rates)  # the first warms both up
        return [*figures, *await _with_engine(teahouse, engine)]


async def _with_engine(side: Side, engine: Engine) -> list[Figure]:
    """Calls for each message in three rooms, at first and when the same is said again."""
    texts = [sentence(number) for number in range(10_000, 10_000 + _ENGINE_MESSAGES)]
    found: list[tuple[float, float]] = []
    for _ in range(2):
        calls, characters = len(engine.seconds), engine.characters
        await side.talk(f"{_WITH_ENGINE} rooms", texts, _ENGINE_PACE)
        written = sum(map(len, texts))
        found.append(((len(engine.seconds) - calls) / len(texts), (engine.characters - characters) / written))
    (at_first, characters_sent), (again, _) = found
    targets = _WITH_ENGINE - 1
    return [
        Figure(f"{_WITH_ENGINE} rooms: engine calls", "per message", _once(at_first), None, Goal(targets)),
        Figure(f"{_WITH_ENGINE} rooms: the same again", "per message", _once(again), None, Goal(0)),
        Figure(
            f"{_WITH_ENGINE} rooms: characters sent",
            "per written",
            _once(characters_sent),
            None,
            Goal(targets),
        ),
    ]


def _figures(
    kind: str, rounds: Sequence[dict[str, Round]], rates: Sequence[dict[str, float]]
) -> list[Figure]:
    def both(value: Callable[[Round], float]) -> tuple[Series, Series]:
        mine, theirs = (Series(tuple(value(each[bot]) for each in rounds)) for bot in ("teahouse", "bare"))
        return mine, theirs

    mine, theirs = (Series(tuple(each[bot] for each in rates)) for bot in ("teahouse", "bare"))
    return [
        Figure(f"{kind}: processor", "µs/message", *both(lambda it: it.cpu * 1e6), Goal(3, "ratio")),
        Figure(f"{kind}: p50 added", "ms", *both(lambda it: percentile(it.delays, 50) * 1e3)),
        Figure(f"{kind}: p99 added", "ms", *both(lambda it: percentile(it.delays, 99) * 1e3), Goal(15)),
        Figure(f"{kind}: at most", "messages/s", mine, theirs),
    ]


def _once(value: float) -> Series:
    return Series((value,))


@asynccontextmanager
async def _side(name: str, engine: Engine, home: Path) -> AsyncIterator[Side]:
    world = scene.opening()
    groups = {size: _rooms(world, size) for size in (*GROUPS, _WITH_ENGINE)}
    squares = [_channel(world, f"square-{number}") for number in range(_SQUARES)]
    stages = {f"{size} rooms": Stage(cycle(rooms[:1]), rooms[1:]) for size, rooms in groups.items()}
    stages["square"] = Stage(cycle(squares), [])

    async def settle(database: Path) -> None:
        async with open_database(database) as db:
            for size, rooms in groups.items():
                languages = {room.id: code for room, code in zip(rooms, LANGUAGES, strict=False)}
                await RoomStore(db).create(size, world.home.id, languages)
            for square in squares:
                place = AutoPlace(square.id, world.home.id, "reply", None, False, ("zh-Hans", "en"))
                await AutoPlaceStore(db).save(place)

    async with Playground(world) as play, started(name, play, engine.url, home, settle) as bot:
        yield Side(play, bot, stages)
        if play.errors:
            raise Unanswered("\n".join(play.errors))


def _rooms(world: World, size: int) -> list[Channel]:
    return [_channel(world, f"room-{size}-{code.lower()}") for code in LANGUAGES[:size]]


def _channel(world: World, name: str) -> Channel:
    channel = Channel(world.ids.new(), ChannelType.TEXT, world.home.id, name)
    world.channels[channel.id] = channel
    return channel

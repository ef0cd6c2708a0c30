"""`teahouse translate` and `teahouse detect`: the pipeline without Discord, for scripts and for trying."""

import asyncio
import codecs
import dataclasses
import os
import threading
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Sequence

from bot.clock import utc_now
from bot.features import translation
from bot.features.translation import Silence, TranslationService, detect, languages
from bot.settings import Settings

AT_ONCE = 8  # lines; engines take fewer requests at once, and few seconds of waiting for a turn
_READ_BYTES = 65_536


async def translate(
    messages: AsyncIterable[str], target: str, source: str | None, engine: str | None, settings: Settings
) -> None:
    """Print the translation of each message, or the message itself where none is needed.

    Several are translated at once, and printed in order as soon as they are there. In a message and in
    its translation a newline is written `\\n`. Raises EnginesUnavailable at the first message that no
    engine could translate, UserError for an unknown language.
    """
    into, out_of = languages.require(target), languages.require(source) if source else None
    if engine:
        settings = dataclasses.replace(settings, translation_engines=(engine,))
    service = translation.build(settings, utc_now)
    in_order: asyncio.Queue[asyncio.Task[str] | None] = asyncio.Queue(AT_ONCE)
    reading = asyncio.create_task(_start_all(messages, in_order, service, into, out_of))
    try:
        while task := await in_order.get():
            print(await task, flush=True)
        await reading
    finally:
        reading.cancel()
        await service.close()


async def lines(descriptor: int) -> AsyncIterator[str]:
    """The lines of a file, pipe or terminal as they come, without their ends.

    A thread of its own reads ahead, one block at a time: nobody can interrupt a read, so the process
    must be able to end without it.
    """
    blocks: asyncio.Queue[bytes] = asyncio.Queue(1)
    loop = asyncio.get_running_loop()
    threading.Thread(target=_read, args=(descriptor, blocks, loop), name="lines", daemon=True).start()
    decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
    rest = ""
    while block := await blocks.get():
        *whole, rest = (rest + decoder.decode(block)).split("\n")
        for line in whole:
            yield line.removesuffix("\r")
    if rest:
        yield rest


def detect_all(messages: Iterable[str], among: Sequence[str]) -> None:
    """Print `CODE<TAB>CONFIDENCE` for each message; `und` where it is not sure.

    Raises UserError for an unknown language in `among`.
    """
    codes = [languages.require(name) for name in among] or None
    for message in messages:
        found = detect(message.replace("\\n", "\n"), codes)
        print(f"{found.code}\t{found.confidence:.2f}")


async def _start_all(
    messages: AsyncIterable[str],
    in_order: asyncio.Queue[asyncio.Task[str] | None],
    service: TranslationService,
    target: str,
    source: str | None,
) -> None:
    """Start a translation of each message, as many as there is room for; None is the end."""
    async for message in messages:
        await in_order.put(asyncio.create_task(_translated(service, message, target, source)))
    await in_order.put(None)


async def _translated(service: TranslationService, message: str, target: str, source: str | None) -> str:
    text = message.replace("\\n", "\n")
    outcome = await service.translate(text, target, source=source)
    answer = text if isinstance(outcome, Silence) else outcome.text
    return answer.replace("\n", "\\n")


def _read(descriptor: int, blocks: asyncio.Queue[bytes], loop: asyncio.AbstractEventLoop) -> None:
    block = b"-"
    while block:
        block = os.read(descriptor, _READ_BYTES)
        asyncio.run_coroutine_threadsafe(blocks.put(block), loop).result()

import asyncio
import os
import sys
from collections.abc import AsyncIterator

import pytest

from bot import console
from bot.errors import EnginesUnavailable
from bot.settings import Settings
from tests.engine import StubEngine

APPLES = "我今天在超市买了很多苹果"


async def said(*messages: str) -> AsyncIterator[str]:
    for message in messages:
        yield message


async def read(*blocks: bytes) -> list[str]:
    """What console.lines makes of blocks that come one after the other."""
    out_of, into = os.pipe()

    async def write() -> None:
        for block in blocks:
            os.write(into, block)
            await asyncio.sleep(0.01)
        os.close(into)

    writing = asyncio.create_task(write())
    lines = [line async for line in console.lines(out_of)]
    await writing
    os.close(out_of)
    return lines


@pytest.mark.parametrize(
    ("blocks", "lines"),
    [
        ([b"one\ntwo\n"], ["one", "two"]),
        ([b"o", b"ne\n\n", b"two"], ["one", "", "two"]),
        (["你".encode()[:2], "你".encode()[2:] + b"\r\n"], ["你"]),
        ([b"\xff\n"], ["\ufffd"]),
        ([], []),
    ],
)
async def test_lines_are_read_as_they_come(blocks: list[bytes], lines: list[str]) -> None:
    assert await read(*blocks) == lines


def settings(engine: StubEngine) -> Settings:
    return Settings(translation_engines=("libretranslate",), libretranslate_url=engine.url)


async def test_several_are_translated_at_once_and_printed_in_order(
    engine: StubEngine, capsys: pytest.CaptureFixture[str]
) -> None:
    asked_so_far = []

    def answer(text: str) -> str:
        asked_so_far.append(len(engine.calls))
        return f"number {text.removeprefix('这是第')}"

    engine.reply, engine.delay = answer, 0.3
    numbers = [str(number) for number in range(console.AT_ONCE)]
    await console.translate(
        said("你好", *(f"这是第{n}" for n in numbers)), "en", "zh", None, settings(engine)
    )
    assert capsys.readouterr().out.split("\n") == ["Hello", *(f"number {n}" for n in numbers), ""]
    assert asked_so_far[0] > 1


async def test_what_was_translated_before_a_failure_is_printed(
    engine: StubEngine, capsys: pytest.CaptureFixture[str]
) -> None:
    engine.answers.pop(("The library closes early on Sundays", "zh-Hans"))
    messages = said("hello", "The library closes early on Sundays", "good morning")
    with pytest.raises(EnginesUnavailable):
        await console.translate(messages, "zh", None, None, settings(engine))
    assert capsys.readouterr().out == "你好\n"


async def test_a_line_is_answered_before_the_next_is_written() -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "translate", "--to", "en"),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        env={"PATH": os.environ["PATH"]},
    )
    assert process.stdin
    assert process.stdout
    for question, answer in (("你好", "Hello"), ("谢谢", "Thank you")):
        process.stdin.write(f"{question}\n".encode())
        assert await asyncio.wait_for(process.stdout.readline(), 15) == f"{answer}\n".encode()
    process.terminate()
    assert await asyncio.wait_for(process.wait(), 5) == 0

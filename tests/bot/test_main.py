"""The `teahouse` command, run as a host runs it."""

import asyncio
import os
import re
import socket
import sys
from pathlib import Path

import aiohttp
import pytest

from tests.command import teahouse
from tests.engine import StubEngine


@pytest.fixture
async def engine_env(engine: StubEngine) -> dict[str, str]:
    return {"TRANSLATION_ENGINES": "libretranslate", "LIBRETRANSLATE_URL": engine.url}


async def test_one_translation_is_printed_for_each_line(engine_env: dict[str, str]) -> None:
    lines = "你好\n我今天在超市买了很多苹果\nlol\nhttps://example.com/茶\n"
    code, out, _ = await teahouse("translate", "--to", "en", stdin=lines, **engine_env)
    apples = "I bought a lot of apples at the supermarket today"
    assert (code, out.splitlines()) == (0, ["Hello", apples, "lol", "https://example.com/茶"])


async def test_a_text_can_be_given_as_arguments_and_a_newline_stays_in_its_line() -> None:
    code, out, _ = await teahouse("translate", "--to", "Chinese", "Good", "morning")
    assert (code, out) == (0, "早上好\n")
    code, out, _ = await teahouse("translate", "--to", "es", "--from", "en", stdin="Hello\\nGood morning\n")
    assert (code, out) == (0, "Hola\\nBuenos días\n")


async def test_where_no_engine_answers_the_reason_is_on_the_error_output(
    engine: StubEngine, engine_env: dict[str, str]
) -> None:
    engine.status = 500
    code, out, err = await teahouse("translate", "--to", "en", stdin="图书馆星期天关门\n", **engine_env)
    assert (code, out) == (1, "")
    assert "No translation service could be reached" in err


async def test_an_unknown_language_is_refused_with_a_sentence_in_the_hosts_language() -> None:
    code, _, err = await teahouse("translate", "--to", "klingon", "hello", LANG="es_ES.UTF-8")
    assert code == 1
    assert "No conozco ningún idioma llamado «klingon»" in err


async def test_detection_prints_code_and_confidence() -> None:
    code, out, _ = await teahouse("detect", stdin="今天好累啊不想上班\nlol\nbuenas noches a todos\n")
    assert code == 0
    assert [line.split("\t")[0] for line in out.splitlines()] == ["zh-Hans", "und", "es"]
    assert all(re.fullmatch(r"[\w-]+\t[01]\.\d\d", line) for line in out.splitlines())


async def test_bad_settings_are_all_named_and_no_supervisor_should_try_again(tmp_path: Path) -> None:
    code, _, err = await teahouse("run", LOG_LEVEL="LOUD", DISCORD_TOKEN="hunter2")
    assert code == 78
    assert "LOG_LEVEL must be one of" in err
    assert "DISCORD_TOKEN does not look like a bot token" in err


async def test_run_without_a_token_says_where_to_get_one() -> None:
    code, _, err = await teahouse("run")
    assert code == 1
    assert "DISCORD_TOKEN is not set" in err


async def test_doctor_ends_with_1_where_something_is_wrong(engine_env: dict[str, str]) -> None:
    code, out, _ = await teahouse("doctor", **engine_env)
    assert code == 1
    assert out.startswith("✗ DISCORD_TOKEN is not set")


async def test_play_serves_the_page_and_closes_on_a_signal(tmp_path: Path) -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "play", "--port", "0"),
        stdout=asyncio.subprocess.PIPE,
        env={"PATH": os.environ["PATH"], "LANG": "en_US.UTF-8", "TMPDIR": str(tmp_path)},
    )
    assert process.stdout
    line = (await asyncio.wait_for(process.stdout.readline(), 15)).decode()
    found = re.search(r"http://127\.0\.0\.1:\d+", line)
    assert found
    async with aiohttp.ClientSession() as session, session.get(found[0]) as page:
        assert page.status == 200
        assert "Teahouse" in await page.text()
    process.terminate()
    assert await asyncio.wait_for(process.wait(), 10) == 0
    assert list(tmp_path.iterdir()) == []


async def test_play_on_a_port_that_is_taken_says_how_to_choose_another() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        code, _, err = await teahouse("play", "--port", str(port))
    assert code == 1
    assert f"Port {port} is in use" in err

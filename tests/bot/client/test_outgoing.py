import ast
from pathlib import Path

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from bot.client.outgoing import MESSAGE_LENGTH, clean, split

ROOT = Path(__file__).parents[3]
DOORS = {
    "send",
    "send_message",
    "send_modal",
    "edit_message",
    "edit_original_response",
    "defer",
    "reply",
    "create_thread",
}


def test_nothing_is_said_on_discord_but_through_this_door() -> None:
    offenders = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for folder in ("bot", "cogs")
        for path in (ROOT / folder).rglob("*.py")
        if path.name != "outgoing.py"
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in DOORS
        and not (isinstance(node.func.value, ast.Name) and node.func.value.id == "outgoing")
    ]
    assert offenders == []


def test_every_door_keeps_mentions_silent() -> None:
    tree = ast.parse((ROOT / "bot/client/outgoing.py").read_text("utf-8"))
    calls = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in DOORS - {"defer", "send_modal"}
    ]
    assert len(calls) >= 8
    assert all("allowed_mentions" in {word.arg for word in call.keywords} for call in calls)


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("see [our rules](https://evil.example/x)", "see our rules (<https://evil.example/x>)"),
        ("[a](<https://evil.example>) b", "a (<https://evil.example>) b"),
        ("admin\u202egnp.exe", "admingnp.exe"),
        ("\u2067شاي\u2069", "شاي"),
        ("array[0](x) and [note] (https://fine.example)", "array[0](x) and [note] (https://fine.example)"),
        ("plain https://fine.example/a_(b)", "plain https://fine.example/a_(b)"),
    ],
)
def test_text_by_others_cannot_hide_where_it_leads(text: str, safe: str) -> None:
    assert clean(text) == safe


def test_a_short_text_is_one_part() -> None:
    assert split("茶") == ["茶"]


def test_a_long_text_is_divided_at_lines_then_sentences_then_words() -> None:
    lines = "one line of tea\n" * 200
    assert all(part.endswith("tea") for part in split(lines)[:-1])
    sentences = "我们一起喝茶吧。" * 400
    assert all(part.endswith("。") for part in split(sentences))
    words = "tea " * 700
    assert all(set(part.split()) == {"tea"} for part in split(words))


def test_a_code_block_that_is_divided_is_whole_in_every_part() -> None:
    code = "Look:\n```python\n" + "brew('oolong')\n" * 300 + "```\nGood?"
    parts = split(code)
    assert len(parts) > 2
    assert all(part.count("```") % 2 == 0 for part in parts)
    assert all(part.startswith("```python\n") for part in parts[1:-1])
    assert "".join(parts).count("brew('oolong')") == 300


def test_no_family_is_torn_apart() -> None:
    family = "👨‍👩‍👧‍👦"
    parts = split(family * 500, 100)
    assert all(set(regex.findall(r"\X", part)) == {family} for part in parts)


@given(st.text(alphabet="ab 。\n茶é👍🏽`", max_size=400), st.integers(20, 60))
def test_no_part_is_too_long_and_no_letter_is_lost(text: str, length: int) -> None:
    parts = split(text, length)
    assert all(len(part) <= length for part in parts)
    letters = regex.compile(r"[\s`]")
    assert letters.sub("", "".join(parts)) == letters.sub("", text)


def test_the_first_part_may_have_less_room() -> None:
    first, second, *_ = split("word " * 1_000, MESSAGE_LENGTH, first=100)
    assert len(first) <= 100 < len(second) <= MESSAGE_LENGTH

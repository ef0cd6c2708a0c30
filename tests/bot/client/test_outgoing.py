import ast
from pathlib import Path

import pytest
import regex
from hypothesis import example, given
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
        and node.func.attr in DOORS - {"defer", "send_modal", "create_thread"}  # these say nothing
    ]
    assert len(calls) >= 8
    assert all("allowed_mentions" in {word.arg for word in call.keywords} for call in calls)


@pytest.mark.parametrize(
    "text",
    [
        "see [our rules](https://evil.example/x)",
        "[a](<https://evil.example>) b",
        '[bank](https://evil.example "title")',
        "[x]( https://evil.example)",
        "[x](https://evil.example/(a))",
        "[two\nlines](HTTPS://evil.example)",
        "[[a](https://x.example)](https://evil.example)",
    ],
)
def test_no_link_hides_where_it_leads(text: str) -> None:
    assert "](" not in clean(text)
    assert clean(text).replace("] (", "](") == text


def test_code_is_shown_as_it_is() -> None:
    code = "call `table[0](x)` or\n```js\nhandlers[name](event)\n```"
    assert clean(code) == code


def test_no_mark_turns_the_direction_of_what_follows() -> None:
    assert clean("admin\u202egnp.exe \u2067شاي\u2069") == "admingnp.exe شاي"


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
    parts = split(family * 500, 150)
    assert all(set(regex.findall(r"\X", part)) == {family} for part in parts)


@given(st.text(alphabet="ab 。\n茶é👍🏽`", max_size=1_500), st.integers(100, 160))
@example("你好\n```" + "a" * 1_999 + "\n```", 100)
@example("\n" * 400 + "aa", 100)
@example("e" + "\u0301" * 500, 100)
def test_no_part_is_too_long_or_blank_and_no_letter_is_lost(text: str, length: int) -> None:
    parts = split(text, length)
    assert all(part.strip() for part in parts)
    assert all(len(part) <= length for part in parts)
    letters = regex.compile(r"[\s`]")
    assert letters.sub("", "".join(parts)) == letters.sub("", text)


@pytest.mark.parametrize("first", [-5, 0, 99])
def test_a_part_needs_some_room(first: int) -> None:
    with pytest.raises(ValueError, match="no room"):
        split("word " * 1_000, 200, first=first)


def test_the_first_part_may_have_less_room() -> None:
    first, second, *_ = split("word " * 1_000, MESSAGE_LENGTH, first=100)
    assert len(first) <= 100 < len(second) <= MESSAGE_LENGTH

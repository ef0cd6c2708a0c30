"""A server's own deck as a file: read and checked as a whole, written in TOML or CSV.

Both hold the same. TOML is what ships (content/*.toml); in CSV each prompt is a row, a text's column is its
language, "reveal es" and "choices es" are those of its other parts, and a list has bars between its items.
"""

import codecs
import csv
import io
import json
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.errors import UserError
from bot.features.prompts.checking import LIST_KEYS, NUMBER_KEYS, Checker, Problem
from bot.features.prompts.prompt import Deck, Prompt, Wordings
from bot.toml_lines import line_numbers

MOST_BYTES = 500_000
MOST_PROMPTS = 500

_BAR = " | "
_DELIMITERS = ",;\t"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would run instead of show
_TOML_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)")
_PARTS = ("reveal", "choices")


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a file holds; there is nothing in `prompts` to rely on where there are `problems`."""

    prompts: tuple[Prompt, ...]
    problems: tuple[Problem, ...]


@dataclass(slots=True)
class _Row:
    slug: str
    values: dict[str, object]
    place: Callable[[str], tuple[int, str]] = field(repr=False)  # line and column of a value


def read(data: bytes, name: str) -> Sheet:
    """A deck from a file called `name`. Raises UserError where it is no text, or far too large."""
    if len(data) > MOST_BYTES:
        raise UserError("prompts-file-too-large", most=MOST_BYTES // 1_000)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError("prompts-file-not-text") from error
    checker = Checker()
    rows = _csv_rows(text, checker) if name.casefold().endswith(".csv") else _toml_rows(text, checker)
    if len(rows) > MOST_PROMPTS:
        raise UserError("prompts-file-too-many", most=MOST_PROMPTS)
    prompts = [checker.prompt(row.slug, row.values, row.place) for row in rows]
    if not prompts and not checker.problems:
        raise UserError("prompts-file-empty")
    return Sheet(tuple(each for each in prompts if each), tuple(sorted(checker.problems)))


def write_toml(deck: Deck) -> bytes:
    blocks = ["\n".join(_toml_block(prompt)) for prompt in deck.prompts]
    return "\n\n".join(blocks).encode() + b"\n"


def write_csv(deck: Deck) -> bytes:
    """A file that Excel opens as it is."""
    rows = [_cells(prompt) for prompt in deck.prompts]
    columns = list(dict.fromkeys(["slug", *(column for row in rows for column in row)]))
    text = io.StringIO(newline="")
    table = csv.DictWriter(text, columns, restval="")
    table.writeheader()
    table.writerows({column: _harmless(cell) for column, cell in row.items()} for row in rows)
    return codecs.BOM_UTF8 + text.getvalue().encode()


def _toml_rows(text: str, checker: Checker) -> list[_Row]:
    try:
        table = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        found = _TOML_PLACE.search(str(error))
        line, column = (int(found[1]), found[2]) if found else (text.count("\n") + 1, "1")
        checker.problems.append(Problem(line, column, UserError("prompts-file-not-toml")))
        return []
    lines = line_numbers(text)
    table.pop("deck", None)
    rows = []
    for slug, values in table.items():
        line = lines.get(slug, 1)
        if isinstance(values, dict):
            rows.append(_Row(slug, values, _toml_place(slug, line, lines)))
        else:
            checker.problems.append(Problem(line, slug, UserError("prompts-file-no-table")))
    return rows


def _toml_place(slug: str, line: int, lines: Mapping[str, int]) -> Callable[[str], tuple[int, str]]:
    return lambda key: (lines.get(f"{slug}.{key}", line), key)


def _csv_rows(text: str, checker: Checker) -> list[_Row]:
    delimiter = max(_DELIMITERS, key=text.partition("\n")[0].count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows, header = [], list[str]()
    try:
        for cells in reader:
            if not header:
                header = [cell.strip() for cell in cells]
            elif any(cell.strip() for cell in cells):
                rows.append(_csv_row(header, cells, reader.line_num, checker))
    except csv.Error:
        checker.problems.append(Problem(reader.line_num, "1", UserError("prompts-file-not-csv")))
    return rows


def _csv_row(header: Sequence[str], cells: Sequence[str], line: int, checker: Checker) -> _Row:
    if len(cells) > len(header):
        error = UserError("prompts-file-more-cells", columns=len(header))
        checker.problems.append(Problem(line, str(len(header) + 1), error))
    values: dict[str, object] = {}
    for column, cell in zip(header, map(_given, cells), strict=False):
        if cell:
            _put(values, column, cell)
    slug = str(values.pop("slug", ""))
    return _Row(slug, values, lambda key: (line, key.replace(".", " ")))


def _put(values: dict[str, object], column: str, cell: str) -> None:
    """A cell as the value that TOML would have."""
    part, _, language = column.partition(" ")
    if part in _PARTS and language:
        inner = values.setdefault(part, {})
        if isinstance(inner, dict):
            inner[language] = _items(cell) if part == "choices" else cell
    elif column in NUMBER_KEYS:
        values[column] = int(cell) if cell.isdecimal() and len(cell) < 5 else cell
    else:
        values[column] = _items(cell) if column in LIST_KEYS else cell


def _items(cell: str) -> list[str]:
    return [item.strip() for item in cell.split("|")]


def _given(cell: str) -> str:
    text = cell.strip()
    return text[1:] if text.startswith("'") and text.lstrip("'").startswith(_FORMULA) else text


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.lstrip("'").startswith(_FORMULA) else cell


def _facts(prompt: Prompt) -> dict[str, object]:
    """What is not its texts, without what is usual."""
    machine = [language for language, each in prompt.texts.items() if each.origin == "machine"]
    facts: dict[str, object] = {
        "level": prompt.level,
        "topics": list(prompt.topics),
        "season": prompt.season,
        "sensitivity": prompt.sensitivity,
        "direction": "two-sided" if prompt.two_sided else "",
        "verdict": prompt.verdict or "",
        "sources": list(prompt.sources),
        "machine": machine,
    }
    return {key: value for key, value in facts.items() if value}


def _toml_block(prompt: Prompt) -> Iterable[str]:
    # JSON's strings and lists of strings are TOML's too.
    slug = json.dumps(prompt.slug, ensure_ascii=False)
    yield f"[{slug}]"
    for key, value in _facts(prompt).items():
        yield f"{key} = {json.dumps(value, ensure_ascii=False)}"
    yield from _toml_texts(prompt.texts)
    if prompt.reveal:
        yield f"\n[{slug}.reveal]"
        yield from _toml_texts(prompt.reveal)
    if prompt.choices:
        yield f"\n[{slug}.choices]"
        for language, items in _choices(prompt).items():
            yield f"{language} = {json.dumps(items, ensure_ascii=False)}"


def _toml_texts(texts: Wordings) -> Iterable[str]:
    for language, wording in texts.items():
        yield f"{language} = {json.dumps(wording.text, ensure_ascii=False)}"


def _cells(prompt: Prompt) -> dict[str, str]:
    facts = {key: _cell(value) for key, value in _facts(prompt).items()}
    texts = {language: wording.text for language, wording in prompt.texts.items()}
    reveal = {f"reveal {language}": wording.text for language, wording in prompt.reveal.items()}
    choices = {f"choices {language}": _BAR.join(items) for language, items in _choices(prompt).items()}
    return {"slug": prompt.slug, **facts, **texts, **reveal, **choices}


def _cell(value: object) -> str:
    return _BAR.join(map(str, value)) if isinstance(value, list) else str(value)


def _choices(prompt: Prompt) -> dict[str, list[str]]:
    languages = prompt.choices[0] if prompt.choices else {}
    return {language: [choice[language].text for choice in prompt.choices] for language in languages}

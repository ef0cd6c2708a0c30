"""The glossary as a spreadsheet: written, read, and compared with what there is.

The columns are codes of languages, and `note`. A cell holds spellings between bars, or "*" for "left as it
is". A file only adds and changes terms, and leaves languages alone for which it has no column.
"""

import codecs
import csv
import hashlib
import io
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from bot.errors import UserError
from bot.features.glossary import entries
from bot.features.glossary.entries import Forms
from bot.features.translation import languages
from bot.features.translation.terms import fold
from db.glossary import Entry

MOST_BYTES = 1_000_000  # 500 terms in ten languages come to a fifth of this
MOST_ROWS = 1_000
NOTE = "note"

_BAR = " | "
_DELIMITERS = ",;\t"  # Excel writes semicolons where a comma stands in numbers
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would run instead of show
_DIGEST_BYTES = 6


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a file. `note` is None where the file has no such column."""

    line: int
    forms: Forms
    note: str | None


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a cell; `error` says it."""

    line: int
    column: str
    error: UserError


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import would do. The ids of `added` mean nothing."""

    added: tuple[Entry, ...]
    changed: tuple[Entry, ...]
    same: int
    problems: tuple[Problem, ...]

    @property
    def digest(self) -> str:
        """Two plans that do the same have the same."""
        deed = repr(
            [(entry.id, sorted(entry.forms.items()), entry.note) for entry in (*self.added, *self.changed)]
        )
        return hashlib.blake2b(deed.encode(), digest_size=_DIGEST_BYTES).hexdigest()


@dataclass(slots=True)
class _Draft:
    added: list[Entry] = field(default_factory=list)
    changed: list[Entry] = field(default_factory=list)
    same: int = 0
    problems: list[Problem] = field(default_factory=list)


def write(terms: Collection[Entry], first: Sequence[str]) -> bytes:
    """A file that Excel opens as it is; the languages `first` have the first columns."""
    used = {language for entry in terms for language in entry.forms}
    columns = list(dict.fromkeys([*first, *sorted(used)]))
    text = io.StringIO(newline="")
    table = csv.writer(text)
    table.writerow([*columns, NOTE])
    for entry in terms:
        cells = [_BAR.join(entry.forms.get(language, ())) for language in columns]
        table.writerow(map(_harmless, [*cells, entry.note]))
    return codecs.BOM_UTF8 + text.getvalue().encode()


def read(data: bytes) -> tuple[list[Row], list[Problem]]:
    """The rows of a file, and what is wrong with those that are not among them.

    Raises UserError where it is no such file at all.
    """
    lines = _lines(data)
    header = [_column(name, place) for place, name in enumerate(lines[0], 1)] if lines else []
    if not set(header) - {NOTE}:
        raise UserError("glossary-import-no-languages")
    if len(lines) > MOST_ROWS:
        raise UserError("glossary-import-too-long", most=MOST_ROWS)
    rows, problems = list[Row](), list[Problem]()
    for number, line in enumerate(lines[1:], 2):
        if any(cell.strip() for cell in line):
            wrong = list(_problems(number, header, line))
            problems += wrong
            rows += [] if wrong else [_row(number, header, line)]
    return rows, problems


def plan(known: Iterable[Entry], rows: Sequence[Row]) -> Plan:
    """What `rows` would add and change: a row is the term with which it shares a spelling."""
    owners = {key: entry for entry in known for key in keys(entry.forms)}
    draft, met = _Draft(), dict[tuple[str, str], int]()
    for row in rows:
        try:
            _judge(row, owners, met, draft)
        except UserError as error:
            draft.problems.append(Problem(row.line, "", error))
    return Plan(tuple(draft.added), tuple(draft.changed), draft.same, tuple(draft.problems))


def keys(forms: Forms) -> list[tuple[str, str]]:
    """What may stand in one term only: each language with each of its spellings, as it is compared."""
    return [
        (language, fold(spelling))
        for language, spelled in entries.real(forms).items()
        for spelling in spelled
    ]


def _judge(
    row: Row, owners: dict[tuple[str, str], Entry], met: dict[tuple[str, str], int], draft: _Draft
) -> None:
    """Sort a row into `draft`. Raises UserError where it contradicts another row or two terms."""
    mine = keys(row.forms)
    if earlier := next((met[key] for key in mine if key in met), None):
        raise UserError("glossary-import-twice", line=str(earlier))
    met.update(dict.fromkeys(mine, row.line))
    found = {owners[key].id: owners[key] for key in mine if key in owners}
    if len(found) > 1:
        raise UserError("glossary-import-two-terms")
    if not found:
        draft.added.append(entries.entry(0, row.forms, row.note or ""))
        return
    (old,) = found.values()
    new = entries.entry(old.id, {**old.forms, **row.forms}, old.note if row.note is None else row.note)
    if new == old:
        draft.same += 1
    else:
        draft.changed.append(new)


def _lines(data: bytes) -> list[list[str]]:
    if len(data) > MOST_BYTES:
        raise UserError("glossary-import-too-big", most=MOST_BYTES // 1_000)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError("glossary-import-unreadable") from error
    header = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=header.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        return list(reader)
    except csv.Error as error:
        raise UserError("glossary-import-not-csv", line=str(reader.line_num)) from error


def _column(name: str, place: int) -> str:
    """A column's language, or NOTE. Raises UserError for what is neither."""
    wanted = name.strip()
    if wanted.casefold() == NOTE:
        return NOTE
    code = languages.find(wanted) if wanted else None
    if code is None:
        raise UserError("glossary-import-unknown-column", place=place, name=wanted[: entries.SPELLING_LENGTH])
    return code


def _problems(number: int, header: Sequence[str], line: Sequence[str]) -> Iterator[Problem]:
    if len(line) > len(header) and any(cell.strip() for cell in line[len(header) :]):
        yield Problem(number, "", UserError("glossary-import-more-cells", columns=len(header)))
        return
    for column, cell in zip(header, line, strict=False):
        try:
            if column != NOTE:
                entries.spellings(_given(cell))
        except UserError as error:
            yield Problem(number, column, error)


def _row(number: int, header: Sequence[str], line: Sequence[str]) -> Row:
    cells = {column: _given(cell) for column, cell in zip(header, line, strict=False)}
    note = cells.pop(NOTE, None)
    return Row(number, {language: entries.spellings(cell) for language, cell in cells.items()}, note)


def _harmless(cell: str) -> str:
    """`cell` as text to a spreadsheet, whatever it begins with."""
    return f"'{cell}" if cell.lstrip("'").startswith(_FORMULA) else cell


def _given(cell: str) -> str:
    """A cell as it was before `_harmless`."""
    return cell[1:] if cell.startswith("'") and cell.lstrip("'").startswith(_FORMULA) else cell

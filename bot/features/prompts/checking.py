"""The rules for a prompt that people wrote, each broken one with its place in the file."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from bot.errors import UserError
from bot.features.prompts.calendar import SEASONS
from bot.features.prompts.prompt import (
    HARDEST,
    MOST_CHOICES,
    MOST_OF_CHOICE,
    MOST_OF_REVEAL,
    MOST_OF_TEXT,
    MOST_SENSITIVE,
    Prompt,
    Verdict,
    Wording,
    Wordings,
)
from bot.features.translation import languages

NUMBER_KEYS = {"level": (1, HARDEST), "sensitivity": (0, MOST_SENSITIVE)}
WORD_KEYS = {
    "season": tuple(SEASONS),
    "direction": ("two-sided",),
    "verdict": ("myth", "fact"),
}
LIST_KEYS = {"topics": (8, 30), "sources": (5, 300), "machine": (20, 20)}  # most items, and of each

_SLUG = re.compile(r"[\w-]{1,40}")
_SHOWN = 40

Place = Callable[[str], tuple[int, str]]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """What is wrong in a line (from 1) and a column: a key, the name of a CSV's column, or a number."""

    line: int
    column: str
    error: UserError = field(compare=False)


class Checker:
    """Collects the problems of one file; a slug stands in it once."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self._slugs: set[str] = set()

    def prompt(self, slug: str, values: Mapping[str, object], place: Place) -> Prompt | None:
        """The prompt that `values` describe; None where something is wrong with it."""
        before = len(self.problems)
        row = _Row(values, place, self.problems)
        row.require("slug", _SLUG.fullmatch(slug) is not None, "prompts-file-slug", most=40)
        row.require("slug", slug not in self._slugs, "prompts-file-twice", slug=slug[:_SHOWN])
        self._slugs.add(slug)
        made = row.prompt(slug)
        return made if len(self.problems) == before else None


@dataclass(slots=True)
class _Row:
    values: Mapping[str, object]
    place: Place
    problems: list[Problem]

    def prompt(self, slug: str) -> Prompt:
        machine = {languages.find(each) for each in self._list("machine")}
        texts = self._texts("", self._text_table(), MOST_OF_TEXT, machine)
        self.require("slug", bool(texts), "prompts-file-no-text")
        verdict, sources = self._word("verdict"), self._list("sources")
        reveal = self._texts("reveal.", self.values.get("reveal", {}), MOST_OF_REVEAL, machine)
        choices = self._choices()
        if verdict:
            self.require("verdict", bool(reveal) and bool(sources), "prompts-file-myth-needs")
            self.require("verdict", not choices, "prompts-file-myth-or-choice")
        return Prompt(
            key="",
            deck="",
            slug=slug,
            texts=texts,
            kind="myth" if verdict else "choice" if choices else "question",
            level=self._number("level", 1),
            topics=self._list("topics"),
            season=self._word("season"),
            sensitivity=self._number("sensitivity", 0),
            two_sided=bool(self._word("direction")),
            verdict=_verdict(verdict),
            reveal=reveal,
            sources=sources,
            choices=choices,
        )

    def require(self, key: str, holds: bool, rule: str, **params: str | int) -> bool:
        if not holds:
            line, column = self.place(key)
            self.problems.append(Problem(line, column, UserError(rule, **params)))
        return holds

    def _text_table(self) -> dict[str, object]:
        known = {"reveal", "choices", *NUMBER_KEYS, *WORD_KEYS, *LIST_KEYS}
        return {key: value for key, value in self.values.items() if key not in known}

    def _texts(self, prefix: str, table: object, most: int, machine: set[str | None]) -> Wordings:
        found: dict[str, Wording] = {}
        for key, value in table.items() if isinstance(table, dict) else ():
            code = self._language(f"{prefix}{key}", str(key))
            if code and self._fits(f"{prefix}{key}", value, most):
                found[code] = Wording(str(value).strip(), "machine" if code in machine else "human")
        return found

    def _choices(self) -> tuple[Wordings, ...]:
        columns: dict[str, list[str]] = {}
        table = self.values.get("choices", {})
        for key, value in table.items() if isinstance(table, dict) else ():
            path = f"choices.{key}"
            code, items = self._language(path, str(key)), value if isinstance(value, list) else []
            fits = 2 <= len(items) <= MOST_CHOICES and all(
                isinstance(item, str) and 1 <= len(item.strip()) <= MOST_OF_CHOICE for item in items
            )
            if (
                self.require(path, fits, "prompts-file-choices", most=MOST_CHOICES, long=MOST_OF_CHOICE)
                and code
            ):
                columns[code] = items
        same = len({len(items) for items in columns.values()}) <= 1
        if not self.require("choices", same, "prompts-file-choices-differ") or not columns:
            return ()
        count = len(next(iter(columns.values())))
        return tuple(
            {code: Wording(items[number].strip()) for code, items in columns.items()}
            for number in range(count)
        )

    def _language(self, path: str, name: str) -> str | None:
        locale = languages.from_locale(name) if re.fullmatch(r"[a-z]{2}-[A-Z]{2}", name) else name
        code = languages.find(locale)
        self.require(path, code is not None, "prompts-file-unknown-key", word=name[:_SHOWN])
        return code

    def _fits(self, path: str, value: object, most: int) -> bool:
        is_text = isinstance(value, str) and bool(value.strip())
        length = len(value) if isinstance(value, str) else 0
        return self.require(path, is_text, "prompts-file-not-a-text") and self.require(
            path, length <= most, "prompts-file-too-long", count=length, most=most
        )

    def _number(self, key: str, usual: int) -> int:
        least, most = NUMBER_KEYS[key]
        value = self.values.get(key, usual)
        fits = isinstance(value, int) and not isinstance(value, bool) and least <= value <= most
        self.require(key, fits, "prompts-file-number", least=least, most=most)
        return value if fits and isinstance(value, int) else usual

    def _word(self, key: str) -> str:
        value, known = self.values.get(key, ""), WORD_KEYS[key]
        fits = value == "" or value in known
        self.require(key, fits, "prompts-file-word", words=", ".join(known))
        return str(value) if fits else ""

    def _list(self, key: str) -> tuple[str, ...]:
        value, (items, most) = self.values.get(key, []), LIST_KEYS[key]
        fits = isinstance(value, list) and len(value) <= items
        fits = fits and all(_is_item(each, most) for each in value) if isinstance(value, list) else False
        self.require(key, fits, "prompts-file-list", items=items, most=most)
        return tuple(value) if fits and isinstance(value, list) else ()


def _is_item(value: object, most: int) -> bool:
    return isinstance(value, str) and 1 <= len(value.strip()) <= most and len(value.splitlines()) == 1


def _verdict(text: str) -> Verdict | None:
    return "myth" if text == "myth" else "fact" if text == "fact" else None

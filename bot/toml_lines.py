"""Where in a TOML document each value stands.

tomllib gives the line of a syntax error only; a wrong value needs one as much. What is read here has
passed tomllib, so that it need not be doubted.
"""

import re

_KEY_PART = re.compile(r'"((?:[^"\\]|\\.)*)"|\'([^\']*)\'|([\w-]+)')
_BETWEEN = re.compile(r"(?:\s|#[^\n]*)*")
_HEADER = re.compile(r"(\[\[?)([^\n]*?)\]\]?[ \t]*(?:#[^\n]*)?(?=\n|$)")
_KEY = re.compile(r"([^=\n]*?)\s*=\s*")
_IN_A_VALUE = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'|#[^\n]*|[\[\]{}\n]|[^"\'#\[\]{}\n]+',
    re.DOTALL,
)


def line_numbers(document: str) -> dict[str, int]:
    """The line, from 1, of every key and table by its path: "step.0.title.en", from a valid document."""
    return _Reader(document).read()


class _Reader:
    def __init__(self, document: str) -> None:
        self._document = document
        self._lines: dict[str, int] = {}
        self._table = ""
        self._counts: dict[str, int] = {}  # how many tables an array of tables has so far

    def read(self) -> dict[str, int]:
        at = self._skip_space(0)
        while at < len(self._document):
            at = self._skip_space(self._header(at) if self._document[at] == "[" else self._value(at))
        return self._lines

    def _skip_space(self, at: int) -> int:
        found = _BETWEEN.match(self._document, at)
        return found.end() if found else at

    def _header(self, at: int) -> int:
        found = _HEADER.match(self._document, at)
        if not found:
            return len(self._document)
        path = self._resolved(_parts(found[2]))
        if found[1] == "[[":
            number = self._counts.get(path, 0)
            self._counts[path] = number + 1
            self._note(path, at)
            path = f"{path}.{number}"
        self._table = path
        self._note(path, at)
        return found.end()

    def _resolved(self, parts: list[str]) -> str:
        """A header as a path; an array of tables on the way means its last table."""
        path = ""
        for number, part in enumerate(parts):
            path = f"{path}.{part}" if path else part
            if path in self._counts and number < len(parts) - 1:
                path = f"{path}.{self._counts[path] - 1}"
        return path

    def _value(self, at: int) -> int:
        found = _KEY.match(self._document, at)
        if not found:
            return len(self._document)
        path = self._table
        for part in _parts(found[1]):
            path = f"{path}.{part}" if path else part
            self._note(path, at)
        return self._end_of_value(found.end())

    def _end_of_value(self, at: int) -> int:
        depth = 0
        for token in _IN_A_VALUE.finditer(self._document, at):
            if token[0] == "\n" and depth == 0:
                return token.end()
            depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(token[0], 0)
        return len(self._document)

    def _note(self, path: str, at: int) -> None:
        self._lines.setdefault(path, self._document.count("\n", 0, at) + 1)


def _parts(key: str) -> list[str]:
    return [next(filter(None, match.groups()), "") for match in _KEY_PART.finditer(key)]

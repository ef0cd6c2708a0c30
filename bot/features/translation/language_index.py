"""How people ask for a language: its names in many languages, folded and searched.

Babel's `Locale` keeps all of a locale's data (dates, currencies, units) for ever, some 38 MB for the
locales below. Only the language names are wanted here, so Babel's data files are read directly and
dropped: 4 MB remain.
"""

import pickle
from collections.abc import Callable, Mapping, Sequence

from babel import localedata

from bot.features.translation import spelling

# Locales whose speakers are likely to look for a language by its name in their own one.
NAMED_IN = (
    "en", "zh", "zh_Hant", "es", "ja", "ko", "fr", "de", "pt", "ru", "ar", "hi", "id", "vi", "th", "it", "tr",
    "pl", "nl", "uk", "fil", "ms", "sv", "no", "da", "fi", "cs", "hu", "ro", "bg", "el", "hr", "he", "fa",
    "lt",
)  # fmt: skip

# How well a name answers a query: lower is better.
_EXACT, _PREFIX_FOR_READER, _PREFIX, _WORD, _INFIX = range(5)


def fold(text: str) -> str:
    """Without case, width, marks and Latin accents: `Français ` becomes `francais`."""
    return spelling.unaccented(spelling.words(text))


def _names_in(locale: str) -> dict[str, str]:
    path = localedata.resolve_locale_filename(locale)
    with open(path, "rb") as file:
        names: dict[str, str] = pickle.load(file)["languages"]  # noqa: S301 - shipped with Babel
    return names


class LanguageIndex:
    """Finds the codes whose names answer a query.

    `known_as` gives, in the order in which equals are ranked, each code with its own spellings.
    """

    def __init__(self, known_as: Mapping[str, Sequence[str]]) -> None:
        self._order = {code: position for position, code in enumerate(known_as)}
        self._exact: dict[str, str] = {}
        self._names: list[tuple[str, str, str]] = []  # (folded name, code, reader's code)
        for code, names in known_as.items():
            for name in names:
                self._add(name, code, "")
        for locale in NAMED_IN:
            self._add_names_in(locale, lambda code: code.replace("-", "_"))
        # After all full tags: "Chinese" alone means either script, but "Portuguese" is no Brazilian.
        for locale in NAMED_IN:
            self._add_names_in(locale, lambda code: code.partition("-")[0])
        self._names = list(dict.fromkeys(self._names))

    def _add_names_in(self, locale: str, tag_of: Callable[[str], str]) -> None:
        names = _names_in(locale)
        for code in self._order:
            if name := names.get(tag_of(code)):
                self._add(name, code, locale.replace("_", "-"))

    def _add(self, name: str, code: str, reader: str) -> None:
        folded = fold(name)
        self._exact.setdefault(folded, code)
        self._names.append((folded, code, reader))

    def find(self, query: str) -> str | None:
        """The best code for which `query` is a whole name."""
        return self._exact.get(fold(query))

    def search(self, query: str, reader: str) -> list[str]:
        """Codes of which `query` is part of a name, best first; names for `reader` count more.

        A single Latin letter is only looked for at the start of names: it is in the middle of most.
        """
        wanted = fold(query)
        if not wanted:
            return []
        best: dict[str, int] = {}
        for folded, code, locale in self._names:
            at = folded.find(wanted)
            if at == 0 or (at > 0 and (len(wanted) > 1 or not wanted.isascii())):
                rank = _rank(folded, wanted, at, locale in ("", reader, reader.partition("-")[0]))
                best[code] = min(rank, best.get(code, rank))
        return sorted(best, key=lambda code: (best[code], self._order[code]))


def _rank(folded: str, wanted: str, at: int, for_reader: bool) -> int:
    if folded == wanted:
        return _EXACT
    if at == 0:
        return _PREFIX_FOR_READER if for_reader else _PREFIX
    return _WORD if folded[at - 1] == " " else _INFIX

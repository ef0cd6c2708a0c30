"""From a server's entries to the words for one pair of languages."""

import re
from collections.abc import Iterable, Iterator, Sequence

from bot.features.glossary.entries import LEAVE, real
from bot.features.translation import chinese
from bot.features.translation.languages import LANGUAGES, covers
from bot.features.translation.terms import Term, Terms
from db.glossary import Entry

# Languages whose nouns mostly take -s or -es; what is irregular a moderator spells out.
_PLURAL_IN_S = ("en", "es", "pt")
_SHORTEST_WITH_PLURAL = 3  # letters: "as" is not a plural of "a"
_LAST_WORD = re.compile(r"[^\W\d_]+$")
_ONE_ALPHABET = {"Hans": "Han", "Hant": "Han", "Jpan": "Han"}


def vocabulary(entries: Iterable[Entry], source: str | None, target: str) -> Terms:
    """The words for a text in `source` (None: not known) on its way into `target`.

    Besides the words of the text's own language, it may hold those that are written in other letters:
    "raid" in a Chinese sentence. The first call for Chinese can take 50 ms.
    """
    return Terms(term for entry in entries for term in _terms(entry, source, target))


def _terms(entry: Entry, source: str | None, target: str) -> Iterator[Term]:
    shown = _shown(entry, target)
    if shown is None:
        return
    for language, spelled in _occurring(entry, source, target):
        written = _in_script(spelled, language, source)
        for position, spelling in enumerate(written):
            yield Term(spelling, _form(shown, position))
        if len(written) == 1 and _base(language) in _PLURAL_IN_S:
            yield from (Term(plural, _form(shown, 1)) for plural in _plurals(written[0]))


def _shown(entry: Entry, target: str) -> Sequence[str] | None:
    """What stands for the term in `target`, empty where it is left as it is; None where nobody said.

    A term that is spelled in one language only is a name, and left as it is in all others.
    """
    forms = entry.forms
    near = [target, *(language for language in forms if _base(language) == _base(target))]
    if found := next((language for language in near if language in forms), None):
        return () if forms[found] == (LEAVE,) else _in_script(forms[found], found, target)
    return () if len(real(forms)) == 1 else None


def _form(shown: Sequence[str], position: int) -> str | None:
    """The form at the same place in the list, a plural for a plural, else the first."""
    return (shown[position] if position < len(shown) else shown[0]) if shown else None


def _occurring(entry: Entry, source: str | None, target: str) -> list[tuple[str, Sequence[str]]]:
    """The languages whose spellings a text in `source` may hold; its own first."""
    spelled = real(entry.forms)
    anywhere = len(spelled) == 1 or (source is not None and entry.forms.get(source) == (LEAVE,))
    if source is None:
        found = [language for language in spelled if anywhere or not covers(target, language)]
    else:
        found = [
            language
            for language in sorted(spelled, key=lambda language: _base(language) != _base(source))
            if anywhere or _base(language) == _base(source) or _alphabet(language) != _alphabet(source)
        ]
    return [(language, spelled[language]) for language in found]


def _in_script(written: Sequence[str], language: str, wanted: str | None) -> Sequence[str]:
    """Chinese words in the characters of `wanted`."""
    if wanted is None or not chinese.converts(language, wanted):
        return written
    return [chinese.convert(spelling, wanted) for spelling in written]


def _plurals(spelling: str) -> Iterator[str]:
    word = _LAST_WORD.search(spelling)
    if word and len(word[0]) >= _SHORTEST_WITH_PLURAL:
        yield f"{spelling}s"
        yield f"{spelling}es"


def _base(language: str) -> str:
    return language.partition("-")[0]


def _alphabet(language: str) -> str:
    script = LANGUAGES[language].script if language in LANGUAGES else ""
    return _ONE_ALPHABET.get(script, script)

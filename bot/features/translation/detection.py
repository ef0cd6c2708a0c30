"""Which language a message is in, or `und` where it does not say.

Letters decide first: most scripts belong to one language. Where several share a script (Latin,
Cyrillic, Arabic, Devanagari), word_model.py weighs the languages of our table against each other.
A message in two languages is answered by its parts: `Detection.mixed` names them, `parts` cuts it.
"""

import functools
import itertools
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from bot.features.translation import eligibility, markup, scripts, spelling, word_model
from bot.features.translation.languages import LANGUAGES, UNSURE

THRESHOLD = 0.6  # below it the answer is "und"
MIXED = 1 / 3  # the share of a message's words from which on its second language counts
_CERTAIN = 0.9  # what a language outside `among` needs, in a text of some words; and a clause of its own
_SOME_WORDS = 4
# What is met most in communities, and expected where nobody says what to expect.
_COMMON = frozenset(
    ("en", "es", "fr", "de", "pt", "pt-BR", "ru", "ar", "hi", "id", "vi", "it", "tr", "pl", "nl", "uk", "fil")
)
_MARKUP = re.compile(r"[<`|\\@]|:[/A-Za-z]|discord\.")
_CLAUSE = re.compile(r"[^.!?…。！？;；\n]*[.!?…。！？;；\n\s]*")
# Japanese and Chinese are cut apart from others, not from each other.
_TOGETHER = {"Kana": "Hani"}


@dataclass(frozen=True, slots=True)
class Detection:
    """A language code or `und`; `confidence`, 0 to 1, is that of the best guess, told or not.

    `mixed` are the languages of a message that is in several, each in a third of it or more, the
    largest first; empty for a message in one.
    """

    code: str
    confidence: float
    mixed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A run of a message in one language; `code` is `und` where it does not say which."""

    text: str
    code: str


_NOTHING = Detection(UNSURE, 0.0)


def detect(text: str, among: Collection[str] | None = None) -> Detection:
    """The language of `text`, a message with or without its markup.

    `among` are the languages to expect. One outside of them is answered only where it is certain: by
    its script, or in a text of some words. Texts in which no language prevails are `und`.
    """
    return _detect(text, frozenset(among or ()))


# One message is looked at several times: whether it needs a translation, as a whole, line by line.
@functools.lru_cache(maxsize=64)
def _detect(text: str, expected: frozenset[str]) -> Detection:
    plain = spelling.normal_width(_without_markup(text))
    words = spelling.normal_words(plain)
    weights = {} if eligibility.nothing_in_words(words) else _weights(words)
    if not weights:
        return _NOTHING
    main = max(weights, key=weights.__getitem__)
    share = weights[main] / sum(weights.values())
    guess = _guess(words, main, expected)
    confidence = round(guess.confidence * share, 3)
    may_be_mixed = 1 - share >= MIXED or (guess.confidence < _CERTAIN and len(_CLAUSE.findall(plain)) > 2)
    mixed = _mixed(plain, expected) if may_be_mixed else ()
    return Detection(guess.code if confidence >= THRESHOLD else UNSURE, confidence, mixed)


def parts(text: str, among: Collection[str] | None = None) -> list[Part]:
    """`text`, a message without its markup, cut where the language changes; joined they are `text`.

    A run takes the language of all runs in its script, unless its clause says for certain that it is in
    another.
    """
    expected = frozenset(among or ())
    segments = [segment for clause in _CLAUSE.findall(spelling.narrow(text)) for segment in _segments(clause)]
    usual = {
        script: _sure("\n".join(run for other, run in segments if other == script), expected)
        for script in {script for script, _ in segments}
    }
    coded = [(_certain(run, script, expected) or usual[script], len(run)) for script, run in segments]
    letters = iter(text)
    return [
        Part("".join(itertools.islice(letters, sum(length for _, length in same))), code)
        for code, same in itertools.groupby(coded, key=lambda segment: segment[0])
    ]


def sizes(of: Iterable[Part]) -> dict[str, float]:
    """About how many words there are in each language."""
    found: dict[str, float] = {}
    for part in of:
        words = sum(_weights(spelling.words(part.text)).values())
        found[part.code] = found.get(part.code, 0.0) + words
    return found


def _segments(clause: str) -> Iterator[tuple[str, str]]:
    """The clause cut where its script changes; noises and names go with what is before them."""
    start, current = 0, ""
    for script, at, run in scripts.runs(clause):
        script = _TOGETHER.get(script, script)
        if script == current or eligibility.says_nothing(run):
            continue
        if current:
            yield current, clause[start:at]
            start = at
        current = script
    if clause:
        yield current, clause[start:]


def _sure(text: str, among: frozenset[str]) -> str:
    words = spelling.normal_words(text)
    weights = _weights(words)
    if not weights:
        return UNSURE
    guess = _guess(words, max(weights, key=weights.__getitem__), among)
    return guess.code if guess.confidence >= THRESHOLD else UNSURE


def _certain(run: str, script: str, among: frozenset[str]) -> str | None:
    """The language of a clause that needs no other to tell it; None where there is doubt."""
    if scripts.words(run, script) < 2 or len(_languages_in(script)) < 2:
        return None
    guess = _guess(spelling.normal_words(run), script, among)
    return guess.code if guess.confidence >= _CERTAIN else None


def _mixed(text: str, among: frozenset[str]) -> tuple[str, ...]:
    """The languages that have their third of the text, if they are two or three."""
    found = sizes(parts(text, among))
    least = MIXED * sum(found.values())
    codes = [code for code, words in found.items() if code != UNSURE and words >= least]
    return tuple(sorted(codes, key=found.__getitem__, reverse=True)) if len(codes) > 1 else ()


def _without_markup(text: str) -> str:
    return markup.protect(text).plain if _MARKUP.search(text) else text


def _weights(words: str) -> dict[str, float]:
    """About how many of `words` tell their language, by script."""
    weights = scripts.weights(words)
    if len(weights) > 1 and "Latn" in weights:
        telling = [run for script, _, run in scripts.runs(words) if script == "Latn"]
        weights["Latn"] = sum(not eligibility.says_nothing(run) for run in telling)
    if "Kana" in weights and "Hani" in weights:
        if scripts.could_be_japanese(words):
            weights["Kana"] += weights.pop("Hani")
        elif weights["Kana"] < weights["Hani"]:  # アニメ in a Chinese message
            del weights["Kana"]
    return {script: weight for script, weight in weights.items() if weight}


def _guess(words: str, script: str, among: frozenset[str]) -> Detection:
    """The likeliest language of what `words`, as spelling.words leaves them, have in `script`."""
    if script == "Hani":
        return _guess_han(words, among)
    codes = _languages_in(script, "pt-BR" if "pt" in among or "pt-BR" not in among else "pt")
    if len(codes) < 2:
        return Detection(codes[0], 1.0) if codes else _NOTHING
    best, share = word_model.likeliest(words, codes, among or _COMMON)
    if among and best not in among:
        certain = share >= _CERTAIN and scripts.words(words, script) >= _SOME_WORDS
        return Detection(best, share) if certain else _NOTHING
    return Detection(best, share)


def _guess_han(text: str, among: frozenset[str]) -> Detection:
    """Han characters alone: Chinese, unless they are Japan's own or only Japanese is expected."""
    chinese = {code for code in among if code.startswith("zh")}
    if scripts.japanese_only(text) or ("ja" in among and not chinese):
        return Detection("ja", 0.9)
    code = scripts.chinese_variant(text) or ("zh-Hant" if chinese == {"zh-Hant"} else "zh-Hans")
    may_be_japanese = (not among or "ja" in among) and scripts.could_be_japanese(text)
    letters = scripts.shares(text).get("Hani", 0)
    return Detection(code, (0.5 if letters < 4 else 0.7 if letters < 6 else 0.95) if may_be_japanese else 1.0)


@functools.cache
def _languages_in(script: str, left_out: str = "pt-BR") -> tuple[str, ...]:
    """The languages written in `script`, but for one of the two Portuguese: the model has but one."""
    return tuple(
        code
        for code, language in LANGUAGES.items()
        if scripts.main_script(language.script) == script and code != left_out
    )

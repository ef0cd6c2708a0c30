"""Which language a message is in, or `und` where it does not say.

Letters decide first: most scripts belong to one language. Where several share a script (Latin,
Cyrillic, Arabic, Devanagari), word_model.py weighs the languages of our table against each other.
"""

import functools
from collections.abc import Collection
from dataclasses import dataclass

from bot.features.translation import markup, scripts, spelling, word_model
from bot.features.translation.eligibility import nothing_in
from bot.features.translation.languages import LANGUAGES, UNSURE

THRESHOLD = 0.6  # below it the answer is "und"
_CERTAIN = 0.9  # what a language outside `among` needs, in a text of some words
_SOME_WORDS = 4
# What is met most in communities, and expected where nobody says what to expect.
_COMMON = frozenset(
    ("en", "es", "fr", "de", "pt", "pt-BR", "ru", "ar", "hi", "id", "vi", "it", "tr", "pl", "nl", "uk", "fil")
)
# Letters to a word, about, in scripts that put no spaces between words (in Korean, few).
_LETTERS_IN_WORD = {"Hani": 1.7, "Kana": 2.5, "Hang": 2.5, "Thai": 4.0, "Laoo": 4.0, "Khmr": 4.0, "Mymr": 4.0}
_MAY_HAVE_MARKUP = ("<", "`", ":", "@", "|", "\\", "discord.gg")


@dataclass(frozen=True, slots=True)
class Detection:
    """A language code or `und`; `confidence`, 0 to 1, is that of the best guess, told or not."""

    code: str
    confidence: float


def detect(text: str, among: Collection[str] | None = None) -> Detection:
    """The language of `text`, a message with or without its markup.

    `among` are the languages to expect. One outside of them is answered only where it is certain: by
    its script, or in a text of some words. Texts in which no language prevails are `und`.
    """
    plain = markup.protect(text).plain if any(sign in text for sign in _MAY_HAVE_MARKUP) else text
    if nothing_in(plain):
        return Detection(UNSURE, 0.0)
    plain = spelling.normal_width(plain)
    script, share = _main_script(plain)
    guess = _guess(plain, script, frozenset(among or ()))
    confidence = round(guess.confidence * share, 3)
    return Detection(guess.code if confidence >= THRESHOLD else UNSURE, confidence)


def _main_script(text: str) -> tuple[str, float]:
    """The script most of the text's words are in, and their share of all words."""
    words = {
        script: letters / _LETTERS_IN_WORD[script]
        if script in _LETTERS_IN_WORD
        else float(scripts.words(text, script))
        for script, letters in scripts.shares(text).items()
    }
    if "Kana" in words:
        words["Kana"] += words.pop("Hani", 0)
    main = max(words, key=words.__getitem__, default="")
    return main, words[main] / sum(words.values()) if main else 0.0


def _guess(text: str, script: str, among: frozenset[str]) -> Detection:
    if script == "Hani":
        return _guess_han(text, among)
    codes = _languages_in(script, "pt" if "pt-BR" not in among or "pt" in among else "pt-BR")
    if len(codes) < 2:
        return Detection(codes[0], 1.0) if codes else Detection(UNSURE, 0.0)
    shares = word_model.weigh(text, codes, among or _COMMON)
    best = max(shares, key=shares.__getitem__)
    certain = shares[best] >= _CERTAIN and scripts.words(text, script) >= _SOME_WORDS
    if among and best not in among and not certain:
        return Detection(UNSURE, 0.0)
    return Detection(best, shares[best])


def _guess_han(text: str, among: frozenset[str]) -> Detection:
    """Han characters alone: Chinese, unless they are Japan's own or only Japanese is expected."""
    chinese = {code for code in among if code.startswith("zh")}
    if scripts.japanese_only(text) or ("ja" in among and not chinese):
        return Detection("ja", 0.9)
    letters = scripts.shares(text)["Hani"]
    may_be_japanese = not among or "ja" in among
    confidence = (0.5 if letters == 1 else 0.7 if letters < 4 else 0.95) if may_be_japanese else 1.0
    usual = "zh-Hant" if chinese == {"zh-Hant"} else "zh-Hans"
    return Detection(scripts.chinese_variant(text) or usual, confidence)


@functools.cache
def _languages_in(script: str, portuguese: str) -> tuple[str, ...]:
    """The languages written in `script`, with one of the two Portuguese: the model has but one."""
    kept = {"pt", "pt-BR"} - {portuguese}
    return tuple(
        code
        for code, language in LANGUAGES.items()
        if scripts.main_script(language.script) == script and code not in kept
    )

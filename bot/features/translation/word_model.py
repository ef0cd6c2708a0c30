"""Weighs languages that share a script against each other: a model of n-grams, and common words."""

import functools
import math
import threading
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.features.translation import ngram_source, scripts, spelling
from bot.features.translation.languages import LANGUAGES
from bot.features.translation.ngram_model import NgramModel

# Log-odds, chosen on sentences that are in no test.
_WORD_BONUS = 2.0  # for each common word
_NEGLIGIBLE = 12.0  # so much less likely than the likeliest
_LOADING = threading.Lock()
_UNEXPECTED = -2.0  # for a language that is not among the expected ones


def likeliest(words: str, codes: tuple[str, ...], expected: Collection[str]) -> tuple[str, float]:
    """Which of `codes`, languages of one script, a text is most likely in, and how likely, out of 1.

    `words` is the text as spelling.words leaves it. The first call loads the model: a second, and the
    memory that `load` tells.
    """
    words = spelling.unstretched(words)
    plan = _plan(codes, frozenset(expected))
    found = load()[plan.script].scores(words)
    scores = [found[lane] + prior for lane, prior in plan.lanes]
    known, places = _common_words(), plan.places
    for word in set(spelling.unaccented(words).split()):
        for code in known.get(word, ()):
            if code in places:
                scores[places[code]] += _WORD_BONUS
    highest = max(scores)
    total = sum([math.exp(score - highest) for score in scores if highest - score < _NEGLIGIBLE])
    return codes[scores.index(highest)], 1 / total


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where the model keeps each language, with its log-odds before any evidence; and their order."""

    script: str
    lanes: tuple[tuple[int, float], ...]
    places: Mapping[str, int]


@functools.lru_cache(maxsize=256)
def _plan(codes: tuple[str, ...], expected: frozenset[str]) -> _Plan:
    script = scripts.main_script(LANGUAGES[codes[0]].script)
    labels = load()[script].labels
    lanes = (
        (labels.index(LANGUAGES[code].model), 0.0 if code in expected else _UNEXPECTED) for code in codes
    )
    return _Plan(script, tuple(lanes), {code: place for place, code in enumerate(codes)})


def load() -> Mapping[str, NgramModel]:
    """The models by script: 20 MB, and 65 more while they load, once also for several threads.

    Slow: from async code, call it on a thread before the first message.
    """
    with _LOADING:
        return _models()


@functools.cache
def _models() -> Mapping[str, NgramModel]:
    labels: dict[str, set[str]] = {script: set() for script in ngram_source.SCRIPTS}
    for language in LANGUAGES.values():
        if language.script in labels:
            labels[language.script].add(language.model)
    return ngram_source.load(labels)


def loaded() -> bool:
    """Whether `load` has been called, so that `likeliest` answers at once."""
    return _models.cache_info().currsize > 0


@functools.cache
def _common_words() -> Mapping[str, tuple[str, ...]]:
    """Word -> the languages in which it is common."""
    file = Path(__file__).with_name("common_words.toml")
    found: dict[str, tuple[str, ...]] = {}
    for code, words in tomllib.loads(file.read_text(encoding="utf-8")).items():
        for word in {spelling.unstretched(spelling.unaccented(word)) for word in words.split()}:
            found[word] = (*found.get(word, ()), code)
    return found

"""Weighs languages that share a script against each other: py3langid's model, and common words."""

import functools
import math
import tomllib
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bot.features.translation import spelling
from bot.features.translation.languages import LANGUAGES

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

# Log-odds, chosen on sentences of our own that are in no test.
_WORD_BONUS = 1.2  # for each common word
_UNEXPECTED = -2.5  # for a language that is not among the expected ones
_LEAST = 1e-9


def weigh(text: str, codes: Sequence[str], expected: Collection[str]) -> dict[str, float]:
    """How likely each of `codes` is, out of 1, for a text in their common script.

    The first call loads the model: most of a second, and the memory that `load` tells.
    """
    model = dict(load().rank(spelling.unstretched(text)))
    common = _common_words()
    words = set(spelling.unstretched(spelling.unaccented(spelling.words(text))).split())
    scores = {
        code: math.log(max(model[LANGUAGES[code].model], _LEAST))
        + _WORD_BONUS * len(words & common.get(code, frozenset()))
        + (0 if code in expected else _UNEXPECTED)
        for code in codes
    }
    highest = max(scores.values())
    odds = {code: math.exp(score - highest) for code, score in scores.items()}
    return {code: share / sum(odds.values()) for code, share in odds.items()}


@functools.cache
def load() -> "LanguageIdentifier":
    """The model, without the columns of languages that we do not know: 92 MB become 60.

    Slow: from async code, call it on a thread before the first message.
    """
    # Importing it loads numpy (0.1 s, 16 MB), which `teahouse doctor` and most tests do without.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    whole = LanguageIdentifier.from_model_file(MODEL_FILE)
    whole.set_languages({language.model for language in LANGUAGES.values()})
    return LanguageIdentifier(
        whole.nb_ptc.copy(),
        whole.nb_pc.copy(),
        whole.nb_classes,
        whole.tk_nextmove,
        whole.tk_output,
        norm_probs=True,
        tk_row=whole.tk_row,
    )


def loaded() -> bool:
    """Whether `load` has been called, so that `weigh` answers at once."""
    return load.cache_info().currsize > 0


@functools.cache
def _common_words() -> dict[str, frozenset[str]]:
    file = Path(__file__).with_name("common_words.toml")
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    return {
        code: frozenset(spelling.unstretched(spelling.unaccented(word)) for word in words.split())
        for code, words in table.items()
    }

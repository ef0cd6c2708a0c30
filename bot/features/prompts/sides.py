"""Answers of people who read different languages, side by side and in turn, so that no side comes first."""

from collections.abc import Iterable, Sequence
from itertools import chain, zip_longest

from db.answer_counts import LanguageCount
from db.answers import Answer


def in_turn(answers: Sequence[Answer], offered: Sequence[str]) -> list[Answer]:
    """One answer of each language after the other, in each those first that were given first.

    `offered` are the server's languages; their order decides who begins.
    """
    sides: dict[str, list[Answer]] = {code: [] for code in offered}
    for answer in answers:
        sides.setdefault(_side(answer.language, offered), []).append(answer)
    return [answer for answer in chain.from_iterable(zip_longest(*sides.values())) if answer]


def silent(counts: Iterable[LanguageCount], offered: Sequence[str]) -> list[str]:
    """The server's languages in which nobody has answered yet."""
    heard = {_side(each.language, offered) for each in counts}
    return [code for code in offered if code not in heard]


def _side(language: str, offered: Sequence[str]) -> str:
    """The language of the server that this belongs to, in whatever script or region; else itself."""
    base = language.partition("-")[0]
    near = (code for code in offered if code.partition("-")[0] == base)
    return language if language in offered else next(near, language)

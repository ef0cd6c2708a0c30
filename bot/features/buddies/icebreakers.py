"""Something to begin with: a small question for people who have just met, in the languages of both."""

import tomllib
import zlib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files


def icebreaker(key: str, languages: Iterable[str], joined: int = 0) -> list[str]:
    """The question that belongs to a meeting's `key`, once in each of `languages`.

    `joined`: how many came to the two who began; a larger circle begins with another question.

    A language in which there is none is left out; where that leaves nothing it is in English.
    """
    questions = _questions()
    chosen = questions[(zlib.crc32(key.encode()) + joined) % len(questions)]
    bases = dict.fromkeys(language.partition("-")[0] for language in languages)
    found = [text for base in bases for code, text in chosen.items() if code.partition("-")[0] == base]
    return found or [chosen["en"]]


@cache
def _questions() -> list[dict[str, str]]:
    text = files("bot.features.buddies").joinpath("content/icebreakers.toml").read_text("utf-8")
    return list(tomllib.loads(text)["question"])

"""Which language each room is probably for; an admin has the last word."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

import regex

from bot.features.translation import flags, languages

_FLAG = regex.compile(r"\p{Regional_Indicator}{2}|🏴[\U000E0020-\U000E007F]+")
_WORD = regex.compile(r"\p{L}+")
# English words that are codes of languages too; they name one only where the server speaks it.
_WORDS_TOO = frozenset({"am", "as", "be", "he", "hi", "id", "is", "it", "my", "no", "or", "so", "to"})
_LONG = 4  # letters; shorter Latin words in a sentence are more likely words than codes


def guess(channels: Mapping[int, tuple[str, str]], spoken: Sequence[str]) -> dict[int, str | None]:
    """A language for each of `channels`, each at most once; None where there is nothing to go by.

    A channel comes with its name and its topic. One that names no language gets one of those `spoken`
    in the server that are left, in their order.
    """
    found: dict[int, str | None] = dict.fromkeys(channels)
    for channel_id, (name, topic) in channels.items():
        named = chain(
            _named(_words(name), spoken), _flagged(name, spoken), _named(_long_words(topic), spoken)
        )
        found[channel_id] = next((code for code in named if code not in found.values()), None)
    left = (code for code in spoken if code not in list(found.values()))
    return {channel_id: code or next(left, None) for channel_id, code in found.items()}


def _flagged(name: str, spoken: Sequence[str]) -> Iterator[str]:
    for flag in map(flags.read, _FLAG.findall(name)):
        if flag:
            yield _as_spoken(flags.languages(flag), spoken)


def _named(words: Iterable[str], spoken: Sequence[str]) -> Iterator[str]:
    for word in words:
        code = languages.find(word)
        if code and (word not in _WORDS_TOO or code in spoken):
            yield _as_spoken([code], spoken)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _long_words(text: str) -> list[str]:
    return [word for word in _words(text) if len(word) >= _LONG or not word.isascii()]


def _as_spoken(codes: Iterable[str], spoken: Sequence[str]) -> str:
    """Of languages that are equally meant, the one that the server uses: "Chinese" is either script."""
    first, *more = codes
    bases = {code.partition("-")[0] for code in (first, *more)}
    return next((code for code in spoken if code.partition("-")[0] in bases), first)

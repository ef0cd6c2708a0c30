"""What there is to choose in a step of interests, as an admin writes it: one in a line, 🍜 before it."""

from collections.abc import Sequence
from dataclasses import replace

import regex

from bot.features.onboarding.flow import Interest
from bot.features.onboarding.wording import Wording

_FIRST = regex.compile(r"\X")
_DRAWN = regex.compile(r"\p{Extended_Pictographic}|\p{Regional_Indicator}")


def written(interests: Sequence[Interest], language: str) -> str:
    """The interests for somebody who writes them in a language."""
    return "\n".join(f"{each.emoji} {each.label.in_language(language)}".strip() for each in interests)


def rewritten(interests: Sequence[Interest], language: str, text: str) -> tuple[Interest, ...]:
    """The interests with the labels and emojis in the lines of `text`, in their order. A blank line keeps
    what there was; a line behind the last is a new interest."""
    lines = text.splitlines()
    found = [
        _changed(each, language, lines[place] if place < len(lines) else "")
        for place, each in enumerate(interests)
    ]
    for line in lines[len(interests) :]:
        if _parted(line.strip())[1]:
            found.append(_changed(Interest(_free_id(found), Wording()), language, line))
    return tuple(found)


def _changed(interest: Interest, language: str, line: str) -> Interest:
    emoji, label = _parted(line.strip())
    if not label:
        return interest
    return replace(interest, label=interest.label.saying(language, label), emoji=emoji or interest.emoji)


def _parted(line: str) -> tuple[str, str]:
    """The emoji at the beginning of a line, "" where there is none, and what is behind it."""
    first = _FIRST.match(line)
    if first is None or not _DRAWN.search(first[0]):
        return "", line
    return first[0], line[first.end() :].strip()


def _free_id(interests: Sequence[Interest]) -> str:
    taken = {each.id for each in interests}
    return next(name for n in range(1, len(taken) + 2) if (name := f"interest-{n}") not in taken)

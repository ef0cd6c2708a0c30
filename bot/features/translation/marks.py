"""Finds what belongs to Discord in a message and puts one private character in place of each find.

With one character for a mention, a link or a whole code block, lines, edges and pairs are plain text
questions for markup.py. The characters come from Unicode's plane 15 (for private use); one
that was in the message already is itself put aside as a mark.
"""

import enum
import re
from collections.abc import Callable
from dataclasses import dataclass

_FIRST = 0xF0000
_URL = r"https?://[^\s<>|\U000f0000-\U000ffffd]*[^\s<>|.,:;!?\"')\]*_~，。！？、；：）」』】\U000f0000-\U000ffffd]"
_PATTERN = re.compile(
    rf"""
      (?P<code>```(?s:.+?)``` | (?<!`)(?P<ticks>`{{1,2}})(?!`)(?s:.+?)(?<!`)(?P=ticks)(?!`))
    | (?P<escape>\\[^\w\s])
    | \|\|(?P<spoiler>(?s:.+?))\|\|
    | (?P<bars>\|\|)
    | \[(?P<label>[^\]\n\[]+)\](?P<target>\(<?{_URL}>?(?:\s+"[^"\n]*")?\))
    | (?P<link><?{_URL}>?|\b(?:discord\.gg|discord\.com/invite)/[\w-]+)
    | (?P<span>
          <(?:@[!&]?|\#|a?:\w+:|id:)[\w-]+>      # mentions, custom emoji, places of the server
        | </[^\n<>:]{{1,100}}:\d+>                # a slash command
        | <t:-?\d+(?::\w)?>
        | @everyone | @here
        | :[A-Za-z][\w+-]{{1,31}}:(?!\d)         # an emoji by its name
        | (?<![\w.+-])[\w.+-]{{1,64}}@[\w-]+(?:\.[\w-]+)+  # an e-mail address
        | [\[［【〔「]\s*[xX]\s*\d+\s*[xX]\s*[\]］】〕」]  # somebody typed what we use as a token
        | [\U000f0000-\U000ffffd]
      )
    """,
    re.VERBOSE,
)
_EMPHASIS = ("***", "**", "__", "~~", "*", "_")
_PAIRS = {
    mark: re.compile(
        rf"(?<![\w*_~]){re.escape(mark)}(?=[^\s*_~])([^\n]+?)(?<=[^\s]){re.escape(mark)}(?![\w*_~])"
        if mark in ("*", "_", "__")
        else rf"{re.escape(mark)}(?=\S)([^\n]+?)(?<=\S){re.escape(mark)}"
    )
    for mark in _EMPHASIS
}
_INVENTIONS = re.compile(r"https?://|discord\.gg/|<@|<#|<a?:\w|@everyone|@here|\]\(", re.IGNORECASE)


class Kind(enum.Enum):
    SPAN = "span"
    LINK = "link"
    OPEN = "open"
    CLOSE = "close"
    BAR = "bar"
    TERM = "term"


OPENING = (Kind.OPEN,)


@dataclass(frozen=True, slots=True)
class Mark:
    """`text` as it stood in the message. Marks with the same `pair` open and close one thing."""

    text: str
    kind: Kind
    pair: int | None = None


class Marks:
    """The marks of one message, each under its private character."""

    def __init__(self) -> None:
        self._marks: dict[str, Mark] = {}
        self._pairs = 0

    def get(self, char: str) -> Mark | None:
        return self._marks.get(char)

    def mark(self, text: str) -> str:
        """`text` with a private character for everything that must not be translated."""
        marked = _PATTERN.sub(self._replace, text)
        for emphasis, pattern in _PAIRS.items():
            if marked.count(emphasis) > 1:
                marked = pattern.sub(self._emphasised(emphasis), marked)
        return marked

    def segments(self, marked: str) -> list[str]:
        """`marked` cut at line ends and spoiler bars, which stay as segments of their own."""
        bars = "".join(char for char, mark in self._marks.items() if mark.kind is Kind.BAR)
        return [segment for segment in re.split(rf"([\n{bars}]+)", marked) if segment]

    def reveal(self, marked: str) -> str:
        """`marked` with every private character turned back into what it stands for."""
        return "".join(mark.text if (mark := self._marks.get(char)) else char for char in marked)

    def _replace(self, match: re.Match[str]) -> str:
        if match["spoiler"] is not None:
            return self._keep("||", Kind.BAR) + self.mark(match["spoiler"]) + self._keep("||", Kind.BAR)
        if match["bars"]:
            return self._keep("||", Kind.BAR)
        if match["label"] is not None:
            return self._wrap("[", self.mark(match["label"]), f"]{match['target']}")
        return self._keep(match[0], Kind.LINK if match["link"] else Kind.SPAN)

    def _emphasised(self, emphasis: str) -> Callable[[re.Match[str]], str]:
        return lambda found: self._wrap(emphasis, found[1], emphasis)

    def _wrap(self, opening: str, inside: str, closing: str) -> str:
        self._pairs += 1
        pair = self._pairs
        return self._keep(opening, Kind.OPEN, pair) + inside + self._keep(closing, Kind.CLOSE, pair)

    def _keep(self, text: str, kind: Kind, pair: int | None = None) -> str:
        char = chr(_FIRST + len(self._marks))
        self._marks[char] = Mark(text, kind, pair)
        return char


def invents(answer: str, request: str) -> bool:
    """Whether `answer` holds a link, a mention or a masked link where `request` held none."""
    return bool(_INVENTIONS.search(answer)) and not _INVENTIONS.search(request)

"""The shield: what must not be translated is taken out, and comes back exactly once or not at all.

`protect` cuts a message into units: one for each line and one for each spoiler, so that no engine can
join lines or lose a spoiler's bars. Within a unit, mentions, emoji, links, code and the like become
tokens (`[X0X]`); those at its edges are never sent at all. `restore` puts them back into an engine's
answer, however it spaced, widened or recased them; where one was lost or doubled it returns None, and
the caller translates `pieces` of the unit instead, between which nothing can be lost. `settle` makes
tokens of a community's own words as well, which come back in the reader's language.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.features.translation.marks import OPENING, Kind, Mark, Marks
from bot.features.translation.terms import UNSPACED, Terms

TOKEN = re.compile(
    r"[\[［【〔「]\s*[xхｘ×]\s*(\d{1,4})\s*[xхｘ×]\s*[\]］】〕」]", re.IGNORECASE
)  # engines widen brackets, and put Cyrillic letters for Latin ones
_BROKEN_TOKEN = re.compile(r"[xхｘ]\s*\d+\s*[xхｘ]", re.IGNORECASE)
_LINE_START = re.compile(r"\s*(?:(?:>>>|>|-#|#{1,3}|[-*•]|\d{1,3}[.)、])\s+)*")
_LINE_MARK = re.compile(r"(?:>>>|>|-#|#{1,3}|[-*])\s")
_RUN = re.compile(r"[\U000f0000-\U000ffffd](?:\s*[\U000f0000-\U000ffffd])*")
_WORD = re.compile(r"[^\W\d_]")
_EMOJI = "\u200d\ufe0f\u20e3\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff\U000e0020-\U000e007f"
_EDGE_START = re.compile(rf"[\s\U000f0000-\U000ffffd{_EMOJI}]*")
_EDGE_END = re.compile(rf"[\s\U000f0000-\U000ffffd{_EMOJI}]*$")
_GLUED = re.compile(r"""[.,:;!?"')\]>*_~|]*[^\s.,:;!?"')\]>*_~|]""")
_CONTROLS = "`|\\"
_SPACED_LETTER = re.compile(rf"[^\W{UNSPACED}]")
_UNSPACED_LETTER = re.compile(rf"[{UNSPACED}]")
_UNORDERED = (Kind.SPAN, Kind.LINK, Kind.TERM)


@dataclass(frozen=True, slots=True)
class Token:
    """What `[XnX]` stands for. `ordered` tokens open and close something, and keep their order."""

    text: str
    kinds: tuple[Kind, ...]

    @property
    def ordered(self) -> bool:
        return any(kind not in _UNORDERED for kind in self.kinds)


@dataclass(frozen=True, slots=True)
class Unit:
    """A part of a message that is translated on its own.

    `before` and `after` are kept as they are; `core` goes to the engine, with `[X0X]` for tokens[0] and
    so on. An empty core has nothing to translate.
    """

    before: str
    core: str
    after: str
    tokens: tuple[Token, ...] = ()

    @property
    def plain(self) -> str:
        """The core without tokens: what detection and memories look at."""
        return TOKEN.sub(" ", self.core).strip() if self.tokens else self.core

    @property
    def original(self) -> str:
        """The unit as it stood in the message."""
        return self.whole(TOKEN.sub(lambda found: self.tokens[int(found[1])].text, self.core))

    def whole(self, core: str) -> str:
        """The unit with `core` in place of its own."""
        return f"{self.before}{core}{self.after}"


@dataclass(frozen=True, slots=True)
class Shielded:
    """A message cut into units; their texts in order, one after the other, are the message."""

    units: tuple[Unit, ...]

    @property
    def plain(self) -> str:
        """The words of the message alone, a line for each unit."""
        return "\n".join(unit.plain for unit in self.units if unit.core)

    @property
    def original(self) -> str:
        """The message as it was."""
        return "".join(unit.original for unit in self.units)


def protect(text: str) -> Shielded:
    """Cut `text` into units and hide everything in it that belongs to Discord."""
    marks = Marks()
    marked = marks.mark(text)
    return Shielded(tuple(_unit(segment, marks) for segment in marks.segments(marked)))


def settle(unit: Unit, terms: Terms) -> Unit:
    """`unit` with a token for each of `terms` in its core, which stands for the word in the target."""
    core, tokens = "", list[Token]()
    for token, text in zip((None, *unit.tokens), pieces(unit), strict=True):
        around, renderings = terms.split(text)
        replaced = [Token(rendering, (Kind.TERM,)) for rendering in renderings]
        for each, words in zip([token, *replaced], around, strict=True):
            if each:
                core += f"[X{len(tokens)}X]"
                tokens.append(each)
            core += words
    return Unit(unit.before, core, unit.after, tuple(tokens))


def restore(unit: Unit, answer: str) -> str | None:
    """`answer`, an engine's translation of the unit's core, with the tokens put back.

    None where a token is missing, doubled, invented, or a pair of marks came back in the wrong order.
    """
    found = [int(match[1]) for match in TOKEN.finditer(answer)]
    if sorted(found) != list(range(len(unit.tokens))):
        return None
    ordered = [number for number in found if unit.tokens[number].ordered]
    if ordered != sorted(ordered):
        return None
    texts = [_tame(text, unit.core) for text in TOKEN.split(answer)[::2]]
    if any(_BROKEN_TOKEN.search(text) for text in texts) and not _BROKEN_TOKEN.search(unit.plain):
        return None
    core = _join(texts, [unit.tokens[number] for number in found])
    # "#1" comes back as "# 1": at the start of a line that would be a heading.
    return core if unit.before or not _LINE_MARK.match(core) else f"\\{core}"


def pieces(unit: Unit) -> list[str]:
    """The texts between the unit's tokens: one more than it has tokens, some empty."""
    return TOKEN.split(unit.core)[::2] if unit.tokens else [unit.core]


def rejoin(unit: Unit, texts: Sequence[str]) -> str:
    """The unit's core from translations of its `pieces`, in their order."""
    return _join([_tame(text, unit.core) for text in texts], unit.tokens)


def _tame(text: str, core: str) -> str:
    """`text` without line ends, and without backticks, bars and backslashes that the engine added.

    One stray mark of these before a spoiler is enough to show what it hides.
    """
    text = " ".join(text.splitlines())
    for control in _CONTROLS:
        if text.count(control) > core.count(control):
            text = text.replace(control, "")
    return text.replace("||", "|").rstrip("\\")


def _join(texts: Sequence[str], tokens: Sequence[Token]) -> str:
    """Texts and tokens in turn, with the spaces that keep marks and links working."""
    result = texts[0]
    for token, text in zip(tokens, texts[1:], strict=True):
        result = _before_token(result, token) + token.text + _after_token(text, token)
    return result


def _before_token(text: str, token: Token) -> str:
    if token.kinds[0] is Kind.CLOSE:
        return text.rstrip()
    if token.kinds == (Kind.TERM,):
        return text.rstrip(" ") + _space(text.rstrip(" ")[-1:], token.text[0], text[-1:])
    glued = token.kinds[0] is Kind.LINK and text[-1:].isascii() and text[-1:].isalnum()
    return f"{text} " if glued else text


def _after_token(text: str, token: Token) -> str:
    if token.kinds[-1] in OPENING:
        return text.lstrip()
    if token.kinds == (Kind.TERM,):
        return _space(token.text[-1], text.lstrip(" ")[:1], text[:1]) + text.lstrip(" ")
    # Discord reads a link up to the next space, also through Chinese letters and marks.
    glued = token.kinds[-1] is Kind.LINK and _GLUED.match(text)
    return f" {text}" if glued else text


def _space(before: str, after: str, given: str) -> str:
    """What belongs between two letters, one of which is a settled word's; `given` is what an engine put."""
    if _SPACED_LETTER.match(before) and _SPACED_LETTER.match(after):
        return " "
    if _UNSPACED_LETTER.match(before) and _UNSPACED_LETTER.match(after):
        return ""
    return " " if given == " " else ""


def _unit(segment: str, marks: Marks) -> Unit:
    begin = _LINE_START.match(segment)
    start = begin.end() if begin else 0
    start, end = _peel(segment, start, marks)
    core = segment[start:end]
    if not _WORD.search(_RUN.sub("", core)):
        return Unit(marks.reveal(segment), "", "")
    tokens: list[Token] = []
    masked = _RUN.sub(_numbering(tokens, marks), core)
    return Unit(marks.reveal(segment[:start]), masked, marks.reveal(segment[end:]), tuple(tokens))


def _peel(segment: str, start: int, marks: Marks) -> tuple[int, int]:
    """Where the core begins and ends once marks, emoji and spaces at both edges are left out.

    A mark that opens (or closes) something stays in where its partner is not at the other edge.
    """
    head = _EDGE_START.match(segment, start)
    first = head.end() if head else start
    tail = _EDGE_END.search(segment, first)
    last = tail.start() if tail else len(segment)
    outside = [marks.get(char) for char in segment[start:first] + segment[last:]]
    pairs = [mark.pair for mark in outside if mark and mark.pair is not None]
    while lone := _lone(segment[start:first], pairs, marks):
        first = start + lone[0]
    tail_text = segment[last:]
    while lone := _lone(tail_text, pairs, marks):
        last += lone[-1] + 1
        tail_text = segment[last:]
    return first, last


def _lone(edge: str, pairs: list[int], marks: Marks) -> list[int]:
    """Positions in `edge` of marks whose partner is not among the peeled ones."""
    found = [(at, marks.get(char)) for at, char in enumerate(edge)]
    return [at for at, mark in found if mark and mark.pair is not None and pairs.count(mark.pair) == 1]


def _numbering(tokens: list[Token], marks: Marks) -> Callable[[re.Match[str]], str]:
    """A replacement that turns each run of marks into the next token and appends it to `tokens`."""

    def number(run: re.Match[str]) -> str:
        found: list[Mark] = [mark for char in run[0] if (mark := marks.get(char))]
        tokens.append(Token(marks.reveal(run[0]), tuple(mark.kind for mark in found)))
        return f"[X{len(tokens) - 1}X]"

    return number

"""What the translations under a message look like, and how they are read back from there.

A card may hold what several messages of one burst say in several languages. It can be added to after
any restart without a text in the database, because the id of each text display says which message and
which language it is; the id of its frame says which answer it belongs to.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import discord
from discord import ui

from bot.client.credit import pair_line, remarked
from bot.client.outgoing import LAYOUT_LENGTH, clean, split
from bot.client.ui import TEA_GREEN, custom_id, mark
from bot.features.auto import Answer
from bot.features.translation import CODES, Translation, languages
from bot.i18n import Speaker

_MOST_COMPONENTS = 40  # of one message, nested ones included
_ALL = ""  # as a language: what is said once below all languages of a compact line
_LABEL_LENGTH = 80
_FENCE = "```"


@dataclass(frozen=True, slots=True)
class Part:
    """What one message says in one language."""

    message_id: int
    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything on an answer's card: the parts, and by language the small lines below them."""

    parts: tuple[Part, ...] = ()
    feet: Mapping[str, str] = field(default_factory=dict)

    def without(self, message_id: int) -> "Sheet":
        parts = tuple(part for part in self.parts if part.message_id != message_id)
        left = {part.language for part in parts} | ({_ALL} if parts else set())
        return Sheet(parts, {language: foot for language, foot in self.feet.items() if language in left})

    def joined(self, other: "Sheet") -> "Sheet":
        """Both, the messages in their order; a small line that both have is said once."""
        feet = dict(self.feet)
        for language, foot in other.feet.items():
            lines = [*feet.get(language, "").split("\n"), *foot.split("\n")]
            feet[language] = "\n".join(dict.fromkeys(line for line in lines if line))
        return Sheet((*self.parts, *other.parts), feet)

    def by_language(self) -> dict[str, list[Part]]:
        found: dict[str, list[Part]] = {}
        for part in self.parts:
            found.setdefault(part.language, []).append(part)
        return {
            language: sorted(parts, key=lambda part: part.message_id) for language, parts in found.items()
        }


def written(
    answer: Answer, message_id: int, translations: Iterable[Translation], say: Mapping[str, Speaker]
) -> Sheet:
    """The sheet of one message. `say` speaks to the readers of each language, and by "" to everybody."""
    sheet = Sheet()
    for made in translations:
        speaker = say[made.target]
        part = Part(message_id, made.target, clean(made.text).strip())
        if answer.way == "line":
            origin = say[_ALL](f"translation-from-{made.origin.kind}", engine=made.origin.shown)
            sheet = sheet.joined(Sheet((part,), {_ALL: f"-# {origin}"}))
        else:
            sheet = sheet.joined(Sheet((part,), {made.target: pair_line(speaker, made)}))
    return sheet


def drawn(answer: Answer, sheet: Sheet) -> list[ui.LayoutView]:
    """The sheet as one card; as several where it is too long for that."""
    if _components(answer, sheet) <= _MOST_COMPONENTS:
        if answer.way == "line":
            view = _line(answer, sheet)
        else:
            view = _framed(answer, sheet.by_language(), sheet.feet)
        if view.content_length() <= LAYOUT_LENGTH:
            return [view]
    return [
        _framed(answer, {language: [part]}, {language: foot})
        for language, parts in sheet.by_language().items()
        for part, foot in _pieces(parts, sheet.feet.get(language, sheet.feet.get(_ALL, "")))
    ]


def read(message: discord.Message, answer: Answer, originals: Sequence[int]) -> Sheet:
    """What a card of ours shows of these originals."""
    texts = {
        item.id: item.content
        for item in ui.LayoutView.from_message(message).walk_children()
        if isinstance(item, ui.TextDisplay) and item.id is not None
    }
    order = {identity: place for place, identity in enumerate(texts)}
    found = sorted(
        (order[identity], original, code)
        for original in originals
        for code in CODES
        if (identity := mark(f"{original} {code}")) in texts
    )
    parts: list[Part] = []
    for _, original, code in found:
        text = texts[mark(f"{original} {code}")]
        named = all(part.language != code for part in parts)
        parts.append(Part(original, code, _plain(text, code, named=named) if answer.way == "line" else text))
    feet = {code: texts[foot] for code in (_ALL, *CODES) if (foot := _foot(answer, code)) in texts}
    return Sheet(tuple(parts), feet)


def corrected(answer: Answer, sheet: Sheet, better: Translation, say: Speaker) -> Sheet:
    """The sheet of one message with a better translation into the same language."""
    parts = tuple(
        replace(part, text=clean(better.text).strip()) if part.language == better.target else part
        for part in sheet.parts
    )
    if answer.way != "line":
        return Sheet(parts, {**sheet.feet, better.target: remarked(say, sheet.feet[better.target], better)})
    by_member = f"-# {say('translation-from-member')}"
    if len(parts) == 1:
        return Sheet(parts, {_ALL: by_member})
    return Sheet(parts, sheet.feet).joined(Sheet(feet={_ALL: by_member}))


def belongs_to(message: discord.Message, answer: Answer) -> bool:
    """Whether a message of ours is a card of this answer."""
    return any(item.id == mark(answer.nonce) for item in ui.LayoutView.from_message(message).walk_children())


def button(answer: Answer, speakers: Sequence[Speaker], note: str = "") -> ui.LayoutView:
    """The button that shows each reader their own language; `note` says why it is there."""
    labels = dict.fromkeys(say("auto-tap") for say in speakers)
    press: ui.Button[Any] = ui.Button(
        label=" · ".join(labels)[:_LABEL_LENGTH], emoji="🌐", custom_id=custom_id("auto:tap", answer.nonce)
    )
    view = ui.LayoutView(timeout=None)
    if note:
        view.add_item(ui.TextDisplay(f"-# {note}"))
    view.add_item(ui.ActionRow(press, id=mark(answer.nonce)))
    return view


def private(say: Speaker, made: Sequence[tuple[discord.Message, Translation]]) -> list[ui.LayoutView]:
    """What several people said, for one reader, in as many messages as that takes."""
    texts = [
        piece
        for message, translation in made
        for piece in split(
            f"**{discord.utils.escape_markdown(message.author.display_name)}**\n{clean(translation.text)}\n"
            f"{pair_line(say, translation)}",
            LAYOUT_LENGTH,
        )
    ]
    pages: list[list[str]] = []
    for text in texts:
        if not pages or len(text) + sum(map(len, pages[-1])) > LAYOUT_LENGTH:
            pages.append([])
        pages[-1].append(text)
    return [_view([ui.Container(*map(ui.TextDisplay, page), accent_colour=TEA_GREEN)]) for page in pages]


def _components(answer: Answer, sheet: Sheet) -> int:
    """How many components a card would have: the texts, and in a frame that and what separates languages."""
    texts = len(sheet.parts) + len(sheet.feet)
    return texts if answer.way == "line" else texts + len(sheet.by_language())


def _framed(answer: Answer, parts: Mapping[str, Sequence[Part]], feet: Mapping[str, str]) -> ui.LayoutView:
    container: ui.Container[Any] = ui.Container(accent_colour=TEA_GREEN, id=mark(answer.nonce))
    for language, said in parts.items():
        if container.children:
            container.add_item(ui.Separator())
        for part in said:
            container.add_item(ui.TextDisplay(part.text, id=mark(f"{part.message_id} {language}")))
        if foot := feet.get(language):
            container.add_item(ui.TextDisplay(foot, id=_foot(answer, language)))
    return _view([container])


def _line(answer: Answer, sheet: Sheet) -> ui.LayoutView:
    """Small text without a frame: `-# **English** Hello`, a line for each message and language."""
    items: list[ui.Item[Any]] = [
        ui.TextDisplay(_small(part, named=part is parts[0]), id=mark(f"{part.message_id} {language}"))
        for language, parts in sheet.by_language().items()
        for part in parts
    ]
    items.append(ui.TextDisplay(sheet.feet[_ALL], id=_foot(answer, _ALL)))
    return _view(items)


def _view(items: Iterable[ui.Item[Any]]) -> ui.LayoutView:
    view = ui.LayoutView(timeout=None)
    for item in items:
        view.add_item(item)
    return view


def _pieces(parts: Sequence[Part], foot: str) -> Iterator[tuple[Part, str]]:
    """A long text in pieces that have room on a card; the foot is below the last."""
    for part in parts:
        *most, last = split(part.text, LAYOUT_LENGTH - len(foot))
        for text in most:
            yield Part(part.message_id, part.language, text), ""
        yield Part(part.message_id, part.language, last), foot


def _small(part: Part, *, named: bool) -> str:
    """The part in small letters, after the name of its language where it is the first in that."""
    if _FENCE in part.text:  # a block of code cannot be small
        return f"{_name(part.language)}\n{part.text}" if named else part.text
    text = f"{_name(part.language)} {part.text}" if named else part.text
    return "\n".join(f"-# {line}" for line in text.split("\n"))


def _plain(text: str, language: str, *, named: bool) -> str:
    """A part's text, as it was before `_small`."""
    name = _name(language) if named else ""
    if _FENCE in text:
        return text.removeprefix(f"{name}\n")
    plain = "\n".join(line.removeprefix("-# ") for line in text.split("\n"))
    return plain.removeprefix(f"{name} ") if named else plain


def _name(language: str) -> str:
    return f"**{languages.own_name(language)}**"


def _foot(answer: Answer, language: str) -> int:
    """The id of a small line; the one for all languages also says whose card it is, having no frame."""
    return mark(answer.nonce if language == _ALL else f"foot {language}")

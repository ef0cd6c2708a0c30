"""What members see of their suggestions, and admins of the queue."""

from collections.abc import Iterable, Sequence
from typing import Any

import discord
from discord import ui

from bot.client.outgoing import clean
from bot.client.ui import TEA_GREEN, custom_id
from bot.features.prompts import MOST_OF_NOTE, MOST_OF_TEXT, Suggestion
from bot.features.translation import languages
from bot.i18n import Speaker

_MOST_WITHDRAWN = 5  # buttons of a row
_MOST_OF_REASON = 200
_SHOWN = 120  # characters of each in a list
_MARKS = {"waiting": "⏳", "approved": "✅", "denied": "✖️"}


def own(say: Speaker, mine: Sequence[Suggestion], notice: str = "") -> ui.LayoutView:
    """A member's suggestions, what became of them, and a button for a new one."""
    lines = [f"## {say('suggest-title')}", *([notice] if notice else []), say("suggest-intro")]
    lines += [_line(say, made, place) for place, made in enumerate(mine, start=1)]
    write = _button(say("suggest-write"), custom_id("suggest:write"), "✍️", discord.ButtonStyle.primary)
    items: list[ui.Item[Any]] = [ui.TextDisplay("\n".join(lines)), ui.ActionRow(write)]
    waiting = [(place, made) for place, made in enumerate(mine, start=1) if made.state == "waiting"]
    if waiting:
        items.append(
            ui.ActionRow(
                *(
                    _button(say("suggest-withdraw", number=place), custom_id("suggest:withdraw", made.id))
                    for place, made in waiting[:_MOST_WITHDRAWN]
                )
            )
        )
    return _card(items)


def queue(say: Speaker, waiting: Sequence[Suggestion], place: int, translated: str | None) -> ui.LayoutView:
    """One that waits, in its own words and the reader's, and what can be done with it."""
    made = waiting[place]
    lines = [
        f"## {say('suggest-queue')}",
        f"-# {say('suggest-place', place=place + 1, count=len(waiting))}",
        clean(made.text),
        f"-# {languages.name(made.language, say.locale)} · <@{made.user_id}> · <t:{made.at}:R>",
    ]
    if translated:
        lines += ["", f"> {clean(translated)}", f"-# {say('suggest-by-machine')}"]
    if made.note:
        lines += ["", f"{say('suggest-note-says')} {clean(made.note)}"]
    row = ui.ActionRow[Any](
        _button(say("suggest-approve"), custom_id("suggest:approve", made.id), "✅", _GOOD),
        _button(say("suggest-edit"), custom_id("suggest:edit", made.id), "✏️"),
        _button(say("suggest-deny"), custom_id("suggest:deny", made.id), "✖️"),
    )
    items: list[ui.Item[Any]] = [ui.TextDisplay("\n".join(lines)), row]
    if len(waiting) > 1:
        later = _button(say("suggest-next"), custom_id("suggest:turn", (place + 1) % len(waiting)), "▶️")
        row.add_item(later)
    return _card(items)


def empty(say: Speaker, *, asked: bool) -> ui.LayoutView:
    """Nothing waits; `asked`: some stream asks from the deck of approved ones."""
    hint = say("suggest-asked" if asked else "suggest-not-asked", deck=say("suggest-deck"))
    return _card([ui.TextDisplay(f"## {say('suggest-queue')}\n{say('suggest-empty')}\n-# {hint}")])


def notice(say: Speaker) -> ui.LayoutView:
    """Tells admins that something waits."""
    look = _button(say("suggest-look"), custom_id("suggest:look"), "👀")
    return _card([ui.TextDisplay(f"💡 {say('suggest-waits')}"), ui.ActionRow(look)])


def form(say: Speaker) -> ui.Modal:
    modal = ui.Modal(title=say("suggest-title"), custom_id=custom_id("suggest:hand-in"))
    modal.add_item(_field(say, "text", MOST_OF_TEXT, long=True))
    modal.add_item(_field(say, "note", MOST_OF_NOTE, required=False))
    return modal


def edit_form(say: Speaker, made: Suggestion) -> ui.Modal:
    """To change the words and approve them."""
    modal = ui.Modal(title=say("suggest-edit"), custom_id=custom_id("suggest:edited", made.id))
    modal.add_item(_field(say, "text", MOST_OF_TEXT, long=True, default=made.text))
    return modal


def denial_form(say: Speaker, made: Suggestion) -> ui.Modal:
    """To say why not; the author reads it."""
    modal = ui.Modal(title=say("suggest-deny"), custom_id=custom_id("suggest:denied", made.id))
    modal.add_item(_field(say, "reason", _MOST_OF_REASON, required=False))
    return modal


_GOOD = discord.ButtonStyle.success


def _line(say: Speaker, made: Suggestion, place: int) -> str:
    text = clean(made.text) if len(made.text) <= _SHOWN else f"{clean(made.text[:_SHOWN])}…"
    reason = f" · {clean(made.reason)}" if made.reason else ""
    return f"{place}. {_MARKS[made.state]} {text}\n-# {say(f'suggest-{made.state}')}{reason}"


def _field(
    say: Speaker, name: str, most: int, *, long: bool = False, required: bool = True, default: str = ""
) -> ui.Label[Any]:
    style = discord.TextStyle.paragraph if long else discord.TextStyle.short
    return ui.Label(
        text=say(f"suggest-field-{name}"),
        description=say(f"suggest-field-{name}-hint"),
        component=ui.TextInput(
            custom_id=name, style=style, max_length=most, required=required, default=default or None
        ),
    )


def _button(
    label: str,
    identity: str,
    emoji: str | None = None,
    style: discord.ButtonStyle = discord.ButtonStyle.secondary,
) -> ui.Button[Any]:
    return ui.Button(label=label, custom_id=identity, emoji=emoji, style=style)


def _card(items: Iterable[ui.Item[Any]]) -> ui.LayoutView:
    view = ui.LayoutView(timeout=None)
    view.add_item(ui.Container(*items, accent_colour=TEA_GREEN))
    return view

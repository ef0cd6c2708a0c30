"""The panels on the way to linked rooms: channels, languages, preview.

Nothing of a draft is stored: the panel itself says which rooms and languages were chosen so far. Each
room is a text display that starts with the channel's mention, and whose id stands for the two.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import discord
from discord import ui

from bot.client.outgoing import clean
from bot.client.ui import TEA_GREEN, custom_id, mark
from bot.features.rooms import FEWEST_ROOMS, MOST_ROOMS, checks
from bot.features.rooms.checks import Sight
from bot.features.translation import languages
from bot.i18n import Speaker
from cogs.rooms import drawing, findings, inspection

Draft = Mapping[int, str | None]  # channel -> language, in the order of the admin

NEW = 0  # in place of a group's id, for rooms that are not linked yet
OTHER = "other"  # in a select of languages: one that is not among them

_ROOM = re.compile(r"<#(\d+)>")


def read(message: discord.Message | None) -> dict[int, str | None]:
    """The draft on a panel."""
    if message is None:
        return {}
    return {
        int(found[1]): _language(int(found[1]), item.id)
        for item in ui.LayoutView.from_message(message).walk_children()
        if isinstance(item, ui.TextDisplay) and (found := _ROOM.match(item.content))
    }


def channels_panel(say: Speaker, group_id: int, known: Sequence[int]) -> ui.LayoutView:
    """Choose the rooms; `known` are those of a group that is there already."""
    select: ui.ChannelSelect[Any] = ui.ChannelSelect(
        custom_id=custom_id("link:channels", group_id),
        placeholder=say("link-channels"),
        channel_types=list(inspection.KINDS),
        min_values=FEWEST_ROOMS,
        max_values=MOST_ROOMS,
        default_values=[discord.SelectDefaultValue.from_channel(discord.Object(each)) for each in known],
    )
    text = ui.TextDisplay[Any](
        f"## {say('link-new')}\n{say('link-channels-hint', fewest=FEWEST_ROOMS, most=MOST_ROOMS)}"
    )
    return _layout(text, ui.ActionRow(select), ui.ActionRow(_back(say, group_id)))


def languages_panel(say: Speaker, group_id: int, draft: Draft, spoken: Sequence[str]) -> ui.LayoutView:
    """Choose a language for each room; those `spoken` in the server come first."""
    items: list[ui.Item[Any]] = [ui.TextDisplay(f"## {say('link-languages')}\n{say('link-languages-hint')}")]
    for channel_id, language in draft.items():
        items.append(_room(channel_id, language))
        items.append(ui.ActionRow(_language_select(say, group_id, channel_id, language, spoken)))
    chosen = [language for language in draft.values() if language]
    if len(set(chosen)) < len(chosen):
        items.append(ui.TextDisplay(f"⚠️ {say('link-language-twice')}"))
    preview: ui.Button[Any] = ui.Button(
        label=say("link-preview"),
        style=discord.ButtonStyle.primary,
        custom_id=custom_id("link:preview", group_id),
        disabled=len(set(chosen)) < len(draft),
    )
    return _layout(*items, ui.ActionRow(preview, _back(say, group_id)))


def language_form(say: Speaker, group_id: int, channel_id: int) -> ui.Modal:
    """Type a language that is not among the first 24."""
    modal = ui.Modal(title=say("link-languages"), custom_id=custom_id("link:typed", group_id, channel_id))
    field: ui.TextInput[Any] = ui.TextInput(custom_id="language", max_length=60)
    modal.add_item(
        ui.Label(text=say("link-language"), description=say("link-language-form-hint"), component=field)
    )
    return modal


@dataclass(frozen=True, slots=True)
class Preview:
    """What is shown before rooms are linked.

    `full` are channels without space for a webhook; `example` is the same sentence in the first two
    languages, or nothing; `explain` whether the rooms are told.
    """

    group_id: int
    draft: Mapping[int, str]
    rooms: Sequence[Sight]
    full: Sequence[int]
    example: Sequence[str]
    explain: bool


def preview_panel(say: Speaker, guild: discord.Guild, preview: Preview, name: str) -> ui.LayoutView:
    """What will happen, what is in the way, how it will look; `name` is whose message is the example."""
    found = findings.lines(say, guild, preview.rooms, preview.full)
    items: list[ui.Item[Any]] = [
        ui.TextDisplay(f"## {say('link-preview')}\n{say('link-preview-what')}"),
        *(_room(channel, code, languages.name(code, say.locale)) for channel, code in preview.draft.items()),
        ui.TextDisplay(f"**{say('link-checks')}**\n{found}"),
    ]
    if outsiders := checks.outsiders(preview.rooms):
        text = findings.differences(say, guild, preview.rooms, outsiders)
        items.append(ui.TextDisplay(f"**{say('link-visibility')}**\n{text}\n-# {say('link-visibility-ask')}"))
    if preview.example:
        items.append(ui.TextDisplay(f"**{say('link-example')}**\n{_example(say, guild, preview, name)}"))
    return _layout(*items, _preview_buttons(say, preview))


def _preview_buttons(say: Speaker, preview: Preview) -> ui.ActionRow[Any]:
    seen = findings.digest(checks.outsiders(preview.rooms))
    confirm: ui.Button[Any] = ui.Button(
        label=say("link-confirm"),
        style=discord.ButtonStyle.success,
        custom_id=custom_id("link:confirm", preview.group_id, int(preview.explain), seen),
        disabled=bool(preview.full or checks.obstacle(preview.rooms)),
    )
    row: ui.ActionRow[Any] = ui.ActionRow(confirm)
    if all(room.kind == inspection.TEXT for room in preview.rooms):
        explain = custom_id("link:explain", preview.group_id, int(not preview.explain))
        emoji = "☑️" if preview.explain else "⬜"
        row.add_item(ui.Button(label=say("link-explain"), emoji=emoji, custom_id=explain))
    again = custom_id("link:preview", preview.group_id)
    row.add_item(ui.Button(label=say("link-check-again"), custom_id=again))
    back = custom_id("link:languages", preview.group_id)
    row.add_item(ui.Button(label=say("link-back"), custom_id=back))
    return row


def _example(say: Speaker, guild: discord.Guild, preview: Preview, name: str) -> str:
    """How a message from the first room looks in the second."""
    (first, language), (second, _) = list(preview.draft.items())[:2]
    written, shown = preview.example
    here, there = findings.mention(first), findings.mention(second)
    sentence = say("link-example-text", text=written, here=here, there=there)
    url = f"https://discord.com/channels/{guild.id}/{first}"
    foot = drawing.foot(f"{languages.own_name(language)} ↗", url)
    return f"{sentence}\n> **{clean(name)}**\n> {shown}\n> {foot}"


def explanation(say: Speaker, room: int, others: Mapping[int, str]) -> ui.LayoutView:
    """What is posted in a room when it is linked, in its language."""
    listed = [
        f"{findings.mention(channel_id)} ({languages.own_name(language)})"
        for channel_id, language in others.items()
        if channel_id != room
    ]
    return _layout(ui.TextDisplay(f"🔗 {say('link-explanation', rooms=say.listing(listed))}"))


def _room(channel_id: int, language: str | None, name: str = "") -> ui.TextDisplay[Any]:
    text = f"{findings.mention(channel_id)} · {name}" if name else findings.mention(channel_id)
    return ui.TextDisplay(text, id=_mark(channel_id, language) if language else None)


def _mark(channel_id: int, language: str) -> int:
    return mark(f"{channel_id} {language}")


def _language(channel_id: int, identity: int | None) -> str | None:
    return next((code for code in languages.CODES if _mark(channel_id, code) == identity), None)


def _language_select(
    say: Speaker, group_id: int, channel_id: int, language: str | None, spoken: Sequence[str]
) -> ui.Select[Any]:
    first = [language, *spoken] if language else list(spoken)
    codes = languages.search("", say.locale, first)[: languages.MOST_CHOICES - 1]
    options = [
        discord.SelectOption(
            label=languages.bilingual_name(code, say.locale), value=code, default=code == language
        )
        for code in codes
    ]
    options.append(discord.SelectOption(label=say("link-language-other"), value=OTHER, emoji="✏️"))
    return ui.Select(
        custom_id=custom_id("link:language", group_id, channel_id),
        placeholder=say("link-language"),
        options=options,
    )


def _back(say: Speaker, group_id: int) -> ui.Button[Any]:
    identity = custom_id("link:group", group_id) if group_id else custom_id("link:home")
    return ui.Button(label=say("link-back"), custom_id=identity)


def _layout(*items: ui.Item[Any]) -> ui.LayoutView:
    view = ui.LayoutView(timeout=None)
    view.add_item(ui.Container(*items, accent_colour=TEA_GREEN))
    return view

"""The panels on the way to linked rooms: channels, languages, preview.

Nothing of a draft is stored: the panel itself says which rooms and languages were chosen so far. Each
room is a text display that starts with the channel's mention, and whose id stands for the two.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

import discord
from discord import ui

from bot.client.outgoing import clean
from bot.client.ui import TEA_GREEN, custom_id, mark
from bot.features.rooms import FEWEST_ROOMS, MOST_ROOMS
from bot.features.rooms.checks import Sight
from bot.features.translation import languages
from bot.i18n import Speaker
from cogs.rooms import findings, inspection

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


def preview_panel(
    say: Speaker,
    guild: discord.Guild,
    group_id: int,
    draft: Mapping[int, str],
    rooms: Sequence[Sight],
    outsiders: frozenset[int],
    *,
    checks: str,
    example: str,
    explain: bool,
    is_blocked: bool,
) -> ui.LayoutView:
    """What will happen, what is in the way, how it will look; nothing is made before "confirm"."""
    items: list[ui.Item[Any]] = [ui.TextDisplay(f"## {say('link-preview')}\n{say('link-preview-what')}")]
    items += [
        _room(channel_id, language, languages.name(language, say.locale))
        for channel_id, language in draft.items()
    ]
    items.append(ui.TextDisplay(f"**{say('link-checks')}**\n{checks}"))
    if outsiders:
        text = findings.differences(say, guild, rooms, outsiders)
        items.append(ui.TextDisplay(f"**{say('link-visibility')}**\n{text}\n-# {say('link-visibility-ask')}"))
    if example:
        items.append(ui.TextDisplay(f"**{say('link-example')}**\n{example}"))
    confirm: ui.Button[Any] = ui.Button(
        label=say("link-confirm"),
        style=discord.ButtonStyle.success,
        custom_id=custom_id("link:confirm", group_id, int(explain), findings.digest(outsiders)),
        disabled=is_blocked,
    )
    row: ui.ActionRow[Any] = ui.ActionRow(confirm)
    if all(room.kind == inspection.TEXT for room in rooms):
        row.add_item(_explain_button(say, group_id, explain))
    again = ui.Button[Any](label=say("link-check-again"), custom_id=custom_id("link:preview", group_id))
    row.add_item(again)
    row.add_item(ui.Button(label=say("link-back"), custom_id=custom_id("link:languages", group_id)))
    return _layout(*items, row)


def example(say: Speaker, name: str, draft: Mapping[int, str], texts: Sequence[str]) -> str:
    """How a message from the first room looks in the second; `texts` is the same thing in both."""
    (here, _), (there, _) = list(draft.items())[:2]
    sentence = say(
        "link-example-text", text=texts[0], here=findings.mention(here), there=findings.mention(there)
    )
    return f"{sentence}\n> **{clean(name)}**\n> {texts[1]}\n> -# 🌐"


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


def _explain_button(say: Speaker, group_id: int, explain: bool) -> ui.Button[Any]:
    return ui.Button(
        label=say("link-explain"),
        emoji="☑️" if explain else "⬜",
        custom_id=custom_id("link:explain", group_id, int(not explain)),
    )


def _back(say: Speaker, group_id: int) -> ui.Button[Any]:
    identity = custom_id("link:group", group_id) if group_id else custom_id("link:home")
    return ui.Button(label=say("link-back"), custom_id=identity)


def _layout(*items: ui.Item[Any]) -> ui.LayoutView:
    view = ui.LayoutView(timeout=None)
    view.add_item(ui.Container(*items, accent_colour=TEA_GREEN))
    return view

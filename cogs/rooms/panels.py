"""The panels of /link that show what is linked: the list, one group, and the questions about it."""

from collections.abc import Sequence
from typing import Any

import discord
from discord import ui

from bot.client.ui import TEA_GREEN, custom_id
from bot.features.rooms import Group, Reason
from bot.features.rooms.checks import Sight
from bot.features.translation import languages
from bot.i18n import Speaker
from cogs.rooms import findings

_LIST_LENGTH = 3_000  # of the 4,000 characters of a message


def home(say: Speaker, groups: Sequence[Group], guild: discord.Guild) -> ui.LayoutView:
    """What is linked in a server, and the way to link more."""
    container = _container(f"## {say('link-title')}\n{say('link-about')}")
    if groups:
        container.add_item(ui.TextDisplay(_listed(say, groups)))
        container.add_item(ui.ActionRow(_group_select(say, groups, guild)))
    new = ui.Button[Any](
        label=say("link-new"), emoji="🔗", style=discord.ButtonStyle.primary, custom_id=custom_id("link:new")
    )
    container.add_item(ui.ActionRow(new))
    return _layout(container)


def group_page(
    say: Speaker, guild: discord.Guild, group: Group, rooms: Sequence[Sight], strangers: frozenset[int]
) -> ui.LayoutView:
    """One group: its state, what was found, and what can be done. `strangers` saw less before."""
    container = _container(f"## {chain(group)}\n{state(say, group)}")
    container.add_item(ui.TextDisplay(_rooms(say, group)))
    container.add_item(ui.TextDisplay(findings.lines(say, guild, rooms)))
    if strangers:
        text = findings.differences(say, guild, rooms, strangers)
        container.add_item(ui.TextDisplay(f"**{say('link-visibility')}**\n{text}"))
    container.add_item(ui.ActionRow(*_state_buttons(say, group, strangers)))
    container.add_item(ui.ActionRow(*_change_buttons(say, group)))
    return _layout(container)


def unlink_question(say: Speaker, group: Group) -> ui.LayoutView:
    container = _container(f"## {chain(group)}\n{say('link-unlink-question')}")
    yes = ui.Button[Any](
        label=say("link-unlink-yes"),
        style=discord.ButtonStyle.danger,
        custom_id=custom_id("link:unlinked", group.id),
    )
    no = ui.Button[Any](label=say("link-unlink-no"), custom_id=custom_id("link:group", group.id))
    container.add_item(ui.ActionRow(yes, no))
    return _layout(container)


def bots_form(say: Speaker, group: Group) -> ui.Modal:
    """Which bots' posts are carried; by the ids of their applications."""
    modal = ui.Modal(title=say("link-bots"), custom_id=custom_id("link:bots-typed", group.id))
    field: ui.TextInput[Any] = ui.TextInput(
        custom_id="bots", required=False, max_length=300, default=", ".join(map(str, group.bots))
    )
    modal.add_item(ui.Label(text=say("link-bots-label"), description=say("link-bots-hint"), component=field))
    return modal


def notice(
    say: Speaker, guild: discord.Guild, group: Group, rooms: Sequence[Sight], strangers: frozenset[int]
) -> ui.LayoutView:
    """What admins are told when a group had to be paused."""
    container = _container(f"### {chain(group)}\n{state(say, group)}")
    if strangers:
        container.add_item(ui.TextDisplay(findings.differences(say, guild, rooms, strangers)))
    buttons = _state_buttons(say, group, strangers)
    if group.paused_channel and len(group.rooms) > 2:
        out = custom_id("link:out", group.id, group.paused_channel)
        buttons.append(ui.Button(label=say("link-out"), custom_id=out))
    opening = custom_id("link:group", group.id)
    buttons.append(ui.Button(label=say("link-open"), custom_id=opening))
    container.add_item(ui.ActionRow(*buttons))
    return _layout(container)


def settled(say: Speaker, group: Group, by: str) -> ui.LayoutView:
    """What is left of a notice when somebody has seen to it."""
    return _layout(_container(f"### {chain(group)}\n✅ {say('link-settled', member=by)}"))


def chain(group: Group) -> str:
    return " ⇄ ".join(findings.mention(room.channel_id) for room in group.rooms)


def state(say: Speaker, group: Group) -> str:
    if group.paused is None:
        return f"🟢 {say('link-working')}"
    channel = findings.mention(group.paused_channel) if group.paused_channel else ""
    return f"⏸️ {say(f'link-paused-{group.paused}', channel=channel)}"


def _listed(say: Speaker, groups: Sequence[Group]) -> str:
    lines: list[str] = []
    for group in groups:
        lines.append(f"{'⏸️' if group.paused else '🟢'} {chain(group)}")
        if sum(map(len, lines)) > _LIST_LENGTH:
            return "\n".join([*lines[:-1], say("link-and-more", number=len(groups) - len(lines) + 1)])
    return "\n".join(lines)


def _group_select(say: Speaker, groups: Sequence[Group], guild: discord.Guild) -> ui.Select[Any]:
    return ui.Select(
        custom_id=custom_id("link:manage"),
        placeholder=say("link-manage"),
        options=[
            discord.SelectOption(
                label=_named(guild, group), value=str(group.id), emoji="⏸️" if group.paused else "🟢"
            )
            for group in groups
        ],
    )


def _named(guild: discord.Guild, group: Group) -> str:
    """A group in a select, where channels cannot be mentioned."""
    found = [guild.get_channel(room.channel_id) for room in group.rooms]
    text = " ⇄ ".join(f"#{channel.name}" if channel else "#?" for channel in found)
    return text if len(text) <= 100 else f"{text[:99]}…"


def _rooms(say: Speaker, group: Group) -> str:
    lines = [
        f"{findings.mention(room.channel_id)} · {languages.name(room.language, say.locale)}"
        for room in group.rooms
    ]
    if group.bots:
        bots = say.listing([f"<@{bot}>" for bot in group.bots])
        lines.append(f"-# {say('link-bots-carried', bots=bots)}")
    return "\n".join(lines)


def _state_buttons(say: Speaker, group: Group, strangers: frozenset[int]) -> list[ui.Button[Any]]:
    if group.paused is None:
        return [ui.Button(label=say("link-pause"), emoji="⏸️", custom_id=custom_id("link:pause", group.id))]
    label = "link-resume" if group.paused == Reason.ADMIN else "link-check-again"
    buttons: list[ui.Button[Any]] = [
        ui.Button(
            label=say(label), style=discord.ButtonStyle.primary, custom_id=custom_id("link:resume", group.id)
        )
    ]
    if strangers:
        identity = custom_id("link:accept", group.id, findings.digest(strangers))
        buttons.append(ui.Button(label=say("link-accept"), custom_id=identity))
    return buttons


def _change_buttons(say: Speaker, group: Group) -> list[ui.Button[Any]]:
    return [
        ui.Button(label=say("link-change"), emoji="✏️", custom_id=custom_id("link:change", group.id)),
        ui.Button(label=say("link-bots"), emoji="🤖", custom_id=custom_id("link:bots", group.id)),
        ui.Button(
            label=say("link-unlink"),
            style=discord.ButtonStyle.danger,
            custom_id=custom_id("link:unlink", group.id),
        ),
        ui.Button(label=say("link-back"), custom_id=custom_id("link:home")),
    ]


def _container(text: str) -> ui.Container[Any]:
    return ui.Container(ui.TextDisplay(text), accent_colour=TEA_GREEN)


def _layout(container: ui.Container[Any]) -> ui.LayoutView:
    view = ui.LayoutView(timeout=None)
    view.add_item(container)
    return view

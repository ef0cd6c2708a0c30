"""What /usage says: the server's day, a member's own day, the form for budgets, and notices to admins."""

from collections.abc import Iterator
from typing import Any

import discord
from discord import ui

from bot.client.ui import TEA_GREEN, custom_id
from bot.features.usage import Budgets, Limits, Today
from bot.i18n import Speaker

DAYS = (7, 30, 90)
PICTURE = "usage.png"

_BUDGET_LENGTH = 15  # 100,000,000,000 with its separators


def server_card(say: Speaker, today: Today, days: int, described: str) -> ui.LayoutView:
    """The state of the day over the picture of the last `days`, which `described` tells in words."""
    buttons = [
        ui.Button[Any](
            label=say("usage-days", days=choice),
            custom_id=custom_id("usage:days", choice),
            style=discord.ButtonStyle.secondary,
            disabled=choice == days,
        )
        for choice in DAYS
    ]
    change: ui.Button[Any] = ui.Button(
        label=say("usage-set"), emoji="✏️", custom_id=custom_id("usage:set", days)
    )
    return _layout(
        ui.TextDisplay("\n".join([f"## {say('usage-title')}", *_server_lines(say, today)])),
        ui.MediaGallery(discord.MediaGalleryItem(f"attachment://{PICTURE}", description=described)),
        ui.ActionRow(*buttons, change),
        ui.Separator(),
        ui.TextDisplay("\n".join([f"**{say('usage-mine-title')}**", *_own_lines(say, today)])),
    )


def own_card(say: Speaker, today: Today) -> ui.LayoutView:
    """A member's own day."""
    lines = [f"## {say('usage-mine-title')}", *_own_lines(say, today), f"-# {say('usage-mine-hint')}"]
    return _layout(ui.TextDisplay("\n".join(lines)))


def form(say: Speaker, host: Limits, budgets: Budgets, days: int) -> ui.Modal:
    """Both budgets, to be written; `days` is what the card shows that asked for it."""
    modal = ui.Modal(title=say("usage-form-title"), custom_id=custom_id("usage:budgets", days))
    for name, own, most in (
        ("server", budgets.server_day, host.server),
        ("member", budgets.member_day, host.member),
    ):
        field: ui.TextInput[Any] = ui.TextInput(
            custom_id=name,
            required=False,
            max_length=_BUDGET_LENGTH,
            default=str(own) if own else None,
        )
        hint = say("usage-form-most", most=most) if most else say("usage-form-any")
        modal.add_item(ui.Label(text=say(f"usage-form-{name}"), description=hint, component=field))
    return modal


def notice(say: Speaker, percent: int, today_ends: str) -> ui.LayoutView:
    """To the admins: so much of the budget is used."""
    if percent < 100:
        lines = [f"**{say('usage-reached-most', percent=percent)}**", say("usage-reached-most-hint")]
    else:
        lines = [f"**{say('usage-reached-all')}**", say("usage-reached-all-hint", moment=today_ends)]
    show: ui.Button[Any] = ui.Button(label=say("usage-show"), emoji="📊", custom_id=custom_id("usage:show"))
    return _layout(ui.TextDisplay("\n".join(lines)), ui.ActionRow(show))


def _server_lines(say: Speaker, today: Today) -> Iterator[str]:
    used, limit = today.server, today.limits.server
    if not limit:
        yield say("usage-server", used=used)
    elif used < limit:
        yield say("usage-server-of", used=used, limit=limit, percent=used * 100 // limit)
    else:
        yield f"⚠️ {say('usage-server-spent', limit=limit)}"
    each = today.limits.member
    yield f"-# {say('usage-member-of', limit=each) if each else say('usage-member')}"
    yield f"-# {say('usage-again', moment=today.ends)}"


def _own_lines(say: Speaker, today: Today) -> Iterator[str]:
    yield say("usage-mine", translations=today.mine.translations)
    if today.limits.member:
        yield say("usage-mine-of", used=today.mine.sent, limit=today.limits.member)
    else:
        yield say("usage-mine-sent", used=today.mine.sent)


def _layout(*items: ui.Item[Any]) -> ui.LayoutView:
    view = ui.LayoutView(timeout=None)
    view.add_item(ui.Container(*items, accent_colour=TEA_GREEN))
    return view

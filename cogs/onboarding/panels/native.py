"""The page of Discord's own questions for newcomers, and the preview of ours among them."""

from collections.abc import Iterator, Mapping
from typing import Any

import discord
from discord import ui

from bot.client.outgoing import clean
from bot.client.ui import custom_id
from bot.errors import UserError
from bot.features.onboarding.native import MOST_QUESTIONS, Onboarding, Question, digest
from cogs.onboarding.desk import Scene
from cogs.onboarding.panels import parts


def native(scene: Scene, found: Onboarding, ours: Question | None) -> ui.LayoutView:
    """What Discord asks newcomers here; `ours` is our question where it is among that."""
    say, row = scene.say, ui.ActionRow[Any]()
    if ours:
        identity = custom_id("welcome:native-remove", digest(found))
        row.add_item(parts.button(say("native-remove"), identity, emoji="🗑️"))
    else:
        possible = obstacle(scene.guild, found) is None and bool(scene.flow.language_roles)
        look = parts.button(say("native-look"), custom_id("welcome:native-look"), emoji="🧩", on=possible)
        row.add_item(look)
        if not scene.flow.language_roles:
            row.add_item(parts.button(say("welcome-plan-roles"), scene.id("plan-roles"), emoji="🏷️"))
    lines = list(_lines(scene, found, ours))
    return parts.layout([parts.heading(scene, say("native-title"), lines), row, parts.back(say)])


def preview(scene: Scene, found: Onboarding, title: str, roles: Mapping[str, int]) -> ui.LayoutView:
    """The question as it would be added, and that nothing else changes."""
    say = scene.say
    options = [f"- {label} → <@&{role}>" for label, role in roles.items()]
    lines = [f"**{title}**", *options, f"-# {say('native-nothing-else', count=len(found['prompts']))}"]
    add: ui.Button[Any] = ui.Button(
        label=say("native-add"),
        custom_id=scene.id("native-add", digest(found)),
        style=discord.ButtonStyle.primary,
    )
    leave = parts.button(say("welcome-back"), custom_id("welcome:native"), emoji="◀️")
    return parts.layout([parts.heading(scene, say("native-would-add"), lines), ui.ActionRow(leave, add)])


def obstacle(guild: discord.Guild, found: Onboarding) -> UserError | None:
    """Why no question can be added at all."""
    may = guild.me.guild_permissions
    if "COMMUNITY" not in guild.features:
        return UserError("native-no-community")
    if not (may.manage_guild and may.manage_roles):
        return UserError("native-not-allowed")
    return UserError("native-full", most=MOST_QUESTIONS) if len(found["prompts"]) >= MOST_QUESTIONS else None


def _lines(scene: Scene, found: Onboarding, ours: Question | None) -> Iterator[str]:
    say = scene.say
    yield say("native-about")
    on = say("native-is-on", count=len(found["prompts"]))
    yield on if found["enabled"] else say("native-is-off")
    for question in found["prompts"]:
        mark = " 🍵" if ours and question["id"] == ours["id"] else ""
        yield f"- {clean(question['title'])}{mark}: {len(question['options'])}"
    if error := obstacle(scene.guild, found):
        yield f"⚠️ {say(error.key, **error.params)}"
    elif not scene.flow.language_roles:
        yield f"⚠️ {say('native-no-roles')}"

"""Roles for the languages of a welcome, made on request: without rights, and only where none has the name."""

from dataclasses import replace

import discord
from discord import ui
from discord.ext import commands

from bot.client import Interaction, Teahouse, outgoing, roles
from bot.client.ui import custom_id, on_press
from bot.errors import UserError
from bot.features.onboarding import Flow
from bot.features.translation import languages, own_name
from cogs.onboarding.desk import Desk, Scene, number
from cogs.onboarding.panels import parts, settings

_MOST_ROLES = 250  # in a server, by Discord's rule


class RoleMakingCog(commands.Cog):
    def __init__(self, bot: Teahouse) -> None:
        self._desk = Desk(bot.services.welcome)

    @on_press("welcome:plan-roles")
    async def plan(self, interaction: Interaction, version: str) -> None:
        """List what would be made or taken, before anything is."""
        scene = await self._desk.scene(interaction)
        found = await outgoing.in_time(interaction, _found(interaction, scene, _bare(scene)))
        await outgoing.update(interaction, _plan(scene, found))

    @on_press("welcome:make-roles")
    async def make(self, interaction: Interaction, version: str) -> None:
        """Make them one after the other; those that another press made meanwhile are taken."""
        scene = await self._desk.scene(interaction)
        await self._make(interaction, version, scene, _bare(scene))

    @on_press("welcome:make-role")
    async def make_one(self, interaction: Interaction, version: str, code: str) -> None:
        """A role for a language, in the place of none or of one that cannot be given."""
        scene = await self._desk.scene(interaction)
        await self._make(interaction, version, scene, [languages.known(code)])

    async def _make(self, interaction: Interaction, version: str, scene: Scene, codes: list[str]) -> None:
        if not interaction.permissions.manage_roles:
            raise UserError("welcome-roles-not-yours")
        given = dict[str, int]()
        if number(version) == scene.current.version:
            found = await outgoing.in_time(interaction, _found(interaction, scene, codes))
            given = await outgoing.in_time(interaction, _made(scene, found))

        def change(flow: Flow) -> Flow:
            return replace(flow, language_roles={**flow.language_roles, **given})

        await self._desk.change(interaction, version, change, settings.roles)


def _bare(scene: Scene) -> list[str]:
    """The languages that have no role."""
    return [code for code in scene.flow.languages if code not in scene.flow.language_roles]


async def _found(interaction: Interaction, scene: Scene, codes: list[str]) -> dict[str, discord.Role | None]:
    """For each language: a role of the server with its name that may be given, or None.

    Raises UserError where the server has no room for the new ones.
    """
    existing = await scene.guild.fetch_roles()
    known = {role.name.casefold(): role for role in existing}
    by, found = interaction.user, dict[str, discord.Role | None]()
    for code in codes:
        role = known.get(own_name(code).casefold())
        harmless = isinstance(by, discord.Member) and role and not roles.refusal(role, by, scene.guild.me)
        found[code] = role if harmless else None
    new = sum(role is None for role in found.values())
    if len(existing) + new > _MOST_ROLES:
        raise UserError("welcome-roles-full", count=new, most=_MOST_ROLES)
    return found


async def _made(scene: Scene, found: dict[str, discord.Role | None]) -> dict[str, int]:
    """Raises UserError where the bot may not manage roles."""
    try:
        return {code: (role or await _new(scene.guild, own_name(code))).id for code, role in found.items()}
    except discord.Forbidden:
        raise UserError("welcome-roles-not-mine") from None


async def _new(guild: discord.Guild, name: str) -> discord.Role:
    return await guild.create_role(name=name, permissions=discord.Permissions.none())


def _plan(scene: Scene, found: dict[str, discord.Role | None]) -> ui.LayoutView:
    say = scene.say
    lines = [
        say("welcome-role-taken", role=role.mention)
        if role
        else say("welcome-role-new", name=discord.utils.escape_markdown(own_name(code)))
        for code, role in found.items()
    ]
    make = parts.button(say("welcome-make-roles"), scene.id("make-roles"), emoji="🏷️", on=bool(found))
    back = parts.button(say("welcome-back"), custom_id("welcome:open", "roles"), emoji="◀️")
    shown = [f"- {line}" for line in lines] or [say("welcome-roles-complete")]
    shown.append(f"-# {say('welcome-roles-harmless', most=_MOST_ROLES)}")
    return parts.layout([parts.heading(scene, say("welcome-plan-roles"), shown), ui.ActionRow(make, back)])

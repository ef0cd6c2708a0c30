"""What the bot lacks in a channel: permissions and gateway intents, each with what it means."""

import discord

from bot.client import Interaction
from bot.client.access import PRIVILEGED, lacking
from bot.i18n import Speaker


def findings(say: Speaker, interaction: Interaction) -> list[str]:
    """One sentence for each thing that is missing, how to mend it, and what works in any case."""
    permissions = lacking(interaction.app_permissions)
    intents = [name for name in PRIVILEGED if name in interaction.client.withheld]
    lines = [f"⚠️ {say(f'settings-missing-{name}')}" for name in permissions]
    if permissions:
        lines.append(f"-# {say('settings-fix-permissions', role=_own_role(interaction))}")
    lines += [f"⚠️ {say(f'settings-missing-{name}')}" for name in intents]
    if intents:
        lines.append(f"-# {say('settings-fix-intents')}")
    if not lines:
        lines.append(f"✅ {say('settings-all-well')}")
    return [*lines, f"-# {say('settings-works-anyway')}"]


def _own_role(interaction: Interaction) -> str:
    guild = interaction.guild
    role = guild.self_role if guild else None
    return role.mention if isinstance(role, discord.Role) else "Teahouse"

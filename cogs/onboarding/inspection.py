"""What a flow finds in a server: what it can use, what keeps it from working, and what is left to do."""

from collections.abc import Iterator

import discord

from bot.client import roles
from bot.features.onboarding import Place, Surroundings
from bot.features.translation import name
from bot.i18n import Speaker
from cogs.onboarding.desk import Scene


def surroundings(guild: discord.Guild) -> Surroundings:
    """What a ready-made flow is fitted to. Newcomers can be greeted where they look and the bot may write."""
    everyone, me = guild.default_role, guild.me
    open_to_all = [each for each in guild.text_channels if each.permissions_for(everyone).view_channel]
    return Surroundings(
        greeting=tuple(_place(each) for each in open_to_all if each.permissions_for(me).send_messages),
        channels=tuple(_place(each) for each in open_to_all),
        roles=tuple(_place(role) for role in guild.roles if not role.managed),
    )


def _place(found: discord.TextChannel | discord.Role) -> Place:
    return Place(found.id, found.name)


def obstacle(scene: Scene) -> str | None:
    """The sentence that says why nobody can be greeted at all; None where they can."""
    say, flow = scene.say, scene.flow
    if flow.channel is None:
        return say("welcome-no-channel")
    channel = scene.guild.get_channel(flow.channel)
    if not isinstance(channel, discord.TextChannel):
        return say("welcome-channel-gone")
    may = channel.permissions_for(scene.guild.me)
    if not (may.view_channel and may.send_messages):
        return say("welcome-channel-closed", channel=channel.mention)
    return None


def findings(scene: Scene) -> list[str]:
    """One sentence for each thing that does not work or is not finished, the gravest first."""
    say = scene.say
    grave = [
        sentence
        for sentence in (obstacle(scene), *_channel(scene), *_roles(scene), *_gone(scene))
        if sentence
    ]
    return [
        *(f"⚠️ {sentence}" for sentence in grave),
        *(f"-# {sentence}" for sentence in _open_ends(say, scene)),
    ]


def _channel(scene: Scene) -> Iterator[str]:
    channel = scene.guild.get_channel(scene.flow.channel or 0)
    if channel and not channel.permissions_for(scene.guild.default_role).view_channel:
        yield scene.say("welcome-channel-hidden", channel=channel.mention)
    if "members" in scene.withheld and scene.flow.moment != "first-message":
        yield scene.say("welcome-members-withheld")


def _roles(scene: Scene) -> Iterator[str]:
    for role_id in sorted(scene.flow.role_ids()):
        role = scene.guild.get_role(role_id)
        error = roles.refusal(role, None, scene.guild.me) if role else None
        if role is None:
            yield scene.say("welcome-role-gone")
        elif error:
            yield scene.say(error.key, **error.params)


def _gone(scene: Scene) -> Iterator[str]:
    """Steps and places whose channel is not there any more."""
    guild, flow = scene.guild, scene.flow
    for step in flow.steps:
        if step.enabled and isinstance(step.channel, int) and guild.get_channel(step.channel) is None:
            yield scene.say("welcome-step-channel-gone", step=step.title(scene.say.locale))
    for place, identity in flow.places.items():
        if guild.get_channel(identity) is None and guild.get_role(identity) is None:
            yield scene.say("welcome-place-gone", place=f"{{{place}}}")


def _open_ends(say: Speaker, scene: Scene) -> Iterator[str]:
    flow = scene.flow
    if unfilled := flow.unfilled():
        yield say("welcome-unfilled", places=", ".join(f"`{{{each}}}`" for each in unfilled))
    for code in flow.languages:
        language = name(code, say.locale)
        if missing := flow.missing(code):
            yield say("welcome-missing", language=language, count=len(missing))
        if unconfirmed := flow.unconfirmed(code):
            yield say("welcome-unconfirmed", language=language, count=len(unconfirmed))

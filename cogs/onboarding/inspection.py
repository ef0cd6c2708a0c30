"""What a flow finds in a server: what it can use, what keeps it from working, and what is left to do."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import discord
from discord import ui

from bot.client import roles
from bot.client.ui import custom_id
from bot.errors import UserError
from bot.features.onboarding import Place, Surroundings
from bot.features.translation import name
from cogs.onboarding.desk import Scene


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that does not work (or, where it is not `grave`, is not finished), and a button that fixes
    it or leads to where it is fixed."""

    sentence: str
    remedy: ui.Button[Any]
    grave: bool = True

    @property
    def line(self) -> str:
        return f"⚠️ {self.sentence}" if self.grave else f"-# {self.sentence}"


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


def obstacle(scene: Scene) -> Finding | None:
    """Why nobody can be greeted at all; None where they can."""
    say, flow = scene.say, scene.flow
    if flow.channel is None:
        return Finding(say("welcome-no-channel"), _opening(scene, "channel"))
    channel = scene.guild.get_channel(flow.channel)
    if not isinstance(channel, discord.TextChannel):
        return Finding(say("welcome-channel-gone"), _opening(scene, "channel"))
    may = channel.permissions_for(scene.guild.me)
    if not (may.view_channel and may.send_messages):
        there: ui.Button[Any] = ui.Button(label=say("welcome-fix-open"), url=channel.jump_url)
        return Finding(say("welcome-channel-closed", channel=channel.mention), there)
    return None


def findings(scene: Scene) -> list[Finding]:
    """Each thing that does not work or is not finished, the gravest first."""
    grave = obstacle(scene)
    return [
        *([grave] if grave else []),
        *_channel(scene),
        *_helpers(scene),
        *_language_roles(scene),
        *_step_roles(scene),
        *_gone(scene),
        *_open_ends(scene),
    ]


def _channel(scene: Scene) -> Iterator[Finding]:
    say, channel = scene.say, scene.guild.get_channel(scene.flow.channel or 0)
    if channel and not channel.permissions_for(scene.guild.default_role).view_channel:
        sentence = say("welcome-channel-hidden", channel=channel.mention)
        yield Finding(sentence, _opening(scene, "channel"))
    if "members" in scene.withheld and scene.flow.moment != "first-message":
        yield Finding(
            say("welcome-members-withheld"),
            ui.Button(label=say("welcome-fix-moment"), custom_id=scene.id("greet-at-first-message")),
        )


def _helpers(scene: Scene) -> Iterator[Finding]:
    """Newcomers who are lost call somebody, and not in front of everybody."""
    calls = scene.flow.lost or any(step.enabled and step.kind == "helper" for step in scene.flow.steps)
    if calls and not scene.helpers_reachable:
        yield Finding(scene.say("welcome-helpers-nowhere"), _opening(scene, "places"))


def _language_roles(scene: Scene) -> Iterator[Finding]:
    """A role that cannot be given is replaced by a new one, which stands below the bot's."""
    for code, role_id in scene.flow.language_roles.items():
        if error := refusal(scene, role_id):
            make: ui.Button[Any] = ui.Button(
                label=scene.say("welcome-fix-role"), custom_id=scene.id("make-role", code)
            )
            yield Finding(scene.say(error.key, **error.params), make)


def _step_roles(scene: Scene) -> Iterator[Finding]:
    for step in scene.flow.steps:
        of_interests = (each.role for each in step.interests if each.role)
        for role_id in dict.fromkeys([*step.roles, *of_interests]):
            if error := refusal(scene, role_id):
                yield Finding(scene.say(error.key, **error.params), _step_button(scene, step.id))


def refusal(scene: Scene, role_id: int) -> UserError | None:
    """Why a role cannot be given to newcomers; None for one that can."""
    role = scene.guild.get_role(role_id)
    return roles.refusal(role, None, scene.guild.me) if role else UserError("welcome-role-gone")


def _gone(scene: Scene) -> Iterator[Finding]:
    """Steps and places whose channel is not there any more."""
    guild, flow, say = scene.guild, scene.flow, scene.say
    for step in flow.steps:
        if step.enabled and isinstance(step.channel, int) and guild.get_channel(step.channel) is None:
            sentence = say("welcome-step-channel-gone", step=step.title(say.locale))
            yield Finding(sentence, _step_button(scene, step.id))
    for place, identity in flow.places.items():
        if guild.get_channel(identity) is None and guild.get_role(identity) is None:
            sentence = say("welcome-place-gone", place=say(f"welcome-place-{place}"))
            yield Finding(sentence, _opening(scene, "places"))


def _open_ends(scene: Scene) -> Iterator[Finding]:
    say, flow = scene.say, scene.flow
    if unfilled := flow.unfilled():
        places = " · ".join(say(f"welcome-place-{each}") for each in unfilled)
        small = " ".join(f"`{{{each}}}`" for each in unfilled)
        sentence = say("welcome-unfilled", places=places)
        yield Finding(f"{sentence}\n-# {small}", _opening(scene, "places"), grave=False)
    for code in flow.languages:
        language = name(code, say.locale)
        counts = {"missing": len(flow.missing(code)), "unconfirmed": len(flow.unconfirmed(code))}
        for what, count in counts.items():
            if count:
                sentence = say(f"welcome-{what}", language=language, count=count)
                yield Finding(sentence, _opening(scene, "texts"), grave=False)


def _opening(scene: Scene, page: str) -> ui.Button[Any]:
    """A button that leads to a page of the panel."""
    return ui.Button(label=scene.say(f"welcome-fix-{page}"), custom_id=custom_id("welcome:open", page))


def _step_button(scene: Scene, step_id: str) -> ui.Button[Any]:
    return ui.Button(label=scene.say("welcome-fix-step"), custom_id=custom_id("welcome:step", step_id))

"""The pages of roles for languages, of places, and of everything that is a number or a switch."""

from typing import Any

from discord import ui

from bot.features.onboarding import CHANNELS, ROLES, Flow
from bot.features.translation import languages
from bot.i18n import Speaker
from cogs.onboarding.desk import Scene
from cogs.onboarding.panels import parts

NUMBERS = ("delay", "per_minute", "digest_above", "account_age_days", "stale_days")

_NUMBER_LENGTH = 5


def roles(scene: Scene) -> ui.LayoutView:
    """A role for each language."""
    say, flow = scene.say, scene.flow
    selects = [
        parts.role_select(
            scene,
            scene.id("language-role", code),
            say("welcome-role-for", language=languages.name(code, say.locale)),
            [flow.language_roles[code]] if code in flow.language_roles else [],
        )
        for code in flow.languages
    ]
    lines = [say("welcome-roles-hint")]
    lines += [
        f"- {languages.name(code, say.locale)}: <@&{role}>" for code, role in flow.language_roles.items()
    ]
    make = ui.ActionRow[Any](parts.button(say("welcome-plan-roles"), scene.id("plan-roles"), emoji="🏷️"))
    heading = parts.heading(scene, say("welcome-page-roles"), lines)
    return parts.layout([heading, *selects, make, parts.back(say)])


def places(scene: Scene) -> ui.LayoutView:
    """The channels and roles behind the placeholders."""
    say, flow = scene.say, scene.flow
    lines = [say("welcome-places-hint")]
    lines += [
        f"{parts.fact(say(f'welcome-place-{name}'), _shown(scene, name))}\n-# `{{{name}}}`"
        for name in (*CHANNELS, *ROLES)
    ]
    selects = [
        parts.channel_select(
            scene, scene.id("place", name), say(f"welcome-place-{name}"), flow.places.get(name)
        )
        for name in CHANNELS
    ]
    selects += [
        parts.role_select(
            scene,
            scene.id("place-role", name),
            say(f"welcome-place-{name}"),
            [flow.places[name]] if name in flow.places else [],
        )
        for name in ROLES
    ]
    return parts.layout([parts.heading(scene, say("welcome-page-places"), lines), *selects, parts.back(say)])


def more(scene: Scene) -> ui.LayoutView:
    say, flow = scene.say, scene.flow
    lines = [f"- {say(f'welcome-number-{name}')}: **{number(flow, name)}**" for name in NUMBERS]
    lines.append(f"- {say('welcome-buddies-on' if flow.buddies else 'welcome-buddies-off')}")
    turn = "off" if flow.buddies else "on"
    buttons: ui.ActionRow[Any] = ui.ActionRow(
        parts.button(say("welcome-numbers"), scene.id("numbers"), emoji="🔢"),
        parts.button(say(f"welcome-buddies-turn-{turn}"), scene.id("buddies", turn), emoji="🤝"),
    )
    return parts.layout([parts.heading(scene, say("welcome-page-more"), lines), buttons, parts.back(say)])


def numbers_form(say: Speaker, flow: Flow, identity: str) -> ui.Modal:
    modal = ui.Modal(title=say("welcome-numbers"), custom_id=identity)
    for name in NUMBERS:
        field: ui.TextInput[Any] = ui.TextInput(
            custom_id=name, default=str(number(flow, name)), max_length=_NUMBER_LENGTH
        )
        modal.add_item(ui.Label(text=say(f"welcome-number-{name}"), component=field))
    return modal


def number(flow: Flow, name: str) -> int:
    """One of NUMBERS as the flow has it."""
    return flow.delay if name == "delay" else int(getattr(flow.throttle, name))


def _shown(scene: Scene, name: str) -> str:
    identity = scene.flow.places.get(name)
    if identity is None:
        return "–"
    return f"<@&{identity}>" if name in ROLES else f"<#{identity}>"

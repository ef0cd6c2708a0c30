"""The pages of the steps: their list, and one of them."""

from collections.abc import Iterable, Iterator
from typing import Any

import discord
from discord import ui

from bot.client.ui import custom_id
from bot.features.onboarding import KINDS, TASKS, Step
from bot.features.onboarding.validation import MOST_INTERESTS, MOST_ROLES
from bot.features.translation import name
from bot.i18n import Speaker
from cogs.onboarding.desk import Scene
from cogs.onboarding.panels import parts

_LONGEST_TEXT = 1_500
_LABEL = 100  # of an option


def steps(scene: Scene) -> ui.LayoutView:
    """All steps in order, one to change, and what can be added."""
    say = scene.say
    lines = [f"{number}. {_line(say, step)}" for number, step in enumerate(scene.flow.steps, 1)]
    items: list[ui.Item[Any]] = [parts.heading(scene, say("welcome-page-steps"), lines)]
    if scene.flow.steps:
        items.append(parts.select(custom_id("welcome:step"), say("welcome-choose-step"), _options(scene)))
    items.append(parts.select(scene.id("add"), say("welcome-add-step"), _kinds(scene)))
    return parts.layout([*items, parts.back(say)])


def step(scene: Scene, step_id: str) -> ui.LayoutView:
    """One step; the list where it is gone."""
    found = scene.flow.step(step_id)
    if found is None:
        return steps(scene)
    say = scene.say
    part = f"step.{scene.flow.steps.index(found)}"
    items: list[ui.Item[Any]] = [
        parts.heading(scene, found.title(say.locale), _about(scene, found)),
        parts.writing(scene, part, say("welcome-write")),
        *_selects(scene, found),
        _order(scene, found),
        _switches(scene, found),
    ]
    return parts.layout([*items, parts.back(say, "steps")])


def _line(say: Speaker, step: Step) -> str:
    title = step.title(say.locale)
    return f"{title if step.enabled else f'~~{title}~~'} · {_marks(say, step)}"


def _marks(say: Speaker, step: Step) -> str:
    marks = [say(f"welcome-task-{step.task}") if step.task else say(f"welcome-kind-{step.kind}")]
    marks += [say("welcome-optional")] if step.optional else []
    marks += [say("welcome-hidden")] if not step.enabled else []
    return " · ".join(marks)


def _options(scene: Scene) -> list[discord.SelectOption]:
    return [
        discord.SelectOption(label=step.title(scene.say.locale)[:_LABEL], value=step.id)
        for step in scene.flow.steps
    ]


def _kinds(scene: Scene) -> list[discord.SelectOption]:
    """What can be added: kinds, and for "task" each of the tasks."""
    say, there = scene.say, {step.kind for step in scene.flow.steps}
    kinds = [
        kind for kind in KINDS if kind != "task" and not (kind in ("languages", "finish") and kind in there)
    ]
    named: list[tuple[str, str]] = [(kind, say(f"welcome-kind-{kind}")) for kind in kinds]
    named += [(f"task-{task}", say(f"welcome-task-{task}")) for task in TASKS]
    return [discord.SelectOption(label=label, value=value) for value, label in named]


def _about(scene: Scene, step: Step) -> Iterator[str]:
    say = scene.say
    yield f"-# {_marks(say, step)}"
    text = step.text(say.locale)
    yield text if len(text) <= _LONGEST_TEXT else f"{text[:_LONGEST_TEXT]}…"
    for label, value in _facts(scene, step):
        if value:
            yield parts.fact(say(label), value)


def _facts(scene: Scene, step: Step) -> Iterator[tuple[str, str]]:
    """What was chosen for the step: the key of a label, and the choice, empty where there is none."""
    say, channel = scene.say, scene.flow.place(step.channel) if step.task else None
    labels = [f"{each.emoji} {each.label.in_language(say.locale)}".strip() for each in step.interests]
    yield "welcome-task-channel", f"<#{channel}>" if channel else ""
    yield "welcome-kind-interests", ", ".join(labels)
    yield "welcome-step-roles", _mentions(step.roles)
    yield "welcome-only-languages", ", ".join(name(code, say.locale) for code in step.for_languages)
    yield "welcome-only-roles", _mentions(step.for_roles)
    yield "welcome-pictures", str(len(step.pictures) or "")


def _mentions(roles: Iterable[int]) -> str:
    return " ".join(f"<@&{role}>" for role in roles)


def _selects(scene: Scene, step: Step) -> Iterator[ui.Item[Any]]:
    say = scene.say
    if step.task:
        channel = scene.flow.place(step.channel)
        yield parts.channel_select(
            scene, scene.id("step-channel", step.id), say("welcome-task-channel"), channel
        )
    if step.kind == "interests":
        chosen = [each.role for each in step.interests if each.role]
        identity = scene.id("step-interests", step.id)
        yield parts.role_select(scene, identity, say("welcome-interest-roles"), chosen, MOST_INTERESTS)
        offered = [
            discord.SelectOption(label=each.label.in_language(say.locale), value=each.id, default=True)
            for each in step.interests
        ]
        kept = scene.id("step-offered", step.id)
        yield parts.select(kept, say("welcome-interests-offered"), offered, 1, len(offered))
    give = scene.id("step-roles", step.id)
    yield parts.role_select(scene, give, say("welcome-step-roles"), step.roles, MOST_ROLES)
    options = parts.language_options(say, scene.flow.languages, step.for_languages)
    only = scene.id("step-languages", step.id)
    yield parts.select(only, say("welcome-only-languages"), options, 0, len(options))
    holders = scene.id("step-holders", step.id)
    yield parts.role_select(scene, holders, say("welcome-only-roles"), step.for_roles, MOST_ROLES)


def _order(scene: Scene, step: Step) -> ui.ActionRow[Any]:
    say, there = scene.say, scene.flow.steps
    place, last = there.index(step), len(there) - 1
    below_is_finish = place < last and there[place + 1].kind == "finish"
    fixed, alone = step.kind == "finish", step.kind in ("languages", "finish")
    up = parts.button(
        say("welcome-up"), scene.id("move", step.id, "up"), emoji="🔼", on=place > 0 and not fixed
    )
    can_sink = place < last and not below_is_finish
    down = parts.button(say("welcome-down"), scene.id("move", step.id, "down"), emoji="🔽", on=can_sink)
    copy = parts.button(say("welcome-copy"), scene.id("copy", step.id), emoji="📑", on=not alone)
    remove = parts.button(say("welcome-remove"), scene.id("remove", step.id), emoji="🗑️")
    return ui.ActionRow(up, down, copy, remove)


def _switches(scene: Scene, step: Step) -> ui.ActionRow[Any]:
    say = scene.say
    shown = "off" if step.enabled else "on"
    must = "off" if step.optional else "on"
    return ui.ActionRow(
        parts.button(say(f"welcome-show-{shown}"), scene.id("show", step.id, shown)),
        parts.button(say(f"welcome-optional-{must}"), scene.id("optional", step.id, must)),
        parts.button(say("welcome-pictures"), scene.id("pictures", step.id), emoji="🖼️"),
    )


def pictures_form(say: Speaker, step: Step, identity: str) -> ui.Modal:
    """The addresses of a step's pictures, one in a line."""
    modal = ui.Modal(title=say("welcome-pictures"), custom_id=identity)
    field: ui.TextInput[Any] = ui.TextInput(
        custom_id="pictures",
        style=discord.TextStyle.paragraph,
        required=False,
        default="\n".join(step.pictures),
    )
    modal.add_item(
        ui.Label(text=say("welcome-pictures"), description=say("welcome-pictures-hint"), component=field)
    )
    return modal

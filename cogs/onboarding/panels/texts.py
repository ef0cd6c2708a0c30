"""The page of texts, and the form in which a text is written in one language."""

from collections.abc import Iterator
from typing import Any

import discord
from discord import ui

from bot.client.ui import custom_id
from bot.features.onboarding import Flow, Step, Wording, interests
from bot.features.onboarding.validation import text_length
from bot.features.translation import languages
from bot.i18n import Speaker
from cogs.onboarding.desk import Scene
from cogs.onboarding.panels import parts

LABELS = "labels"  # the field with the labels of all interests, one in a line
NEW_ANSWER = "new"

_LABELS_LENGTH = 2_500
_HINT = 100  # of a placeholder and of a title in a form
_TITLE = 45


def texts(scene: Scene) -> ui.LayoutView:
    """Which languages lack what, and a way to every text that is no step's."""
    say, flow = scene.say, scene.flow
    gaps = any(flow.missing(code) for code in flow.languages)
    doubtful = [code for code in parts.written_in(flow) if flow.unconfirmed(code)]
    items: list[ui.Item[Any]] = [
        parts.heading(scene, say("welcome-page-texts"), _states(scene)),
        parts.writing(scene, "greeting", say("welcome-write-greeting")),
        parts.writing(scene, "farewell", say("welcome-write-farewell")),
    ]
    if flow.lost:
        items.append(parts.select(custom_id("welcome:answer"), say("welcome-choose-answer"), _answers(scene)))
    if doubtful:
        options = parts.language_options(say, doubtful)
        items.append(parts.select(scene.id("confirm"), say("welcome-confirm"), options, most=len(options)))
    buttons: ui.ActionRow[Any] = ui.ActionRow(
        parts.button(say("welcome-complete"), scene.id("complete"), emoji="🤖", on=gaps),
        parts.button(say("welcome-add-answer"), scene.id("ask"), emoji="❓"),
    )
    return parts.layout([*items, buttons, parts.back(say)])


def answer(scene: Scene, answer_id: str) -> ui.LayoutView:
    """One of the answers behind *I'm lost*; the page of texts where it is gone."""
    say = scene.say
    found = next((each for each in scene.flow.lost if each.id == answer_id), None)
    if found is None:
        return texts(scene)
    remove: ui.ActionRow[Any] = ui.ActionRow(
        parts.button(say("welcome-remove"), scene.id("remove-answer", answer_id), emoji="🗑️")
    )
    title, text = (wording.in_language(say.locale) for wording in (found.question, found.answer))
    return parts.layout(
        [
            parts.heading(scene, title, [text]),
            parts.writing(scene, f"lost.{answer_id}", say("welcome-write")),
            remove,
            parts.back(say, "texts"),
        ]
    )


def fields(flow: Flow, part: str) -> dict[str, Wording]:
    """The texts of a part of the flow ("greeting", "step.0", "lost.read") by path; none for another."""
    kind, _, name = part.partition(".")
    if part in ("greeting", "farewell"):
        return {part: flow.greeting if part == "greeting" else flow.farewell}
    if kind == "step" and name.isdecimal() and int(name) < len(flow.steps):
        step = flow.steps[int(name)]
        return {f"{part}.title": step.titles, f"{part}.text": step.texts}
    found = next((each for each in flow.lost if kind == "lost" and each.id == name), None)
    return {f"{part}.question": found.question, f"{part}.answer": found.answer} if found else {}


def step_of(flow: Flow, part: str) -> Step | None:
    """The step that a part of the flow is, if it is one."""
    kind, _, name = part.partition(".")
    return flow.steps[int(name)] if kind == "step" and fields(flow, part) else None


def form(say: Speaker, flow: Flow, part: str, code: str, identity: str) -> ui.Modal:
    """The texts of `part` in one language, to be written."""
    modal = ui.Modal(title=languages.bilingual_name(code, say.locale)[:_TITLE], custom_id=identity)
    for path, wording in fields(flow, part).items():
        label = say(f"welcome-field-{path.rpartition('.')[2]}")
        modal.add_item(_field(label, path, wording.texts.get(code, ""), wording.in_language(say.locale)))
    step = step_of(flow, part)
    if step and step.interests:
        known = interests.written(step.interests, code)
        modal.add_item(_field(say("welcome-field-labels"), LABELS, known, ""))
    return modal


def answer_form(say: Speaker, identity: str) -> ui.Modal:
    """A new question and its answer, in the flow's main language."""
    modal = ui.Modal(title=say("welcome-add-answer"), custom_id=identity)
    for name in ("question", "answer"):
        modal.add_item(
            _field(say(f"welcome-field-{name}"), f"lost.{NEW_ANSWER}.{name}", "", "", required=True)
        )
    return modal


def _field(label: str, path: str, text: str, hint: str, *, required: bool = False) -> ui.Label[Any]:
    most = _LABELS_LENGTH if path == LABELS else text_length(path)
    field: ui.TextInput[Any] = ui.TextInput(
        custom_id=path,
        style=discord.TextStyle.short if most <= _HINT else discord.TextStyle.paragraph,
        required=required,
        max_length=most,
        default=text[:most],
        placeholder=hint[:_HINT] or None,
    )
    return ui.Label(text=label, component=field)


def _states(scene: Scene) -> Iterator[str]:
    """A line for each language, and the placeholders."""
    say, flow = scene.say, scene.flow
    for code in parts.written_in(flow):
        missing, doubtful = len(flow.missing(code)), len(flow.unconfirmed(code))
        states = [say("welcome-lacks", count=missing)] if missing else []
        states += [say("welcome-by-machine", count=doubtful)] if doubtful else []
        complete = say("welcome-complete-language")
        yield f"- {languages.name(code, say.locale)}: {say.listing(states) if states else complete}"
    yield f"-# {say('welcome-placeholders')}"


def _answers(scene: Scene) -> list[discord.SelectOption]:
    return [
        discord.SelectOption(label=each.question.in_language(scene.say.locale), value=each.id)
        for each in scene.flow.lost
    ]

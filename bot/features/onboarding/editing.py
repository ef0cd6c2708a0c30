"""Changes to a flow, each of which makes a new one. Whether that may be kept, validation.py says."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from bot.features.onboarding.flow import Flow, Kind, Lost, Step
from bot.features.onboarding.wording import Wording

Reword = Callable[[str, Wording], Wording]
"""From a path in the document and the wording there to another wording."""


def reworded(flow: Flow, reword: Reword) -> Flow:
    """The flow with every text passed through `reword`."""
    return replace(
        flow,
        greeting=reword("greeting", flow.greeting),
        farewell=reword("farewell", flow.farewell),
        steps=tuple(_reworded_step(f"step.{n}", step, reword) for n, step in enumerate(flow.steps)),
        lost=tuple(
            Lost(
                each.id,
                reword(f"lost.{each.id}.question", each.question),
                reword(f"lost.{each.id}.answer", each.answer),
            )
            for each in flow.lost
        ),
    )


def _reworded_step(path: str, step: Step, reword: Reword) -> Step:
    return replace(
        step,
        titles=reword(f"{path}.title", step.titles),
        texts=reword(f"{path}.text", step.texts),
        interests=tuple(
            replace(each, label=reword(f"{path}.interest.{n}.label", each.label))
            for n, each in enumerate(step.interests)
        ),
    )


def said(flow: Flow, path: str, language: str, text: str, *, by_machine: bool = False) -> Flow:
    """The flow with another text at `path` in one language; a blank one takes it away."""

    def reword(here: str, wording: Wording) -> Wording:
        if here != path:
            return wording
        return wording.saying(language, text, by_machine=by_machine).ordered(flow.languages)

    return reworded(flow, reword)


def confirmed(flow: Flow, language: str) -> Flow:
    """The flow in which somebody vouches for all that a machine put into `language`."""
    return reworded(flow, lambda _, wording: replace(wording, machine=wording.machine - {language}))


def offering(flow: Flow, languages: Sequence[str]) -> Flow:
    """The flow in these languages. Texts in others are kept, and roles of others are not."""
    roles = {code: role for code, role in flow.language_roles.items() if code in languages}
    changed = replace(flow, languages=tuple(languages), language_roles=roles)
    return reworded(changed, lambda _, wording: wording.ordered(languages))


def changed(flow: Flow, step_id: str, **fields: Any) -> Flow:
    """The flow with other fields in one step; unchanged where the step is gone."""
    steps = [replace(step, **fields) if step.id == step_id else step for step in flow.steps]
    return replace(flow, steps=tuple(steps))


def moved(flow: Flow, step_id: str, by: int) -> Flow:
    """The flow with a step `by` places further down (or up, below zero), never past either end."""
    steps = list(flow.steps)
    place = _place(steps, step_id)
    steps.insert(max(0, place + by), steps.pop(place))
    return replace(flow, steps=tuple(steps))


def duplicated(flow: Flow, step_id: str) -> Flow:
    """The flow with a copy of a step behind it, with an id of its own."""
    steps = list(flow.steps)
    place = _place(steps, step_id)
    steps.insert(place + 1, replace(steps[place], id=_free_id(flow, step_id)))
    return replace(flow, steps=tuple(steps))


def without(flow: Flow, step_id: str) -> Flow:
    return replace(flow, steps=tuple(step for step in flow.steps if step.id != step_id))


def added(flow: Flow, kind: Kind, titles: Wording, texts: Wording, **fields: Any) -> Flow:
    """The flow with a new step: the last but for the finish."""
    step = Step(_free_id(flow, kind), kind, titles, texts, **fields)
    steps = list(flow.steps)
    ends = bool(steps) and steps[-1].kind == "finish"
    steps.insert(len(steps) - ends, step)
    return replace(flow, steps=tuple(steps))


def _place(steps: Sequence[Step], step_id: str) -> int:
    return next(place for place, step in enumerate(steps) if step.id == step_id)


def _free_id(flow: Flow, wanted: str) -> str:
    """`wanted`, or that with the first number that makes it new: "food-2"."""
    taken = {step.id for step in flow.steps}
    base = wanted[:28].rstrip("-")
    return next(
        name
        for name in (wanted, *(f"{base}-{number}" for number in range(2, len(taken) + 3)))
        if name not in taken
    )

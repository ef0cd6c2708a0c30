"""What is different between two flows, for somebody who decides whether to keep the new one."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from bot.features.onboarding.flow import Flow, Step
from bot.features.onboarding.wording import Wording


@dataclass(frozen=True, slots=True)
class Difference:
    """One change: a key of the catalogue, with its parameters."""

    key: str
    params: Mapping[str, str | int] = field(default_factory=dict)


def compare(old: Flow, new: Flow) -> tuple[Difference, ...]:
    """Every difference, the settings first, then the steps in order, then the texts."""
    return (*_settings(old, new), *_steps(old, new), *_texts(old, new))


def _settings(old: Flow, new: Flow) -> Iterator[Difference]:
    if old.languages != new.languages:
        yield Difference("flow-diff-languages", {"languages": ", ".join(new.languages)})
    if (old.moment, old.moment_role, old.delay) != (new.moment, new.moment_role, new.delay):
        yield Difference("flow-diff-moment", {"moment": new.moment, "delay": new.delay})
    if old.channel != new.channel:
        yield Difference("flow-diff-channel", {"channel": _channel(new.channel)})
    if old.language_roles != new.language_roles:
        yield Difference("flow-diff-language-roles")
    if old.places != new.places:
        yield Difference("flow-diff-places")
    if old.throttle != new.throttle:
        yield Difference("flow-diff-throttle")
    if old.buddies != new.buddies:
        yield Difference("flow-diff-buddies-on" if new.buddies else "flow-diff-buddies-off")


def _steps(old: Flow, new: Flow) -> Iterator[Difference]:
    before, after = _by_id(old.steps), _by_id(new.steps)
    yield from (Difference("flow-diff-step-gone", {"id": each}) for each in before if each not in after)
    yield from (Difference("flow-diff-step-new", {"id": each}) for each in after if each not in before)
    common = [each for each in before if each in after]
    if common != [each for each in after if each in before]:
        yield Difference("flow-diff-order", {"ids": " → ".join(after)})
    yield from (difference for each in common for difference in _step(before[each], after[each]))


def _step(old: Step, new: Step) -> Iterator[Difference]:
    if old.enabled != new.enabled:
        yield Difference("flow-diff-step-on" if new.enabled else "flow-diff-step-off", {"id": new.id})
    if _conditions(old) != _conditions(new):
        yield Difference("flow-diff-step-settings", {"id": new.id})
    languages = _changed_in(dict(old.wordings()), dict(new.wordings()))
    if languages:
        yield Difference("flow-diff-step-texts", {"id": new.id, "languages": ", ".join(languages)})


def _conditions(step: Step) -> tuple[object, ...]:
    """All of a step but its texts and whether it is on."""
    interests = tuple((each.id, each.emoji, each.role) for each in step.interests)
    done_by = (step.kind, step.optional, step.task, step.channel, step.pictures)
    return (*done_by, step.roles, step.for_languages, step.for_roles, interests)


def _texts(old: Flow, new: Flow) -> Iterator[Difference]:
    for key in ("greeting", "farewell"):
        languages = _changed_in({key: getattr(old, key)}, {key: getattr(new, key)})
        if languages:
            yield Difference(f"flow-diff-{key}", {"languages": ", ".join(languages)})
    if old.lost != new.lost:
        yield Difference("flow-diff-lost")


def _changed_in(old: Mapping[str, Wording], new: Mapping[str, Wording]) -> list[str]:
    """The languages in which a text, or who vouches for it, is different."""
    found: dict[str, None] = {}
    for key in {**old, **new}:
        before, after = old.get(key, Wording()), new.get(key, Wording())
        codes = [*before.texts, *(code for code in after.texts if code not in before.texts)]
        found |= dict.fromkeys(code for code in codes if _said(before, code) != _said(after, code))
    return list(found)


def _said(wording: Wording, code: str) -> tuple[str | None, bool]:
    return wording.texts.get(code), code in wording.machine


def _by_id(steps: Iterable[Step]) -> dict[str, Step]:
    return {step.id: step for step in steps}


def _channel(channel_id: int | None) -> str:
    return f"<#{channel_id}>" if channel_id else "–"

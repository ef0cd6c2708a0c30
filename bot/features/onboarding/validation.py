"""The rules that every flow keeps, whoever wrote it: an admin in a panel or in a file.

Lengths are counted in characters, as Discord counts them: "Message: Components", 4,000 for all texts of
a message; "Component Reference" for labels. Room is left for what placeholders become.
"""

import re
from collections import Counter
from collections.abc import Iterator

from bot.features.onboarding.flow import Flow, Kind, Step
from bot.features.onboarding.problems import Problem
from bot.features.onboarding.wording import CHANNELS, PLACEHOLDERS, ROLES, Wording, placeholders
from bot.features.translation import CODES

MOST_LANGUAGES = 10
MOST_STEPS = 20
MOST_INTERESTS = 25  # options of a select
MOST_PICTURES = 10  # items of a media gallery
MOST_ROLES = 10
MOST_ANSWERS = 10
PICTURE_LENGTH = 2_048

TITLE_LENGTH = 100
TEXT_LENGTH = 3_000
GREETING_LENGTH = 1_000
GREETINGS_LENGTH = 2_800  # all languages together: they share one card
FAREWELL_LENGTH = 500
QUESTION_LENGTH = 80  # the label of a button
ANSWER_LENGTH = 1_500
LABEL_LENGTH = 80

_SLUG = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?")
_PING = re.compile(r"@(?:everyone|here)\b|<@&?\d+>")
_MASKED_LINK = re.compile(r"\]\(\s*<?\w+:")
_HIDDEN = re.compile(r"[\u0000-\u0008\u000b-\u001f\u202a-\u202e\u2066-\u2069]")
_ONLY_ONE: tuple[Kind, ...] = ("languages", "finish")


def problems(flow: Flow) -> tuple[Problem, ...]:
    """What is wrong with `flow`, nothing for a good one. Whether channels and roles exist is not asked."""
    return (
        *_languages(flow),
        *_moment(flow),
        *_places(flow),
        *_texts(flow),
        *_steps(flow),
        *_answers(flow),
        *_counts(flow),
    )


def text_length(path: str) -> int:
    """How many characters the text at `path` of the document may have in one language."""
    if path.startswith("step."):
        return {"title": TITLE_LENGTH, "label": LABEL_LENGTH}.get(path.rpartition(".")[2], TEXT_LENGTH)
    if path.startswith("lost."):
        return QUESTION_LENGTH if path.endswith("question") else ANSWER_LENGTH
    return FAREWELL_LENGTH if path == "farewell" else GREETING_LENGTH


def _languages(flow: Flow) -> Iterator[Problem]:
    if not flow.languages:
        yield Problem("flow-no-languages", "flow.languages")
    listed = [("flow.languages", flow.languages), ("language_roles", tuple(flow.language_roles))]
    listed += [(f"step.{n}.for_languages", step.for_languages) for n, step in enumerate(flow.steps)]
    for path, codes in listed:
        yield from (_unknown_language(path, code) for code in codes if code not in CODES)


def _unknown_language(path: str, code: str) -> Problem:
    return Problem("flow-unknown-language", path, {"code": code})


def _moment(flow: Flow) -> Iterator[Problem]:
    if flow.moment == "role" and flow.moment_role is None:
        yield Problem("flow-moment-needs-a-role", "flow.moment")


def _places(flow: Flow) -> Iterator[Problem]:
    known = [*CHANNELS, *ROLES]
    for name in flow.places:
        if name not in known:
            yield Problem("flow-unknown-place", f"places.{name}", {"name": name, "known": ", ".join(known)})
    for number, step in enumerate(flow.steps):
        if isinstance(step.channel, str) and step.channel not in CHANNELS:
            params = {"name": f"{{{step.channel}}}", "known": ", ".join(f"{{{name}}}" for name in CHANNELS)}
            yield Problem("flow-unknown-place", f"step.{number}.channel", params)


def _texts(flow: Flow) -> Iterator[Problem]:
    for path, wording in flow.wordings():
        if not wording:
            yield Problem("flow-no-text", path)
        yield from _wording(path, wording)
    together = sum(map(len, flow.greeting.texts.values()))
    if together > GREETINGS_LENGTH:
        yield Problem("flow-greetings-too-long", "greeting", {"length": together, "most": GREETINGS_LENGTH})


def _wording(path: str, wording: Wording) -> Iterator[Problem]:
    for code, text in wording.texts.items():
        here, most = f"{path}.{code}", text_length(path)
        if code not in CODES:
            yield _unknown_language(here, code)
        if len(text) > most:
            yield Problem("flow-too-long", here, {"length": len(text), "most": most})
        yield from _content(here, text)


def content_problems(path: str, text: str) -> list[Problem]:
    """What is wrong with a text itself, but for its length."""
    return list(_content(path, text))


def _content(path: str, text: str) -> Iterator[Problem]:
    for name in placeholders(text):
        if name not in PLACEHOLDERS:
            known = ", ".join(f"{{{each}}}" for each in PLACEHOLDERS)
            yield Problem("flow-unknown-placeholder", path, {"name": f"{{{name}}}", "known": known})
    if _PING.search(text):
        yield Problem("flow-mentions-people", path)
    if _MASKED_LINK.search(text):
        yield Problem("flow-hides-a-link", path)
    if _HIDDEN.search(text):
        yield Problem("flow-hidden-characters", path)


def _steps(flow: Flow) -> Iterator[Problem]:
    for number, step in enumerate(flow.steps):
        yield from _step(f"step.{number}", step)
    ids = Counter(step.id for step in flow.steps)
    for number, step in enumerate(flow.steps):
        if ids[step.id] > 1:
            yield Problem("flow-step-twice", f"step.{number}.id", {"id": step.id})
    kinds = Counter(step.kind for step in flow.steps)
    yield from (
        Problem("flow-one-is-enough", "step", {"kind": kind}) for kind in _ONLY_ONE if kinds[kind] > 1
    )
    if any(step.kind == "finish" for step in flow.steps[:-1]):
        yield Problem("flow-finish-is-last", "step")


def _answers(flow: Flow) -> Iterator[Problem]:
    for answer in flow.lost:
        if not _SLUG.fullmatch(answer.id):
            yield Problem("flow-step-id", f"lost.{answer.id}", {"id": answer.id[:40]})


def _step(path: str, step: Step) -> Iterator[Problem]:
    if not _SLUG.fullmatch(step.id):
        yield Problem("flow-step-id", f"{path}.id", {"id": step.id[:40]})
    if (step.kind == "task") != (step.task is not None):
        yield Problem("flow-task-and-kind", f"{path}.kind")
    if step.kind == "interests" and not step.interests:
        yield Problem("flow-interests-none", f"{path}.kind")
    if step.kind != "interests" and step.interests:
        yield Problem("flow-interests-elsewhere", f"{path}.interest")
    for picture in step.pictures:
        if not picture.startswith("https://") or len(picture) > PICTURE_LENGTH or " " in picture:
            yield Problem("flow-picture-address", f"{path}.pictures", {"address": picture[:80]})
    ids = Counter(each.id for each in step.interests)
    for number, interest in enumerate(step.interests):
        if ids[interest.id] > 1 or not _SLUG.fullmatch(interest.id):
            yield Problem("flow-step-id", f"{path}.interest.{number}.id", {"id": interest.id[:40]})


def _counts(flow: Flow) -> Iterator[Problem]:
    counted = [
        ("flow.languages", len(flow.languages), MOST_LANGUAGES),
        ("step", len(flow.steps), MOST_STEPS),
        ("lost", len(flow.lost), MOST_ANSWERS),
    ]
    for number, step in enumerate(flow.steps):
        counted += [
            (f"step.{number}.interest", len(step.interests), MOST_INTERESTS),
            (f"step.{number}.pictures", len(step.pictures), MOST_PICTURES),
            (f"step.{number}.roles", len(step.roles), MOST_ROLES),
            (f"step.{number}.for_roles", len(step.for_roles), MOST_ROLES),
        ]
    for path, count, most in counted:
        if count > most:
            yield Problem("flow-too-many", path, {"count": count, "most": most})

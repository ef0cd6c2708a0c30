"""What a new step, or a new answer, looks like before an admin has written it."""

from dataclasses import replace
from typing import Any

from bot.errors import UserError
from bot.features.onboarding import KINDS, TASKS, Flow, Interest, Lost, Wording, editing
from bot.features.translation import languages
from bot.i18n import LOCALES, Strings

_INTERESTS = {
    "food": "🍜",
    "languages": "🗣️",
    "music": "🎵",
    "games": "🎮",
    "films": "🎬",
    "books": "📚",
    "pets": "🐈",
    "outdoors": "🥾",
    "studies": "✏️",
    "daily-life": "☕",
}


def added(strings: Strings, flow: Flow, wanted: str) -> Flow:
    """The flow with a step of a kind, or "task-picture" for a task: hidden, with a title in every language
    we speak. Raises UserError for a kind that the panel does not offer."""
    task = next((each for each in TASKS if f"task-{each}" == wanted), None)
    kind = "task" if task else next((each for each in KINDS if each == wanted and each != "task"), None)
    if kind is None:
        raise UserError("error-component-outdated")
    titles = _said(strings, f"welcome-task-{task}" if task else f"welcome-new-{kind}")
    more: dict[str, Any] = {"task": task} if task else {}
    if kind == "interests":
        more["interests"] = _interests(strings)
    return editing.added(flow, kind, titles, _said(strings, "welcome-new-text"), enabled=False, **more)


def _interests(strings: Strings) -> tuple[Interest, ...]:
    return tuple(
        Interest(name, _said(strings, f"welcome-interest-{name}"), emoji)
        for name, emoji in _INTERESTS.items()
    )


def asked(flow: Flow, question: str, answer: str) -> Flow:
    """The flow with one more question, in its main language."""
    taken = {each.id for each in flow.lost}
    name = next(name for number in range(1, len(taken) + 2) if (name := f"question-{number}") not in taken)
    language = flow.languages[0]
    lost = Lost(name, Wording().saying(language, question), Wording().saying(language, answer))
    return replace(flow, lost=(*flow.lost, lost))


def _said(strings: Strings, key: str) -> Wording:
    return Wording({languages.from_locale(locale): strings.text(key, locale) for locale in LOCALES})

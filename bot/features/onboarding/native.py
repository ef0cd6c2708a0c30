"""Discord's own onboarding of a server, and our question about languages in it.

The shapes are those of Discord's API ("Guild: Guild Onboarding Structure"). A change replaces all questions
at once, so whoever adds one has to send every other back as it was, with its ids. The library's own
`Guild.edit_onboarding` numbers questions anew, and with that forgets what members have answered.
"""

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping
from typing import NotRequired, TypedDict

MOST_QUESTIONS = 15
TITLE_LENGTH = 100
OPTION_LENGTH = 50

_BETWEEN = " · "
_DIGEST_LENGTH = 12
_MULTIPLE_CHOICE = 0


class Emoji(TypedDict):
    id: str | None
    name: str | None
    animated: bool


class Option(TypedDict):
    """`emoji` is left out, or all of it null, where there is none."""

    id: str
    title: str
    description: str | None
    emoji: NotRequired[Emoji | None]
    role_ids: list[str]
    channel_ids: list[str]


class Question(TypedDict):
    id: str
    title: str
    options: list[Option]
    single_select: bool
    required: bool
    in_onboarding: bool
    type: int


class Onboarding(TypedDict):
    guild_id: str
    prompts: list[Question]
    default_channel_ids: list[str]
    enabled: bool
    mode: int


Form = dict[str, object]
"""The body of the request that changes it."""


def title_of(sentences: Iterable[str]) -> str:
    """The question in several languages, as many of them as have room; the first always."""
    found = ""
    for sentence in dict.fromkeys(sentences):
        longer = f"{found}{_BETWEEN}{sentence}" if found else sentence[:TITLE_LENGTH]
        found = longer if len(longer) <= TITLE_LENGTH else found
    return found


def ours(onboarding: Onboarding, sentences: Collection[str]) -> Question | None:
    """The question that was made of these sentences, in however many languages."""
    made = (each for each in onboarding["prompts"] if set(each["title"].split(_BETWEEN)) <= set(sentences))
    return next(made, None)


def digest(onboarding: Onboarding) -> str:
    """What tells it from another, to notice that somebody changed it meanwhile."""
    text = json.dumps(onboarding, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGEST_LENGTH]


def with_question(onboarding: Onboarding, title: str, roles: Mapping[str, int], identity: int) -> Form:
    """All that there is, and behind it a question whose options give `roles`, by what they are called.

    `identity` is any new snowflake: Discord wants one, and gives the question another.
    """
    options = [
        {"title": label[:OPTION_LENGTH], "role_ids": [str(role)], "channel_ids": []}
        for label, role in roles.items()
    ]
    question: Form = {
        "id": str(identity),
        "title": title,
        "options": options,
        "single_select": False,
        "required": False,
        "in_onboarding": True,
        "type": _MULTIPLE_CHOICE,
    }
    return _form(onboarding, [*map(_as_it_was, onboarding["prompts"]), question])


def without_question(onboarding: Onboarding, question: Question) -> Form:
    """All that there is but for one question."""
    kept = [each for each in onboarding["prompts"] if each["id"] != question["id"]]
    return _form(onboarding, [_as_it_was(each) for each in kept])


def _form(onboarding: Onboarding, questions: list[Form]) -> Form:
    return {
        "prompts": questions,
        "default_channel_ids": onboarding["default_channel_ids"],
        "enabled": onboarding["enabled"],
        "mode": onboarding["mode"],
    }


def _as_it_was(question: Question) -> Form:
    return {**question, "options": [_option(each) for each in question["options"]]}


def _option(option: Option) -> Form:
    """An emoji is told in three fields when it is sent, and in one when it is read."""
    known: Form = {name: value for name, value in option.items() if name != "emoji"}
    emoji = option.get("emoji")
    if emoji and (emoji["id"] or emoji["name"]):
        known |= {f"emoji_{name}": value for name, value in emoji.items()}
    return known

"""A server's welcome: what newcomers are greeted with, and the steps that they are led through.

A flow is a value. It is kept as a document (document.py), checked by rules (validation.py), and every
change makes a new one (editing.py).
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from bot.features.onboarding.wording import CHANNELS, PLACES, Wording, placeholders
from bot.features.translation import covers

Moment = Literal["join", "screening", "onboarding", "role", "first-message"]
"""When somebody is greeted: on joining, after rules screening, after Discord's own onboarding, when a
role is given, or at the first message."""

Kind = Literal["page", "languages", "interests", "rules", "task", "helper", "finish"]
Task = Literal["picture", "post", "introduction", "reaction", "prompt"]
MOMENTS: tuple[Moment, ...] = get_args(Moment)
KINDS: tuple[Kind, ...] = get_args(Kind)
TASKS: tuple[Task, ...] = get_args(Task)

Reference = int | str
"""A channel or role: its id, or the name of a place ("pets_channel", "helpers") that the server fills."""


@dataclass(frozen=True, slots=True)
class Interest:
    """Something to choose in a step of interests; `role` is given to whoever chooses it."""

    id: str
    label: Wording
    emoji: str = ""
    role: int | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One page of the guide.

    A `task` is verified in `channel`. `roles` are given when the step is done. It is shown only to
    readers of `for_languages` and holders of one of `for_roles`, where these are not empty.
    """

    id: str
    kind: Kind
    titles: Wording
    texts: Wording
    enabled: bool = True
    optional: bool = False
    task: Task | None = None
    channel: Reference | None = None
    pictures: tuple[str, ...] = ()
    roles: tuple[int, ...] = ()
    for_languages: tuple[str, ...] = ()
    for_roles: tuple[int, ...] = ()
    interests: tuple[Interest, ...] = ()

    def title(self, language: str) -> str:
        """The title for somebody who reads `language`, in the first language there is if need be."""
        return self.titles.in_language(language)

    def text(self, language: str) -> str:
        """The text, like `title`; its placeholders are filled by `wording.render`."""
        return self.texts.in_language(language)

    def is_for(self, language: str, role_ids: Collection[int]) -> bool:
        """Whether somebody with this language and these roles sees the step."""
        speaks = not self.for_languages or any(covers(language, code) for code in self.for_languages)
        return (
            self.enabled and speaks and (not self.for_roles or not set(role_ids).isdisjoint(self.for_roles))
        )

    def wordings(self) -> Iterator[tuple[str, Wording]]:
        """Every text of the step with its key in the document."""
        yield "title", self.titles
        yield "text", self.texts
        for number, interest in enumerate(self.interests):
            yield f"interest.{number}.label", interest.label


@dataclass(frozen=True, slots=True)
class Lost:
    """A common question and its answer, behind the button *I'm lost*."""

    id: str
    question: Wording
    answer: Wording


@dataclass(frozen=True, slots=True)
class Throttle:
    """So many greetings in a minute at most; where more than `digest_above` people wait, one card greets
    them together. Accounts younger than `account_age_days` are not greeted by themselves. A card that
    stood for `stale_days` is taken down; 0 leaves it."""

    per_minute: int = 6
    digest_above: int = 5
    account_age_days: int = 0
    stale_days: int = 7


@dataclass(frozen=True, slots=True)
class Flow:
    """All of a welcome. Ids are Discord's; languages are BCP 47 codes, the first is the main one.

    `delay` is in seconds after the moment. `places` fills the placeholders of wording.py: name -> id.
    """

    languages: tuple[str, ...]
    greeting: Wording
    steps: tuple[Step, ...] = ()
    moment: Moment = "join"
    moment_role: int | None = None
    delay: int = 0
    channel: int | None = None
    language_roles: Mapping[str, int] = field(default_factory=dict)
    places: Mapping[str, int] = field(default_factory=dict)
    farewell: Wording = field(default_factory=Wording)
    lost: tuple[Lost, ...] = ()
    throttle: Throttle = Throttle()
    buddies: bool = True

    def path(self, language: str, role_ids: Collection[int] = ()) -> tuple[Step, ...]:
        """The steps for one newcomer, in order."""
        return tuple(step for step in self.steps if step.is_for(language, role_ids))

    def step(self, step_id: str) -> Step | None:
        return next((step for step in self.steps if step.id == step_id), None)

    def place(self, reference: Reference | None) -> int | None:
        """The id that is meant. A channel that the server did not fill is its main one, and that the one
        in which newcomers are greeted."""
        if not isinstance(reference, str):
            return reference
        found = self.places.get(reference)
        if found is None and reference in CHANNELS:
            return self.places.get("chat_channel", self.channel)
        return found

    def helpers_channel(self) -> int | None:
        """Where helpers are called, if the step for them says so."""
        named = [step.channel for step in self.steps if step.kind == "helper" and step.channel is not None]
        return self.place(named[0]) if named else None

    def wordings(self) -> Iterator[tuple[str, Wording]]:
        """Every text with its path in the document: "step.0.title"."""
        yield "greeting", self.greeting
        if self.farewell:
            yield "farewell", self.farewell
        for number, step in enumerate(self.steps):
            yield from ((f"step.{number}.{key}", wording) for key, wording in step.wordings())
        for answer in self.lost:
            yield f"lost.{answer.id}.question", answer.question
            yield f"lost.{answer.id}.answer", answer.answer

    def missing(self, language: str) -> tuple[str, ...]:
        """The paths of the texts that `language` lacks."""
        return tuple(path for path, wording in self.wordings() if wording and language not in wording.texts)

    def unconfirmed(self, language: str) -> tuple[str, ...]:
        """The paths of the texts that a machine put into `language` and nobody confirmed."""
        return tuple(path for path, wording in self.wordings() if language in wording.machine)

    def unfilled(self) -> tuple[str, ...]:
        """The places that texts and enabled steps speak of and nobody filled."""
        spoken = {
            name
            for _, wording in self.wordings()
            for text in wording.texts.values()
            for name in placeholders(text)
        }
        spoken |= {step.channel for step in self.steps if step.enabled and isinstance(step.channel, str)}
        return tuple(sorted(name for name in spoken if name in PLACES and name not in self.places))

    def role_ids(self) -> frozenset[int]:
        """Every role that the flow gives to somebody."""
        of_steps = {role for step in self.steps for role in step.roles}
        of_interests = {each.role for step in self.steps for each in step.interests if each.role is not None}
        return frozenset(of_steps | of_interests | set(self.language_roles.values()))

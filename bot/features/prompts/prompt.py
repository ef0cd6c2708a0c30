"""A prompt: something to talk about, in several languages."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["question", "myth", "choice"]
Origin = Literal["human", "machine"]
Verdict = Literal["myth", "fact"]

# In characters, which is what a reader of any script sees. A card holds 4,000 in all languages together.
MOST_OF_TEXT = 300
MOST_OF_REVEAL = 600
MOST_OF_CHOICE = 55  # what Discord takes as an answer of a poll
MOST_CHOICES = 10
HARDEST = 3
MOST_SENSITIVE = 2


@dataclass(frozen=True, slots=True)
class Wording:
    """A text in one language. One by a machine is marked as such wherever it is shown."""

    text: str
    origin: Origin = "human"


Wordings = Mapping[str, Wording]  # by language, BCP 47


@dataclass(frozen=True, slots=True)
class Prompt:
    """`key` is "deck/slug" for what ships with the bot, "own/<id>" for what a server wrote itself;
    `slug` is its name in the file of its deck.

    `season` names an entry of the calendar, and is empty for any time. A myth has a `verdict`, a `reveal`
    and `sources`; a choice has `choices`. `credit` is the member who suggested it.
    """

    key: str
    deck: str
    slug: str
    texts: Wordings
    kind: Kind = "question"
    level: int = 1
    topics: tuple[str, ...] = ()
    season: str = ""
    sensitivity: int = 0
    two_sided: bool = False
    credit: int | None = None
    verdict: Verdict | None = None
    reveal: Wordings = field(default_factory=dict)
    sources: tuple[str, ...] = ()
    choices: tuple[Wordings, ...] = ()


@dataclass(frozen=True, slots=True)
class Deck:
    """Prompts that belong together. `key` is a file's name, or "own:<id>" for a deck of the server."""

    key: str
    names: Mapping[str, str]  # by language; one of a server has the same in all, under ""
    prompts: tuple[Prompt, ...]

    def name(self, language: str) -> str:
        return self.names.get(language) or next(iter(self.names.values()))

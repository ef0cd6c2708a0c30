"""A text in several languages, and what may be filled into it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from bot.features.translation import covers

# What stands for a channel of the server, and is shown as a link to it.
CHANNELS = ("chat_channel", "intro_channel", "pets_channel", "rules_channel", "buddies_channel")
# What stands for a role.
ROLES = ("helpers",)
PLACES = (*CHANNELS, *ROLES)
PLACEHOLDERS = ("member", "server", *PLACES)

_PLACEHOLDER = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Wording:
    """The same text by language code; `machine` holds the languages of those that nobody confirmed."""

    texts: Mapping[str, str] = field(default_factory=dict)
    machine: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.texts)

    def language_for(self, language: str) -> str:
        """The language in which somebody who reads `language` gets the text: that, one close to it, or
        the first there is. Raises ValueError where there is no text at all."""
        base = language.partition("-")[0]
        fits = (
            lambda code: code == language,
            lambda code: covers(language, code),
            lambda code: code.partition("-")[0] == base,
            lambda code: True,
        )
        for fit in fits:
            for code in self.texts:
                if fit(code):
                    return code
        raise ValueError("a wording without a text")

    def in_language(self, language: str) -> str:
        """The text for somebody who reads `language`, as `language_for` finds it; "" where there is none."""
        return self.texts[self.language_for(language)] if self.texts else ""

    def saying(self, language: str, text: str, *, by_machine: bool = False) -> "Wording":
        """The wording with another text in one language; without that language where `text` is blank."""
        texts = {code: known for code, known in self.texts.items() if code != language or text.strip()}
        if text.strip():
            texts[language] = text.strip()
        machine = self.machine - {language} | ({language} if by_machine else set())
        return Wording(texts, frozenset(machine & texts.keys()))

    def ordered(self, languages: Iterable[str]) -> "Wording":
        """The wording with its texts in the order of `languages`, and any others behind them."""
        order = [code for code in languages if code in self.texts]
        return replace(self, texts={code: self.texts[code] for code in dict.fromkeys([*order, *self.texts])})


def placeholders(text: str) -> Iterator[str]:
    """The names in curly brackets in `text`, known or not."""
    return (match[1] for match in _PLACEHOLDER.finditer(text))


def render(template: str, values: Mapping[str, str]) -> str:
    """`template` with each {name} that is among `values` filled in, once: what is filled in stays as it is.

    This is no `str.format`: a template is written by an admin and must not reach into our objects.
    """
    return _PLACEHOLDER.sub(lambda match: values.get(match[1], match[0]), template)

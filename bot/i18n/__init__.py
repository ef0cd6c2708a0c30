"""Every sentence that a person reads, by key and locale.

The catalogues are Fluent files: `locales/<locale>/<feature>.ftl`. Code names keys; a translator needs
no Python. tests/bot/i18n proves that all catalogues hold the same keys with the same placeholders.
"""

import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from babel import Locale
from babel.lists import format_list
from fluent.runtime import FluentBundle, FluentResource

DEFAULT = "en-US"
LOCALES = (DEFAULT, "zh-CN", "es-ES")

# What somebody reads best when their own locale has no catalogue. Whoever uses Discord in
# Traditional Chinese reads Simplified more easily than English, and so on.
_NEAREST = {"zh": "zh-CN", "es": "es-ES", "en": "en-US"}

log = logging.getLogger("teahouse.i18n")


class Strings:
    """The catalogues, loaded once."""

    def __init__(self, bundles: Mapping[str, FluentBundle]) -> None:
        self._bundles = bundles

    @classmethod
    def load(cls, locales: Iterable[str] = LOCALES) -> "Strings":
        """Read the catalogues that ship with the package, or those nearest to `locales` only.

        DEFAULT is among them always. Whoever reads no other need not wait for them.
        """
        return cls({locale: _bundle(locale) for locale in {DEFAULT, *map(nearest, locales)}})

    def text(self, key: str, locale: str, /, **params: str | int) -> str:
        """The sentence `key` in the catalogue nearest to `locale` (a Discord locale).

        `key` may name an attribute: `command-translate.description`. Raises KeyError for a key that
        no catalogue has: that is a bug, and the tests look for it.
        """
        name, _, attribute = key.partition(".")
        bundle = self._bundles[nearest(locale)]
        if not bundle.has_message(name):
            bundle = self._bundles[DEFAULT]
        message = bundle.get_message(name)
        pattern = message.attributes[attribute] if attribute else message.value
        if pattern is None:
            raise KeyError(key)
        text, errors = bundle.format_pattern(pattern, params)
        if errors:
            log.error("sentence_incomplete", extra={"key": key, "locale": locale})
        return str(text)

    def speak(self, locale: str) -> "Speaker":
        """The catalogue for one reader."""
        return Speaker(self, locale)

    def speak_to(self, language: str, otherwise: str) -> "Speaker":
        """The catalogue for readers of `language` (BCP 47), where there is one; else for `otherwise`."""
        ours = nearest(language).partition("-")[0] == language.partition("-")[0]
        return self.speak(language if ours else otherwise)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Says sentences in one locale: `say("language-saved")`."""

    strings: Strings
    locale: str

    def __call__(self, key: str, /, **params: str | int) -> str:
        return self.strings.text(key, self.locale, **params)

    def listing(self, items: Sequence[str]) -> str:
        """`items` as this language lists things: "a, b and c"."""
        return format_list(items, locale=Locale.parse(nearest(self.locale), sep="-"))


def nearest(locale: str) -> str:
    """The catalogue that serves `locale` best."""
    return locale if locale in LOCALES else _NEAREST.get(locale.partition("-")[0], DEFAULT)


def speaks(language: str) -> bool:
    """Whether there is a catalogue in `language` (BCP 47), be it of another region or script."""
    return nearest(language).partition("-")[0] == language.partition("-")[0]


@cache  # Reading them is half of what it costs to start, and they do not change while a process lives.
def _bundle(locale: str) -> FluentBundle:
    # No isolating marks: chat shows them as boxes on some clients, and outgoing text has them stripped.
    bundle = FluentBundle([locale], use_isolating=False)
    folder = files("bot.i18n") / "locales" / locale
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        bundle.add_resource(FluentResource(file.read_text("utf-8")))
    return bundle

"""The languages Teahouse knows: one table, their names, and how people ask for them.

Inside, a language is its BCP 47 code (`en`, `zh-Hans`, `pt-BR`). languages.toml maps codes to
Discord's locales and to each engine's own codes; names in other languages come from Babel.
"""

import re
import tomllib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from babel import Locale, UnknownLocaleError

from bot.errors import UserError
from bot.features.translation.language_index import LanguageIndex

UNSURE = "und"
MOST_CHOICES = 25  # Discord shows no more in an autocomplete list

_SHOWN_OF_A_NAME = 50
_BETWEEN_NAMES = re.compile(r"[,，、;；/\n]")


@dataclass(frozen=True, slots=True)
class Language:
    """One row of languages.toml. An engine whose code is None does not offer the language."""

    code: str
    own: str
    script: str
    model: str
    aliases: tuple[str, ...]
    discord: tuple[str, ...]
    google: str | None
    mymemory: str | None
    libretranslate: str | None
    apertium: str | None


def _read_table() -> dict[str, Language]:
    table = tomllib.loads(Path(__file__).with_name("languages.toml").read_text(encoding="utf-8"))
    return {
        code: Language(
            code=code,
            own=row["own"],
            script=row["script"],
            model=row["model"],
            aliases=tuple(row["aliases"]),
            discord=tuple(row.get("discord", ())),
            google=row.get("google"),
            mymemory=row.get("mymemory"),
            libretranslate=row.get("libretranslate"),
            apertium=row.get("apertium"),
        )
        for code, row in table.items()
    }


LANGUAGES = _read_table()
CODES: tuple[str, ...] = tuple(LANGUAGES)
_BY_LOCALE = {locale: language.code for language in LANGUAGES.values() for locale in language.discord}
_TRADITIONAL = {"TW", "HK", "MO", "Hant"}


def from_locale(locale: str) -> str:
    """The language of a Discord client locale (or any BCP 47 tag); `en` where we do not know it."""
    if locale in _BY_LOCALE:
        return _BY_LOCALE[locale]
    base, *subtags = locale.replace("_", "-").split("-")
    if base == "zh":
        return "zh-Hant" if _TRADITIONAL.intersection(subtags) else "zh-Hans"
    return base if base in LANGUAGES else "en"


def covers(read: str, source: str) -> bool:
    """Whether somebody who reads `read` reads `source` too.

    European and Brazilian Portuguese readers read each other; Simplified and Traditional Chinese are
    kept apart, because many readers know only one of the two.
    """
    if "zh" in (read.partition("-")[0], source.partition("-")[0]):
        return read == source
    return read.partition("-")[0] == source.partition("-")[0]


def own_name(code: str) -> str:
    """The language's name in itself, `简体中文`; the code where it is not one of ours."""
    return LANGUAGES[code].own if code in LANGUAGES else code


@lru_cache(maxsize=4096)
def name(code: str, locale: str) -> str:
    """The language's name for a reader of `locale` (Discord's or BCP 47); in English if need be."""
    tag = code.replace("-", "_")
    for reader in (from_locale(locale), "en"):
        try:
            found = Locale.parse(reader, sep="-").languages.get(tag)
        except (UnknownLocaleError, ValueError):
            continue
        if found:
            return str(found)
    return own_name(code)


@lru_cache(maxsize=1)
def _index() -> LanguageIndex:
    return LanguageIndex(
        {
            code: (code, language.own, *language.aliases, *language.discord)
            for code, language in LANGUAGES.items()
        }
    )


def warm() -> None:
    """Build the index of names now (tens of milliseconds): call it off the event loop at start-up."""
    _index()


def find(query: str) -> str | None:
    """The code that `query` names exactly: a code, an alias, or a name in any language of ours."""
    return _index().find(query)


def search(query: str, locale: str, recent: Sequence[str] = ()) -> list[str]:
    """Codes for an autocomplete list, the likeliest first, at most 25.

    `query` may be the start or the middle of a name in any language; case and accents do not count.
    An empty query gives `recent`, then the most used. Names for a reader of `locale` rank first.
    """
    known = [code for code in recent if code in LANGUAGES]
    ranked = _index().search(query, from_locale(locale)) if query.strip() else list(CODES)
    if not query.strip():
        ranked = list(dict.fromkeys([*known, *ranked]))
    return ranked[:MOST_CHOICES]


def bilingual_name(code: str, locale: str) -> str:
    """A language's name for a reader of `locale`, and its own name beside it where that differs."""
    theirs, own = name(code, locale), own_name(code)
    return theirs if theirs.casefold() == own.casefold() else f"{theirs} · {own}"


def known(code: str) -> str:
    """`code` itself, where it is one of ours. Raises UserError: a button of ours would not say it."""
    if code not in LANGUAGES:
        raise UserError("error-component-outdated")
    return code


def require(query: str) -> str:
    """As `find`. Raises UserError with the name that nobody knows."""
    code = find(query)
    if code is None:
        raise UserError("translation-unknown-language", name=query.strip()[:_SHOWN_OF_A_NAME])
    return code


def require_all(listing: str) -> tuple[str, ...]:
    """The codes in a list that somebody wrote: "中文, English、español". Raises UserError like `require`."""
    parts = [part.strip() for part in _BETWEEN_NAMES.split(listing) if part.strip()]
    codes: list[str] = []
    while parts:
        # Some names hold a comma themselves: "중국어(만다린, 간체)".
        length = next((n for n in range(min(3, len(parts)), 1, -1) if find(", ".join(parts[:n]))), 1)
        codes.append(require(", ".join(parts[:length])))
        del parts[:length]
    return tuple(dict.fromkeys(codes))


def reordered(known: Sequence[str], chosen: Collection[str]) -> tuple[str, ...]:
    """`chosen`, with what was `known` before in its old order, and what is new after it."""
    kept = [code for code in known if code in chosen]
    return tuple(dict.fromkeys([*kept, *chosen]))

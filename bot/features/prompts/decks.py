"""The decks that ship with the bot, read and checked once in a process."""

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from bot.features.prompts.calendar import SEASONS
from bot.features.prompts.prompt import (
    HARDEST,
    MOST_OF_REVEAL,
    MOST_OF_TEXT,
    MOST_SENSITIVE,
    Deck,
    Prompt,
    Wording,
    Wordings,
)
from bot.features.translation.languages import from_locale

LOCALES = ("en-US", "zh-CN", "es-ES")
_CONTENT = Path(__file__).with_name("content")
_KEYS = {*LOCALES, "level", "topics", "direction", "sensitivity", "season", "verdict", "reveal", "sources"}


class DeckInvalid(ValueError):
    """A deck that must not ship: which prompt, and what is wrong with it."""


@lru_cache(maxsize=1)
def shipped() -> Mapping[str, Deck]:
    """All shipped decks by their keys. Raises DeckInvalid."""
    return {
        path.stem: read_deck(path.stem, path.read_text("utf-8")) for path in sorted(_CONTENT.glob("*.toml"))
    }


def read_deck(key: str, document: str) -> Deck:
    """One deck from its file. Raises DeckInvalid where it breaks a rule of what ships."""
    table = tomllib.loads(document)
    names = _in_all_locales(f"{key}/deck", table.pop("deck", {}), 40)
    prompts = tuple(_read_prompt(key, slug, row) for slug, row in table.items())
    return Deck(key, {language: wording.text for language, wording in names.items()}, prompts)


def _read_prompt(deck: str, slug: str, row: dict[str, object]) -> Prompt:
    key = f"{deck}/{slug}"
    _require(key, not (unknown := row.keys() - _KEYS), f"unknown: {', '.join(sorted(unknown))}")
    verdict, season = row.get("verdict"), row.get("season", "")
    _require(key, season == "" or season in SEASONS, f"no season {season}")
    _require(key, row.get("direction", "two-sided") == "two-sided", "unknown direction")
    _require(key, verdict in (None, "myth", "fact"), "a verdict is myth or fact")
    sources = _strings(key, row.get("sources", []))
    _require(key, (verdict is None) == (not sources), "a verdict has sources, and nothing else has")
    return Prompt(
        key=key,
        deck=deck,
        slug=slug,
        texts=_in_all_locales(key, row, MOST_OF_TEXT),
        kind="myth" if verdict else "question",
        level=_number(key, row.get("level"), 1, HARDEST),
        topics=_strings(key, row.get("topics", [])),
        season=str(season),
        sensitivity=_number(key, row.get("sensitivity", 0), 0, MOST_SENSITIVE),
        two_sided="direction" in row,
        verdict="myth" if verdict == "myth" else "fact" if verdict else None,
        reveal=_in_all_locales(key, row.get("reveal"), MOST_OF_REVEAL) if verdict else {},
        sources=sources,
    )


def _in_all_locales(key: str, row: object, most: int) -> Wordings:
    _require(key, isinstance(row, dict), "a table of texts is missing")
    texts = {locale: row.get(locale) for locale in LOCALES} if isinstance(row, dict) else {}
    found: dict[str, Wording] = {}
    for locale, text in texts.items():
        _require(key, isinstance(text, str) and bool(text.strip()), f"nothing in {locale}")
        _require(key, len(str(text)) <= most, f"more than {most} characters in {locale}")
        _require(key, not set("{}") & set(str(text)), f"a placeholder in {locale}")
        found[from_locale(locale)] = Wording(str(text))
    return found


def _number(key: str, value: object, least: int, most: int) -> int:
    _require(key, isinstance(value, int) and least <= value <= most, f"a number from {least} to {most}")
    return int(str(value))


def _strings(key: str, value: object) -> tuple[str, ...]:
    fits = isinstance(value, list) and all(isinstance(each, str) and each.strip() for each in value)
    _require(key, fits, "a list of texts")
    return tuple(value) if isinstance(value, list) else ()


def _require(key: str, holds: bool, rule: str) -> None:
    if not holds:
        raise DeckInvalid(f"{key}: {rule}")

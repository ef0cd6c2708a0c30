"""Settings: read once from the environment (and `.env`), checked all together, then frozen."""

import logging
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self, TypeVar
from urllib.parse import urlsplit

from dotenv import dotenv_values

from bot.errors import SettingsError, UserError

ENGINE_NAMES = ("libretranslate", "apertium", "google", "mymemory")

_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
_SQLITE = "sqlite:///"
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything the host can decide. `.env.example` explains each in the same order."""

    discord_token: str | None = field(default=None, repr=False)
    discord_api_url: str = "https://discord.com/api/v10"
    discord_gateway_url: str | None = None
    database_path: Path = Path("data/teahouse.db")
    translation_engines: tuple[str, ...] = ()
    libretranslate_url: str | None = None
    libretranslate_api_key: str | None = field(default=None, repr=False)
    apertium_url: str | None = None
    characters_per_server_day: int = 500_000
    characters_per_member_day: int = 100_000
    log_level: str = "INFO"

    @classmethod
    def from_env(cls, env: Mapping[str, str] | None = None) -> Self:
        """Read `env`, or the process environment over a `.env` file in the working directory.

        Raises SettingsError that names every bad setting at once.
        """
        defaults = cls()
        reader = _Reader(_environment() if env is None else env)
        settings = cls(
            discord_token=reader.read("DISCORD_TOKEN", _token, None),
            discord_api_url=reader.read("DISCORD_API_URL", _http_url, defaults.discord_api_url),
            discord_gateway_url=reader.read("DISCORD_GATEWAY_URL", _websocket_url, None),
            database_path=reader.read("DATABASE_URL", _sqlite_path, defaults.database_path),
            translation_engines=reader.read("TRANSLATION_ENGINES", _engines, ()),
            libretranslate_url=reader.read("LIBRETRANSLATE_URL", _http_url, None),
            libretranslate_api_key=reader.read("LIBRETRANSLATE_API_KEY", str, None),
            apertium_url=reader.read("APERTIUM_URL", _http_url, None),
            characters_per_server_day=reader.read(
                "CHARACTERS_PER_SERVER_DAY", _count, defaults.characters_per_server_day
            ),
            characters_per_member_day=reader.read(
                "CHARACTERS_PER_MEMBER_DAY", _count, defaults.characters_per_member_day
            ),
            log_level=reader.read("LOG_LEVEL", _level, defaults.log_level),
        )
        for engine, url in (
            ("libretranslate", settings.libretranslate_url),
            ("apertium", settings.apertium_url),
        ):
            if engine in settings.translation_engines and not url:
                reader.problems.append(UserError("setting-engine-without-url", name=f"{engine.upper()}_URL"))
        if reader.problems:
            raise SettingsError(reader.problems)
        return settings

    @property
    def log_level_number(self) -> int:
        return logging.getLevelNamesMapping()[self.log_level]


class _Reader:
    """Reads one setting after the other and remembers what was wrong."""

    def __init__(self, env: Mapping[str, str]) -> None:
        self._env = env
        self.problems: list[UserError] = []

    def read(self, name: str, parse: Callable[[str], _T], default: _T) -> _T:
        text = self._env.get(name, "").strip()
        if not text:
            return default
        try:
            return parse(text)
        except _Unfit as error:
            self.problems.append(UserError(error.key, name=name, **error.params))
            return default


class _Unfit(UserError):
    """A value that cannot be used; _Reader adds the setting's name."""


def _environment() -> Mapping[str, str]:
    file = {name: text for name, text in dotenv_values(".env").items() if text is not None}
    return file | dict(os.environ)


def _token(text: str) -> str:
    if text.count(".") != 2 or any(letter.isspace() for letter in text):
        raise _Unfit("setting-not-a-token")
    return text


def _url(text: str, schemes: tuple[str, ...]) -> str:
    parts = urlsplit(text)
    if parts.scheme not in schemes or not parts.hostname:
        raise _Unfit("setting-not-an-address", schemes=" / ".join(f"{scheme}://" for scheme in schemes))
    return text.rstrip("/")


def _http_url(text: str) -> str:
    return _url(text, ("http", "https"))


def _websocket_url(text: str) -> str:
    return _url(text, ("ws", "wss"))


def _sqlite_path(text: str) -> Path:
    if not text.startswith(_SQLITE) or len(text) == len(_SQLITE):
        raise _Unfit("setting-not-a-database", example=f"{_SQLITE}data/teahouse.db")
    return Path(text.removeprefix(_SQLITE))


def _engines(text: str) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(part.strip().lower() for part in text.split(",") if part.strip()))
    unknown = [name for name in names if name not in ENGINE_NAMES]
    if unknown:
        raise _Unfit("setting-unknown-engine", unknown=", ".join(unknown), known=", ".join(ENGINE_NAMES))
    return names


def _count(text: str) -> int:
    if not text.isdecimal():
        raise _Unfit("setting-not-a-count")
    return int(text)


def _level(text: str) -> str:
    if text.upper() not in _LEVELS:
        raise _Unfit("setting-unknown-level", known=", ".join(_LEVELS))
    return text.upper()

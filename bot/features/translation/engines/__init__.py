"""The engines, by name: to add one, write its file and give it a line in ENGINES."""

from collections.abc import Callable, Mapping

from bot.features.translation.engines.apertium import Apertium
from bot.features.translation.engines.base import Engine, Limits, Request, Result
from bot.features.translation.engines.deep import google, mymemory
from bot.features.translation.engines.libretranslate import LibreTranslate
from bot.settings import Settings

__all__ = ["ENGINES", "Engine", "Limits", "Request", "Result", "default_engines"]


def _libretranslate(settings: Settings) -> Engine | None:
    url = settings.libretranslate_url
    return LibreTranslate(url, settings.libretranslate_api_key) if url else None


def _apertium(settings: Settings) -> Engine | None:
    return Apertium(settings.apertium_url) if settings.apertium_url else None


# In the order in which they are asked by default: those the host set up, then those without a key.
# A factory gives None where the settings lack what its engine needs.
ENGINES: Mapping[str, Callable[[Settings], Engine | None]] = {
    "libretranslate": _libretranslate,
    "apertium": _apertium,
    "google": lambda _: google(),
    "mymemory": lambda _: mymemory(),
}


def default_engines(settings: Settings) -> list[Engine]:
    """The engines to ask, in order: those named in the settings, else all that can be used."""
    names = settings.translation_engines or tuple(ENGINES)
    return [engine for name in names if (engine := ENGINES[name](settings))]

import pytest

from bot.features.translation.engines import ENGINES, default_engines
from bot.settings import ENGINE_NAMES, Settings


def names(settings: Settings) -> list[str]:
    return [engine.name for engine in default_engines(settings)]


def test_the_settings_know_every_engine() -> None:
    assert set(ENGINE_NAMES) == set(ENGINES)


def test_without_settings_the_keyless_engines_are_asked() -> None:
    assert names(Settings()) == ["google", "mymemory"]


def test_an_engine_that_the_host_set_up_comes_first() -> None:
    assert names(Settings(libretranslate_url="http://127.0.0.1:1", apertium_url="http://127.0.0.1:1")) == [
        "libretranslate",
        "apertium",
        "google",
        "mymemory",
    ]


def test_the_hosts_own_order_is_followed() -> None:
    settings = Settings(
        libretranslate_url="http://127.0.0.1:1", translation_engines=("mymemory", "libretranslate")
    )
    assert names(settings) == ["mymemory", "libretranslate"]


@pytest.mark.parametrize("name", ENGINES)
def test_every_engine_goes_by_the_name_it_is_listed_under(name: str) -> None:
    engine = ENGINES[name](
        Settings(libretranslate_url="http://127.0.0.1:1", apertium_url="http://127.0.0.1:1")
    )
    assert engine is not None
    assert engine.name == name
    assert engine.supports("en", "es")
    assert engine.limits.text_bytes >= 400

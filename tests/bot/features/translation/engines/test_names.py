import pytest

from bot.features.translation import Origin, engine_name
from bot.features.translation.engines import ENGINES


@pytest.mark.parametrize("name", ENGINES)
def test_every_engine_is_shown_by_the_name_its_makers_write(name: str) -> None:
    assert engine_name(name).lower().startswith(name)
    assert engine_name(name) != name


def test_a_language_model_is_shown_by_its_own_name_and_nobody_by_none() -> None:
    assert engine_name("qwen3:8b") == "qwen3:8b"
    assert Origin("phrasebook").shown == ""

import pytest

from bot.features.translation import word_model


@pytest.fixture(autouse=True)
def warm() -> None:
    """So that the first test of a process does not wait for the model of languages."""
    word_model.load()

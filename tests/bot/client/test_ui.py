import pytest

from bot.client.ui import custom_id, number
from bot.errors import UserError


def test_an_id_in_a_custom_id_is_a_number() -> None:
    assert number("0042") == 42


@pytest.mark.parametrize("forged", ["", "x", "-1", "1.5", "٣x", "9" * 19, "9" * 400])
def test_a_forged_one_is_answered_kindly(forged: str) -> None:
    with pytest.raises(UserError):
        number(forged)


def test_a_custom_id_is_no_longer_than_discord_takes() -> None:
    assert custom_id("glossary:page", 3) == "glossary:page:3"
    with pytest.raises(ValueError, match="custom_id of 102 characters"):
        custom_id("glossary:page", "x" * 88)

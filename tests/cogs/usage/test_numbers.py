import pytest

from bot.errors import UserError
from cogs.usage.numbers import read


@pytest.mark.parametrize(
    "text", ["20000", " 20,000 ", "20.000", "20 000", "20'000", "20’000", "２００００", "20\u202f000"]
)
def test_a_number_is_read_however_people_write_it(text: str) -> None:
    assert read(text) == 20_000


def test_nothing_is_no_number() -> None:
    assert read("  ") is None


@pytest.mark.parametrize("text", ["lots", "-5", "2.5", "1,00", "1,000.000", "2e4", "20 000,", "五千", "1 2"])
def test_what_is_no_number_is_said(text: str) -> None:
    with pytest.raises(UserError) as caught:
        read(text)
    assert caught.value.params == {"text": text}

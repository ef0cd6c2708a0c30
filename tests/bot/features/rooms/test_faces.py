import pytest

from bot.features.rooms.faces import GUEST, MOST_CHARACTERS, safe_name
from playground.refusal import Refusal
from playground.rules import check_webhook_name

STAFF = ["Kai", "Teahouse", "Moderator"]


@pytest.mark.parametrize(
    "name",
    [
        *("Ann", "x", "", " ", "everyone", "HERE", "Clyde", "discord", "DisCord fan", "clyde discord clyde"),
        *("```", "A" * 200, "👨‍👩‍👧‍👦" * 40, "\u202eAnn", "\u3164", "Mei 林梅", "e\u0301" * 200, "\n\n"),
    ],
)
def test_discord_takes_every_name(name: str) -> None:
    safe = safe_name(name, STAFF)
    assert 1 <= len(safe) <= MOST_CHARACTERS
    check_webhook_name(safe)


def test_discord_would_not_have_taken_some_of_them() -> None:
    for name in ("Clyde", "my discord", "everyone", ""):
        with pytest.raises(Refusal):
            check_webhook_name(name)


def test_an_ordinary_name_stays_as_it_is() -> None:
    for name in ("Ann", "Mei 林梅", "Sofía", "Where's Kai?", "Hereford", "아린 🍵"):
        assert safe_name(name, STAFF) == name


@pytest.mark.parametrize("name", ["Kai", "kai", "Kаi", "K a i", "Ｋａｉ", "Kai\u200b", "𝐊𝐚𝐢", "M0derator"])
def test_nobody_passes_for_somebody_else(name: str) -> None:
    assert safe_name(name, STAFF).endswith(GUEST)


def test_a_long_name_is_cut_between_two_letters() -> None:
    safe = safe_name("👨‍👩‍👧‍👦" * 40, STAFF)
    assert safe.replace("👨‍👩‍👧‍👦", "") == "…"

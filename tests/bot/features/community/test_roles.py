from dataclasses import replace

import pytest

from bot.features.community.roles import DANGEROUS, Role, refusal

HARMLESS = Role("Tea", 2, frozenset({"send_messages", "view_channel"}), managed=False, everyone=False)


def why(role: Role, by: int | None = 5, me: int | None = 4) -> str | None:
    error = refusal(role, by, me)
    return error.key if error else None


def test_a_harmless_role_below_both_may_be_given() -> None:
    assert why(HARMLESS) is None


@pytest.mark.parametrize("permission", sorted(DANGEROUS))
def test_power_over_others_is_never_given(permission: str) -> None:
    assert why(replace(HARMLESS, permissions=frozenset({permission})), by=None) == "roles-dangerous"


def test_everyone_and_managed_roles_are_refused() -> None:
    assert why(replace(HARMLESS, everyone=True)) == "roles-everyone"
    assert why(replace(HARMLESS, managed=True)) == "roles-managed"


@pytest.mark.parametrize(
    ("by", "me", "key"),
    [
        (2, 4, "roles-above-you"),
        (1, 4, "roles-above-you"),
        (None, 4, None),
        (5, 2, "roles-above-me"),
        (5, None, "roles-not-allowed"),
    ],
)
def test_nobody_has_roles_given_that_are_not_below_them_and_below_the_bot(
    by: int | None, me: int | None, key: str | None
) -> None:
    assert why(HARMLESS, by, me) == key

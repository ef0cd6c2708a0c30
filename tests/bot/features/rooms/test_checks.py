from dataclasses import replace

import pytest

from bot.features.rooms import Reason, checks
from bot.features.rooms.checks import Finding, Sight

EVERYONE, REGULARS, ANN = 1, 2, 3
TEA = Sight(70, "text", viewers=frozenset({EVERYONE, REGULARS}))
FOOD = Sight(71, "text", viewers=frozenset({EVERYONE, REGULARS}))
STAFF = Sight(72, "text", viewers=frozenset({REGULARS}))


def test_rooms_that_everybody_sees_may_be_linked() -> None:
    assert checks.findings([TEA, FOOD]) == []
    assert checks.obstacle([TEA, FOOD]) is None
    assert checks.outsiders([TEA, FOOD]) == frozenset()


@pytest.mark.parametrize("permission", checks.NEEDED)
def test_without_what_is_needed_nothing_is_carried(permission: str) -> None:
    found = checks.obstacle([TEA, replace(FOOD, lacking=(permission,))])
    assert found == Finding(71, Reason.PERMISSION, permission)


def test_without_what_is_welcome_only_a_part_stays_behind() -> None:
    rooms = [TEA, replace(FOOD, lacking=("pin_messages", "attach_files"))]
    assert checks.obstacle(rooms) is None
    assert checks.findings(rooms) == [Finding(71, None, "attach_files"), Finding(71, None, "pin_messages")]


def test_who_cannot_see_a_room_is_not_told_of_all_that_follows_from_it() -> None:
    lacking = (*checks.WELCOME, "view_channel")
    assert checks.findings([TEA, replace(FOOD, lacking=lacking)]) == [
        Finding(71, Reason.PERMISSION, "view_channel")
    ]


def test_a_channel_that_is_gone_is_in_the_way() -> None:
    assert checks.obstacle([TEA, Sight(71, None)]) == Finding(71, Reason.CHANNEL)


def test_an_age_restricted_room_is_not_linked_with_another() -> None:
    restricted = replace(FOOD, age_restricted=True)
    assert checks.obstacle([TEA, restricted, STAFF]) == Finding(71, Reason.NSFW)
    assert checks.obstacle([replace(TEA, age_restricted=True), restricted]) is None


def test_who_sees_some_rooms_only_is_an_outsider() -> None:
    assert checks.outsiders([TEA, STAFF]) == {EVERYONE}
    let_in = replace(STAFF, viewers=STAFF.viewers | {ANN})
    assert checks.outsiders([TEA, let_in]) == {EVERYONE, ANN}
    assert checks.outsiders([STAFF, STAFF]) == frozenset()


def test_a_channel_that_is_gone_makes_nobody_an_outsider() -> None:
    assert checks.outsiders([TEA, FOOD, Sight(72, None)]) == frozenset()
    assert checks.outsiders([Sight(72, None)]) == frozenset()


def test_forums_are_linked_with_forums() -> None:
    forum = replace(FOOD, kind="forum")
    assert checks.is_mixed([TEA, forum])
    assert not checks.is_mixed([forum, forum, Sight(72, None)])

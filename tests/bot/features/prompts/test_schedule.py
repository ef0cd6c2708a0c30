from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.features.prompts.schedule import (
    Timetable,
    ZoneUnknown,
    known_zone,
    local_day,
    next_slot,
    search_zones,
    start_of_day,
)

DAILY = frozenset(range(7))


def at(*parts: int) -> datetime:
    year, month, day, hour, minute = parts
    return datetime(year, month, day, hour, minute, tzinfo=UTC)


def daily(zone: str, *clocks: str) -> Timetable:
    return Timetable(zone, DAILY, tuple(time.fromisoformat(clock) for clock in clocks))


def test_the_wall_clock_stays_the_same_when_summer_time_begins() -> None:
    madrid = daily("Europe/Madrid", "09:00")
    before = next_slot(madrid, at(2026, 3, 27, 12, 0))
    after = next_slot(madrid, at(2026, 3, 28, 12, 0))
    assert (before.at, before.local) == (at(2026, 3, 28, 8, 0), "2026-03-28 09:00")
    assert (after.at, after.local) == (at(2026, 3, 29, 7, 0), "2026-03-29 09:00")


def test_a_time_that_does_not_exist_becomes_the_first_moment_after() -> None:
    slot = next_slot(daily("Europe/Madrid", "02:30"), at(2026, 3, 28, 12, 0))
    assert (slot.at, slot.local) == (at(2026, 3, 29, 1, 0), "2026-03-29 03:00")


def test_a_leap_of_half_an_hour_is_no_different() -> None:
    slot = next_slot(daily("Australia/Lord_Howe", "02:15"), at(2026, 10, 3, 0, 0))
    assert slot.local == "2026-10-04 02:30"


def test_two_times_in_one_leap_are_asked_once() -> None:
    madrid = daily("Europe/Madrid", "02:10", "02:50")
    first = next_slot(madrid, at(2026, 3, 28, 12, 0))
    assert next_slot(madrid, first.at).local == "2026-03-30 02:10"


def test_a_time_that_comes_twice_is_taken_once_at_the_first() -> None:
    madrid = daily("Europe/Madrid", "02:30")
    first = next_slot(madrid, at(2026, 10, 24, 12, 0))
    assert first.at == at(2026, 10, 25, 0, 30)
    assert next_slot(madrid, first.at).at == at(2026, 10, 26, 1, 30)


def test_a_day_that_a_zone_left_out_comes_at_its_end() -> None:
    slot = next_slot(daily("Pacific/Apia", "09:00"), datetime(2011, 12, 29, 20, 0, tzinfo=UTC))
    assert slot.local == "2011-12-31 00:00"


def test_only_the_weekdays_of_the_wall_clock_count() -> None:
    mondays = Timetable("Asia/Shanghai", frozenset({0}), (time(7, 0),))
    assert next_slot(mondays, at(2026, 11, 18, 0, 0)).at == at(2026, 11, 22, 23, 0)


def test_two_slots_a_day_follow_each_other() -> None:
    both = daily("Asia/Shanghai", "09:00", "21:00")
    first = next_slot(both, at(2026, 11, 23, 0, 0))
    assert [first.local, next_slot(both, first.at).local] == ["2026-11-23 09:00", "2026-11-23 21:00"]


@settings(max_examples=150, deadline=None)
@given(
    zone=st.sampled_from(sorted(available_timezones())),
    seconds=st.integers(946_684_800, 2_140_000_000),
    clock=st.times().map(lambda each: each.replace(second=0, microsecond=0)),
    weekdays=st.frozensets(st.integers(0, 6), min_size=1),
)
def test_in_every_zone_the_next_time_is_later_and_never_far(
    zone: str, seconds: int, clock: time, weekdays: frozenset[int]
) -> None:
    now = datetime.fromtimestamp(seconds, UTC)
    slot = next_slot(Timetable(zone, weekdays, (clock,)), now)
    local = slot.at.astimezone(ZoneInfo(zone))
    assert now < slot.at <= now + timedelta(days=9)
    assert slot.local == local.strftime("%Y-%m-%d %H:%M")
    is_as_asked = (local.hour, local.minute) == (clock.hour, clock.minute)
    # The only other is the first moment after a leap.
    second_before = (slot.at - timedelta(seconds=1)).astimezone(ZoneInfo(zone))
    assert is_as_asked or local.utcoffset() != second_before.utcoffset()


def test_all_zones_of_the_data_can_be_asked() -> None:
    for zone in available_timezones():
        slot = next_slot(daily(zone, "00:00"), at(2026, 11, 23, 0, 0))
        assert slot.at > at(2026, 11, 23, 0, 0)


@pytest.mark.parametrize("name", ["Mars/Olympus", "", "../../etc/passwd", "Asia", "\0"])
def test_what_is_no_zone_is_refused(name: str) -> None:
    with pytest.raises(ZoneUnknown):
        next_slot(daily(name, "09:00"), at(2026, 1, 1, 0, 0))
    with pytest.raises(ZoneUnknown):
        known_zone(name)


def test_zones_are_found_by_what_people_type() -> None:
    assert known_zone("asia/shanghai") == "Asia/Shanghai"
    assert search_zones("new york") == ["America/New_York"]
    assert search_zones("madrid")[0] == "Europe/Madrid"


def test_a_day_begins_when_its_clocks_say_so() -> None:
    assert start_of_day("Asia/Shanghai", date(2026, 12, 24)) == at(2026, 12, 23, 16, 0)
    assert local_day("Asia/Shanghai", at(2026, 12, 23, 16, 0)) == date(2026, 12, 24)

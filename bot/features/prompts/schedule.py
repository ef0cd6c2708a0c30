"""When a stream asks next: plain time reckoning with IANA zones (system data, else the tzdata package).

A time that the clocks leap over (03:30 where 3:00 becomes 4:00) becomes the first moment after the leap; a
time that they show twice is taken once, at the first.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

# Two days back, because a zone may leap over a whole day (Samoa, 2011); a week and that ahead.
_BACK, _AHEAD = 2, 10


class ZoneUnknown(Exception):
    """No zone of that name is in the data of this machine (any more)."""


@dataclass(frozen=True, slots=True)
class Timetable:
    """`weekdays` are of the wall clock in the zone, 0 being Monday. Neither they nor `times` are empty."""

    zone: str
    weekdays: frozenset[int]
    times: tuple[time, ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """One time of a timetable. `local` is what its wall clock shows, "2026-11-23 09:00"."""

    at: datetime
    local: str


def next_slot(timetable: Timetable, after: datetime) -> Slot:
    """The first time of the timetable that is later than `after`. Raises ZoneUnknown."""
    zone = _zone(timetable.zone)
    today = after.astimezone(zone).date()
    moments = [moment for moment in _moments(timetable, zone, today) if moment > after]
    return _slot(min(moments), zone)


def known_zone(name: str) -> str:
    """A zone as IANA writes it, whatever its case. Raises ZoneUnknown."""
    found = _names().get(name.strip().replace(" ", "_").casefold())
    if found is None:
        raise ZoneUnknown(name)
    return found


def search_zones(text: str, most: int = 25) -> list[str]:
    """Zones whose name holds all words of `text`; those whose city begins with them first."""
    words = text.casefold().replace("_", " ").replace("/", " ").split()
    spoken = {name: name.casefold().replace("_", " ") for name in _names().values() if "/" in name}
    found = [name for name, plain in spoken.items() if all(word in plain for word in words)]
    start = " ".join(words)
    return sorted(found, key=lambda name: (not spoken[name].split("/")[-1].startswith(start), name))[:most]


def start_of_day(zone: str, day: date) -> datetime:
    """The first moment of a day. Raises ZoneUnknown."""
    return _moment(datetime.combine(day, time()), _zone(zone))


def local_day(zone: str, at: datetime) -> date:
    """The date on the wall clock of a zone. Raises ZoneUnknown."""
    return at.astimezone(_zone(zone)).date()


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:  # not found; no name of a zone; a folder's name
        raise ZoneUnknown(name) from error


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    return {name.casefold(): name for name in sorted(available_timezones())}


def _moments(timetable: Timetable, zone: ZoneInfo, today: date) -> Iterator[datetime]:
    for offset in range(-_BACK, _AHEAD + 1):
        day = today + timedelta(offset)
        if day.weekday() in timetable.weekdays:
            for clock in timetable.times:
                yield _moment(datetime.combine(day, clock), zone)


def _moment(wall: datetime, zone: ZoneInfo) -> datetime:
    """The moment at which clocks in a zone show `wall` first, or would if they had not leapt."""
    first = wall.replace(tzinfo=zone).astimezone(UTC)
    if first.astimezone(zone).replace(tzinfo=None) == wall:
        return first
    # In a leap the two readings of `wall` lie on either side of it.
    before = wall.replace(tzinfo=zone, fold=1).astimezone(UTC)
    return _leap(before, first, zone)


def _leap(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    """The first second at which the offset is that of `after`."""
    offset = after.astimezone(zone).utcoffset()
    low, high = 0, int((after - before).total_seconds())
    while low < high:
        middle = (low + high) // 2
        if (before + timedelta(seconds=middle)).astimezone(zone).utcoffset() == offset:
            high = middle
        else:
            low = middle + 1
    return before + timedelta(seconds=low)


def _slot(at: datetime, zone: ZoneInfo) -> Slot:
    return Slot(at, at.astimezone(zone).strftime("%Y-%m-%d %H:%M"))

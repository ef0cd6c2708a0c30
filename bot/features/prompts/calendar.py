"""When festivals and seasons are, so that their prompts come at the right date.

Lunar dates and solar terms are those of lunar_python (the Chinese calendar, computed for UTC+8).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from lunar_python import Lunar, Solar


@dataclass(frozen=True, slots=True)
class Season:
    """The days of a year that something is about, and how many days before and after them it is asked."""

    days: Callable[[int], Sequence[date]]
    before: int = 5
    after: int = 1

    def holds(self, today: date) -> bool:
        """Whether `today` is near it; a season may reach over the turn of the year."""
        days = (day for year in (today.year - 1, today.year, today.year + 1) for day in self.days(year))
        return any(-self.before <= (today - day).days <= self.after for day in days)


def _fixed(*days: tuple[int, int]) -> Callable[[int], Sequence[date]]:
    """The same months and days in each year."""
    return lambda year: [date(year, month, day) for month, day in days]


def _lunar(month: int, day: int) -> Callable[[int], Sequence[date]]:
    @lru_cache(maxsize=256)
    def find(year: int) -> Sequence[date]:
        return [_date(Lunar.fromYmd(year, month, day).getSolar())]

    return find


def _solar_term(name: str, month: int, day: int) -> Callable[[int], Sequence[date]]:
    """A solar term near a month and day. `name` is its key in the table of the lunar year that this is in,
    which begins with the winter solstice of the year before, and spells what comes again in capitals."""

    @lru_cache(maxsize=256)
    def find(year: int) -> Sequence[date]:
        return [_date(Solar.fromYmd(year, month, day).getLunar().getJieQiTable()[name])]

    return find


def _thanksgiving(year: int) -> Sequence[date]:
    """The fourth Thursday of November, as in the United States."""
    first = date(year, 11, 1)
    return [first + timedelta((3 - first.weekday()) % 7 + 21)]


def _easter(year: int) -> Sequence[date]:
    """Easter Sunday of the western churches: after the first full moon of spring, as Gauss reckoned it
    for the Gregorian calendar (with the century's terms written out, so good for any year)."""
    century = year // 100
    moon = (19 * (year % 19) + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    moon -= moon // 28 * (1 - 29 // (moon + 1) * ((21 - year % 19) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    return [date(year, 3, 28) + timedelta(moon - weekday)]


def _date(solar: Solar) -> date:
    return date(solar.getYear(), solar.getMonth(), solar.getDay())


SEASONS: Mapping[str, Season] = {
    "new-year": Season(_fixed((12, 31)), before=3, after=4),
    "three-kings": Season(_fixed((1, 6)), before=2, after=0),
    "lunar-new-year": Season(_lunar(1, 1), before=8, after=5),
    "lantern": Season(_lunar(1, 15), before=3, after=0),
    "easter": Season(_easter, before=5, after=1),
    "qingming": Season(_solar_term("清明", 4, 5), before=3, after=1),
    "book-day": Season(_fixed((4, 23)), before=3, after=1),
    "dragon-boat": Season(_lunar(5, 5), before=4, after=1),
    "gaokao": Season(_fixed((6, 7)), before=5, after=3),
    "finals": Season(_fixed((1, 10), (6, 15)), before=4, after=7),
    "san-juan": Season(_fixed((6, 23)), before=3, after=1),
    "summer-holidays": Season(_fixed((7, 1)), before=10, after=20),
    "qixi": Season(_lunar(7, 7), before=3, after=0),
    "back-to-school": Season(_fixed((9, 1)), before=7, after=14),
    "mid-autumn": Season(_lunar(8, 15), before=5, after=1),
    "double-ninth": Season(_lunar(9, 9), before=3, after=0),
    "halloween": Season(_fixed((10, 31)), before=5, after=0),
    "dia-de-muertos": Season(_fixed((11, 2)), before=1, after=0),
    "big-sales": Season(_fixed((11, 11)), before=3, after=1),
    "thanksgiving-us": Season(_thanksgiving, before=4, after=1),
    "winter-solstice": Season(_solar_term("DONG_ZHI", 12, 21), before=3, after=0),
    "christmas": Season(_fixed((12, 25)), before=5, after=1),
}


def seasons_on(today: date) -> frozenset[str]:
    """The seasons whose prompts are asked on a day."""
    return frozenset(name for name, season in SEASONS.items() if season.holds(today))

from datetime import date

import pytest

from bot.features.prompts.calendar import SEASONS, seasons_on

# 2033 is the year with the leap month that many tables get wrong.
DATES = {
    "lunar-new-year": ["2000-02-05", "2025-01-29", "2026-02-17", "2033-01-31", "2034-02-19", "2099-01-21"],
    "lantern": ["2026-03-03"],
    "dragon-boat": ["2025-05-31", "2026-06-19"],
    "qixi": ["2025-08-29", "2026-08-19"],
    "mid-autumn": ["2020-10-01", "2025-10-06", "2026-09-25", "2033-09-08"],
    "qingming": ["2024-04-04", "2026-04-05", "2027-04-05"],
    "double-ninth": ["2025-10-29", "2026-10-18"],
    # 1954, 1981 and 2049 are years that short rules get wrong.
    "easter": [
        "1954-04-18",
        "1981-04-19",
        "2000-04-23",
        "2025-04-20",
        "2026-04-05",
        "2038-04-25",
        "2049-04-18",
    ],
    "winter-solstice": ["2024-12-21", "2025-12-21", "2026-12-22"],
    "thanksgiving-us": ["2024-11-28", "2026-11-26"],
}


@pytest.mark.parametrize("season", DATES)
def test_festivals_are_on_their_dates(season: str) -> None:
    wanted = [date.fromisoformat(day) for day in DATES[season]]
    assert [SEASONS[season].days(day.year) for day in wanted] == [[day] for day in wanted]


def test_the_days_of_a_season_are_in_their_year() -> None:
    for name, season in SEASONS.items():
        for year in range(2000, 2100, 11):
            assert {day.year for day in season.days(year)} == {year}, name


def test_examinations_are_twice_a_year() -> None:
    assert "finals" in seasons_on(date(2026, 1, 12))
    assert "finals" in seasons_on(date(2026, 6, 14))


def test_a_season_reaches_over_the_turn_of_the_year() -> None:
    assert "new-year" in seasons_on(date(2026, 12, 29))
    assert "new-year" in seasons_on(date(2027, 1, 3))
    assert seasons_on(date(2026, 3, 15)) == frozenset()

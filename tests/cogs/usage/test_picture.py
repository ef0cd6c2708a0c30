from datetime import date, timedelta
from importlib.resources import files

import pytest
from PIL import ImageFont

from bot.features.translation import CODES, languages
from bot.features.usage import DayUse, EngineUse, Limits, PairUse, Report, Way
from bot.i18n import LOCALES, Strings, nearest
from cogs.usage.picture import chart, description

LAST = date(2026, 11, 22)
DAY = (LAST - date(1970, 1, 1)).days
FONT = files("bot.features.pictures") / "fonts" / "NotoSansSC-Regular.otf"


def report(days: int = 30) -> Report:
    uses = (
        DayUse(800, 0, 0, 4, day=DAY, way="flag"),
        DayUse(1_000, 300, 200, 9, day=DAY, way="command"),
        DayUse(200, 0, 0, 2, day=DAY - 3, way="command"),
    )
    pairs = tuple(
        PairUse(share, 0, 0, 1, source=source, target="en")
        for source, share in (("es", 1_500), ("zh-Hans", 500), ("und", 300), ("ja", 150), ("fr", 50))
    )
    engines = (EngineUse(2_000, 0, 200, 9, engine="deepl"), EngineUse(0, 300, 0, 6, engine="phrasebook"))
    return Report(LAST - timedelta(days=days - 1), LAST, uses, pairs, engines)


def a_year() -> Report:
    """With every way, and a date in every month."""
    ways: tuple[Way, ...] = ("command", "flag", "tap", "auto", "rooms")
    uses = tuple(DayUse(1_234_567, 1, 1, 1, day=DAY - n * 31, way=way) for n, way in enumerate(ways))
    return Report(LAST - timedelta(days=364), LAST, uses, report().pairs, report().engines)


EMPTY = Report(LAST - timedelta(days=6), LAST, (), (), ())
EN = Strings.load().speak("en-US")


def test_columns_are_stacked_by_way_and_end_with_what_cost_nothing() -> None:
    drawn = chart(EN, report(), Limits())
    assert [(series.label, series.values[-1], series.values[-4]) for series in drawn.series] == [
        ("on request", 1_000, 200),
        ("flags", 800, 0),
        ("known already", 500, 0),
    ]
    assert {len(series.values) for series in drawn.series} == {len(drawn.dates)} == {30}
    assert [figure.number for figure in drawn.figures] == ["2,000", "20%", "15"]


@pytest.mark.parametrize("days", [7, 30, 90])
def test_some_days_have_a_date_and_the_last_always(days: int) -> None:
    dates = chart(EN, report(days), Limits()).dates
    assert dates[-1] == "Nov 22"
    assert len([label for label in dates if label]) == 3


def test_the_smallest_parts_are_gathered_and_all_make_a_whole() -> None:
    pairs, makers = chart(EN, report(), Limits()).panels
    assert [row.label for row in pairs.rows] == [
        "Spanish → English",
        "Simplified Chinese → English",
        "others",
    ]
    assert [(row.label, row.number) for row in makers.rows] == [
        ("DeepL", "80%"),
        ("phrasebook and glossary", "12%"),
        ("said before", "8%"),
    ]
    for panel in (pairs, makers):
        assert sum(row.share for row in panel.rows) == pytest.approx(1)


@pytest.mark.parametrize(("budget", "is_drawn"), [(0, False), (1_500, True), (4_600, True), (5_001, False)])
def test_a_budget_is_drawn_where_it_leaves_the_columns_their_height(budget: int, is_drawn: bool) -> None:
    drawn = chart(EN, report(), Limits(server=budget))
    assert (drawn.budget is not None) == is_drawn
    assert drawn.marks[-1].value >= (max(budget, 2_300) if is_drawn else 2_300)


def test_who_cannot_see_it_is_told_the_same() -> None:
    assert description(EN, report()) == (
        "Characters a day, Oct 24 to Nov 22: 2,000 went to translation services, 500 (20%) were answered"
        " without them, in 15 translations. The busiest day was Nov 22 with 2,300 characters."
        " Most translated: Spanish → English, Simplified Chinese → English,"
        " and not known → English."
    )
    assert description(EN, EMPTY) == "No translations in these days yet"


@pytest.mark.parametrize("locale", [*LOCALES, "ja", "zh-TW", "ar"])
def test_every_word_of_it_has_its_letters_in_the_font(locale: str) -> None:
    """A letter that a font lacks is drawn as its box for missing ones."""
    say = Strings.load().speak(locale)
    drawn = chart(say, a_year(), Limits(server=2_000_000))
    words = {languages.name(code, nearest(locale)) for code in CODES}
    words |= {say("usage-chart-empty"), say("usage-chart-empty-hint"), say("usage-chart-others")}
    words |= {drawn.title, *drawn.dates, *(mark.label for mark in drawn.marks)}
    words |= {label for figure in drawn.figures for label in (figure.number, figure.label)}
    words |= {row.label + row.number for panel in drawn.panels for row in panel.rows}
    words |= {series.label for series in drawn.series} | {panel.title for panel in drawn.panels}
    words |= {drawn.budget.label if drawn.budget else ""}
    font = ImageFont.truetype(str(FONT), 20)
    missing = bytes(font.getmask("\U0010fffd"))
    letters = {letter for letter in "".join(words) if not letter.isspace()}
    assert len(letters) > 40
    assert {letter for letter in letters if bytes(font.getmask(letter)) == missing} == set()


def test_names_are_in_a_language_that_the_font_knows() -> None:
    japanese = Strings.load().speak("ja")
    row = chart(japanese, report(), Limits()).panels[0].rows[0]
    assert row.label == f"{languages.name('es', 'en-US')} → {languages.name('en', 'en-US')}"

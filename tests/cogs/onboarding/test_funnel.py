from datetime import UTC, datetime

import pytest

from bot.features.onboarding import Flow, Funnel, template
from bot.features.onboarding.funnel import mondays, stages_of, summed
from bot.features.pictures.canvas import knows
from bot.i18n import LOCALES, Strings
from cogs.onboarding.funnel import chart, description, lines
from db.newcomers import Count

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
FLOW: Flow = template("cultural-exchange")
EN = Strings.load().speak("en-US")


def funnel(**joined: int) -> Funnel:
    """Of so many by language in this week, of whom half finished."""
    week = mondays(NOW, 1)[0]
    counts = [Count(week, code.replace("_", "-"), "joined", count) for code, count in joined.items()]
    counts += [Count(each.week, each.language, "finished", each.count // 2) for each in counts]
    return summed(counts, stages_of(FLOW), mondays(NOW, 8), NOW)


def test_bars_are_divided_by_language_and_numbered() -> None:
    drawn = chart(EN, FLOW, funnel(en=6, es=4))
    assert [group.label for group in drawn.groups] == ["English", "Spanish"]
    assert (drawn.bars[0].label, drawn.bars[0].number, drawn.bars[0].shares) == ("Joined", "10", (0.6, 0.4))
    finished = next(bar for bar in drawn.bars if bar.label == "Finished the guide")
    assert (finished.number, finished.percent, finished.shares) == ("5", "50%", (0.3, 0.2))
    assert [figure.number for figure in drawn.figures] == ["10", "50%", "–"]


def test_one_group_is_not_explained() -> None:
    drawn = chart(EN, FLOW, funnel(en=6))
    assert drawn.groups == ()
    assert drawn.bars[0].shares == (1.0,)


def test_the_weeks_end_with_this_one() -> None:
    weeks = chart(EN, FLOW, funnel(en=6)).weeks
    assert (len(weeks), weeks[-1].label, weeks[-1].number, weeks[-1].finished) == (8, "Nov 23", "6", 0.5)


def test_who_cannot_see_it_is_told_the_same() -> None:
    found = funnel(en=6, es=4)
    assert description(EN, found).startswith("How far newcomers got: 10 joined, 5 of them (50%)")
    assert "**Finished the guide** 5 (50%) · English 3 · Spanish 2" in list(lines(EN, FLOW, found))
    assert description(EN, funnel()) == "Nobody has joined in these weeks"


@pytest.mark.parametrize("locale", [*LOCALES, "ja", "zh-TW", "ar"])
def test_every_word_of_it_has_its_letters_in_the_font(locale: str) -> None:
    drawn = chart(Strings.load().speak(locale), FLOW, funnel(en=6, zh_Hans=4, fr=1, **{"": 5}))
    words = [drawn.title, drawn.weeks_title, *drawn.empty, *(group.label for group in drawn.groups)]
    words += [word for figure in drawn.figures for word in (figure.number, figure.label)]
    words += [word for bar in drawn.bars for word in (bar.label, bar.otherwise, bar.number, bar.percent)]
    words += [word for week in drawn.weeks for word in (week.label, week.number)]
    assert [word for word in words if not knows(word)] == []
    assert len(drawn.groups) == 3

"""The figures of /prompts stats in one reader's words: their picture, the same as text, and a description."""

from collections.abc import Iterator
from datetime import UTC, datetime

from babel import Locale
from babel.dates import format_skeleton

from bot.client.outgoing import clean
from bot.features.pictures import Figure
from bot.features.prompts import OTHERS, Prompt, Stats, Week
from bot.features.prompts.chart import Chart, Column, Group, Row
from bot.features.translation import UNSURE, languages
from bot.i18n import Speaker, nearest

DESCRIPTION_LENGTH = 1_024  # of an attachment, Discord's limit

# Dark and light take turns, for who sees no colours.
_COLOURS = ("#3F6B57", "#8FAE6B", "#C9963F", "#B5533C", "#E0B98A")
_OTHER_COLOUR = "#B9AF9C"
_DATED = 3  # every how many weeks there is room for a date, counted from the last


def chart(say: Speaker, stats: Stats) -> Chart:
    """What is to be drawn."""
    most = max((week.answers for week in stats.weeks), default=0) or 1
    count = len(stats.weeks)
    return Chart(
        figures=(
            Figure(str(stats.answers), say("prompts-stats-answers", count=stats.answers)),
            Figure(str(stats.asked), say("prompts-stats-asked", count=stats.asked)),
        ),
        title=say("prompts-stats-by-week"),
        groups=tuple(_group(say, place, each) for place, each in enumerate(stats.languages)),
        weeks=tuple(
            _column(say, stats, week, most, dated=(count - 1 - place) % _DATED == 0)
            for place, week in enumerate(stats.weeks)
        ),
        best_title=say("prompts-stats-best"),
        best=tuple(_rows(say, stats)),
        empty=(say("prompts-stats-empty"), say("prompts-stats-empty-hint")),
    )


def lines(say: Speaker, stats: Stats) -> Iterator[str]:
    """All figures of the picture, as text."""
    if not stats.answers:
        yield say("prompts-stats-empty-hint")
        return
    split = (f"{_language(say, each)} {stats.in_language(each)}" for each in stats.languages)
    yield f"**{say('prompts-stats-by-language')}** {' · '.join(split)}"
    weeks = (f"{_date(say, week)}: {week.answers}" for week in stats.weeks if week.answers)
    yield f"**{say('prompts-stats-by-week')}** {' · '.join(weeks)}"
    if stats.best:
        yield f"**{say('prompts-stats-best')}**"
    for each in stats.best:
        yield f"{say('prompts-stats-people', count=each.people)} · {_texts(say, each.prompt)[0]}"


def description(say: Speaker, stats: Stats) -> str:
    """The picture for somebody who cannot see it. All of its figures stand below it as text."""
    if not stats.answers:
        return say("prompts-stats-empty")
    named = say.listing([_language(say, each) for each in stats.languages])
    text = say("prompts-stats-described", answers=stats.answers, asked=stats.asked, languages=named)
    return text[:DESCRIPTION_LENGTH]


def _texts(say: Speaker, prompt: Prompt) -> tuple[str, ...]:
    """A prompt in the reader's language where it is there in it, then in the others."""
    own = languages.from_locale(say.locale)
    ordered = sorted(prompt.texts, key=lambda language: language != own)
    return tuple(clean(prompt.texts[language].text) for language in ordered)


def _group(say: Speaker, place: int, language: str) -> Group:
    return Group(_language(say, language), _OTHER_COLOUR if language == OTHERS else _COLOURS[place])


def _column(say: Speaker, stats: Stats, week: Week, most: int, *, dated: bool) -> Column:
    shares = tuple(week.by_language.get(each, 0) / most for each in stats.languages)
    return Column(_date(say, week) if dated else "", str(week.answers) if week.answers else "", shares)


def _rows(say: Speaker, stats: Stats) -> Iterator[Row]:
    most = max((each.people for each in stats.best), default=1)
    for each in stats.best:
        number = say("prompts-stats-people", count=each.people)
        yield Row(_texts(say, each.prompt), number, each.people / most)


def _language(say: Speaker, language: str) -> str:
    if language in (OTHERS, UNSURE):
        return say("prompts-stats-others")
    return languages.name(language, nearest(say.locale))


def _date(say: Speaker, week: Week) -> str:
    day = datetime.fromtimestamp(week.monday, UTC).date()
    # A locale that we speak: the fonts of the picture know no other's letters.
    return str(format_skeleton("MMMd", day, locale=Locale.parse(nearest(say.locale), sep="-")))

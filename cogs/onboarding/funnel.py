"""The funnel of /welcome status in one reader's words: its picture, the same as text, and a description."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from babel import Locale
from babel.dates import format_skeleton
from babel.numbers import format_percent

from bot.client.outgoing import clean
from bot.features.onboarding import OTHERS, UNDECIDED, Flow, Funnel, Stage, Week
from bot.features.onboarding.chart import Bar, Chart, Column, Group
from bot.features.pictures import Figure
from bot.features.translation import languages
from bot.i18n import Speaker, nearest

DESCRIPTION_LENGTH = 1_024  # of an attachment, Discord's limit

# Dark and light take turns, for who sees no colours.
_COLOURS = ("#3F6B57", "#8FAE6B", "#C9963F", "#B5533C", "#E0B98A")
_NO_LANGUAGE = {UNDECIDED: "#D9D2C1", OTHERS: "#B9AF9C"}
_MOST_DATES = 2
_MOST_NUMBERS = 9  # over columns, before they run into each other
_FIGURES = ("joined", "finished", "day-7")
_NAMES = {"day-7": "stayed"}  # in the catalogue, where not the stage's own


def chart(say: Speaker, flow: Flow, funnel: Funnel) -> Chart:
    """What is to be drawn."""
    joined = funnel.stage("joined").count
    return Chart(
        figures=tuple(_figure(say, funnel.stage(key)) for key in _FIGURES),
        title=say("welcome-chart-title"),
        groups=tuple(_groups(say, funnel)),
        bars=tuple(_bar(say, flow, funnel, stage) for stage in funnel.stages) if joined else (),
        weeks_title=say("welcome-chart-weeks"),
        weeks=tuple(_columns(say, funnel.weeks)),
        empty=(say("welcome-chart-empty"), say("welcome-chart-empty-hint")),
    )


def lines(say: Speaker, flow: Flow, funnel: Funnel) -> Iterator[str]:
    """All figures of the picture, as text."""
    for stage in funnel.stages:
        split = [f"{_language(say, each)} {stage.by_language[each]}" for each in _split(funnel, stage)]
        yield " · ".join([f"**{_label(say, flow, stage)}** {_number(say, stage)}", *split])
    if weeks := [week for week in funnel.weeks if week.joined]:
        yield f"**{say('welcome-status-by-week')}** {' · '.join(_week(say, week) for week in weeks)}"


def description(say: Speaker, funnel: Funnel) -> str:
    """The picture for somebody who cannot see it. All of its figures stand below it as text."""
    joined, finished = funnel.stage("joined"), funnel.stage("finished")
    if not joined.count:
        return say("welcome-chart-empty")
    languages_shown = say.listing([_language(say, each) for each in funnel.languages])
    text = say(
        "welcome-chart-described",
        joined=joined.count,
        finished=finished.count,
        percent=round(100 * finished.count / finished.of),
        languages=languages_shown,
    )
    return text[:DESCRIPTION_LENGTH]


def date(say: Speaker, monday: int) -> str:
    """The day on which a week begins."""
    day = datetime.fromtimestamp(monday, UTC).date()
    return str(format_skeleton("MMMd", day, locale=_locale(say)))


def _week(say: Speaker, week: Week) -> str:
    name = say("welcome-chart-others") if week.monday is None else date(say, week.monday)
    return f"{name}: {week.joined} ({week.finished})"


def _figure(say: Speaker, stage: Stage) -> Figure:
    number = str(stage.count) if stage.key == "joined" else _percent(say, stage)
    return Figure(number, say(f"welcome-figure-{_NAMES.get(stage.key, stage.key)}"))


def _groups(say: Speaker, funnel: Funnel) -> Iterator[Group]:
    """A colour for each group of languages; none where there is but one."""
    if len(funnel.languages) < 2:
        return
    for place, each in enumerate(funnel.languages):
        yield Group(_language(say, each), _NO_LANGUAGE.get(each) or _COLOURS[place])


def _bar(say: Speaker, flow: Flow, funnel: Funnel, stage: Stage) -> Bar:
    shares = [stage.by_language.get(each, 0) for each in funnel.languages]
    parts = shares if len(shares) > 1 else [stage.count]
    return Bar(
        _label(say, flow, stage),
        stage.key.partition(":")[2],
        str(stage.count),
        "" if stage.key == "joined" else _percent(say, stage),
        tuple(part / stage.of if stage.of else 0.0 for part in parts),
    )


def _columns(say: Speaker, weeks: Sequence[Week]) -> Iterator[Column]:
    """The date of some weeks stands below them, that of the last always."""
    most = max((week.joined for week in weeks), default=0) or 1
    every = -(-len(weeks) // _MOST_DATES)
    for place, week in enumerate(weeks):
        label = date(say, week.monday) if week.monday and (len(weeks) - 1 - place) % every == 0 else ""
        number = str(week.joined) if week.joined else ""
        yield Column(
            say("welcome-chart-others") if week.monday is None else label,
            number if len(weeks) <= _MOST_NUMBERS else "",
            week.joined / most,
            week.finished / most,
        )


def _split(funnel: Funnel, stage: Stage) -> list[str]:
    """The groups of languages that reached a stage, where there are several at all."""
    return (
        [each for each in funnel.languages if each in stage.by_language] if len(funnel.languages) > 1 else []
    )


def _label(say: Speaker, flow: Flow, stage: Stage) -> str:
    kind, _, step_id = stage.key.partition(":")
    step = flow.step(step_id)
    return clean(step.title(say.locale)) if step else say(f"welcome-stage-{_NAMES.get(kind, kind)}")


def _number(say: Speaker, stage: Stage) -> str:
    return str(stage.count) if stage.key == "joined" else f"{stage.count} ({_percent(say, stage)})"


def _percent(say: Speaker, stage: Stage) -> str:
    """The share of those who could have reached a stage; a dash where it is too early."""
    return str(format_percent(stage.count / stage.of, locale=_locale(say))) if stage.of else "–"


def _language(say: Speaker, group: str) -> str:
    if group in (OTHERS, UNDECIDED):
        return say("welcome-chart-others" if group == OTHERS else "welcome-chart-undecided")
    return languages.name(group, nearest(say.locale))


def _locale(say: Speaker) -> Locale:
    """One that we speak: the fonts of the picture know no other's letters."""
    return Locale.parse(nearest(say.locale), sep="-")

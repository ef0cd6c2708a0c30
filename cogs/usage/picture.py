"""The picture of /usage: a server's numbers in one reader's words, and the same for who cannot see it."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from babel import Locale
from babel.dates import format_skeleton
from babel.numbers import format_compact_decimal, format_decimal, format_percent

from bot.features.pictures import Figure
from bot.features.translation import engine_name, languages
from bot.features.usage import Limits, PairUse, Report, Sums, Way
from bot.features.usage.chart import Chart, Mark, Panel, Row, Series, marks_up_to
from bot.i18n import Speaker, nearest

DESCRIPTION_LENGTH = 1_024  # of an attachment, Discord's limit

# From below: what costs, then what costs nothing. Dark and light take turns, for who sees no colours.
_COLOURS: dict[Way, str] = {
    "rooms": "#3F6B57",
    "auto": "#8FAE6B",
    "command": "#C9963F",
    "flag": "#B5533C",
    "tap": "#E0B98A",
}
_KNOWN = "#D9D2C1"
_MOST_ROWS = 3
_MOST_DATES = 3


def chart(say: Speaker, report: Report, limits: Limits) -> Chart:
    """What is to be drawn."""
    words = _Words(say)
    dates = [report.first + timedelta(days=n) for n in range((report.last - report.first).days + 1)]
    by_day = _by_day(report, dates)
    series = tuple(_series(say, by_day))
    highest = max((sum(sums.written for sums in ways.values()) for ways in by_day), default=0)
    marks = marks_up_to(max(highest, limits.server if _is_near(limits.server, highest) else 0))
    return Chart(
        figures=_figures(words, report.total),
        title=say("usage-chart-title"),
        dates=tuple(_labels(words, dates)),
        series=series,
        marks=tuple(Mark(mark, words.compact(mark)) for mark in marks),
        budget=Mark(limits.server, say("usage-chart-budget")) if _is_near(limits.server, highest) else None,
        panels=tuple(_panels(words, report)) if series else (),
        empty=(say("usage-chart-empty"), say("usage-chart-empty-hint")),
    )


def description(say: Speaker, report: Report) -> str:
    """The same in sentences."""
    if not report.days:
        return say("usage-chart-empty")
    words, total = _Words(say), report.total
    most, day = _busiest(report)
    text = say(
        "usage-chart-described",
        first=words.date(report.first),
        last=words.date(report.last),
        sent=total.sent,
        saved=total.saved,
        percent=round(100 * _share(total.saved, total)),
        translations=total.translations,
        day=words.date(day),
        most=most,
        pairs=say.listing([words.pair(pair) for pair in report.pairs[:_MOST_ROWS]]),
    )
    return text[:DESCRIPTION_LENGTH]


class _Words:
    """How one reader writes numbers, dates and languages. The locale is one that we speak: the fonts of
    the picture know no other's letters."""

    def __init__(self, say: Speaker) -> None:
        self._say = say
        self._locale = Locale.parse(nearest(say.locale), sep="-")

    def number(self, value: int) -> str:
        return str(format_decimal(value, locale=self._locale))

    def compact(self, value: int) -> str:
        return str(format_compact_decimal(value, locale=self._locale, fraction_digits=1))

    def percent(self, share: float) -> str:
        return str(format_percent(share, locale=self._locale))

    def date(self, day: date) -> str:
        return str(format_skeleton("MMMd", day, locale=self._locale))

    def pair(self, pair: PairUse) -> str:
        return f"{self._language(pair.source)} → {self._language(pair.target)}"

    def say(self, key: str) -> str:
        return self._say(key)

    def _language(self, code: str) -> str:
        if code == languages.UNSURE:
            return self._say("usage-chart-unknown")
        return languages.name(code, nearest(self._say.locale))


def _by_day(report: Report, dates: Sequence[date]) -> list[dict[Way, Sums]]:
    """For each of `dates` what was used, by way."""
    found: dict[date, dict[Way, Sums]] = {day: {} for day in dates}
    for use in report.days:
        found[report.date_of(use)][use.way] = use
    return [found[day] for day in dates]


def _series(say: Speaker, by_day: Sequence[dict[Way, Sums]]) -> Iterator[Series]:
    """Of each way what was sent, then what was known in all of them; those that nobody used are left out."""
    for way, colour in _COLOURS.items():
        sent = tuple(ways.get(way, Sums()).sent for ways in by_day)
        if any(sent):
            yield Series(say(f"usage-chart-way-{way}"), colour, sent)
    known = tuple(sum(sums.saved for sums in ways.values()) for ways in by_day)
    if any(known):
        yield Series(say("usage-chart-known"), _KNOWN, known)


def _figures(words: _Words, total: Sums) -> tuple[Figure, ...]:
    return (
        Figure(words.number(total.sent), words.say("usage-chart-sent")),
        Figure(words.percent(_share(total.saved, total)), words.say("usage-chart-saved")),
        Figure(words.number(total.translations), words.say("usage-chart-translations")),
    )


def _labels(words: _Words, dates: Sequence[date]) -> Iterator[str]:
    """The date of some days, evenly, the last one always."""
    every = -(-len(dates) // _MOST_DATES)
    for place, day in enumerate(dates):
        yield words.date(day) if (len(dates) - 1 - place) % every == 0 else ""


def _panels(words: _Words, report: Report) -> Iterator[Panel]:
    total = report.total
    pairs = [(words.pair(pair), pair.written) for pair in report.pairs]
    yield _panel(words, "usage-chart-pairs", pairs, total)
    makers = [(engine_name(use.engine), use.sent) for use in report.engines]
    makers.append((words.say("usage-chart-memory"), total.recalled))
    makers.append((words.say("usage-chart-cache"), total.cached))
    makers.sort(key=lambda maker: -maker[1])
    yield _panel(words, "usage-chart-engines", makers, total)


def _panel(words: _Words, title: str, parts: Sequence[tuple[str, int]], total: Sums) -> Panel:
    """The largest of `parts` as shares of all that was written."""
    parts = [(label, characters) for label, characters in parts if characters]
    if len(parts) > _MOST_ROWS:
        rest = sum(characters for _, characters in parts[_MOST_ROWS - 1 :])
        parts = [*parts[: _MOST_ROWS - 1], (words.say("usage-chart-others"), rest)]
    rows = (
        Row(label, words.percent(_share(characters, total)), _share(characters, total))
        for label, characters in parts
    )
    return Panel(words.say(title), tuple(rows))


def _busiest(report: Report) -> tuple[int, date]:
    """The most characters of a day, and when that was; the latest of several."""
    written: dict[date, int] = {}
    for use in report.days:
        day = report.date_of(use)
        written[day] = written.get(day, 0) + use.written
    return max((characters, day) for day, characters in written.items())


def _share(part: int, total: Sums) -> float:
    return part / total.written if total.written else 0.0


def _is_near(budget: int, highest: int) -> bool:
    """Whether a budget, where there is one, would not make dwarfs of all columns."""
    return 0 < budget <= 2 * highest

"""The picture of /usage on paper. Importing this loads Pillow.

Laid out for the room that Discord gives a picture in a message, about 550 by 350, so that nobody has to
open it to read it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.features.usage.canvas import Box, Canvas, Rounded, shortened, width_of
from bot.features.usage.chart import Chart, Figure, Mark, Panel, Series

WIDTH, HEIGHT = 600, 372
_MARGIN = 24
_PAPER, _LINE, _TRACK = "#FBF7EE", "#E9E1D1", "#EFE8DA"
_INK, _GREY = "#2F2A24", "#7A7165"
_LEAF, _EARTH = "#6F8F4E", "#B5533C"
_LARGE, _TITLE, _SMALL = 28, 14.5, 12.5
_TITLES = 110  # base line of the first ones below the figures
_LEFT = Box(_MARGIN, _TITLES + 8, 344, 20)  # the first row of the legend, as wide as the columns
_RIGHT = Box(404, _TITLES, 172, 133)  # the first panel, and how far it is to the next
_SWATCH = 10
_SCALE_WIDTH = 44  # of the marks beside the columns
_ROW = 35
_NUMBERS_WIDTH = 38


@dataclass(frozen=True, slots=True)
class _Plot:
    """Where the columns are, and how many characters the highest mark stands for."""

    box: Box
    highest: int
    days: int

    @property
    def slot(self) -> float:
        return self.box.width / self.days

    def middle(self, place: int) -> float:
        return self.box.left + (place + 0.5) * self.slot

    def height(self, value: int) -> float:
        return self.box.bottom - self.box.height * value / self.highest


def draw(chart: Chart) -> bytes:
    """A PNG. Takes about a tenth of a second: not for the event loop."""
    if not chart.series:
        return _draw_nothing(chart.empty)
    legend = list(_legend(chart.series))
    plot = plot_of(chart, top=legend[-1][1].bottom + 16)
    canvas = Canvas(WIDTH, HEIGHT, _PAPER)
    _draw_figures(canvas, chart.figures)
    canvas.text(_MARGIN, _TITLES, chart.title, size=_TITLE, colour=_INK)
    _draw_legend(canvas, legend)
    _draw_grid(canvas, plot, chart)
    _draw_columns(canvas, plot, chart.series)
    if chart.budget:
        _draw_budget(canvas, plot, chart.budget)
    for place, panel in enumerate(chart.panels):
        _draw_panel(canvas, _RIGHT.top + place * _RIGHT.height, panel)
    return canvas.png()


def plot_of(chart: Chart, top: float) -> _Plot:
    """Below the legend, which ends a little above `top`."""
    left = _LEFT.left + _SCALE_WIDTH
    box = Box(left, top, _LEFT.right - left, HEIGHT - 46 - top)
    return _Plot(box, chart.marks[-1].value, len(chart.dates))


def _draw_figures(canvas: Canvas, figures: Sequence[Figure]) -> None:
    places = ((_MARGIN, _INK), ((_MARGIN + _RIGHT.left) / 2, _LEAF), (_RIGHT.left, _INK))
    for figure, (left, colour) in zip(figures, places, strict=True):
        canvas.text(left, 50, figure.number, size=_LARGE, colour=colour, weight="Bold")
        canvas.text(left, 72, shortened(figure.label, _SMALL, _RIGHT.width), size=_SMALL, colour=_GREY)


def _legend(series: Sequence[Series]) -> Iterator[tuple[Series, Box]]:
    """Where each colour is explained, in as many rows as it takes."""
    left, top = _LEFT.left, _LEFT.top
    for each in series:
        width = _SWATCH + 6 + width_of(each.label, _SMALL)
        if left + width > _LEFT.right:
            left, top = _LEFT.left, top + _LEFT.height
        yield each, Box(left, top, width, _LEFT.height)
        left += width + 16


def _draw_legend(canvas: Canvas, legend: Sequence[tuple[Series, Box]]) -> None:
    for series, box in legend:
        canvas.bar(Box(box.left, box.top + 5, _SWATCH, _SWATCH), series.colour, 3)
        base = box.top + 14.5
        canvas.text(box.left + _SWATCH + 6, base, series.label, size=_SMALL, colour=_GREY)


def _draw_grid(canvas: Canvas, plot: _Plot, chart: Chart) -> None:
    for mark in chart.marks:
        y = plot.height(mark.value)
        canvas.rule(plot.box.left, plot.box.right, y, _LINE)
        canvas.text(plot.box.left - 8, y + 4, mark.label, size=_SMALL, colour=_GREY, anchor="rs")
    for place, label in enumerate(chart.dates):
        middle = min(plot.middle(place), plot.box.right - width_of(label, _SMALL) / 2)
        canvas.text(middle, plot.box.bottom + 20, label, size=_SMALL, colour=_GREY, anchor="ms")


def _draw_columns(canvas: Canvas, plot: _Plot, series: Sequence[Series]) -> None:
    width = min(plot.slot * 0.7, 36)
    for place in range(plot.days):
        left = plot.middle(place) - width / 2
        parts = [(each.values[place], each.colour) for each in series if each.values[place]]
        low, total = 0, sum(value for value, _ in parts)
        for value, colour in parts:
            top, bottom = plot.height(low + value), plot.height(low)
            low += value
            rounded: Rounded = "top" if low == total else "none"
            canvas.bar(Box(left, top, width, max(bottom - top, 0.5)), colour, 4, rounded)


def _draw_budget(canvas: Canvas, plot: _Plot, budget: Mark) -> None:
    """A line across the columns, with its label on a piece of paper."""
    y, width = plot.height(budget.value), width_of(budget.label, _SMALL)
    canvas.rule(plot.box.left, plot.box.right, y, _EARTH, dash=4)
    canvas.bar(Box(plot.box.left, y - 9, width + 8, 18), _PAPER)
    canvas.text(plot.box.left, y + 4, budget.label, size=_SMALL, colour=_EARTH)


def _draw_panel(canvas: Canvas, top: float, panel: Panel) -> None:
    canvas.text(_RIGHT.left, top, panel.title, size=_TITLE, colour=_INK)
    width = _RIGHT.width - _NUMBERS_WIDTH
    for number, row in enumerate(panel.rows):
        base = top + 24 + number * _ROW
        label = shortened(row.label, _SMALL, _RIGHT.width)
        canvas.text(_RIGHT.left, base, label, size=_SMALL, colour=_INK)
        canvas.bar(Box(_RIGHT.left, base + 8, width, 5), _TRACK, 2.5)
        canvas.bar(Box(_RIGHT.left, base + 8, max(5, width * row.share), 5), _LEAF, 2.5)
        canvas.text(_RIGHT.right, base + 14.5, row.number, size=_SMALL, colour=_GREY, anchor="rs")


def _draw_nothing(said: tuple[str, str]) -> bytes:
    """An empty cup."""
    canvas, middle, top = Canvas(WIDTH, 200, _PAPER), WIDTH / 2, 40
    canvas.ring(Box(middle + 14, top + 5, 26, 23), 4, _LEAF)
    canvas.bar(Box(middle - 27, top, 54, 42), _LEAF, 20, "bottom")
    canvas.bar(Box(middle - 38, top + 49, 76, 4), _LEAF, 2)
    canvas.text(middle, top + 92, said[0], size=17, colour=_INK, anchor="ms")
    canvas.text(middle, top + 118, said[1], size=13.5, colour=_GREY, anchor="ms")
    return canvas.png()

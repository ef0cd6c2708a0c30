"""The picture of /usage on paper. Importing this loads Pillow.

Laid out for the room that Discord gives a picture in a message, about 550 by 350, so that nobody has to
open it to read it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.features.pictures.canvas import Box, Canvas, Rounded, shortened, width_of
from bot.features.pictures.style import (
    EARTH,
    GREY,
    INK,
    LEAF,
    LINE,
    MARGIN,
    PAPER,
    SMALL,
    TITLE,
    TRACK,
    WIDTH,
    draw_figures,
    draw_legend,
    draw_nothing,
    legend_of,
)
from bot.features.usage.chart import Chart, Mark, Panel, Series

HEIGHT = 372
_TITLES = 110  # base line of the first ones below the figures
_LEFT = Box(MARGIN, _TITLES + 8, 344, 20)  # the first row of the legend, as wide as the columns
_RIGHT = Box(404, _TITLES, 172, 133)  # the first panel, and how far it is to the next
# Left edge, base line and colour of each.
_FIGURES = ((MARGIN, 50, INK), ((MARGIN + _RIGHT.left) / 2, 50, LEAF), (_RIGHT.left, 50, INK))
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
        return draw_nothing(chart.empty)
    legend = list(legend_of(chart.series, _LEFT))
    plot = plot_of(chart, top=legend[-1][1].bottom + 16)
    canvas = Canvas(WIDTH, HEIGHT, PAPER)
    draw_figures(canvas, chart.figures, _FIGURES)
    canvas.text(MARGIN, _TITLES, chart.title, size=TITLE, colour=INK)
    draw_legend(canvas, legend)
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


def _draw_grid(canvas: Canvas, plot: _Plot, chart: Chart) -> None:
    for mark in chart.marks:
        y = plot.height(mark.value)
        canvas.rule(plot.box.left, plot.box.right, y, LINE)
        canvas.text(plot.box.left - 8, y + 4, mark.label, size=SMALL, colour=GREY, anchor="rs")
    for place, label in enumerate(chart.dates):
        middle = min(plot.middle(place), plot.box.right - width_of(label, SMALL) / 2)
        canvas.text(middle, plot.box.bottom + 20, label, size=SMALL, colour=GREY, anchor="ms")


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
    y, width = plot.height(budget.value), width_of(budget.label, SMALL)
    canvas.rule(plot.box.left, plot.box.right, y, EARTH, dash=4)
    canvas.bar(Box(plot.box.left, y - 9, width + 8, 18), PAPER)
    canvas.text(plot.box.left, y + 4, budget.label, size=SMALL, colour=EARTH)


def _draw_panel(canvas: Canvas, top: float, panel: Panel) -> None:
    canvas.text(_RIGHT.left, top, panel.title, size=TITLE, colour=INK)
    width = _RIGHT.width - _NUMBERS_WIDTH
    for number, row in enumerate(panel.rows):
        base = top + 24 + number * _ROW
        label = shortened(row.label, SMALL, _RIGHT.width)
        canvas.text(_RIGHT.left, base, label, size=SMALL, colour=INK)
        canvas.bar(Box(_RIGHT.left, base + 8, width, 5), TRACK, 2.5)
        canvas.bar(Box(_RIGHT.left, base + 8, max(5, width * row.share), 5), LEAF, 2.5)
        canvas.text(_RIGHT.right, base + 14.5, row.number, size=SMALL, colour=GREY, anchor="rs")

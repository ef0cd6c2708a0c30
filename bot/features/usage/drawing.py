"""The picture of /usage on paper. Importing this loads Pillow."""

from collections.abc import Sequence

from bot.features.usage.canvas import Box, Canvas, Rounded, shortened, width_of
from bot.features.usage.chart import Chart, Figure, Mark, Panel

WIDTH = 800
_MARGIN = 36
_PAPER, _LINE, _TRACK = "#FBF7EE", "#E9E1D1", "#EFE8DA"
_INK, _GREY = "#2F2A24", "#857C70"
_LEAF, _EARTH = "#6F8F4E", "#B5533C"
_PLOT = Box(_MARGIN + 44, 166, WIDTH - 2 * _MARGIN - 44, 190)
_PANELS_TOP = 424
_GAP = 48  # between the two panels
_ROW = 34


def draw(chart: Chart) -> bytes:
    """A PNG. Takes about a tenth of a second: not for the event loop."""
    if not chart.series:
        return _draw_nothing(chart.empty)
    rows = max(len(panel.rows) for panel in chart.panels)
    canvas = Canvas(WIDTH, _PANELS_TOP + 32 + rows * _ROW, _PAPER)
    _draw_figures(canvas, chart.figures)
    _draw_legend(canvas, chart)
    _draw_grid(canvas, chart)
    _draw_columns(canvas, chart)
    if chart.budget:
        _draw_budget(canvas, chart, chart.budget)
    width = (WIDTH - 2 * _MARGIN - _GAP) / 2
    for place, panel in enumerate(chart.panels):
        _draw_panel(canvas, _MARGIN + place * (width + _GAP), width, panel)
    return canvas.png()


def _draw_figures(canvas: Canvas, figures: Sequence[Figure]) -> None:
    width = (WIDTH - 2 * _MARGIN) / 3
    for place, (figure, colour) in enumerate(zip(figures, (_INK, _LEAF, _INK), strict=True)):
        left = _MARGIN + place * width
        canvas.text(left, 66, figure.number, size=34, colour=colour, weight="Bold")
        canvas.text(left, 92, shortened(figure.label, 14, width - 12), size=14, colour=_GREY)


def _draw_legend(canvas: Canvas, chart: Chart) -> None:
    """The title of the columns, and from the right what their colours mean."""
    canvas.text(_MARGIN, 140, chart.title, size=15, colour=_INK)
    right = float(WIDTH - _MARGIN)
    for series in reversed(chart.series):
        right -= width_of(series.label, 13)
        canvas.text(right, 140, series.label, size=13, colour=_GREY)
        canvas.bar(Box(right - 16, 130, 10, 10), series.colour, radius=3)
        right -= 32


def _draw_grid(canvas: Canvas, chart: Chart) -> None:
    for mark in chart.marks:
        y = _height(chart, mark.value)
        canvas.rule(_PLOT.left, _PLOT.right, y, _LINE)
        canvas.text(_PLOT.left - 10, y + 4, mark.label, size=12, colour=_GREY, anchor="rs")
    slot = _PLOT.width / len(chart.dates)
    for place, label in enumerate(chart.dates):
        middle = min(_PLOT.left + (place + 0.5) * slot, _PLOT.right - width_of(label, 12) / 2)
        canvas.text(middle, _PLOT.bottom + 22, label, size=12, colour=_GREY, anchor="ms")


def _draw_columns(canvas: Canvas, chart: Chart) -> None:
    slot = _PLOT.width / len(chart.dates)
    width = min(slot * 0.68, 44)
    for place in range(len(chart.dates)):
        left = _PLOT.left + (place + 0.5) * slot - width / 2
        parts = [(series.values[place], series.colour) for series in chart.series if series.values[place]]
        low, total = 0, sum(value for value, _ in parts)
        for value, colour in parts:
            top, bottom = _height(chart, low + value), _height(chart, low)
            low += value
            rounded: Rounded = "top" if low == total else "none"
            canvas.bar(Box(left, top, width, max(bottom - top, 1)), colour, 5, rounded)


def _draw_budget(canvas: Canvas, chart: Chart, budget: Mark) -> None:
    """A line across the columns, with its label on a piece of paper."""
    y, width = _height(chart, budget.value), width_of(budget.label, 12)
    canvas.rule(_PLOT.left, _PLOT.right, y, _EARTH, dash=5)
    canvas.bar(Box(_PLOT.left, y - 9, width + 16, 18), _PAPER)
    canvas.text(_PLOT.left, y + 4, budget.label, size=12, colour=_EARTH)


def _draw_nothing(said: tuple[str, str]) -> bytes:
    """An empty cup."""
    canvas, middle, top = Canvas(WIDTH, 232, _PAPER), WIDTH / 2, 56
    canvas.ring(Box(middle + 14, top + 5, 26, 23), 4, _LEAF)
    canvas.bar(Box(middle - 27, top, 54, 42), _LEAF, 20, "bottom")
    canvas.bar(Box(middle - 38, top + 49, 76, 4), _LEAF, 2)
    canvas.text(middle, top + 94, said[0], size=18, colour=_INK, anchor="ms")
    canvas.text(middle, top + 120, said[1], size=14, colour=_GREY, anchor="ms")
    return canvas.png()


def _draw_panel(canvas: Canvas, left: float, width: float, panel: Panel) -> None:
    canvas.text(left, _PANELS_TOP, panel.title, size=15, colour=_INK)
    for place, row in enumerate(panel.rows):
        base = _PANELS_TOP + 32 + place * _ROW
        room = width - width_of(row.number, 13) - 16
        canvas.text(left, base, shortened(row.label, 13, room), size=13, colour=_INK)
        canvas.text(left + width, base, row.number, size=13, colour=_GREY, anchor="rs")
        canvas.bar(Box(left, base + 7, width, 5), _TRACK, radius=2.5)
        canvas.bar(Box(left, base + 7, max(5, width * row.share), 5), _LEAF, radius=2.5)


def _height(chart: Chart, value: int) -> float:
    """Where a number of characters is on the paper."""
    return _PLOT.bottom - _PLOT.height * value / chart.marks[-1].value

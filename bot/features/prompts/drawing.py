"""The picture of /prompts stats on paper. Importing this loads Pillow.

Above a column for each week and two numbers, below them a bar for each of the prompts that worked.
"""

from collections.abc import Sequence

from bot.features.pictures.canvas import Box, Canvas, knows, shortened, width_of
from bot.features.pictures.style import (
    GREY,
    INK,
    LEAF,
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
from bot.features.prompts.chart import Chart, Column, Row

_LEGEND = Box(MARGIN, 46, 372, 20)  # its first row
_FIGURES = ((428, 84, LEAF), (428, 146, INK))
_HIGH = 96  # the columns, without their labels
_PITCH, _THICK = 32, 6  # of the bars


def draw(chart: Chart) -> bytes:
    """A PNG. Takes about a tenth of a second: not for the event loop."""
    if not chart.groups:
        return draw_nothing(chart.empty)
    legend = list(legend_of(chart.groups, _LEGEND))
    columns = Box(MARGIN, legend[-1][1].bottom + 26, _LEGEND.width, _HIGH)
    top = columns.bottom + 62
    canvas = Canvas(WIDTH, round(top + _PITCH * len(chart.best) + 6), PAPER)
    canvas.text(MARGIN, 34, chart.title, size=TITLE, colour=INK)
    draw_legend(canvas, legend)
    draw_figures(canvas, chart.figures, _FIGURES)
    _draw_weeks(canvas, columns, chart.weeks, [group.colour for group in chart.groups])
    if chart.best:
        canvas.text(MARGIN, top - 14, chart.best_title, size=TITLE, colour=INK)
    for place, row in enumerate(chart.best):
        _draw_row(canvas, top + place * _PITCH, row)
    return canvas.png()


def _draw_weeks(canvas: Canvas, box: Box, weeks: Sequence[Column], colours: Sequence[str]) -> None:
    slot = box.width / len(weeks)
    for place, week in enumerate(weeks):
        middle = box.left + (place + 0.5) * slot
        column = Box(middle - slot * 0.32, box.top, slot * 0.64, box.height)
        top = _draw_column(canvas, column, week, colours)
        canvas.text(middle, top - 5, week.number, size=SMALL, colour=GREY, anchor="ms")
        inside = max(middle, box.left + width_of(week.label, SMALL) / 2)
        canvas.text(inside, box.bottom + 18, week.label, size=SMALL, colour=GREY, anchor="ms")


def _draw_column(canvas: Canvas, box: Box, week: Column, colours: Sequence[str]) -> float:
    """The groups one on the other; where the topmost ends."""
    canvas.bar(Box(box.left, box.bottom - 1, box.width, 1), TRACK)
    base = box.bottom
    for share, colour in zip(week.shares, colours, strict=True):
        height = box.height * share
        if height:
            canvas.bar(Box(box.left, base - height, box.width, height), colour)
        base -= height
    return base


def _draw_row(canvas: Canvas, top: float, row: Row) -> None:
    width = WIDTH - 2 * MARGIN
    room = width - width_of(row.number, SMALL) - 16
    text = next(filter(knows, row.texts), row.texts[0])
    canvas.text(MARGIN, top + 12, shortened(text, SMALL, room), size=SMALL, colour=INK)
    canvas.text(WIDTH - MARGIN, top + 12, row.number, size=SMALL, colour=GREY, anchor="rs")
    canvas.bar(Box(MARGIN, top + 18, width, _THICK), TRACK, 3)
    canvas.bar(Box(MARGIN, top + 18, max(width * row.share, _THICK), _THICK), LEAF, 3)

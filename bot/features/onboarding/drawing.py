"""The picture of /welcome status on paper. Importing this loads Pillow.

On the left a bar for each stage, on the right three numbers over a column for each week.
"""

from collections.abc import Sequence

from bot.features.onboarding.chart import Bar, Chart, Column
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

HEIGHT = 372
_LEFT = Box(MARGIN, 48, 352, 20)  # the first row of the legend, as wide as the bars with their numbers
_RIGHT = Box(408, 0, 168, HEIGHT)
_FIGURES = ((_RIGHT.left, 42, INK), (_RIGHT.left, 100, LEAF), (_RIGHT.left, 158, INK))
_WEEKS = Box(_RIGHT.left, 262, _RIGHT.width, 66)  # the columns, without their labels
_LABEL_WIDTH, _NUMBERS_WIDTH, _PERCENT_WIDTH = 132, 84, 44
_CLOSEST, _WIDEST = 18.0, 28.0  # from one bar to the next
_THICK = 10


def draw(chart: Chart) -> bytes:
    """A PNG. Takes about a tenth of a second: not for the event loop."""
    if not chart.bars:
        return draw_nothing(chart.empty)
    legend = list(legend_of(chart.groups, _LEFT))
    top = legend[-1][1].bottom + 16 if legend else _LEFT.top + 12
    pitch = pitch_of(len(chart.bars), top)
    canvas = Canvas(WIDTH, round(max(HEIGHT, top + pitch * len(chart.bars) + 8)), PAPER)
    canvas.text(MARGIN, 36, chart.title, size=TITLE, colour=INK)
    draw_legend(canvas, legend)
    colours = [group.colour for group in chart.groups] or [LEAF]
    for place, bar in enumerate(chart.bars):
        _draw_bar(canvas, top + place * pitch, bar, colours)
    draw_figures(canvas, chart.figures, _FIGURES)
    _draw_weeks(canvas, chart.weeks_title, chart.weeks)
    return canvas.png()


def pitch_of(bars: int, top: float) -> float:
    """From one bar to the next, such that all have room; very many make the sheet longer instead."""
    return max(_CLOSEST, min(_WIDEST, (HEIGHT - 8 - top) / bars))


def bar_box(top: float) -> Box:
    """Where the bar of a stage may be, whose row begins at `top`."""
    left = _LEFT.left + _LABEL_WIDTH + 8
    return Box(left, top + 1, _LEFT.right - _NUMBERS_WIDTH - left, _THICK)


def _draw_bar(canvas: Canvas, top: float, bar: Bar, colours: Sequence[str]) -> None:
    label, box, base = bar.label if knows(bar.label) else bar.otherwise, bar_box(top), top + 10.5
    canvas.text(_LEFT.left, base, shortened(label, SMALL, _LABEL_WIDTH), size=SMALL, colour=INK)
    canvas.bar(box, TRACK, 3)
    left = box.left
    for share, colour in zip(bar.shares, colours, strict=True):
        width = box.width * share
        if share:
            canvas.bar(Box(left, box.top, max(width, 0.5), box.height), colour)
        left += width
    right = _LEFT.right - _PERCENT_WIDTH
    canvas.text(right, base, bar.number, size=SMALL, colour=INK, anchor="rs")
    canvas.text(_LEFT.right, base, bar.percent, size=SMALL, colour=GREY, anchor="rs")


def _draw_weeks(canvas: Canvas, title: str, weeks: Sequence[Column]) -> None:
    canvas.text(_RIGHT.left, 226, title, size=TITLE, colour=INK)
    slot = _WEEKS.width / len(weeks)
    width = min(slot * 0.7, 30)
    for place, week in enumerate(weeks):
        middle = _WEEKS.left + (place + 0.5) * slot
        _draw_column(canvas, Box(middle - width / 2, _WEEKS.top, width, _WEEKS.height), week)
        inside = min(middle, _WEEKS.right - width_of(week.label, SMALL) / 2)
        canvas.text(inside, _WEEKS.bottom + 18, week.label, size=SMALL, colour=GREY, anchor="ms")


def _draw_column(canvas: Canvas, box: Box, week: Column) -> None:
    """Those who finished in front of all who joined."""
    canvas.bar(Box(box.left, box.bottom - 1, box.width, 1), TRACK)
    for share, colour in ((week.joined, "#D9D2C1"), (week.finished, LEAF)):
        height = box.height * share
        if share:
            canvas.bar(Box(box.left, box.bottom - height, box.width, height), colour, 3, "top")
    top = box.bottom - box.height * week.joined
    middle = (box.left + box.right) / 2
    canvas.text(middle, top - 5, week.number, size=SMALL, colour=GREY, anchor="ms")

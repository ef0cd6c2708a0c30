"""How the pictures look: tea on paper. Measures are in points."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from bot.features.pictures import Figure
from bot.features.pictures.canvas import Box, Canvas, shortened, width_of

WIDTH = 600  # Discord gives a picture in a message about 550
MARGIN = 24
PAPER, LINE, TRACK = "#FBF7EE", "#E9E1D1", "#EFE8DA"
INK, GREY = "#2F2A24", "#7A7165"
LEAF, EARTH = "#6F8F4E", "#B5533C"
LARGE, TITLE, SMALL = 28, 14.5, 12.5

_FIGURE_WIDTH = 172
_SWATCH = 10


class Coloured(Protocol):
    """What a legend explains."""

    @property
    def label(self) -> str: ...
    @property
    def colour(self) -> str: ...


T = TypeVar("T", bound=Coloured)


def draw_figures(
    canvas: Canvas, figures: Sequence[Figure], places: Sequence[tuple[float, float, str]]
) -> None:
    """Each with its label below it; `places` has the left edge, the base line and the colour of each."""
    for figure, (left, base, colour) in zip(figures, places, strict=True):
        canvas.text(left, base, figure.number, size=LARGE, colour=colour, weight="Bold")
        label = shortened(figure.label, SMALL, _FIGURE_WIDTH)
        canvas.text(left, base + 22, label, size=SMALL, colour=GREY)


def legend_of(entries: Iterable[T], first: Box) -> Iterator[tuple[T, Box]]:
    """Where each colour is explained, in as many rows as it takes; `first` is the first of them."""
    left, top = first.left, first.top
    for each in entries:
        width = _SWATCH + 6 + width_of(each.label, SMALL)
        if left + width > first.right:
            left, top = first.left, top + first.height
        yield each, Box(left, top, width, first.height)
        left += width + 16


def draw_legend(canvas: Canvas, legend: Iterable[tuple[Coloured, Box]]) -> None:
    for each, box in legend:
        canvas.bar(Box(box.left, box.top + 5, _SWATCH, _SWATCH), each.colour, 3)
        canvas.text(box.left + _SWATCH + 6, box.top + 14.5, each.label, size=SMALL, colour=GREY)


def draw_nothing(said: tuple[str, str]) -> bytes:
    """An empty cup, with what there is to say about it and a hint."""
    canvas, middle, top = Canvas(WIDTH, 200, PAPER), WIDTH / 2, 40
    canvas.ring(Box(middle + 14, top + 5, 26, 23), 4, LEAF)
    canvas.bar(Box(middle - 27, top, 54, 42), LEAF, 20, "bottom")
    canvas.bar(Box(middle - 38, top + 49, 76, 4), LEAF, 2)
    canvas.text(middle, top + 92, said[0], size=17, colour=INK, anchor="ms")
    canvas.text(middle, top + 118, said[1], size=13.5, colour=GREY, anchor="ms")
    return canvas.png()

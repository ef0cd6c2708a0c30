import io

import pytest
from PIL import Image, ImageColor

from bot.features.pictures import Figure
from bot.features.pictures.canvas import SCALE
from bot.features.usage import drawing
from bot.features.usage.chart import Chart, Mark, Panel, Row, Series, marks_up_to

RED, BLUE, PAPER = "#FF0000", "#0000FF", (251, 247, 238)


def picture(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGB")


def a_chart(*series: Series, budget: Mark | None = None) -> Chart:
    return Chart(
        figures=(Figure("1", "one"), Figure("2", "two"), Figure("3", "three")),
        title="Title",
        dates=("Mon", "Tue"),
        series=series,
        marks=(Mark(0, "0"), Mark(100, "100")),
        budget=budget,
        panels=(Panel("Panel", (Row("a", "100 %", 1.0),)),),
        empty=("Nothing", "yet"),
    )


# One row of the legend stands above it.
PLOT = drawing.plot_of(a_chart(), top=drawing._LEFT.bottom + 16)


def column(image: Image.Image, place: int) -> list[tuple[int, ...]]:
    """The pixels in the middle of a day's column, from the top of the plot to its bottom."""
    box = PLOT.box
    x = int(PLOT.middle(place) * SCALE)
    found = [image.getpixel((x, y)) for y in range(int(box.top * SCALE), int(box.bottom * SCALE))]
    return [pixel for pixel in found if isinstance(pixel, tuple)]


def near(pixel: tuple[int, ...], colour: str) -> bool:
    wanted = bytes.fromhex(colour[1:])
    return all(abs(a - b) < 24 for a, b in zip(pixel, wanted, strict=True))


def test_a_columns_parts_are_as_high_as_their_values() -> None:
    image = picture(drawing.draw(a_chart(Series("r", RED, (50, 0)), Series("b", BLUE, (25, 100)))))
    first, second = column(image, 0), column(image, 1)
    assert sum(near(pixel, RED) for pixel in first) / len(first) == pytest.approx(0.5, abs=0.02)
    assert sum(near(pixel, BLUE) for pixel in first) / len(first) == pytest.approx(0.25, abs=0.02)
    assert near(first[-3], RED)
    assert sum(near(pixel, BLUE) for pixel in second) / len(second) == pytest.approx(1, abs=0.02)


def test_a_budget_is_a_line_across() -> None:
    series = Series("r", RED, (10, 10))
    plain = picture(drawing.draw(a_chart(series)))
    limited = picture(drawing.draw(a_chart(series, budget=Mark(50, "b"))))
    y = int(PLOT.height(50) * SCALE)
    row = range(int(PLOT.box.left * SCALE) + 200, int(PLOT.box.right * SCALE))
    assert {plain.getpixel((x, y)) for x in row} == {plain.getpixel((row[0], y))}
    earth = ImageColor.getrgb("#B5533C")
    assert sum(limited.getpixel((x, y)) == earth for x in row) > len(row) / 3


def test_nothing_is_an_empty_cup_on_a_smaller_sheet() -> None:
    empty, full = picture(drawing.draw(a_chart())), picture(drawing.draw(a_chart(Series("r", RED, (1, 1)))))
    assert empty.width == full.width == 1_800
    assert empty.height < full.height
    assert empty.getpixel((0, 0)) == pytest.approx(PAPER, abs=4)


def test_a_picture_is_small_enough_to_send_at_once() -> None:
    days = tuple(range(90))
    many = tuple(Series(f"way {n}", colour, days) for n, colour in enumerate((RED, BLUE, "#00AA00")))
    crowded = Chart(
        **{name: getattr(a_chart(*many), name) for name in ("figures", "title", "panels", "empty")},
        dates=("",) * 90,
        series=many,
        marks=(Mark(0, "0"), Mark(300, "300")),
        budget=None,
    )
    assert len(drawing.draw(crowded)) < 100_000


@pytest.mark.parametrize(
    ("highest", "marks"),
    [
        (0, [0, 1]),
        (3, [0, 1, 2, 3]),
        (100, [0, 50, 100]),
        (101, [0, 50, 100, 150]),
        (730, [0, 200, 400, 600, 800]),
        (62_961, [0, 20_000, 40_000, 60_000, 80_000]),
    ],
)
def test_marks_are_round_numbers_that_reach_the_highest(highest: int, marks: list[int]) -> None:
    assert marks_up_to(highest) == marks

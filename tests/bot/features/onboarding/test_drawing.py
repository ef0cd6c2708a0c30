import io

import pytest
from PIL import Image, ImageColor

from bot.features.onboarding import drawing
from bot.features.onboarding.chart import Bar, Chart, Column, Group
from bot.features.pictures import Figure
from bot.features.pictures.canvas import SCALE

RED, BLUE = "#FF0000", "#0000FF"


def a_chart(*bars: Bar) -> Chart:
    return Chart(
        figures=(Figure("1", "one"), Figure("2", "two"), Figure("3", "three")),
        title="Title",
        groups=(Group("r", RED), Group("b", BLUE)),
        bars=bars,
        weeks_title="Weeks",
        weeks=(Column("Mon", "3", 1.0, 0.5), Column("", "", 0.0, 0.0)),
        empty=("Nobody", "yet"),
    )


def bar(*shares: float, label: str = "Joined") -> Bar:
    return Bar(label, "joined", "3", "100%", shares)


def drawn(chart: Chart) -> Image.Image:
    return Image.open(io.BytesIO(drawing.draw(chart))).convert("RGB")


def near(pixel: object, colour: str) -> bool:
    wanted = ImageColor.getrgb(colour)
    return isinstance(pixel, tuple) and all(abs(a - b) < 24 for a, b in zip(pixel, wanted, strict=False))


def test_a_bar_is_divided_as_the_people_are() -> None:
    image = drawn(a_chart(bar(0.5, 0.25), bar(0.0, 0.0)))
    top = 48 + 20 + 16  # below one row of the legend
    for place, red, blue in ((0, 0.5, 0.25), (1, 0.0, 0.0)):
        box = drawing.bar_box(top + place * drawing.pitch_of(2, top))
        y = int((box.top + box.height / 2) * SCALE)
        row = [image.getpixel((x, y)) for x in range(int(box.left * SCALE), int(box.right * SCALE))]
        assert sum(near(pixel, RED) for pixel in row) / len(row) == pytest.approx(red, abs=0.02)
        assert sum(near(pixel, BLUE) for pixel in row) / len(row) == pytest.approx(blue, abs=0.02)


def test_many_steps_make_the_sheet_longer_and_none_make_it_short() -> None:
    few, many = drawn(a_chart(bar(1, 0))), drawn(a_chart(*[bar(1, 0)] * 26))
    assert few.height == drawing.HEIGHT * SCALE < many.height
    assert drawn(a_chart()).height < few.height
    assert few.width == many.width


def test_a_title_that_the_font_cannot_write_is_drawn_as_its_id() -> None:
    assert drawing.draw(a_chart(bar(1, 0, label="ようこそ"))) == drawing.draw(
        a_chart(bar(1, 0, label="joined"))
    )

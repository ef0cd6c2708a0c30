import io
import re
from importlib.resources import files

from PIL import Image, ImageColor

from bot.features.pictures.canvas import Box, Canvas, knows, shortened, width_of

RED = "#FF0000"


def picture(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGB")


def test_letters_that_the_font_lacks_are_known_beforehand() -> None:
    assert knows("How this place works, 你的语言, ¿qué?")
    assert not knows("🐱 cat tax")
    assert not knows("ようこそ")


def test_a_word_that_is_too_long_is_shortened() -> None:
    name = "chino tradicional (Hong Kong) → portugués de Brasil"
    short = shortened(name, 13, 120)
    assert short.endswith("...")
    assert width_of(short, 13) <= 120
    assert shortened("hola", 13, 120) == "hola"


def test_the_edges_of_a_bar_are_where_they_should_be() -> None:
    canvas = Canvas(20, 20, "#FFFFFF")
    canvas.bar(Box(5, 5, 10, 10), RED)
    image = picture(canvas.png())
    for place, colour in ((15, RED), (44, RED), (14, "#FFFFFF"), (45, "#FFFFFF")):
        assert image.getpixel((place, place)) == ImageColor.getrgb(colour)


def test_the_fonts_come_with_their_licence_and_weigh_little() -> None:
    folder = files("bot.features.pictures") / "fonts"
    assert re.search(r"SIL OPEN FONT LICENSE Version 1\.1", (folder / "OFL.txt").read_text("utf-8"))
    assert sum(len(file.read_bytes()) for file in folder.iterdir()) < 1_500_000

"""A sheet of paper to draw on: soft edges, two fonts that know Chinese, large enough for sharp screens.

Measures are in points; a picture of 500 points has 1,500 pixels.
"""

import io
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from PIL import Image, ImageDraw, ImageFont

SCALE = 3
_SOFT = 2  # shapes are drawn so much larger still, and made smaller for their edges
_SHAPE = SCALE * _SOFT
_FONTS = Path(__file__).with_name("fonts")

Weight = Literal["Regular", "Bold"]
# Which point of the text is given: left, middle or right of its base line.
Anchor = Literal["ls", "ms", "rs"]
Rounded = Literal["all", "top", "bottom", "none"]


@dataclass(frozen=True, slots=True)
class Box:
    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class _Text:
    left: float
    base: float
    text: str
    size: float
    colour: str
    anchor: Anchor
    weight: Weight


class Canvas:
    """Shapes lie under all texts, whatever the order they were drawn in."""

    def __init__(self, width: int, height: int, paper: str) -> None:
        self._size = (width * SCALE, height * SCALE)
        self._image = Image.new("RGB", (width * _SHAPE, height * _SHAPE), paper)
        self._draw = ImageDraw.Draw(self._image)
        self._texts: list[_Text] = []

    def bar(self, box: Box, colour: str, radius: float = 0, rounded: Rounded = "all") -> None:
        """A filled rectangle; which of its corners are round."""
        top, bottom = rounded in ("all", "top"), rounded in ("all", "bottom")
        self._draw.rounded_rectangle(
            [(box.left * _SHAPE, box.top * _SHAPE), (box.right * _SHAPE - 1, box.bottom * _SHAPE - 1)],
            min(radius, box.width / 2, box.height) * _SHAPE,
            fill=colour,
            corners=(top, top, bottom, bottom),
        )

    def rule(self, left: float, right: float, y: float, colour: str, dash: float = 0) -> None:
        """A horizontal line, in dashes of so many points where given."""
        while left < right:
            end = min(right, left + dash) if dash else right
            self.bar(Box(left, y - 0.5, end - left, 1), colour)
            left = end + dash

    def ring(self, box: Box, thickness: float, colour: str) -> None:
        """An ellipse that fills `box`, not filled itself."""
        self._draw.ellipse(
            [(box.left * _SHAPE, box.top * _SHAPE), (box.right * _SHAPE, box.bottom * _SHAPE)],
            outline=colour,
            width=round(thickness * _SHAPE),
        )

    def text(
        self,
        left: float,
        base: float,
        text: str,
        *,
        size: float,
        colour: str,
        anchor: Anchor = "ls",
        weight: Weight = "Regular",
    ) -> None:
        self._texts.append(_Text(left, base, text, size, colour, anchor, weight))

    def png(self) -> bytes:
        image = self._image.resize(self._size, Image.Resampling.BOX)
        draw = ImageDraw.Draw(image)
        for text in self._texts:
            draw.text(
                (text.left * SCALE, text.base * SCALE),
                text.text,
                font=_font(text.weight, text.size),
                fill=text.colour,
                anchor=text.anchor,
            )
        file = io.BytesIO()
        image.quantize(128, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(file, "PNG")
        return file.getvalue()


def width_of(text: str, size: float, weight: Weight = "Regular") -> float:
    return _font(weight, size).getlength(text) / SCALE


def shortened(text: str, size: float, width: float) -> str:
    """`text`, or as much of its beginning as has room, with dots."""
    if width_of(text, size) <= width:
        return text
    while text and width_of(f"{text}...", size) > width:
        text = text[:-1]
    return f"{text.rstrip()}..."


@lru_cache
def _font(weight: Weight, size: float) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(_FONTS / f"NotoSansSC-{weight}.otf", size * SCALE)


@lru_cache(maxsize=256)
def knows(text: str) -> bool:
    """Whether the font has all letters of `text`. It draws a box for one that it lacks."""
    font = _font("Regular", 8)
    missing = bytes(font.getmask("\U0010fffd"))
    return all(letter.isspace() or bytes(font.getmask(letter)) != missing for letter in text)

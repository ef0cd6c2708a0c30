"""What every picture that the bot draws has in common: the paper, the colours, the fonts.

Importing style.py or canvas.py loads Pillow, which takes time and memory that a bot whom nobody asks for a
picture can do without: import them where a picture is drawn.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One of the large numbers, and what it counts."""

    number: str
    label: str

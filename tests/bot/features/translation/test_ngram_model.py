import math
import re
import struct
from array import array

import pytest

from bot.features.translation.ngram_model import STEP, NgramModel
from bot.features.translation.word_model import load

A, B = 1, 2  # states: after "a", after "b"
WEIGHTS = {A: (30, 0), B: (0, 90)}


def lanes(row: tuple[int, int]) -> int:
    return int.from_bytes(struct.pack("<2H", *row), "little")


@pytest.fixture
def model() -> NgramModel:
    """Two languages, of which one likes "a" and one, three times as much, "b"."""
    return NgramModel(
        labels=("xx", "yy"),
        others=re.compile("[^ab]+"),
        columns=bytes({ord("a"): 1, ord("b"): 2}.get(byte, 0) for byte in range(256)),
        rows=array("I", [0, 0, 0]),
        following=array("H", [0, A, B]),
        weights=[0, lanes(WEIGHTS[A]), lanes(WEIGHTS[B])],
    )


def test_what_is_known_of_each_language_adds_up(model: NgramModel) -> None:
    scale = STEP * math.log(2) / math.sqrt(3)
    assert model.scores("a b") == pytest.approx([30 * scale, 90 * scale])


def test_what_is_repeated_counts_once(model: NgramModel) -> None:
    once, often = model.scores("a"), model.scores("aaaa")
    assert often == pytest.approx([part / 2 for part in once])


def test_other_letters_count_as_a_space(model: NgramModel) -> None:
    assert model.scores("a 你好") == model.scores("a!")


def test_no_length_overflows_a_language_into_its_neighbour() -> None:
    latin = load()["Latn"]
    lines = "a quick brown fox jumps over the lazy dog while nine vexed zebras hum jazz quietly by my door "
    assert latin.scores(lines * 40) == latin.scores(lines * 80)
    row = struct.Struct(f"<{len(latin.labels)}H")
    heaviest = max(max(row.unpack(weight.to_bytes(row.size, "little"))) for weight in latin.weights)
    assert heaviest * 255 < 1 << 16

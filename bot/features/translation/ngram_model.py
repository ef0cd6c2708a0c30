"""A language model of n-grams, small enough to hold and quick enough for every message.

A row of log-probabilities is one Python integer with 16 bits for each language: adding two of them
adds all languages side by side, which is faster for a line of chat than a loop or numpy.
"""

import math
import re
import struct
from array import array
from collections.abc import Sequence
from dataclasses import dataclass

STEP = 1 / 16  # a row's log-probabilities lie less than 16 apart, so that one takes 8 of its 16 bits
_MOST_BYTES = 255  # so that 16 bits hold the sum; nobody needs more to tell a language


@dataclass(frozen=True, slots=True)
class NgramModel:
    """The languages of one script; `labels` are their ISO 639 codes.

    The automaton finds, at each byte of a text in UTF-8, the longest n-gram that ends there.
    """

    labels: tuple[str, ...]
    others: re.Pattern[str]  # what is not of the script
    columns: bytes  # for bytes.translate: the automaton's column for each byte
    rows: "array[int]"  # state -> where its row begins in `following`
    following: "array[int]"  # row + column -> state
    weights: Sequence[int]  # state -> the log-probabilities, in steps above the least

    def scores(self, text: str) -> list[float]:
        """The log-odds of each label, on a scale that grows with the root of the text's length.

        `text` is in small letters, in Unicode's NFC. What is not of the script counts as a space. An
        n-gram that is repeated counts once: what people repeat in chat says no more the second time.
        """
        data = self.others.sub(" ", text[:_MOST_BYTES]).encode()[:_MOST_BYTES]
        weights = self.weights
        total = sum([weights[state] for state in set(self._states(data))])
        sums = struct.unpack(f"<{len(self.labels)}H", total.to_bytes(2 * len(self.labels), "little"))
        scale = STEP * math.log(2) / math.sqrt(len(data) or 1)
        return [part * scale for part in sums]

    def _states(self, data: bytes) -> list[int]:
        rows, following, state = self.rows, self.following, 0
        return [state := following[rows[state] + column] for column in data.translate(self.columns)]

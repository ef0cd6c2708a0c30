"""Cuts py3langid's model down to the languages that share one script, without numpy.

The whole has 142 languages, 100,000 n-grams of one to six bytes and an automaton of as many states:
75 MB with numpy. Kept is what small letters of one script can meet.
"""

import lzma
import re
import struct
import tempfile
import zipfile
from array import array
from collections.abc import Collection, Iterable, Mapping, Sequence
from importlib.util import find_spec
from operator import itemgetter
from pathlib import Path
from shutil import copyfileobj
from typing import Literal

from bot.features.translation.ngram_model import STEP, NgramModel

_ALPHABETS = {  # small letters, as a regular expression's ranges
    "Latn": "a-zß-öø-ɏḁ-ỿ",
    "Cyrl": "а-ӿ",
    "Arab": "ؠ-ي٠-ۿ",
    "Deva": "ऀ-ॿ",
}
_LAST_CHARACTER = 0x1EFF  # the last one that is in an alphabet
SCRIPTS = frozenset(_ALPHABETS)
"""The scripts (ISO 15924) that the model can be cut to."""

_TYPES: dict[str, Literal["H", "I", "i"]] = {"<u2": "H", "<u4": "I", "<i4": "i"}  # numpy's names, and array's


def load(labels: Mapping[str, Collection[str]]) -> dict[str, NgramModel]:
    """A model for each of the scripts in `labels`, for the model's labels given there.

    Takes a second or more, and 85 MB while it runs.
    """
    source = _Source()
    return {script: _cut(source, _ALPHABETS[script], chosen) for script, chosen in labels.items()}


class _Source:
    """The arrays of py3langid's file: an .npz of numpy's, packed with LZMA."""

    def __init__(self) -> None:
        package = find_spec("py3langid")  # importing it would load numpy
        if package is None or package.origin is None:
            raise ModuleNotFoundError("py3langid", name="py3langid")
        packed = Path(package.origin).parent / "data" / "model.npz.xz"
        with tempfile.TemporaryFile() as unpacked, lzma.open(packed) as reader:
            copyfileobj(reader, unpacked, 1 << 20)
            with zipfile.ZipFile(unpacked) as file:
                self._read(file)

    def _read(self, file: zipfile.ZipFile) -> None:
        self.following = _numbers(file, "nextmove")  # 256 to a row
        self.rows = _numbers(file, "nextmove_row")  # state -> row of `following`
        self.features = _numbers(file, "out_feat")  # state -> row of `weights`, or -1
        self.labels = _labels(file)
        self.weights, _ = _array(file, "ptc")  # log-probabilities as 16-bit floats

    def row(self, number: int) -> memoryview:
        return self.following[number * 256 : number * 256 + 256]


def _steps(least: int = -16) -> bytes:
    """For each 16-bit pattern of a float its height above `least` in steps of the model, 0 to 255."""
    floats = struct.unpack("<65536e", struct.pack("<65536H", *range(65536)))
    return bytes(round((part - least) / STEP) if least <= part <= -STEP else 0 for part in floats)


def _array(file: zipfile.ZipFile, name: str) -> tuple[memoryview, str]:
    """An array's bytes, and its type in numpy's words."""
    data = memoryview(file.read(f"{name}.npy"))
    start = 10 + struct.unpack_from("<H", data, 8)[0]
    kind = re.search(rb"'descr': '([^']+)'", data[:start])
    return data[start:], kind[1].decode() if kind else ""


def _numbers(file: zipfile.ZipFile, name: str) -> memoryview:
    data, kind = _array(file, name)
    return data.cast(_TYPES[kind])


def _labels(file: zipfile.ZipFile) -> list[str]:
    data, kind = _array(file, "classes")  # fixed-width texts, as "<U3"
    size = 4 * int(kind[2:])
    return [str(data[at : at + size], "utf-32-le").rstrip("\0") for at in range(0, len(data), size)]


def _cut(source: _Source, alphabet: str, chosen: Collection[str]) -> NgramModel:
    letter = re.compile(f"[{alphabet} ]")
    letters = [chr(code) for code in range(_LAST_CHARACTER + 1) if letter.match(chr(code))]
    used = sorted(set("".join(letters).encode()))
    states = _reached(source, letters, used)
    rows, following = _automaton(source, states, used)
    return NgramModel(
        labels=tuple(label for label in dict.fromkeys(source.labels) if label in chosen),
        others=re.compile(f"[^{alphabet}]+"),
        columns=bytes(used.index(byte) if byte in used else 0 for byte in range(256)),
        rows=rows,
        following=following,
        weights=_weights(source, states, chosen),
    )


def _reached(source: _Source, letters: Iterable[str], used: Sequence[int]) -> list[int]:
    """Every state that texts of `letters` lead to, the first one first.

    A state other than the first is reached by one byte only: the last of its n-gram.
    """
    seconds: dict[int, set[int]] = {}  # the first byte of a letter -> its second bytes
    for first, *others in (letter.encode() for letter in letters):
        seconds.setdefault(first, set()).update(others[:1])
    states, lasts = [0], [0]
    seen, done = {0}, set()
    for state, last in zip(states, lasts, strict=True):
        allowed = sorted(seconds.get(last, ())) or used
        place = source.rows[state], len(allowed)
        if place in done:
            continue
        done.add(place)
        targets = itemgetter(*allowed)(source.row(source.rows[state]))
        for target in set(targets) - seen:
            states.append(target)
            lasts.append(allowed[targets.index(target)])
        seen.update(targets)
    return states


def _automaton(
    source: _Source, states: Sequence[int], used: Sequence[int]
) -> tuple["array[int]", "array[int]"]:
    """Where each state's row begins, and the rows, of which states share many."""
    renumbered = array("I", bytes(4 * len(source.rows)))
    for new, state in enumerate(states):
        renumbered[state] = new
    rows, following = array("I"), array("H" if len(states) <= 0xFFFF else "I")
    starts: dict[int, int] = {}
    columns = itemgetter(*used)
    for number in (source.rows[state] for state in states):
        if number not in starts:
            starts[number] = len(following)
            following.extend(map(renumbered.__getitem__, columns(source.row(number))))
        rows.append(starts[number])
    return rows, following


def _weights(source: _Source, states: Iterable[int], chosen: Collection[str]) -> list[int]:
    """For each state the log-probabilities of the chosen labels, as NgramModel reads them."""
    # Two labels stand twice, for two scripts; the first time for the one that we know them in.
    columns = {source.labels.index(label) for label in chosen}
    pick = struct.Struct("<" + "".join("H" if at in columns else "2x" for at in range(len(source.labels))))
    lanes = struct.Struct(f"<{len(columns)}H")
    steps = _steps()
    weights = []
    for feature in (source.features[state] for state in states):
        if feature < 0:
            weights.append(0)
            continue
        row = pick.unpack_from(source.weights, feature * pick.size)
        weights.append(int.from_bytes(lanes.pack(*map(steps.__getitem__, row)), "little"))
    return weights

import subprocess
import sys

import pytest

from bot.features.translation import ngram_source
from bot.features.translation.ngram_model import NgramModel
from tests import summary

LABELS = {"Latn": ["en", "de", "uz"], "Cyrl": ["ru", "sr"]}
MEMORY = """
import os
from bot.features.translation import detection, word_model

def resident():
    return int(open("/proc/self/statm").read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
before = resident()
word_model.load()
detection.detect("a line of chat")
print(round(resident() - before), "numpy" in __import__("sys").modules)
"""


@pytest.fixture(scope="module")
def models() -> dict[str, NgramModel]:
    return ngram_source.load(LABELS)


def test_every_script_has_the_languages_that_were_asked_for(
    models: dict[str, NgramModel],
) -> None:
    assert {script: sorted(model.labels) for script, model in models.items()} == {
        "Latn": ["de", "en", "uz"],
        "Cyrl": ["ru", "sr"],
    }


@pytest.mark.parametrize(
    ("script", "text", "label"),
    [
        ("Latn", "das war ein schöner tag", "de"),
        ("Latn", "that was a lovely day", "en"),
        ("Latn", "bugun ob havo juda yaxshi", "uz"),
        ("Cyrl", "сегодня очень хороший день", "ru"),
        ("Cyrl", "данас је веома леп дан", "sr"),
    ],
)
def test_what_is_cut_out_still_tells_languages_apart(
    models: dict[str, NgramModel], script: str, text: str, label: str
) -> None:
    scores = dict(zip(models[script].labels, models[script].scores(text), strict=True))
    assert max(scores, key=scores.__getitem__) == label


@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
def test_it_takes_little_memory_and_no_numpy() -> None:
    answer = subprocess.run([sys.executable, "-c", MEMORY], capture_output=True, text=True, check=True)
    resident, numpy = answer.stdout.split()
    summary.tell(f"detection: the model takes {resident} MB")
    assert float(resident) < 40
    assert numpy == "False"

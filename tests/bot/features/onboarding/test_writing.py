import string

from hypothesis import given
from hypothesis import strategies as some

from bot.features.onboarding import Flow, Interest, Lost, Throttle, Wording
from bot.features.onboarding.reading import read
from bot.features.onboarding.writing import write
from tests.bot.features.onboarding.flows import flow, page, said
from tests.bot.features.onboarding.test_reading import GOOD


def test_what_is_written_reads_back_to_the_same_flow() -> None:
    first = read(GOOD)
    assert isinstance(first, Flow)
    assert read(write(first)) == first


def test_every_field_survives() -> None:
    everything = flow(
        page(
            "a", kind="task", task="post", channel=5, roles=(1,), optional=True, pictures=("https://a.b/c",)
        ),
        page(
            "b",
            kind="interests",
            interests=(Interest("tea", said(en="Tea"), "🍵", 3), Interest("x", said(en="X"))),
        ),
        moment="role",
        moment_role=7,
        delay=9,
        channel=8,
        language_roles={"zh-Hans": 3},
        places={"helpers": 4},
        farewell=Wording({"en": "Bye"}, frozenset({"en"})),
        lost=(Lost("how", said(en="?"), said(en="!")),),
        throttle=Throttle(1, 2, 3, 4),
        buddies=False,
    )
    assert read(write(everything)) == everything


@given(some.text(alphabet=some.sampled_from(string.printable + "\"\\'茶é🍵"), min_size=1, max_size=60))
def test_any_text_survives(text: str) -> None:
    shown = (
        "".join(c for c in text.strip() if c in "\n\t" or c >= " ")
        .replace("{", "(")
        .replace("](", "")
        .strip()
    )
    written = flow(page("a", texts=said(en=shown or "x")))
    assert read(write(written)) == written


def test_a_paragraph_is_written_as_one_reads_it() -> None:
    assert 'en = """\nOne "quoted" line\n\nand another"""' in write(
        flow(page("a", texts=said(en='One "quoted" line\n\nand another')))
    )

import pytest

from bot.errors import EngineFailure, EnginesUnavailable
from bot.features.translation import markup
from bot.features.translation.outcome import Answer, Origin, Silence, Translation, answers_to, joined, told

PHRASEBOOK, MACHINE = Origin("phrasebook"), Origin("engine", "scripted")
UNUSABLE = EnginesUnavailable((EngineFailure("scripted", "answer_rejected"),))
UNREACHABLE = EnginesUnavailable((EngineFailure("scripted", "unreachable"),))
TWO_LINES = markup.protect("hola\nadiós")
HELLO, LINE_END, BYE = (
    Answer("hello", "es", PHRASEBOOK),
    Answer("\n", None, None),
    Answer("bye", "es", MACHINE),
)


def test_the_parts_of_a_text_add_up_and_a_machines_part_makes_it_the_machines() -> None:
    parts = [Answer("a", "es", PHRASEBOOK, recalled=1), Answer("b", "es", MACHINE, sent=2, cached=3)]
    assert joined("a b", parts) == Answer("a b", None, MACHINE, sent=2, recalled=1, cached=3)
    assert joined("a", []) == Answer("a", None, None)


def test_the_units_make_a_translation() -> None:
    assert told(TWO_LINES, [HELLO, LINE_END, BYE], "es", "en") == Translation(
        "hello\nbye", "es", "en", MACHINE
    )
    kept = [HELLO, LINE_END, Answer("adiós", None, None)]
    assert told(TWO_LINES, kept, None, "en") == Translation("hello\nadiós", "es", "en", PHRASEBOOK)


@pytest.mark.parametrize(
    ("answers", "language", "silence"),
    [
        ([Answer("hola", "es", None)], "es", Silence("same_language", "es")),
        ([Answer("hola", None, None)], None, Silence("nothing", None)),
        ([Answer("hola", "en", MACHINE)], None, Silence("same_language", "en")),
        ([Answer("Hola!", "es", MACHINE)], "es", Silence("nothing", "es")),
    ],
)
def test_what_says_nothing_new_is_silence(
    answers: list[Answer], language: str | None, silence: Silence
) -> None:
    assert told(markup.protect("hola"), answers, language, "en") == silence


def test_a_line_beyond_the_engines_stays_where_another_was_translated() -> None:
    answers = answers_to(TWO_LINES.units, [HELLO, LINE_END, UNUSABLE])
    assert [answer.text for answer in answers] == ["hello", "\n", "adiós"]


@pytest.mark.parametrize("outcomes", [[LINE_END, LINE_END, UNUSABLE], [HELLO, LINE_END, UNREACHABLE]])
def test_what_could_not_be_translated_at_all_is_raised(outcomes: list[Answer | BaseException]) -> None:
    with pytest.raises(EnginesUnavailable):
        answers_to(TWO_LINES.units, outcomes)

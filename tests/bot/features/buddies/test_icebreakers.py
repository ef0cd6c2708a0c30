import pytest

from bot.features.buddies import icebreaker
from bot.features.buddies.icebreakers import _questions


@pytest.mark.parametrize("number", range(len(_questions())))
def test_every_question_stands_in_every_language_and_is_short(number: int) -> None:
    question = _questions()[number]
    assert set(question) == {"en", "zh-Hans", "es"}
    assert all(10 <= len(text) <= 200 and text.strip() == text for text in question.values())


def test_a_meeting_has_one_question_in_the_languages_of_both_once() -> None:
    first = icebreaker("abc", ["zh-Hant", "en", "zh-Hans"])
    assert len(first) == 2
    assert first == icebreaker("abc", ["zh-Hans", "en"])
    assert len({icebreaker(f"meeting {n}", ["en"])[0] for n in range(50)}) > 3


@pytest.mark.parametrize("key", [f"meeting {n}" for n in range(20)])
def test_who_joins_finds_another_question(key: str) -> None:
    assert icebreaker(key, ["en"], joined=1) != icebreaker(key, ["en"])


def test_where_there_is_none_in_their_languages_it_is_in_english() -> None:
    assert icebreaker("abc", ["ja", "ko"]) == icebreaker("abc", ["en"])

from bot.features.prompts import sides
from db.answer_counts import LanguageCount
from db.answers import Answer

OFFERED = ("en", "zh-Hans", "es")


def answer(identity: int, language: str) -> Answer:
    return Answer(7, identity, 70, identity, language, "text", "nonce", identity)


def test_sides_speak_in_turn_however_many_one_of_them_has() -> None:
    given = [answer(each, "en") for each in (1, 2, 3)] + [answer(4, "es"), answer(5, "zh-Hans")]
    assert [each.id for each in sides.in_turn(given, OFFERED)] == [1, 5, 4, 2, 3]


def test_another_script_is_the_same_side_and_another_language_one_of_its_own() -> None:
    given = [answer(1, "zh-Hant"), answer(2, "zh-Hans"), answer(3, "fr"), answer(4, "en")]
    assert [each.id for each in sides.in_turn(given, OFFERED)] == [4, 1, 3, 2]


def test_nothing_is_in_turn_where_nobody_answered() -> None:
    assert sides.in_turn([], OFFERED) == []
    assert sides.in_turn([answer(1, "en")], ()) == [answer(1, "en")]


def test_a_side_is_silent_until_somebody_of_it_answers() -> None:
    assert sides.silent([], OFFERED) == list(OFFERED)
    assert sides.silent([LanguageCount("zh-Hant", 2), LanguageCount("fr", 1)], OFFERED) == ["en", "es"]

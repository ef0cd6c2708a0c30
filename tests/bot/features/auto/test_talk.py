from bot.features.auto import Answer
from bot.features.auto.talk import BURST, Talk
from tests.bot.features.translation.doubles import SetClock

ANN, MEI, TEA, FOOD = 1, 2, 70, 71
ONE = Answer("one", 7, TEA, "reply", 0, None)
TWO = Answer("two", 7, TEA, "reply", 0, None)


def test_what_one_person_writes_within_seconds_is_one_burst() -> None:
    clock = SetClock()
    talk = Talk(clock)
    first = talk.hear(TEA, MEI)
    for _ in range(5):
        clock.go_on(BURST.total_seconds())
        assert talk.hear(TEA, MEI) is first
    clock.go_on(BURST.total_seconds() + 0.1)
    assert talk.hear(TEA, MEI) is not first


def test_somebody_else_ends_a_burst_and_another_channel_does_not() -> None:
    talk = Talk(SetClock())
    first = talk.hear(TEA, MEI)
    talk.hear(FOOD, ANN)
    assert talk.hear(TEA, MEI) is first
    talk.hear(TEA, ANN)
    assert talk.hear(TEA, MEI) is not first


def test_an_answer_is_followed_by_another_only_in_its_own_burst() -> None:
    talk = Talk(SetClock())
    burst = talk.hear(TEA, MEI)
    burst.answer = ONE
    talk.follow(TWO, None)
    assert burst.answer is ONE
    talk.follow(ONE, TWO)
    assert burst.answer is TWO
    talk.follow(TWO, None)
    assert burst.answer is None

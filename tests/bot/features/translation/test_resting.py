from bot.features.translation.resting import Resting
from tests.bot.features.translation.doubles import SetClock


def test_what_rests_does_so_for_as_long_as_it_was_told() -> None:
    clock = SetClock()
    resting = Resting(clock)
    resting.add(1, 600)
    resting.add(2, 20)
    clock.go_on(599)
    assert (1 in resting, 2 in resting, 3 in resting) == (True, False, False)
    clock.go_on(1)
    assert 1 not in resting

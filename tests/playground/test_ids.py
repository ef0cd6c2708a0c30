from datetime import UTC, datetime, timedelta

from playground.ids import Snowflakes, created_at


def test_an_id_tells_when_it_was_made_and_later_ones_are_larger() -> None:
    ids = Snowflakes()
    made = [ids.new() for _ in range(5000)]
    assert made == sorted(set(made))
    assert abs(datetime.now(UTC) - created_at(made[0])) < timedelta(seconds=1)


def test_an_id_can_be_of_an_earlier_moment() -> None:
    moment = datetime.now(UTC) - timedelta(hours=1)
    assert abs(created_at(Snowflakes().new(at=moment)) - moment) < timedelta(milliseconds=2)

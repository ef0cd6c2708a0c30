from dataclasses import replace
from datetime import date

from bot.features.prompts import Deck, Prompt, Stream, Wording
from bot.features.prompts.choosing import choose
from db.postings import Asked

MARCH = date(2026, 3, 15)  # no season
DAY = 86_400


def prompt(deck: str, slug: str, **more: object) -> Prompt:
    made = Prompt(f"{deck}/{slug}", deck, slug, {"en": Wording(slug)})
    return replace(made, **more)  # type: ignore[arg-type]  # of a test's own making


DECKS = {
    "a": Deck("a", {"": "A"}, tuple(prompt("a", str(number)) for number in range(3))),
    "b": Deck("b", {"": "B"}, (prompt("b", "hot", sensitivity=2), prompt("b", "hard", level=3))),
    "c": Deck("c", {"": "C"}, (prompt("c", "moon", season="mid-autumn"),)),
}
STREAM = Stream(7, 1, "s", 2, "a,b,c", 0, "0123456", "09:00", "UTC", "card", None, 1, 3, 0, "", None, "")


def asked_until(stream: Stream, number: int) -> list[Asked]:
    asked: list[Asked] = []
    for position in range(number):
        found = choose(stream, DECKS, asked, MARCH, position * DAY)
        assert found
        asked.append(Asked(found.prompt.key, found.round, position * DAY))
    return asked


def test_decks_come_one_after_another_and_nothing_twice_in_a_round() -> None:
    asked = asked_until(STREAM, 5)
    assert [each.prompt for each in asked] == ["a/0", "a/1", "a/2", "b/hard", "a/0"]
    assert [each.round for each in asked] == [1, 1, 1, 1, 2]


def test_a_mixture_is_the_same_each_time_and_another_in_the_next_round() -> None:
    many = {"a": Deck("a", {"": "A"}, tuple(prompt("a", str(number)) for number in range(20)))}
    mixed = replace(STREAM, shuffled=1, decks="a")
    first = choose(mixed, many, [], MARCH, 0)
    assert first == choose(mixed, many, [], MARCH, 0)
    rounds: dict[int, list[str]] = {1: [], 2: []}
    asked: list[Asked] = []
    for position in range(40):
        found = choose(mixed, many, asked, MARCH, position)
        assert found
        rounds[found.round].append(found.prompt.key)
        asked.append(Asked(found.prompt.key, found.round, position))
    assert sorted(rounds[1]) == sorted(rounds[2])
    assert len(set(rounds[1])) == 20
    assert rounds[1] != rounds[2]
    assert rounds[1][-1] != rounds[2][0]


def test_what_is_too_sensitive_or_too_hard_is_never_asked() -> None:
    assert "b/hot" not in {each.prompt for each in asked_until(STREAM, 12)}
    assert "b/hard" not in {each.prompt for each in asked_until(replace(STREAM, level=2), 12)}


def test_a_festival_comes_first_in_its_time_once_a_year_and_at_no_other_time() -> None:
    at = 600 * DAY
    festival = date(2026, 9, 25)
    found = choose(STREAM, DECKS, [], festival, at)
    assert found
    assert found.prompt.key == "c/moon"
    next_day = choose(STREAM, DECKS, [Asked("c/moon", 1, at)], festival, at + DAY)
    assert next_day
    assert next_day.prompt.key == "a/0"
    next_year = choose(STREAM, DECKS, [Asked("c/moon", 1, at)], date(2027, 9, 15), at + 355 * DAY)
    assert next_year
    assert next_year.prompt.key == "c/moon"
    assert "c/moon" not in {each.prompt for each in asked_until(STREAM, 12)}


def test_what_is_left_of_a_round_is_counted() -> None:
    found = choose(STREAM, DECKS, asked_until(STREAM, 2), MARCH, 0)
    assert found
    assert found.remaining == 1


def test_decks_that_hold_nothing_that_fits_ask_nothing() -> None:
    assert choose(replace(STREAM, decks="c"), DECKS, [], MARCH, 0) is None
    assert choose(replace(STREAM, decks="gone"), DECKS, [], MARCH, 0) is None


def test_the_only_prompt_of_a_deck_is_asked_again() -> None:
    one = {"a": Deck("a", {"": "A"}, (prompt("a", "x"),))}
    found = choose(replace(STREAM, decks="a"), one, [Asked("a/x", 1, 0)], MARCH, DAY)
    assert found
    assert (found.prompt.key, found.round) == ("a/x", 2)

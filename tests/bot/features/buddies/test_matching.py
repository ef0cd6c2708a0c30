from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.features.buddies.matching import Ability, Person, best, gives, suit

CODES = st.sampled_from(["en", "zh-Hans", "zh-Hant", "es", "ja"])
LISTS = st.lists(CODES, max_size=3, unique=True).map(tuple)
PEOPLE = st.builds(
    Person,
    user_id=st.integers(1, 8),
    reads=LISTS,
    speaks=LISTS,
    learns=LISTS,
    interests=st.frozensets(st.sampled_from(["food", "music", "cats"])),
    last_met=st.integers(0, 5),
    load=st.integers(0, 3),
    free=st.integers(-1, 3),
    helps=st.booleans(),
)
PAIRS = st.frozensets(st.integers(1, 8), min_size=2, max_size=2)

ANN = Person(1, reads=("en",), speaks=("en",), learns=("zh-Hans",))
MEI = Person(2, reads=("zh-Hans",), speaks=("zh-Hans",), learns=("en",))


@given(PEOPLE, st.lists(PEOPLE), st.sets(PAIRS))
def test_nobody_is_proposed_who_must_not_be(
    seeker: Person, others: list[Person], apart: set[frozenset[int]]
) -> None:
    found = best(seeker, others, apart)
    if found:
        assert found.user_id != seeker.user_id
        assert found.free > 0
        assert frozenset({seeker.user_id, found.user_id}) not in apart
        assert suit(seeker, found)


@given(PEOPLE, st.lists(PEOPLE), st.sets(PAIRS))
def test_somebody_is_proposed_where_anybody_may_be(
    seeker: Person, others: list[Person], apart: set[frozenset[int]]
) -> None:
    if best(seeker, others, apart) is None:
        assert not any(
            suit(seeker, other) and other.free > 0
            for other in others
            if other.user_id != seeker.user_id and frozenset({seeker.user_id, other.user_id}) not in apart
        )


@given(PEOPLE, PEOPLE)
def test_to_suit_is_mutual_and_two_who_do_not_help_each_know_what_the_other_learns(
    one: Person, other: Person
) -> None:
    assert suit(one, other) == suit(other, one)
    if suit(one, other) and not (one.helps or other.helps):
        assert gives(one, other)
        assert gives(other, one)


@given(PEOPLE, st.lists(PEOPLE, unique_by=lambda each: each.user_id))
def test_the_order_in_which_people_wait_does_not_decide(seeker: Person, others: list[Person]) -> None:
    assert best(seeker, others, set()) == best(seeker, others[::-1], set())


def test_fluent_is_who_reads_and_speaks() -> None:
    person = Person(1, reads=("en", "es"), speaks=("en",), learns=("zh-Hans",))
    known = [person.ability(code) for code in ("en", "es", "zh-Hant", "ja")]
    assert known == [Ability.FLUENT, Ability.CONVERSATIONAL, Ability.LEARNING, Ability.NONE]


def test_a_language_known_well_comes_before_interests_and_those_before_time() -> None:
    half = replace(MEI, user_id=3, reads=(), interests=frozenset({"food"}))
    alike = replace(MEI, user_id=4, interests=frozenset({"food"}), last_met=9)
    long_alone = replace(MEI, user_id=5, last_met=1)
    seeker = replace(ANN, interests=frozenset({"food"}))
    assert best(seeker, [half, alike, long_alone], set()) == alike
    assert best(ANN, [alike, long_alone], set()) == long_alone
    assert best(seeker, [half], set()) == half


def test_the_helper_with_fewest_people_is_asked_first() -> None:
    busy = Person(6, reads=("en",), helps=True, load=2)
    idle = Person(7, reads=("en",), helps=True, load=0)
    assert best(ANN, [busy, idle], set()) == idle


def test_a_helper_needs_a_language_in_common() -> None:
    assert not suit(MEI, Person(6, reads=("es",), helps=True))
    assert suit(MEI, Person(6, reads=("zh-Hant",), helps=True))

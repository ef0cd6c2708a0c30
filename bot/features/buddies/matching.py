"""Who suits whom, told from languages, interests, and how long ago somebody last met someone."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import IntEnum


class Ability(IntEnum):
    """A language as the community writes it. Fluent is who reads and speaks it."""

    NONE = 0
    LEARNING = 1
    CONVERSATIONAL = 2
    FLUENT = 3


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who may be introduced. Languages are BCP 47 codes, `last_met` is in epoch seconds.

    `load` is how many people somebody has already, `free` how many more they have room for.
    """

    user_id: int
    reads: tuple[str, ...] = ()
    speaks: tuple[str, ...] = ()
    learns: tuple[str, ...] = ()
    interests: frozenset[str] = frozenset()
    last_met: int = 0
    load: int = 0
    free: int = 1
    helps: bool = False

    @property
    def languages(self) -> tuple[str, ...]:
        """Those they have something of, the best first."""
        named = dict.fromkeys([*self.reads, *self.speaks, *self.learns])
        return tuple(sorted(named, key=lambda code: -self.ability(code)))

    def ability(self, language: str) -> Ability:
        """How well they know a language; of Chinese any script counts, and of Portuguese any country."""
        reads, speaks = _has(self.reads, language), _has(self.speaks, language)
        if reads and speaks:
            return Ability.FLUENT
        if reads or speaks:
            return Ability.CONVERSATIONAL
        return Ability.LEARNING if _has(self.learns, language) else Ability.NONE


def gives(one: Person, other: Person) -> Ability:
    """How well `one` knows what `other` learns, the best of it; NONE where they are no help with any."""
    best = max((one.ability(language) for language in other.learns), default=Ability.NONE)
    return best if best >= Ability.CONVERSATIONAL else Ability.NONE


def suit(one: Person, other: Person) -> bool:
    """Whether each knows what the other learns, or one helps and they have a language in common."""
    if gives(one, other) and gives(other, one):
        return True
    return (one.helps or other.helps) and any(
        one.ability(code) >= Ability.CONVERSATIONAL and other.ability(code) >= Ability.CONVERSATIONAL
        for code in one.languages
    )


def best(seeker: Person, others: Iterable[Person], apart: Collection[frozenset[int]]) -> Person | None:
    """Whom to introduce to `seeker`; None where nobody suits. No two of `apart` are ever proposed.

    What each knows for the other comes first, then what both like, then who has waited longest since
    they last met somebody, then who has fewest people.
    """
    suitable = [
        other
        for other in others
        if other.user_id != seeker.user_id
        and other.free > 0
        and frozenset({seeker.user_id, other.user_id}) not in apart
        and suit(seeker, other)
    ]
    return max(suitable, key=lambda other: _merit(seeker, other), default=None)


def _merit(seeker: Person, other: Person) -> tuple[int, ...]:
    there, back = gives(seeker, other), gives(other, seeker)
    shared = len(seeker.interests & other.interests)
    return (min(there, back), there + back, shared, -other.last_met, -other.load, -other.user_id)


def _has(codes: Iterable[str], language: str) -> bool:
    base = language.partition("-")[0]
    return any(code.partition("-")[0] == base for code in codes)

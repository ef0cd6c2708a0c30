"""How many answered, in which languages, when, and to what."""

from dataclasses import dataclass

from db.database import Database


@dataclass(frozen=True, slots=True)
class LanguageCount:
    """How many people answered in a language."""

    language: str
    number: int


@dataclass(frozen=True, slots=True)
class WeekCount:
    """How many answers there were in a language in a week, numbered as by `week_of`."""

    week: int
    language: str
    number: int


@dataclass(frozen=True, slots=True)
class PostingCount:
    """How many people answered a posted prompt."""

    posting_id: int
    number: int


# Whoever gave an answer and also talks in the thread is one person, in the language of the answer.
_PEOPLE = (
    "SELECT guild_id, posting_id, user_id, language FROM answers"
    " UNION SELECT guild_id, posting_id, user_id, min(language) FROM spoken_answers AS spoken"
    " WHERE NOT EXISTS (SELECT 1 FROM answers WHERE answers.guild_id = spoken.guild_id"
    " AND answers.posting_id = spoken.posting_id AND answers.user_id = spoken.user_id)"
    " GROUP BY guild_id, posting_id, user_id"
)
_WEEK = 7 * 24 * 3600
_TO_MONDAY = 3 * 24 * 3600  # the epoch began on a Thursday


def week_of(at: int) -> int:
    """The number of the week, from Monday to Sunday in UTC, of a moment in epoch seconds."""
    return (at + _TO_MONDAY) // _WEEK


def monday(week: int) -> int:
    """When a week begins, in epoch seconds."""
    return week * _WEEK - _TO_MONDAY


class AnswerCounts:
    """Reads what AnswerStore writes."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def counts(self, guild_id: int, posting_id: int) -> list[LanguageCount]:
        """How many people answered a posted prompt, by language, most first."""
        return await self._db.rows(
            LanguageCount,
            f"SELECT language, count(*) AS number FROM ({_PEOPLE}) AS people"  # noqa: S608
            " WHERE guild_id = :guild_id AND posting_id = :posting_id"
            " GROUP BY language ORDER BY number DESC, language",
            guild_id=guild_id,
            posting_id=posting_id,
        )

    async def weeks(self, guild_id: int, since: int) -> list[WeekCount]:
        """Answers of both kinds since then (epoch seconds), by week and language."""
        return await self._db.rows(
            WeekCount,
            f"SELECT (at + {_TO_MONDAY}) / {_WEEK} AS week, language, count(*) AS number FROM ("  # noqa: S608
            " SELECT guild_id, at, language FROM answers"
            " UNION ALL SELECT guild_id, at, language FROM spoken_answers) AS said"
            " WHERE guild_id = :guild_id AND at >= :since"
            " GROUP BY week, language ORDER BY week, language",
            guild_id=guild_id,
            since=since,
        )

    async def best(self, guild_id: int, since: int, most: int) -> list[PostingCount]:
        """The posted prompts that most people answered since then (epoch seconds)."""
        return await self._db.rows(
            PostingCount,
            "SELECT posting_id, count(DISTINCT user_id) AS number FROM ("
            " SELECT guild_id, posting_id, user_id, at FROM answers"
            " UNION ALL SELECT guild_id, posting_id, user_id, at FROM spoken_answers) AS said"
            " WHERE guild_id = :guild_id AND at >= :since"
            " GROUP BY posting_id ORDER BY number DESC, posting_id LIMIT :most",
            guild_id=guild_id,
            since=since,
            most=most,
        )

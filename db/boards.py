"""Where a server's members ask across languages, and by which rules."""

from dataclasses import dataclass

from db.database import Database


@dataclass(frozen=True, slots=True)
class Board:
    """`channel_id` None: nobody can ask yet. Holders of `blocked` roles may neither ask nor answer."""

    guild_id: int
    channel_id: int | None = None
    anonymous: bool = False
    sensitive: bool = False
    blocked: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class _Row:
    guild_id: int
    channel_id: int | None
    anonymous: int
    sensitive: int


@dataclass(frozen=True, slots=True)
class _Role:
    role_id: int


class BoardStore:
    def __init__(self, db: Database) -> None:
        self._db = db

    async def board(self, guild_id: int) -> Board:
        rows = await self._db.rows(
            _Row, "SELECT * FROM ask_boards WHERE guild_id = :guild_id", guild_id=guild_id
        )
        roles = await self._db.rows(
            _Role, "SELECT role_id FROM ask_blocked_roles WHERE guild_id = :guild_id", guild_id=guild_id
        )
        blocked = frozenset(each.role_id for each in roles)
        if not rows:
            return Board(guild_id, blocked=blocked)
        row = rows[0]
        return Board(guild_id, row.channel_id, bool(row.anonymous), bool(row.sensitive), blocked)

    async def save(self, board: Board) -> None:
        async with self._db.transaction() as transaction:
            await transaction.run(
                "INSERT INTO ask_boards (guild_id, channel_id, anonymous, sensitive)"
                " VALUES (:guild_id, :channel_id, :anonymous, :sensitive) ON CONFLICT (guild_id) DO UPDATE"
                " SET channel_id = excluded.channel_id, anonymous = excluded.anonymous,"
                " sensitive = excluded.sensitive",
                guild_id=board.guild_id,
                channel_id=board.channel_id,
                anonymous=int(board.anonymous),
                sensitive=int(board.sensitive),
            )
            await transaction.run(
                "DELETE FROM ask_blocked_roles WHERE guild_id = :guild_id", guild_id=board.guild_id
            )
            for role_id in board.blocked:
                await transaction.run(
                    "INSERT INTO ask_blocked_roles (guild_id, role_id) VALUES (:guild_id, :role_id)",
                    guild_id=board.guild_id,
                    role_id=role_id,
                )

    async def forget_guild(self, guild_id: int) -> None:
        async with self._db.transaction() as transaction:
            for table in ("ask_boards", "ask_blocked_roles"):
                await transaction.run(
                    f"DELETE FROM {table} WHERE guild_id = :guild_id",  # noqa: S608
                    guild_id=guild_id,
                )

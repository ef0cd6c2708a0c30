-- 2026-11: what translating costs, in characters of the originals. Counts and ids, never a text.

CREATE TABLE usage_days (
    guild_id     INTEGER NOT NULL,  -- 0 outside of servers
    day          INTEGER NOT NULL,  -- days since 1970-01-01, in UTC
    source       TEXT    NOT NULL,  -- BCP 47, 'und' where nobody could tell
    target       TEXT    NOT NULL,  -- BCP 47
    engine       TEXT    NOT NULL,  -- its name, or who else translated: 'phrasebook', 'member', 'OpenCC'
    way          TEXT    NOT NULL CHECK (way IN ('command', 'flag', 'auto', 'rooms', 'tap')),
    sent         INTEGER NOT NULL,  -- characters that went to an engine
    recalled     INTEGER NOT NULL,  -- characters that a memory knew: phrasebook, glossary, corrections
    cached       INTEGER NOT NULL,  -- characters that the cache knew
    translations INTEGER NOT NULL,  -- how many were posted
    PRIMARY KEY (guild_id, day, source, target, engine, way)
) STRICT;

CREATE TABLE usage_members (
    guild_id     INTEGER NOT NULL,  -- 0 outside of servers
    user_id      INTEGER NOT NULL,
    day          INTEGER NOT NULL,  -- as in usage_days; kept for 40 days
    sent         INTEGER NOT NULL,
    translations INTEGER NOT NULL,
    PRIMARY KEY (guild_id, user_id, day)
) STRICT;

CREATE INDEX usage_members_by_user ON usage_members (user_id);

CREATE TABLE budgets (
    guild_id   INTEGER PRIMARY KEY,
    server_day INTEGER,  -- characters a day for the whole server; NULL: what the host allows
    member_day INTEGER   -- the same for one member
) STRICT;

CREATE TABLE guilds_left (
    guild_id INTEGER PRIMARY KEY,
    left_at  INTEGER NOT NULL  -- epoch seconds; what is stored about the server is erased 30 days later
) STRICT;

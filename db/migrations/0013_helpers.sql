-- 2026-11: who helps, who would like to meet somebody, who was introduced to whom. Ids, states and times only.

CREATE TABLE helpers (
    guild_id     INTEGER NOT NULL,
    user_id      INTEGER NOT NULL,
    places       INTEGER NOT NULL,  -- how many people at once, 1 to 5
    paused_until INTEGER,           -- epoch seconds; null while not paused
    PRIMARY KEY (guild_id, user_id)
) STRICT;

CREATE TABLE helper_calls (
    guild_id   INTEGER NOT NULL,
    user_id    INTEGER NOT NULL,  -- the newcomer who called
    language   TEXT    NOT NULL,  -- that they read, BCP 47
    channel_id INTEGER NOT NULL,  -- where the helpers see it
    nonce      TEXT    NOT NULL,  -- under which the card is posted
    taken_by   INTEGER,           -- the helper; null until somebody says "I'll help"
    PRIMARY KEY (guild_id, user_id)
) STRICT;

CREATE TABLE seekers (
    guild_id INTEGER NOT NULL,
    user_id  INTEGER NOT NULL,
    since    INTEGER NOT NULL,  -- epoch seconds
    PRIMARY KEY (guild_id, user_id)
) STRICT;

CREATE TABLE meetings (
    key       TEXT    NOT NULL PRIMARY KEY,  -- random; its first letters are in the name of the thread
    guild_id  INTEGER NOT NULL,
    state     TEXT    NOT NULL CHECK (state IN ('asking', 'opening', 'open', 'ending', 'over')),
    since     INTEGER NOT NULL,  -- epoch seconds, of the last change of state
    joins     TEXT,              -- of a trio that is asked for: the meeting that somebody would join
    thread_id INTEGER            -- null until there is one
) STRICT;

CREATE INDEX meetings_of_guild ON meetings (guild_id, state);

CREATE TABLE partners (
    key        TEXT    NOT NULL REFERENCES meetings (key) ON DELETE CASCADE,
    guild_id   INTEGER NOT NULL,
    user_id    INTEGER NOT NULL,
    turn       INTEGER NOT NULL,  -- the order in which they are asked
    answer     TEXT    NOT NULL CHECK (answer IN ('waiting', 'yes', 'no', 'leaving', 'left')),
    helps      INTEGER NOT NULL,  -- 1 for the helper of the other
    language   TEXT    NOT NULL,  -- that they read here, BCP 47
    asked_at   INTEGER,           -- epoch seconds; null before their turn
    nonce      TEXT,              -- of the card that asks them; null where they were asked in person
    channel_id INTEGER,
    message_id INTEGER,           -- of that card; null before it was posted and after it was taken down
    PRIMARY KEY (key, user_id)
) STRICT;

CREATE INDEX partners_of_member ON partners (guild_id, user_id);

-- "Not with this person": neither is ever told.
CREATE TABLE kept_apart (
    guild_id INTEGER NOT NULL,
    user_id  INTEGER NOT NULL,  -- who said so
    other_id INTEGER NOT NULL,
    PRIMARY KEY (guild_id, user_id, other_id)
) STRICT;

-- 2026-11: who is being welcomed, how far they are, and how many got how far. Ids, states and counts only.

CREATE TABLE newcomers (
    guild_id  INTEGER NOT NULL,
    user_id   INTEGER NOT NULL,
    joined_at INTEGER NOT NULL,            -- epoch seconds, of the first time we met them
    language  TEXT    NOT NULL DEFAULT '', -- of their guide, BCP 47; empty until they chose
    step      TEXT    NOT NULL DEFAULT '', -- the id of the step they are at; empty before the first
    left_at   INTEGER,                     -- epoch seconds; null while they are here
    called_at INTEGER,                     -- when they last called a helper
    PRIMARY KEY (guild_id, user_id)
) STRICT;

CREATE TABLE newcomer_stages (
    guild_id INTEGER NOT NULL,
    user_id  INTEGER NOT NULL,
    stage    TEXT    NOT NULL,  -- joined, greeted, language, step:<id>, finished, first-message, day-7
    PRIMARY KEY (guild_id, user_id, stage)
) STRICT;

CREATE TABLE newcomer_interests (
    guild_id INTEGER NOT NULL,
    user_id  INTEGER NOT NULL,
    interest TEXT    NOT NULL,  -- its id in the flow
    PRIMARY KEY (guild_id, user_id, interest)
) STRICT;

CREATE TABLE newcomer_roles (
    guild_id INTEGER NOT NULL,
    user_id  INTEGER NOT NULL,
    role_id  INTEGER NOT NULL,
    state    TEXT    NOT NULL CHECK (state IN ('wanted', 'given', 'refused', 'unwanted')),
    PRIMARY KEY (guild_id, user_id, role_id)
) STRICT;

CREATE TABLE introductions (
    guild_id   INTEGER NOT NULL,
    user_id    INTEGER NOT NULL,
    nonce      TEXT    NOT NULL,  -- claimed under it before it was posted, and found again by it
    claimed_at INTEGER NOT NULL,
    PRIMARY KEY (guild_id, user_id)
) STRICT;

-- The funnel: by the week in which people joined. It stays when the people it counts are forgotten.
CREATE TABLE funnel (
    guild_id INTEGER NOT NULL,
    week     INTEGER NOT NULL,  -- epoch seconds of that Monday, 0:00 UTC
    language TEXT    NOT NULL,  -- empty for those who have not chosen one
    stage    TEXT    NOT NULL,
    count    INTEGER NOT NULL,
    PRIMARY KEY (guild_id, week, language, stage)
) STRICT;

CREATE TABLE greetings (
    guild_id   INTEGER NOT NULL,
    user_id    INTEGER NOT NULL,
    joined_at  INTEGER NOT NULL,
    state      TEXT    NOT NULL CHECK (state IN ('waiting', 'held', 'claimed', 'sent', 'over')),
    due_at     INTEGER,           -- epoch seconds; null until the flow's moment has come
    nonce      TEXT,              -- of the card; those who are greeted together share it
    claimed_at INTEGER,
    channel_id INTEGER,
    message_id INTEGER,           -- null until the card was posted
    PRIMARY KEY (guild_id, user_id, joined_at)
) STRICT;

CREATE INDEX greetings_by_nonce ON greetings (nonce);
CREATE INDEX greetings_due ON greetings (state, due_at);

CREATE TABLE hellos (
    guild_id INTEGER NOT NULL,
    nonce    TEXT    NOT NULL,  -- of the greeting
    user_id  INTEGER NOT NULL,  -- who said hi to the newcomer
    PRIMARY KEY (nonce, user_id)
) STRICT;

CREATE TABLE listening (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    at INTEGER NOT NULL  -- epoch seconds until which no join was missed
) STRICT;

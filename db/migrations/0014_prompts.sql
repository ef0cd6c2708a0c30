-- 2026-11: questions that are posted by the clock: a server's own ones, where and when they are asked, and
-- what became of each time. Its texts are written by admins to be published; there is no chat here.

CREATE TABLE own_decks (
    deck_id  INTEGER PRIMARY KEY,   -- random, so that none is given twice
    guild_id INTEGER NOT NULL,
    name     TEXT    NOT NULL,
    at       INTEGER NOT NULL       -- epoch seconds of the last import
) STRICT;

CREATE INDEX own_decks_of_guild ON own_decks (guild_id);

CREATE TABLE own_prompts (
    prompt_id   INTEGER PRIMARY KEY,   -- random; its key outside is "own/<prompt_id>"
    guild_id    INTEGER NOT NULL,
    deck_id     INTEGER NOT NULL REFERENCES own_decks ON DELETE CASCADE,
    slug        TEXT    NOT NULL,      -- its name in the deck's file
    position    INTEGER NOT NULL,      -- in the deck, from 0
    kind        TEXT    NOT NULL CHECK (kind IN ('question', 'myth', 'choice')),
    level       INTEGER NOT NULL,      -- 1 easy to 3 hard
    topics      TEXT    NOT NULL,      -- one a line
    season      TEXT    NOT NULL,      -- of the calendar; empty for any time
    sensitivity INTEGER NOT NULL,      -- 0 to 2
    direction   TEXT    NOT NULL,      -- "two-sided" or empty
    verdict     TEXT    NOT NULL,      -- "myth" or "fact" for that kind, else empty
    sources     TEXT    NOT NULL,      -- one a line
    credit      INTEGER,               -- the member who suggested it
    UNIQUE (deck_id, slug)
) STRICT;

CREATE INDEX own_prompts_of_guild ON own_prompts (guild_id);

CREATE TABLE own_prompt_texts (
    prompt_id INTEGER NOT NULL REFERENCES own_prompts ON DELETE CASCADE,
    part      TEXT    NOT NULL,  -- "text", "reveal", or "choice:0" and on
    language  TEXT    NOT NULL,  -- BCP 47
    text      TEXT    NOT NULL,
    origin    TEXT    NOT NULL CHECK (origin IN ('human', 'machine')),
    PRIMARY KEY (prompt_id, part, language)
) STRICT;

CREATE TABLE streams (
    stream_id    INTEGER PRIMARY KEY,  -- random
    guild_id     INTEGER NOT NULL,
    name         TEXT    NOT NULL,
    channel_id   INTEGER NOT NULL,
    decks        TEXT    NOT NULL,     -- keys, the first first, separated by commas: "food,own:12"
    shuffled     INTEGER NOT NULL,     -- 0: deck after deck, each in its order; 1: mixed
    weekdays     TEXT    NOT NULL,     -- "0123456", 0 being Monday
    times        TEXT    NOT NULL,     -- "09:00,21:00", in the zone
    zone         TEXT    NOT NULL,     -- IANA
    style        TEXT    NOT NULL CHECK (style IN ('card', 'thread', 'poll', 'forum')),
    role_id      INTEGER,              -- notified of each, null for nobody
    sensitivity  INTEGER NOT NULL,     -- the most that is asked, 0 to 2
    level        INTEGER NOT NULL,     -- the hardest that is asked, 1 to 3
    next_at      INTEGER,              -- epoch seconds; null while it is stopped
    next_local   TEXT    NOT NULL,     -- the same on the wall clock of its zone, "2026-11-23 09:00"
    paused_until INTEGER,              -- epoch seconds; next_at is after it
    stopped      TEXT    NOT NULL      -- why it is stopped: empty, "admin", "channel", "access", "zone", "decks"
) STRICT;

CREATE INDEX streams_due ON streams (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX streams_of_guild ON streams (guild_id);

CREATE TABLE postings (
    posting_id INTEGER PRIMARY KEY,  -- random
    stream_id  INTEGER NOT NULL,     -- perhaps deleted since
    occurrence INTEGER NOT NULL,     -- epoch seconds of the time it is for
    guild_id   INTEGER NOT NULL,
    channel_id INTEGER NOT NULL,
    style      TEXT    NOT NULL,
    prompt     TEXT    NOT NULL,     -- its key; empty where the time was skipped
    round      INTEGER NOT NULL,     -- of the stream: every prompt once in each
    state      TEXT    NOT NULL CHECK (state IN ('claimed', 'posted', 'skipped')),
    at         INTEGER NOT NULL,     -- epoch seconds of the last change of state, or of taking it over
    message_id INTEGER,
    thread_id  INTEGER,              -- of its own thread or forum post
    UNIQUE (stream_id, occurrence)
) STRICT;

CREATE INDEX postings_claimed ON postings (at) WHERE state = 'claimed';
CREATE INDEX postings_of_guild ON postings (guild_id, at);
CREATE INDEX postings_by_message ON postings (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX postings_by_thread ON postings (thread_id) WHERE thread_id IS NOT NULL;

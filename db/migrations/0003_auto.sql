-- 2026-11: channels that translate themselves. Ids, languages and times only, never a text.

CREATE TABLE auto_places (
    channel_id   INTEGER PRIMARY KEY,  -- a channel, forum, thread or category
    guild_id     INTEGER NOT NULL,
    way          TEXT    NOT NULL CHECK (way IN ('reply', 'thread', 'line', 'tap')),
    stay_seconds INTEGER,              -- how long a translation is shown; NULL: for good
    paused       INTEGER NOT NULL CHECK (paused IN (0, 1))
) STRICT;

CREATE INDEX auto_places_by_guild ON auto_places (guild_id);

CREATE TABLE auto_languages (
    channel_id INTEGER NOT NULL REFERENCES auto_places ON DELETE CASCADE,
    position   INTEGER NOT NULL,  -- from 0
    language   TEXT    NOT NULL,  -- BCP 47: what everything written there can be read in
    PRIMARY KEY (channel_id, position),
    UNIQUE (channel_id, language)
) STRICT;

CREATE TABLE auto_bots (
    channel_id INTEGER NOT NULL REFERENCES auto_places ON DELETE CASCADE,
    bot_id     INTEGER NOT NULL,  -- a bot, a webhook or an application that is translated like a person
    PRIMARY KEY (channel_id, bot_id)
) STRICT;

CREATE TABLE auto_paused_guilds (
    guild_id INTEGER PRIMARY KEY  -- nothing is translated by itself in this server
) STRICT;

CREATE TABLE auto_answers (
    nonce      TEXT    PRIMARY KEY,  -- of our messages; tells them apart from others after a crash
    guild_id   INTEGER NOT NULL,
    channel_id INTEGER NOT NULL,     -- where the originals are
    way        TEXT    NOT NULL CHECK (way IN ('reply', 'thread', 'line', 'tap')),
    made_at    INTEGER NOT NULL,     -- epoch seconds
    expires_at INTEGER,              -- epoch seconds; NULL: never
    gone       INTEGER NOT NULL CHECK (gone IN (0, 1))  -- deleted by somebody, or expired: not to come back
) STRICT;

CREATE INDEX auto_answers_due ON auto_answers (expires_at) WHERE gone = 0 AND expires_at IS NOT NULL;

CREATE TABLE auto_originals (
    message_id INTEGER PRIMARY KEY,  -- somebody's message
    nonce      TEXT    NOT NULL REFERENCES auto_answers ON DELETE CASCADE,
    edited_at  INTEGER NOT NULL,     -- epoch milliseconds of the edit that was last translated, 0 for none
    done       INTEGER NOT NULL CHECK (done IN (0, 1))  -- 0: claimed; somebody works on it, or did in a crash
) STRICT;

CREATE INDEX auto_originals_by_answer ON auto_originals (nonce);
CREATE INDEX auto_originals_unfinished ON auto_originals (message_id) WHERE done = 0;

CREATE TABLE auto_cards (
    card_id    INTEGER PRIMARY KEY,  -- our message
    nonce      TEXT    NOT NULL REFERENCES auto_answers ON DELETE CASCADE,
    channel_id INTEGER NOT NULL      -- where it is: beside the originals, or in a thread on one of them
) STRICT;

CREATE INDEX auto_cards_by_answer ON auto_cards (nonce);

CREATE TABLE untranslated_members (
    user_id INTEGER PRIMARY KEY  -- has asked that nobody has their messages translated
) STRICT;

-- 2026-11: questions that members ask readers of another language, and the answers. Texts are stored here
-- because their authors published them; a withdrawn entry keeps its row and loses its texts.

CREATE TABLE ask_boards (
    guild_id   INTEGER NOT NULL PRIMARY KEY,
    channel_id INTEGER,           -- a text channel or a forum; null: /ask is off
    anonymous  INTEGER NOT NULL,  -- 1 where members may ask without their name
    sensitive  INTEGER NOT NULL   -- 1 where sensitive topics are offered
) STRICT;

CREATE TABLE ask_blocked_roles (
    guild_id INTEGER NOT NULL,
    role_id  INTEGER NOT NULL,    -- its holders may neither ask nor answer
    PRIMARY KEY (guild_id, role_id)
) STRICT;

CREATE TABLE ask_entries (
    id           INTEGER NOT NULL PRIMARY KEY,  -- random
    guild_id     INTEGER NOT NULL,
    question_id  INTEGER NOT NULL,  -- what it answers; its own id for a question
    author_id    INTEGER NOT NULL,  -- 0 for somebody who was forgotten
    anonymous    INTEGER NOT NULL,
    language     TEXT    NOT NULL,  -- it was written in, BCP 47
    target       TEXT    NOT NULL,  -- of those it is for
    topic        TEXT    NOT NULL,  -- empty for an answer
    state        TEXT    NOT NULL CHECK (state IN ('claimed', 'posted', 'withdrawn', 'removed')),
    at           INTEGER NOT NULL,  -- epoch seconds
    channel_id   INTEGER NOT NULL,  -- the board, or for an answer the question's thread
    message_id   INTEGER,           -- null before it was posted
    helped_by    INTEGER,           -- of a question: the answer that helped
    untranslated INTEGER NOT NULL,  -- 1 while the engines owe a translation into the target
    version      INTEGER NOT NULL,  -- counts changes
    shown        INTEGER NOT NULL   -- the version that stands on Discord
) STRICT;

CREATE INDEX ask_entries_of_author ON ask_entries (guild_id, author_id, at);
CREATE INDEX ask_entries_of_question ON ask_entries (question_id);
CREATE INDEX ask_entries_to_do ON ask_entries (guild_id) WHERE state = 'claimed' OR version <> shown;
CREATE INDEX ask_entries_owed ON ask_entries (at) WHERE untranslated = 1;

CREATE TABLE ask_texts (
    entry_id INTEGER NOT NULL REFERENCES ask_entries (id) ON DELETE CASCADE,
    language TEXT    NOT NULL,  -- BCP 47
    text     TEXT    NOT NULL,
    details  TEXT    NOT NULL,  -- empty for an answer
    machine  INTEGER NOT NULL,  -- 1 for a machine translation, 0 for what a person wrote
    PRIMARY KEY (entry_id, language)
) STRICT;

CREATE TABLE ask_tokens (
    guild_id    INTEGER NOT NULL,
    token       TEXT    NOT NULL,  -- see bot/features/asking/tokens.py
    question_id INTEGER NOT NULL,
    entry_id    INTEGER NOT NULL REFERENCES ask_entries (id) ON DELETE CASCADE,
    PRIMARY KEY (guild_id, token, question_id, entry_id)
) STRICT;

CREATE INDEX ask_tokens_of_entry ON ask_tokens (entry_id);

CREATE TABLE ask_reports (
    guild_id    INTEGER NOT NULL,
    entry_id    INTEGER NOT NULL REFERENCES ask_entries (id) ON DELETE CASCADE,
    reporter_id INTEGER NOT NULL,
    PRIMARY KEY (entry_id, reporter_id)
) STRICT;

-- Moderators who looked who is behind an entry without a name.
CREATE TABLE ask_looks (
    guild_id     INTEGER NOT NULL,
    entry_id     INTEGER NOT NULL REFERENCES ask_entries (id) ON DELETE CASCADE,
    moderator_id INTEGER NOT NULL,
    at           INTEGER NOT NULL,
    PRIMARY KEY (entry_id, moderator_id, at)
) STRICT;

-- 2026-11: what members say to prompts. A text is stored because its author published it with the Answer
-- button, and erased when they withdraw it; of what is simply written in a prompt's thread there are ids
-- and a language only. `posting_id` is that of the posted prompt.

CREATE TABLE answers (
    guild_id   INTEGER NOT NULL,
    id         INTEGER NOT NULL,  -- random
    posting_id INTEGER NOT NULL,
    user_id    INTEGER NOT NULL,
    language   TEXT    NOT NULL,  -- BCP 47, or 'und' where nobody can tell
    text       TEXT    NOT NULL,
    nonce      TEXT    NOT NULL,  -- of the message, kept to find it again after a crash
    at         INTEGER NOT NULL,  -- epoch seconds of the first version
    thread_id  INTEGER,           -- where it is posted; NULL while it is on its way
    message_id INTEGER,
    complete   INTEGER NOT NULL,  -- 0 while no engine could translate it
    PRIMARY KEY (guild_id, id),
    UNIQUE (guild_id, posting_id, user_id)
) STRICT;

CREATE INDEX answers_on_their_way ON answers (guild_id, id) WHERE message_id IS NULL OR complete = 0;

CREATE TABLE answer_translations (
    guild_id  INTEGER NOT NULL,
    answer_id INTEGER NOT NULL,
    language  TEXT    NOT NULL,  -- BCP 47
    text      TEXT    NOT NULL,  -- by a machine
    PRIMARY KEY (guild_id, answer_id, language),
    FOREIGN KEY (guild_id, answer_id) REFERENCES answers ON DELETE CASCADE
) STRICT;

CREATE TABLE withdrawn_answers (
    guild_id   INTEGER NOT NULL,
    message_id INTEGER NOT NULL,  -- to be cleared of what it shows
    thread_id  INTEGER NOT NULL,
    posting_id INTEGER NOT NULL,
    PRIMARY KEY (guild_id, message_id)
) STRICT;

CREATE TABLE spoken_answers (
    guild_id   INTEGER NOT NULL,
    message_id INTEGER NOT NULL,  -- in the prompt's thread
    posting_id INTEGER NOT NULL,
    user_id    INTEGER NOT NULL,
    language   TEXT    NOT NULL,
    at         INTEGER NOT NULL,
    PRIMARY KEY (guild_id, message_id)
) STRICT;

CREATE INDEX spoken_answers_by_posting ON spoken_answers (guild_id, posting_id);

CREATE TABLE guesses (
    guild_id   INTEGER NOT NULL,
    posting_id INTEGER NOT NULL,
    user_id    INTEGER NOT NULL,
    verdict    TEXT    NOT NULL,  -- 'myth' or 'fact'
    language   TEXT    NOT NULL,  -- that the one who guesses reads
    PRIMARY KEY (guild_id, posting_id, user_id)
) STRICT;

CREATE TABLE reveals (
    guild_id   INTEGER NOT NULL,
    posting_id INTEGER NOT NULL,
    due_at     INTEGER NOT NULL,  -- epoch seconds
    state      TEXT    NOT NULL CHECK (state IN ('waiting', 'claimed', 'done')),
    nonce      TEXT    NOT NULL,
    claimed_at INTEGER,
    PRIMARY KEY (guild_id, posting_id)
) STRICT;

CREATE INDEX reveals_due ON reveals (due_at) WHERE state <> 'done';

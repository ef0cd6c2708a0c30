-- 2026-11: how a server welcomes newcomers. Texts here are what its admins publish, never chat.

CREATE TABLE flow_versions (
    guild_id  INTEGER NOT NULL,
    version   INTEGER NOT NULL,  -- from 1, never used twice; the highest is the one in use
    before    INTEGER,           -- the version that undoing this one leads back to; null for the first
    document  TEXT    NOT NULL,  -- TOML, see bot/features/onboarding/content/head.toml
    author_id INTEGER,           -- who changed it; null after that person asked to be forgotten
    at        INTEGER NOT NULL,  -- epoch seconds
    PRIMARY KEY (guild_id, version)
) STRICT;

CREATE TABLE flow_states (
    guild_id INTEGER PRIMARY KEY,
    state    TEXT NOT NULL CHECK (state IN ('draft', 'live', 'paused'))  -- a draft has never been live
) STRICT;

CREATE TABLE flow_proposals (
    guild_id  INTEGER NOT NULL,
    author_id INTEGER NOT NULL,  -- who sent in a document and has not said yet whether to apply it
    digest    TEXT    NOT NULL,  -- of the document, so that a button of an earlier one does not apply this
    document  TEXT    NOT NULL,
    PRIMARY KEY (guild_id, author_id)
) STRICT;

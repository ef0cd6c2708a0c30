-- 2026-11: how a server welcomes newcomers. Texts here are what its admins publish, never chat.

CREATE TABLE flow_versions (
    guild_id  INTEGER NOT NULL,
    version   INTEGER NOT NULL,  -- from 1, never used twice; the highest is the one in use
    before    INTEGER,           -- the version that undoing this one leads back to; null for the first
    document  TEXT    NOT NULL,  -- TOML, see bot/features/onboarding/content/README.md
    author_id INTEGER,           -- who changed it; null after that person asked to be forgotten
    at        INTEGER NOT NULL,  -- epoch seconds
    PRIMARY KEY (guild_id, version)
) STRICT;

CREATE TABLE flow_states (
    guild_id INTEGER PRIMARY KEY,
    state    TEXT NOT NULL CHECK (state IN ('draft', 'live', 'paused'))  -- a draft has never been live
) STRICT;

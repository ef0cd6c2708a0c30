-- 2026-11: which languages a server uses, which languages a member reads, speaks and learns.

CREATE TABLE guild_languages (
    guild_id INTEGER NOT NULL,  -- Discord's id of the server
    position INTEGER NOT NULL,  -- from 0; the first is the server's main language
    language TEXT    NOT NULL,  -- BCP 47, as in bot/features/translation/languages.toml
    PRIMARY KEY (guild_id, position),
    UNIQUE (guild_id, language)
) STRICT;

CREATE TABLE member_languages (
    user_id  INTEGER NOT NULL,  -- Discord's id of the person; the same in every server
    ability  TEXT    NOT NULL CHECK (ability IN ('reads', 'speaks', 'learns')),
    position INTEGER NOT NULL,  -- from 0; translations are made into the first that is read
    language TEXT    NOT NULL,
    PRIMARY KEY (user_id, ability, position),
    UNIQUE (user_id, ability, language)
) STRICT;

CREATE TABLE recent_targets (
    user_id  INTEGER NOT NULL,
    language TEXT    NOT NULL,
    used_at  INTEGER NOT NULL,  -- epoch seconds of the last translation into it
    PRIMARY KEY (user_id, language)
) STRICT;

CREATE TABLE registered_commands (
    application_id INTEGER PRIMARY KEY,
    digest         TEXT    NOT NULL  -- of what Discord was last told about our commands
) STRICT;

-- 2026-11: words that a community settled, and translations that its members made better. What is
-- stored as text here was published on purpose; of the messages there are keyed hashes and ids only.

CREATE TABLE glossary_terms (
    guild_id  INTEGER NOT NULL,
    id        INTEGER NOT NULL,  -- random, so that none is given twice
    note      TEXT    NOT NULL,  -- for the other moderators; often empty
    author_id INTEGER,           -- who wrote it last; NULL once they are forgotten
    at        INTEGER NOT NULL,  -- epoch seconds of the last change
    PRIMARY KEY (guild_id, id)
) STRICT;

CREATE TABLE glossary_forms (
    guild_id INTEGER NOT NULL,
    term_id  INTEGER NOT NULL,
    language TEXT    NOT NULL,  -- BCP 47
    position INTEGER NOT NULL,  -- the first is shown in translations, the others are understood
    spelling TEXT    NOT NULL,  -- '*': left as it is in this language
    PRIMARY KEY (guild_id, term_id, language, position),
    FOREIGN KEY (guild_id, term_id) REFERENCES glossary_terms ON DELETE CASCADE
) STRICT;

CREATE TABLE glossary_channels (
    guild_id   INTEGER PRIMARY KEY,
    channel_id INTEGER NOT NULL  -- where moderators decide on suggestions
) STRICT;

CREATE TABLE glossary_trusted (
    guild_id INTEGER NOT NULL,
    role_id  INTEGER NOT NULL,  -- its members' suggestions need no approval
    PRIMARY KEY (guild_id, role_id)
) STRICT;

CREATE TABLE correction_key (
    id     INTEGER PRIMARY KEY CHECK (id = 1),
    secret TEXT    NOT NULL  -- hexadecimal; keys the hashes below, so that nobody can look texts up by them
) STRICT;

CREATE TABLE corrections (
    guild_id    INTEGER NOT NULL,
    text_hash   TEXT    NOT NULL,  -- of the original
    target      TEXT    NOT NULL,  -- BCP 47
    source      TEXT    NOT NULL,  -- BCP 47, or 'und'
    text        TEXT    NOT NULL,  -- the translation
    author_id   INTEGER,           -- NULL once they are forgotten
    approved_by INTEGER,           -- the author where they are trusted; NULL once they are forgotten
    at          INTEGER NOT NULL,  -- epoch seconds
    PRIMARY KEY (guild_id, text_hash, target)
) STRICT;

CREATE TABLE suggestions (
    guild_id   INTEGER NOT NULL,
    id         INTEGER NOT NULL,  -- random
    text_hash  TEXT    NOT NULL,
    target     TEXT    NOT NULL,
    source     TEXT    NOT NULL,
    text       TEXT    NOT NULL,
    author_id  INTEGER NOT NULL,
    channel_id INTEGER NOT NULL,  -- where the translation was posted
    message_id INTEGER NOT NULL,
    at         INTEGER NOT NULL,
    PRIMARY KEY (guild_id, id)
) STRICT;

CREATE INDEX suggestions_by_author ON suggestions (guild_id, author_id);

-- 2026-11: translations that people ask for with a flag as reaction. Ids only, never a text.

CREATE TABLE flag_claims (
    message_id INTEGER NOT NULL,  -- the original
    language   TEXT    NOT NULL,  -- BCP 47: what it is translated into
    position   INTEGER NOT NULL,  -- among the languages of the flag, from 0
    guild_id   INTEGER NOT NULL,
    channel_id INTEGER NOT NULL,
    nonce      TEXT    NOT NULL,  -- of our reply, one for several languages; tells this claim from a later one
    state      TEXT    NOT NULL CHECK (state IN ('claimed', 'sent', 'needless')),
    claimed_at INTEGER NOT NULL,  -- epoch seconds
    PRIMARY KEY (message_id, language)
) STRICT;

CREATE INDEX flag_claims_unfinished ON flag_claims (claimed_at) WHERE state = 'claimed';

CREATE TABLE flag_askers (
    message_id INTEGER NOT NULL,
    language   TEXT    NOT NULL,
    user_id    INTEGER NOT NULL,
    flag       TEXT    NOT NULL,  -- 'US', 'GBWLS': a person may ask for one language with two flags
    PRIMARY KEY (message_id, language, user_id, flag),
    FOREIGN KEY (message_id, language) REFERENCES flag_claims ON DELETE CASCADE
) STRICT;

CREATE TABLE flag_replies (
    reply_id   INTEGER PRIMARY KEY,  -- our message; a long translation has several
    message_id INTEGER NOT NULL,     -- the original
    guild_id   INTEGER NOT NULL,
    nonce      TEXT    NOT NULL      -- of the claims that it answers
) STRICT;

CREATE INDEX flag_replies_by_message ON flag_replies (message_id);

CREATE TABLE flags_off (
    guild_id   INTEGER NOT NULL,
    channel_id INTEGER NOT NULL,  -- where flags are not answered; 0 stands for the whole server
    PRIMARY KEY (guild_id, channel_id)
) STRICT;

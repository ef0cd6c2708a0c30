-- 2026-11: rooms that are one conversation in several languages, and where admins are told of trouble.

CREATE TABLE room_groups (
    group_id       INTEGER PRIMARY KEY,  -- random, so that a button of a removed group never meets another
    guild_id       INTEGER NOT NULL,
    paused         TEXT,                 -- why nothing is carried, a word with a sentence; NULL while it works
    paused_channel INTEGER               -- the room that it is about, where it is about one
) STRICT;

CREATE INDEX room_groups_by_guild ON room_groups (guild_id);

CREATE TABLE rooms (
    channel_id INTEGER PRIMARY KEY,  -- a channel is a room of one group at most
    group_id   INTEGER NOT NULL REFERENCES room_groups ON DELETE CASCADE,
    guild_id   INTEGER NOT NULL,
    position   INTEGER NOT NULL,     -- in the order that the admin chose, from 0
    language   TEXT    NOT NULL,     -- BCP 47
    webhook_id INTEGER,              -- ours, through which copies are posted; its token is never stored
    UNIQUE (group_id, language)
) STRICT;

CREATE TABLE room_bots (
    group_id       INTEGER NOT NULL REFERENCES room_groups ON DELETE CASCADE,
    application_id INTEGER NOT NULL,  -- of a bot whose posts are carried, such as a proxy bot
    PRIMARY KEY (group_id, application_id)
) STRICT;

CREATE TABLE room_outsiders (
    group_id  INTEGER NOT NULL REFERENCES room_groups ON DELETE CASCADE,
    viewer_id INTEGER NOT NULL,  -- a role or a member who sees some of the rooms only, with the admins' consent
    PRIMARY KEY (group_id, viewer_id)
) STRICT;

CREATE TABLE notice_channels (
    guild_id   INTEGER PRIMARY KEY,
    channel_id INTEGER NOT NULL  -- where admins chose to be told of trouble
) STRICT;

CREATE TABLE notices (
    deed       TEXT    PRIMARY KEY,  -- what they are told about, such as "rooms:<group>"; told once until it is settled
    guild_id   INTEGER NOT NULL,
    nonce      TEXT    NOT NULL,     -- of the message, so that it is posted once
    claimed_at INTEGER NOT NULL,     -- epoch seconds
    message_id INTEGER               -- NULL until it was posted
) STRICT;

CREATE INDEX notices_by_guild ON notices (guild_id);

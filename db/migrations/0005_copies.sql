-- 2026-11: what linked rooms carried from one to the others. Ids, states and moments only, never a text.

CREATE TABLE originals (
    message_id INTEGER PRIMARY KEY,
    guild_id   INTEGER NOT NULL,
    group_id   INTEGER NOT NULL,            -- of linked rooms
    room_id    INTEGER NOT NULL,            -- the channel it was written in,
    place_id   INTEGER NOT NULL,            -- or the thread of that channel; the channel itself otherwise
    author_id  INTEGER NOT NULL,
    edited_at  INTEGER NOT NULL DEFAULT 0,  -- epoch milliseconds of its latest edit, 0 for none
    pinned     INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX originals_by_place ON originals (place_id, message_id);

CREATE TABLE copies (
    message_id INTEGER NOT NULL REFERENCES originals ON DELETE CASCADE,
    room_id    INTEGER NOT NULL,            -- the channel that it belongs into
    state      TEXT    NOT NULL CHECK (state IN ('claimed', 'posted', 'raw', 'skipped', 'gone')),
    edited_at  INTEGER NOT NULL DEFAULT 0,  -- the edit of the original that it shows
    claimed_at INTEGER NOT NULL,            -- epoch milliseconds
    PRIMARY KEY (message_id, room_id)
) STRICT;

CREATE INDEX copies_unfinished ON copies (room_id, message_id) WHERE state IN ('claimed', 'raw');

CREATE TABLE copy_posts (
    post_id    INTEGER PRIMARY KEY,         -- our message; a long copy has several
    message_id INTEGER NOT NULL,            -- the original
    room_id    INTEGER NOT NULL,
    place_id   INTEGER NOT NULL,            -- that channel, or the thread of it that the post is in
    part       INTEGER NOT NULL,            -- from 0
    FOREIGN KEY (message_id, room_id) REFERENCES copies ON DELETE CASCADE
) STRICT;

CREATE INDEX copy_posts_by_original ON copy_posts (message_id, room_id, part);

CREATE TABLE carried_reactions (
    message_id INTEGER NOT NULL REFERENCES originals ON DELETE CASCADE,
    emoji      TEXT    NOT NULL,            -- the character, or name:id
    room_id    INTEGER NOT NULL,            -- where the person reacted
    user_id    INTEGER NOT NULL,
    PRIMARY KEY (message_id, emoji, room_id, user_id)
) STRICT;

CREATE TABLE carried_threads (
    thread_id  INTEGER PRIMARY KEY,         -- a thread that hangs on no message
    message_id INTEGER NOT NULL UNIQUE REFERENCES originals ON DELETE CASCADE  -- the line that announces it
) STRICT;

CREATE TABLE carried_until (
    place_id   INTEGER PRIMARY KEY,         -- a room, or a thread of one
    guild_id   INTEGER NOT NULL,
    message_id INTEGER NOT NULL             -- the latest that was looked at there
) STRICT;

-- 2026-11: what was pinned in linked rooms, and what their threads were like, when that was last heard of:
-- so that what changes while nobody listens is seen at the return.

CREATE TABLE carried_pins (
    message_id INTEGER NOT NULL REFERENCES originals ON DELETE CASCADE,
    room_id    INTEGER NOT NULL,  -- where it, or its copy, is pinned
    PRIMARY KEY (message_id, room_id)
) STRICT;

INSERT INTO carried_pins (message_id, room_id)
    SELECT message_id, room_id FROM originals WHERE pinned = 1
    UNION SELECT message_id, copies.room_id FROM originals JOIN copies USING (message_id) WHERE pinned = 1;

-- originals.pinned is not read any more. SQLite does not drop a column behind a comment of its table.

CREATE TABLE carried_thread_states (
    thread_id INTEGER PRIMARY KEY,
    guild_id  INTEGER NOT NULL,
    room_id   INTEGER NOT NULL,  -- the channel that it is a thread of
    name_hash TEXT    NOT NULL,
    archived  INTEGER NOT NULL,
    locked    INTEGER NOT NULL
) STRICT;

CREATE INDEX carried_thread_states_by_room ON carried_thread_states (room_id, thread_id);

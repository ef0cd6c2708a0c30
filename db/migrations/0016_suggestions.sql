-- 2026-11: prompts that members suggest. A text is stored because it was handed in to be published; the
-- published one is a prompt of the server's own deck from then on.

CREATE TABLE prompt_suggestions (
    guild_id  INTEGER NOT NULL,
    id        INTEGER NOT NULL,  -- random
    user_id   INTEGER NOT NULL,
    language  TEXT    NOT NULL,  -- BCP 47, of the text
    text      TEXT    NOT NULL,
    note      TEXT    NOT NULL,  -- for the admins; often empty
    state     TEXT    NOT NULL CHECK (state IN ('waiting', 'approved', 'denied')),
    reason    TEXT    NOT NULL,  -- why it was denied, for its author
    at        INTEGER NOT NULL,  -- epoch seconds when it was handed in
    PRIMARY KEY (guild_id, id)
) STRICT;

CREATE INDEX prompt_suggestions_by_member ON prompt_suggestions (guild_id, user_id, at);
CREATE INDEX prompt_suggestions_waiting ON prompt_suggestions (guild_id, at) WHERE state = 'waiting';

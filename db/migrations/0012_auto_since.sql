-- 2026-11: what was said before a place was started is not translated, also when the bot was away then.

ALTER TABLE auto_places ADD COLUMN since INTEGER NOT NULL DEFAULT 0;  -- epoch milliseconds: when it was last started

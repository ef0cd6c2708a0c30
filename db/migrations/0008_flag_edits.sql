-- 2026-11: an original that is edited has its translation renewed.

ALTER TABLE flag_claims ADD COLUMN edited_at INTEGER NOT NULL DEFAULT 0;  -- epoch ms: the last edit of the original that the reply knows of

-- Whether a contribution speaks for or against the paper that takes it up, as the office has read it: nothing where
-- nobody has said so. With the role that said it, and when.

ALTER TABLE uptake_of ADD COLUMN side TEXT;
ALTER TABLE uptake_of ADD COLUMN side_role TEXT;
ALTER TABLE uptake_of ADD COLUMN side_at TIMESTAMP;

ALTER TABLE uptake_of DROP COLUMN side_at;
ALTER TABLE uptake_of DROP COLUMN side_role;
ALTER TABLE uptake_of DROP COLUMN side;

ALTER TABLE event DROP COLUMN moved_from;
DROP TABLE indicator_retraction;

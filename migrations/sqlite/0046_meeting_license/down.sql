ALTER TABLE meeting DROP COLUMN license;

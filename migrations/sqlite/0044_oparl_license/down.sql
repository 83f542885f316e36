ALTER TABLE oparl_list DROP COLUMN license;

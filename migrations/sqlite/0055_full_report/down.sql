ALTER TABLE oparl_source DROP COLUMN full_report;

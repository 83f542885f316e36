-- What the last complete reading of everything found stays, though what has changed is asked again every hour.
ALTER TABLE oparl_source ADD COLUMN full_report TEXT NOT NULL DEFAULT '{}';

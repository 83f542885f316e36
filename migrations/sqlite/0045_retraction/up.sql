-- A record of a decision that was wrong is taken back: with a reason (a text), and with the record that replaces it.
ALTER TABLE decision ADD COLUMN retracted_at TIMESTAMP;
ALTER TABLE decision ADD COLUMN retracted_by BIGINT;
ALTER TABLE decision ADD COLUMN replaced_by BIGINT;
ALTER TABLE decision ADD COLUMN retraction_salt BLOB;
-- How the contribution stood before the decision, so that it can stand there again.
ALTER TABLE decision_link ADD COLUMN status_before TEXT;
ALTER TABLE decision_link ADD COLUMN due_before TIMESTAMP;

ALTER TABLE decision_link DROP COLUMN due_before;
ALTER TABLE decision_link DROP COLUMN status_before;
ALTER TABLE decision DROP COLUMN retraction_salt;
ALTER TABLE decision DROP COLUMN replaced_by;
ALTER TABLE decision DROP COLUMN retracted_by;
ALTER TABLE decision DROP COLUMN retracted_at;

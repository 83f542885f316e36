DELETE FROM answer_alarm later USING answer_alarm first
    WHERE first.contribution_id = later.contribution_id AND first.due_at = later.due_at AND first.kind = later.kind
    AND first.office_id < later.office_id;
ALTER TABLE answer_alarm DROP CONSTRAINT answer_alarm_pkey;
ALTER TABLE answer_alarm DROP COLUMN office_id;
ALTER TABLE answer_alarm ADD PRIMARY KEY (contribution_id, due_at, kind);

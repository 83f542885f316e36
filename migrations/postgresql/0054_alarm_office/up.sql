-- Each office in charge is told once: whoever takes a contribution over hears of its day, too. 0 is no office.
ALTER TABLE answer_alarm ADD COLUMN office_id BIGINT NOT NULL DEFAULT 0;
UPDATE answer_alarm SET office_id = COALESCE(contribution.office_id, procedure.office_id, 0)
    FROM contribution JOIN procedure ON procedure.id = contribution.procedure_id
    WHERE contribution.id = answer_alarm.contribution_id;
ALTER TABLE answer_alarm DROP CONSTRAINT answer_alarm_pkey;
ALTER TABLE answer_alarm ADD PRIMARY KEY (contribution_id, due_at, kind, office_id);

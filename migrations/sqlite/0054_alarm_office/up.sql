-- Each office in charge is told once: whoever takes a contribution over hears of its day, too. 0 is no office.
CREATE TABLE answer_alarm_of_office (
    contribution_id BIGINT NOT NULL REFERENCES contribution (id),
    due_at TIMESTAMP NOT NULL,
    kind TEXT NOT NULL,
    told_at TIMESTAMP NOT NULL,
    office_id BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (contribution_id, due_at, kind, office_id)
);
INSERT INTO answer_alarm_of_office (contribution_id, due_at, kind, office_id, told_at)
    SELECT told.contribution_id, told.due_at, told.kind, COALESCE(contribution.office_id, procedure.office_id, 0), told.told_at
    FROM answer_alarm told
    JOIN contribution ON contribution.id = told.contribution_id
    JOIN procedure ON procedure.id = contribution.procedure_id;
DROP TABLE answer_alarm;
ALTER TABLE answer_alarm_of_office RENAME TO answer_alarm;

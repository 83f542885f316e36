CREATE TABLE answer_alarm_of_day (
    contribution_id BIGINT NOT NULL REFERENCES contribution (id),
    due_at TIMESTAMP NOT NULL,
    kind TEXT NOT NULL,
    told_at TIMESTAMP NOT NULL,
    PRIMARY KEY (contribution_id, due_at, kind)
);
INSERT INTO answer_alarm_of_day (contribution_id, due_at, kind, told_at)
    SELECT contribution_id, due_at, kind, MIN(told_at) FROM answer_alarm GROUP BY contribution_id, due_at, kind;
DROP TABLE answer_alarm;
ALTER TABLE answer_alarm_of_day RENAME TO answer_alarm;

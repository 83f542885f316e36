-- Who is told when an answer is late, and what was told about an answer that is owed.
ALTER TABLE office ADD COLUMN head_email TEXT;

CREATE TABLE answer_alarm (
    contribution_id BIGINT NOT NULL REFERENCES contribution (id),
    due_at TIMESTAMP NOT NULL,
    kind TEXT NOT NULL,
    told_at TIMESTAMP NOT NULL,
    PRIMARY KEY (contribution_id, due_at, kind)
);

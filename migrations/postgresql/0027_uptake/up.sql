-- What a council paper takes from participation: contributions, a topic or a procedure, with a disposition, its
-- reason (a text) and the office. The paper's number stays here when the paper is taken back.

CREATE TABLE uptake (
    id BIGINT PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    paper_id BIGINT NOT NULL REFERENCES council_paper (id),
    reference TEXT NOT NULL,
    procedure_id BIGINT REFERENCES procedure (id),
    topic_id BIGINT,
    disposition TEXT NOT NULL,
    office_id BIGINT NOT NULL REFERENCES office (id),
    role TEXT NOT NULL,
    linked_by BIGINT NOT NULL REFERENCES staff_account (id),
    linked_at TIMESTAMP NOT NULL,
    ended_at TIMESTAMP,
    idempotency_key TEXT NOT NULL UNIQUE
);
CREATE INDEX uptake_of_paper ON uptake (paper_id, id);
CREATE INDEX uptake_of_procedure ON uptake (procedure_id, id);

CREATE TABLE uptake_of (
    uptake_id BIGINT NOT NULL REFERENCES uptake (id),
    contribution_id BIGINT NOT NULL REFERENCES contribution (id),
    PRIMARY KEY (uptake_id, contribution_id)
);
CREATE INDEX uptake_of_contribution ON uptake_of (contribution_id, uptake_id);

-- The paper and the agenda item that a decision was made on.
ALTER TABLE decision ADD COLUMN paper_id BIGINT;
ALTER TABLE decision ADD COLUMN item_url TEXT;
CREATE INDEX decision_on_paper ON decision (paper_id, id);

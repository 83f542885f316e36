-- Four eyes: who stands for an account, and whose hands something went through. Accounts that are there already
-- keep counting.

ALTER TABLE staff_account ADD COLUMN confirmed_at TIMESTAMP;
ALTER TABLE staff_account ADD COLUMN vouched_by BIGINT;
UPDATE staff_account SET confirmed_at = created_at;

CREATE TABLE staff_hand (
    work TEXT NOT NULL,
    object_id BIGINT NOT NULL,
    staff_id BIGINT NOT NULL REFERENCES staff_account (id),
    PRIMARY KEY (work, object_id, staff_id)
);
INSERT INTO staff_hand (work, object_id, staff_id) SELECT 'answer', id, author_id FROM answer;
INSERT INTO staff_hand (work, object_id, staff_id)
    SELECT DISTINCT 'procedure', procedure_work.procedure_id, staff_account.id FROM procedure_work
    INNER JOIN staff_account ON staff_account.person_id IN (procedure_work.author, procedure_work.submitted_by);

CREATE TABLE procedure_change (
    procedure_id BIGINT NOT NULL REFERENCES procedure (id),
    part TEXT NOT NULL,
    proposed TEXT NOT NULL,
    staff_id BIGINT NOT NULL REFERENCES staff_account (id),
    proposed_at TIMESTAMP NOT NULL,
    PRIMARY KEY (procedure_id, part)
);

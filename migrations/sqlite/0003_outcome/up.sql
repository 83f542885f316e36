-- What became of it: answers, questions back, merging by invitation, decisions and what is built.

CREATE TABLE answer (
    id BIGINT PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    contribution_id BIGINT NOT NULL REFERENCES contribution (id),
    state TEXT NOT NULL,
    disposition TEXT NOT NULL,
    office_id BIGINT NOT NULL REFERENCES office (id),
    link TEXT,
    author_id BIGINT NOT NULL REFERENCES staff_account (id),
    author_person BIGINT NOT NULL,
    drafted_at TIMESTAMP NOT NULL,
    edited_at TIMESTAMP NOT NULL,
    released_by BIGINT REFERENCES staff_account (id),
    released_at TIMESTAMP,
    due_at TIMESTAMP,
    days INTEGER,
    on_time BOOLEAN,
    salt BLOB,
    commitment BLOB
);
CREATE INDEX answer_of_contribution ON answer (contribution_id, id);
CREATE INDEX answer_released ON answer (released_at) WHERE released_at IS NOT NULL;

CREATE TABLE duty (
    contribution_id BIGINT PRIMARY KEY NOT NULL REFERENCES contribution (id),
    staff_id BIGINT REFERENCES staff_account (id),
    reminders INTEGER NOT NULL,
    reminded_at TIMESTAMP
);

CREATE TABLE ask_back (
    id BIGINT PRIMARY KEY NOT NULL,
    contribution_id BIGINT NOT NULL REFERENCES contribution (id),
    body TEXT NOT NULL,
    language TEXT NOT NULL,
    asked_by BIGINT NOT NULL REFERENCES staff_account (id),
    asked_at TIMESTAMP NOT NULL,
    reply TEXT,
    replied_at TIMESTAMP
);
CREATE INDEX ask_back_of_contribution ON ask_back (contribution_id, id);

CREATE TABLE merge_offer (
    from_id BIGINT NOT NULL REFERENCES contribution (id),
    into_id BIGINT NOT NULL REFERENCES contribution (id),
    state TEXT NOT NULL,
    offered_by BIGINT NOT NULL REFERENCES staff_account (id),
    offered_at TIMESTAMP NOT NULL,
    replied_at TIMESTAMP,
    PRIMARY KEY (from_id, into_id)
);
CREATE INDEX merge_offer_into ON merge_offer (into_id, state);

CREATE TABLE decision (
    id BIGINT PRIMARY KEY NOT NULL,
    procedure_id BIGINT REFERENCES procedure (id),
    body TEXT NOT NULL,
    body_name TEXT NOT NULL,
    meeting_day DATE NOT NULL,
    paper_reference TEXT NOT NULL,
    paper_link TEXT,
    agenda_item TEXT NOT NULL,
    result TEXT NOT NULL,
    votes_for INTEGER,
    votes_against INTEGER,
    votes_abstained INTEGER,
    departs_from TEXT,
    early_reason TEXT,
    idempotency_key TEXT NOT NULL UNIQUE,
    decided_by BIGINT NOT NULL REFERENCES staff_account (id),
    recorded_at TIMESTAMP NOT NULL,
    salt BLOB,
    commitment BLOB NOT NULL
);
CREATE INDEX decision_of_procedure ON decision (procedure_id, id);
CREATE INDEX decision_by_day ON decision (meeting_day, id);

CREATE TABLE decision_link (
    decision_id BIGINT NOT NULL REFERENCES decision (id),
    contribution_id BIGINT NOT NULL REFERENCES contribution (id),
    PRIMARY KEY (decision_id, contribution_id)
);
CREATE INDEX decision_of_contribution ON decision_link (contribution_id, decision_id);

CREATE TABLE measure (
    id BIGINT PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    decision_id BIGINT NOT NULL REFERENCES decision (id),
    state TEXT NOT NULL,
    office_id BIGINT NOT NULL REFERENCES office (id),
    starts_on DATE NOT NULL,
    finishes_on DATE NOT NULL,
    created_by BIGINT NOT NULL REFERENCES staff_account (id),
    created_at TIMESTAMP NOT NULL,
    started_at TIMESTAMP,
    finished_at TIMESTAMP
);
CREATE INDEX measure_of_decision ON measure (decision_id, id);

-- Writing procedures: earlier German texts, who worked on what, codes handed out, what clerks key in.

CREATE TABLE text_source (
    object_kind TEXT NOT NULL,
    object_id BIGINT NOT NULL,
    field TEXT NOT NULL,
    revision INTEGER NOT NULL,
    body TEXT NOT NULL,
    edited_at TIMESTAMP NOT NULL,
    staff_id BIGINT,
    PRIMARY KEY (object_kind, object_id, field, revision)
);

CREATE TABLE procedure_work (
    procedure_id BIGINT PRIMARY KEY NOT NULL REFERENCES procedure (id),
    author BIGINT NOT NULL,
    submitted_by BIGINT,
    submitted_at TIMESTAMP,
    edited_by BIGINT NOT NULL,
    edited_at TIMESTAMP NOT NULL
);

CREATE TABLE voice_batch (
    id BIGINT PRIMARY KEY NOT NULL,
    procedure_id BIGINT NOT NULL REFERENCES procedure (id),
    label TEXT NOT NULL,
    amount INTEGER NOT NULL,
    idempotency_key TEXT NOT NULL UNIQUE,
    created_at TIMESTAMP NOT NULL
);
CREATE INDEX voice_batch_of_procedure ON voice_batch (procedure_id, id);

CREATE TABLE paper_entry (
    id BIGINT PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    procedure_id BIGINT NOT NULL REFERENCES procedure (id),
    state TEXT NOT NULL,
    channel TEXT NOT NULL,
    received_on DATE NOT NULL,
    headline TEXT NOT NULL,
    typed TEXT NOT NULL,
    idempotency_key TEXT NOT NULL UNIQUE,
    typist BIGINT NOT NULL,
    typed_by BIGINT NOT NULL,
    typed_at TIMESTAMP NOT NULL,
    read_by BIGINT,
    read_at TIMESTAMP,
    contribution_id BIGINT REFERENCES contribution (id)
);
CREATE INDEX paper_entry_by_state ON paper_entry (state, id);

-- Events of a procedure, and who registered for one without an account.

CREATE TABLE event (
    id BIGINT PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    procedure_id BIGINT NOT NULL REFERENCES procedure (id),
    state TEXT NOT NULL,
    starts_at TIMESTAMP NOT NULL,
    ends_at TIMESTAMP NOT NULL,
    address TEXT NOT NULL,
    step_free TEXT NOT NULL,
    interpreters TEXT NOT NULL,
    registration BOOLEAN NOT NULL,
    capacity INTEGER,
    taken INTEGER NOT NULL,
    edited_at TIMESTAMP NOT NULL,
    announced_at TIMESTAMP,
    moved_at TIMESTAMP,
    cancelled_at TIMESTAMP
);
CREATE INDEX event_of_procedure ON event (procedure_id, starts_at);
CREATE INDEX event_by_start ON event (starts_at);

CREATE TABLE event_registration (
    id BIGINT PRIMARY KEY NOT NULL,
    event_id BIGINT NOT NULL REFERENCES event (id),
    idempotency_key TEXT NOT NULL UNIQUE,
    code_hash BYTEA NOT NULL,
    people INTEGER NOT NULL,
    waiting BOOLEAN NOT NULL,
    name TEXT,
    needs TEXT,
    email TEXT,
    language TEXT NOT NULL,
    registered_at TIMESTAMP NOT NULL,
    reminded_at TIMESTAMP
);
CREATE INDEX event_registration_of ON event_registration (event_id, id);

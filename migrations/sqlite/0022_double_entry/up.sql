-- Sheets of a survey: typed by two people apart, each typing kept as it was.

CREATE TABLE paper_sheet (
    id BIGINT PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    procedure_id BIGINT NOT NULL REFERENCES procedure (id),
    label TEXT NOT NULL,
    label_key TEXT UNIQUE,
    state TEXT NOT NULL,
    first_id BIGINT,
    second_id BIGINT,
    idempotency_key TEXT NOT NULL UNIQUE,
    contribution_id BIGINT REFERENCES contribution (id),
    typed_at TIMESTAMP NOT NULL
);
CREATE INDEX paper_sheet_by_state ON paper_sheet (state, id);

CREATE TABLE paper_typing (
    id BIGINT PRIMARY KEY NOT NULL,
    sheet_id BIGINT NOT NULL REFERENCES paper_sheet (id),
    staff_id BIGINT NOT NULL REFERENCES staff_account (id),
    typed TEXT NOT NULL,
    idempotency_key TEXT NOT NULL UNIQUE,
    typed_at TIMESTAMP NOT NULL
);
CREATE INDEX paper_typing_of ON paper_typing (sheet_id, id);

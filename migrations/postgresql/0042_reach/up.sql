-- What may be seen of a survey's counts, and who was reached: counts only, tied to no contribution, no moment, no order.

CREATE TABLE survey_release (
    procedure_id BIGINT PRIMARY KEY NOT NULL REFERENCES procedure (id),
    responses BIGINT NOT NULL
);
CREATE TABLE survey_figure (
    question_id BIGINT PRIMARY KEY NOT NULL REFERENCES question (id),
    procedure_id BIGINT NOT NULL REFERENCES procedure (id),
    answered BIGINT NOT NULL,
    figures TEXT NOT NULL
);
CREATE INDEX survey_figure_of ON survey_figure (procedure_id);

CREATE TABLE reach (
    procedure_id BIGINT PRIMARY KEY NOT NULL REFERENCES procedure (id),
    offered BOOLEAN NOT NULL,
    answers BIGINT NOT NULL,
    released BIGINT NOT NULL,
    figures TEXT NOT NULL
);
CREATE TABLE reach_count (
    procedure_id BIGINT NOT NULL REFERENCES procedure (id),
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (procedure_id, question, answer)
);
CREATE TABLE reach_key (
    key_hash BYTEA PRIMARY KEY NOT NULL,
    day DATE NOT NULL
);
CREATE TABLE reach_population (
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    people BIGINT NOT NULL,
    PRIMARY KEY (question, answer)
);
CREATE TABLE reach_source (
    question TEXT PRIMARY KEY NOT NULL,
    source TEXT NOT NULL,
    as_of DATE NOT NULL
);

-- Surveys: questions, drafts, responses, and one row for each countable part of an answer.

CREATE TABLE survey (
    procedure_id BIGINT PRIMARY KEY NOT NULL REFERENCES procedure (id),
    version INTEGER NOT NULL,
    locked BOOLEAN NOT NULL
);

CREATE TABLE question (
    id BIGINT PRIMARY KEY NOT NULL,
    procedure_id BIGINT NOT NULL REFERENCES survey (procedure_id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    required BOOLEAN NOT NULL,
    shown_if TEXT
);
CREATE INDEX question_of_survey ON question (procedure_id, position);

CREATE TABLE choice (
    id BIGINT PRIMARY KEY NOT NULL,
    question_id BIGINT NOT NULL REFERENCES question (id),
    position INTEGER NOT NULL
);
CREATE INDEX choice_of_question ON choice (question_id, position);

-- Drafts have no order of arrival: random keys, days only.
CREATE TABLE survey_draft (
    id BIGINT PRIMARY KEY NOT NULL,
    procedure_id BIGINT NOT NULL REFERENCES survey (procedure_id),
    token_hash BYTEA UNIQUE,
    code_hash BYTEA NOT NULL UNIQUE,
    expires_on DATE NOT NULL
);
CREATE INDEX survey_draft_expiry ON survey_draft (expires_on);

CREATE TABLE survey_draft_answer (
    draft_id BIGINT NOT NULL REFERENCES survey_draft (id),
    question_id BIGINT NOT NULL REFERENCES question (id),
    answer TEXT NOT NULL,
    photo BYTEA,
    PRIMARY KEY (draft_id, question_id)
);

CREATE TABLE survey_response (
    id BIGINT PRIMARY KEY NOT NULL REFERENCES contribution (id),
    procedure_id BIGINT NOT NULL REFERENCES survey (procedure_id),
    channel TEXT NOT NULL,
    confirmed BOOLEAN NOT NULL,
    counted BOOLEAN NOT NULL,
    answers TEXT
);
CREATE INDEX survey_response_counted ON survey_response (procedure_id, counted, channel);

CREATE TABLE survey_answer (
    response_id BIGINT NOT NULL REFERENCES survey_response (id),
    question_id BIGINT NOT NULL REFERENCES question (id),
    part BIGINT NOT NULL,
    procedure_id BIGINT NOT NULL,
    counted BOOLEAN NOT NULL,
    listed BOOLEAN NOT NULL,
    mark TEXT NOT NULL,
    number DOUBLE PRECISION,
    words TEXT,
    PRIMARY KEY (response_id, question_id, part)
);
CREATE INDEX survey_answer_count ON survey_answer (procedure_id, counted, question_id, part, mark, number);

-- One voice per procedure. No column names the response: whoever reads this table learns that
-- somebody took part, not what they said.
CREATE TABLE survey_voice (
    procedure_id BIGINT NOT NULL REFERENCES survey (procedure_id),
    voice_hash BYTEA NOT NULL,
    release_hash BYTEA NOT NULL UNIQUE,
    PRIMARY KEY (procedure_id, voice_hash)
);

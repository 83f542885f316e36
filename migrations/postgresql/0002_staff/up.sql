-- People who work for the city: accounts, roles, sessions, what they did; and moderation, which needs them.

CREATE TABLE staff_account (
    id BIGINT PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    person_id BIGINT NOT NULL,
    login TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    one_time_until TIMESTAMP,
    totp_secret BYTEA,
    totp_step BIGINT NOT NULL,
    office_id BIGINT REFERENCES office (id),
    language TEXT,
    active BOOLEAN NOT NULL,
    created_at TIMESTAMP NOT NULL
);

CREATE TABLE staff_role (
    staff_id BIGINT NOT NULL REFERENCES staff_account (id),
    role TEXT NOT NULL,
    PRIMARY KEY (staff_id, role)
);

CREATE TABLE staff_session (
    token_hash BYTEA PRIMARY KEY NOT NULL,
    staff_id BIGINT NOT NULL REFERENCES staff_account (id),
    stage TEXT NOT NULL,
    candidate BYTEA,
    tries INTEGER NOT NULL,
    created_at TIMESTAMP NOT NULL,
    seen_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL
);
CREATE INDEX staff_session_of ON staff_session (staff_id);
CREATE INDEX staff_session_expiry ON staff_session (expires_at);

CREATE TABLE sign_in_attempt (key_hash BYTEA PRIMARY KEY NOT NULL, attempts INTEGER NOT NULL, since TIMESTAMP NOT NULL);
CREATE INDEX sign_in_attempt_since ON sign_in_attempt (since);

CREATE TABLE audit_entry (
    id BIGINT PRIMARY KEY NOT NULL,
    at TIMESTAMP NOT NULL,
    staff_id BIGINT REFERENCES staff_account (id),
    role TEXT NOT NULL,
    what TEXT NOT NULL,
    object_kind TEXT NOT NULL,
    object_id BIGINT NOT NULL,
    label TEXT NOT NULL
);

CREATE TABLE moderation (
    id BIGINT PRIMARY KEY NOT NULL,
    contribution_id BIGINT NOT NULL REFERENCES contribution (id),
    at TIMESTAMP NOT NULL,
    staff_id BIGINT NOT NULL REFERENCES staff_account (id),
    person_id BIGINT NOT NULL,
    decision TEXT NOT NULL,
    reason TEXT,
    note TEXT
);
CREATE INDEX moderation_of ON moderation (contribution_id, id);

CREATE TABLE moderation_claim (
    contribution_id BIGINT PRIMARY KEY NOT NULL REFERENCES contribution (id),
    staff_id BIGINT NOT NULL REFERENCES staff_account (id),
    until TIMESTAMP NOT NULL
);

CREATE TABLE appeal (
    id BIGINT PRIMARY KEY NOT NULL,
    contribution_id BIGINT NOT NULL REFERENCES contribution (id),
    moderation_id BIGINT NOT NULL UNIQUE REFERENCES moderation (id),
    at TIMESTAMP NOT NULL,
    words TEXT NOT NULL,
    decided_at TIMESTAMP,
    decided_by BIGINT REFERENCES staff_account (id),
    upheld BOOLEAN,
    note TEXT
);
CREATE INDEX appeal_of ON appeal (contribution_id, id);
CREATE INDEX appeal_open ON appeal (id) WHERE decided_at IS NULL;

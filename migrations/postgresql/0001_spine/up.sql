-- The spine: procedures, their texts, contributions, proposals, and what each submission writes at once.

CREATE TABLE worker_lease (number BIGINT PRIMARY KEY NOT NULL, token BIGINT NOT NULL, leased_until BIGINT NOT NULL, written BIGINT NOT NULL);

CREATE TABLE setting (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL);

CREATE TABLE district (
    id BIGINT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    borough TEXT NOT NULL,
    position INTEGER NOT NULL,
    geometry TEXT NOT NULL,
    label_longitude DOUBLE PRECISION NOT NULL,
    label_latitude DOUBLE PRECISION NOT NULL,
    UNIQUE (name, borough)
);

CREATE TABLE office (id BIGINT PRIMARY KEY NOT NULL, name TEXT NOT NULL UNIQUE, email TEXT);

CREATE TABLE procedure (
    id BIGINT PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    slug TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL,
    kind TEXT NOT NULL,
    level TEXT NOT NULL,
    decides TEXT NOT NULL,
    voice TEXT NOT NULL,
    moderation TEXT NOT NULL,
    support_goal INTEGER,
    answer_days INTEGER NOT NULL,
    minimum_age INTEGER,
    drawing TEXT NOT NULL,
    contact_name TEXT NOT NULL,
    contact_phone TEXT NOT NULL,
    contact_email TEXT NOT NULL,
    office_id BIGINT REFERENCES office (id),
    area TEXT NOT NULL,
    paper_reference TEXT,
    starts_at TIMESTAMP NOT NULL,
    ends_at TIMESTAMP NOT NULL,
    text_revision INTEGER NOT NULL,
    required_languages TEXT NOT NULL,
    created_by BIGINT,
    created_at TIMESTAMP NOT NULL,
    published_at TIMESTAMP
);

CREATE TABLE phase (
    id BIGINT PRIMARY KEY NOT NULL,
    procedure_id BIGINT NOT NULL REFERENCES procedure (id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    starts_at TIMESTAMP NOT NULL,
    ends_at TIMESTAMP,
    UNIQUE (procedure_id, position)
);

CREATE TABLE offer (
    procedure_id BIGINT NOT NULL REFERENCES procedure (id),
    format TEXT NOT NULL,
    opens_at TIMESTAMP NOT NULL,
    closes_at TIMESTAMP NOT NULL,
    PRIMARY KEY (procedure_id, format)
);

CREATE TABLE topic (
    id BIGINT PRIMARY KEY NOT NULL,
    procedure_id BIGINT NOT NULL REFERENCES procedure (id),
    position INTEGER NOT NULL,
    icon TEXT NOT NULL,
    UNIQUE (procedure_id, position)
);

CREATE TABLE blob (hash BYTEA PRIMARY KEY NOT NULL, bytes BIGINT NOT NULL, created_at TIMESTAMP NOT NULL);

CREATE TABLE blob_chunk (
    hash BYTEA NOT NULL REFERENCES blob (hash),
    position INTEGER NOT NULL,
    content BYTEA NOT NULL,
    PRIMARY KEY (hash, position)
);

CREATE TABLE document (
    id BIGINT PRIMARY KEY NOT NULL,
    procedure_id BIGINT NOT NULL REFERENCES procedure (id),
    position INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    blob BYTEA NOT NULL REFERENCES blob (hash),
    dated DATE NOT NULL
);
CREATE INDEX document_of_procedure ON document (procedure_id, position);

CREATE TABLE text_variant (
    object_kind TEXT NOT NULL,
    object_id BIGINT NOT NULL,
    field TEXT NOT NULL,
    language TEXT NOT NULL,
    body TEXT NOT NULL,
    source_revision INTEGER NOT NULL,
    method TEXT NOT NULL,
    reviewer TEXT,
    reviewed_at TIMESTAMP,
    edited_at TIMESTAMP NOT NULL,
    PRIMARY KEY (object_kind, object_id, field, language)
);

CREATE TABLE contribution (
    id BIGINT PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    procedure_id BIGINT NOT NULL REFERENCES procedure (id),
    kind TEXT NOT NULL,
    channel TEXT NOT NULL,
    language TEXT NOT NULL,
    state TEXT NOT NULL,
    submitted_at TIMESTAMP NOT NULL,
    headline TEXT NOT NULL,
    author_name TEXT,
    contact_email TEXT,
    district_id BIGINT REFERENCES district (id),
    place TEXT,
    longitude DOUBLE PRECISION,
    latitude DOUBLE PRECISION,
    answer_due TIMESTAMP,
    office_id BIGINT REFERENCES office (id),
    merged_into BIGINT REFERENCES contribution (id),
    hidden_reason TEXT,
    idempotency_key TEXT NOT NULL UNIQUE,
    secret_hash BYTEA NOT NULL,
    salt BYTEA,
    commitment BYTEA NOT NULL
);
CREATE INDEX contribution_by_state ON contribution (state, kind, id);
CREATE INDEX contribution_by_procedure ON contribution (procedure_id, kind, state, id);
CREATE INDEX contribution_owed ON contribution (answer_due) WHERE answer_due IS NOT NULL;

CREATE TABLE contribution_event (
    id BIGINT PRIMARY KEY NOT NULL,
    contribution_id BIGINT NOT NULL REFERENCES contribution (id),
    at TIMESTAMP NOT NULL,
    step TEXT NOT NULL,
    role TEXT NOT NULL,
    public BOOLEAN NOT NULL
);
CREATE INDEX contribution_event_of ON contribution_event (contribution_id, id);

CREATE TABLE proposal (
    id BIGINT PRIMARY KEY NOT NULL REFERENCES contribution (id),
    procedure_id BIGINT NOT NULL REFERENCES procedure (id),
    listed BOOLEAN NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    topic_id BIGINT REFERENCES topic (id),
    district_id BIGINT REFERENCES district (id),
    status TEXT NOT NULL,
    endorsements INTEGER NOT NULL,
    comments INTEGER NOT NULL,
    submitted_at TIMESTAMP NOT NULL
);
CREATE INDEX proposal_newest ON proposal (procedure_id, listed, id);
CREATE INDEX proposal_liked ON proposal (procedure_id, listed, endorsements, id);
CREATE INDEX proposal_discussed ON proposal (procedure_id, listed, comments, id);
CREATE INDEX proposal_by_topic ON proposal (procedure_id, listed, topic_id, id);
CREATE INDEX proposal_by_district ON proposal (procedure_id, listed, district_id, id);
CREATE INDEX proposal_by_status ON proposal (procedure_id, listed, status, id);

CREATE TABLE endorsement (
    id BIGINT PRIMARY KEY NOT NULL,
    proposal_id BIGINT NOT NULL REFERENCES proposal (id),
    voice TEXT NOT NULL,
    voice_hash BYTEA NOT NULL,
    day DATE NOT NULL,
    UNIQUE (proposal_id, voice_hash)
);

CREATE TABLE voice_code (
    procedure_id BIGINT NOT NULL REFERENCES procedure (id),
    code_hash BYTEA NOT NULL,
    batch TEXT NOT NULL,
    PRIMARY KEY (procedure_id, code_hash)
);

CREATE TABLE confirmation (
    token_hash BYTEA PRIMARY KEY NOT NULL,
    purpose TEXT NOT NULL,
    object_id BIGINT NOT NULL,
    email TEXT NOT NULL,
    language TEXT NOT NULL,
    expires_at TIMESTAMP NOT NULL,
    used_at TIMESTAMP
);
CREATE INDEX confirmation_expiry ON confirmation (expires_at);

CREATE TABLE comment (
    id BIGINT PRIMARY KEY NOT NULL REFERENCES contribution (id),
    proposal_id BIGINT NOT NULL REFERENCES proposal (id),
    parent_id BIGINT REFERENCES comment (id),
    listed BOOLEAN NOT NULL,
    body TEXT NOT NULL,
    submitted_at TIMESTAMP NOT NULL
);
CREATE INDEX comment_of_proposal ON comment (proposal_id, listed, id);

CREATE TABLE tally (
    procedure_id BIGINT NOT NULL REFERENCES procedure (id),
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    channel TEXT NOT NULL,
    shard INTEGER NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (procedure_id, kind, state, channel, shard)
);

CREATE TABLE leaf_queue (
    id BIGINT PRIMARY KEY NOT NULL,
    object_id BIGINT NOT NULL,
    object_version INTEGER NOT NULL,
    kind TEXT NOT NULL,
    scope TEXT NOT NULL,
    time BIGINT NOT NULL,
    commitment BYTEA NOT NULL,
    refers_to TEXT NOT NULL,
    reason TEXT,
    entry BYTEA,
    queued_at TIMESTAMP NOT NULL,
    UNIQUE (object_id, object_version, kind)
);

CREATE TABLE outbox (
    id BIGINT PRIMARY KEY NOT NULL,
    recipient TEXT NOT NULL,
    language TEXT NOT NULL,
    message TEXT NOT NULL,
    queued_at TIMESTAMP NOT NULL,
    attempts INTEGER NOT NULL,
    next_attempt_at TIMESTAMP NOT NULL,
    sent_at TIMESTAMP,
    last_error TEXT,
    claim BIGINT
);
CREATE INDEX outbox_due ON outbox (next_attempt_at) WHERE sent_at IS NULL;

-- Folded words of what is public.
CREATE TABLE search_entry (id BIGINT PRIMARY KEY NOT NULL, words TEXT NOT NULL);
CREATE INDEX search_entry_words ON search_entry USING gin (to_tsvector('simple', words));

-- Streets and squares by name, and what an import brought along from elsewhere.

CREATE TABLE place (
    id BIGINT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    district TEXT NOT NULL,
    kind TEXT NOT NULL,
    longitude DOUBLE PRECISION,
    latitude DOUBLE PRECISION,
    UNIQUE (name, district)
);

CREATE TABLE imported_voice (
    proposal_id BIGINT PRIMARY KEY NOT NULL REFERENCES proposal (id),
    voices BIGINT NOT NULL,
    source TEXT NOT NULL
);

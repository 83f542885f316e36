-- Who follows what by mail. An address is kept only while it follows something.

CREATE TABLE follower (
    id BIGINT PRIMARY KEY NOT NULL,
    email TEXT NOT NULL UNIQUE,
    language TEXT NOT NULL,
    stop_hash BYTEA NOT NULL UNIQUE,
    told_until TIMESTAMP NOT NULL,
    next_at TIMESTAMP NOT NULL
);
CREATE INDEX follower_due ON follower (next_at);

CREATE TABLE follow (
    follower_id BIGINT NOT NULL REFERENCES follower (id),
    kind TEXT NOT NULL,
    object_id BIGINT NOT NULL,
    PRIMARY KEY (follower_id, kind, object_id)
);

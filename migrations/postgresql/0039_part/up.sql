-- Which contribution was taken from which: split off within its procedure, or copied into another one.

CREATE TABLE contribution_origin (
    contribution_id BIGINT PRIMARY KEY NOT NULL REFERENCES contribution (id),
    of_id BIGINT NOT NULL REFERENCES contribution (id),
    kind TEXT NOT NULL,
    role TEXT NOT NULL,
    made_by BIGINT NOT NULL REFERENCES staff_account (id),
    made_at TIMESTAMP NOT NULL
);
CREATE INDEX contribution_origin_of ON contribution_origin (of_id);

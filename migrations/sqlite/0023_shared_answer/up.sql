-- One answer for several contributions: which others get it when it is released.

CREATE TABLE answer_also (
    answer_id BIGINT NOT NULL REFERENCES answer (id),
    contribution_id BIGINT NOT NULL REFERENCES contribution (id),
    PRIMARY KEY (answer_id, contribution_id)
);
CREATE INDEX answer_also_of ON answer_also (contribution_id, answer_id);

-- What a measure costs, how far it is, who said so when, and what it changes in the city.

-- Euro cents.
ALTER TABLE measure ADD COLUMN planned_cost BIGINT;
ALTER TABLE measure ADD COLUMN actual_cost BIGINT;

CREATE TABLE milestone (
    id BIGINT PRIMARY KEY NOT NULL,
    measure_id BIGINT NOT NULL REFERENCES measure (id),
    state TEXT NOT NULL,
    due_on DATE NOT NULL,
    done_on DATE
);
CREATE INDEX milestone_of_measure ON milestone (measure_id, due_on, id);

CREATE TABLE measure_event (
    id BIGINT PRIMARY KEY NOT NULL,
    measure_id BIGINT NOT NULL REFERENCES measure (id),
    at TIMESTAMP NOT NULL,
    staff_id BIGINT NOT NULL REFERENCES staff_account (id),
    role TEXT NOT NULL,
    changes TEXT NOT NULL
);
CREATE INDEX measure_event_of_measure ON measure_event (measure_id, id);

CREATE TABLE indicator (
    id BIGINT PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    direction TEXT NOT NULL,
    baseline TEXT,
    baseline_on DATE,
    target TEXT,
    target_on DATE,
    created_by BIGINT NOT NULL REFERENCES staff_account (id),
    created_at TIMESTAMP NOT NULL
);

CREATE TABLE indicator_measure (
    indicator_id BIGINT NOT NULL REFERENCES indicator (id),
    measure_id BIGINT NOT NULL REFERENCES measure (id),
    PRIMARY KEY (indicator_id, measure_id)
);
CREATE INDEX indicator_of_measure ON indicator_measure (measure_id, indicator_id);

CREATE TABLE indicator_value (
    id BIGINT PRIMARY KEY NOT NULL,
    indicator_id BIGINT NOT NULL REFERENCES indicator (id),
    starts_on DATE NOT NULL,
    ends_on DATE NOT NULL,
    value TEXT NOT NULL,
    source TEXT NOT NULL,
    source_link TEXT,
    corrects BIGINT UNIQUE REFERENCES indicator_value (id),
    staff_id BIGINT NOT NULL REFERENCES staff_account (id),
    role TEXT NOT NULL,
    recorded_at TIMESTAMP NOT NULL
);
CREATE INDEX indicator_value_of ON indicator_value (indicator_id, ends_on, id);

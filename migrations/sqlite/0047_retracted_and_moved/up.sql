-- A value that was taken out again: it is in no chart and no file, and the page says when and why (a text by the value's
-- number). The row of the value stays, so that the record can be followed.

CREATE TABLE indicator_retraction (
    value_id BIGINT PRIMARY KEY NOT NULL REFERENCES indicator_value (id),
    staff_id BIGINT NOT NULL REFERENCES staff_account (id),
    role TEXT NOT NULL,
    retracted_at TIMESTAMP NOT NULL
);

-- When a moved event was to begin before; nothing where only its place is another.
ALTER TABLE event ADD COLUMN moved_from TIMESTAMP;

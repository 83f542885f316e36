-- Devices from which somebody has signed in: attempts from there are counted apart.

CREATE TABLE staff_device (
    staff_id BIGINT NOT NULL REFERENCES staff_account (id),
    device_hash BLOB NOT NULL,
    seen_at TIMESTAMP NOT NULL,
    PRIMARY KEY (staff_id, device_hash)
);
CREATE INDEX staff_device_seen ON staff_device (seen_at);

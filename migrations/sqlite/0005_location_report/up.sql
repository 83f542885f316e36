-- Location reports: what is the matter, where, and who else is affected.

CREATE TABLE report_category (
    id BIGINT PRIMARY KEY NOT NULL,
    procedure_id BIGINT NOT NULL REFERENCES procedure (id),
    position INTEGER NOT NULL,
    icon TEXT NOT NULL,
    office_id BIGINT REFERENCES office (id),
    questions TEXT NOT NULL,
    UNIQUE (procedure_id, position)
);

CREATE TABLE location_report (
    id BIGINT PRIMARY KEY NOT NULL REFERENCES contribution (id),
    version INTEGER NOT NULL,
    procedure_id BIGINT NOT NULL REFERENCES procedure (id),
    listed BOOLEAN NOT NULL,
    category_id BIGINT NOT NULL REFERENCES report_category (id),
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    answers TEXT NOT NULL,
    photo BLOB REFERENCES blob (hash),
    status TEXT NOT NULL,
    longitude DOUBLE NOT NULL,
    latitude DOUBLE NOT NULL,
    district_id BIGINT REFERENCES district (id),
    affected INTEGER NOT NULL,
    submitted_at TIMESTAMP NOT NULL,
    finished_at TIMESTAMP
);
CREATE INDEX location_report_newest ON location_report (procedure_id, listed, id);
CREATE INDEX location_report_by_category ON location_report (procedure_id, listed, category_id, id);
CREATE INDEX location_report_by_status ON location_report (procedure_id, listed, status, id);
CREATE INDEX location_report_by_district ON location_report (procedure_id, listed, district_id, id);
CREATE INDEX location_report_near ON location_report (category_id, latitude, longitude);
CREATE INDEX location_report_queue ON location_report (status, id);

CREATE TABLE affected (
    id BIGINT PRIMARY KEY NOT NULL,
    report_id BIGINT NOT NULL REFERENCES location_report (id),
    voice TEXT NOT NULL,
    voice_hash BLOB NOT NULL,
    day DATE NOT NULL,
    UNIQUE (report_id, voice_hash)
);

CREATE TABLE report_follower (
    stop_hash BLOB PRIMARY KEY NOT NULL,
    report_id BIGINT NOT NULL REFERENCES location_report (id),
    email TEXT NOT NULL,
    language TEXT NOT NULL,
    UNIQUE (report_id, email)
);

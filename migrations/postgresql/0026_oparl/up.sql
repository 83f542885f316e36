-- What the council's information system says (OParl): objects by their address, references as addresses, so
-- that one that points nowhere does no harm; and how far an import has come.

CREATE TABLE oparl_source (
    id BIGINT PRIMARY KEY NOT NULL,
    url TEXT NOT NULL UNIQUE,
    holder TEXT,
    held_until TIMESTAMP,
    run BIGINT NOT NULL,
    run_kind TEXT,
    run_began TIMESTAMP,
    run_since TIMESTAMP,
    server_began TIMESTAMP,
    report TEXT NOT NULL,
    failure TEXT,
    finished_at TIMESTAMP,
    full_at TIMESTAMP,
    watermark TIMESTAMP
);

CREATE TABLE oparl_list (
    source_id BIGINT NOT NULL REFERENCES oparl_source (id),
    url TEXT NOT NULL,
    kind TEXT NOT NULL,
    next_url TEXT NOT NULL,
    pages INTEGER NOT NULL,
    elements BIGINT NOT NULL,
    finished BOOLEAN NOT NULL,
    PRIMARY KEY (source_id, url)
);

-- What a server need not send again: the marks of an answer, and what was in it.
CREATE TABLE oparl_answer (
    url TEXT PRIMARY KEY NOT NULL,
    source_id BIGINT NOT NULL REFERENCES oparl_source (id),
    etag TEXT,
    last_modified TEXT,
    summary TEXT NOT NULL
);

CREATE TABLE organization (
    id BIGINT PRIMARY KEY NOT NULL,
    url TEXT NOT NULL UNIQUE,
    source_id BIGINT NOT NULL REFERENCES oparl_source (id),
    seen_run BIGINT NOT NULL,
    digest BIGINT NOT NULL,
    deleted_at TIMESTAMP,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    classification TEXT NOT NULL,
    starts_on DATE,
    ends_on DATE,
    web TEXT
);

CREATE TABLE person (
    id BIGINT PRIMARY KEY NOT NULL,
    url TEXT NOT NULL UNIQUE,
    source_id BIGINT NOT NULL REFERENCES oparl_source (id),
    seen_run BIGINT NOT NULL,
    digest BIGINT NOT NULL,
    deleted_at TIMESTAMP,
    name TEXT NOT NULL,
    web TEXT
);

CREATE TABLE membership (
    url TEXT PRIMARY KEY NOT NULL,
    person_url TEXT NOT NULL,
    organization_url TEXT NOT NULL,
    role TEXT NOT NULL,
    voting BOOLEAN,
    starts_on DATE,
    ends_on DATE
);
CREATE INDEX membership_of_person ON membership (person_url);
CREATE INDEX membership_in_organization ON membership (organization_url);

CREATE TABLE meeting (
    id BIGINT PRIMARY KEY NOT NULL,
    url TEXT NOT NULL UNIQUE,
    source_id BIGINT NOT NULL REFERENCES oparl_source (id),
    seen_run BIGINT NOT NULL,
    digest BIGINT NOT NULL,
    deleted_at TIMESTAMP,
    version INTEGER NOT NULL,
    changed_at TIMESTAMP NOT NULL,
    name TEXT NOT NULL,
    state TEXT NOT NULL,
    cancelled BOOLEAN NOT NULL,
    starts_at TIMESTAMP,
    ends_at TIMESTAMP,
    place TEXT NOT NULL,
    web TEXT
);
CREATE INDEX meeting_by_start ON meeting (starts_at, id);

CREATE TABLE meeting_organization (
    meeting_url TEXT NOT NULL,
    organization_url TEXT NOT NULL,
    PRIMARY KEY (meeting_url, organization_url)
);
CREATE INDEX meeting_organization_back ON meeting_organization (organization_url);

CREATE TABLE agenda_item (
    url TEXT PRIMARY KEY NOT NULL,
    meeting_url TEXT NOT NULL,
    consultation_url TEXT,
    number TEXT NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    public BOOLEAN NOT NULL,
    result TEXT NOT NULL,
    resolution TEXT NOT NULL
);
CREATE INDEX agenda_item_of_meeting ON agenda_item (meeting_url, position);
CREATE INDEX agenda_item_of_consultation ON agenda_item (consultation_url);

CREATE TABLE council_paper (
    id BIGINT PRIMARY KEY NOT NULL,
    url TEXT NOT NULL UNIQUE,
    source_id BIGINT NOT NULL REFERENCES oparl_source (id),
    seen_run BIGINT NOT NULL,
    digest BIGINT NOT NULL,
    deleted_at TIMESTAMP,
    reference TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    dated DATE,
    license TEXT NOT NULL,
    place TEXT NOT NULL,
    longitude DOUBLE PRECISION,
    latitude DOUBLE PRECISION,
    web TEXT
);
CREATE INDEX council_paper_by_reference ON council_paper (reference);
CREATE INDEX council_paper_by_day ON council_paper (dated, id);

-- Who is named in a paper, and which papers belong together: originator, under-direction, above, below, related.
CREATE TABLE council_paper_tie (
    paper_url TEXT NOT NULL,
    kind TEXT NOT NULL,
    other_url TEXT NOT NULL,
    PRIMARY KEY (paper_url, kind, other_url)
);
CREATE INDEX council_paper_tie_back ON council_paper_tie (other_url);

CREATE TABLE consultation (
    url TEXT PRIMARY KEY NOT NULL,
    paper_url TEXT NOT NULL,
    meeting_url TEXT,
    agenda_item_url TEXT,
    organization_url TEXT,
    authoritative BOOLEAN NOT NULL,
    role TEXT NOT NULL,
    position INTEGER NOT NULL
);
CREATE INDEX consultation_of_paper ON consultation (paper_url, position);
CREATE INDEX consultation_of_item ON consultation (agenda_item_url);
CREATE INDEX consultation_in_meeting ON consultation (meeting_url);

-- A file is a link, not a copy. `owner_url` is the paper, meeting or agenda item it belongs to.
CREATE TABLE council_file (
    url TEXT NOT NULL,
    owner_url TEXT NOT NULL,
    kind TEXT NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    mime TEXT NOT NULL,
    size BIGINT,
    link TEXT,
    words TEXT NOT NULL,
    PRIMARY KEY (owner_url, url, kind)
);
CREATE INDEX council_file_by_url ON council_file (url);

-- Folded words of papers, by the paper's id.
CREATE TABLE council_paper_words (id BIGINT PRIMARY KEY NOT NULL, words TEXT NOT NULL);
CREATE INDEX council_paper_words_words ON council_paper_words USING gin (to_tsvector('simple', words));

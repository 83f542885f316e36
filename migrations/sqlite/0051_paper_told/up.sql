-- What a paper's way through the meetings was told to be, so that the end of an import tells what is new, once.

CREATE TABLE paper_told (
    paper_id BIGINT PRIMARY KEY NOT NULL REFERENCES council_paper (id),
    way TEXT NOT NULL
);

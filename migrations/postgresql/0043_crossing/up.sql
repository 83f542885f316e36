-- What may be seen of two questions crossed, as it was last made: it moves by five people, as each question's figures do.

CREATE TABLE survey_crossing (
    row_question BIGINT NOT NULL REFERENCES question (id),
    column_question BIGINT NOT NULL REFERENCES question (id),
    people BIGINT NOT NULL,
    cells TEXT NOT NULL,
    PRIMARY KEY (row_question, column_question)
);

//! Surveys: questions, drafts, responses.

use super::{Table, table};

pub(super) const TABLES: &[Table] = &[
    table(
        "survey",
        "A procedure's questions as a whole.",
        &[
            ("procedure_id", "The procedure."),
            ("version", "Raised by each change."),
            ("locked", "Whether there are responses: then no question changes any more."),
        ],
    ),
    table(
        "question",
        "Questions of a survey; their words are texts.",
        &[
            ("id", "Number of the question."),
            ("procedure_id", "The procedure."),
            ("position", "Place in the survey."),
            ("kind", "Its kind with what belongs to it, as JSON."),
            ("required", "Whether it must be answered."),
            ("shown_if", "The earlier answer it depends on, as JSON."),
        ],
    ),
    table(
        "choice",
        "Choices, statements and options of questions; their words are texts.",
        &[("id", "Number of the choice."), ("question_id", "The question."), ("position", "Place in the question.")],
    ),
    table(
        "survey_draft",
        "Surveys begun and not yet sent.",
        &[
            ("id", "Random number."),
            ("procedure_id", "The procedure."),
            ("token_hash", "SHA-256 of the word in its address; empty while it waits for its code."),
            ("code_hash", "SHA-256 of the code it is taken up again with."),
            ("expires_on", "The day it is forgotten."),
        ],
    ),
    table(
        "survey_draft_answer",
        "Answers of a draft.",
        &[
            ("draft_id", "The draft."),
            ("question_id", "The question."),
            ("answer", "The answer, as JSON."),
            ("photo", "SHA-256 of a photo, its name in the folder `files`."),
        ],
    ),
    table(
        "survey_response",
        "Responses to a survey.",
        &[
            ("id", "The contribution."),
            ("procedure_id", "The procedure."),
            ("channel", "How it came: online, letter, telephone and so on."),
            ("confirmed", "False while an address waits to be confirmed."),
            ("counted", "Whether it is counted."),
            ("answers", "All answers, as JSON."),
        ],
    ),
    table(
        "survey_answer",
        "Countable parts of answers.",
        &[
            ("response_id", "The response."),
            ("question_id", "The question."),
            ("part", "The choice, statement, option or district it is about; 0 for the answer as a whole."),
            ("procedure_id", "The procedure."),
            ("counted", "Whether it is counted."),
            ("listed", "Whether its words may be read by anyone."),
            ("mark", "What was marked."),
            ("number", "A number, where the question asks for one."),
            ("words", "Words, where the question asks for some."),
        ],
    ),
    table(
        "survey_voice",
        "That somebody took part, not what they said.",
        &[
            ("procedure_id", "The procedure."),
            ("voice_hash", "What keeps a voice from counting twice; HMAC with the server's secret."),
            ("release_hash", "SHA-256 of the receipt's secret: a withdrawal gives the voice back."),
        ],
    ),
    table(
        "survey_release",
        "How many responses the published figures of a survey are made of.",
        &[("procedure_id", "The procedure."), ("responses", "Responses that are counted in them.")],
    ),
    table(
        "survey_figure",
        "The published figures of a question: rounded, small ones hidden.",
        &[
            ("question_id", "The question."),
            ("procedure_id", "The procedure."),
            ("answered", "How many had answered it when they were made."),
            ("figures", "The figures, as JSON."),
        ],
    ),
    table(
        "survey_crossing",
        "The published table of two questions crossed, as it was last made: it moves by five people, so that nobody's \
         answer is seen to come.",
        &[
            ("row_question", "The question in the rows."),
            ("column_question", "The question in the columns."),
            ("people", "How many had answered both when it was made."),
            ("cells", "The table, as JSON."),
        ],
    ),
];

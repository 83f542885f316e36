//! Tables of what may be seen of a survey's counts, and of who was reached. No column of the latter tells of a
//! contribution, a moment or an order; a test holds that.

use diesel::{allow_tables_to_appear_in_same_query, joinable, table};

use super::procedure;

table! {
    /// How many responses a survey had when its figures were last released.
    survey_release (procedure_id) { procedure_id -> BigInt, responses -> BigInt, }
}
table! {
    /// What anybody may see of a question's answers.
    survey_figure (question_id) {
        question_id -> BigInt,
        procedure_id -> BigInt,
        /// The exact number when they were made; it decides when they may move again.
        answered -> BigInt,
        figures -> Text,
    }
}
table! {
    /// What may be seen of two questions crossed; `people` gave both answers when it was made.
    survey_crossing (row_question, column_question) {
        row_question -> BigInt,
        column_question -> BigInt,
        people -> BigInt,
        cells -> Text,
    }
}
table! {
    /// Whether a procedure asks who takes part, and what may be seen of the answers.
    reach (procedure_id) {
        procedure_id -> BigInt,
        offered -> Bool,
        /// Pages that were sent with anything on them.
        answers -> BigInt,
        /// How many of them the figures are made of.
        released -> BigInt,
        figures -> Text,
    }
}
table! {
    /// How often an answer was given. No row is a person.
    reach_count (procedure_id, question, answer) {
        procedure_id -> BigInt,
        question -> Text,
        answer -> Text,
        amount -> BigInt,
    }
}
table! {
    /// Keys of pages that were sent, so that none counts twice; forgotten after two days.
    reach_key (key_hash) { key_hash -> Binary, day -> Date, }
}
table! {
    /// How many people of the whole city it would be.
    reach_population (question, answer) { question -> Text, answer -> Text, people -> BigInt, }
}
table! {
    /// Where a question's figures of the city come from.
    reach_source (question) { question -> Text, source -> Text, as_of -> Date, }
}

joinable!(reach -> procedure (procedure_id));
allow_tables_to_appear_in_same_query!(reach, procedure);

//! Tables of following by mail, of a procedure's events, and of the clock of answers owed.

use diesel::{allow_tables_to_appear_in_same_query, joinable, table};

use super::{contribution, procedure};

table! {
    /// Somebody who gets a digest; kept only while something is followed.
    follower (id) {
        id -> BigInt,
        email -> Text,
        language -> Text,
        /// Hash of the word that ends it.
        stop_hash -> Binary,
        /// What happened up to here was told, or was before.
        told_until -> Timestamp,
        next_at -> Timestamp,
    }
}
table! {
    follow (follower_id, kind, object_id) { follower_id -> BigInt, kind -> Text, object_id -> BigInt, }
}
table! {
    event (id) {
        id -> BigInt,
        /// Raised by each change; the calendar's SEQUENCE.
        version -> Integer,
        procedure_id -> BigInt,
        state -> Text,
        starts_at -> Timestamp,
        ends_at -> Timestamp,
        address -> Text,
        step_free -> Text,
        /// Words of `Interpreter`, comma-separated.
        interpreters -> Text,
        registration -> Bool,
        capacity -> Nullable<Integer>,
        /// Places that are taken; kept here so that no two people get the same one.
        taken -> Integer,
        edited_at -> Timestamp,
        announced_at -> Nullable<Timestamp>,
        /// When day, hour or place last became another.
        moved_at -> Nullable<Timestamp>,
        cancelled_at -> Nullable<Timestamp>,
        /// When it was to begin before it was moved last; empty where only its place moved.
        moved_from -> Nullable<Timestamp>,
    }
}
table! {
    event_registration (id) {
        id -> BigInt,
        event_id -> BigInt,
        idempotency_key -> Text,
        code_hash -> Binary,
        people -> Integer,
        waiting -> Bool,
        name -> Nullable<Text>,
        needs -> Nullable<Text>,
        email -> Nullable<Text>,
        language -> Text,
        registered_at -> Timestamp,
        reminded_at -> Nullable<Timestamp>,
    }
}
table! {
    /// What was told to whom about an answer that is owed; once to each office for each promised day. 0 is no office.
    answer_alarm (contribution_id, due_at, kind, office_id) {
        contribution_id -> BigInt,
        due_at -> Timestamp,
        kind -> Text,
        office_id -> BigInt,
        told_at -> Timestamp,
    }
}

joinable!(follow -> follower (follower_id));
joinable!(event -> procedure (procedure_id));
joinable!(event_registration -> event (event_id));
allow_tables_to_appear_in_same_query!(follow, follower);
allow_tables_to_appear_in_same_query!(event, procedure, event_registration);
allow_tables_to_appear_in_same_query!(answer_alarm, contribution);
allow_tables_to_appear_in_same_query!(answer_alarm, procedure);

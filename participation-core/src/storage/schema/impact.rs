//! Tables of measures' milestones and history, and of indicators.

use diesel::{allow_tables_to_appear_in_same_query, table};

use super::{measure, office};

table! {
    milestone (id) { id -> BigInt, measure_id -> BigInt, state -> Text, due_on -> Date, done_on -> Nullable<Date>, }
}
table! {
    /// One act on a measure: what it changed, as JSON.
    measure_event (id) {
        id -> BigInt,
        measure_id -> BigInt,
        at -> Timestamp,
        staff_id -> BigInt,
        role -> Text,
        changes -> Text,
    }
}
table! {
    indicator (id) {
        id -> BigInt,
        version -> Integer,
        direction -> Text,
        /// Exact decimals as text.
        baseline -> Nullable<Text>,
        baseline_on -> Nullable<Date>,
        target -> Nullable<Text>,
        target_on -> Nullable<Date>,
        created_by -> BigInt,
        created_at -> Timestamp,
    }
}
table! {
    indicator_measure (indicator_id, measure_id) { indicator_id -> BigInt, measure_id -> BigInt, }
}
table! {
    indicator_value (id) {
        id -> BigInt,
        indicator_id -> BigInt,
        starts_on -> Date,
        ends_on -> Date,
        value -> Text,
        source -> Text,
        source_link -> Nullable<Text>,
        /// The value that this one takes the place of.
        corrects -> Nullable<BigInt>,
        staff_id -> BigInt,
        role -> Text,
        recorded_at -> Timestamp,
    }
}
table! {
    /// A value that was taken out again; why is a text by the value's key.
    indicator_retraction (value_id) { value_id -> BigInt, staff_id -> BigInt, role -> Text, retracted_at -> Timestamp, }
}

allow_tables_to_appear_in_same_query!(indicator_value, indicator_retraction);
allow_tables_to_appear_in_same_query!(measure_event, measure);
allow_tables_to_appear_in_same_query!(measure_event, office);

//! What the council's information system says, and what its papers take from participation.

use diesel::table;

table! {
    decision (id) {
        id -> BigInt,
        procedure_id -> Nullable<BigInt>,
        body -> Text,
        body_name -> Text,
        meeting_day -> Date,
        paper_reference -> Text,
        paper_link -> Nullable<Text>,
        agenda_item -> Text,
        result -> Text,
        votes_for -> Nullable<Integer>,
        votes_against -> Nullable<Integer>,
        votes_abstained -> Nullable<Integer>,
        departs_from -> Nullable<Text>,
        /// Why it was decided while participation still ran.
        early_reason -> Nullable<Text>,
        idempotency_key -> Text,
        decided_by -> BigInt,
        recorded_at -> Timestamp,
        salt -> Nullable<Binary>,
        commitment -> Binary,
        paper_id -> Nullable<BigInt>,
        item_url -> Nullable<Text>,
        /// When its record was taken back, by whom, and what was recorded in its place.
        retracted_at -> Nullable<Timestamp>,
        retracted_by -> Nullable<BigInt>,
        replaced_by -> Nullable<BigInt>,
        retraction_salt -> Nullable<Binary>,
    }
}
table! {
    decision_link (decision_id, contribution_id) {
        decision_id -> BigInt,
        contribution_id -> BigInt,
        /// How the contribution stood before: a proposal's status, and the day its answer was owed by.
        status_before -> Nullable<Text>,
        due_before -> Nullable<Timestamp>,
    }
}
table! {
    /// What a council paper takes from participation.
    uptake (id) {
        id -> BigInt,
        version -> Integer,
        paper_id -> BigInt,
        /// The paper's number when it was recorded.
        reference -> Text,
        procedure_id -> Nullable<BigInt>,
        topic_id -> Nullable<BigInt>,
        disposition -> Text,
        office_id -> BigInt,
        role -> Text,
        linked_by -> BigInt,
        linked_at -> Timestamp,
        ended_at -> Nullable<Timestamp>,
        idempotency_key -> Text,
        salt -> Nullable<Binary>,
        commitment -> Nullable<Binary>,
        ended_salt -> Nullable<Binary>,
    }
}
table! {
    uptake_of (uptake_id, contribution_id) {
        uptake_id -> BigInt,
        contribution_id -> BigInt,
        /// For or against the paper, as the office has read it.
        side -> Nullable<Text>,
        side_role -> Nullable<Text>,
        side_at -> Nullable<Timestamp>,
    }
}
table! {
    /// What a paper's way through the meetings was told to be: JSON.
    paper_told (paper_id) {
        paper_id -> BigInt,
        way -> Text,
    }
}
table! {
    /// Where the council's information system answers, and how far an import from there has come.
    oparl_source (id) {
        id -> BigInt,
        url -> Text,
        holder -> Nullable<Text>,
        held_until -> Nullable<Timestamp>,
        run -> BigInt,
        run_kind -> Nullable<Text>,
        run_began -> Nullable<Timestamp>,
        run_since -> Nullable<Timestamp>,
        server_began -> Nullable<Timestamp>,
        report -> Text,
        failure -> Nullable<Text>,
        finished_at -> Nullable<Timestamp>,
        full_at -> Nullable<Timestamp>,
        watermark -> Nullable<Timestamp>,
        /// The report of the last full run that was complete.
        full_report -> Text,
    }
}
table! {
    oparl_list (source_id, url) {
        source_id -> BigInt,
        url -> Text,
        kind -> Text,
        next_url -> Text,
        pages -> Integer,
        elements -> BigInt,
        finished -> Bool,
        /// Of the list's body, for objects that say nothing of their own; empty where it has none.
        license -> Text,
    }
}
table! {
    oparl_answer (url) {
        url -> Text,
        source_id -> BigInt,
        etag -> Nullable<Text>,
        last_modified -> Nullable<Text>,
        summary -> Text,
    }
}
table! {
    organization (id) {
        id -> BigInt,
        url -> Text,
        source_id -> BigInt,
        seen_run -> BigInt,
        digest -> BigInt,
        deleted_at -> Nullable<Timestamp>,
        name -> Text,
        short_name -> Text,
        classification -> Text,
        starts_on -> Nullable<Date>,
        ends_on -> Nullable<Date>,
        web -> Nullable<Text>,
    }
}
table! {
    person (id) {
        id -> BigInt,
        url -> Text,
        source_id -> BigInt,
        seen_run -> BigInt,
        digest -> BigInt,
        deleted_at -> Nullable<Timestamp>,
        name -> Text,
        web -> Nullable<Text>,
    }
}
table! {
    membership (url) {
        url -> Text,
        person_url -> Text,
        organization_url -> Text,
        role -> Text,
        voting -> Nullable<Bool>,
        starts_on -> Nullable<Date>,
        ends_on -> Nullable<Date>,
    }
}
table! {
    meeting (id) {
        id -> BigInt,
        url -> Text,
        source_id -> BigInt,
        seen_run -> BigInt,
        digest -> BigInt,
        deleted_at -> Nullable<Timestamp>,
        version -> Integer,
        changed_at -> Timestamp,
        name -> Text,
        state -> Text,
        cancelled -> Bool,
        starts_at -> Nullable<Timestamp>,
        ends_at -> Nullable<Timestamp>,
        place -> Text,
        web -> Nullable<Text>,
        license -> Text,
    }
}
table! {
    meeting_organization (meeting_url, organization_url) { meeting_url -> Text, organization_url -> Text, }
}
table! {
    agenda_item (url) {
        url -> Text,
        meeting_url -> Text,
        consultation_url -> Nullable<Text>,
        number -> Text,
        position -> Integer,
        name -> Text,
        public -> Bool,
        result -> Text,
        resolution -> Text,
    }
}
table! {
    council_paper (id) {
        id -> BigInt,
        url -> Text,
        source_id -> BigInt,
        seen_run -> BigInt,
        digest -> BigInt,
        deleted_at -> Nullable<Timestamp>,
        reference -> Text,
        name -> Text,
        kind -> Text,
        dated -> Nullable<Date>,
        license -> Text,
        place -> Text,
        longitude -> Nullable<Double>,
        latitude -> Nullable<Double>,
        web -> Nullable<Text>,
    }
}
table! {
    council_paper_tie (paper_url, kind, other_url) { paper_url -> Text, kind -> Text, other_url -> Text, }
}
table! {
    consultation (url) {
        url -> Text,
        paper_url -> Text,
        meeting_url -> Nullable<Text>,
        agenda_item_url -> Nullable<Text>,
        organization_url -> Nullable<Text>,
        authoritative -> Bool,
        role -> Text,
        position -> Integer,
    }
}
table! {
    council_file (owner_url, url, kind) {
        url -> Text,
        owner_url -> Text,
        kind -> Text,
        position -> Integer,
        name -> Text,
        mime -> Text,
        size -> Nullable<BigInt>,
        link -> Nullable<Text>,
        words -> Text,
    }
}

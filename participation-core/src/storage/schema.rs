//! The tables as diesel sees them, the same for both backends.
//! A test compares them with what the migrations make.

use diesel::{allow_tables_to_appear_in_same_query, table};

mod council;
mod following;
mod impact;
mod reached;

pub(crate) use council::{
    agenda_item, consultation, council_file, council_paper, council_paper_tie, decision, decision_link, meeting,
    meeting_organization, membership, oparl_answer, oparl_list, oparl_source, organization, paper_told, person, uptake,
    uptake_of,
};
pub(crate) use following::{answer_alarm, event, event_registration, follow, follower};
pub(crate) use impact::{
    indicator, indicator_measure, indicator_retraction, indicator_value, measure_event, milestone,
};
pub(crate) use reached::{
    reach, reach_count, reach_key, reach_population, reach_source, survey_crossing, survey_figure, survey_release,
};

table! {
    /// Which process makes keys with which worker number.
    worker_lease (number) { number -> BigInt, token -> BigInt, leased_until -> BigInt, written -> BigInt, }
}
table! {
    /// Small values that all processes share: the server's secret, the city's name.
    setting (name) { name -> Text, value -> Text, }
}
table! {
    district (id) {
        id -> BigInt,
        name -> Text,
        /// The borough it belongs to; empty for a borough itself.
        borough -> Text,
        position -> Integer,
        /// GeoJSON geometry.
        geometry -> Text,
        label_longitude -> Double,
        label_latitude -> Double,
    }
}
table! {
    /// A street or square; `district` is empty where only its name is known.
    place (id) {
        id -> BigInt,
        name -> Text,
        district -> Text,
        kind -> Text,
        longitude -> Nullable<Double>,
        latitude -> Nullable<Double>,
    }
}
table! {
    /// How many voices an imported proposal had where it came from; they are never counted with ours.
    imported_voice (proposal_id) { proposal_id -> BigInt, voices -> BigInt, source -> Text, }
}
table! {
    office (id) { id -> BigInt, name -> Text, email -> Nullable<Text>, head_email -> Nullable<Text>, }
}
table! {
    procedure (id) {
        id -> BigInt,
        version -> Integer,
        slug -> Text,
        state -> Text,
        kind -> Text,
        level -> Text,
        decides -> Text,
        voice -> Text,
        moderation -> Text,
        support_goal -> Nullable<Integer>,
        answer_days -> Integer,
        minimum_age -> Nullable<Integer>,
        drawing -> Text,
        contact_name -> Text,
        contact_phone -> Text,
        contact_email -> Text,
        office_id -> Nullable<BigInt>,
        /// Names of boroughs, one a line; empty for the whole city.
        area -> Text,
        paper_reference -> Nullable<Text>,
        starts_at -> Timestamp,
        ends_at -> Timestamp,
        /// Raised by each change of the German text.
        text_revision -> Integer,
        /// Tags of the variants that must be present and current before publishing, comma-separated.
        required_languages -> Text,
        created_by -> Nullable<BigInt>,
        created_at -> Timestamp,
        published_at -> Nullable<Timestamp>,
    }
}
table! {
    phase (id) {
        id -> BigInt,
        procedure_id -> BigInt,
        position -> Integer,
        kind -> Text,
        starts_at -> Timestamp,
        ends_at -> Nullable<Timestamp>,
    }
}
table! {
    /// What can be done in a procedure, and when.
    offer (procedure_id, format) {
        procedure_id -> BigInt,
        format -> Text,
        opens_at -> Timestamp,
        closes_at -> Timestamp,
    }
}
table! {
    topic (id) { id -> BigInt, procedure_id -> BigInt, position -> Integer, icon -> Text, }
}
table! {
    document (id) {
        id -> BigInt,
        procedure_id -> BigInt,
        position -> Integer,
        file_name -> Text,
        media_type -> Text,
        bytes -> BigInt,
        blob -> Binary,
        dated -> Date,
    }
}
table! {
    blob (hash) { hash -> Binary, bytes -> BigInt, created_at -> Timestamp, }
}
table! {
    blob_chunk (hash, position) { hash -> Binary, position -> Integer, content -> Binary, }
}
table! {
    text_variant (object_kind, object_id, field, language) {
        object_kind -> Text,
        object_id -> BigInt,
        field -> Text,
        language -> Text,
        body -> Text,
        /// The revision of the German text that this one renders.
        source_revision -> Integer,
        method -> Text,
        reviewer -> Nullable<Text>,
        reviewed_at -> Nullable<Timestamp>,
        edited_at -> Timestamp,
    }
}
table! {
    contribution (id) {
        id -> BigInt,
        version -> Integer,
        reference -> Text,
        procedure_id -> BigInt,
        kind -> Text,
        channel -> Text,
        language -> Text,
        state -> Text,
        submitted_at -> Timestamp,
        /// The first words, for queues and receipts.
        headline -> Text,
        author_name -> Nullable<Text>,
        contact_email -> Nullable<Text>,
        district_id -> Nullable<BigInt>,
        place -> Nullable<Text>,
        longitude -> Nullable<Double>,
        latitude -> Nullable<Double>,
        answer_due -> Nullable<Timestamp>,
        office_id -> Nullable<BigInt>,
        merged_into -> Nullable<BigInt>,
        hidden_reason -> Nullable<Text>,
        idempotency_key -> Text,
        secret_hash -> Binary,
        salt -> Nullable<Binary>,
        commitment -> Binary,
    }
}
table! {
    /// Every step that happened to a contribution, in order.
    contribution_event (id) {
        id -> BigInt,
        contribution_id -> BigInt,
        at -> Timestamp,
        step -> Text,
        /// Role of who did it; empty for residents and the program.
        role -> Text,
        public -> Bool,
    }
}
table! {
    /// Which contribution was taken from which, and by whom.
    contribution_origin (contribution_id) {
        contribution_id -> BigInt,
        of_id -> BigInt,
        kind -> Text,
        role -> Text,
        made_by -> BigInt,
        made_at -> Timestamp,
    }
}
table! {
    proposal (id) {
        id -> BigInt,
        procedure_id -> BigInt,
        /// Shown in lists: false while hidden, unread, withdrawn or merged.
        listed -> Bool,
        title -> Text,
        body -> Text,
        topic_id -> Nullable<BigInt>,
        district_id -> Nullable<BigInt>,
        status -> Text,
        endorsements -> Integer,
        comments -> Integer,
        submitted_at -> Timestamp,
    }
}
table! {
    /// One voice for a proposal; the pair is unique.
    endorsement (id) {
        id -> BigInt,
        proposal_id -> BigInt,
        voice -> Text,
        voice_hash -> Binary,
        day -> Date,
    }
}
table! {
    /// Single-use codes that the office hands out; only their hashes are kept.
    voice_code (procedure_id, code_hash) { procedure_id -> BigInt, code_hash -> Binary, batch -> Text, }
}
table! {
    /// An e-mail that waits to be confirmed, by the hash of its token.
    confirmation (token_hash) {
        token_hash -> Binary,
        purpose -> Text,
        object_id -> BigInt,
        email -> Text,
        language -> Text,
        expires_at -> Timestamp,
        used_at -> Nullable<Timestamp>,
    }
}
table! {
    comment (id) { id -> BigInt, proposal_id -> BigInt, parent_id -> Nullable<BigInt>, listed -> Bool, body -> Text, submitted_at -> Timestamp, }
}
table! {
    /// How many contributions of a kind are in a state; summed over the workers' shards.
    tally (procedure_id, kind, state, channel, shard) {
        procedure_id -> BigInt,
        kind -> Text,
        state -> Text,
        channel -> Text,
        shard -> Integer,
        amount -> BigInt,
    }
}
table! {
    /// Leaves that wait for their place in the transparency log.
    leaf_queue (id) {
        id -> BigInt,
        object_id -> BigInt,
        object_version -> Integer,
        kind -> Text,
        scope -> Text,
        /// Seconds since 1970, cut to the hour for residents.
        time -> BigInt,
        commitment -> Binary,
        /// Leaves this one refers to, comma-separated ids; their indices are filled in when sequenced.
        refers_to -> Text,
        reason -> Nullable<Text>,
        /// The entry, final already where nothing is referred to.
        entry -> Nullable<Binary>,
        queued_at -> Timestamp,
    }
}
table! {
    outbox (id) {
        id -> BigInt,
        recipient -> Text,
        language -> Text,
        /// What it says, as data; worded in the reader's language when it is sent.
        message -> Text,
        queued_at -> Timestamp,
        attempts -> Integer,
        next_attempt_at -> Timestamp,
        sent_at -> Nullable<Timestamp>,
        last_error -> Nullable<Text>,
        claim -> Nullable<BigInt>,
    }
}
table! {
    /// A procedure's questions as a whole; locked from the first response on.
    survey (procedure_id) { procedure_id -> BigInt, version -> Integer, locked -> Bool, }
}
table! {
    question (id) {
        id -> BigInt,
        procedure_id -> BigInt,
        position -> Integer,
        /// Its kind with what belongs to it, as JSON.
        kind -> Text,
        required -> Bool,
        /// The earlier answer it depends on, as JSON.
        shown_if -> Nullable<Text>,
    }
}
table! {
    choice (id) { id -> BigInt, question_id -> BigInt, position -> Integer, }
}
table! {
    /// A survey begun and not yet sent. `token_hash` is empty while it waits for its code.
    survey_draft (id) {
        id -> BigInt,
        procedure_id -> BigInt,
        token_hash -> Nullable<Binary>,
        code_hash -> Binary,
        expires_on -> Date,
    }
}
table! {
    survey_draft_answer (draft_id, question_id) {
        draft_id -> BigInt,
        question_id -> BigInt,
        answer -> Text,
        photo -> Nullable<Binary>,
    }
}
table! {
    survey_response (id) {
        id -> BigInt,
        procedure_id -> BigInt,
        channel -> Text,
        /// False while an address waits to be confirmed.
        confirmed -> Bool,
        counted -> Bool,
        answers -> Nullable<Text>,
    }
}
table! {
    /// One countable part of an answer.
    survey_answer (response_id, question_id, part) {
        response_id -> BigInt,
        question_id -> BigInt,
        /// The choice, statement, option or district it is about; 0 for the answer as a whole.
        part -> BigInt,
        procedure_id -> BigInt,
        counted -> Bool,
        /// Its words may be read by anyone.
        listed -> Bool,
        mark -> Text,
        number -> Nullable<Double>,
        words -> Nullable<Text>,
    }
}
table! {
    survey_voice (procedure_id, voice_hash) {
        procedure_id -> BigInt,
        voice_hash -> Binary,
        /// Hash of the receipt's secret: a withdrawal gives the voice back.
        release_hash -> Binary,
    }
}

table! {
    /// What the administration answers to a contribution; its words are text variants.
    answer (id) {
        id -> BigInt,
        version -> Integer,
        contribution_id -> BigInt,
        state -> Text,
        disposition -> Text,
        office_id -> BigInt,
        link -> Nullable<Text>,
        /// Who changed it last: somebody else releases it.
        author_id -> BigInt,
        /// The human being behind that account: four eyes compare people.
        author_person -> BigInt,
        drafted_at -> Timestamp,
        edited_at -> Timestamp,
        released_by -> Nullable<BigInt>,
        released_at -> Nullable<Timestamp>,
        /// What had been promised, kept when the contribution's own deadline is cleared.
        due_at -> Nullable<Timestamp>,
        days -> Nullable<Integer>,
        on_time -> Nullable<Bool>,
        salt -> Nullable<Binary>,
        commitment -> Nullable<Binary>,
    }
}
table! {
    /// Who writes the answer that is owed, and how often the office was reminded.
    duty (contribution_id) {
        contribution_id -> BigInt,
        staff_id -> Nullable<BigInt>,
        reminders -> Integer,
        reminded_at -> Nullable<Timestamp>,
    }
}
table! {
    /// A question the city asks back; the author replies by code.
    ask_back (id) {
        id -> BigInt,
        contribution_id -> BigInt,
        body -> Text,
        language -> Text,
        asked_by -> BigInt,
        asked_at -> Timestamp,
        reply -> Nullable<Text>,
        replied_at -> Nullable<Timestamp>,
    }
}
table! {
    merge_offer (from_id, into_id) {
        from_id -> BigInt,
        into_id -> BigInt,
        state -> Text,
        offered_by -> BigInt,
        offered_at -> Timestamp,
        replied_at -> Nullable<Timestamp>,
    }
}
table! {
    /// What is built because of a decision.
    measure (id) {
        id -> BigInt,
        version -> Integer,
        decision_id -> BigInt,
        state -> Text,
        office_id -> BigInt,
        starts_on -> Date,
        finishes_on -> Date,
        /// Euro cents.
        planned_cost -> Nullable<BigInt>,
        actual_cost -> Nullable<BigInt>,
        created_by -> BigInt,
        created_at -> Timestamp,
        started_at -> Nullable<Timestamp>,
        finished_at -> Nullable<Timestamp>,
    }
}
table! {
    /// Who may sign in at the desk.
    staff_account (id) {
        id -> BigInt,
        version -> Integer,
        /// Accounts of one human being share it: four eyes compare this.
        person_id -> BigInt,
        login -> Text,
        name -> Text,
        password_hash -> Text,
        /// Set while the password is a one-time one; after this moment it opens nothing.
        one_time_until -> Nullable<Timestamp>,
        totp_secret -> Nullable<Binary>,
        /// The last step of time whose code was used.
        totp_step -> BigInt,
        office_id -> Nullable<BigInt>,
        language -> Nullable<Text>,
        active -> Bool,
        created_at -> Timestamp,
        /// When a second administrator, or the operator, said whose account it is.
        confirmed_at -> Nullable<Timestamp>,
        /// Who made it, or gave its last one-time password; empty for the command line.
        vouched_by -> Nullable<BigInt>,
    }
}
table! {
    /// Other contributions that get an answer, too, once it is released.
    answer_also (answer_id, contribution_id) { answer_id -> BigInt, contribution_id -> BigInt, }
}
table! {
    /// How many mails strangers had sent to an address within a day.
    mail_count (address_hash) { address_hash -> Binary, amount -> Integer, since -> Timestamp, }
}
table! {
    /// A survey's sheet that two people type. `label_key` keeps it from being begun twice, and is empty once it is laid aside.
    paper_sheet (id) {
        id -> BigInt, version -> Integer, procedure_id -> BigInt, label -> Text, label_key -> Nullable<Text>, state -> Text,
        first_id -> Nullable<BigInt>, second_id -> Nullable<BigInt>, idempotency_key -> Text,
        contribution_id -> Nullable<BigInt>, typed_at -> Timestamp,
    }
}
table! {
    /// What one person read off a sheet, as JSON; never changed.
    paper_typing (id) {
        id -> BigInt, sheet_id -> BigInt, staff_id -> BigInt, typed -> Text, idempotency_key -> Text, typed_at -> Timestamp,
    }
}
table! {
    /// A change of a published procedure, as JSON, that waits for a second person.
    procedure_change (procedure_id, part) {
        procedure_id -> BigInt, part -> Text, proposed -> Text, staff_id -> BigInt, proposed_at -> Timestamp,
    }
}
table! {
    /// Whose hands something went through before a second person looks at it.
    staff_hand (work, object_id, staff_id) { work -> Text, object_id -> BigInt, staff_id -> BigInt, }
}
table! {
    staff_role (staff_id, role) { staff_id -> BigInt, role -> Text, }
}
table! {
    staff_session (token_hash) {
        token_hash -> Binary,
        staff_id -> BigInt,
        /// Password given, or signed in.
        stage -> Text,
        /// A second factor that is being set up.
        candidate -> Nullable<Binary>,
        tries -> Integer,
        created_at -> Timestamp,
        seen_at -> Timestamp,
        expires_at -> Timestamp,
    }
}
table! {
    /// Devices from which somebody has signed in, so that strangers who guess elsewhere do not hinder them.
    staff_device (staff_id, device_hash) { staff_id -> BigInt, device_hash -> Binary, seen_at -> Timestamp, }
}
table! {
    /// Attempts to sign in, counted by account and by address; both only as hashes.
    sign_in_attempt (key_hash) { key_hash -> Binary, attempts -> Integer, since -> Timestamp, }
}
table! {
    /// What staff did.
    audit_entry (id) {
        id -> BigInt,
        at -> Timestamp,
        /// Empty for the command line.
        staff_id -> Nullable<BigInt>,
        role -> Text,
        what -> Text,
        object_kind -> Text,
        object_id -> BigInt,
        /// A reference, a login or a slug; never a resident's words or name.
        label -> Text,
    }
}
table! {
    /// A decision to show or hide a contribution.
    moderation (id) {
        id -> BigInt,
        contribution_id -> BigInt,
        at -> Timestamp,
        staff_id -> BigInt,
        person_id -> BigInt,
        decision -> Text,
        reason -> Nullable<Text>,
        /// In the moderator's own words, for the author.
        note -> Nullable<Text>,
    }
}
table! {
    /// Who is reading a contribution just now.
    moderation_claim (contribution_id) { contribution_id -> BigInt, staff_id -> BigInt, until -> Timestamp, }
}
table! {
    /// An author's objection to a decision.
    appeal (id) {
        id -> BigInt,
        contribution_id -> BigInt,
        moderation_id -> BigInt,
        at -> Timestamp,
        words -> Text,
        decided_at -> Nullable<Timestamp>,
        decided_by -> Nullable<BigInt>,
        upheld -> Nullable<Bool>,
        note -> Nullable<Text>,
    }
}
table! {
    /// Something that can be reported in a procedure.
    report_category (id) {
        id -> BigInt,
        procedure_id -> BigInt,
        position -> Integer,
        icon -> Text,
        office_id -> Nullable<BigInt>,
        /// Its own questions, as JSON.
        questions -> Text,
    }
}
table! {
    location_report (id) {
        id -> BigInt,
        version -> Integer,
        procedure_id -> BigInt,
        /// Shown in lists: false while hidden, unread or withdrawn.
        listed -> Bool,
        category_id -> BigInt,
        title -> Text,
        description -> Text,
        /// Answers by the question's key, as JSON.
        answers -> Text,
        photo -> Nullable<Binary>,
        status -> Text,
        longitude -> Double,
        latitude -> Double,
        district_id -> Nullable<BigInt>,
        affected -> Integer,
        submitted_at -> Timestamp,
        finished_at -> Nullable<Timestamp>,
        /// The promised day that finishing it has kept, in time or late.
        due_before -> Nullable<Timestamp>,
    }
}
table! {
    /// One more person affected by a report; the pair is unique.
    affected (id) {
        id -> BigInt,
        report_id -> BigInt,
        voice -> Text,
        voice_hash -> Binary,
        day -> Date,
    }
}
table! {
    /// Who gets mail about a report without a receipt, by the hash of what ends it.
    report_follower (stop_hash) { stop_hash -> Binary, report_id -> BigInt, email -> Text, language -> Text, }
}
table! {
    /// Every German text there was, so that changed words can be marked for translators.
    text_source (object_kind, object_id, field, revision) {
        object_kind -> Text,
        object_id -> BigInt,
        field -> Text,
        revision -> Integer,
        body -> Text,
        edited_at -> Timestamp,
        staff_id -> Nullable<BigInt>,
    }
}
table! {
    /// Who works on a procedure: persons for four eyes, the account of the last change.
    procedure_work (procedure_id) {
        procedure_id -> BigInt,
        author -> BigInt,
        submitted_by -> Nullable<BigInt>,
        submitted_at -> Nullable<Timestamp>,
        edited_by -> BigInt,
        edited_at -> Timestamp,
    }
}
table! {
    /// Single-use codes that were handed out together.
    voice_batch (id) {
        id -> BigInt,
        procedure_id -> BigInt,
        label -> Text,
        amount -> Integer,
        idempotency_key -> Text,
        created_at -> Timestamp,
    }
}
table! {
    /// A handwritten sheet: typed by one person, compared by a second one.
    paper_entry (id) {
        id -> BigInt,
        version -> Integer,
        procedure_id -> BigInt,
        state -> Text,
        channel -> Text,
        received_on -> Date,
        headline -> Text,
        /// The form's fields as typed, as JSON.
        typed -> Text,
        idempotency_key -> Text,
        /// The person who typed, for four eyes; `typed_by` and `read_by` are accounts.
        typist -> BigInt,
        typed_by -> BigInt,
        typed_at -> Timestamp,
        read_by -> Nullable<BigInt>,
        read_at -> Nullable<Timestamp>,
        contribution_id -> Nullable<BigInt>,
    }
}

allow_tables_to_appear_in_same_query!(
    imported_voice,
    report_category,
    location_report,
    affected,
    report_follower,
    contribution,
    contribution_event,
    contribution_origin,
    proposal,
    endorsement,
    comment,
    procedure,
    phase,
    offer,
    topic,
    document,
    text_variant,
    tally,
    district,
    office,
    leaf_queue,
    voice_code,
    confirmation,
    outbox,
    blob,
    blob_chunk,
    text_source,
    procedure_work,
    voice_batch,
    paper_entry,
    answer,
    duty,
    ask_back,
    merge_offer,
    decision,
    decision_link,
    measure,
    uptake,
    uptake_of,
    paper_told,
    oparl_source,
    oparl_list,
    oparl_answer,
    organization,
    person,
    membership,
    meeting,
    meeting_organization,
    agenda_item,
    council_paper,
    council_paper_tie,
    consultation,
    council_file,
    survey,
    question,
    choice,
    survey_draft,
    survey_draft_answer,
    survey_response,
    survey_answer,
    survey_voice,
    staff_account,
    staff_hand,
    answer_also,
    paper_sheet,
    paper_typing,
    staff_device,
    procedure_change,
    staff_role,
    staff_session,
    sign_in_attempt,
    audit_entry,
    moderation,
    moderation_claim,
    appeal,
);

//! What came on paper: typed by one person, compared by another.

use super::{Table, table};

pub(super) const TABLES: &[Table] = &[
    table(
        "paper_entry",
        "Handwritten sheets, typed by one person and compared by a second one.",
        &[
            ("id", "Number of the sheet."),
            ("version", "Raised by each change."),
            ("procedure_id", "The procedure."),
            ("state", "Where it stands."),
            ("channel", "How it came."),
            ("received_on", "The day it came in."),
            ("headline", "Its first words."),
            ("typed", "The form's fields as typed, as JSON."),
            ("idempotency_key", "Key of the form, so that the same form counts once."),
            ("typist", "The person who typed, for four eyes."),
            ("typed_by", "Account of who typed."),
            ("typed_at", "When it was typed."),
            ("read_by", "Account of who compared."),
            ("read_at", "When it was compared."),
            ("contribution_id", "The contribution that came of it."),
        ],
    ),
    table(
        "paper_sheet",
        "Sheets of a survey that two people type apart.",
        &[
            ("id", "Number of the sheet."),
            ("version", "Raised by each change."),
            ("procedure_id", "The procedure."),
            ("label", "What stands on the sheet."),
            ("label_key", "The label without regard to case; empty once the sheet is laid aside."),
            ("state", "Where it stands."),
            ("first_id", "The first typing."),
            ("second_id", "The second typing."),
            ("idempotency_key", "Key of the form, so that the same form counts once."),
            ("contribution_id", "The contribution that came of it."),
            ("typed_at", "When it was typed first."),
        ],
    ),
    table(
        "paper_typing",
        "What one person read off a sheet; never changed.",
        &[
            ("id", "Number of the typing."),
            ("sheet_id", "The sheet."),
            ("staff_id", "Account of who typed."),
            ("typed", "What was typed, as JSON."),
            ("idempotency_key", "Key of the form, so that the same form counts once."),
            ("typed_at", "When it was typed."),
        ],
    ),
];

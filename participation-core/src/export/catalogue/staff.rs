//! Who works at the desk, and what they did.

use super::{Table, table};

pub(super) const TABLES: &[Table] = &[
    table(
        "staff_account",
        "Accounts at the desk. Passwords and second factors are not written out: whoever administers the new installation gives new ones (`beteiligung staff reset`).",
        &[
            ("id", "Number of the account."),
            ("version", "Raised by each change."),
            ("person_id", "The human being; accounts of one share it."),
            ("login", "Name to sign in with."),
            ("name", "Name of the person."),
            ("office_id", "Their office."),
            ("language", "Language of the desk."),
            ("active", "Whether it may be used."),
            ("created_at", "When it was made."),
            ("confirmed_at", "When a second administrator, or the operator, said whose account it is."),
            ("vouched_by", "Account that made it, or gave its last one-time password; empty for the command line."),
        ],
    ),
    table("staff_role", "Roles of accounts.", &[("staff_id", "The account."), ("role", "The role.")]),
    table(
        "staff_hand",
        "Whose hands something went through before a second person looks at it.",
        &[("work", "What kind of work."), ("object_id", "Number of what was worked on."), ("staff_id", "The account.")],
    ),
    table(
        "audit_entry",
        "What staff did.",
        &[
            ("id", "Number of the entry."),
            ("at", "When it was done."),
            ("staff_id", "The account; empty for the command line."),
            ("role", "Role in which it was done."),
            ("what", "What was done."),
            ("object_kind", "What it was done to."),
            ("object_id", "Its number."),
            ("label", "A reference, a login or a slug; never a resident's words or name."),
        ],
    ),
];

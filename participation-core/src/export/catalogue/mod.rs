//! What every table and column is, in one place: the data package describes itself with these words, and a test
//! holds them against the tables that the migrations make, so that nothing new can be forgotten. Here, too, stands
//! what does not leave the house.

mod city;
mod contribution;
mod council;
mod impact;
mod paper;
mod procedure;
mod reach;
mod staff;
mod survey;

use crate::storage::keys::Setting;

/// A table that is written out.
pub(crate) struct Table {
    pub name: &'static str,
    pub about: &'static str,
    /// Each column with what it says.
    pub columns: &'static [(&'static str, &'static str)],
}

const fn table(name: &'static str, about: &'static str, columns: &'static [(&'static str, &'static str)]) -> Table {
    Table { name, about, columns }
}

const ROOMS: [&[Table]; 9] = [
    city::TABLES,
    contribution::TABLES,
    council::TABLES,
    impact::TABLES,
    paper::TABLES,
    procedure::TABLES,
    reach::TABLES,
    staff::TABLES,
    survey::TABLES,
];

/// Every table that is written out.
pub(crate) fn tables() -> impl Iterator<Item = &'static Table> {
    ROOMS.iter().flat_map(|room| room.iter())
}

/// What is said of a table.
pub(crate) fn of(name: &str) -> Option<&'static Table> {
    tables().find(|table| table.name == name)
}

impl Table {
    /// What is said of a column.
    pub(crate) fn column(&self, name: &str) -> &'static str {
        self.columns.iter().find(|(known, _)| *known == name).map_or("", |(_, about)| about)
    }
}

/// Tables that are not written out, with the reason.
pub(crate) const LEFT_OUT: &[(&str, &str)] = &[
    ("worker_lease", "Worker numbers of running processes."),
    ("search_entry", "Words for the search; made anew from the contributions."),
    ("council_paper_words", "Words for the search; made anew from the papers."),
    ("blob_chunk", "Contents of files; each file lies in the folder `files`."),
    ("staff_session", "Who is signed in just now."),
    ("staff_device", "Devices from which somebody has signed in; learned anew."),
    ("sign_in_attempt", "Attempts to sign in within the last minutes."),
    ("mail_count", "How many mails strangers had sent to an address within a day."),
    ("reach_key", "Pages that were sent within two days, so that each counts once; tied to nothing."),
    ("moderation_claim", "Who is reading a contribution just now."),
];

/// Tables that earlier programs left out, though they had them: in their exports they are empty.
pub(crate) const LEFT_OUT_BEFORE: &[&str] = &["survey_crossing"];

/// What stands in place of a column that is not written out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Instead {
    Nothing,
    /// An empty text.
    Empty,
    Zero,
}

/// Columns of written tables that are not written out, with what a new installation has there, and the reason.
pub(crate) const LEFT_OUT_COLUMNS: &[(&str, &str, Instead, &str)] = &[
    ("staff_account", "password_hash", Instead::Empty, "No password is guessed from it: no hash at all opens nothing."),
    ("staff_account", "one_time_until", Instead::Nothing, "Goes with the password."),
    ("staff_account", "totp_secret", Instead::Nothing, "Whoever has it is taken for the person."),
    ("staff_account", "totp_step", Instead::Zero, "Goes with the secret."),
    ("oparl_source", "holder", Instead::Nothing, "The process that imports just now."),
    ("oparl_source", "held_until", Instead::Nothing, "Goes with the process."),
    ("outbox", "claim", Instead::Nothing, "The process that sends just now."),
];

/// Why a setting is not written out; nothing where it is.
pub(crate) const fn withheld(setting: Setting) -> Option<&'static str> {
    match setting {
        // Without it links in mails would end, and somebody could have a second voice.
        Setting::ServerSecret | Setting::Gazetteer => None,
        Setting::Demo => Some("Holds the demo's passwords and second factors, and no account comes back with them."),
    }
}

/// Which rows of a table are written out, as SQL's condition; empty for all. What a program of another version has put
/// among the settings stays out, since nobody here knows whether it is a secret.
pub(crate) fn only(table: &str) -> String {
    if table != "setting" {
        return String::new();
    }
    let names = Setting::ALL.iter().filter(|setting| withheld(**setting).is_none());
    let names: Vec<String> = names.map(|setting| format!("'{}'", setting.as_str())).collect();
    format!("WHERE name IN ({})", names.join(", "))
}

/// Whether a table is written out.
pub(crate) fn keeps(table: &str) -> bool {
    !LEFT_OUT.iter().any(|(left, _)| *left == table)
}

/// What stands in place of a column, where it is not written out.
pub(crate) fn instead(table: &str, column: &str) -> Option<Instead> {
    LEFT_OUT_COLUMNS.iter().find(|(of, left, ..)| *of == table && *left == column).map(|(.., instead, _)| *instead)
}

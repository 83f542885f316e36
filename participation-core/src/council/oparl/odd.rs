//! What was odd about what a server sent: how often, and the first examples. Kept with the run, so that a run
//! that was killed goes on counting where it stopped.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Examples kept of each oddity, and characters of one.
const EXAMPLES: usize = 3;
const EXAMPLE_LENGTH: usize = 160;

word_type! {
    /// What is taken all the same, left out, or set right.
    Oddity {
        NoAddress = "no-address",
        UnknownType = "unknown-type",
        NameMissing = "name-missing",
        EndsBeforeStart = "ends-before-start",
        StartMissing = "start-missing",
        RoleUnknown = "role-unknown",
        TimeUnreadable = "time-unreadable",
        NoLink = "no-link",
        CoordinatesUnreadable = "coordinates-unreadable",
        CoordinatesElsewhere = "coordinates-elsewhere",
        Entities = "entities",
        TooLong = "too-long",
        Twice = "twice",
        MeetingUnknown = "meeting-unknown",
        PaperUnknown = "paper-unknown",
        OrganizationUnknown = "organization-unknown",
        ConsultationUnknown = "consultation-unknown",
        CountDiffers = "count-differs",
        NoLicense = "no-license",
        ListMissing = "list-missing",
        Endless = "endless",
        Slipped = "slipped",
        Unasked = "unasked",
    }
}

impl Oddity {
    /// What was found and what was done about it, as the command line prints it.
    #[must_use]
    pub fn sentence(self) -> &'static str {
        match self {
            Self::NoAddress => "object without an address (id) of http or https, left out",
            Self::UnknownType => "object of a type that is not kept, left out",
            Self::NameMissing => "name is empty; its kind stands instead",
            Self::EndsBeforeStart => "meeting ends before it starts, taken without an end",
            Self::StartMissing => "meeting without a start",
            Self::RoleUnknown => "consultation whose role is 'unbekannt', taken without a role",
            Self::TimeUnreadable => "date or time that cannot be read, taken as missing",
            Self::NoLink => "link that is no http or https address, left out",
            Self::CoordinatesUnreadable => "coordinates that are no point, left out",
            Self::CoordinatesElsewhere => "coordinates far from the city (perhaps latitude first), left out",
            Self::Entities => "HTML entities in plain text, read as their signs",
            Self::TooLong => "text longer than is kept, cut short",
            Self::Twice => "object twice in one answer, the last one taken",
            Self::MeetingUnknown => "consultation of a meeting that the server does not list",
            Self::PaperUnknown => "reference to a paper that the server does not list",
            Self::OrganizationUnknown => "reference to an organization that the server does not list",
            Self::ConsultationUnknown => "agenda item with a consultation that the server does not list",
            Self::CountDiffers => "list that has another number of elements than it says",
            Self::Endless => "list that repeats itself without an end, ended early",
            Self::ListMissing => "list that the server names but does not have",
            Self::Slipped => "object that no list had, though its own address has it, kept",
            Self::Unasked => "object that no list had and whose own address does not say that it is gone, kept",
            Self::NoLicense => "paper without a license: shown with its source, not as open data",
        }
    }
}

/// Oddities with their counts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Odds(BTreeMap<Oddity, (u64, Vec<String>)>);

impl Odds {
    /// Notes one more; the example is cut short.
    pub fn note(&mut self, what: Oddity, example: &str) {
        self.note_many(what, 1, std::iter::once(example));
    }

    /// Notes so many, with examples.
    pub fn note_many<'a>(&mut self, what: Oddity, count: u64, examples: impl IntoIterator<Item = &'a str>) {
        if count == 0 {
            return;
        }
        let (sum, kept) = self.0.entry(what).or_default();
        *sum += count;
        for example in examples {
            if kept.len() < EXAMPLES {
                kept.push(example.chars().map(|c| if c.is_control() { ' ' } else { c }).take(EXAMPLE_LENGTH).collect());
            }
        }
    }

    /// Adds another answer's oddities.
    pub fn add(&mut self, other: &Self) {
        for (what, (count, examples)) in &other.0 {
            self.note_many(*what, *count, examples.iter().map(String::as_str));
        }
    }

    /// What found at the end of an earlier try is counted anew.
    pub(crate) fn forget(&mut self, what: Oddity) {
        self.0.remove(&what);
    }

    #[must_use]
    pub fn count(&self, what: Oddity) -> u64 {
        self.0.get(&what).map_or(0, |(count, _)| *count)
    }

    /// Each oddity with its count and first examples, in the order of declaration.
    pub fn iter(&self) -> impl Iterator<Item = (Oddity, u64, &[String])> {
        self.0.iter().map(|(what, (count, examples))| (*what, *count, examples.as_slice()))
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

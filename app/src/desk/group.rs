//! What a room brings to the desk: a line of the side bar, and a group of what waits.

use crate::locale::Locale;
use crate::ui::desk_row::{DeskRow, Urgency, desk_group};
use crate::ui::icon::Icon;
use maud::Markup;
use participation_core::staff;

/// A line of the side bar.
#[derive(Clone, Debug)]
pub struct Work {
    pub words: String,
    pub href: &'static str,
    pub icon: Icon,
    /// How much waits; nothing for a place where nothing ever waits.
    pub waiting: Option<i64>,
}

/// A group on the first page. A room whose queue is empty brings none.
#[derive(Clone, Debug)]
pub struct Group {
    /// An id for the heading: `moderation`.
    pub id: &'static str,
    pub title: String,
    /// A link to all of it: words and address.
    pub all: Option<(String, String)>,
    /// How much waits, shown or not; the sum of all groups is the number beside "today".
    pub waiting: i64,
    pub urgent: i64,
    /// The first few, most urgent first.
    pub rows: Vec<Row>,
}

/// One thing that waits.
#[derive(Clone, Debug)]
pub struct Row {
    pub urgency: Urgency,
    pub icon: Icon,
    /// "noch 2 Tage", "seit 20 Stunden".
    pub state: String,
    pub title: String,
    pub why: String,
    /// The name of who has it.
    pub whose: Option<String>,
    /// Instead of a name: "noch frei".
    pub free: String,
    pub action: Markup,
}

impl Group {
    pub fn markup(&self, locale: &'static Locale) -> Markup {
        let initials: Vec<String> =
            self.rows.iter().map(|row| row.whose.as_deref().map(staff::initials).unwrap_or_default()).collect();
        let rows: Vec<DeskRow<'_>> =
            self.rows.iter().zip(&initials).map(|(row, initials)| row.shown(initials)).collect();
        let all = self.all.as_ref().map(|(words, href)| (words.as_str(), href.as_str()));
        desk_group(self.id, &self.title, &locale.number(self.waiting), all, &rows)
    }
}

impl Row {
    fn shown<'a>(&'a self, initials: &'a str) -> DeskRow<'a> {
        DeskRow {
            urgency: self.urgency,
            icon: self.icon,
            state: &self.state,
            title: &self.title,
            why: &self.why,
            whose: self.whose.as_deref().map(|name| (initials, name)),
            free: &self.free,
            action: self.action.clone(),
        }
    }
}

//! What still waits before a body decides, in sentences, with the way to each.

use std::borrow::Cow;

use participation_core::council::briefing::{Briefing, Briefings};

use super::is_over;
use crate::request::Visit;
use crate::t;
use crate::ui::notice::language_name;

/// A point that is open.
pub struct Open {
    pub words: String,
    /// Below the language.
    pub path: Option<String>,
}

/// Before the decision, or after a meeting that is over.
pub fn heading(visit: &Visit, all: &Briefings) -> Cow<'static, str> {
    if is_over(visit, all) { t!(visit.locale, "briefing-open-after") } else { t!(visit.locale, "briefing-open") }
}

/// All open points, those first that a body can least do without.
pub fn points(visit: &Visit, all: &Briefings, own: &Briefing) -> Vec<Open> {
    let locale = visit.locale;
    let mut open = Vec::new();
    for (id, until) in &own.running {
        let title = all.texts.body(*id, "title");
        let slug = own.item.procedures.iter().find(|(of, _)| of == id).map(|(_, slug)| slug);
        let words = t!(locale, "briefing-open-running", title = title, date = locale.date(*until)).into_owned();
        open.push(Open { words, path: slug.map(|slug| format!("/procedures/{slug}")) });
    }
    let owed = &own.owed;
    if owed.open > 0 {
        let words = match owed.last_due {
            Some(due) => t!(locale, "briefing-open-answers", count = owed.open, date = locale.date(due)),
            None => t!(locale, "council-links", count = owed.open),
        };
        open.push(Open { words: words.into_owned(), path: Some("/answers".to_owned()) });
    }
    if owed.late > 0 {
        open.push(Open { words: t!(locale, "briefing-open-late", count = owed.late).into_owned(), path: None });
    }
    if owed.questions > 0 {
        let words = t!(locale, "briefing-open-questions", count = owed.questions).into_owned();
        open.push(Open { words, path: None });
    }
    if own.sides.unread > 0 {
        let words = t!(locale, "briefing-open-unread", count = own.sides.unread).into_owned();
        open.push(Open { words, path: None });
    }
    for language in &own.outdated {
        let words = t!(locale, "briefing-open-outdated", language = language_name(locale, *language)).into_owned();
        open.push(Open { words, path: None });
    }
    open
}

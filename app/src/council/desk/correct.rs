//! Berichtigung: the form that records a decision, filled in with a record that was wrong.

use participation_core::council::{self, FIELDS, Retraction};

use super::typed::Typed;
use super::{record, retract};
use crate::desk::variants::{self, named};
use crate::error::Problem;
use crate::request::Visit;
use crate::ui::error_summary::FormErrors;

/// The field that names the wrong record.
pub const CORRECTS: &str = "corrects";

/// The decision whose record is corrected, if the form is for that.
pub fn of(typed: &Typed) -> Option<i64> {
    typed.get(CORRECTS).parse().ok()
}

/// What is taken back for the new record, and why; none where nothing is corrected. Nothing at all where the reason is
/// missing.
pub fn parse(visit: &Visit, typed: &Typed, errors: &mut FormErrors) -> Option<Option<Retraction>> {
    let Some(decision) = of(typed) else { return Some(None) };
    retract::parse(visit, decision, typed, errors).map(Some)
}

/// The form with everything that was recorded, where it corrects something; what the address says goes before.
pub async fn filled(visit: &Visit, mut typed: Typed) -> Result<Typed, Problem> {
    let Some(id) = of(&typed) else { return Ok(typed) };
    let stored = council::correctable(&visit.app.storage, id).await?;
    let own = &stored.worded.decision;
    if !own.stands() {
        return Err(Problem::Changed);
    }
    let votes = own.votes.map(|votes| [votes.for_it, votes.against, votes.abstained].map(|count| count.to_string()));
    let [pro, contra, abstained] = votes.unwrap_or_default();
    let references: Vec<String> = stored.contributions.iter().map(ToString::to_string).collect();
    let mut known = vec![
        ("procedure", own.procedure.map(|id| id.to_string()).unwrap_or_default()),
        ("references", references.join(" ")),
        ("body", own.body.as_str().to_owned()),
        ("name", own.body_name.clone()),
        ("day", own.meeting_day.to_string()),
        ("paper", own.paper.clone()),
        ("link", own.link.clone().unwrap_or_default()),
        ("on", own.paper_id.map(|id| id.to_string()).unwrap_or_default()),
        ("at", stored.item.clone().unwrap_or_default()),
        ("item", own.agenda_item.clone()),
        ("result", own.result.as_str().to_owned()),
        ("for", pro),
        ("against", contra),
        ("abstained", abstained),
        ("departs", own.departs_from.map_or("no", |from| from.as_str()).to_owned()),
    ];
    for field in FIELDS {
        let german = stored.worded.variant(id, field, crate::Language::De);
        known.push((field, german.map(|variant| variant.body.clone()).unwrap_or_default()));
    }
    let mut others: Vec<(String, String)> = Vec::new();
    for language in variants::others() {
        for row in record::variant_rows() {
            let Some(variant) = stored.worded.variant(id, &row.name, language) else { continue };
            others.push((named(&row, language), variant.body.clone()));
            others.push((format!("method-{}", language.tag()), variant.method.as_str().to_owned()));
        }
    }
    let known = known.into_iter().map(|(name, value)| (name.to_owned(), value)).chain(others);
    typed.0.extend(known);
    Ok(typed)
}

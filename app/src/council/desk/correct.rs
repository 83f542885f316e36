//! Berichtigung: the form that records a decision, filled in with a record that was wrong.

use actix_web::HttpResponse;
use maud::{Markup, html};
use participation_core::council::{self, Decision, Decisions, FIELDS, Retraction};

use super::typed::Typed;
use super::{record, retract};
use crate::access::Signed;
use crate::desk::form::{self, FormPage};
use crate::desk::variants::{self, named};
use crate::error::Problem;
use crate::outcome::story;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::error_summary::FormErrors;
use crate::ui::icon::Icon;
use crate::ui::notice::{Tone, notice};

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

/// Where the form is of no use since its record holds no more: what was recorded in its place.
pub async fn instead(visit: &Visit, signed: &Signed, typed: &Typed) -> Result<Option<HttpResponse>, Problem> {
    let locale = visit.locale;
    let Some(id) = of(typed) else { return Ok(None) };
    let found = last(visit, id).await?;
    let own = found.decisions.first().ok_or(Problem::NotFound)?;
    if own.id == id && own.stands() {
        return Ok(None);
    }
    let lead = if own.stands() { t!(locale, "council-corrected-already") } else { t!(locale, "council-correct-gone") };
    let form = html! {
        (crate::ui::story::story(&[story::decided(visit, own, &found.texts)]))
        p { (link(visit, own)) }
        @if own.stands() {
            p.buttons {
                (Button::new(&t!(locale, "council-correct-open"), Weight::Outline).icon(Icon::Pen)
                    .link(&format!("/desk/council/new?{CORRECTS}={}", own.id)))
            }
        }
    };
    let (above, title) =
        (html! { a href="/desk/council" { (t!(locale, "council-desk")) } }, t!(locale, "council-correct"));
    let page = FormPage {
        above,
        title: title.into_owned(),
        lead: lead.into_owned(),
        errors: &FormErrors::default(),
        changed: false,
        form,
    };
    form::answer(visit, signed, page).await.map(Some)
}

/// A record with the way to it, above a form that it makes needless; of one that was corrected, what took its place.
pub async fn standing(visit: &Visit, id: i64) -> Result<Markup, Problem> {
    let found = last(visit, id).await?;
    let own = found.decisions.first().ok_or(Problem::NotFound)?;
    let words = html! { p { (t!(visit.locale, "council-stands-here")) " " (link(visit, own)) } };
    Ok(notice(Tone::Sun, Icon::TownHall, &words))
}

fn link(visit: &Visit, own: &Decision) -> Markup {
    let (locale, body) = (visit.locale, own.body_name.as_str());
    let name = t!(locale, "council-decision-title", body = body, date = locale.date(own.meeting_day));
    html! { a href=(format!("/desk/council/{}", own.id)) { (name) } " · " bdi { (own.paper) } }
}

/// What took the place of a record, and of that in turn; the record itself where nothing did.
async fn last(visit: &Visit, id: i64) -> Result<Decisions, Problem> {
    let mut found = council::decision(&visit.app.storage, id, visit.language).await?;
    while let Some(next) = found.decisions.first().and_then(|own| own.retracted?.replaced_by) {
        found = council::decision(&visit.app.storage, next, visit.language).await?;
    }
    Ok(found)
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

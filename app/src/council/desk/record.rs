//! Recording a decision: what, when, how they voted and why, and the contributions it is tied to.

mod fields;
mod read;

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use maud::html;
use participation_core::council::{self, DecideRefused, RetractRefused, uptake};
use participation_core::procedure;
use participation_core::proposal::token;

use super::typed::Typed;
use super::{correct, retract};
use crate::access::Signed;
use crate::desk::form::german_field;
use crate::desk::page as frame;
use crate::desk::variants::{self, Row};
use crate::error::Problem;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::desk_row::desk_head;
use crate::ui::error_summary::{FormErrors, error_summary};
use crate::ui::form;
use crate::ui::layout::Page;
use crate::ui::notice::empty;

pub use fields::variant_rows;
use fields::{links, search, what, who};

/// The form. `procedure` and `q` in the address say which contributions are offered.
pub async fn page(
    visit: Visit,
    signed: Signed,
    web::Query(typed): web::Query<Vec<(String, String)>>,
) -> Result<HttpResponse, Problem> {
    let typed = Typed(typed);
    if let Some(instead) = correct::instead(&visit, &signed, &typed).await? {
        return Ok(instead);
    }
    let mut typed = correct::filled(&visit, typed).await?;
    typed.0.push(("key".to_owned(), token()));
    if let (Ok(paper), "") = (typed.get("on").parse(), typed.get("references")) {
        // What the paper takes up is what the decision is about.
        let taken: Vec<String> =
            uptake::references(&visit.app.storage, paper).await?.iter().map(ToString::to_string).collect();
        typed.0.push(("references".to_owned(), taken.join(" ")));
    }
    form_page(&visit, &signed, &typed, (&FormErrors::default(), None)).await
}

/// Records it.
pub async fn send(
    visit: Visit,
    signed: Signed,
    web::Form(typed): web::Form<Vec<(String, String)>>,
) -> Result<HttpResponse, Problem> {
    let typed = Typed(typed);
    let mut errors = FormErrors::default();
    if !typed.get("show").is_empty() {
        return form_page(&visit, &signed, &typed, (&errors, None)).await;
    }
    let Some(new) = typed.parse(&visit, &mut errors) else {
        return form_page(&visit, &signed, &typed, (&errors, None)).await;
    };
    let refused = match council::decide(&visit.app.storage, new, signed.actor(), visit.now).await {
        Ok(id) => {
            return Ok(HttpResponse::SeeOther().insert_header((LOCATION, format!("/desk/council/{id}"))).finish());
        }
        Err(refused) => refused,
    };
    let standing = refused_words(&visit, refused, &typed, &mut errors)?;
    form_page(&visit, &signed, &typed, (&errors, standing)).await
}

/// Says at its field why a decision was not recorded, and which record there is already.
fn refused_words(
    visit: &Visit,
    refused: DecideRefused,
    typed: &Typed,
    errors: &mut FormErrors,
) -> Result<Option<i64>, Problem> {
    let locale = visit.locale;
    match refused {
        DecideRefused::NotYetMet => errors.add("day", t!(locale, "council-not-yet-met")),
        DecideRefused::StillRunning(until) => {
            errors.add("early", t!(locale, "council-still-running", date = locale.date(until)));
        }
        DecideRefused::NotEarly => errors.add("early", t!(locale, "council-not-early")),
        DecideRefused::ReasonMissing => errors.add("reason", t!(locale, "council-refused-reason-missing")),
        DecideRefused::TiedToNothing => errors.add("references", t!(locale, "council-tied-to-nothing")),
        DecideRefused::TooManyLinks => {
            errors.add("references", t!(locale, "council-too-many", limit = council::LINK_LIMIT));
        }
        DecideRefused::Unknown(unknown) => {
            errors.add("references", t!(locale, "council-unknown", references = unknown.join(", ")));
        }
        DecideRefused::NotPublic(secret) => {
            errors.add("references", t!(locale, "council-not-public", references = secret.join(", ")));
        }
        DecideRefused::ProcedureNotPublic => errors.add("references", t!(locale, "council-decided-not-public")),
        DecideRefused::TooEarly => errors.add("day", t!(locale, "council-day-too-early")),
        DecideRefused::RecordedBefore(id) => {
            errors.add("result", t!(locale, "council-recorded-before"));
            return Ok(Some(id));
        }
        DecideRefused::StandsAlready(id) => {
            errors.add("paper", t!(locale, "council-stands-already"));
            return Ok(Some(id));
        }
        DecideRefused::Correction(refused) => {
            errors.add(retract::MISTAKE, retract::refused_words(visit, &refused));
            return Ok(correct::of(typed).filter(|_| matches!(refused, RetractRefused::Already)));
        }
        DecideRefused::NotAllowed(_) => return Err(Problem::Forbidden),
        DecideRefused::Store(error) => return Err(error.into()),
    }
    Ok(None)
}

async fn form_page(
    visit: &Visit,
    signed: &Signed,
    typed: &Typed,
    (errors, standing): (&FormErrors, Option<i64>),
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let standing = match standing {
        Some(id) => Some(correct::standing(visit, id).await?),
        None => None,
    };
    let overview = procedure::overview(&visit.app.storage, visit.language).await?;
    let of = typed.get("procedure").parse().ok();
    let searched = of.is_some() || !typed.get("q").trim().is_empty();
    let candidates =
        if searched { council::candidates(&visit.app.storage, of, typed.get("q")).await? } else { Vec::new() };
    let corrects = correct::of(typed).is_some();
    let (title, lead, now) = if corrects {
        (t!(locale, "council-correct"), t!(locale, "council-correct-lead"), t!(locale, "council-correct-now"))
    } else {
        (t!(locale, "council-record"), t!(locale, "council-record-lead"), t!(locale, "council-record-now"))
    };
    let rows: Vec<Row> = variant_rows().into_iter().chain(corrects.then(retract::row)).collect();
    let above = html! { a href="/desk/council" { (t!(locale, "council-desk")) } };
    let token = visit.form_token()?.to_string();
    let inside = html! {
        (search(visit, &overview, typed))
        @if searched && candidates.is_empty() { (empty(&t!(locale, "council-search-none"), &html! {})) }
        (form::hidden("on", typed.get("on")))
        (form::hidden("at", typed.get("at")))
        @if corrects {
            (form::hidden(correct::CORRECTS, typed.get(correct::CORRECTS)))
            (german_field(visit, &retract::row(), (&t!(locale, "council-mistake-hint"), false), typed, errors))
        }
        (links(visit, &candidates, typed, errors))
        (who(visit, typed, errors))
        (what(visit, typed, errors))
        section.stack {
            h2 { (t!(locale, "council-texts-others")) }
            p.muted { (t!(locale, "council-texts-now")) }
            (variants::folds(visit, &rows, &|name| typed.get(name).to_owned(), errors, &|_| None))
        }
        (Button::new(&now, Weight::Main).submit())
    };
    let main = html! {
        (error_summary(locale, errors))
        (desk_head(&above, &title, &lead))
        @if let Some(standing) = standing { (standing) }
        (form::post("/desk/council/new", &token, Some(typed.get("key")), &inside))
    };
    let page = Page::new(title, main).with_errors(!errors.is_empty());
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    frame::answer_with(visit, signed, page, status).await
}

//! For or against: the office reads a paper's contributions and says on which side each is. Nothing is guessed, and what
//! nobody has read yet has no side.

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::StoreError;
use participation_core::contribution::Reference;
use participation_core::council::uptake::{self, Side, Sided, Sides, UptakeRefused};

use super::typed::Typed;
use crate::access::Signed;
use crate::council::briefing::side_words;
use crate::council::session::{Asked, disposition_words};
use crate::desk::page as frame;
use crate::error::Problem;
use crate::outcome::impact::page_of;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::code_in_text;
use crate::ui::desk_row::desk_head_said;
use crate::ui::error_summary::{FormErrors, error_summary};
use crate::ui::form::{self, Choice, Field};
use crate::ui::layout::Page;
use crate::ui::notice::empty;

type At = web::Path<(i64, i64)>;

/// One page of the uptake's contributions with the form.
pub async fn page(
    visit: Visit,
    signed: Signed,
    path: At,
    web::Query(asked): web::Query<Asked>,
) -> Result<HttpResponse, Problem> {
    let found = uptake::sides(&visit.app.storage, path.1, asked.page()).await?;
    shown(&visit, &signed, (path.0, asked.page()), &found, None).await
}

/// Says what was chosen of the page's contributions.
pub async fn send(
    visit: Visit,
    signed: Signed,
    path: At,
    web::Form(typed): web::Form<Vec<(String, String)>>,
) -> Result<HttpResponse, Problem> {
    let typed = Typed(typed);
    let page = Asked { page: typed.get("page").to_owned(), ..Asked::default() }.page();
    let version = typed.get("version").parse().map_err(|_| Problem::NotFound)?;
    let said: Vec<(Reference, Option<Side>)> = typed
        .0
        .iter()
        .filter_map(|(name, value)| {
            let reference = name.strip_prefix("side-")?.parse().ok()?;
            if value.is_empty() { Some((reference, None)) } else { Some((reference, Some(value.parse().ok()?))) }
        })
        .collect();
    let mut errors = FormErrors::default();
    match uptake::say_sides(&visit.app.storage, (path.1, version), said, signed.actor(), visit.now).await {
        Ok(_) => {
            let back = format!("/desk/council/papers/{}", path.0);
            return Ok(HttpResponse::SeeOther().insert_header((LOCATION, back)).finish());
        }
        Err(UptakeRefused::NotAllowed(_)) => return Err(Problem::Forbidden),
        Err(UptakeRefused::Store(StoreError::Changed)) => {
            errors.add("sides", t!(visit.locale, "briefing-sides-changed"));
        }
        Err(UptakeRefused::Unknown(unknown)) => {
            errors.add("sides", t!(visit.locale, "council-unknown", references = unknown.join(", ")));
        }
        Err(UptakeRefused::Store(error)) => return Err(error.into()),
        Err(other) => return Err(Problem::internal(other)),
    }
    let found = uptake::sides(&visit.app.storage, path.1, page).await?;
    shown(&visit, &signed, (path.0, page), &found, Some((&typed, &errors))).await
}

async fn shown(
    visit: &Visit,
    signed: &Signed,
    (paper, page): (i64, i64),
    found: &Sides,
    wrong: Option<(&Typed, &FormErrors)>,
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let own = &found.uptake;
    if own.paper != paper {
        return Err(Problem::NotFound);
    }
    let action = format!("/desk/council/papers/{paper}/uptakes/{}/sides", own.id);
    let above = html! { a href=(format!("/desk/council/papers/{paper}")) { bdi.number { (own.reference) } } };
    let token = visit.form_token()?.to_string();
    let inside = html! {
        (form::hidden("version", &own.version.to_string()))
        (form::hidden("page", &page.to_string()))
        div.stack id="f-sides" tabindex="-1" {
            @for one in &found.contributions { (choice(visit, one, wrong.map(|(typed, _)| typed))) }
        }
        (Button::new(&t!(locale, "briefing-sides-save"), Weight::Main).submit())
    };
    let main = html! {
        @if let Some((_, errors)) = wrong { (error_summary(locale, errors)) }
        (desk_head_said(&above, &t!(locale, "briefing-sides"), &t!(locale, "briefing-sides-lead")))
        p { strong { (locale.text(disposition_words(own.disposition))) } " · " bdi lang="de" { (own.office_name) } }
        @if found.contributions.is_empty() { (empty(&t!(locale, "briefing-sides-none"), &html! {})) }
        @else { (form::post(&action, &token, None, &inside)) }
        @if page > 1 || found.more {
            nav.pagination aria-label=(t!(locale, "ui-pages")) {
                ul {
                    @if page > 1 { li { a href=(format!("{action}?page={}", page - 1)) rel="prev" { (t!(locale, "ui-pages-back")) } } }
                    @if found.more { li { a href=(format!("{action}?page={}", page + 1)) rel="next" { (t!(locale, "ui-pages-on")) } } }
                }
            }
        }
    };
    let status = if wrong.is_none() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let shown = Page::new(t!(locale, "briefing-sides"), main).with_errors(wrong.is_some());
    frame::answer_with(visit, signed, shown, status).await
}

/// One contribution with its side; what was chosen stays when the form comes back.
fn choice(visit: &Visit, one: &Sided, typed: Option<&Typed>) -> Markup {
    let locale = visit.locale;
    let name = format!("side-{}", one.reference);
    let words: Vec<(&str, _)> = Side::ALL.iter().map(|side| (side.as_str(), locale.text(side_words(*side)))).collect();
    let none = t!(locale, "briefing-side-unsaid");
    let choices: Vec<Choice<'_>> = words
        .iter()
        .map(|(value, words)| Choice::new(value, words))
        .chain(std::iter::once(Choice::new("", &none)))
        .collect();
    let stored = one.side.map_or("", Side::as_str);
    let chosen = typed.map_or(stored, |typed| typed.get(&name));
    let label = format!("{} ({})", one.headline, code_in_text(&one.reference));
    html! {
        div.card {
            (Field::new(locale, &name, &label).radios(&choices, chosen))
            p.small {
                a href=(visit.link(&format!("/{}/{}", page_of(one.kind), one.reference))) { (t!(locale, "briefing-sides-read")) " " (crate::ui::code(&one.reference)) }
                @if let Some((role, at)) = &one.said { " · " span.muted { (t!(locale, "council-uptake-by", role = crate::council::session::paper::role(visit, role), date = locale.date(*at))) } }
            }
        }
    }
}

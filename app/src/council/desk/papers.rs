//! Papers at the desk: a search, and for each paper what may belong to it and the form that ties it.

mod asks;

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::PlainText;
use participation_core::TextRefused;
use participation_core::contribution::Reference;
use participation_core::council::session::{self, PaperPage};
use participation_core::council::uptake::{self, NewUptake, UPTAKE_LIMIT, UptakeRefused, Why};
use participation_core::council::{self, UPTAKE_REASON_LIMIT};
use participation_core::outcome::{self, Disposition};
use participation_core::procedure;
use participation_core::proposal::token;
use participation_core::staff::Permission;

use super::typed::Typed;
use crate::access::Signed;
use crate::council::session::{Asked, disposition_words, number, paper as public};
use crate::desk::page as frame;
use crate::desk::variants::{self, Row};
use crate::error::Problem;
use crate::request::Visit;
use crate::ui::button::{Button, Weight};
use crate::ui::desk_row::{desk_head, desk_head_said};
use crate::ui::error_summary::{FormErrors, error_summary};
use crate::ui::form::Field;
use crate::ui::icon::Icon;
use crate::ui::layout::Page;
use crate::ui::notice::empty;
use crate::{key, t};

use asks::Asks;

/// The list with its search.
pub async fn list(visit: Visit, signed: Signed, web::Query(asked): web::Query<Asked>) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let words: String = asked.q.chars().take(200).collect();
    let (found, more) = session::papers(&visit.app.storage, &words, asked.page()).await?;
    let above = html! { a href="/desk/council" { (t!(locale, "council-desk")) } };
    let main = html! {
        (desk_head(&above, &t!(locale, "council-papers"), &t!(locale, "council-papers-desk-lead")))
        form.field-inline method="get" action="/desk/council/papers" role="search" {
            (Field::new(locale, "q", &t!(locale, "council-papers-search")).hint(&t!(locale, "council-papers-hint")).search(&words))
            (Button::new(&t!(locale, "council-papers-find"), Weight::Main).icon(Icon::Magnifier).submit())
        }
        @if found.is_empty() { (empty(&t!(locale, "council-papers-not-found"), &html! {})) }
        ul.line-list {
            @for own in &found {
                li {
                    a href=(format!("/desk/council/papers/{}", own.id)) lang="de" dir="ltr" { (own.name) }
                    span.muted { (number(own)) @if let Some(day) = own.dated { " · " span.number { (locale.date(day)) } } }
                }
            }
        }
        @if more { p { a rel="next" href=(format!("/desk/council/papers?page={}&q={}", asked.page() + 1, percent(&words))) { (t!(locale, "ui-pages-on")) } } }
    };
    frame::answer(&visit, &signed, Page::new(t!(locale, "council-papers"), main)).await
}

pub(super) fn percent(words: &str) -> String {
    percent_encoding::utf8_percent_encode(words, percent_encoding::NON_ALPHANUMERIC).to_string()
}

/// One paper with the form.
pub async fn page(
    visit: Visit,
    signed: Signed,
    path: web::Path<i64>,
    web::Query(typed): web::Query<Vec<(String, String)>>,
) -> Result<HttpResponse, Problem> {
    let mut typed = Typed(typed);
    typed.0.push(("key".to_owned(), token()));
    shown(&visit, &signed, *path, &typed, &FormErrors::default()).await
}

/// Records what the paper takes up.
pub async fn send(
    visit: Visit,
    signed: Signed,
    path: web::Path<i64>,
    web::Form(typed): web::Form<Vec<(String, String)>>,
) -> Result<HttpResponse, Problem> {
    let (typed, locale) = (Typed(typed), visit.locale);
    let mut errors = FormErrors::default();
    let Some(new) = parse(&visit, *path, &typed, &mut errors) else {
        return shown(&visit, &signed, *path, &typed, &errors).await;
    };
    match uptake::take_up(&visit.app.storage, new, signed.actor(), visit.now).await {
        Ok(_) => {
            let back = format!("/desk/council/papers/{path}");
            return Ok(HttpResponse::SeeOther().insert_header((LOCATION, back)).finish());
        }
        Err(UptakeRefused::OfNothing) => errors.add("references", t!(locale, "council-uptake-of-nothing")),
        Err(UptakeRefused::TooMany) => errors.add("references", t!(locale, "council-too-many", limit = UPTAKE_LIMIT)),
        Err(UptakeRefused::Unknown(unknown)) => {
            errors.add("references", t!(locale, "council-unknown", references = unknown.join(", ")));
        }
        Err(UptakeRefused::AnsweredBefore(before)) => {
            let before: Vec<String> = before.iter().map(ToString::to_string).collect();
            errors.add("references", t!(locale, "council-uptake-before", references = before.join(", ")));
        }
        Err(UptakeRefused::Unread(secret)) => {
            errors.add("references", t!(locale, "council-not-public", references = secret.join(", ")));
        }
        Err(UptakeRefused::RecordedBefore) => errors.add("references", t!(locale, "council-uptake-recorded-before")),
        Err(UptakeRefused::NotPublic) => errors.add("procedure", t!(locale, "council-uptake-not-public")),
        Err(UptakeRefused::UnknownOffice) => errors.add("office", t!(locale, "council-uptake-office-missing")),
        Err(UptakeRefused::Withdrawn) => errors.add("references", t!(locale, "council-paper-gone-why")),
        Err(UptakeRefused::NotAllowed(_)) => return Err(Problem::Forbidden),
        Err(UptakeRefused::Store(error)) => return Err(error.into()),
    }
    shown(&visit, &signed, *path, &typed, &errors).await
}

fn parse(visit: &Visit, paper: i64, typed: &Typed, errors: &mut FormErrors) -> Option<NewUptake> {
    let locale = visit.locale;
    let disposition = typed.get("disposition").parse::<Disposition>();
    let disposition =
        disposition.map_err(|_| errors.add("disposition", t!(locale, "outcome-disposition-missing"))).ok();
    let office: Option<i64> = typed.get("office").parse().ok();
    if office.is_none() {
        errors.add("office", t!(locale, "council-uptake-office-missing"));
    }
    let reason = match PlainText::paragraphs(typed.get("reason"), UPTAKE_REASON_LIMIT) {
        Ok(text) => Some(text),
        Err(TextRefused::Empty) => {
            errors.add("reason", t!(locale, "council-uptake-reason-missing"));
            None
        }
        Err(TextRefused::TooLong { length, limit }) => {
            errors.add("reason", t!(locale, "contribution-too-long", over = length - limit, limit = limit));
            None
        }
    };
    let contributions: Vec<Reference> = typed.references(visit, errors);
    let mut translations = Vec::new();
    let get = |name: &str| typed.get(name).to_owned();
    for language in variants::others() {
        let text = variants::parse(visit, &row(), language, typed.get(&variants::named(&row(), language)), errors);
        if let Some(text) = text {
            translations.push((language, variants::method(language, &get), text));
        }
    }
    let new = NewUptake {
        idempotency_key: typed.get("key").to_owned(),
        paper,
        contributions,
        topic: typed.get("topic").split_once('/').and_then(|(of, topic)| Some((of.parse().ok()?, topic.parse().ok()?))),
        procedure: typed.get("of").parse().ok(),
        disposition: disposition?,
        office: office?,
        reason: reason?,
        translations,
    };
    errors.is_empty().then_some(new)
}

fn row() -> Row {
    Row::new("reason", key!("council-uptake-reason"), 4, UPTAKE_REASON_LIMIT)
}

async fn shown(
    visit: &Visit,
    signed: &Signed,
    id: i64,
    typed: &Typed,
    errors: &FormErrors,
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let storage = &visit.app.storage;
    let page = session::paper(storage, id, visit.language).await?;
    let may = signed.may(Permission::RecordDecisions) && !page.paper.withdrawn;
    let above = html! { a href="/desk/council/papers" { (t!(locale, "council-papers")) } " › " (number(&page.paper)) };
    let lead =
        if page.paper.withdrawn { t!(locale, "council-paper-gone-why") } else { t!(locale, "council-uptake-lead") };
    let overview = procedure::overview(storage, visit.language).await?;
    let form = if may {
        let suggested = uptake::suggestions(storage, id).await?;
        let of = typed.get("procedure").parse().ok();
        let searched = of.is_some() || !typed.get("q").trim().is_empty();
        let candidates = if searched { council::candidates(storage, of, typed.get("q")).await? } else { Vec::new() };
        let offices = outcome::offices(storage).await?;
        let slug = overview.procedures.iter().find(|own| Some(own.id) == of).map(|own| own.slug.clone());
        let topics = match slug {
            Some(slug) => Some(procedure::published(storage, &slug, visit.language).await?),
            None => None,
        };
        let token = visit.form_token()?.to_string();
        let asks = Asks { visit, id, typed, errors, token };
        asks.form((&suggested, &candidates), &overview, topics.as_deref(), &offices)
    } else {
        html! {}
    };
    let main = html! {
        (error_summary(locale, errors))
        (desk_head_said(&above, &page.paper.name, &lead))
        (standing(visit, &page, may))
        (form)
        (public::content(visit, &page, &overview))
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let shown = Page::new(page.paper.name.clone(), main).with_errors(!errors.is_empty());
    frame::answer_with(visit, signed, shown, status).await
}

/// What stands, each with the way to take it back.
fn standing(visit: &Visit, page: &PaperPage, may: bool) -> Markup {
    let locale = visit.locale;
    let of = |id: i64| format!("/desk/council/papers/{}/uptakes/{id}", page.paper.id);
    html! {
        @if may && !page.links.is_empty() {
            section.stack {
                h2 { (t!(locale, "council-uptake-standing")) }
                @for own in &page.links {
                    @let count = page.counts.iter().find(|(id, _)| *id == own.id).map_or(0, |(_, count)| *count);
                    div.card {
                        p { strong { (locale.text(disposition_words(own.disposition))) } " · " bdi { (own.office_name) } " · " (t!(locale, "council-links", count = count)) }
                        @if count > 0 { p { a href=(format!("{}/sides", of(own.id))) { (t!(locale, "briefing-sides")) } } }
                        (Button::new(&t!(locale, "council-uptake-end"), Weight::Quiet).icon(Icon::Cross).small().link(&format!("{}/end", of(own.id))))
                    }
                }
            }
        }
    }
}

/// "Ort: Promenade; Wörter: Linden, Kanal"
pub(super) fn why(visit: &Visit, reasons: &[Why]) -> String {
    let locale = visit.locale;
    let said: Vec<String> = reasons
        .iter()
        .map(|why| match why {
            Why::Place(name) => t!(locale, "council-suggested-place", name = name.as_str()).into_owned(),
            Why::Words(words) => t!(locale, "council-suggested-words", words = words.join(", ")).into_owned(),
        })
        .collect();
    said.join("; ")
}

//! Reports at the desk: what waits, how far each has come and why, and what clerks key in for others.

use actix_multipart::Multipart;
use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::contribution::{Reference, State};
use participation_core::location_report::desk::{self, Change, ChangeRefused, DeskFilter, DeskPage, DeskRow, ROWS};
use participation_core::location_report::{self, REASON_LIMIT, ReportPage, Status};
use participation_core::procedure::{self, Format};
use participation_core::staff::{Permission, Role};
use participation_core::{PlainText, TextRefused};
use serde::Deserialize;

use super::chip_status;
use super::submit::{self, Way};
use super::written;
use crate::access::Signed;
use crate::contribution::envelope::too_long;
use crate::contribution::story;
use crate::desk::{Group, Row, Share, Work, page, since};
use crate::error::Problem;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::chip::chip;
use crate::ui::code;
use crate::ui::desk_row::{Urgency, desk_head, desk_head_said};
use crate::ui::error_summary::{FormErrors, error_summary};
use crate::ui::form::{self, Choice, Field};
use crate::ui::icon::Icon;
use crate::ui::layout::Page;
use crate::ui::notice::{done, empty};
use crate::ui::story as chain;
use crate::ui::table::{Column, table};

/// Rows on the desk's first page.
const FIRST: usize = 3;
/// From so many days before the promised answer on, it is time.
const SOON_DAYS: i64 = 3;

/// What the list's address asks for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    status: String,
    page: String,
    done: String,
}

/// As typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    version: i32,
    to: String,
    reason: String,
}

/// The line of the side bar, for those who may say how far a report has come.
pub async fn work(visit: &Visit, signed: &Signed) -> Result<Option<Work>, Problem> {
    Ok(today(visit, signed).await?.work)
}

/// The line, and the group of reports that nobody has examined yet.
pub async fn today(visit: &Visit, signed: &Signed) -> Result<Share, Problem> {
    if !signed.may(Permission::DraftAnswers) {
        return Ok(Share::default());
    }
    let locale = visit.locale;
    let filter = DeskFilter { statuses: vec![Status::New], office: office(signed), page: 1 };
    let found = desk::list(&visit.app.storage, filter, visit.language).await?;
    let waiting = found.counts.iter().find(|(status, _)| *status == Status::New).map_or(0, |(_, amount)| *amount);
    let late = |row: &&DeskRow| row.answer_due.is_some_and(|due| due < visit.now);
    let group = Group {
        id: "reports",
        title: t!(locale, "location-report-desk-group").into_owned(),
        all: Some((t!(locale, "location-report-desk-all").into_owned(), "/desk/reports".to_owned())),
        waiting,
        urgent: found.rows.iter().filter(late).count().try_into().unwrap_or_default(),
        rows: found.rows.iter().take(FIRST).map(|row| waiting_row(visit, &found, row)).collect(),
    };
    let words = t!(locale, "location-report-desk").into_owned();
    Ok(Share {
        work: Some(Work { words, href: "/desk/reports", icon: Icon::Pin, waiting: Some(waiting) }),
        group: (waiting > 0).then_some(group),
        stats: Vec::new(),
    })
}

fn waiting_row(visit: &Visit, found: &DeskPage, row: &DeskRow) -> Row {
    let locale = visit.locale;
    let (urgency, icon) = match row.answer_due {
        Some(due) if due < visit.now => (Urgency::Late, Icon::Triangle),
        Some(due) if due < visit.now.plus_days(SOON_DAYS) => (Urgency::Soon, Icon::Clock),
        Some(_) | None => (Urgency::Calm, Icon::Clock),
    };
    let category = found.texts.body(row.category, "name").to_owned();
    let open = t!(locale, "location-report-desk-examine");
    Row {
        urgency,
        icon,
        state: since(locale, row.submitted_at, visit.now).into_owned(),
        title: row.title.clone(),
        why: std::iter::once(category).chain(row.place.clone()).collect::<Vec<_>>().join(" · "),
        whose: None,
        free: t!(locale, "location-report-desk-free").into_owned(),
        action: Button::new(&open, Weight::Outline)
            .small()
            .about(&row.title)
            .link(&format!("/desk/reports/{}", row.reference)),
    }
}

/// The office whose reports somebody sees; the Stabsstelle sees all.
fn office(signed: &Signed) -> Option<i64> {
    let actor = signed.actor();
    if actor.roles.contains(&Role::Participation) { None } else { Some(actor.office.unwrap_or(0)) }
}

/// The list.
pub async fn list(visit: Visit, signed: Signed, web::Query(asked): web::Query<Asked>) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let statuses = match asked.status.as_str() {
        "" => Vec::new(),
        word => vec![word.parse::<Status>().map_err(Problem::invalid)?],
    };
    let number = asked.page.parse::<i64>().unwrap_or(1).clamp(1, 500);
    let filter = DeskFilter { statuses, office: office(&signed), page: number };
    let found = desk::list(&visit.app.storage, filter, visit.language).await?;
    let turn = |number: i64| format!("/desk/reports?status={}&page={number}", asked.status);
    let main = html! {
        (desk_head(&html! { (locale.date_with_weekday(visit.now)) }, &t!(locale, "location-report-desk"), &t!(locale, "location-report-desk-lead")))
        @if asked.done == "changed" { (done(&t!(locale, "location-report-changed"))) }
        nav.row aria-label=(t!(locale, "location-report-status")) {
            a.pill href="/desk/reports" aria-current=[asked.status.is_empty().then_some("page")] { (t!(locale, "location-report-desk-open")) }
            @for (status, amount) in &found.counts {
                a.pill href={ "/desk/reports?status=" (status.as_str()) } aria-current=[(asked.status == status.as_str()).then_some("page")] {
                    (chip_status(*status).word(locale)) " " span.number { (locale.number(*amount)) }
                }
            }
        }
        @if signed.actor().may(Permission::KeyIn) {
            p { (Button::new(&t!(locale, "location-report-key-in"), Weight::Outline).icon(Icon::Plus).link("/desk/reports/new")) }
        }
        @if found.rows.is_empty() { (empty(&t!(locale, "location-report-desk-none"), &html! {})) } @else { (rows(&visit, &found)) }
        div.row {
            @if number > 1 { a href=(turn(number - 1)) rel="prev" { (t!(locale, "location-report-older")) } }
            @if found.has_more && i64::try_from(found.rows.len()).is_ok_and(|shown| shown == ROWS) {
                a href=(turn(number + 1)) rel="next" { (t!(locale, "location-report-newer")) }
            }
        }
    };
    page::answer(&visit, &signed, Page::new(t!(locale, "location-report-desk"), main)).await
}

fn rows(visit: &Visit, found: &DeskPage) -> Markup {
    let locale = visit.locale;
    let heads = [
        t!(locale, "location-report-what-short"),
        t!(locale, "location-report-status"),
        t!(locale, "location-report-category"),
        t!(locale, "location-report-waits"),
        t!(locale, "location-report-affected-short"),
    ];
    let columns = [
        Column::words(&heads[0]),
        Column::words(&heads[1]),
        Column::words(&heads[2]),
        Column::words(&heads[3]),
        Column::figure(&heads[4]),
    ];
    let cells: Vec<Vec<Markup>> = found.rows.iter().map(|row| cells(visit, found, row)).collect();
    table(&t!(locale, "location-report-desk"), &columns, &cells)
}

fn cells(visit: &Visit, found: &DeskPage, row: &DeskRow) -> Vec<Markup> {
    let locale = visit.locale;
    vec![
        html! {
            a href={ "/desk/reports/" (row.reference) } { bdi { (row.title) } }
            @if let Some(place) = &row.place { br; span.small.muted { bdi { (place) } } }
            @if row.state == State::Unread { br; span.small.muted { (t!(locale, "location-report-unread")) } }
        },
        chip(locale, &chip_status(row.status)),
        html! { bdi { (found.texts.body(row.category, "name")) } },
        html! { span.number { (since(locale, row.submitted_at, visit.now)) } },
        html! { (locale.number(row.affected)) },
    ]
}

/// One report, and the form that says how far it has come.
pub async fn show(visit: Visit, signed: Signed, path: web::Path<String>) -> Result<HttpResponse, Problem> {
    let report = read(&visit, &signed, &path).await?;
    shown(&visit, &signed, &report, &Typed::default(), &FormErrors::default()).await
}

async fn read(visit: &Visit, signed: &Signed, reference: &str) -> Result<ReportPage, Problem> {
    let reference: Reference = reference.parse().map_err(|_| Problem::NotFound)?;
    Ok(location_report::at_desk(&visit.app.storage, reference, office(signed), visit.language).await?)
}

/// The photo of a report that this office takes care of, listed or not.
pub async fn photo(visit: Visit, signed: Signed, path: web::Path<String>) -> Result<HttpResponse, Problem> {
    let page = read(&visit, &signed, &path).await?;
    let hash = page.report.photo.ok_or(Problem::NotFound)?;
    let jpeg = location_report::stored_photo(&visit.app.storage, hash).await?;
    Ok(super::photo::for_the_desk(jpeg))
}

/// Says how far it has come.
pub async fn change(
    visit: Visit,
    signed: Signed,
    path: web::Path<String>,
    web::Form(typed): web::Form<Typed>,
) -> Result<HttpResponse, Problem> {
    let report = read(&visit, &signed, &path).await?;
    let locale = visit.locale;
    let mut errors = FormErrors::default();
    let to: Option<Status> = typed.to.parse().ok();
    if to.is_none() {
        errors.add("to", t!(locale, "location-report-to-missing"));
    }
    let reason = match PlainText::paragraphs(&typed.reason, REASON_LIMIT) {
        Ok(reason) => Some(reason),
        Err(TextRefused::Empty) => {
            errors.add("reason", t!(locale, "location-report-reason-missing"));
            None
        }
        Err(TextRefused::TooLong { length, limit }) => {
            errors.add("reason", too_long(locale, length, limit));
            None
        }
    };
    let (Some(to), Some(reason)) = (to, reason) else { return shown(&visit, &signed, &report, &typed, &errors).await };
    let report = report.report.reference;
    let change = Change { report, version: typed.version, to, reason, office: office(&signed) };
    match desk::change(&visit.app.storage, change, signed.actor(), visit.now).await {
        Ok(()) => Ok(HttpResponse::SeeOther().insert_header((LOCATION, "/desk/reports?done=changed")).finish()),
        Err(ChangeRefused::NotPossible(_)) => Err(Problem::Changed),
        Err(ChangeRefused::NotAllowed(_)) => Err(Problem::Forbidden),
        Err(ChangeRefused::Store(error)) => Err(error.into()),
    }
}

async fn shown(
    visit: &Visit,
    signed: &Signed,
    page: &ReportPage,
    typed: &Typed,
    errors: &FormErrors,
) -> Result<HttpResponse, Problem> {
    let (locale, report) = (visit.locale, &page.report);
    let token = visit.form_token()?.to_string();
    let words: Vec<(&str, _)> =
        report.status.possible().iter().map(|status| (status.as_str(), chip_status(*status).word(locale))).collect();
    let choices: Vec<Choice<'_>> = words.iter().map(|(word, words)| Choice::new(word, words)).collect();
    let fields = html! {
        (form::hidden("version", &report.version.to_string()))
        (Field::new(locale, "to", &t!(locale, "location-report-to")).error(errors.of("to")).radios(&choices, &typed.to))
        (Field::new(locale, "reason", &t!(locale, "location-report-reason")).hint(&t!(locale, "location-report-reason-hint"))
            .error(errors.of("reason")).most(REASON_LIMIT as u32).textarea(&typed.reason, 4))
        (Button::new(&t!(locale, "location-report-change-now"), Weight::Main).submit())
    };
    let steps = story::so_far(locale, visit.language.tag(), &page.events, |_| None);
    let gazetteer = visit.app.gazetteer.get(&visit.app.storage).await?;
    let photo = format!("/desk/reports/{}/photo", report.reference);
    let main = html! {
        (error_summary(locale, errors))
        (desk_head_said(&code(&report.reference), &report.title, report.place.as_deref().unwrap_or_default()))
        div.row { (chip(locale, &chip_status(report.status))) @if report.state == State::Unread { span.muted { (t!(locale, "location-report-unread")) } } }
        (written::markup(visit, page, &gazetteer, &photo))
        @if report.state == State::Listed {
            p { a href=(visit.link(&format!("/reports/{}", report.reference))) { (t!(locale, "location-report-to-report")) } }
        }
        h2 { (t!(locale, "location-report-way")) }
        (chain::story(&steps))
        (form::post(&format!("/desk/reports/{}", report.reference), &token, None, &fields))
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let shown = Page::new(report.title.clone(), main).with_errors(!errors.is_empty());
    page::answer_with(visit, signed, shown, status).await
}

/// For which procedure a clerk keys a report in.
pub async fn choose(visit: Visit, signed: Signed) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let overview = procedure::overview(&visit.app.storage, visit.language).await?;
    let open = overview.procedures.iter().filter(|own| {
        let offers = overview.offers.iter().filter(|(id, offer)| *id == own.id && offer.format == Format::Reports);
        offers.into_iter().any(|(_, offer)| offer.open_at(visit.now).is_ok())
    });
    let links: Vec<Markup> = open
        .map(|own| html! { li { a href={ "/desk/reports/new/" (own.slug) } { bdi { (overview.texts.body(own.id, "title")) } } } })
        .collect();
    let main = html! {
        (desk_head(&html! {}, &t!(locale, "location-report-key-in"), &t!(locale, "location-report-key-in-lead")))
        @if links.is_empty() { (empty(&t!(locale, "location-report-key-in-none"), &html! {})) }
        @else { ul.line-list { @for link in &links { (link) } } }
    };
    page::answer(&visit, &signed, Page::new(t!(locale, "location-report-key-in"), main)).await
}

/// The first page of keying in: the same form as everybody's, with the way in.
pub async fn begin(visit: Visit, signed: Signed, path: web::Path<String>) -> Result<HttpResponse, Problem> {
    submit::begin(visit, &path, Way::Clerk(signed.actor())).await
}

/// Its further pages.
pub async fn go_on(
    visit: Visit,
    signed: Signed,
    path: web::Path<String>,
    body: Multipart,
) -> Result<HttpResponse, Problem> {
    submit::go_on(visit, &path, body, Way::Clerk(signed.actor())).await
}

//! Handing out single-use codes: a batch is made and downloaded once; afterwards only its size is known.

use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION};
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::procedure::codes::{self, BATCH_LIMIT, Batch, CodesRefused, NewBatch};
use participation_core::procedure::work::Working;
use participation_core::procedure::{ProcedureId, Voice};
use participation_core::voice::token;

use super::{Outcome, Pairs, answer, line, read};
use crate::access::Signed;
use crate::error::Problem;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::error_summary::FormErrors;
use crate::ui::form::{self, Field, Width};
use crate::ui::icon::Icon;
use crate::ui::notice::{Tone, notice};
use crate::ui::table::{Column, table};

const LABEL: usize = 80;

/// The batches so far, and the form for another.
pub async fn page(visit: Visit, signed: Signed, path: web::Path<i64>) -> Result<HttpResponse, Problem> {
    let working = read(&visit, *path).await?;
    let mut typed = Pairs::default();
    typed.put("key", token());
    shown(&visit, &signed, (&working, &typed), (&FormErrors::default(), Outcome::Fresh)).await
}

/// Makes a batch and answers with its file. The same form sent again is refused, since the codes cannot be shown again.
pub async fn send(
    visit: Visit,
    signed: Signed,
    path: web::Path<i64>,
    web::Form(pairs): web::Form<Vec<(String, String)>>,
) -> Result<HttpResponse, Problem> {
    let typed = Pairs(pairs);
    let locale = visit.locale;
    let mut errors = FormErrors::default();
    let label = line(locale, typed.get("label"), LABEL, "label", &mut errors);
    let amount = typed.get("amount").trim().parse::<usize>().ok().filter(|amount| (1..=BATCH_LIMIT).contains(amount));
    if amount.is_none() {
        errors.add("amount", t!(locale, "procedure-desk-number-wrong", least = 1, most = BATCH_LIMIT as u32));
    }
    if let (Some(label), Some(amount)) = (label, amount) {
        let new = NewBatch { label, amount, idempotency_key: typed.get("key").chars().take(64).collect() };
        match codes::make(&visit.app.storage, ProcedureId(*path), new, signed.actor(), visit.now).await {
            Ok(codes) => return Ok(file(&codes)),
            Err(CodesRefused::MadeBefore) => errors.add("label", t!(locale, "procedure-desk-codes-before")),
            Err(CodesRefused::OtherVoice) => return Err(Problem::Changed),
            Err(CodesRefused::NotAllowed(_)) => return Err(Problem::Forbidden),
            Err(CodesRefused::Store(error)) => return Err(error.into()),
        }
    }
    let working = read(&visit, *path).await?;
    shown(&visit, &signed, (&working, &typed), (&errors, Outcome::Wrong)).await
}

/// One code a line below a head. A code begins with a letter or a digit, so no cell can be a formula.
fn file(codes: &[String]) -> HttpResponse {
    let body =
        std::iter::once("code").chain(codes.iter().map(String::as_str)).collect::<Vec<_>>().join("\r\n") + "\r\n";
    HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header((CONTENT_DISPOSITION, "attachment; filename=\"codes.csv\""))
        .insert_header((CACHE_CONTROL, "private, no-store"))
        .body(body)
}

async fn shown(
    visit: &Visit,
    signed: &Signed,
    (working, typed): (&Working, &Pairs),
    (errors, outcome): (&FormErrors, Outcome),
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let own = &working.page.procedure;
    let made = codes::batches(&visit.app.storage, ProcedureId(own.id)).await?;
    let token = visit.form_token()?.to_string();
    let inside = html! {
        (Field::new(locale, "label", &t!(locale, "procedure-desk-codes-label")).hint(&t!(locale, "procedure-desk-codes-label-hint")).error(errors.of("label")).text(typed.get("label")))
        (Field::new(locale, "amount", &t!(locale, "procedure-desk-codes-amount")).error(errors.of("amount")).width(Width::Short).whole_number(typed.get("amount")))
        (Button::new(&t!(locale, "procedure-desk-codes-make"), Weight::Main).icon(Icon::Download).submit())
    };
    let body = html! {
        p.lead { (t!(locale, "procedure-desk-codes-lead")) }
        @if own.voice == Voice::Code { (form::post(&format!("/desk/procedures/{}/codes", own.id), &token, Some(typed.get("key")), &inside)) }
        @else { (notice(Tone::Leaf, Icon::Info, &html! { p { (t!(locale, "procedure-desk-codes-other")) } })) }
        @if !made.is_empty() { (batches(visit, &made)) }
    };
    let heading = t!(locale, "procedure-desk-codes");
    answer(visit, signed, (working, "codes", &heading), (errors, outcome), &body).await
}

fn batches(visit: &Visit, made: &[Batch]) -> Markup {
    let locale = visit.locale;
    let (label, amount, at) = (
        t!(locale, "procedure-desk-codes-label"),
        t!(locale, "procedure-desk-codes-amount"),
        t!(locale, "procedure-desk-codes-at"),
    );
    let columns = [Column::words(&label), Column::figure(&amount), Column::words(&at)];
    let rows: Vec<Vec<Markup>> = made
        .iter()
        .map(|batch| {
            vec![
                html! { bdi { (batch.label) } },
                html! { (locale.number(batch.amount)) },
                html! { (locale.date(batch.created_at)) },
            ]
        })
        .collect();
    table(&t!(locale, "procedure-desk-codes-made"), &columns, &rows)
}

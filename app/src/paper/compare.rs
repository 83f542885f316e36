//! A second person compares a typed sheet with the paper; then it becomes a proposal with a receipt.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::StoreError;
use participation_core::paper::{self, Entry, EntryId, EntryRefused, State};
use participation_core::procedure::{self, ProcedurePage};
use participation_core::proposal::{NewProposal, SubmitRefused};
use std::sync::Arc;

use super::typing::{EntryForm, entry_fields};
use super::{problem, slip_href};
use crate::access::Signed;
use crate::desk::page;
use crate::error::Problem;
use crate::procedure::desk::{Pairs, see_other};
use crate::proposal::submit::located;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::check_answers::{Answered, check_answers};
use crate::ui::desk_row::desk_head;
use crate::ui::error_summary::{FormErrors, error_summary};
use crate::ui::form::{self, Field};
use crate::ui::icon::Icon;
use crate::ui::layout::Page;
use crate::ui::notice::{Tone, notice};

/// A sheet with what was typed and the procedure it belongs to.
struct Sheet {
    entry: Entry,
    page: Arc<ProcedurePage>,
    typed: EntryForm,
}

async fn read(visit: &Visit, signed: &Signed, id: i64) -> Result<Sheet, Problem> {
    let entry = paper::entry(&visit.app.storage, EntryId(id), signed.actor()).await?;
    let page = procedure::published(&visit.app.storage, &entry.slug, visit.language).await?;
    let typed = serde_json::from_str(&entry.typed).map_err(Problem::internal)?;
    Ok(Sheet { entry, page, typed })
}

/// The page.
pub async fn page(visit: Visit, signed: Signed, path: web::Path<i64>) -> Result<HttpResponse, Problem> {
    let sheet = read(&visit, &signed, *path).await?;
    shown(&visit, &signed, &sheet, &sheet.typed, (&FormErrors::default(), StatusCode::OK)).await
}

/// Releases, corrects or lays aside, as the button says.
pub async fn send(
    visit: Visit,
    signed: Signed,
    path: web::Path<i64>,
    web::Form(pairs): web::Form<Vec<(String, String)>>,
) -> Result<HttpResponse, Problem> {
    let pairs = Pairs(pairs);
    let sheet = read(&visit, &signed, *path).await?;
    let place = (EntryId(*path), pairs.version());
    let mut errors = FormErrors::default();
    let done = match pairs.get("do") {
        "release" => release(&visit, &signed, (&sheet, place), &pairs, &mut errors).await?,
        "discard" => {
            Some(to_list("discarded", paper::discard(&visit.app.storage, place, signed.actor(), visit.now).await))
        }
        "correct" => return correct(&visit, &signed, (&sheet, place), &pairs).await,
        other => return Err(Problem::invalid(format!("nothing is called {other:?}"))),
    };
    match done {
        Some(Ok(response)) => Ok(response),
        Some(Err(EntryRefused::Store(StoreError::Changed))) => {
            shown(&visit, &signed, &sheet, &sheet.typed, (&errors, StatusCode::CONFLICT)).await
        }
        Some(Err(refused)) => Err(problem(refused)),
        None => shown(&visit, &signed, &sheet, &sheet.typed, (&errors, StatusCode::UNPROCESSABLE_ENTITY)).await,
    }
}

fn to_list(done: &str, outcome: Result<(), EntryRefused>) -> Result<HttpResponse, EntryRefused> {
    outcome.map(|()| see_other(&format!("/desk/entry?done={done}")))
}

/// Nothing where a form error says why not.
async fn release(
    visit: &Visit,
    signed: &Signed,
    (sheet, place): (&Sheet, (EntryId, i32)),
    pairs: &Pairs,
    errors: &mut FormErrors,
) -> Result<Option<Result<HttpResponse, EntryRefused>>, Problem> {
    if pairs.get("compared") != "yes" {
        errors.add("compared", t!(visit.locale, "paper-compared-missing"));
        return Ok(None);
    }
    let Some(parsed) = sheet.typed.parse(visit, &sheet.page, errors)?.filter(|_| errors.is_empty()) else {
        return Ok(None);
    };
    let proposal = NewProposal { envelope: located(visit, parsed.proposal.envelope).await?, ..parsed.proposal };
    match paper::release(&visit.app.storage, place, proposal, signed.actor(), visit.now).await {
        Ok(submitted) => Ok(Some(Ok(see_other(&slip_href(&submitted))))),
        Err(EntryRefused::Submit(SubmitRefused::Closed(_))) => {
            errors.add("compared", t!(visit.locale, "paper-closed"));
            Ok(None)
        }
        Err(refused) => Ok(Some(Err(refused))),
    }
}

async fn correct(
    visit: &Visit,
    signed: &Signed,
    (sheet, place): (&Sheet, (EntryId, i32)),
    pairs: &Pairs,
) -> Result<HttpResponse, Problem> {
    let encoded = serde_urlencoded::to_string(&pairs.0).map_err(Problem::invalid)?;
    let mut typed: EntryForm = serde_urlencoded::from_str(&encoded).map_err(Problem::invalid)?;
    // What the sheet is cannot be changed by a form: its procedure, its way in, its key.
    typed.procedure.clone_from(&sheet.typed.procedure);
    typed.channel.clone_from(&sheet.typed.channel);
    typed.form.envelope.key.clone_from(&sheet.entry.idempotency_key);
    let mut errors = FormErrors::default();
    let Some(parsed) = typed.parse(visit, &sheet.page, &mut errors)?.filter(|_| errors.is_empty()) else {
        return shown(visit, signed, sheet, &typed, (&errors, StatusCode::UNPROCESSABLE_ENTITY)).await;
    };
    let new = typed.entry(&sheet.page, &parsed)?;
    match paper::correct(&visit.app.storage, place, new, signed.actor(), visit.now).await {
        Ok(()) => Ok(see_other("/desk/entry?done=corrected")),
        Err(EntryRefused::Store(StoreError::Changed)) => {
            shown(visit, signed, sheet, &typed, (&errors, StatusCode::CONFLICT)).await
        }
        Err(refused) => Err(problem(refused)),
    }
}

async fn shown(
    visit: &Visit,
    signed: &Signed,
    sheet: &Sheet,
    typed: &EntryForm,
    (errors, status): (&FormErrors, StatusCode),
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let entry = &sheet.entry;
    let above = html! { a href="/desk/entry" { (t!(locale, "paper-title")) } " › " bdi { (sheet.page.texts.body(entry.procedure, "title")) } };
    let waits = entry.state == State::Typed;
    let main = html! {
        (error_summary(locale, errors))
        (desk_head(&above, &t!(locale, "paper-compare-title"), if waits && !entry.own { t!(locale, "paper-compare-lead") } else { "".into() }.as_ref()))
        @if status == StatusCode::CONFLICT { (notice(Tone::Sun, Icon::Swap, &html! { p role="alert" { (t!(locale, "paper-changed")) } })) }
        @if !waits { (notice(Tone::Green, Icon::Tick, &html! { p { (t!(locale, "paper-finished")) } })) }
        @else if entry.own { (notice(Tone::Sun, Icon::People, &html! { p { (t!(locale, "paper-compare-own")) } })) }
        (answers(visit, sheet))
        @if waits { (forms(visit, sheet, typed, errors)?) }
    };
    page::answer_with(
        visit,
        signed,
        Page::new(t!(locale, "paper-compare-title"), main).with_errors(!errors.is_empty()),
        status,
    )
    .await
}

/// What was typed, field by field as on the sheet.
fn answers(visit: &Visit, sheet: &Sheet) -> Markup {
    let locale = visit.locale;
    let (typed, entry) = (&sheet.typed, &sheet.entry);
    let received = locale.date(entry.received_on);
    let shown = [
        (t!(locale, "paper-received"), received.as_str()),
        (t!(locale, "proposal-title"), typed.form.title.as_str()),
        (t!(locale, "proposal-body"), typed.form.body.as_str()),
        (t!(locale, "contribution-place"), typed.form.envelope.place.as_str()),
        (t!(locale, "contribution-name"), typed.form.envelope.name.as_str()),
        (t!(locale, "contribution-email"), typed.form.envelope.email.as_str()),
        (t!(locale, "paper-typed-by"), entry.typist.as_str()),
    ];
    let none = t!(locale, "contribution-left-empty");
    let answers: Vec<Answered<'_>> = shown
        .iter()
        .map(|(question, answer)| {
            let answer = html! { @if answer.trim().is_empty() { span.muted { (none) } } @else { span.lines-kept dir="auto" { (answer) } } };
            Answered { question, answer, change: None }
        })
        .collect();
    html! { div.card { (check_answers(locale, &answers)) } }
}

fn forms(visit: &Visit, sheet: &Sheet, typed: &EntryForm, errors: &FormErrors) -> Result<Markup, Problem> {
    let locale = visit.locale;
    let entry = &sheet.entry;
    let token = visit.form_token()?.to_string();
    let action = format!("/desk/entry/{}", entry.id);
    let version = form::hidden("version", &entry.version.to_string());
    let release = html! {
        (version)
        (Field::new(locale, "compared", &t!(locale, "paper-compared")).error(errors.of("compared")).consent(false))
        (Button::new(&t!(locale, "paper-release"), Weight::Sun).icon(Icon::Tick).says("do", "release").submit())
    };
    let correct = html! {
        (version)
        p.muted { (t!(locale, "paper-correct-lead")) }
        (entry_fields(visit, &sheet.page, typed, errors)?)
        (Button::new(&t!(locale, "procedure-desk-save"), Weight::Main).says("do", "correct").submit())
    };
    let discard = html! { (version) (Button::new(&t!(locale, "paper-discard"), Weight::Danger).small().says("do", "discard").submit()) };
    let wrong = !errors.is_empty() && errors.of("compared").is_none();
    Ok(html! {
        @if !entry.own { (form::post(&action, &token, None, &release)) }
        details.fold open[wrong] { summary { (t!(locale, "paper-correct")) } (form::post(&action, &token, None, &correct)) }
        (form::post(&action, &token, None, &discard))
    })
}

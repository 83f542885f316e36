//! Somebody else types a sheet, without seeing what was typed before: only what was written in own words stands there, to be
//! compared with the paper. Where both read the same, the response is handed in and its slip is printed.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::Language;
use participation_core::StoreError;
use participation_core::paper::sheet::{self, Compared, Sheet, State, Typed};
use participation_core::paper::{EntryId, EntryRefused};
use participation_core::survey::{self, Answer, Answers, Survey};
use participation_core::voice::token;

use super::entry::{code_of, name, read, refusal, sheet_fields, signs};
use super::{Pairs, see_other, value};
use crate::access::Signed;
use crate::desk::page;
use crate::error::Problem;
use crate::paper::problem;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::desk_row::desk_head;
use crate::ui::error_summary::{FormErrors, error_summary};
use crate::ui::form;
use crate::ui::icon::Icon;
use crate::ui::layout::Page;
use crate::ui::notice::{Tone, notice};

/// A sheet with its survey and what was written in own words.
struct Opened {
    sheet: Sheet,
    survey: Survey,
    words: Answers,
}

async fn opened(visit: &Visit, id: i64) -> Result<Opened, Problem> {
    let (sheet, words) = sheet::to_type(&visit.app.storage, EntryId(id)).await?;
    let survey = survey::published(&visit.app.storage, &sheet.slug, Language::De).await?;
    Ok(Opened { sheet, survey, words })
}

/// The form: empty but for the words.
pub async fn form(visit: Visit, signed: Signed, path: web::Path<i64>) -> Result<HttpResponse, Problem> {
    let opened = opened(&visit, *path).await?;
    let mut typed = vec![("key".to_owned(), token())];
    for question in &opened.survey.questions {
        if let Some(Answer::Text { words }) = opened.words.get(&question.id) {
            typed.push((name(question), words.to_string()));
        }
    }
    shown(&visit, &signed, &opened, &typed, (&FormErrors::default(), StatusCode::OK)).await
}

/// Compares and hands in, or says that somebody has to decide; or lays the sheet aside.
pub async fn send(
    visit: Visit,
    signed: Signed,
    path: web::Path<i64>,
    web::Form(typed): web::Form<Pairs>,
) -> Result<HttpResponse, Problem> {
    let opened = opened(&visit, *path).await?;
    let place = (opened.sheet.id, value(&typed, "version").parse().map_err(Problem::invalid)?);
    if value(&typed, "do") == "discard" {
        return match sheet::discard(&visit.app.storage, place, signed.actor(), visit.now).await {
            Ok(()) => Ok(see_other("/desk/entry?done=discarded".to_owned())),
            Err(refused) => Err(problem(refused)),
        };
    }
    let mut errors = FormErrors::default();
    let answers = read(&visit, &opened.survey, &typed, &mut errors);
    if !errors.is_empty() {
        return shown(&visit, &signed, &opened, &typed, (&errors, StatusCode::UNPROCESSABLE_ENTITY)).await;
    }
    let new = Typed { answers, code: code_of(&typed) };
    let key = super::check::key(&typed);
    match sheet::type_in(&visit.app.storage, place, new, &key, signed.actor(), visit.now).await {
        Ok(Compared::Same(stored)) => {
            Ok(see_other(format!("/desk/entry/slips/{}?code={}", stored.reference, stored.secret)))
        }
        Ok(Compared::First) => Ok(see_other("/desk/entry?done=typed".to_owned())),
        Ok(Compared::Different) => Ok(see_other("/desk/entry?done=different".to_owned())),
        Err(EntryRefused::Response(refused)) => {
            refusal(&visit, refused, &mut errors)?;
            shown(&visit, &signed, &opened, &typed, (&errors, StatusCode::UNPROCESSABLE_ENTITY)).await
        }
        Err(EntryRefused::Store(StoreError::Changed)) => {
            shown(&visit, &signed, &opened, &typed, (&errors, StatusCode::CONFLICT)).await
        }
        Err(refused) => Err(problem(refused)),
    }
}

async fn shown(
    visit: &Visit,
    signed: &Signed,
    opened: &Opened,
    typed: &Pairs,
    (errors, status): (&FormErrors, StatusCode),
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let sheet = &opened.sheet;
    let title = t!(locale, "survey-second", label = sheet.label.as_str());
    let procedure = opened.survey.procedure.texts.body(sheet.procedure, "title");
    let above = html! { a href="/desk/entry" { (t!(locale, "paper-title")) } " › " bdi { (procedure) } };
    let open = matches!(sheet.state, State::Empty | State::FirstTyped) && !sheet.is_own(&signed.actor());
    let main = html! {
        (error_summary(locale, errors))
        (desk_head(&above, &title, &if open { t!(locale, "survey-second-lead") } else { "".into() }))
        @if status == StatusCode::CONFLICT { (notice(Tone::Sun, Icon::Swap, &html! { p role="alert" { (t!(locale, "paper-changed")) } })) }
        (standing(visit, signed, sheet))
        @if open { (fields(visit, opened, typed, errors)?) }
    };
    page::answer_with(visit, signed, Page::new(title, main).with_errors(!errors.is_empty()), status).await
}

/// Why it cannot be typed by this person, if so.
fn standing(visit: &Visit, signed: &Signed, sheet: &Sheet) -> Markup {
    let locale = visit.locale;
    let words = match sheet.state {
        State::Empty => None,
        State::FirstTyped => sheet.is_own(&signed.actor()).then(|| t!(locale, "survey-second-own")),
        State::Different => Some(t!(locale, "survey-second-different")),
        State::Released | State::Discarded => Some(t!(locale, "paper-finished")),
    };
    html! { @if let Some(words) = words { (notice(Tone::Sun, Icon::People, &html! { p { (words) } })) } }
}

fn fields(visit: &Visit, opened: &Opened, typed: &Pairs, errors: &FormErrors) -> Result<Markup, Problem> {
    let locale = visit.locale;
    let token = visit.form_token()?.to_string();
    let action = format!("/desk/entry/sheets/{}", opened.sheet.id);
    let version = form::hidden("version", &opened.sheet.version.to_string());
    let inside = html! {
        (version)
        (sheet_fields(visit, &opened.survey, typed, errors))
        (Button::new(&t!(locale, "survey-second-send"), Weight::Main).icon(Icon::Tick).submit())
    };
    let discard = html! {
        (version)
        (Button::new(&t!(locale, "paper-discard"), Weight::Danger).small().says("do", "discard").submit())
    };
    Ok(html! {
        (signs(visit))
        (form::post(&action, &token, Some(value(typed, "key")), &html! { div.stack.entry-fields { (inside) } }))
        (form::post(&action, &token, None, &discard))
    })
}

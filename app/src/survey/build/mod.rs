//! Building a survey at the desk: the list of questions, with what each asks and when; moving and removing.
//! After the first response all of it can only be read.

pub mod edit;
mod form;
pub mod preview;

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::Language;
use participation_core::survey::{
    self, BuildRefused, Edit, Flaw, KindWord, Move, Question, QuestionId, Workshop, minutes,
};

use super::{Pairs, see_other, value};
use crate::access::Signed;
use crate::desk::page;
use crate::error::Problem;
use crate::locale::{Key, Locale};
use crate::procedure;
use crate::request::Visit;
use crate::ui::button::{Button, Weight};
use crate::ui::form as ui_form;
use crate::ui::icon::Icon;
use crate::ui::layout::Page;
use crate::ui::notice::{Tone, empty, notice};
use crate::{key, t};

/// The list.
pub async fn list(visit: Visit, signed: Signed, path: web::Path<i64>) -> Result<HttpResponse, Problem> {
    let workshop = survey::workshop(&visit.app.storage, *path).await?;
    list_page(&visit, &signed, &workshop, None).await
}

/// Moves a question up or down.
pub async fn shift(
    visit: Visit,
    signed: Signed,
    path: web::Path<(i64, i64)>,
    web::Form(typed): web::Form<Pairs>,
) -> Result<HttpResponse, Problem> {
    let way = match value(&typed, "way") {
        "up" => Move::Up,
        "down" => Move::Down,
        _ => return Err(Problem::invalid("no such way")),
    };
    let edit = Edit::Move(QuestionId(path.1), way);
    after(&visit, &signed, (path.0, version(&typed)?), edit).await
}

/// Removes a question with its texts.
pub async fn remove(
    visit: Visit,
    signed: Signed,
    path: web::Path<(i64, i64)>,
    web::Form(typed): web::Form<Pairs>,
) -> Result<HttpResponse, Problem> {
    after(&visit, &signed, (path.0, version(&typed)?), Edit::Remove(QuestionId(path.1))).await
}

fn version(typed: &Pairs) -> Result<i32, Problem> {
    value(typed, "version").parse().map_err(Problem::invalid)
}

async fn after(visit: &Visit, signed: &Signed, (of, version): (i64, i32), edit: Edit) -> Result<HttpResponse, Problem> {
    match survey::edit(&visit.app.storage, signed.actor(), (of, version), edit, visit.now).await {
        Ok(_) => Ok(see_other(format!("/desk/procedures/{of}/survey"))),
        Err(refused) => {
            let words = said(visit.locale, refused)?;
            let workshop = survey::workshop(&visit.app.storage, of).await?;
            list_page(visit, signed, &workshop, Some(&words)).await
        }
    }
}

/// Why a change was not made, in sentences.
fn said(locale: &'static Locale, refused: BuildRefused) -> Result<String, Problem> {
    match refused {
        BuildRefused::Locked => Ok(t!(locale, "survey-build-locked").into_owned()),
        BuildRefused::Flaws(found) => {
            let mut words: Vec<_> = found.into_iter().map(|(_, flaw)| locale.text(flaw_words(flaw))).collect();
            words.dedup();
            Ok(words.join(" "))
        }
        BuildRefused::NotAllowed(_) => Err(Problem::Forbidden),
        BuildRefused::Store(error) => Err(error.into()),
    }
}

fn flaw_words(flaw: Flaw) -> Key {
    match flaw {
        Flaw::TooFewChoices => key!("survey-flaw-too-few-choices"),
        Flaw::TooManyChoices => key!("survey-flaw-too-many-choices"),
        Flaw::Bounds => key!("survey-flaw-bounds"),
        Flaw::NotEarlier => key!("survey-flaw-not-earlier"),
        Flaw::OtherKind => key!("survey-flaw-other-kind"),
        Flaw::NeverAsked => key!("survey-flaw-never-asked"),
    }
}

/// The kind of a question, for staff.
pub(super) fn kind_words(kind: KindWord) -> Key {
    match kind {
        KindWord::Single => key!("survey-kind-single"),
        KindWord::Multiple => key!("survey-kind-multiple"),
        KindWord::Scale => key!("survey-kind-scale"),
        KindWord::Matrix => key!("survey-kind-matrix"),
        KindWord::Ranking => key!("survey-kind-ranking"),
        KindWord::Number => key!("survey-kind-number"),
        KindWord::Date => key!("survey-kind-date"),
        KindWord::Text => key!("survey-kind-text"),
        KindWord::Place => key!("survey-kind-place"),
        KindWord::Photo => key!("survey-kind-photo"),
    }
}

async fn list_page(
    visit: &Visit,
    signed: &Signed,
    workshop: &Workshop,
    refused: Option<&str>,
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let address = format!("/desk/procedures/{}/survey", workshop.procedure.id);
    let token = visit.form_token()?.to_string();
    let amount = workshop.questions.len();
    let lead = t!(locale, "survey-build-lead", questions = amount as u32, minutes = minutes(&workshop.questions));
    let add = Button::new(&t!(locale, "survey-build-add"), Weight::Main)
        .icon(Icon::Plus)
        .link(&format!("{address}/questions/new"));
    let head = procedure::desk::frame(visit, workshop.procedure.id, "survey", &t!(locale, "survey-build")).await?;
    let main = html! {
        (head)
        p.lead { (lead) }
        @if let Some(words) = refused { (notice(Tone::Brick, Icon::Triangle, &html! { p role="alert" { (words) } })) }
        @if workshop.locked { (notice(Tone::Sun, Icon::Lock, &html! { p { (t!(locale, "survey-build-locked")) } })) }
        div.row {
            @if !workshop.locked { (add) }
            @if amount > 0 { (Button::new(&t!(locale, "survey-build-preview"), Weight::Outline).icon(Icon::Eye).link(&format!("{address}/preview/1"))) }
        }
        @if amount == 0 { (empty(&t!(locale, "survey-build-empty"), &html! {})) }
        ol.stack {
            @for (index, question) in workshop.questions.iter().enumerate() {
                li.card.stack { (entry(visit, workshop, question, (index, amount), &token)) }
            }
        }
    };
    let status = if refused.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    page::answer_with(visit, signed, Page::new(t!(locale, "survey-build"), main).with_errors(refused.is_some()), status)
        .await
}

fn entry(
    visit: &Visit,
    workshop: &Workshop,
    question: &Question,
    (index, amount): (usize, usize),
    token: &str,
) -> Markup {
    let locale = visit.locale;
    let address = format!("/desk/procedures/{}/survey/questions/{}", workshop.procedure.id, question.id);
    let title = workshop.text(question.id.0, "title", Language::De);
    let missing: Vec<&str> = Language::ALL
        .iter()
        .filter(|language| workshop.text(question.id.0, "title", **language).is_empty())
        .map(|language| language.own_name())
        .collect();
    let version = workshop.version.to_string();
    let change = |path: &str, way: Option<&str>, button: Markup| {
        let inside = html! {
            (ui_form::hidden("version", &version)) @if let Some(way) = way { (ui_form::hidden("way", way)) } (button)
        };
        ui_form::post(&format!("{address}/{path}"), token, None, &inside)
    };
    let quiet = |words: &str| Button::new(words, Weight::Quiet).small().about(title).submit();
    html! {
        h2 dir="auto" { (index + 1) ". " (title) }
        p.muted { (locale.text(kind_words(question.kind.word())))
            @if !question.required { ", " (t!(locale, "survey-build-optional")) } }
        @if let Some(condition) = &question.shown_if { p { (form::condition_words(locale, workshop, condition)) } }
        @if !missing.is_empty() { p.muted { (t!(locale, "survey-build-missing", languages = missing.join(", "))) } }
        @if !workshop.locked {
            div.row {
                (Button::new(&t!(locale, "survey-build-edit"), Weight::Outline).small().about(title).link(&address))
                @if index > 0 { (change("move", Some("up"), quiet(&t!(locale, "survey-build-up")))) }
                @if index + 1 < amount { (change("move", Some("down"), quiet(&t!(locale, "survey-build-down")))) }
                (change("remove", None, Button::new(&t!(locale, "survey-build-remove"), Weight::Danger).small().about(title).submit()))
            }
        }
    }
}

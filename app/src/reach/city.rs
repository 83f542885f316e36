//! The whole city's figures, as the office gives them: people per answer, the source and its day. One form a question.

use std::collections::{BTreeMap, HashMap};

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::reach::Question;
use participation_core::reach::population::{self, City, MOST_PEOPLE, Population, SOURCE_LIMIT};
use participation_core::{PlainText, TextRefused};

use super::desk::problem;
use super::{answer_words, question_words};
use crate::access::Signed;
use crate::contribution::envelope::too_long;
use crate::desk::page as desk_page;
use crate::error::Problem;
use crate::procedure::desk::{Done, day, see_other};
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::desk_row::desk_head;
use crate::ui::error_summary::{FormErrors, error_summary};
use crate::ui::form::{self, Field, Width};
use crate::ui::layout::Page;
use crate::ui::notice::done;

type Typed = HashMap<String, String>;

fn asked() -> impl Iterator<Item = Question> {
    Question::ALL.iter().copied().filter(|question| question.is_compared())
}

/// The page.
pub async fn page(visit: Visit, signed: Signed, query: web::Query<Done>) -> Result<HttpResponse, Problem> {
    let city = population::city(&visit.app.storage).await?;
    let typed = asked().flat_map(|question| stored(question, &city)).collect();
    shown(&visit, &signed, &city, (&typed, !query.done.is_empty()), &FormErrors::default()).await
}

/// Keeps one question's figures.
pub async fn send(
    visit: Visit,
    signed: Signed,
    path: web::Path<String>,
    web::Form(sent): web::Form<Typed>,
) -> Result<HttpResponse, Problem> {
    let question: Question = path.parse().map_err(|_| Problem::NotFound)?;
    if !question.is_compared() {
        return Err(Problem::NotFound);
    }
    let city = population::city(&visit.app.storage).await?;
    let mut errors = FormErrors::default();
    if let Some(figures) = parse(&visit, question, &city, &sent, &mut errors) {
        population::keep(&visit.app.storage, figures, signed.actor(), visit.now).await.map_err(problem)?;
        return Ok(see_other("/desk/reach?done=yes"));
    }
    let mut typed: Typed = asked().flat_map(|question| stored(question, &city)).collect();
    typed.extend(sent);
    shown(&visit, &signed, &city, (&typed, false), &errors).await
}

fn name(question: Question, index: usize) -> String {
    format!("{}-{index}", question.as_str())
}

fn source_name(question: Question) -> String {
    format!("{}-source", question.as_str())
}

fn day_name(question: Question) -> String {
    format!("{}-day", question.as_str())
}

fn stored(question: Question, city: &City) -> Vec<(String, String)> {
    let people = |answer: &String| city.people.get(&(question, answer.clone())).map(ToString::to_string);
    let mut typed: Vec<(String, String)> = question
        .answers_in(&city.boroughs)
        .iter()
        .enumerate()
        .filter_map(|(index, answer)| Some((name(question, index), people(answer)?)))
        .collect();
    if let Some(source) = city.sources.get(&question) {
        typed.push((source_name(question), source.source.clone()));
        typed.push((day_name(question), source.as_of.to_string()));
    }
    typed
}

/// All of a question's fields, or none, which takes its figures away.
fn parse(visit: &Visit, question: Question, city: &City, typed: &Typed, errors: &mut FormErrors) -> Option<Population> {
    let locale = visit.locale;
    let get = |name: &str| typed.get(name).map(|value| value.trim()).unwrap_or_default();
    let answers = question.answers_in(&city.boroughs);
    let all_empty = (0..answers.len()).all(|index| get(&name(question, index)).is_empty());
    let mut people = BTreeMap::new();
    for (index, answer) in answers.into_iter().enumerate().filter(|_| !all_empty) {
        let field = name(question, index);
        let digits: String =
            get(&field).chars().filter(|sign| !matches!(sign, '.' | ' ' | '\u{202f}' | '\u{a0}')).collect();
        match digits.parse::<i64>().ok().filter(|people| (0..=MOST_PEOPLE).contains(people)) {
            Some(amount) => drop(people.insert(answer, amount)),
            None => errors.add(&field, t!(locale, "reach-city-number-wrong")),
        }
    }
    let (source, as_of) = (source_name(question), day_name(question));
    let text = if all_empty { "–" } else { get(&source) };
    let words = match PlainText::line(text, SOURCE_LIMIT) {
        Ok(words) => Some(words),
        Err(TextRefused::Empty) => {
            errors.add(&source, t!(locale, "reach-city-source-missing"));
            None
        }
        Err(TextRefused::TooLong { length, limit }) => {
            errors.add(&source, too_long(locale, length, limit));
            None
        }
    };
    let day = if all_empty { Some(visit.now.city_day()) } else { day(locale, get(&as_of), &as_of, errors) };
    let figures = Population { question, people, source: words?, as_of: day? };
    errors.is_empty().then_some(figures)
}

async fn shown(
    visit: &Visit,
    signed: &Signed,
    city: &City,
    (typed, saved): (&Typed, bool),
    errors: &FormErrors,
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let title = t!(locale, "reach-city");
    let token = visit.form_token()?.to_string();
    let above = html! { a href="/desk/procedures" { (t!(locale, "procedure-desk-list")) } };
    let main = html! {
        (error_summary(locale, errors))
        (desk_head(&above, &title, &t!(locale, "reach-city-lead")))
        @if saved { (done(&t!(locale, "reach-desk-saved"))) }
        @for question in asked() { (card(visit, &token, (question, city), typed, errors)) }
    };
    let status = if errors.is_empty() {
        actix_web::http::StatusCode::OK
    } else {
        actix_web::http::StatusCode::UNPROCESSABLE_ENTITY
    };
    desk_page::answer_with(visit, signed, Page::new(title, main).with_errors(!errors.is_empty()), status).await
}

fn card(visit: &Visit, token: &str, (question, city): (Question, &City), typed: &Typed, errors: &FormErrors) -> Markup {
    let locale = visit.locale;
    let get = |name: &str| typed.get(name).map(String::as_str).unwrap_or_default();
    let (source, as_of) = (source_name(question), day_name(question));
    let inside = html! {
        @for (index, answer) in question.answers_in(&city.boroughs).iter().enumerate() {
            @let name = name(question, index);
            (Field::new(locale, &name, &answer_words(locale, question, answer)).width(Width::Short)
                .error(errors.of(&name)).whole_number(get(&name)))
        }
        (Field::new(locale, &source, &t!(locale, "reach-city-source")).error(errors.of(&source)).text(get(&source)))
        (Field::new(locale, &as_of, &t!(locale, "reach-city-day")).error(errors.of(&as_of)).day(get(&as_of)))
        (Button::new(&t!(locale, "reach-desk-save"), Weight::Main).submit())
    };
    html! {
        section.card.stack {
            h2.card-title { (locale.text(question_words(question))) }
            (form::post(&format!("/desk/reach/{}", question.as_str()), token, None, &inside))
        }
    }
}

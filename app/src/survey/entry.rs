//! Typing in a survey from paper, or while somebody tells it on the telephone: all questions on one page, each
//! field takes the number as it is ticked. The same reading, the same rules and the same receipt as online.
//! What is told is stored at once; a sheet waits until somebody else has typed it too, see [`super::second`].

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::contribution::{Reference, Secret};
use participation_core::paper::EntryRefused;
use participation_core::paper::sheet::{self, LABEL_LIMIT, NewSheet, Typed};
use participation_core::procedure::{Format, Voice};
use participation_core::survey::{self, Answers, By, Entry, Question, QuestionKind, Raw, SendRefused, Survey, parse};
use participation_core::voice::token;
use participation_core::{Channel, Language, PlainText, TextRefused};

use super::{Pairs, see_other, value, words};
use crate::access::Signed;
use crate::contribution::envelope::too_long;
use crate::desk::page;
use crate::error::Problem;
use crate::procedure::closed;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::code;
use crate::ui::desk_row::desk_head;
use crate::ui::error_summary::{FormErrors, error_summary};
use crate::ui::form::{self, Choice, DateTyped, Field, Width};
use crate::ui::icon::Icon;
use crate::ui::layout::Page;
use crate::ui::notice::done;

/// What was typed in just before: its slip is shown above the next form.
#[derive(Default, serde::Deserialize)]
#[serde(default)]
pub struct Before {
    reference: String,
    code: String,
    done: String,
}

/// The empty form, below the slip of the one before.
pub async fn form(
    visit: Visit,
    signed: Signed,
    path: web::Path<String>,
    web::Query(before): web::Query<Before>,
) -> Result<HttpResponse, Problem> {
    let survey = survey::published(&visit.app.storage, &path, Language::De).await?;
    let secret = before.code.parse::<Secret>().ok();
    let slip = before.reference.parse::<Reference>().ok().zip(secret);
    let typed = vec![("key".to_owned(), token()), ("channel".to_owned(), Channel::Paper.as_str().to_owned())];
    let above = html! {
        @if let Some((reference, secret)) = &slip { (done(&t!(visit.locale, "survey-entry-stored"))) (slip_line(&visit, reference, secret)) }
        @if before.done == "typed" { (done(&t!(visit.locale, "survey-entry-typed"))) }
    };
    entry_page(&visit, &signed, &survey, above, &typed, &FormErrors::default()).await
}

/// Stores what was typed in and opens the next form with the slip.
pub async fn send(
    visit: Visit,
    signed: Signed,
    path: web::Path<String>,
    web::Form(typed): web::Form<Pairs>,
) -> Result<HttpResponse, Problem> {
    let survey = survey::published(&visit.app.storage, &path, Language::De).await?;
    let mut errors = FormErrors::default();
    let answers = read(&visit, &survey, &typed, &mut errors);
    let channel = value(&typed, "channel").parse::<Channel>().ok();
    let channel = channel.filter(|channel| matches!(channel, Channel::Paper | Channel::Phone | Channel::Desk));
    if channel.is_none() {
        errors.add("channel", t!(visit.locale, "survey-entry-channel-missing"));
    }
    if channel == Some(Channel::Paper) {
        if let Some(stored) = keep_sheet(&visit, &signed, &survey, (&typed, answers), &mut errors).await? {
            return Ok(stored);
        }
    } else if let Some(channel) = channel.filter(|_| errors.is_empty()) {
        let entry = Entry {
            procedure: survey.procedure.procedure.id,
            idempotency_key: super::check::key(&typed),
            channel,
            language: Language::De,
            answers,
            code: code_of(&typed),
        };
        match survey::enter_as(&visit.app.storage, signed.actor(), entry, visit.now).await {
            Ok(stored) => {
                let slip = format!("?reference={}&code={}", stored.reference, stored.secret);
                return Ok(see_other(format!("/desk/entry/{}/survey{slip}", path.as_str())));
            }
            Err(SendRefused::Closed(reason)) => {
                return Ok(closed::answer(&visit, &survey.procedure, Format::Survey, reason));
            }
            Err(refused) => refusal(&visit, refused, &mut errors)?,
        }
    }
    entry_page(&visit, &signed, &survey, html! {}, &typed, &errors).await
}

/// Why a response was not taken, at the field that is to blame.
pub(super) fn refusal(visit: &Visit, refused: SendRefused, errors: &mut FormErrors) -> Result<(), Problem> {
    match refused {
        SendRefused::CountedBefore => errors.add("code", t!(visit.locale, "survey-entry-code-used")),
        SendRefused::UnknownCode => errors.add("code", t!(visit.locale, "survey-code-unknown")),
        SendRefused::NotAllowed(_) => return Err(Problem::Forbidden),
        SendRefused::Store(error) => return Err(error.into()),
        SendRefused::Empty | SendRefused::Gone | SendRefused::Open(_) => {
            errors.add("channel", t!(visit.locale, "survey-entry-empty"));
        }
        SendRefused::Closed(reason) => return Err(Problem::invalid(reason)),
        SendRefused::OtherVoice(_) => return Err(Problem::invalid("this survey takes no codes")),
        SendRefused::OnPaper => return Err(Problem::invalid("a sheet needs two typists")),
    }
    Ok(())
}

pub(super) fn code_of(typed: &[(String, String)]) -> Option<String> {
    Some(value(typed, "code").trim().to_owned()).filter(|code| !code.is_empty())
}

/// Keeps the first typing of a sheet; nothing where a form error says why not.
async fn keep_sheet(
    visit: &Visit,
    signed: &Signed,
    survey: &Survey,
    (typed, answers): (&Pairs, Answers),
    errors: &mut FormErrors,
) -> Result<Option<HttpResponse>, Problem> {
    let locale = visit.locale;
    let label = match PlainText::line(value(typed, "label"), LABEL_LIMIT) {
        Ok(label) => Some(label.to_string()),
        Err(TextRefused::Empty) => {
            errors.add("label", t!(locale, "survey-entry-label-missing"));
            None
        }
        Err(TextRefused::TooLong { length, limit }) => {
            errors.add("label", too_long(locale, length, limit));
            None
        }
    };
    if answers.is_empty() && errors.is_empty() {
        errors.add("channel", t!(locale, "survey-entry-empty"));
    }
    let Some(label) = label.filter(|_| errors.is_empty()) else { return Ok(None) };
    let new = NewSheet {
        procedure: survey.procedure.procedure.id,
        label,
        typed: Typed { answers, code: code_of(typed) },
        idempotency_key: super::check::key(typed),
    };
    match sheet::begin(&visit.app.storage, new, signed.actor(), visit.now).await {
        Ok(_) => Ok(Some(see_other(format!("/desk/entry/{}/survey?done=typed", survey.procedure.procedure.slug)))),
        Err(EntryRefused::LabelUsed) => {
            errors.add("label", t!(locale, "survey-entry-label-used"));
            Ok(None)
        }
        Err(refused) => Err(crate::paper::problem(refused)),
    }
}

pub(super) fn read(visit: &Visit, survey: &Survey, typed: &Pairs, errors: &mut FormErrors) -> Answers {
    let mut answers = Answers::new();
    for question in &survey.questions {
        let name = name(question);
        match parse(question, &Raw { pairs: typed, name: &name, photo: None, by: By::Clerk }) {
            Ok(answer) => answers.extend(answer.map(|answer| (question.id, answer))),
            Err(refused) => words::add_refusals(visit.locale, survey, (question, &name), &refused, errors),
        }
    }
    answers
}

pub(super) fn name(question: &Question) -> String {
    format!("q{}", question.position)
}

async fn entry_page(
    visit: &Visit,
    signed: &Signed,
    survey: &Survey,
    above: Markup,
    typed: &Pairs,
    errors: &FormErrors,
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let token = visit.form_token()?.to_string();
    let procedure = &survey.procedure.procedure;
    let title = t!(locale, "survey-entry", title = survey.procedure.texts.body(procedure.id, "title"));
    let names = [
        (Channel::Paper, t!(locale, "survey-channel-paper")),
        (Channel::Phone, t!(locale, "survey-channel-phone")),
        (Channel::Desk, t!(locale, "survey-channel-desk")),
    ];
    let channels: Vec<Choice<'_>> = names.iter().map(|(channel, words)| Choice::new(channel.as_str(), words)).collect();
    let inside = html! {
        (Field::new(locale, "channel", &t!(locale, "survey-entry-channel")).error(errors.of("channel"))
            .radios(&channels, value(typed, "channel")))
        (Field::new(locale, "label", &t!(locale, "survey-entry-label")).hint(&t!(locale, "survey-entry-label-hint")).error(errors.of("label"))
            .optional().autocomplete("off").width(Width::Short).text(value(typed, "label")))
        (sheet_fields(visit, survey, typed, errors))
        (Button::new(&t!(locale, "survey-entry-next"), Weight::Main).icon(Icon::ArrowOn).submit())
    };
    let main = html! {
        (error_summary(locale, errors))
        (desk_head(&html! {}, &title, &t!(locale, "survey-entry-lead")))
        (above)
        (signs(visit))
        (form::post(&format!("/desk/entry/{}/survey", procedure.slug), &token, Some(value(typed, "key")), &html! { div.stack.entry-fields { (inside) } }))
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    page::answer_with(visit, signed, Page::new(title.clone(), main).with_errors(!errors.is_empty()), status).await
}

/// What can be typed into a field.
pub(super) fn signs(visit: &Visit) -> Markup {
    let locale = visit.locale;
    html! {
        ul.row {
            @for (sign, words) in [("1–9", t!(locale, "survey-entry-number")), ("–", t!(locale, "survey-entry-nothing")),
                ("?", t!(locale, "survey-entry-illegible")), ("w", t!(locale, "survey-entry-unknown"))] {
                li { kbd { (sign) } " " (words) }
            }
        }
    }
}

/// The code, where codes count, and every question.
pub(super) fn sheet_fields(visit: &Visit, survey: &Survey, typed: &Pairs, errors: &FormErrors) -> Markup {
    let locale = visit.locale;
    html! {
        @if survey.procedure.procedure.voice == Voice::Code {
            (Field::new(locale, "code", &t!(locale, "survey-code")).error(errors.of("code")).optional().autocomplete("off")
                .width(Width::Short).code(value(typed, "code")))
        }
        @for question in survey.questions.iter().filter(|question| question.kind != QuestionKind::Photo) {
            (fields(visit, survey, question, typed, errors))
        }
    }
}

/// For the person at the counter or on the telephone: the same reference and code as online.
pub(super) fn slip_line(visit: &Visit, reference: &Reference, secret: &Secret) -> Markup {
    let locale = visit.locale;
    html! {
        p { (t!(locale, "survey-entry-slip")) " " strong { (code(reference)) } " "
            (t!(locale, "survey-entry-slip-code")) " " strong { (code(secret)) } }
    }
}

/// The fields of a question: a short one for each number as it stands on paper.
fn fields(visit: &Visit, survey: &Survey, question: &Question, typed: &Pairs, errors: &FormErrors) -> Markup {
    let locale = visit.locale;
    let name = name(question);
    let title = format!("{} {}", question.position, survey.texts.body(question.id.0, "title"));
    let short = |name: &str, label: &str| {
        Field::new(locale, name, label)
            .error(errors.of(name))
            .autocomplete("off")
            .width(Width::Narrow)
            .text(value(typed, name))
    };
    let wide = |name: &str, label: &str| {
        Field::new(locale, name, label).error(errors.of(name)).autocomplete("off").text(value(typed, name))
    };
    let rows = |letters: bool| {
        html! {
            @for (index, choice) in question.choices.iter().enumerate() {
                @let row = format!("{name}-{choice}");
                @let letter = if letters { char::from(b'a' + (index % 26) as u8).to_string() } else { String::new() };
                (short(&row, &format!("{}{letter} {}", question.position, survey.choice_title(*choice))))
            }
        }
    };
    html! {
        fieldset.card.stack {
            legend { strong lang="de" dir="auto" { (title) } }
            @match &question.kind {
                QuestionKind::Single { other } | QuestionKind::Multiple { other, .. } => {
                    ol lang="de" dir="ltr" { @for choice in &question.choices { li { (survey.choice_title(*choice)) } } }
                    (short(&name, &t!(locale, "survey-entry-ticked")))
                    @if *other { (wide(&format!("{name}-other"), &t!(locale, "survey-other-words"))) }
                }
                QuestionKind::Matrix { .. } | QuestionKind::Ranking { .. } => (rows(true)),
                QuestionKind::Scale { .. } | QuestionKind::Number { .. } => (short(&name, &t!(locale, "survey-entry-ticked"))),
                QuestionKind::Date { .. } => (Field::new(locale, &name, &t!(locale, "survey-entry-ticked")).error(errors.of(&name))
                    .date(&DateTyped {
                        day: value(typed, &format!("{name}-day")),
                        month: value(typed, &format!("{name}-month")),
                        year: value(typed, &format!("{name}-year")),
                    })),
                QuestionKind::Text { most } => (Field::new(locale, &name, &t!(locale, "survey-entry-words")).error(errors.of(&name))
                    .most(*most).textarea(value(typed, &name), 4)),
                QuestionKind::Place { district_only } => {
                    (district(visit, survey, question, &name, typed))
                    @if !district_only { (wide(&format!("{name}-address"), &t!(locale, "survey-place-address"))) }
                }
                QuestionKind::Photo => {}
            }
        }
    }
}

fn district(visit: &Visit, survey: &Survey, question: &Question, name: &str, typed: &Pairs) -> Markup {
    let locale = visit.locale;
    let ids: Vec<String> = question.choices.iter().map(ToString::to_string).collect();
    let none = t!(locale, "survey-place-none");
    let choices: Vec<Choice<'_>> = std::iter::once(Choice::new("", &none))
        .chain(ids.iter().zip(&question.choices).map(|(id, choice)| Choice::new(id, survey.choice_title(*choice))))
        .collect();
    let field = format!("{name}-district");
    Field::new(locale, &field, &t!(locale, "survey-place-district")).select(&choices, value(typed, &field))
}

//! One question: what was kept is filled in, what does not fit is said, what fits is kept.

use actix_web::{HttpResponse, web};
use maud::html;
use participation_core::survey::{
    self, Answers, By, Change, Draft, Question, QuestionKind, Raw, Survey, first_open, parse,
};

use super::ask::Asked;
use super::map::{self, Moved};
use super::questions::{NAME, Stand, fields, next, stand};
use super::{Opened, Pairs, framed, refused_page, see_other, value, words};
use crate::error::Problem;
use crate::procedure::banner;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::error_summary::FormErrors;
use crate::ui::flow::{self, Progress};
use crate::ui::form;
use crate::ui::icon::Icon;

/// The kind of question that comes with a map.
const EXACT_PLACE: QuestionKind = QuestionKind::Place { district_only: false };

pub(super) type StepPath = web::Path<(String, String, String, i32)>;

/// Where a person came from: the check page sends them back there.
#[derive(Default, serde::Deserialize)]
#[serde(default)]
pub struct From {
    from: String,
}

/// The question's page; a question that is not on the way leads to the one that is next.
pub async fn page(visit: Visit, path: StepPath, web::Query(from): web::Query<From>) -> Result<HttpResponse, Problem> {
    let opened = match Opened::read(&visit, &path.1, &path.2).await? {
        Ok(opened) => opened,
        Err(answer) => return Ok(answer),
    };
    let answers = &opened.draft.answers;
    let here =
        opened.survey.at(path.3).and_then(|question| Some((question, stand(&opened.survey, answers, question)?)));
    let Some((question, stand)) = here else { return Ok(onward(&visit, &opened, answers)) };
    let typed = answers.get(&question.id).map_or_else(Vec::new, |answer| fields(answer, NAME));
    step_page(&visit, &opened, (question, &stand), &typed, &FormErrors::default(), from.from == "check").await
}

/// Keeps the answer and leads on, back, or to the check page.
pub async fn send(visit: Visit, path: StepPath, web::Form(typed): web::Form<Pairs>) -> Result<HttpResponse, Problem> {
    let opened = match Opened::read(&visit, &path.1, &path.2).await? {
        Ok(opened) => opened,
        Err(answer) => return Ok(answer),
    };
    let here = opened.survey.at(path.3).filter(|question| question.kind != QuestionKind::Photo);
    let here = here.and_then(|question| Some((question, stand(&opened.survey, &opened.draft.answers, question)?)));
    let Some((question, stand)) = here else { return Ok(onward(&visit, &opened, &opened.draft.answers)) };
    if question.kind == EXACT_PLACE {
        let gazetteer = visit.app.gazetteer.get(&visit.app.storage).await?;
        let mut errors = FormErrors::default();
        let from_check = value(&typed, "from") == "check";
        match map::moved(&gazetteer, question, &typed) {
            Moved::Not => {}
            Moved::To(next) => return step_page(&visit, &opened, (question, &stand), &next, &errors, from_check).await,
            Moved::Outside => {
                let city = visit.app.config.city.as_str();
                errors.add(format!("{NAME}-address"), t!(visit.locale, "location-report-place-outside", city = city));
                return step_page(&visit, &opened, (question, &stand), &typed, &errors, from_check).await;
            }
        }
    }
    let raw = Raw { pairs: &typed, name: NAME, photo: None, by: By::Resident };
    match parse(question, &raw) {
        Ok(answer) => {
            let change = answer.map_or(Change::Clear(question.id), |answer| Change::Set(question.id, answer));
            keep(&visit, &opened, (question, &stand), change, &typed).await
        }
        // Going back needs no answer.
        Err(_) if value(&typed, "go") == "back" => Ok(back(&visit, &opened, &stand)),
        Err(refused) => {
            let mut errors = FormErrors::default();
            words::add_refusals(visit.locale, &opened.survey, (question, NAME), &refused, &mut errors);
            step_page(&visit, &opened, (question, &stand), &typed, &errors, value(&typed, "from") == "check").await
        }
    }
}

/// Keeps a change and leads on.
pub(super) async fn keep(
    visit: &Visit,
    opened: &Opened,
    (question, stand): (&Question, &Stand<'_>),
    change: Change,
    typed: &Pairs,
) -> Result<HttpResponse, Problem> {
    let slug = &opened.procedure().slug;
    if let Err(refused) = survey::keep(&visit.app.storage, slug, &opened.token, change.clone(), visit.now).await {
        return refused_page(visit, slug, refused);
    }
    if value(typed, "go") == "back" {
        return Ok(back(visit, opened, stand));
    }
    let mut answers = opened.draft.answers.clone();
    match change {
        Change::Set(id, answer) => answers.insert(id, answer),
        Change::Photo(id, jpeg) => answers.insert(id, survey::Answer::photo(&jpeg)),
        Change::Clear(id) => answers.remove(&id),
    };
    let changed_only = value(typed, "from") == "check" && first_open(&opened.survey.questions, &answers).is_none();
    let after = super::questions::stand(&opened.survey, &answers, question).and_then(|stand| stand.after);
    Ok(see_other(match after {
        Some(after) if !changed_only => opened.link(visit, after.position),
        _ => opened.link(visit, "check"),
    }))
}

fn back(visit: &Visit, opened: &Opened, stand: &Stand<'_>) -> HttpResponse {
    see_other(match stand.before {
        Some(before) => opened.link(visit, before.position),
        None => visit.link(&format!("/procedures/{}/survey", opened.procedure().slug)),
    })
}

/// To the next question that nothing was said to, or to the check page.
fn onward(visit: &Visit, opened: &Opened, answers: &Answers) -> HttpResponse {
    let next = next(&opened.survey, answers);
    see_other(next.map_or_else(|| opened.link(visit, "check"), |question| opened.link(visit, question.position)))
}

/// The page with its errors, if there are any.
pub(super) async fn step_page(
    visit: &Visit,
    opened: &Opened,
    (question, stand): (&Question, &Stand<'_>),
    typed: &[(String, String)],
    errors: &FormErrors,
    from_check: bool,
) -> Result<HttpResponse, Problem> {
    let (locale, survey): (_, &Survey) = (visit.locale, &opened.survey);
    let draft: &Draft = &opened.draft;
    let token = visit.form_token()?.to_string();
    let photo = question.kind == QuestionKind::Photo;
    let has_photo = photo && draft.answers.contains_key(&question.id);
    let place = question.kind == EXACT_PLACE;
    let map = if place {
        map::markup(visit, &*visit.app.gazetteer.get(&visit.app.storage).await?, typed)
    } else {
        html! {}
    };
    let asked = Asked { locale, survey, question, name: NAME, typed, errors, has_photo, map };
    let inside = html! {
        @if from_check { (form::hidden("from", "check")) }
        // Enter in a field presses a form's first button, which shall be this one and not the map.
        @if place { button.hidden-visually type="submit" name="go" value="on" tabindex="-1" aria-hidden="true" {} }
        (asked.markup())
        div.row {
            (Button::new(&t!(locale, "survey-on"), Weight::Main).icon(Icon::ArrowOn).says("go", "on").submit())
            (Button::new(&t!(locale, "survey-back"), Weight::Quiet).says("go", "back").submit())
            @if has_photo { (Button::new(&t!(locale, "survey-photo-remove"), Weight::Quiet).icon(Icon::Bin).says("go", "remove").submit()) }
        }
    };
    let action = opened.link(visit, question.position);
    let form = if photo {
        form::post_with_files(&format!("{action}/photo"), &token, None, &inside)
    } else {
        form::post(&action, &token, None, &inside)
    };
    let german = format!("/de/procedures/{}/survey", opened.procedure().slug);
    let body = html! {
        (banner(locale, &survey.texts, &german))
        (form)
        (flow::help(locale, &visit.app.config.contact, Some(&opened.link(visit, "save"))))
    };
    let number = t!(locale, "survey-progress", number = stand.number, of = stand.of);
    let minutes = t!(locale, "survey-minutes-left", minutes = stand.minutes_left);
    let progress = Progress { words: &number, beside: &minutes, step: stand.number, of: stand.of };
    let title = survey.texts.body(question.id.0, "title");
    Ok(framed(visit, survey, title, Some(progress), errors, &body))
}

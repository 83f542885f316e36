//! The same answer for several contributions: whoever writes it says for which, and a second person releases it to all.

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::contribution::Reference;
use participation_core::outcome::{self, Answer, AnswerState, Candidate, Desk, ShareRefused, WhyNotShared};

use super::case_of;
use crate::access::Signed;
use crate::desk::page as frame;
use crate::error::Problem;
use crate::locale::Key;
use crate::procedure::desk::Pairs;
use crate::request::Visit;
use crate::ui::button::{Button, Weight};
use crate::ui::desk_row::desk_head;
use crate::ui::error_summary::{FormErrors, error_summary};
use crate::ui::form::{self, Choice, Field};
use crate::ui::layout::Page;
use crate::ui::{code, code_in_text};
use crate::{key, t};

/// Most contributions of one answer.
const MOST: usize = 200;

fn open_draft(desk: &Desk) -> Result<&Answer, Problem> {
    desk.answers.iter().find(|answer| answer.state == AnswerState::Drafted).ok_or(Problem::NotFound)
}

/// The form: what waits in the same procedure, and a place for other references.
pub async fn page(visit: Visit, signed: Signed, path: web::Path<String>) -> Result<HttpResponse, Problem> {
    let desk = case_of(&visit, &signed, &path).await?;
    let answer = open_draft(&desk)?;
    let mut typed = Pairs::default();
    for (_, own) in desk.shared.iter().filter(|(id, _)| *id == answer.id) {
        typed.put("also", own.reference.to_string());
    }
    shown(&visit, &signed, &desk, &typed, &FormErrors::default()).await
}

/// Saves for whom the answer is, too.
pub async fn send(
    visit: Visit,
    signed: Signed,
    path: web::Path<String>,
    web::Form(pairs): web::Form<Vec<(String, String)>>,
) -> Result<HttpResponse, Problem> {
    let desk = case_of(&visit, &signed, &path).await?;
    let answer = open_draft(&desk)?;
    let typed = Pairs(pairs);
    let mut errors = FormErrors::default();
    if let Some(also) = parse(&visit, &typed, &mut errors) {
        let place = (answer.id, typed.version());
        match outcome::share(&visit.app.storage, place, also, signed.actor(), visit.now).await {
            Ok(()) => {
                let back = format!("/desk/answers/{}", desk.case.reference);
                return Ok(HttpResponse::SeeOther().insert_header((LOCATION, back)).finish());
            }
            Err(ShareRefused::Wrong(wrong)) => {
                for (reference, why) in wrong {
                    let field = if typed.all("also").contains(&reference.as_str()) { "also" } else { "others" };
                    errors.add(field, format!("{}: {}", code_in_text(reference), visit.locale.text(why_not(why))));
                }
            }
            Err(ShareRefused::NotAllowed(_)) => return Err(Problem::Forbidden),
            Err(ShareRefused::NotPossible(_)) => return Err(Problem::Changed),
            Err(ShareRefused::Store(error)) => return Err(error.into()),
        }
    }
    shown(&visit, &signed, &desk, &typed, &errors).await
}

fn why_not(why: WhyNotShared) -> Key {
    match why {
        WhyNotShared::Unknown => key!("contribution-reference-unknown"),
        WhyNotShared::Itself => key!("outcome-share-itself"),
        WhyNotShared::OtherProcedure => key!("outcome-share-other-procedure"),
        WhyNotShared::NotListed => key!("outcome-refused-not-listed"),
        WhyNotShared::Drafted => key!("outcome-share-drafted"),
    }
}

fn parse(visit: &Visit, typed: &Pairs, errors: &mut FormErrors) -> Option<Vec<Reference>> {
    let mut found = Vec::new();
    let named = typed.get("others").split_whitespace().map(|word| ("others", word.trim_matches([',', ';'])));
    let chosen = typed.all("also").into_iter().map(|word| ("also", word));
    for (field, word) in chosen.chain(named).filter(|(_, word)| !word.is_empty()) {
        match word.parse::<Reference>() {
            Ok(reference) if !found.contains(&reference) => found.push(reference),
            Ok(_) => {}
            Err(_) => errors
                .add(field, format!("{}: {}", code_in_text(word), t!(visit.locale, "contribution-reference-shape"))),
        }
    }
    if found.len() > MOST {
        errors.add("others", t!(visit.locale, "outcome-share-many", most = MOST));
    }
    errors.is_empty().then_some(found)
}

async fn shown(
    visit: &Visit,
    signed: &Signed,
    desk: &Desk,
    typed: &Pairs,
    errors: &FormErrors,
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let answer = open_draft(desk)?;
    let case = &desk.case;
    let mut all: Vec<Candidate> =
        desk.shared.iter().filter(|(id, _)| *id == answer.id).map(|(_, own)| own.clone()).collect();
    for own in outcome::candidates(&visit.app.storage, case.reference.clone(), signed.actor()).await? {
        if !all.contains(&own) {
            all.push(own);
        }
    }
    // Many say the same in few words: the place tells them apart.
    let hints: Vec<String> = all
        .iter()
        .map(|own| match &own.place {
            Some(place) => format!("{place}, {}", code_in_text(&own.reference)),
            None => code_in_text(&own.reference),
        })
        .collect();
    let choices: Vec<Choice<'_>> = all
        .iter()
        .zip(&hints)
        .map(|(own, hint)| Choice { value: own.reference.as_str(), label: &own.headline, hint })
        .collect();
    let token = visit.form_token()?.to_string();
    let inside = html! {
        (form::hidden("version", &answer.version.to_string()))
        @if !choices.is_empty() {
            (Field::new(locale, "also", &t!(locale, "outcome-share-waiting")).error(errors.of("also")).optional()
                .checkboxes(&choices, &typed.all("also")))
        }
        (Field::new(locale, "others", &t!(locale, "outcome-share-others")).hint(&t!(locale, "outcome-share-others-hint"))
            .error(errors.of("others")).optional().autocomplete("off").textarea(typed.get("others"), 4))
        (Button::new(&t!(locale, "outcome-act-save"), Weight::Main).submit())
    };
    let above = html! { a href=(format!("/desk/answers/{}", case.reference)) { bdi { (case.headline) } } };
    let main = html! {
        (error_summary(locale, errors))
        (desk_head(&above, &t!(locale, "outcome-share"), &t!(locale, "outcome-share-lead")))
        (form::post(&format!("/desk/answers/{}/share", case.reference), &token, None, &inside))
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = Page::new(t!(locale, "outcome-share"), main).with_errors(!errors.is_empty());
    frame::answer_with(visit, signed, page, status).await
}

/// Who else gets an answer, on the page of its case.
pub(super) fn receivers(visit: &Visit, desk: &Desk, answer: &Answer) -> Markup {
    let locale = visit.locale;
    let own: Vec<&Candidate> = desk.shared.iter().filter(|(id, _)| *id == answer.id).map(|(_, own)| own).collect();
    html! {
        @if !own.is_empty() && answer.state != AnswerState::Released {
            div {
                p { strong { (t!(locale, "outcome-share-also", count = own.len())) } }
                ul { @for own in own { li { a href=(format!("/desk/answers/{}", own.reference)) { bdi { (own.headline) } } " " span.muted { (code(&own.reference)) } } } }
            }
        }
    }
}

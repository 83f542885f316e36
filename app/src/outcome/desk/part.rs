//! What somebody wrote as a proposal of its own: a matter split off, or brought into another procedure. The office
//! leaves out lines; it adds none.

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use maud::html;
use participation_core::contribution::Kind;
use participation_core::outcome::Desk;
use participation_core::outcome::part::{self, NewPart, PART_LIMIT, PartRefused};
use participation_core::procedure::{self, Format};
use participation_core::proposal::{BODY_LIMIT, TITLE_LIMIT, token};
use participation_core::{PlainText, TextRefused};

use super::case_of;
use crate::access::Signed;
use crate::desk::page as frame;
use crate::error::Problem;
use crate::procedure::desk::Pairs;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::desk_row::desk_head;
use crate::ui::error_summary::{FormErrors, error_summary};
use crate::ui::form::{self, Choice, Field};
use crate::ui::layout::Page;
use crate::ui::rich_text;

/// The form: the proposal's words, to leave out what is another matter.
pub async fn page(visit: Visit, signed: Signed, path: web::Path<String>) -> Result<HttpResponse, Problem> {
    let desk = case_of(&visit, &signed, &path).await?;
    let mut typed = Pairs::default();
    typed.put("key", token());
    typed.put("title", desk.case.headline.as_str());
    typed.put("words", if desk.case.body.is_empty() { &desk.case.headline } else { &desk.case.body });
    typed.put("procedure", desk.case.procedure.to_string());
    shown(&visit, &signed, &desk, &typed, &FormErrors::default()).await
}

/// Takes it.
pub async fn send(
    visit: Visit,
    signed: Signed,
    path: web::Path<String>,
    web::Form(pairs): web::Form<Vec<(String, String)>>,
) -> Result<HttpResponse, Problem> {
    let desk = case_of(&visit, &signed, &path).await?;
    let typed = Pairs(pairs);
    let mut errors = FormErrors::default();
    if let Some(new) = parse(&visit, &desk, &typed, &mut errors) {
        let locale = visit.locale;
        match part::take(&visit.app.storage, new, signed.actor(), visit.now).await {
            Ok(taken) => {
                let to = format!("/desk/answers/{taken}");
                return Ok(HttpResponse::SeeOther().insert_header((LOCATION, to)).finish());
            }
            Err(PartRefused::NotTheirWords(line)) => {
                errors.add("words", t!(locale, "outcome-part-not-theirs", line = line.as_str()));
            }
            Err(PartRefused::NoProposalsThere) => errors.add("procedure", t!(locale, "outcome-part-no-proposals")),
            Err(PartRefused::NoProposal | PartRefused::NotListed(_) | PartRefused::NotPossible(_)) => {
                errors.add("words", t!(locale, "outcome-merge-not-listed"));
            }
            Err(PartRefused::Whole) => errors.add("words", t!(locale, "outcome-part-whole")),
            Err(PartRefused::TooMany) => errors.add("words", t!(locale, "outcome-part-many", most = PART_LIMIT)),
            Err(PartRefused::NotAllowed(_)) => return Err(Problem::Forbidden),
            Err(PartRefused::Store(error)) => return Err(error.into()),
        }
    }
    shown(&visit, &signed, &desk, &typed, &errors).await
}

fn parse(visit: &Visit, desk: &Desk, typed: &Pairs, errors: &mut FormErrors) -> Option<NewPart> {
    let locale = visit.locale;
    let mut refused = |field: &str, refused: TextRefused| {
        let words = match refused {
            TextRefused::Empty if field == "title" => t!(locale, "outcome-part-title-missing"),
            TextRefused::Empty => t!(locale, "outcome-part-words-missing"),
            TextRefused::TooLong { length, limit } => {
                t!(locale, "contribution-too-long", over = length - limit, limit = limit)
            }
        };
        errors.add(field, words);
    };
    let title = PlainText::line(typed.get("title"), TITLE_LIMIT).map_err(|error| refused("title", error)).ok();
    let words = PlainText::paragraphs(typed.get("words"), BODY_LIMIT).map_err(|error| refused("words", error)).ok();
    Some(NewPart {
        idempotency_key: typed.get("key").chars().take(64).collect(),
        of: desk.case.reference.clone(),
        procedure: typed.get("procedure").parse().unwrap_or(desk.case.procedure),
        title: title?,
        words: words?,
    })
}

async fn shown(
    visit: &Visit,
    signed: &Signed,
    desk: &Desk,
    typed: &Pairs,
    errors: &FormErrors,
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let case = &desk.case;
    if case.kind != Kind::Proposal {
        return Err(Problem::NotFound);
    }
    let all = procedure::overview(&visit.app.storage, visit.language).await?;
    let taking = |id: i64| all.offers.iter().any(|(of, offer)| *of == id && offer.format == Format::Proposals);
    let own: Vec<(String, &str)> = all
        .procedures
        .iter()
        .filter(|own| own.id == case.procedure || taking(own.id))
        .map(|own| (own.id.to_string(), all.texts.body(own.id, "title")))
        .collect();
    let choices: Vec<Choice<'_>> = own.iter().map(|(id, title)| Choice::new(id, title)).collect();
    let inside = html! {
        (Field::new(locale, "procedure", &t!(locale, "outcome-part-procedure")).hint(&t!(locale, "outcome-part-procedure-hint"))
            .error(errors.of("procedure")).select(&choices, typed.get("procedure")))
        (Field::new(locale, "title", &t!(locale, "outcome-part-title")).hint(&t!(locale, "outcome-part-title-hint"))
            .error(errors.of("title")).text(typed.get("title")))
        (Field::new(locale, "words", &t!(locale, "outcome-part-words")).hint(&t!(locale, "outcome-part-words-hint"))
            .error(errors.of("words")).textarea(typed.get("words"), 10))
        (Button::new(&t!(locale, "outcome-act-part"), Weight::Main).submit())
    };
    let token = visit.form_token()?.to_string();
    let action = format!("/desk/answers/{}/part", case.reference);
    let above = html! { a href=(format!("/desk/answers/{}", case.reference)) { bdi { (case.headline) } } };
    let main = html! {
        (error_summary(locale, errors))
        (desk_head(&above, &t!(locale, "outcome-part"), &t!(locale, "outcome-part-lead")))
        div.columns.columns-aside {
            (form::post(&action, &token, Some(typed.get("key")), &inside))
            section.card.stack {
                h2.card-title { (t!(locale, "outcome-part-origin")) }
                div lang=(case.language.tag()) { p dir="auto" { strong { (case.headline) } } (rich_text::plain(&case.body)) }
                ul {
                    li { (t!(locale, "outcome-part-told")) }
                    li { (t!(locale, "outcome-part-voices")) }
                    li { (t!(locale, "outcome-part-withdrawn")) }
                }
            }
        }
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = Page::new(t!(locale, "outcome-part"), main).with_errors(!errors.is_empty());
    frame::answer_with(visit, signed, page, status).await
}

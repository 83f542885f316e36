//! What can be done to a case: hand the answer on, release it, ask, hand over, invite, take, remind.

use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use participation_core::contribution::Reference;
use participation_core::outcome::merge::{self, OfferRefused};
use participation_core::outcome::owed::{self, DutyRefused};
use participation_core::outcome::{self, AnswerRefused, Desk, QUESTION_LIMIT};
use participation_core::staff::NotTwo;
use participation_core::{Language, PlainText, StoreError, TextRefused};
use serde::Deserialize;

use super::{case, case_of};
use crate::access::Signed;
use crate::error::Problem;
use crate::locale::Key;
use crate::request::Visit;
use crate::ui::error_summary::FormErrors;
use crate::{key, t};

/// The fields of every act; each reads its own.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ActForm {
    answer: String,
    version: String,
    question: String,
    language: String,
    office: String,
    into: String,
}

impl ActForm {
    /// Which answer is meant, as it was when the page was made.
    fn answer(&self) -> Result<(i64, i32), Problem> {
        Ok((self.answer.parse().map_err(Problem::invalid)?, self.version.parse().map_err(Problem::invalid)?))
    }
}

fn back(desk: &Desk) -> HttpResponse {
    HttpResponse::SeeOther().insert_header((LOCATION, format!("/desk/answers/{}", desk.case.reference))).finish()
}

async fn wrong(
    visit: &Visit,
    signed: &Signed,
    desk: &Desk,
    (field, words): (&str, std::borrow::Cow<'static, str>),
) -> Result<HttpResponse, Problem> {
    let mut errors = FormErrors::default();
    errors.add(field, words);
    case::shown(visit, signed, desk, &errors).await
}

/// Why an act on an answer was refused, in words; mistakes of ours and changes by others have their own pages.
fn refusal(refused: AnswerRefused) -> Result<Key, Problem> {
    match refused {
        AnswerRefused::NotListed(_) => Ok(key!("outcome-refused-not-listed")),
        AnswerRefused::NotTwo(NotTwo::SamePerson) => Ok(key!("outcome-refused-same-person")),
        AnswerRefused::NotTwo(NotTwo::Unconfirmed) => Ok(key!("staff-not-two")),
        AnswerRefused::DraftOpen => Ok(key!("outcome-refused-draft-open")),
        AnswerRefused::UnknownOffice => Ok(key!("outcome-refused-office")),
        AnswerRefused::NotPossible(_) => Ok(key!("outcome-refused-state")),
        AnswerRefused::NotAllowed(_) => Err(Problem::Forbidden),
        AnswerRefused::Store(error) => Err(error.into()),
    }
}

/// The errors of an act on an answer belong to no field; they lead to the page's text.
pub(super) fn refused_words(visit: &Visit, refused: AnswerRefused) -> Result<std::borrow::Cow<'static, str>, Problem> {
    Ok(visit.locale.text(refusal(refused)?))
}

/// How an answer moves between its authors and the second person.
#[derive(Clone, Copy)]
enum Step {
    Submit,
    SendBack,
    Release,
}

async fn lead(visit: Visit, signed: Signed, path: &str, typed: &ActForm, step: Step) -> Result<HttpResponse, Problem> {
    let desk = case_of(&visit, &signed, path).await?;
    let (storage, answer, by) = (&visit.app.storage, own_answer(&desk, typed)?, signed.actor());
    let result = match step {
        Step::Submit => outcome::submit(storage, answer, by, visit.now).await,
        Step::SendBack => outcome::send_back(storage, answer, by, visit.now).await,
        Step::Release => outcome::release(storage, answer, by, visit.now).await.map(|_| ()),
    };
    done(&visit, &signed, &desk, "answer", result).await
}

async fn done(
    visit: &Visit,
    signed: &Signed,
    desk: &Desk,
    field: &str,
    result: Result<(), AnswerRefused>,
) -> Result<HttpResponse, Problem> {
    match result {
        Ok(()) => Ok(back(desk)),
        Err(refused) => wrong(visit, signed, desk, (field, refused_words(visit, refused)?)).await,
    }
}

/// Hands the answer to a second person.
pub async fn submit(
    visit: Visit,
    signed: Signed,
    path: web::Path<String>,
    web::Form(typed): web::Form<ActForm>,
) -> Result<HttpResponse, Problem> {
    lead(visit, signed, &path, &typed, Step::Submit).await
}

/// Gives it back to its authors, as the second person.
pub async fn send_back(
    visit: Visit,
    signed: Signed,
    path: web::Path<String>,
    web::Form(typed): web::Form<ActForm>,
) -> Result<HttpResponse, Problem> {
    lead(visit, signed, &path, &typed, Step::SendBack).await
}

/// Releases it, as the second person.
pub async fn release(
    visit: Visit,
    signed: Signed,
    path: web::Path<String>,
    web::Form(typed): web::Form<ActForm>,
) -> Result<HttpResponse, Problem> {
    lead(visit, signed, &path, &typed, Step::Release).await
}

/// An answer of this very case: a foreign number in the form reaches nothing.
fn own_answer(desk: &Desk, typed: &ActForm) -> Result<(i64, i32), Problem> {
    let (answer, version) = typed.answer()?;
    if desk.answers.iter().any(|own| own.id == answer) { Ok((answer, version)) } else { Err(Problem::NotFound) }
}

/// Asks the author.
pub async fn ask(
    visit: Visit,
    signed: Signed,
    path: web::Path<String>,
    web::Form(typed): web::Form<ActForm>,
) -> Result<HttpResponse, Problem> {
    let desk = case_of(&visit, &signed, &path).await?;
    let question = match PlainText::paragraphs(&typed.question, QUESTION_LIMIT) {
        Ok(question) => question,
        Err(TextRefused::Empty) => {
            return wrong(&visit, &signed, &desk, ("question", t!(visit.locale, "outcome-ask-missing"))).await;
        }
        Err(TextRefused::TooLong { length, limit }) => {
            let words = t!(visit.locale, "contribution-too-long", over = length - limit, limit = limit);
            return wrong(&visit, &signed, &desk, ("question", words)).await;
        }
    };
    let language: Language = typed.language.parse().map_err(Problem::invalid)?;
    let reference = desk.case.reference.clone();
    let asked = outcome::ask(&visit.app.storage, reference, (question, language), signed.actor(), visit.now).await;
    done(&visit, &signed, &desk, "question", asked.map(|_| ())).await
}

/// Gives the case to another office.
pub async fn hand_over(
    visit: Visit,
    signed: Signed,
    path: web::Path<String>,
    web::Form(typed): web::Form<ActForm>,
) -> Result<HttpResponse, Problem> {
    let desk = case_of(&visit, &signed, &path).await?;
    let office: i64 = typed.office.parse().map_err(Problem::invalid)?;
    let reference = desk.case.reference.clone();
    match outcome::hand_over(&visit.app.storage, reference, office, signed.actor(), visit.now).await {
        // The case may now be out of this person's sight: back to the queue.
        Ok(()) => Ok(HttpResponse::SeeOther().insert_header((LOCATION, "/desk/answers")).finish()),
        Err(refused) => wrong(&visit, &signed, &desk, ("office", refused_words(&visit, refused)?)).await,
    }
}

/// Invites the author to join a similar proposal.
pub async fn invite(
    visit: Visit,
    signed: Signed,
    path: web::Path<String>,
    web::Form(typed): web::Form<ActForm>,
) -> Result<HttpResponse, Problem> {
    let desk = case_of(&visit, &signed, &path).await?;
    let Ok(into) = typed.into.parse::<Reference>() else {
        return wrong(&visit, &signed, &desk, ("into", t!(visit.locale, "contribution-reference-shape"))).await;
    };
    let from = desk.case.reference.clone();
    let words = match merge::offer(&visit.app.storage, from, into, signed.actor(), visit.now).await {
        Ok(()) => return Ok(back(&desk)),
        Err(OfferRefused::Itself) => key!("outcome-merge-itself"),
        Err(OfferRefused::OtherProcedure) => key!("outcome-merge-other-procedure"),
        Err(OfferRefused::NotListed(_) | OfferRefused::NoProposal) => key!("outcome-merge-not-listed"),
        Err(OfferRefused::AskedBefore) => key!("outcome-merge-asked-before"),
        Err(OfferRefused::NotAllowed(_)) => return Err(Problem::Forbidden),
        Err(OfferRefused::Store(StoreError::NotFound)) => key!("contribution-reference-unknown"),
        Err(OfferRefused::Store(error)) => return Err(error.into()),
    };
    wrong(&visit, &signed, &desk, ("into", visit.locale.text(words))).await
}

/// Takes the case on.
pub async fn take(visit: Visit, signed: Signed, path: web::Path<String>) -> Result<HttpResponse, Problem> {
    let desk = case_of(&visit, &signed, &path).await?;
    let reference = desk.case.reference.clone();
    on_duty(&desk, owed::take(&visit.app.storage, reference, signed.actor(), visit.now).await)
}

/// Reminds the office. Twice on one day is once.
pub async fn remind(visit: Visit, signed: Signed, path: web::Path<String>) -> Result<HttpResponse, Problem> {
    let desk = case_of(&visit, &signed, &path).await?;
    let reference = desk.case.reference.clone();
    on_duty(&desk, owed::remind(&visit.app.storage, reference, signed.actor(), visit.now).await)
}

fn on_duty(desk: &Desk, result: Result<(), DutyRefused>) -> Result<HttpResponse, Problem> {
    match result {
        Ok(()) | Err(DutyRefused::RemindedToday) => Ok(back(desk)),
        Err(DutyRefused::NotAllowed(_)) => Err(Problem::Forbidden),
        Err(DutyRefused::Store(error)) => Err(error.into()),
    }
}

//! A picture as an answer: read within bounds, written anew without metadata, kept with the draft.

use actix_multipart::Multipart;
use actix_web::HttpResponse;
use participation_core::survey::{Change, QuestionKind};

use super::questions::{NAME, stand};
use super::step::{StepPath, keep, step_page};
use super::{Opened, see_other, value};
use crate::error::Problem;
use crate::photo;
use crate::request::Visit;
use crate::t;
use crate::ui::error_summary::FormErrors;

/// Keeps the picture, or the one from before where none was chosen, and leads on.
pub async fn send(visit: Visit, path: StepPath, body: Multipart) -> Result<HttpResponse, Problem> {
    let upload = photo::form(body).await?;
    let opened = match Opened::read(&visit, &path.1, &path.2).await? {
        Ok(opened) => opened,
        Err(answer) => return Ok(answer),
    };
    let here = opened.survey.at(path.3).filter(|question| question.kind == QuestionKind::Photo);
    let here = here.and_then(|question| Some((question, stand(&opened.survey, &opened.draft.answers, question)?)));
    let Some((question, stand)) = here else { return Ok(see_other(opened.link(&visit, "check"))) };
    let kept = opened.draft.answers.get(&question.id).cloned();
    let mut errors = FormErrors::default();
    let change = match (upload.file.is_empty(), kept) {
        _ if value(&upload.pairs, "go") == "remove" => Some(Change::Clear(question.id)),
        (false, _) => match photo::clean(upload.file).await? {
            Ok(photo) => Some(Change::Photo(question.id, photo.jpeg)),
            Err(refused) => {
                errors.add(NAME, visit.locale.text(photo::words(refused)));
                None
            }
        },
        (true, Some(_)) => None,
        (true, None) if question.required && value(&upload.pairs, "go") != "back" => {
            errors.add(NAME, t!(visit.locale, "survey-missing-photo"));
            None
        }
        (true, None) => Some(Change::Clear(question.id)),
    };
    match change {
        Some(change) => keep(&visit, &opened, (question, &stand), change, &upload.pairs).await,
        None if errors.is_empty() => Ok(see_other(match stand.after {
            Some(after) => opened.link(&visit, after.position),
            None => opened.link(&visit, "check"),
        })),
        None => {
            step_page(&visit, &opened, (question, &stand), &[], &errors, value(&upload.pairs, "from") == "check").await
        }
    }
}

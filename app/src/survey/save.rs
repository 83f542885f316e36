//! Continue later: the code to write down, and a button that closes this browser's way in.

use actix_web::{HttpResponse, web};
use maud::html;
use participation_core::survey::{self, DraftToken, path as way, resume_code};

use super::{Opened, framed, see_other};
use crate::error::Problem;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::error_summary::FormErrors;
use crate::ui::icon::Icon;
use crate::ui::{flow, form};

/// Shows the code. Reading changes nothing: everything up to the page before is kept already.
pub async fn page(visit: Visit, path: web::Path<(String, String, String)>) -> Result<HttpResponse, Problem> {
    let opened = match Opened::read(&visit, &path.1, &path.2).await? {
        Ok(opened) => opened,
        Err(answer) => return Ok(answer),
    };
    let locale = visit.locale;
    let code = resume_code(&visit.app.storage, &opened.draft)?.to_string();
    let kept = way(&opened.survey.questions, &opened.draft.answers)
        .into_iter()
        .filter(|question| opened.draft.answers.contains_key(&question.id))
        .count() as u32;
    let token = visit.form_token()?.to_string();
    let until = locale.date(opened.draft.expires_on);
    let back = super::questions::next(&opened.survey, &opened.draft.answers);
    let on = back.map_or_else(|| opened.link(&visit, "check"), |question| opened.link(&visit, question.position));
    let leave = Button::new(&t!(locale, "survey-save-leave"), Weight::Main).icon(Icon::SignOut).submit();
    let resume = format!("/procedures/{}/survey/resume", opened.procedure().slug);
    let body = html! {
        h1 { (t!(locale, "survey-save")) }
        p.lead { (t!(locale, "survey-save-lead", kept = kept, until = until)) }
        p { span.receipt-code { (crate::ui::code(code)) } }
        p { (t!(locale, "survey-save-where")) " " a href=(visit.link(&resume)) { (t!(locale, "survey-resume")) } "." }
        div.row {
            (form::post(&opened.link(&visit, "save"), &token, None, &leave))
            (Button::new(&t!(locale, "survey-save-on"), Weight::Outline).link(&on))
        }
        p.muted { (t!(locale, "survey-save-why")) }
        (flow::help(locale, &visit.app.config.contact, None))
    };
    Ok(framed(&visit, &opened.survey, &t!(locale, "survey-save"), None, &FormErrors::default(), &body))
}

/// Throws the token in the address away.
pub async fn leave(visit: Visit, path: web::Path<(String, String, String)>) -> Result<HttpResponse, Problem> {
    if let Some(token) = DraftToken::read(&path.2) {
        survey::leave(&visit.app.storage, &token).await?;
    }
    Ok(see_other(visit.link(&format!("/procedures/{}/survey/left", path.1))))
}

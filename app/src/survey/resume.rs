//! Taking a draft up again by its code.

use actix_web::{HttpResponse, web};
use maud::html;
use participation_core::procedure::Format;
use participation_core::survey::{self, DraftRefused, ResumeCode, Survey};

use super::{Pairs, framed, see_other, value};
use crate::error::Problem;
use crate::procedure::closed;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::error_summary::FormErrors;
use crate::ui::flow;
use crate::ui::form::{self, Field, Width};
use crate::ui::icon::Icon;

/// The field for the code.
pub async fn form(visit: Visit, path: web::Path<(String, String)>) -> Result<HttpResponse, Problem> {
    let survey = survey::published(&visit.app.storage, &path.1, visit.language).await?;
    form_page(&visit, &survey, "", &FormErrors::default())
}

/// Leads to the first question that is still open. An unknown code and one that is too old read the same.
pub async fn send(
    visit: Visit,
    path: web::Path<(String, String)>,
    web::Form(typed): web::Form<Pairs>,
) -> Result<HttpResponse, Problem> {
    let slug = &path.1;
    let survey = survey::published(&visit.app.storage, slug, visit.language).await?;
    let code = value(&typed, "code");
    let taken = match code.parse::<ResumeCode>() {
        Ok(code) => survey::resume(&visit.app.storage, slug, &code, visit.now).await,
        Err(_) => Err(DraftRefused::Gone),
    };
    match taken {
        Ok(token) => {
            let (survey, draft) = match survey::draft(&visit.app.storage, slug, &token, visit.language, visit.now).await
            {
                Ok(found) => found,
                Err(refused) => return super::refused_page(&visit, slug, refused),
            };
            let next = super::questions::next(&survey, &draft.answers);
            let page = next.map_or_else(|| "check".to_owned(), |question| question.position.to_string());
            Ok(see_other(visit.link(&format!("/procedures/{slug}/survey/drafts/{}/{page}", token.as_str()))))
        }
        Err(DraftRefused::Gone) => {
            let mut errors = FormErrors::default();
            errors.add("code", t!(visit.locale, "survey-resume-unknown"));
            form_page(&visit, &survey, code, &errors)
        }
        Err(DraftRefused::Closed(reason)) => Ok(closed::answer(&visit, &survey.procedure, Format::Survey, reason)),
        Err(DraftRefused::Store(error)) => Err(error.into()),
    }
}

fn form_page(visit: &Visit, survey: &Survey, typed: &str, errors: &FormErrors) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let token = visit.form_token()?.to_string();
    let address = visit.link(&format!("/procedures/{}/survey", survey.procedure.procedure.slug));
    let inside = html! {
        (Field::new(locale, "code", &t!(locale, "survey-resume-code")).hint(&t!(locale, "survey-resume-hint"))
            .error(errors.of("code")).autocomplete("off").width(Width::Short).code(typed))
        (Button::new(&t!(locale, "survey-resume-now"), Weight::Main).icon(Icon::ArrowOn).submit())
    };
    let body = html! {
        h1 { (t!(locale, "survey-resume")) }
        (form::post(&format!("{address}/resume"), &token, None, &inside))
        p { a href=(address) { (t!(locale, "survey-begin-again")) } }
        (flow::help(locale, &visit.app.config.contact, None))
    };
    Ok(framed(visit, survey, &t!(locale, "survey-resume"), None, errors, &body))
}

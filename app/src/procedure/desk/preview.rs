//! What a procedure will look like once it is published, in each language: for whoever writes it, and for the second person, who has
//! to have seen what they let appear.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::council;
use participation_core::procedure::work::{self, Working};
use participation_core::procedure::{Format, ProcedureId, ProcedureState};

use super::{Outcome, answer, read};
use crate::Language;
use crate::access::Signed;
use crate::error::Problem;
use crate::procedure::show;
use crate::request::Visit;
use crate::t;
use crate::ui::error_summary::FormErrors;
use crate::ui::icon::Icon;
use crate::ui::notice::{Tone, language_name, notice};

/// The page.
pub async fn page(visit: Visit, signed: Signed, path: web::Path<(i64, String)>) -> Result<HttpResponse, Problem> {
    let language: Language = path.1.parse().map_err(|_| Problem::NotFound)?;
    let working = read(&visit, path.0).await?;
    let shown = work::preview(&visit.app.storage, ProcedureId(path.0), language).await?;
    let decided = council::of_procedure(&visit.app.storage, path.0, language).await?;
    let reader = visit.reading(language);
    let locale = visit.locale;
    let body = html! {
        (notice(Tone::Sun, Icon::Info, &html! { p { (t!(locale, "procedure-desk-preview-note")) } }))
        (languages(&visit, &working, Some(language)))
        div.card lang=(language.tag()) dir=(language.direction()) { (show::content(&reader, &shown, &decided, None)) }
    };
    let heading = t!(locale, "procedure-desk-preview", language = language_name(locale, language));
    answer(&visit, &signed, (&working, "preview", &heading), (&FormErrors::default(), Outcome::Fresh), &body).await
}

/// The way to each language, and to the survey's questions where there are some.
pub(super) fn languages(visit: &Visit, working: &Working, here: Option<Language>) -> Markup {
    let locale = visit.locale;
    let base = format!("/desk/procedures/{}", working.page.procedure.id);
    let has_survey = working.page.offer(Format::Survey).is_ok();
    html! {
        ul.row {
            @for language in Language::ALL {
                li { a href=(format!("{base}/preview/{}", language.tag())) aria-current=[(here == Some(*language)).then_some("page")] { (language_name(locale, *language)) } }
            }
            @if has_survey { li { a href=(format!("{base}/survey/preview/1")) { (t!(locale, "procedure-desk-preview-survey")) } } }
        }
    }
}

/// Asks the second person to read before letting it appear.
pub(super) fn before_publishing(visit: &Visit, working: &Working) -> Markup {
    let locale = visit.locale;
    html! {
        @if matches!(working.page.procedure.state, ProcedureState::Draft | ProcedureState::Submitted) {
            section.card.stack aria-labelledby="preview" {
                h2.card-title #preview { (t!(locale, "procedure-desk-preview-title")) }
                p { (t!(locale, "procedure-desk-preview-read")) }
                (languages(visit, working, None))
            }
        }
    }
}

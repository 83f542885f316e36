//! Ends an uptake that was a mistake: what it is, and why it ends. Everybody whose contribution it is reads the reason.

use actix_web::{HttpResponse, web};
use maud::html;
use participation_core::StoreError;
use participation_core::council::UPTAKE_REASON_LIMIT;
use participation_core::council::session::{self, PaperPage};
use participation_core::council::uptake::{self, UptakeRefused};

use crate::access::Signed;
use crate::council::session::{disposition_words, number};
use crate::desk::form::{self, FormPage, Typed, wording_fields};
use crate::desk::variants::Row;
use crate::error::Problem;
use crate::request::Visit;
use crate::ui::button::{Button, Weight};
use crate::ui::error_summary::FormErrors;
use crate::ui::form as fields;
use crate::{key, t};

fn row() -> Row {
    Row::new("reason", key!("council-uptake-end-why"), 3, UPTAKE_REASON_LIMIT)
}

/// The form.
pub async fn page(visit: Visit, signed: Signed, path: web::Path<(i64, i64)>) -> Result<HttpResponse, Problem> {
    let found = session::paper(&visit.app.storage, path.0, visit.language).await?;
    found.links.iter().find(|own| own.id == path.1).ok_or(Problem::NotFound)?;
    shown(&visit, &signed, (&found, path.1), &Typed::new(), (&FormErrors::default(), false)).await
}

/// Ends it.
pub async fn send(
    visit: Visit,
    signed: Signed,
    path: web::Path<(i64, i64)>,
    web::Form(typed): web::Form<Typed>,
) -> Result<HttpResponse, Problem> {
    let (paper, id) = *path;
    let found = session::paper(&visit.app.storage, paper, visit.language).await?;
    let mut errors = FormErrors::default();
    let reason = form::reason(&visit, &row(), key!("council-uptake-end-missing"), &typed, &mut errors);
    let Some(reason) = reason.filter(|_| errors.is_empty()) else {
        return shown(&visit, &signed, (&found, id), &typed, (&errors, false)).await;
    };
    let stamp = (id, form::version(&typed)?);
    match uptake::end(&visit.app.storage, stamp, reason, signed.actor(), visit.now).await {
        Ok(()) => Ok(form::to(format!("/desk/council/papers/{paper}"))),
        Err(UptakeRefused::NotAllowed(_)) => Err(Problem::Forbidden),
        Err(UptakeRefused::Store(StoreError::Changed)) => {
            shown(&visit, &signed, (&found, id), &typed, (&errors, true)).await
        }
        Err(UptakeRefused::Store(error)) => Err(error.into()),
        Err(other) => Err(Problem::internal(other)),
    }
}

async fn shown(
    visit: &Visit,
    signed: &Signed,
    (found, id): (&PaperPage, i64),
    typed: &Typed,
    (errors, changed): (&FormErrors, bool),
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let paper = found.paper.id;
    let own = found.links.iter().find(|own| own.id == id);
    let count = found.counts.iter().find(|(of, _)| *of == id).map_or(0, |(_, count)| *count);
    let hint = t!(locale, "council-uptake-end-hint");
    let inside = html! {
        @match own {
            Some(own) => {
                (fields::hidden("version", &own.version.to_string()))
                p { strong { (locale.text(disposition_words(own.disposition))) } " · " bdi lang="de" { (own.office_name) } " · " (t!(locale, "council-links", count = count)) }
            },
            None => (fields::hidden("version", &form::get(typed, "version"))),
        }
        (wording_fields(visit, &row(), (&hint, false), typed, errors))
        (Button::new(&t!(locale, "council-uptake-end-now"), Weight::Main).submit())
    };
    let action = format!("/desk/council/papers/{paper}/uptakes/{id}/end");
    let form = fields::post(&action, &visit.form_token()?.to_string(), None, &inside);
    let above = html! { a href=(format!("/desk/council/papers/{paper}")) { (number(&found.paper)) } };
    let title = t!(locale, "council-uptake-end-title").into_owned();
    let lead = t!(locale, "council-uptake-end-lead").into_owned();
    form::answer(visit, signed, FormPage { above, title, lead, errors, changed, form }).await
}

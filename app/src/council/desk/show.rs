//! One decision at the desk with its measures, and a procedure's results with the points that are open.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::council::{self, DecisionResult, Decisions, ProcedureView};
use participation_core::outcome;
use participation_core::staff::Permission;

use super::crossed;
use super::retract;
use super::texts;
use crate::access::Signed;
use crate::desk::page as frame;
use crate::error::Problem;
use crate::measure::desk::plan::{self, MeasureForm};
use crate::measure::state_chip;
use crate::outcome::story;
use crate::procedure::inline;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::desk_row::desk_head;
use crate::ui::error_summary::{FormErrors, error_summary};
use crate::ui::icon::Icon;
use crate::ui::layout::Page;

/// The page of a decision.
pub async fn page(visit: Visit, signed: Signed, path: web::Path<i64>) -> Result<HttpResponse, Problem> {
    shown(&visit, &signed, *path, &MeasureForm::default(), &FormErrors::default()).await
}

/// The page with what was typed into the form for a measure, and what was wrong with it.
pub async fn shown(
    visit: &Visit,
    signed: &Signed,
    id: i64,
    typed: &MeasureForm,
    errors: &FormErrors,
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let found = council::decision(&visit.app.storage, id, visit.language).await?;
    let worded = council::worded(&visit.app.storage, id).await?;
    let decision = found.decisions.first().ok_or(Problem::NotFound)?;
    let offices = outcome::offices(&visit.app.storage).await?;
    let links = found.links.first().map_or(0, |(_, count)| *count);
    let title = t!(
        locale,
        "council-decision-title",
        body = decision.body_name.as_str(),
        date = locale.date(decision.meeting_day)
    );
    let above = html! { a href="/desk/council" { (t!(locale, "council-desk")) } };
    let builds =
        decision.stands() && matches!(decision.result, DecisionResult::Accepted | DecisionResult::AcceptedChanged);
    let token = visit.form_token()?.to_string();
    let main = html! {
        (error_summary(locale, errors))
        (desk_head(&above, &title, &t!(locale, "council-links", count = links)))
        (crate::ui::story::story(&[story::decided(visit, decision, &found.texts)]))
        @if decision.stands() && signed.may(Permission::RecordDecisions) { (retract::ways(visit, id)) }
        (texts::line(visit, &worded, signed.may(Permission::RecordDecisions)))
        section {
            h2 { (t!(locale, "council-measures")) }
            (measures(visit, &found))
            @if builds && signed.may(Permission::RecordDecisions) {
                (plan::form(visit, (id, &token), &offices, typed, errors))
            }
        }
    };
    let page = Page::new(title, main).with_errors(!errors.is_empty());
    let status = if errors.is_empty() {
        actix_web::http::StatusCode::OK
    } else {
        actix_web::http::StatusCode::UNPROCESSABLE_ENTITY
    };
    frame::answer_with(visit, signed, page, status).await
}

fn measures(visit: &Visit, found: &Decisions) -> Markup {
    let locale = visit.locale;
    html! {
        ul.line-list {
            @for own in &found.measures {
                li {
                    span {
                        a href=(format!("/desk/measures/{}", own.id)) { (inline(visit.language, found.texts.get(own.id, "title"))) }
                        " · " bdi { (own.office_name) } " · " (locale.date(own.starts_on)) " – " (locale.date(own.finishes_on))
                    }
                    (state_chip(locale, own.state))
                }
            }
        }
    }
}

/// A procedure's results as everybody sees them, with the open points by name.
pub async fn results(visit: Visit, signed: Signed, path: web::Path<String>) -> Result<HttpResponse, Problem> {
    let view = council::view(&visit.app.storage, &path, visit.language, visit.now).await?;
    let answers = crate::council::show::answers_of(&visit, &path).await?;
    let reach = participation_core::reach::of_procedure(&visit.app.storage, view.page.procedure.id).await?;
    let title = view.page.texts.body(view.page.procedure.id, "title").to_owned();
    let main = html! {
        div.stack.stack-wide {
            (crate::council::show::content(&visit, &view, answers.as_ref(), &reach))
            @if let Some(answers) = answers.as_ref().filter(|answers| crossed::crossable(&answers.survey.questions).len() > 1) {
                section {
                    h2 { (t!(visit.locale, "council-crossed")) }
                    p { (t!(visit.locale, "council-crossed-lead")) }
                    p.buttons {
                        (Button::new(&t!(visit.locale, "council-crossed-open"), Weight::Outline).icon(Icon::Survey)
                            .link(&format!("/desk/results/{}/crossed", answers.survey.procedure.procedure.slug)))
                    }
                }
            }
            (waiting(&visit, &view))
        }
    };
    frame::answer(&visit, &signed, Page::new(title, main)).await
}

fn waiting(visit: &Visit, view: &ProcedureView) -> Markup {
    let locale = visit.locale;
    html! {
        section {
            h2 { (t!(locale, "council-waiting")) }
            @if view.answered.waiting.is_empty() { p { (t!(locale, "council-waiting-none")) } }
            ul.line-list {
                @for (reference, headline, language, due) in &view.answered.waiting {
                    li {
                        a href=(visit.link(&format!("/receipts/{reference}"))) { bdi lang=(language.tag()) { (headline) } }
                        span.number { (t!(locale, "council-due", date = locale.date(*due))) }
                    }
                }
            }
        }
    }
}

//! One procedure at a glance: what is still missing, where it stands, and the buttons that lead it on.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::language::ObjectKind;
use participation_core::outcome;
use participation_core::procedure::work::{self, Action, Gap, GapKind, WorkRefused, Working};
use participation_core::procedure::{ProcedureId, ProcedureState};
use participation_core::staff::NotTwo;

use super::words::{action_name, action_of};
use super::{Done, Outcome, Pairs, answer, field_name, problem, read, saved, see_other};
use super::{change, preview};
use crate::access::Signed;
use crate::error::Problem;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::error_summary::FormErrors;
use crate::ui::form;
use crate::ui::icon::Icon;
use crate::ui::notice::{Tone, language_name, notice};

/// The page.
pub async fn page(
    visit: Visit,
    signed: Signed,
    path: web::Path<i64>,
    query: web::Query<Done>,
) -> Result<HttpResponse, Problem> {
    let working = read(&visit, *path).await?;
    shown(&visit, &signed, (&working, Outcome::Fresh), saved(visit.locale, &query)).await
}

/// Leads it on, or says what is in the way.
pub async fn advance(
    visit: Visit,
    signed: Signed,
    path: web::Path<i64>,
    web::Form(pairs): web::Form<Vec<(String, String)>>,
) -> Result<HttpResponse, Problem> {
    let typed = Pairs(pairs);
    let action = action_of(typed.get("action")).ok_or_else(|| Problem::invalid("no such action"))?;
    let place = (ProcedureId(*path), typed.version());
    let told = match work::advance(&visit.app.storage, place, action, signed.actor(), visit.now).await {
        Ok(()) => return Ok(see_other(&format!("/desk/procedures/{}?done=yes", *path))),
        Err(WorkRefused::NotTwo(NotTwo::SamePerson)) => Some(t!(visit.locale, "procedure-desk-four-eyes")),
        Err(WorkRefused::NotTwo(NotTwo::Unconfirmed)) => Some(t!(visit.locale, "staff-not-two")),
        Err(WorkRefused::Gaps(gaps)) => {
            Some(t!(visit.locale, "procedure-desk-gaps-refused", count = gaps.len() as u32))
        }
        Err(WorkRefused::StillRuns) => Some(t!(visit.locale, "procedure-desk-still-runs")),
        Err(WorkRefused::NotPossible(_) | WorkRefused::Store(participation_core::StoreError::Changed)) => None,
        Err(refused) => return Err(problem(refused)),
    };
    let working = read(&visit, *path).await?;
    let (outcome, message) = match told {
        Some(words) => (Outcome::Wrong, notice(Tone::Brick, Icon::Triangle, &html! { p role="alert" { (words) } })),
        None => (Outcome::Changed, html! {}),
    };
    shown(&visit, &signed, (&working, outcome), message).await
}

pub(super) async fn shown(
    visit: &Visit,
    signed: &Signed,
    (working, outcome): (&Working, Outcome),
    message: Markup,
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let own = &working.page.procedure;
    let offices = outcome::offices(&visit.app.storage).await?;
    let body = html! {
        (message)
        (stand(visit, working))
        @if own.state.is_public() {
            p { a href=(visit.link(&format!("/procedures/{}", own.slug))) { (t!(locale, "procedure-desk-see")) } }
        }
        (change::waiting(visit, signed, working, &offices)?)
        (preview::before_publishing(visit, working))
        (missing(visit, working))
        (buttons(visit, working)?)
    };
    let heading = t!(locale, "procedure-desk-overview");
    answer(visit, signed, (working, "", &heading), (&FormErrors::default(), outcome), &body).await
}

/// Where it stands, and who worked on it last.
fn stand(visit: &Visit, working: &Working) -> Markup {
    let locale = visit.locale;
    let words = match working.page.procedure.state {
        ProcedureState::Draft => t!(locale, "procedure-desk-stands-draft"),
        ProcedureState::Submitted => t!(locale, "procedure-desk-stands-submitted"),
        ProcedureState::Published => t!(locale, "procedure-desk-stands-published"),
        ProcedureState::Archived => t!(locale, "procedure-desk-stands-archived"),
    };
    html! {
        p.lead { (words) }
        @if let Some(last) = &working.last_edit {
            p.muted { (t!(locale, "procedure-desk-last-edit", name = last.name.as_str(), at = locale.date_time(last.at))) }
        }
        @if working.rules_locked { p.with-icon { (Icon::Lock) span { (t!(locale, "procedure-desk-rules-locked")) } } }
    }
}

/// Exactly which texts are missing or stale, each with the way to it.
fn missing(visit: &Visit, working: &Working) -> Markup {
    let locale = visit.locale;
    html! {
        section aria-labelledby="gaps" {
            h2 #gaps { (t!(locale, "procedure-desk-gaps", count = working.gaps.len() as u32)) }
            @if working.gaps.is_empty() { p.with-icon { (Icon::Tick) span { (t!(locale, "procedure-desk-gaps-none")) } } }
            ul { @for gap in &working.gaps { li { (gap_line(visit, working, gap)) } } }
        }
    }
}

fn gap_line(visit: &Visit, working: &Working, gap: &Gap) -> Markup {
    let locale = visit.locale;
    let part = match gap.object_kind {
        ObjectKind::Procedure => "",
        ObjectKind::Document => working.page.texts.body(gap.object, "title"),
        ObjectKind::Phase => working.page.texts.body(gap.object, "title"),
        ObjectKind::Topic => working.page.texts.body(gap.object, "name"),
        ObjectKind::Answer
        | ObjectKind::Decision
        | ObjectKind::Measure
        | ObjectKind::Uptake
        | ObjectKind::Milestone
        | ObjectKind::MeasureEvent
        | ObjectKind::Indicator
        | ObjectKind::IndicatorValue
        | ObjectKind::Question
        | ObjectKind::Choice
        | ObjectKind::Category
        | ObjectKind::Event => "",
    };
    let words = match gap.kind {
        GapKind::Missing => t!(locale, "procedure-desk-gap-missing"),
        GapKind::Stale => t!(locale, "procedure-desk-gap-stale"),
    };
    let href = format!(
        "/desk/procedures/{}/texts/{}?text={}-{}",
        working.page.procedure.id,
        gap.language.tag(),
        gap.object,
        gap.field
    );
    html! {
        a href=(href) {
            (language_name(locale, gap.language)) ", " (locale.text(field_name(&gap.field)))
            @if !part.is_empty() { " " bdi { "„" (part) "“" } }
        }
        ": " (words)
    }
}

fn buttons(visit: &Visit, working: &Working) -> Result<Markup, Problem> {
    let locale = visit.locale;
    let own = &working.page.procedure;
    let token = visit.form_token()?.to_string();
    let possible: Vec<Action> = Action::ALL.iter().copied().filter(|action| own.state.after(*action).is_ok()).collect();
    let inside = html! {
        (form::hidden("version", &own.version.to_string()))
        div.row {
            @for action in possible {
                @let (words, value) = action_name(action);
                @let weight = match action {
                    Action::Submit | Action::Publish => Weight::Main,
                    Action::Return | Action::Archive | Action::Restore => Weight::Outline,
                };
                (Button::new(&locale.text(words), weight).says("action", value).submit())
            }
        }
    };
    Ok(form::post(&format!("/desk/procedures/{}/state", own.id), &token, None, &inside))
}

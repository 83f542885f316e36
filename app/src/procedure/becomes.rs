//! What came of a procedure: what arrived, what was decided and why, what is built, what is still to come, and where the
//! figures stand.

use maud::{Markup, html};
use participation_core::contribution::Kind;
use participation_core::council::Decisions;
use participation_core::procedure::{Format, Phase, PhaseKind, PhaseStand, ProcedurePage};

use super::inline;
use super::show::period;
use crate::outcome::story::of_decisions;
use crate::request::Visit;
use crate::t;
use crate::ui::icon::Icon;
use crate::ui::phases::When;
use crate::ui::story::{self, Step};

/// The section of a procedure's page.
pub(super) fn becomes(visit: &Visit, page: &ProcedurePage, decided: &Decisions) -> Markup {
    let locale = visit.locale;
    let mut steps: Vec<Step> = arrived(visit, page, decided).into_iter().collect();
    steps.extend(of_decisions(visit, decided));
    steps.extend(ahead(visit, page, decided).map(|phase| {
        let when = if phase.stand(visit.now) == PhaseStand::Now { When::Now } else { When::Next };
        let text = |field| inline(visit.language, page.texts.get(phase.id, field));
        Step::new(when, phase_icon(phase.kind), period(visit, phase), text("title"))
            .details(html! { p { (text("note")) } })
    }));
    html! {
        section #becomes {
            h2 { (t!(locale, "procedure-becomes")) }
            (story::story(&steps))
            (figures(visit, page, decided))
        }
    }
}

/// What arrived here. Where it was decided without that, people were asked elsewhere, and "nothing yet" would be untrue.
fn arrived(visit: &Visit, page: &ProcedurePage, decided: &Decisions) -> Option<Step> {
    let locale = visit.locale;
    let of = |kind| page.arrived(kind);
    let (surveys, proposals, reports) = (of(Kind::SurveyResponse), of(Kind::Proposal), of(Kind::LocationReport));
    let all = surveys + proposals + reports;
    let step = Step::new(When::Done, Icon::Tray, "", t!(locale, "procedure-arrived", count = all));
    if all == 0 {
        return (decided.decisions.is_empty() && !page.counted_elsewhere()).then_some(step);
    }
    let kinds = t!(locale, "procedure-arrived-kinds", surveys = surveys, proposals = proposals, reports = reports);
    Some(step.details(html! { p { (kinds) } }))
}

/// Phases that are not over. Where it is known what is built, the measure says it, and the phase for it says nothing new.
fn ahead<'a>(visit: &'a Visit, page: &'a ProcedurePage, decided: &'a Decisions) -> impl Iterator<Item = &'a Phase> {
    let built = !decided.measures.is_empty();
    page.phases
        .iter()
        .filter(|phase| phase.stand(visit.now) != PhaseStand::Done)
        .filter(move |phase| !(built && phase.kind == PhaseKind::Building))
}

fn phase_icon(kind: PhaseKind) -> Icon {
    match kind {
        PhaseKind::Ideas => Icon::Bulb,
        PhaseKind::Weighing => Icon::HalfDisc,
        PhaseKind::Answer => Icon::Arcade,
        PhaseKind::Decision => Icon::TownHall,
        PhaseKind::Building => Icon::Hammer,
        PhaseKind::Review => Icon::Flag,
    }
}

/// Where everything is counted, for everybody and not for the council alone; what was asked elsewhere has no figures there.
fn figures(visit: &Visit, page: &ProcedurePage, decided: &Decisions) -> Markup {
    let locale = visit.locale;
    let slug = &page.procedure.slug;
    let survey = page.offer(Format::Survey).is_ok() && page.arrived(Kind::SurveyResponse) > 0;
    let counted = page.counts.iter().any(|count| count.amount > 0);
    let words = if counted { t!(locale, "procedure-all-figures") } else { t!(locale, "council-list") };
    html! {
        @if counted || page.counted_elsewhere() || !decided.decisions.is_empty() {
            ul.line-list {
                li { a href=(visit.link(&format!("/council/{slug}"))) { (words) } }
                @if survey {
                    li { a href=(visit.link(&format!("/procedures/{slug}/survey/results"))) { (t!(locale, "procedure-survey-figures")) } }
                }
            }
        }
    }
}

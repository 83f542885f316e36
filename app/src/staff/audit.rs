//! The record: who did what, when and on which object. It names staff, never residents; what a contribution is titled is read from
//! the contribution itself, so it goes when the contribution does, and it is shown to those only who may read contributions anyway.

use super::role_name;
use crate::access::Signed;
use crate::desk::page;
use crate::error::Problem;
use crate::locale::Key;
use crate::request::Visit;
use crate::ui::code;
use crate::ui::desk_row::desk_head;
use crate::ui::layout::Page;
use crate::ui::notice::empty;
use crate::ui::table::{Column, table};
use crate::{key, t};
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::staff::{self, AUDIT_PAGE, AuditEntry, Deed, ObjectKind, Permission, Role};
use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct From {
    /// The last line of the page before.
    before: String,
}

/// The page, newest first.
pub async fn page(visit: Visit, signed: Signed, web::Query(from): web::Query<From>) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let lines = staff::audit(&visit.app.storage, from.before.parse().ok()).await?;
    let (when, who, what, object) = (
        t!(locale, "staff-audit-when"),
        t!(locale, "staff-audit-who"),
        t!(locale, "staff-audit-what"),
        t!(locale, "staff-audit-object"),
    );
    let columns = [Column::words(&when), Column::words(&who), Column::words(&what), Column::words(&object)];
    let rows: Vec<Vec<Markup>> = lines.iter().map(|line| row(&visit, &signed, line)).collect();
    let more = lines.last().filter(|_| i64::try_from(lines.len()).is_ok_and(|count| count == AUDIT_PAGE));
    let main = html! {
        (desk_head(&html! {}, &t!(locale, "staff-audit"), &t!(locale, "staff-audit-lead")))
        @if lines.is_empty() { (empty(&t!(locale, "staff-audit-empty"), &html! {})) } @else { (table(&t!(locale, "staff-audit-table"), &columns, &rows)) }
        @if let Some(last) = more { p { a rel="next" href={ "/desk/audit?before=" (last.id) } { (t!(locale, "staff-audit-older")) } } }
    };
    page::answer(&visit, &signed, Page::new(t!(locale, "staff-audit"), main)).await
}

fn row(visit: &Visit, signed: &Signed, line: &AuditEntry) -> Vec<Markup> {
    let locale = visit.locale;
    let role = line.role.parse::<Role>().ok().map(|role| locale.text(role_name(role)));
    vec![
        html! { span.number { (locale.date_time(line.at)) } },
        html! {
            @match &line.who { Some(name) => bdi { (name) }, None => (t!(locale, "staff-audit-command-line")) }
            @if let Some(role) = role { br; small.muted { (role) } }
        },
        html! { (locale.text(deed_words(line.deed))) },
        html! { (object(signed, line)) @if let Some(title) = line.title.as_ref().filter(|_| signed.may(Permission::Moderate)) { br; small.muted { bdi { (title) } } } },
    ]
}

/// A link only for those who may follow it.
fn object(signed: &Signed, line: &AuditEntry) -> Markup {
    let label = code(&line.object.label);
    match line.object.kind {
        ObjectKind::Indicator => html! { bdi lang="de" { (line.object.label) } },
        ObjectKind::Staff if signed.may(Permission::ManageStaff) => {
            html! { a href={ "/desk/staff/" (line.object.id) } { (label) } }
        }
        ObjectKind::Contribution if signed.may(Permission::Moderate) => {
            html! { a href={ "/desk/moderation/" (line.object.label) } { (label) } }
        }
        ObjectKind::Staff | ObjectKind::Contribution | ObjectKind::Procedure | ObjectKind::Decision => label,
    }
}

#[expect(clippy::too_many_lines, reason = "one sentence for each deed, no logic")]
fn deed_words(deed: Deed) -> Key {
    match deed {
        Deed::SignedIn => key!("staff-deed-signed-in"),
        Deed::PasswordChanged => key!("staff-deed-password-changed"),
        Deed::SecondFactorSet => key!("staff-deed-second-factor-set"),
        Deed::StaffAdded => key!("staff-deed-staff-added"),
        Deed::RolesChanged => key!("staff-deed-roles-changed"),
        Deed::StaffDeactivated => key!("staff-deed-staff-deactivated"),
        Deed::StaffReactivated => key!("staff-deed-staff-reactivated"),
        Deed::AccessReset => key!("staff-deed-access-reset"),
        Deed::StaffConfirmed => key!("staff-deed-staff-confirmed"),
        Deed::ContributionPublished => key!("staff-deed-contribution-published"),
        Deed::ContributionHidden => key!("staff-deed-contribution-hidden"),
        Deed::AppealGranted => key!("staff-deed-appeal-granted"),
        Deed::AppealRefused => key!("staff-deed-appeal-refused"),
        Deed::AnswerDrafted => key!("staff-deed-answer-drafted"),
        Deed::AnswerSubmitted => key!("staff-deed-answer-submitted"),
        Deed::AnswerReturned => key!("staff-deed-answer-returned"),
        Deed::AnswerReleased => key!("staff-deed-answer-released"),
        Deed::AskedBack => key!("staff-deed-asked-back"),
        Deed::HandedOver => key!("staff-deed-handed-over"),
        Deed::OfficeReminded => key!("staff-deed-office-reminded"),
        Deed::MergeOffered => key!("staff-deed-merge-offered"),
        Deed::PartTaken => key!("staff-deed-part-taken"),
        Deed::TakenUp => key!("staff-deed-taken-up"),
        Deed::UptakeEnded => key!("staff-deed-uptake-ended"),
        Deed::SidesSaid => key!("staff-deed-sides-said"),
        Deed::DecisionRecorded => key!("staff-deed-decision-recorded"),
        Deed::DecisionRetracted => key!("staff-deed-decision-retracted"),
        Deed::MeasurePlanned => key!("staff-deed-measure-planned"),
        Deed::MeasureStarted => key!("staff-deed-measure-started"),
        Deed::MeasureFinished => key!("staff-deed-measure-finished"),
        Deed::MeasurePaused => key!("staff-deed-measure-paused"),
        Deed::MeasureResumed => key!("staff-deed-measure-resumed"),
        Deed::MeasureStopped => key!("staff-deed-measure-stopped"),
        Deed::MeasureChanged => key!("staff-deed-measure-changed"),
        Deed::MilestoneReported => key!("staff-deed-milestone-reported"),
        Deed::IndicatorBegun => key!("staff-deed-indicator-begun"),
        Deed::IndicatorChanged => key!("staff-deed-indicator-changed"),
        Deed::ValueRecorded => key!("staff-deed-value-recorded"),
        Deed::ValueCorrected => key!("staff-deed-value-corrected"),
        Deed::ValueRetracted => key!("staff-deed-value-retracted"),
        Deed::ProcedureBegun => key!("staff-deed-procedure-begun"),
        Deed::ProcedureEdited => key!("staff-deed-procedure-edited"),
        Deed::ProcedureSubmitted => key!("staff-deed-procedure-submitted"),
        Deed::ProcedureReturned => key!("staff-deed-procedure-returned"),
        Deed::ProcedurePublished => key!("staff-deed-procedure-published"),
        Deed::ProcedureArchived => key!("staff-deed-procedure-archived"),
        Deed::ProcedureRestored => key!("staff-deed-procedure-restored"),
        Deed::ChangeProposed => key!("staff-deed-change-proposed"),
        Deed::ChangeApproved => key!("staff-deed-change-approved"),
        Deed::ChangeDropped => key!("staff-deed-change-dropped"),
        Deed::DocumentAdded => key!("staff-deed-document-added"),
        Deed::DocumentRemoved => key!("staff-deed-document-removed"),
        Deed::TextSaved => key!("staff-deed-text-saved"),
        Deed::CodesMade => key!("staff-deed-codes-made"),
        Deed::SheetTyped => key!("staff-deed-sheet-typed"),
        Deed::SheetCorrected => key!("staff-deed-sheet-corrected"),
        Deed::SheetReleased => key!("staff-deed-sheet-released"),
        Deed::SheetSettled => key!("staff-deed-sheet-settled"),
        Deed::SheetDiscarded => key!("staff-deed-sheet-discarded"),
        Deed::CallTaken => key!("staff-deed-call-taken"),
        Deed::SurveyChanged => key!("staff-deed-survey-changed"),
        Deed::ResponseEntered => key!("staff-deed-response-entered"),
        Deed::ReportChanged => key!("staff-deed-report-changed"),
        Deed::ReportEntered => key!("staff-deed-report-entered"),
        Deed::EventPlanned => key!("staff-deed-event-planned"),
        Deed::EventChanged => key!("staff-deed-event-changed"),
        Deed::EventAnnounced => key!("staff-deed-event-announced"),
        Deed::EventCancelled => key!("staff-deed-event-cancelled"),
        Deed::PopulationSaved => key!("staff-deed-population-saved"),
    }
}

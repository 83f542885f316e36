//! What staff did, for those who have to check it. Says who, when, what and on which object; never what a
//! resident wrote or who they are.

use super::StaffId;
use crate::Timestamp;
use crate::contribution::Reference;

word_type! {
    /// What somebody did.
    Deed {
        SignedIn = "signed-in",
        PasswordChanged = "password-changed",
        SecondFactorSet = "second-factor-set",
        StaffAdded = "staff-added",
        RolesChanged = "roles-changed",
        StaffDeactivated = "staff-deactivated",
        StaffReactivated = "staff-reactivated",
        AccessReset = "access-reset",
        StaffConfirmed = "staff-confirmed",
        ContributionPublished = "contribution-published",
        ContributionHidden = "contribution-hidden",
        AppealGranted = "appeal-granted",
        AppealRefused = "appeal-refused",
        AnswerDrafted = "answer-drafted",
        AnswerSubmitted = "answer-submitted",
        AnswerReturned = "answer-returned",
        AnswerReleased = "answer-released",
        AskedBack = "asked-back",
        HandedOver = "handed-over",
        OfficeReminded = "office-reminded",
        MergeOffered = "merge-offered",
        PartTaken = "part-taken",
        TakenUp = "taken-up",
        UptakeEnded = "uptake-ended",
        SidesSaid = "sides-said",
        DecisionRecorded = "decision-recorded",
        DecisionRetracted = "decision-retracted",
        MeasurePlanned = "measure-planned",
        MeasureStarted = "measure-started",
        MeasureFinished = "measure-finished",
        MeasurePaused = "measure-paused",
        MeasureResumed = "measure-resumed",
        MeasureStopped = "measure-stopped",
        MeasureChanged = "measure-changed",
        MilestoneReported = "milestone-reported",
        IndicatorBegun = "indicator-begun",
        IndicatorChanged = "indicator-changed",
        ValueRecorded = "value-recorded",
        ValueCorrected = "value-corrected",
        ValueRetracted = "value-retracted",
        ProcedureBegun = "procedure-begun",
        ProcedureEdited = "procedure-edited",
        ProcedureSubmitted = "procedure-submitted",
        ProcedureReturned = "procedure-returned",
        ProcedurePublished = "procedure-published",
        ProcedureArchived = "procedure-archived",
        ProcedureRestored = "procedure-restored",
        ChangeProposed = "change-proposed",
        ChangeApproved = "change-approved",
        ChangeDropped = "change-dropped",
        DocumentAdded = "document-added",
        DocumentRemoved = "document-removed",
        TextSaved = "text-saved",
        CodesMade = "codes-made",
        SheetTyped = "sheet-typed",
        SheetCorrected = "sheet-corrected",
        SheetReleased = "sheet-released",
        SheetSettled = "sheet-settled",
        SheetDiscarded = "sheet-discarded",
        CallTaken = "call-taken",
        SurveyChanged = "survey-changed",
        ResponseEntered = "response-entered",
        ReportChanged = "report-changed",
        ReportEntered = "report-entered",
        EventPlanned = "event-planned",
        EventChanged = "event-changed",
        EventAnnounced = "event-announced",
        EventCancelled = "event-cancelled",
        PopulationSaved = "population-saved",
    }
}

word_type! {
    /// What it was done to.
    ObjectKind {
        Staff = "staff",
        Contribution = "contribution",
        Procedure = "procedure",
        Decision = "decision",
        Indicator = "indicator",
    }
}

/// What it was done to, by a name that is no resident's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Object {
    pub kind: ObjectKind,
    pub id: i64,
    /// A reference, a login, a slug, a paper's number or an indicator's title.
    pub label: String,
}

impl Object {
    #[must_use]
    pub fn staff(id: StaffId, login: &str) -> Self {
        Self { kind: ObjectKind::Staff, id: id.0, label: login.to_owned() }
    }

    #[must_use]
    pub fn contribution(id: i64, reference: &Reference) -> Self {
        Self { kind: ObjectKind::Contribution, id, label: reference.to_string() }
    }

    #[must_use]
    pub fn decision(id: i64, paper: &str) -> Self {
        Self { kind: ObjectKind::Decision, id, label: paper.to_owned() }
    }

    #[must_use]
    pub fn indicator(id: i64, title: &str) -> Self {
        Self { kind: ObjectKind::Indicator, id, label: title.to_owned() }
    }

    #[must_use]
    pub fn procedure(id: i64, slug: &str) -> Self {
        Self { kind: ObjectKind::Procedure, id, label: slug.to_owned() }
    }
}

/// A line of the record.
#[derive(Debug, Clone)]
pub struct AuditEntry {
    pub id: i64,
    pub at: Timestamp,
    /// Empty for the command line.
    pub who: Option<String>,
    pub role: String,
    pub deed: Deed,
    pub object: Object,
    /// The title of a contribution as it stands today; gone when it was erased.
    pub title: Option<String>,
}

/// Lines on one page.
pub const AUDIT_PAGE: i64 = 50;

//! What the parts of a procedure are called at the desk.

use participation_core::procedure::work::Action;
use participation_core::procedure::{Format, Level, ModerationRule, PhaseKind, ProcedureKind, ProcedureState};

use crate::key;
use crate::locale::Key;
use crate::ui::chip::Status;

pub fn state_chip(state: ProcedureState) -> Status {
    match state {
        ProcedureState::Draft => Status::Draft,
        ProcedureState::Submitted => Status::InReview,
        ProcedureState::Published => Status::Published,
        ProcedureState::Archived => Status::Closed,
    }
}

/// What a field of text is called.
pub fn field_name(field: &str) -> Key {
    match field {
        "title" => key!("procedure-desk-field-title"),
        "summary" => key!("procedure-desk-field-summary"),
        "about" => key!("procedure-desk-field-about"),
        "place" => key!("procedure-desk-field-place"),
        "open" => key!("procedure-desk-field-open"),
        "fixed" => key!("procedure-desk-field-fixed"),
        "result" => key!("procedure-desk-field-result"),
        "figure" => key!("procedure-desk-field-figure"),
        "figure_note" => key!("procedure-desk-field-figure-note"),
        "quote" => key!("procedure-desk-field-quote"),
        "name" => key!("procedure-desk-field-name"),
        "access" => key!("event-desk-access"),
        _ => key!("procedure-desk-field-note"),
    }
}

pub(super) fn kind_name(kind: ProcedureKind) -> Key {
    match kind {
        ProcedureKind::Informal => key!("procedure-desk-kind-informal"),
        ProcedureKind::Formal => key!("procedure-desk-kind-formal"),
        ProcedureKind::Vote => key!("procedure-desk-kind-vote"),
    }
}

pub(super) fn level_name(level: Level) -> Key {
    match level {
        Level::Informed => key!("procedure-desk-level-informed"),
        Level::Heard => key!("procedure-desk-level-heard"),
        Level::Shaping => key!("procedure-desk-level-shaping"),
        Level::Deciding => key!("procedure-desk-level-deciding"),
    }
}

pub(super) fn moderation_name(rule: ModerationRule) -> Key {
    match rule {
        ModerationRule::Before => key!("procedure-desk-moderation-before"),
        ModerationRule::After => key!("procedure-desk-moderation-after"),
    }
}

pub(super) fn phase_name(kind: PhaseKind) -> Key {
    match kind {
        PhaseKind::Ideas => key!("procedure-desk-phase-ideas"),
        PhaseKind::Weighing => key!("procedure-desk-phase-weighing"),
        PhaseKind::Answer => key!("procedure-desk-phase-answer"),
        PhaseKind::Decision => key!("procedure-desk-phase-decision"),
        PhaseKind::Building => key!("procedure-desk-phase-building"),
        PhaseKind::Review => key!("procedure-desk-phase-review"),
    }
}

pub(super) fn format_name(format: Format) -> Key {
    match format {
        Format::Survey => key!("procedure-desk-format-survey"),
        Format::Proposals => key!("procedure-desk-format-proposals"),
        Format::Reports => key!("procedure-desk-format-reports"),
    }
}

/// The words on a button and the word it sends.
pub(super) fn action_name(action: Action) -> (Key, &'static str) {
    match action {
        Action::Submit => (key!("procedure-desk-submit"), "submit"),
        Action::Return => (key!("procedure-desk-return"), "return"),
        Action::Publish => (key!("procedure-desk-publish"), "publish"),
        Action::Archive => (key!("procedure-desk-archive"), "archive"),
        Action::Restore => (key!("procedure-desk-restore"), "restore"),
    }
}

/// The action behind the word a button sent.
pub(super) fn action_of(word: &str) -> Option<Action> {
    Action::ALL.iter().copied().find(|action| action_name(*action).1 == word)
}

//! The answer's own rules: what it must say, and how it comes to be released.

use crate::contribution::Reference;
use crate::council::PaperLink;
use crate::language::Method;
use crate::staff::PersonId;
use crate::{Language, PlainText, TextRefused, Timestamp};

/// Characters of the first sentence, of the reason and of the cost line.
pub const FIRST_LIMIT: usize = 200;
pub const REASON_LIMIT: usize = 3_000;
pub const COST_LIMIT: usize = 200;

/// The answer's text fields, in the order they are read.
pub const FIELDS: [&str; 3] = ["answer", "reason", "cost"];

word_type! {
    /// Abwägung: what becomes of the contribution.
    Disposition {
        TakenUp = "taken-up",
        Partly = "partly",
        AlreadyPlanned = "already-planned",
        No = "no",
    }
}

word_type! {
    /// How far an answer is.
    AnswerState {
        Drafted = "drafted",
        /// Finished for its author; waits for a second person.
        Submitted = "submitted",
        Released = "released",
    }
}

/// What can be done to an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerAction {
    Edit,
    Submit,
    /// Back to its authors, without a word changed: so who returns it can release it later.
    Return,
    Release,
}

/// The action does not fit the state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{action:?} is not possible while {state:?}")]
pub struct AnswerNotPossible {
    pub state: AnswerState,
    pub action: AnswerAction,
}

impl AnswerState {
    /// The state after an action. What is released is never edited: a correction is a new answer.
    ///
    /// # Errors
    /// [`AnswerNotPossible`].
    pub fn after(self, action: AnswerAction) -> Result<Self, AnswerNotPossible> {
        match (self, action) {
            (Self::Drafted | Self::Submitted, AnswerAction::Edit) | (Self::Submitted, AnswerAction::Return) => {
                Ok(Self::Drafted)
            }
            (Self::Drafted, AnswerAction::Submit) => Ok(Self::Submitted),
            (Self::Submitted, AnswerAction::Release) => Ok(Self::Released),
            (Self::Released, AnswerAction::Edit)
            | (Self::Submitted | Self::Released, AnswerAction::Submit)
            | (Self::Drafted | Self::Released, AnswerAction::Return | AnswerAction::Release) => {
                Err(AnswerNotPossible { state: self, action })
            }
        }
    }
}

/// The words of an answer in one language. Both sentences are required: there is no answer without a reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// The first sentence, which is the answer.
    pub answer: PlainText,
    pub reason: PlainText,
    pub cost: Option<PlainText>,
}

impl Words {
    /// Checks typed words.
    ///
    /// # Errors
    /// The field's name with what is wrong with it.
    pub fn parse(answer: &str, reason: &str, cost: &str) -> Result<Self, Vec<(&'static str, TextRefused)>> {
        let mut wrong = Vec::new();
        let mut keep = |field, parsed: Result<PlainText, TextRefused>| parsed.map_err(|e| wrong.push((field, e))).ok();
        let answer = keep(FIELDS[0], PlainText::line(answer, FIRST_LIMIT));
        let reason = keep(FIELDS[1], PlainText::paragraphs(reason, REASON_LIMIT));
        let cost = match PlainText::line(cost, COST_LIMIT) {
            Err(TextRefused::Empty) => None,
            other => keep(FIELDS[2], other),
        };
        match (answer, reason) {
            (Some(answer), Some(reason)) if wrong.is_empty() => Ok(Self { answer, reason, cost }),
            _ => Err(wrong),
        }
    }

    pub(crate) fn fields(&self) -> [(&'static str, Option<&PlainText>); 3] {
        [(FIELDS[0], Some(&self.answer)), (FIELDS[1], Some(&self.reason)), (FIELDS[2], self.cost.as_ref())]
    }
}

/// One language's words beside the German ones.
#[derive(Debug, Clone)]
pub struct Translation {
    pub language: Language,
    pub method: Method,
    /// Nothing where the answer is not there in this language.
    pub words: Option<Words>,
    /// Looked at after the German text moved on, and found right as it stands.
    pub confirmed: bool,
}

/// An answer as it is written.
#[derive(Debug, Clone)]
pub struct Draft {
    pub disposition: Disposition,
    pub office: i64,
    pub link: Option<PaperLink>,
    pub german: Words,
    pub translations: Vec<Translation>,
}

/// An answer with its row, for the editor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub id: i64,
    pub version: i32,
    pub contribution: i64,
    pub state: AnswerState,
    pub disposition: Disposition,
    pub office: i64,
    pub office_name: String,
    pub link: Option<String>,
    pub author: i64,
    /// The human being behind that account.
    pub author_person: PersonId,
    pub edited_at: Timestamp,
    pub released_at: Option<Timestamp>,
    /// Days from the contribution's arrival to the answer.
    pub days: Option<i32>,
    pub on_time: Option<bool>,
}

/// What the desk shows of a contribution that is to be answered.
#[derive(Debug, Clone)]
pub struct Case {
    pub contribution: i64,
    pub version: i32,
    pub reference: Reference,
    pub procedure: i64,
    pub procedure_slug: String,
    pub kind: crate::contribution::Kind,
    pub state: crate::contribution::State,
    pub headline: String,
    pub body: String,
    pub language: Language,
    pub submitted_at: Timestamp,
    pub answer_due: Option<Timestamp>,
    pub office: Option<i64>,
    pub has_contact: bool,
    pub endorsements: Option<i32>,
    pub duty: Option<i64>,
    pub reminders: i32,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_answer_state_takes_exactly_these_actions() {
        use AnswerAction::{Edit, Release, Return, Submit};
        let table = [
            (AnswerState::Drafted, vec![(Edit, AnswerState::Drafted), (Submit, AnswerState::Submitted)]),
            (
                AnswerState::Submitted,
                vec![(Edit, AnswerState::Drafted), (Return, AnswerState::Drafted), (Release, AnswerState::Released)],
            ),
            (AnswerState::Released, vec![]),
        ];
        assert_eq!(table.len(), AnswerState::ALL.len());
        for (state, possible) in table {
            for action in [Edit, Submit, Return, Release] {
                let expected = possible.iter().find(|(known, _)| *known == action).map(|(_, next)| *next);
                assert_eq!(state.after(action).ok(), expected, "{state:?} {action:?}");
            }
        }
    }

    #[test]
    fn an_answer_without_a_reason_cannot_be_built() {
        let refused = Words::parse("Nein.", "  \n ", "").unwrap_err();
        assert_eq!(refused, vec![("reason", TextRefused::Empty)]);
    }

    #[test]
    fn every_wrong_field_is_named_at_once() {
        let refused = Words::parse("", "", &"x".repeat(COST_LIMIT + 1)).unwrap_err();
        let named: Vec<&str> = refused.iter().map(|(field, _)| *field).collect();
        assert_eq!(named, FIELDS);
    }
}

//! Answers that were given and are owed to what stands behind papers.

use std::collections::HashMap;

use diesel::prelude::*;

use super::super::backend::Db;
use super::behind::{Behind, Part};
use crate::contribution::State;
use crate::council::briefing::Owed;
use crate::outcome::{AnswerState, Disposition};
use crate::storage::among::among;
use crate::storage::schema::{answer, ask_back, contribution};
use crate::{StoreError, Timestamp};

/// A contribution and its procedure.
type Of = (i64, i64);

pub(super) struct Asked {
    answered: Vec<(Of, Disposition)>,
    owed: Vec<(Of, Option<Timestamp>)>,
    questions: Vec<Of>,
}

impl Asked {
    /// Three queries.
    pub(super) fn read(db: &mut Db, behind: &Behind) -> Result<Self, StoreError> {
        let key = (contribution::id, contribution::procedure_id);
        let answers: Vec<(Of, i64, Disposition)> = answer::table
            .inner_join(contribution::table.on(contribution::id.eq(answer::contribution_id)))
            .filter(
                among(contribution::id, behind.ids()).or(among(contribution::procedure_id, behind.procedures())),
            )
            .filter(contribution::state.eq_any(State::PUBLIC))
            .filter(answer::state.eq(AnswerState::Released))
            .order(answer::id)
            .select((key, answer::id, answer::disposition))
            .load(db)?;
        // The latest answer to each counts.
        let latest: HashMap<Of, Disposition> = answers.into_iter().map(|(of, _, said)| (of, said)).collect();
        let owed = contribution::table
            .filter(
                among(contribution::id, behind.ids()).or(among(contribution::procedure_id, behind.procedures())),
            )
            .filter(contribution::state.eq(State::Listed))
            .filter(contribution::answer_due.is_not_null())
            .select((key, contribution::answer_due))
            .load(db)?;
        let questions = ask_back::table
            .inner_join(contribution::table.on(contribution::id.eq(ask_back::contribution_id)))
            .filter(
                among(contribution::id, behind.ids()).or(among(contribution::procedure_id, behind.procedures())),
            )
            .filter(contribution::state.eq(State::Listed))
            .filter(ask_back::replied_at.is_null())
            .select(key)
            .load(db)?;
        Ok(Self { answered: latest.into_iter().collect(), owed, questions })
    }

    pub(super) fn of(&self, part: &Part<'_>, now: Timestamp) -> Owed {
        let mut by_disposition: Vec<(Disposition, i64)> = Vec::new();
        for (_, said) in self.answered.iter().filter(|((id, of), _)| part.has(*id, *of)) {
            match by_disposition.iter_mut().find(|(known, _)| known == said) {
                Some((_, amount)) => *amount += 1,
                None => by_disposition.push((*said, 1)),
            }
        }
        by_disposition.sort_unstable();
        let due: Vec<Timestamp> =
            self.owed.iter().filter(|((id, of), _)| part.has(*id, *of)).filter_map(|(_, due)| *due).collect();
        let count = |amount: usize| i64::try_from(amount).unwrap_or(i64::MAX);
        Owed {
            by_disposition,
            open: count(due.len()),
            late: count(due.iter().filter(|due| **due < now).count()),
            last_due: due.iter().max().copied(),
            questions: count(self.questions.iter().filter(|(id, of)| part.has(*id, *of)).count()),
        }
    }
}

//! Published figures: what was last made of the counts, question by question.

use std::collections::BTreeSet;

use diesel::dsl::count_star;
use diesel::prelude::*;

use super::super::backend::Db;
use super::results::{answered, counted};
use crate::StoreError;
use crate::storage::schema::{survey_figure, survey_release, survey_response};
use crate::survey::publish::{Published, behind, publish};
use crate::survey::{Question, SMALL, add_up};

/// Surveys to which five responses came, or of which five went, since they were last looked at.
pub(crate) fn release_due(db: &mut Db) -> Result<Vec<i64>, StoreError> {
    let now: Vec<(i64, i64)> = survey_response::table
        .filter(survey_response::counted.eq(true))
        .group_by(survey_response::procedure_id)
        .select((survey_response::procedure_id, count_star()))
        .load(db)?;
    let before: Vec<(i64, i64)> =
        survey_release::table.select((survey_release::procedure_id, survey_release::responses)).load(db)?;
    let amount = |rows: &[(i64, i64)], of: i64| rows.iter().find(|(own, _)| *own == of).map_or(0, |(_, amount)| *amount);
    // Also those that nobody's response stands in any more.
    let all: BTreeSet<i64> = now.iter().chain(&before).map(|(of, _)| *of).collect();
    Ok(all.into_iter().filter(|of| amount(&now, *of).abs_diff(amount(&before, *of)) >= STEP).collect())
}

/// So many people more or fewer, and a figure may move.
pub(super) const STEP: u64 = SMALL.unsigned_abs();

/// How many responses there are, and each question's figures with the exact number of those who answered.
pub(crate) fn to_release(db: &mut Db, procedure: i64) -> Result<(i64, Vec<(i64, Published)>), StoreError> {
    let (questions, _) = super::questions(db, procedure)?;
    let rows = counted(db, procedure)?;
    let answered = answered(db, procedure)?;
    let responses = survey_response::table
        .filter(survey_response::procedure_id.eq(procedure))
        .filter(survey_response::counted.eq(true))
        .count()
        .get_result(db)?;
    let exact = add_up(&questions, &rows);
    let figures = questions.iter().zip(&exact).map(|(question, exact)| {
        let whole = answered.iter().find(|(of, _)| *of == question.id).map_or(0, |(_, amount)| *amount);
        (whole, publish(question, exact, whole))
    });
    Ok((responses, figures.collect()))
}

/// Keeps those of questions that five people more or fewer have answered.
pub(crate) fn release(
    db: &mut Db,
    (procedure, responses): (i64, i64),
    figures: &[(i64, Published)],
) -> Result<(), StoreError> {
    let before: Vec<(i64, i64)> = survey_figure::table
        .filter(survey_figure::procedure_id.eq(procedure))
        .select((survey_figure::question_id, survey_figure::answered))
        .load(db)?;
    for (answered, figure) in figures {
        let seen = before.iter().find(|(of, _)| *of == figure.question.0).map_or(0, |(_, amount)| *amount);
        if answered.abs_diff(seen) < STEP {
            continue;
        }
        let words = serde_json::to_string(figure)?;
        let values = (survey_figure::answered.eq(answered), survey_figure::figures.eq(&words));
        diesel::insert_into(survey_figure::table)
            .values((
                survey_figure::question_id.eq(figure.question.0),
                survey_figure::procedure_id.eq(procedure),
                values,
            ))
            .on_conflict(survey_figure::question_id)
            .do_update()
            .set(values)
            .execute(db)?;
    }
    diesel::insert_into(survey_release::table)
        .values((survey_release::procedure_id.eq(procedure), survey_release::responses.eq(responses)))
        .on_conflict(survey_release::procedure_id)
        .do_update()
        .set(survey_release::responses.eq(responses))
        .execute(db)?;
    Ok(())
}

/// What was last released of each question, in their order.
pub(super) fn released(db: &mut Db, procedure: i64, questions: &[Question]) -> Result<Vec<Published>, StoreError> {
    let rows: Vec<String> = survey_figure::table
        .filter(survey_figure::procedure_id.eq(procedure))
        .select(survey_figure::figures)
        .load(db)?;
    let stored: Vec<Published> = rows.iter().map(|row| serde_json::from_str(row)).collect::<Result<_, _>>()?;
    let of = |question: &Question| {
        let own = stored.iter().find(|own| own.question == question.id).cloned();
        own.unwrap_or_else(|| Published::nothing(question))
    };
    let mut published: Vec<Published> = questions.iter().map(of).collect();
    behind(questions, &mut published);
    Ok(published)
}

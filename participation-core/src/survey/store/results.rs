//! Counts: one query for all questions together, whatever the number of responses.

use diesel::dsl::{count, count_star};
use diesel::prelude::*;
use diesel::sql_types::BigInt;

use super::super::backend::Db;
use crate::StoreError;
use crate::language::Language;
use crate::storage::schema::{survey_answer, survey_crossing, survey_response};
use crate::survey::{
    ChoiceId, Counted, Crossing, KindWord, Mark, QuestionId, Results, Survey, suppressed,
};

/// Most texts on the page; the rest are counted.
const WORDS_SHOWN: i64 = 300;

pub(crate) fn results(db: &mut Db, slug: &str, language: Language) -> Result<Results, StoreError> {
    let survey = super::published(db, slug, language)?;
    let procedure = survey.procedure.procedure.id;
    let channels = survey_response::table
        .filter(survey_response::procedure_id.eq(procedure))
        .filter(survey_response::counted.eq(true))
        .group_by(survey_response::channel)
        .order(survey_response::channel)
        .select((survey_response::channel, count_star()))
        .load::<(crate::Channel, i64)>(db)?;
    let questions = super::release::released(db, procedure, &survey.questions)?;
    let mut words = words(db, &survey)?;
    // How many texts there are tells how many wrote.
    words.retain(|(of, _)| questions.iter().any(|own| own.question == *of && own.answered.is_some()));
    Ok(Results { responses: channels.iter().map(|(_, amount)| amount).sum(), questions, words, channels, survey })
}

pub(super) fn counted(db: &mut Db, procedure: i64) -> Result<Vec<Counted>, StoreError> {
    let key = (survey_answer::question_id, survey_answer::part, survey_answer::mark, survey_answer::number);
    let rows: Vec<(QuestionId, i64, Mark, Option<f64>, i64)> = survey_answer::table
        .filter(survey_answer::procedure_id.eq(procedure))
        .filter(survey_answer::counted.eq(true))
        .group_by(key)
        .select((
            survey_answer::question_id,
            survey_answer::part,
            survey_answer::mark,
            survey_answer::number,
            count_star(),
        ))
        .load(db)?;
    Ok(rows
        .into_iter()
        .map(|(question, part, mark, number, amount)| Counted { question, part, mark, number, amount })
        .collect())
}

pub(super) fn answered(db: &mut Db, procedure: i64) -> Result<Vec<(QuestionId, i64)>, StoreError> {
    Ok(survey_answer::table
        .filter(survey_answer::procedure_id.eq(procedure))
        .filter(survey_answer::counted.eq(true))
        .group_by(survey_answer::question_id)
        .select((survey_answer::question_id, count(survey_answer::response_id).aggregate_distinct()))
        .load(db)?)
}

/// Own words that were let pass, in the order of their first letters: the order of arrival stays ours.
fn words(db: &mut Db, survey: &Survey) -> Result<Vec<(QuestionId, String)>, StoreError> {
    let texts: Vec<QuestionId> =
        survey.questions.iter().filter(|q| q.kind.word() == KindWord::Text).map(|q| q.id).collect();
    let rows: Vec<(QuestionId, Option<String>)> = survey_answer::table
        .filter(survey_answer::procedure_id.eq(survey.procedure.procedure.id))
        .filter(survey_answer::counted.eq(true))
        .filter(survey_answer::listed.eq(true))
        .filter(survey_answer::question_id.eq_any(texts))
        .order((survey_answer::question_id, survey_answer::words))
        .limit(WORDS_SHOWN)
        .select((survey_answer::question_id, survey_answer::words))
        .load(db)?;
    Ok(rows.into_iter().filter_map(|(question, words)| words.map(|words| (question, words))).collect())
}

/// Counts pairs of answers to two questions that take one choice each, or a district.
pub(crate) fn crossed(
    db: &mut Db,
    slug: &str,
    rows: QuestionId,
    columns: QuestionId,
) -> Result<Crossing, StoreError> {
    let survey = super::published(db, slug, Language::De)?;
    let choices = |wanted: QuestionId| {
        let single = |word| matches!(word, KindWord::Single | KindWord::Place);
        let found = survey.questions.iter().find(|question| question.id == wanted && single(question.kind.word()));
        found.map(|question| question.choices.clone()).ok_or(StoreError::NotFound)
    };
    let (row_choices, column_choices) = (choices(rows)?, choices(columns)?);
    let pairs = pairs(db, survey.procedure.procedure.id, rows, columns)?;
    let count = |row: &ChoiceId, column: &ChoiceId| {
        pairs.iter().find(|pair| pair.one == row.0 && pair.other == column.0).map_or(0, |pair| pair.amount)
    };
    let counts: Vec<Vec<i64>> =
        row_choices.iter().map(|row| column_choices.iter().map(|column| count(row, column)).collect()).collect();
    let people = counts.iter().flatten().sum();
    let now = Crossing { cells: suppressed(&counts), rows: row_choices, columns: column_choices };
    keep_crossing(db, (rows, columns), people, now)
}

/// The table as it was last made, unless five people more or fewer are in it: or each answer would be seen to come.
fn keep_crossing(
    db: &mut Db,
    (rows, columns): (QuestionId, QuestionId),
    people: i64,
    now: Crossing,
) -> Result<Crossing, StoreError> {
    let kept: Option<(i64, String)> = survey_crossing::table
        .find((rows.0, columns.0))
        .select((survey_crossing::people, survey_crossing::cells))
        .first(db)
        .optional()?;
    let (before, kept) = match kept {
        Some((before, cells)) => (before, Some(serde_json::from_str::<Crossing>(&cells)?)),
        None => (0, None),
    };
    if people.abs_diff(before) < super::release::STEP {
        let nothing = || now.cells.iter().map(|row| vec![None; row.len()]).collect();
        return Ok(kept.unwrap_or_else(|| Crossing { cells: nothing(), ..now.clone() }));
    }
    let cells = serde_json::to_string(&now)?;
    let values = (survey_crossing::people.eq(people), survey_crossing::cells.eq(&cells));
    diesel::insert_into(survey_crossing::table)
        .values((survey_crossing::row_question.eq(rows.0), survey_crossing::column_question.eq(columns.0), values))
        .on_conflict((survey_crossing::row_question, survey_crossing::column_question))
        .do_update()
        .set(values)
        .execute(db)?;
    Ok(now)
}

#[derive(QueryableByName)]
struct Pair {
    #[diesel(sql_type = BigInt)]
    one: i64,
    #[diesel(sql_type = BigInt)]
    other: i64,
    #[diesel(sql_type = BigInt)]
    amount: i64,
}

/// Diesel groups by no column of an alias, so this is written out; all that is put in are whole numbers.
fn pairs(db: &mut Db, procedure: i64, rows: QuestionId, columns: QuestionId) -> Result<Vec<Pair>, StoreError> {
    Ok(diesel::sql_query(format!(
        "SELECT one.part AS one, other.part AS other, COUNT(*) AS amount FROM survey_answer one \
         JOIN survey_answer other ON other.response_id = one.response_id \
         WHERE one.procedure_id = {procedure} AND one.counted AND one.question_id = {rows} AND one.part <> 0 \
         AND other.question_id = {columns} AND other.part <> 0 GROUP BY one.part, other.part"
    ))
    .load(db)?)
}

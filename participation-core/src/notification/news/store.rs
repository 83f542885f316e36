//! Reads what happened within a time, from the tables of the rooms in which it happened.

use std::collections::HashSet;

use diesel::prelude::*;

use super::backend::{Db, rooms};
use crate::contribution::{Kind, Reference};
use crate::language::{Language, ObjectKind, Text, Texts};
use crate::notification::follow::{FollowKind, Followed};
use crate::notification::news::{About, MOST, News, TopicPlace, What, Window};
use crate::outcome::AnswerState;
use crate::procedure::{ModerationRule, ProcedureState};
use crate::storage::among::among;
use crate::storage::schema::{answer, contribution, district, location_report, moderation, phase, procedure, topic};
use crate::{StoreError, Timestamp};

#[path = "store/decided.rs"]
mod decided;
#[path = "store/measures.rs"]
mod measures;
#[path = "store/now.rs"]
mod now;
#[path = "store/papers.rs"]
mod papers;
#[path = "store/scope.rs"]
mod scope;
#[path = "store/steps.rs"]
mod steps;

pub(crate) use now::as_now;
use scope::{Scope, listed};

/// What the parts of one reading share.
struct Reading {
    scope: Scope,
    window: Window,
    language: Language,
    limit: i64,
}

pub(crate) fn latest(db: &mut Db, of: Followed, window: Window, language: Language) -> Result<Vec<News>, StoreError> {
    let mut news = happened(db, of, window, language, MOST)?;
    news.truncate(usize::try_from(MOST).unwrap_or(usize::MAX));
    Ok(news)
}

/// The same for a digest, which also counts what arrived.
pub(crate) fn digest(db: &mut Db, of: Followed, window: Window, language: Language) -> Result<Vec<News>, StoreError> {
    let mut news = happened(db, of, window, language, 2 * MOST)?;
    if of.kind != FollowKind::Contribution {
        let count = arrived(db, of, window)?;
        if count > 0 {
            let about = name_of(db, of, language)?;
            let key = format!("arrived/{}/{}", of.kind.as_str(), of.id);
            news.push(News { key, at: window.until, about, what: What::Arrived { count } });
        }
    }
    Ok(news)
}

fn happened(
    db: &mut Db,
    of: Followed,
    window: Window,
    language: Language,
    limit: i64,
) -> Result<Vec<News>, StoreError> {
    let reading = Reading { scope: Scope::of(db, of, language)?, window, language, limit };
    let mut news = answers(db, &reading)?;
    news.extend(decided::decisions(db, &reading)?);
    news.extend(decided::retractions(db, &reading)?);
    news.extend(measures::measures(db, &reading)?);
    news.extend(phases(db, &reading)?);
    news.extend(
        rooms::event::news(db, &reading.scope.procedures, window, language)?
            .into_iter()
            .filter_map(|(of, key, at, what)| Some(News { key, at, about: reading.scope.about(of)?, what })),
    );
    news.extend(overdue(db, &reading)?);
    match of.kind {
        FollowKind::Contribution => news.extend(steps::steps(db, &reading)?),
        FollowKind::Procedure | FollowKind::District | FollowKind::Topic => {
            news.extend(reports(db, &reading)?);
            news.extend(papers::papers(db, &reading)?);
        }
    }
    // What several parts read is told once, by the first of them, which says the most.
    let mut known = HashSet::new();
    news.retain(|one| known.insert(one.key.clone()));
    news.sort_by(|one, other| (other.at, &other.key).cmp(&(one.at, &one.key)));
    Ok(news)
}

type Subject = (Reference, Kind, String, Language);

fn subject((reference, kind, headline, language): Subject) -> About {
    About::Contribution { reference, kind, headline, language }
}

fn words(text: Option<&Text>, asked: Language) -> (String, Language) {
    text.map_or((String::new(), asked), |text| (text.body.clone(), text.language))
}

fn answers(db: &mut Db, reading: &Reading) -> Result<Vec<News>, StoreError> {
    let rows: Vec<(i64, Option<Timestamp>, Subject)> = answer::table
        .inner_join(contribution::table.on(contribution::id.eq(answer::contribution_id)))
        .filter(answer::state.eq(AnswerState::Released))
        .filter(answer::released_at.gt(reading.window.since))
        .filter(answer::released_at.le(reading.window.until))
        .filter(contribution::id.eq_any(listed(reading.scope.of)))
        .order((answer::released_at.desc(), answer::id.desc()))
        .limit(reading.limit)
        .select((
            answer::id,
            answer::released_at,
            (contribution::reference, contribution::kind, contribution::headline, contribution::language),
        ))
        .load(db)?;
    let texts = texts(db, ObjectKind::Answer, rows.iter().map(|row| row.0), reading.language)?;
    Ok(rows
        .into_iter()
        .filter_map(|(id, at, about)| {
            let (answer, language) = words(texts.get(id, "answer"), reading.language);
            let what = What::Answered { answer, language };
            Some(News { key: format!("answer/{id}"), at: at?, about: subject(about), what })
        })
        .collect())
}

fn texts(
    db: &mut Db,
    kind: ObjectKind,
    ids: impl Iterator<Item = i64>,
    language: Language,
) -> Result<Texts, StoreError> {
    let objects: Vec<(ObjectKind, i64)> = ids.map(|id| (kind, id)).collect();
    rooms::language::texts(db, &objects, language)
}

fn phases(db: &mut Db, reading: &Reading) -> Result<Vec<News>, StoreError> {
    let rows: Vec<(i64, i64, Timestamp)> = phase::table
        .filter(among(phase::procedure_id, reading.scope.ids()))
        .filter(phase::starts_at.gt(reading.window.since))
        .filter(phase::starts_at.le(reading.window.until))
        .order(phase::starts_at.desc())
        .limit(reading.limit)
        .select((phase::id, phase::procedure_id, phase::starts_at))
        .load(db)?;
    let texts = texts(db, ObjectKind::Phase, rows.iter().map(|row| row.0), reading.language)?;
    Ok(rows
        .into_iter()
        .filter_map(|(id, of, at)| {
            let (title, language) = words(texts.get(id, "title"), reading.language);
            let what = What::Phase { title, note: texts.body(id, "note").to_owned(), language };
            Some(News { key: format!("phase/{id}"), at, about: reading.scope.about(of)?, what })
        })
        .collect())
}

/// Answers whose promised day passed within the time, and that are still owed.
fn overdue(db: &mut Db, reading: &Reading) -> Result<Vec<News>, StoreError> {
    let rows: Vec<(i64, Option<Timestamp>, Subject)> = contribution::table
        .filter(contribution::answer_due.gt(reading.window.since))
        .filter(contribution::answer_due.le(reading.window.until))
        .filter(contribution::id.eq_any(listed(reading.scope.of)))
        .order((contribution::answer_due.desc(), contribution::id.desc()))
        .limit(reading.limit)
        .select((
            contribution::id,
            contribution::answer_due,
            (contribution::reference, contribution::kind, contribution::headline, contribution::language),
        ))
        .load(db)?;
    Ok(rows
        .into_iter()
        .filter_map(|(id, due, about)| {
            let due = due?;
            let what = What::Overdue { due };
            Some(News { key: format!("overdue/{id}/{}", due.unix()), at: due, about: subject(about), what })
        })
        .collect())
}

fn reports(db: &mut Db, reading: &Reading) -> Result<Vec<News>, StoreError> {
    let rows: Vec<(i64, Option<Timestamp>, Subject)> = location_report::table
        .inner_join(contribution::table.on(contribution::id.eq(location_report::id)))
        .filter(location_report::status.eq(crate::location_report::Status::Done))
        .filter(location_report::finished_at.gt(reading.window.since))
        .filter(location_report::finished_at.le(reading.window.until))
        .filter(contribution::id.eq_any(listed(reading.scope.of)))
        .order((location_report::finished_at.desc(), location_report::id.desc()))
        .limit(reading.limit)
        .select((
            location_report::id,
            location_report::finished_at,
            (contribution::reference, contribution::kind, contribution::headline, contribution::language),
        ))
        .load(db)?;
    Ok(rows
        .into_iter()
        .filter_map(|(id, at, about)| {
            let at = at?;
            Some(News { key: report_key(id, at), at, about: subject(about), what: What::ReportDone })
        })
        .collect())
}

/// A report may be taken up again and be done once more.
fn report_key(id: i64, done: Timestamp) -> String {
    format!("report/{id}/{}", done.unix())
}

/// Contributions that everybody can read since then: where they are read first, from that moment.
fn arrived(db: &mut Db, of: Followed, window: Window) -> Result<i64, StoreError> {
    let kinds = [Kind::Proposal, Kind::LocationReport];
    let at_once: i64 = contribution::table
        .inner_join(procedure::table.on(procedure::id.eq(contribution::procedure_id)))
        .filter(procedure::moderation.eq(ModerationRule::After))
        .filter(contribution::id.eq_any(listed(of)))
        .filter(contribution::kind.eq_any(kinds))
        .filter(contribution::submitted_at.gt(window.since))
        .filter(contribution::submitted_at.le(window.until))
        .count()
        .get_result(db)?;
    let read_first: Vec<i64> = moderation::table
        .inner_join(contribution::table.on(contribution::id.eq(moderation::contribution_id)))
        .inner_join(procedure::table.on(procedure::id.eq(contribution::procedure_id)))
        .filter(procedure::moderation.eq(ModerationRule::Before))
        .filter(moderation::decision.eq(crate::moderation::Decided::Published))
        .filter(moderation::at.gt(window.since))
        .filter(moderation::at.le(window.until))
        .filter(contribution::id.eq_any(listed(of)))
        .filter(contribution::kind.eq_any(kinds))
        .select(contribution::id)
        .distinct()
        .load(db)?;
    Ok(at_once + i64::try_from(read_first.len()).unwrap_or(i64::MAX))
}

fn name_of(db: &mut Db, of: Followed, language: Language) -> Result<About, StoreError> {
    let named = |title: String| About::Named { title };
    match of.kind {
        FollowKind::Procedure => {
            let slug: String = procedure::table.find(of.id).select(procedure::slug).first(db)?;
            let texts = texts(db, ObjectKind::Procedure, std::iter::once(of.id), language)?;
            Ok(About::Procedure { slug, title: texts.body(of.id, "title").to_owned() })
        }
        FollowKind::District => Ok(named(district::table.find(of.id).select(district::name).first(db)?)),
        FollowKind::Topic => Ok(named(topic(db, of.id, language)?.name)),
        FollowKind::Contribution => Ok(named(String::new())),
    }
}

pub(crate) fn topic(db: &mut Db, id: i64, language: Language) -> Result<TopicPlace, StoreError> {
    let (of, slug): (i64, String) = topic::table
        .inner_join(procedure::table.on(procedure::id.eq(topic::procedure_id)))
        .filter(topic::id.eq(id))
        .filter(procedure::state.eq_any(ProcedureState::PUBLIC))
        .select((procedure::id, procedure::slug))
        .first(db)?;
    let texts = rooms::language::texts(db, &[(ObjectKind::Procedure, of), (ObjectKind::Topic, id)], language)?;
    Ok(TopicPlace { slug, procedure: texts.body(of, "title").to_owned(), name: texts.body(id, "name").to_owned() })
}

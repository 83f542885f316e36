//! What an import changes about papers that were taken up is told to everyone concerned, in the import's transaction.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use super::concerned;
use crate::contribution::Step;
use crate::council::oparl::Meeting;
use crate::council::uptake::News;
use crate::notification::Message;
use crate::storage::Act;
use crate::storage::among::among;
use crate::storage::schema::{agenda_item, consultation, council_paper, meeting, uptake};
use crate::{StoreError, Timestamp};

/// Records one piece of news in every story and queues the mails.
fn tell(db: &mut Db, act: &Act, (paper, reference): (i64, &str), news: &News) -> Result<(), StoreError> {
    let uptakes: Vec<i64> = uptake::table
        .filter(uptake::paper_id.eq(paper))
        .filter(uptake::ended_at.is_null())
        .select(uptake::id)
        .load(db)?;
    let ids = concerned(db, &uptakes)?;
    let step = Step::Paper { paper: reference.to_owned(), news: news.clone() };
    rooms::contribution::record_many(db, act, &ids, &step, "")?;
    rooms::outcome::tell(db, act, &ids, |contact| Message::Paper {
        reference: contact.reference.clone(),
        headline: contact.headline.clone(),
        paper: reference.to_owned(),
        news: news.clone(),
    })
}

/// Papers that the server has taken back.
pub(crate) fn papers_withdrawn(db: &mut Db, act: &Act, papers: &[i64]) -> Result<(), StoreError> {
    let concerned: Vec<(i64, String)> = uptake::table
        .filter(among(uptake::paper_id, papers.iter().copied()))
        .filter(uptake::ended_at.is_null())
        .select((uptake::paper_id, uptake::reference))
        .distinct()
        .load(db)?;
    for (paper, reference) in concerned {
        tell(db, act, (paper, &reference), &News::Withdrawn)?;
    }
    Ok(())
}

/// A paper that is about to be stored: whether it had been taken back is told.
pub(crate) fn paper_returned(db: &mut Db, act: &Act, paper: i64) -> Result<(), StoreError> {
    let gone: Option<String> = council_paper::table
        .find(paper)
        .filter(council_paper::deleted_at.is_not_null())
        .select(council_paper::reference)
        .first(db)
        .optional()?;
    let Some(reference) = gone else { return Ok(()) };
    tell(db, act, (paper, &reference), &News::Returned)
}

/// A taken-up paper that a meeting consults: its key, its number, its consultation and agenda item.
type OnAgenda = (i64, String, String, Option<String>);

fn on_agenda(db: &mut Db, meeting: &str) -> Result<Vec<OnAgenda>, StoreError> {
    Ok(consultation::table
        .inner_join(council_paper::table.on(council_paper::url.eq(consultation::paper_url)))
        .inner_join(uptake::table.on(uptake::paper_id.eq(council_paper::id)))
        .filter(consultation::meeting_url.eq(meeting))
        .filter(uptake::ended_at.is_null())
        .select((council_paper::id, uptake::reference, consultation::url, consultation::agenda_item_url))
        .distinct()
        .load(db)?)
}

/// What stands of a meeting before it is stored anew.
struct Before {
    name: String,
    starts_at: Option<Timestamp>,
    /// Or taken back.
    cancelled: bool,
}

fn before(db: &mut Db, url: &str) -> Result<Option<Before>, StoreError> {
    let row: Option<(String, Option<Timestamp>, bool, Option<Timestamp>)> = meeting::table
        .filter(meeting::url.eq(url))
        .select((meeting::name, meeting::starts_at, meeting::cancelled, meeting::deleted_at))
        .first(db)
        .optional()?;
    Ok(row.map(|(name, starts_at, cancelled, gone)| {
        let cancelled = cancelled || gone.is_some();
        Before { name, starts_at, cancelled }
    }))
}

fn day(at: Option<Timestamp>) -> Option<NaiveDate> {
    at.map(Timestamp::city_day)
}

/// A meeting that the server has taken back.
pub(crate) fn meeting_gone(db: &mut Db, act: &Act, url: &str) -> Result<(), StoreError> {
    let papers = on_agenda(db, url)?;
    let Some(before) = before(db, url)?.filter(|before| !papers.is_empty() && !before.cancelled) else { return Ok(()) };
    for (paper, reference, ..) in papers {
        // What has met is not undone by its entry going away.
        if before.starts_at.is_none_or(|at| at > act.now) {
            let news = News::Cancelled { body: before.name.clone(), day: day(before.starts_at) };
            tell(db, act, (paper, &reference), &news)?;
        }
    }
    Ok(())
}

/// A meeting that is about to be stored with what the server says now.
pub(crate) fn meeting_changed(db: &mut Db, act: &Act, now: &Meeting) -> Result<(), StoreError> {
    let papers = on_agenda(db, &now.url)?;
    if papers.is_empty() {
        return Ok(());
    }
    let Some(before) = before(db, &now.url)? else { return Ok(()) };
    let items: Vec<(String, Option<String>, String)> = agenda_item::table
        .filter(agenda_item::meeting_url.eq(&now.url))
        .select((agenda_item::url, agenda_item::consultation_url, agenda_item::result))
        .load(db)?;
    for (paper, reference, consultation, item) in papers {
        let body = now.name.clone();
        let is_its = |url: &str, of: Option<&String>| Some(url) == item.as_deref() || of == Some(&consultation);
        let earlier = items.iter().find(|own| is_its(&own.0, own.1.as_ref())).map_or("", |own| own.2.as_str());
        let result = now.items.iter().find(|own| own.public && is_its(&own.url, own.consultation.as_ref()));
        let result = result.map_or("", |own| own.result.as_str());
        if now.cancelled && !before.cancelled {
            let news = News::Cancelled { body, day: day(before.starts_at) };
            tell(db, act, (paper, &reference), &news)?;
        } else if before.cancelled && !now.cancelled {
            let news = News::Reinstated { body, day: day(now.starts_at) };
            tell(db, act, (paper, &reference), &news)?;
        } else if day(now.starts_at) != day(before.starts_at) {
            let news = News::Moved { body, from: day(before.starts_at), to: day(now.starts_at) };
            tell(db, act, (paper, &reference), &news)?;
        } else if !result.is_empty() && result != earlier {
            let news = News::Resulted { body, day: day(now.starts_at), result: result.to_owned() };
            tell(db, act, (paper, &reference), &news)?;
        }
    }
    Ok(())
}

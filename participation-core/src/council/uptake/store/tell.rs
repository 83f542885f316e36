//! What an import changes about papers that were taken up is told to everyone concerned, in the import's transaction.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use super::{concerned, tell_items};
use crate::contribution::Step;
use crate::council::oparl::{AgendaItem, Meeting, Paper};
use crate::council::uptake::News;
use crate::notification::Message;
use crate::storage::Act;
use crate::storage::among::among;
use crate::storage::schema::{agenda_item, consultation, council_paper, meeting, uptake};
use crate::{StoreError, Timestamp};

/// Records one piece of news in every story of what a paper takes up and queues the mails.
pub(super) fn tell(db: &mut Db, act: &Act, (paper, reference): (i64, &str), news: &News) -> Result<(), StoreError> {
    let uptakes: Vec<i64> = uptake::table
        .filter(uptake::paper_id.eq(paper))
        .filter(uptake::ended_at.is_null())
        .select(uptake::id)
        .load(db)?;
    let ids = concerned(db, &uptakes)?;
    told(db, act, &ids, (reference, ""), news)
}

/// The same for some contributions, by a role, or by nobody where an import says it.
pub(super) fn told(
    db: &mut Db,
    act: &Act,
    ids: &[i64],
    (reference, role): (&str, &str),
    news: &News,
) -> Result<(), StoreError> {
    let step = Step::Paper { paper: reference.to_owned(), news: news.clone() };
    rooms::contribution::record_many(db, act, ids, &step, role)?;
    rooms::outcome::tell(db, act, ids, |contact| Message::Paper {
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

/// A paper that is about to be stored with what the server says now: whether it had been taken back, and which meetings
/// deal with it no longer.
pub(crate) fn paper_changed(db: &mut Db, act: &Act, id: i64, now: &Paper) -> Result<(), StoreError> {
    let row: Option<(String, Option<Timestamp>)> = council_paper::table
        .inner_join(uptake::table.on(uptake::paper_id.eq(council_paper::id)))
        .filter(council_paper::id.eq(id))
        .filter(uptake::ended_at.is_null())
        .order(uptake::id)
        .select((uptake::reference, council_paper::deleted_at))
        .first(db)
        .optional()?;
    let Some((reference, gone)) = row else { return Ok(()) };
    let after: Vec<&str> = now.consultations.iter().filter_map(|own| own.meeting.as_deref()).collect();
    if gone.is_none() {
        return tell_items::paper_off(db, act, (id, &reference), (&now.url, &after));
    }
    // A meeting that came back before its paper could tell nobody: what both mean is one sentence.
    let news = match tell_items::to_come(db, act, &after)?.into_iter().next() {
        Some((_, body, at)) => News::ReturnedTo { body, day: day(at) },
        None => News::Returned,
    };
    tell(db, act, (id, &reference), &news)
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

pub(super) fn day(at: Option<Timestamp>) -> Option<NaiveDate> {
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
    let items: Vec<Item> = agenda_item::table
        .filter(agenda_item::meeting_url.eq(&now.url))
        .select((agenda_item::url, agenda_item::consultation_url, agenda_item::name, agenda_item::result))
        .load(db)?;
    for (paper, reference, consultation, item) in papers {
        let is_its = |url: &str, of: Option<&String>| Some(url) == item.as_deref() || of == Some(&consultation);
        let was = items.iter().find(|own| is_its(&own.0, own.1.as_ref()));
        // A server that makes its items anew may give them other addresses.
        let same_name = |own: &AgendaItem| was.is_some_and(|was| !was.2.is_empty() && was.2 == own.name);
        let stands = now.items.iter().any(|own| is_its(&own.url, own.consultation.as_ref()) || same_name(own));
        let body = now.name.clone();
        if let Some(news) = another_time(act, &before, now, was.is_some() && !stands) {
            tell(db, act, (paper, &reference), &news)?;
        } else if was.is_none() && stands && comes_after(act, now) && tell_items::was_told_off(db, paper, &body)? {
            tell(db, act, (paper, &reference), &News::OnAgenda { body: body.clone(), day: day(now.starts_at) })?;
        }
        let result = now.items.iter().find(|own| own.public && is_its(&own.url, own.consultation.as_ref()));
        let result = result.map_or("", |own| own.result.as_str());
        if !now.cancelled && !result.is_empty() && result != was.map_or("", |own| own.3.as_str()) {
            let news = News::Resulted { body, day: day(now.starts_at), result: result.to_owned() };
            tell(db, act, (paper, &reference), &news)?;
        }
    }
    Ok(())
}

/// Whether a meeting takes place and is still to come.
fn comes_after(act: &Act, now: &Meeting) -> bool {
    !now.cancelled && now.starts_at.is_none_or(|at| at > act.now)
}

/// An item as it was: its address, its consultation, its name and its result.
type Item = (String, Option<String>, String, String);

/// What becomes of the hour at which a meeting deals with a paper.
fn another_time(act: &Act, before: &Before, now: &Meeting, off: bool) -> Option<News> {
    let body = now.name.clone();
    let comes = |at: Option<Timestamp>| at.is_none_or(|at| at > act.now);
    if !comes(before.starts_at) && !comes(now.starts_at) {
        // It was held, or was to be; nobody has to be told any more.
        return None;
    }
    match (before.cancelled, now.cancelled) {
        (false, true) => Some(News::Cancelled { body, day: day(before.starts_at) }),
        (true, false) => Some(News::Reinstated { body, day: day(now.starts_at) }),
        (true, true) => None,
        (false, false) if off && comes(now.starts_at) => Some(News::OffAgenda { body, day: day(before.starts_at) }),
        (false, false) if day(now.starts_at) != day(before.starts_at) => {
            Some(News::Moved { body, from: day(before.starts_at), to: day(now.starts_at) })
        }
        (false, false) => before
            .starts_at
            .zip(now.starts_at)
            .filter(|(from, to)| from != to)
            .map(|(from, to)| News::MovedWithinDay { body, from, to }),
    }
}

//! The marks of a server's answers, so that it need not send again what stands here as it was.

use diesel::prelude::*;

use super::super::backend::Db;
use super::{hold_on, objects};
use crate::StoreError;
use crate::council::oparl::summary::Summary;
use crate::council::oparl::{Answer, Begun, ListKind, Pending, Refused};
use crate::storage::Act;
use crate::storage::schema::{oparl_answer, oparl_list};

pub(crate) fn earlier_answer(db: &mut Db, url: &str) -> Result<Option<Answer>, StoreError> {
    let row: Option<(String, Option<String>, Option<String>, String)> = oparl_answer::table
        .find(url)
        .select((oparl_answer::url, oparl_answer::etag, oparl_answer::last_modified, oparl_answer::summary))
        .first(db)
        .optional()?;
    Ok(row.map(|(url, etag, last_modified, summary)| Answer { url, etag, last_modified, summary }))
}

pub(crate) fn keep_answer(db: &mut Db, act: &Act, begun: &Begun, answer: &Answer) -> Result<(), Refused> {
    hold_on(db, act, begun)?;
    Ok(store(db, begun, answer)?)
}

pub(super) fn store(db: &mut Db, begun: &Begun, answer: &Answer) -> Result<(), StoreError> {
    let marks = (
        oparl_answer::source_id.eq(begun.source),
        oparl_answer::etag.eq(&answer.etag),
        oparl_answer::last_modified.eq(&answer.last_modified),
        oparl_answer::summary.eq(&answer.summary),
    );
    diesel::insert_into(oparl_answer::table)
        .values((oparl_answer::url.eq(&answer.url), marks))
        .on_conflict(oparl_answer::url)
        .do_update()
        .set(marks)
        .execute(db)?;
    Ok(())
}

/// The marks of the page that a list is at, where everything on it stands here and would be read as it was.
pub(crate) fn earlier_page(db: &mut Db, list: &Pending) -> Result<Option<Answer>, StoreError> {
    let Some(answer) = earlier_answer(db, &list.next)? else { return Ok(None) };
    let Some(summary) = Summary::read(&answer.summary).filter(|own| own.is_of(list)) else { return Ok(None) };
    Ok(objects::all_stand(db, &summary.urls)?.then_some(answer))
}

/// Forgets the marks of a list's pages: the next full run reads them again.
pub(super) fn forget_list(db: &mut Db, begun: &Begun, kind: ListKind) -> Result<(), StoreError> {
    forget_where(db, begun, |page| page.is_some_and(|own| own.may_be_of(kind)))
}

/// Forgets every mark but those of the lists that this run has read to their end.
pub(super) fn forget_unread(db: &mut Db, begun: &Begun) -> Result<(), StoreError> {
    let lists: Vec<(String, bool)> = oparl_list::table
        .filter(oparl_list::source_id.eq(begun.source))
        .select((oparl_list::kind, oparl_list::finished))
        .load(db)?;
    let (read, open): (Vec<_>, Vec<_>) = lists.iter().partition(|(_, finished)| *finished);
    let among = |lists: &[&(String, bool)], kind: ListKind| lists.iter().any(|(own, _)| own == kind.as_str());
    let stays = |kind: ListKind| among(&read, kind) && !among(&open, kind);
    forget_where(db, begun, |page| !page.and_then(|own| own.kind).is_some_and(stays))
}

fn forget_where(db: &mut Db, begun: &Begun, goes: impl Fn(Option<Summary>) -> bool) -> Result<(), StoreError> {
    let rows: Vec<(String, String)> = oparl_answer::table
        .filter(oparl_answer::source_id.eq(begun.source))
        .select((oparl_answer::url, oparl_answer::summary))
        .load(db)?;
    let pages = rows.iter().filter(|(_, text)| goes(Summary::read(text)));
    let urls: Vec<&str> = pages.map(|(url, _)| url.as_str()).collect();
    for chunk in urls.chunks(super::children::CHUNK) {
        diesel::delete(oparl_answer::table.filter(oparl_answer::url.eq_any(chunk.iter().copied()))).execute(db)?;
    }
    Ok(())
}

/// Forgets every mark: the next run reads the system and its bodies again, too.
pub(super) fn forget_all(db: &mut Db, begun: &Begun) -> Result<(), StoreError> {
    diesel::delete(oparl_answer::table.filter(oparl_answer::source_id.eq(begun.source))).execute(db)?;
    Ok(())
}

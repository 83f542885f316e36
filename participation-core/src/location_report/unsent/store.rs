//! Forgets stored files that nothing refers to.

use diesel::prelude::*;

use super::backend::Db;
use crate::location_report::unsent::{AT_ONCE, Swept};
use crate::storage::schema::{blob, blob_chunk, document, location_report, question, survey_answer};
use crate::survey::QuestionId;
use crate::{StoreError, Timestamp, hex};

pub(crate) fn forget_unsent(db: &mut Db, after: Option<&[u8]>, before: Timestamp) -> Result<Swept, StoreError> {
    let old: Vec<(Vec<u8>, Timestamp)> = blob::table
        .filter(blob::hash.gt(after.unwrap_or_default()))
        .order(blob::hash)
        .limit(AT_ONCE)
        .select((blob::hash, blob::created_at))
        .load(db)?;
    let next = old.last().filter(|_| i64::try_from(old.len()).is_ok_and(|amount| amount == AT_ONCE));
    let next = next.map(|(hash, _)| hash.clone());
    let mut gone: Vec<Vec<u8>> =
        old.into_iter().filter(|(_, created_at)| *created_at < before).map(|(hash, _)| hash).collect();
    if !gone.is_empty() {
        let used = used(db, &gone)?;
        gone.retain(|hash| !used.contains(hash));
    }
    if !gone.is_empty() {
        diesel::delete(blob_chunk::table.filter(blob_chunk::hash.eq_any(&gone))).execute(db)?;
        diesel::delete(blob::table.filter(blob::hash.eq_any(&gone))).execute(db)?;
    }
    Ok(Swept { forgotten: gone.len(), next })
}

/// Which of these files a document, a report or a survey's answer refers to.
fn used(db: &mut Db, hashes: &[Vec<u8>]) -> Result<Vec<Vec<u8>>, StoreError> {
    let mut used: Vec<Vec<u8>> =
        document::table.filter(document::blob.eq_any(hashes)).select(document::blob).load(db)?;
    let reports: Vec<Option<Vec<u8>>> = location_report::table
        .filter(location_report::photo.eq_any(hashes))
        .select(location_report::photo)
        .load(db)?;
    used.extend(reports.into_iter().flatten());
    // An answer names its picture by the hash in words.
    let asked: Vec<QuestionId> =
        question::table.filter(question::kind.like("%\"photo\"%")).select(question::id).load(db)?;
    let words: Vec<String> = hashes.iter().map(|hash| hex(hash)).collect();
    let answered: Vec<Option<String>> = survey_answer::table
        .filter(survey_answer::question_id.eq_any(asked))
        .filter(survey_answer::words.eq_any(&words))
        .select(survey_answer::words)
        .load(db)?;
    let named = |hash: &&Vec<u8>| answered.iter().flatten().any(|word| *word == hex(hash));
    used.extend(hashes.iter().filter(named).cloned());
    Ok(used)
}

//! An uptake's leaves in the log: one when it is recorded, one when it is ended.

use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use crate::StoreError;
use crate::council::uptake::NewUptake;
use crate::language::{ObjectKind, Wording};
use crate::outcome::Disposition;
use crate::storage::Act;
use crate::storage::schema::uptake;
use crate::transparency_log::{Content, Leaf, LeafKind, Salt, commitment};

/// An uptake at the moment of one of its leaves.
pub(super) struct Logged<'a> {
    pub id: i64,
    pub version: i32,
    pub procedure: Option<i64>,
    pub disposition: Disposition,
    pub contributions: &'a [i64],
}

/// The leaf of a recorded uptake refers to the leaf of every contribution it takes up.
pub(super) fn recorded(db: &mut Db, act: &Act, own: &Logged<'_>, new: &NewUptake, paper: &str) -> Result<(), StoreError> {
    let words: serde_json::Map<String, serde_json::Value> = new
        .translations
        .iter()
        .map(|(language, _, body)| (*language, body))
        .chain([(crate::Language::De, &new.reason)])
        .map(|(language, body)| (format!("reason.{}", language.tag()), body.to_string().into()))
        .collect();
    let text = serde_json::json!({"paper": paper, "disposition": own.disposition, "topic": new.topic, "words": words});
    let (salt, committed) = queue(db, act, own, &text)?;
    diesel::update(uptake::table.find(own.id))
        .set((uptake::salt.eq(Some(&salt.as_bytes()[..])), uptake::commitment.eq(Some(&committed[..]))))
        .execute(db)?;
    Ok(())
}

/// The leaf that says an uptake was a mistake, and why; that it was there stays in the log.
pub(super) fn ended(
    db: &mut Db,
    act: &Act,
    own: &Logged<'_>,
    paper: &str,
    reason: &Wording,
) -> Result<(), StoreError> {
    let words: serde_json::Map<String, serde_json::Value> = reason
        .texts((ObjectKind::Uptake, own.id), "ended")
        .into_iter()
        .map(|text| (format!("ended.{}", text.language.tag()), text.body.into()))
        .collect();
    let (salt, _) = queue(db, act, own, &serde_json::json!({"paper": paper, "ended": true, "words": words}))?;
    diesel::update(uptake::table.find(own.id))
        .set(uptake::ended_salt.eq(Some(&salt.as_bytes()[..])))
        .execute(db)?;
    Ok(())
}

fn queue(db: &mut Db, act: &Act, own: &Logged<'_>, text: &serde_json::Value) -> Result<(Salt, [u8; 32]), StoreError> {
    let (scope, salt) = (act.scope(own.procedure.unwrap_or_default()), Salt::random());
    let content = Content {
        kind: LeafKind::Statement.as_str(),
        scope: &scope,
        text,
        geometry: None,
        attachments: &[],
        category: None,
    };
    let committed = commitment(&salt, &content)?;
    let leaf = Leaf {
        kind: LeafKind::Statement,
        at: act.now,
        object: own.id,
        version: own.version,
        commitment: committed,
        refers_to: rooms::transparency_log::arrivals(db, own.contributions)?,
        reason: Some(own.disposition.as_str()),
        scope,
    };
    rooms::transparency_log::queue(db, act.ids.next(), &leaf)?;
    Ok((salt, committed))
}

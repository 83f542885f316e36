//! The most supported contributions of each side, in their own words.

use std::collections::{HashMap, HashSet};

use diesel::prelude::*;

use super::super::backend::Db;
use super::behind::{Behind, Part};
use crate::StoreError;
use crate::contribution::{Kind, Reference, State};
use crate::council::Uptake;
use crate::council::briefing::{QUOTE, QUOTED, Voice};
use crate::council::uptake::Side;
use crate::language::Language;
use crate::outcome::{AnswerState, Disposition};
use crate::storage::among::among;
use crate::storage::schema::{answer, contribution, location_report, proposal};

/// Proposals of procedures that are looked at for the most supported ones.
const LOOKED_AT: i64 = 5_000;

struct Quotable {
    reference: Reference,
    kind: Kind,
    headline: String,
    language: Language,
    words: String,
}

pub(super) struct Quoted {
    /// The most supported proposals of procedures taken up as a whole: procedure, key, support.
    supported: Vec<(i64, i64, i32)>,
    rows: HashMap<i64, Quotable>,
    answers: HashMap<i64, (i64, Disposition)>,
}

/// Five queries.
pub(super) fn read(db: &mut Db, uptakes: &[Uptake], behind: &Behind) -> Result<Quoted, StoreError> {
    let supported: Vec<(i64, i64, i32)> = proposal::table
        .filter(among(proposal::procedure_id, behind.procedures()))
        .filter(proposal::listed.eq(true))
        .order((proposal::endorsements.desc(), proposal::id))
        .limit(LOOKED_AT)
        .select((proposal::procedure_id, proposal::id, proposal::endorsements))
        .load(db)?;
    let mut quoted = Quoted { supported, rows: HashMap::new(), answers: HashMap::new() };
    let mut papers: Vec<i64> = uptakes.iter().map(|own| own.paper).collect();
    papers.dedup();
    let mut ids: HashSet<i64> = HashSet::new();
    for paper in papers {
        let own: Vec<Uptake> = uptakes.iter().filter(|own| own.paper == paper).cloned().collect();
        ids.extend(quoted.chosen(&behind.of(&own)).into_iter().map(|(id, ..)| id));
    }
    quoted.rows = rows(db, &ids)?;
    let answers: Vec<(i64, i64, Disposition)> = answer::table
        .filter(among(answer::contribution_id, ids.iter().copied()))
        .filter(answer::state.eq(AnswerState::Released))
        .order(answer::id)
        .select((answer::contribution_id, answer::id, answer::disposition))
        .load(db)?;
    quoted.answers = answers.into_iter().map(|(of, id, disposition)| (of, (id, disposition))).collect();
    Ok(quoted)
}

fn rows(db: &mut Db, ids: &HashSet<i64>) -> Result<HashMap<i64, Quotable>, StoreError> {
    let found: Vec<(i64, Reference, Kind, String, Language)> = contribution::table
        .filter(among(contribution::id, ids.iter().copied()))
        .filter(contribution::state.eq_any(State::PUBLIC))
        .select((
            contribution::id,
            contribution::reference,
            contribution::kind,
            contribution::headline,
            contribution::language,
        ))
        .load(db)?;
    let mut bodies: HashMap<i64, String> = proposal::table
        .filter(among(proposal::id, ids.iter().copied()))
        .select((proposal::id, proposal::body))
        .load::<(i64, String)>(db)?
        .into_iter()
        .collect();
    let reports: Vec<(i64, String)> = location_report::table
        .filter(among(location_report::id, ids.iter().copied()))
        .select((location_report::id, location_report::description))
        .load(db)?;
    bodies.extend(reports);
    Ok(found
        .into_iter()
        .map(|(id, reference, kind, headline, language)| {
            let words = bodies.remove(&id).unwrap_or_default();
            (id, Quotable { reference, kind, headline, language, words })
        })
        .collect())
}

impl Quoted {
    /// The answers to what is quoted.
    pub(super) fn answers(&self) -> impl Iterator<Item = i64> + use<'_> {
        self.answers.values().map(|(id, _)| *id)
    }

    /// Key, side and support of what a paper's page quotes: the most supported of each side.
    fn chosen(&self, part: &Part<'_>) -> Vec<(i64, Option<Side>, i32)> {
        let mut all: Vec<(i64, Option<Side>, i32)> =
            part.tied().map(|own| (own.id, own.side, own.endorsements)).collect();
        let known: HashSet<i64> = all.iter().map(|own| own.0).collect();
        let whole = self.supported.iter().filter(|own| part.is_whole(own.0) && !known.contains(&own.1));
        all.extend(whole.map(|(_, id, support)| (*id, None, *support)));
        all.sort_by_key(|(id, _, support)| (std::cmp::Reverse(*support), *id));
        let sides = [Some(Side::For), Some(Side::Against), Some(Side::Neutral), None];
        sides
            .into_iter()
            .flat_map(|side| all.iter().filter(move |own| own.1 == side).take(QUOTED).copied())
            .collect()
    }

    pub(super) fn of(&self, part: &Part<'_>) -> Vec<Voice> {
        self.chosen(part)
            .into_iter()
            .filter_map(|(id, side, endorsements)| {
                let own = self.rows.get(&id)?;
                let (words, cut) = cut(&own.words);
                Some(Voice {
                    reference: own.reference.clone(),
                    kind: own.kind,
                    headline: own.headline.clone(),
                    words,
                    cut,
                    language: own.language,
                    side,
                    endorsements,
                    answer: self.answers.get(&id).copied(),
                })
            })
            .collect()
    }
}

/// The first words in one paragraph, cut behind a word, and whether something was left out.
pub(super) fn cut(words: &str) -> (String, bool) {
    let mut out = String::new();
    let mut length = 0;
    for word in words.split_whitespace() {
        let own = word.chars().count();
        if length + own + 1 > QUOTE {
            if out.is_empty() {
                out = word.chars().take(QUOTE).collect();
            }
            return (out, true);
        }
        if !out.is_empty() {
            out.push(' ');
            length += 1;
        }
        out.push_str(word);
        length += own;
    }
    (out, false)
}

//! The demo's decisions, through the council room.

use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;

use super::calendar::{Day, dated};
use super::content::read;
use super::council::Papers;
use super::crowd::Left;
use super::people::Crew;
use super::{DemoRefused, PAPER_HOST};
use crate::council::{
    self, Body, DecisionResult, DecisionTranslation, DepartsFrom, NewDecision, PaperLink, PaperReference, Retraction,
    Stance, Votes,
};
use crate::language::{Method, Wording};
use crate::procedure::ProcedureId;
use crate::staff::Role;
use crate::storage::Storage;
use crate::{Language, PlainText, Timestamp};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    decisions: Vec<DecisionFile>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct DecisionFile {
    key: String,
    procedure: Option<String>,
    /// Keys of proposals that were written by hand.
    proposals: Vec<String>,
    body: Body,
    body_name: String,
    day: Day,
    paper: String,
    /// Where it can be read in the demo's own council system, which nobody can visit.
    link: String,
    agenda_item: String,
    result: DecisionResult,
    votes: [i32; 3],
    /// What was recorded first, and was wrong; each language says why in `mistake`.
    votes_at_first: Option<[i32; 3]>,
    departs_from: Option<DepartsFrom>,
    words: BTreeMap<Language, WordsFile>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct WordsFile {
    wording: String,
    reason: String,
    /// Why it was decided while participation still ran.
    early: Option<String>,
    /// What was wrong with what was recorded first.
    mistake: Option<String>,
}

fn odd(cause: impl std::fmt::Display) -> DemoRefused {
    DemoRefused::Content(format!("decisions.toml: {cause}"))
}

fn text(raw: &str, language: Language, now: Timestamp) -> Result<PlainText, DemoRefused> {
    PlainText::paragraphs(&dated(raw, language, now), council::REASON_LIMIT).map_err(odd)
}

/// Records every decision as of its day; says when, and under which id, by its key.
pub(super) async fn record(
    storage: &Storage,
    crew: &Crew,
    (procedures, papers): (&HashMap<String, ProcedureId>, &Papers),
    proposals: &HashMap<String, Left>,
    now: Timestamp,
) -> Result<HashMap<String, (i64, Timestamp)>, DemoRefused> {
    let file: File = read("decisions.toml", include_str!("content/decisions.toml"))?;
    let by = crew.of(Role::Participation)?.actor();
    let mut recorded = HashMap::new();
    for decision in &file.decisions {
        let at = decision.day.evening(now)?;
        let mut new = decision.to_new((procedures, papers), proposals, now)?;
        let mut recorded_at = at;
        if let Some([for_it, against, abstained]) = decision.votes_at_first {
            let first = NewDecision {
                idempotency_key: format!("demo-{}-at-first", decision.key),
                votes: Votes::new(for_it, against, abstained),
                ..new.clone()
            };
            let wrong = council::decide(storage, first, by.clone(), at).await.map_err(odd)?;
            new.corrects = Some(decision.retraction(wrong, now)?);
            recorded_at = at.plus_days(1);
        }
        let id = council::decide(storage, new, by.clone(), recorded_at).await.map_err(odd)?;
        recorded.insert(decision.key.clone(), (id, recorded_at));
    }
    Ok(recorded)
}

impl DecisionFile {
    /// Why what was recorded first is taken back.
    fn retraction(&self, decision: i64, now: Timestamp) -> Result<Retraction, DemoRefused> {
        let said = |(language, words): (&Language, &WordsFile)| {
            let mistake = words.mistake.as_ref().ok_or_else(|| odd("no mistake"))?;
            Ok((*language, Method::Reviewed, text(mistake, *language, now)?))
        };
        let mut all: Vec<_> = self.words.iter().map(said).collect::<Result<_, DemoRefused>>()?;
        let german = all.iter().position(|(language, ..)| *language == Language::De).ok_or_else(|| odd("no German"))?;
        let (_, _, reason) = all.swap_remove(german);
        Ok(Retraction { decision, reason: Wording { german: reason, translations: all } })
    }

    fn to_new(
        &self,
        (procedures, papers): (&HashMap<String, ProcedureId>, &Papers),
        proposals: &HashMap<String, Left>,
        now: Timestamp,
    ) -> Result<NewDecision, DemoRefused> {
        let german = self.words.get(&Language::De).ok_or_else(|| odd("no German words"))?;
        let reason = text(&german.reason, Language::De, now)?;
        let known = |key: &String| proposals.get(key).map(|left| left.reference.clone()).ok_or_else(|| odd(key));
        let slug = self.procedure.as_ref();
        let procedure = slug.map(|slug| procedures.get(slug).map(|id| id.0).ok_or_else(|| odd(slug))).transpose()?;
        let others = self.words.iter().filter(|(language, _)| **language != Language::De);
        let translations = others.map(|(language, words)| {
            Ok(DecisionTranslation {
                language: *language,
                method: Method::Reviewed,
                wording: Some(text(&words.wording, *language, now)?),
                reason: Some(text(&words.reason, *language, now)?),
                early: words.early.as_deref().map(|early| text(early, *language, now)).transpose()?,
            })
        });
        let [for_it, against, abstained] = self.votes;
        Ok(NewDecision {
            idempotency_key: format!("demo-{}", self.key),
            procedure,
            contributions: self.proposals.iter().map(known).collect::<Result<_, _>>()?,
            body: self.body,
            body_name: PlainText::line(&self.body_name, 120).map_err(odd)?,
            meeting_day: self.day.date(now)?,
            paper: PaperReference::parse(&dated(&self.paper, Language::De, now)).map_err(odd)?,
            link: Some(PaperLink::parse(&dated(&self.link, Language::De, now), &[PAPER_HOST.to_owned()]).map_err(odd)?),
            on: papers.on(&dated(&self.paper, Language::De, now)),
            agenda_item: Some(PlainText::line(&self.agenda_item, 40).map_err(odd)?),
            result: self.result,
            votes: Votes::new(for_it, against, abstained),
            wording: text(&german.wording, Language::De, now)?,
            stance: match self.departs_from {
                Some(from) => Stance::Departs { from, reason },
                None => Stance::Follows { reason: Some(reason) },
            },
            early_reason: german.early.as_deref().map(|early| text(early, Language::De, now)).transpose()?,
            translations: translations.collect::<Result<_, DemoRefused>>()?,
            corrects: None,
        })
    }
}

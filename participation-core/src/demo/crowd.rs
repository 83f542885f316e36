//! What many people do over the months: a plan of how much happens on which day, carried out day by day in chunks,
//! so that memory does not grow with the number of contributions.

use std::sync::Arc;

use super::defects::{Defects, Word};
use super::dice::Dice;
use super::ideas::{Ideas, Stage};
use super::people::Crew;
use super::proposals::Written;
use super::questions::Survey;
use super::{DemoRefused, Plan};
use crate::contribution::{HiddenReason, Reference};
use crate::location_report::NewReport;
use crate::moderation::Verdict;
use crate::outcome::Draft;
use crate::procedure::Voice;
use crate::proposal::{NewComment, NewProposal};
use crate::staff::{Actor, Role};
use crate::storage::Storage;
use crate::survey::Entry;
use crate::{PlainText, Timestamp};

/// Deeds of one transaction.
const CHUNK: usize = 1_000;
/// Proposals that later comments choose from.
const POOL: usize = 400;
/// So many contributions are spread over the whole time; more come in the last weeks only.
const BASE: usize = 2_000;

/// Something that one person did.
pub(crate) struct Deed {
    pub at: Timestamp,
    pub doing: Doing,
    /// When it is read, and with what result, where a procedure wants that.
    pub read: Option<(Timestamp, Verdict)>,
}

pub(crate) enum Doing {
    Propose { new: Box<NewProposal>, voices: u32, voice: Voice, answer: Option<Box<Answer>> },
    Comment(Box<NewComment>),
    Respond(Box<Entry>),
    Report { new: Box<NewReport>, word: Option<Word> },
}

/// An answer to be released.
pub(crate) struct Answer {
    pub draft: Draft,
    pub at: Timestamp,
    pub author: Actor,
    pub releaser: Actor,
}

/// What a deed left behind, for later ones to refer to.
#[derive(Debug, Clone)]
pub(crate) struct Left {
    pub reference: Reference,
    /// Whether anybody can see it.
    pub listed: bool,
}

/// Where something happens: which of the stages, what kind, from which day to which, and its share of a thousand.
struct Stream {
    slug: &'static str,
    kind: Kind,
    days: (i64, i64),
    share: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Proposals,
    Comments,
    Responses,
    Reports,
}

const PROMENADE: &str = "radweg-promenade";
const PLAYGROUND: &str = "spielplatz-gievenbecker-anger";
const BENCHES: &str = "neue-baenke";

/// The demo's shape. Shares add up to a thousand.
const STREAMS: [Stream; 8] = [
    Stream { slug: PROMENADE, kind: Kind::Responses, days: (-23, -1), share: 531 },
    Stream { slug: PROMENADE, kind: Kind::Reports, days: (-23, -1), share: 48 },
    Stream { slug: PROMENADE, kind: Kind::Proposals, days: (-266, -1), share: 100 },
    Stream { slug: PROMENADE, kind: Kind::Comments, days: (-260, -1), share: 130 },
    Stream { slug: PLAYGROUND, kind: Kind::Proposals, days: (-37, -1), share: 60 },
    Stream { slug: PLAYGROUND, kind: Kind::Comments, days: (-35, -1), share: 57 },
    Stream { slug: PLAYGROUND, kind: Kind::Responses, days: (-12, -1), share: 31 },
    Stream { slug: BENCHES, kind: Kind::Proposals, days: (-619, -561), share: 43 },
];

/// Everything that the crowd needs.
pub(super) struct Crowd<'a> {
    pub storage: &'a Storage,
    pub plan: &'a Plan,
    pub ideas: &'a Ideas,
    pub crew: &'a Crew,
    pub stages: &'a [(Stage, Terms)],
    pub surveys: Vec<Survey>,
    pub defects: Defects,
}

/// What a procedure's rules mean for the crowd.
#[derive(Debug, Clone, Copy)]
pub(super) struct Terms {
    pub voice: Voice,
    pub answer_days: i64,
}

/// Who may still be answered: proposals by the slot of their stage, the latest only.
type Pools = Vec<Vec<Left>>;

impl Crowd<'_> {
    /// Lets everything happen that was handed in by hand and by the crowd, oldest first; returns what those
    /// written by hand left behind, by their keys.
    pub(super) async fn act(
        &self,
        by_hand: Vec<Written>,
        progress: &mut (dyn FnMut(usize, usize) + Send),
    ) -> Result<Vec<(String, Left)>, DemoRefused> {
        let mut dice = Dice::new(0x6d75_656e);
        let total = self.plan.contributions;
        let counts = self.counts(by_hand.len(), &mut dice);
        let mut pools: Pools = self.stages.iter().map(|_| Vec::new()).collect();
        let (mut deeds, mut slots, mut left) = (Vec::new(), Vec::new(), Vec::new());
        let mut by_hand = by_hand.into_iter().peekable();
        let (mut number, mut done) = (0, 0);
        let first = STREAMS.iter().map(|stream| stream.days.0).min().unwrap_or(0);
        for day in first..=0 {
            while let Some(written) = by_hand.next_if(|written| written.day <= day) {
                deeds.push(self.written(&written, &mut dice)?);
                slots.push((self.slot(&written.procedure)?, Some(written.key)));
            }
            for (stream, days) in STREAMS.iter().zip(&counts) {
                let place = usize::try_from(day - stream.days.0).unwrap_or(usize::MAX);
                for _ in 0..days.get(place).copied().unwrap_or(0) {
                    number += 1;
                    let slot = self.slot(stream.slug)?;
                    let Some(deed) = self.deed(stream, slot, (day, number), &pools, &mut dice)? else { continue };
                    deeds.push(deed);
                    slots.push((slot, None));
                    if deeds.len() >= CHUNK {
                        done += deeds.len();
                        self.flush(&mut deeds, &mut slots, &mut pools, &mut left).await?;
                        progress(done, total);
                    }
                }
            }
            // What is said today is answered from tomorrow on, so the day's proposals are stored by then.
            done += deeds.len();
            self.flush(&mut deeds, &mut slots, &mut pools, &mut left).await?;
        }
        progress(done, total);
        Ok(left)
    }

    fn slot(&self, slug: &str) -> Result<usize, DemoRefused> {
        let found = self.stages.iter().position(|(stage, _)| stage.slug == slug);
        found.ok_or_else(|| DemoRefused::Content(format!("'{slug}' is no procedure")))
    }

    /// How many of each stream fall on each of its days. The counts add up to the plan.
    fn counts(&self, by_hand: usize, dice: &mut Dice) -> Vec<Vec<u32>> {
        let wanted = self.plan.contributions.saturating_sub(by_hand);
        let base = wanted.min(BASE);
        let mut counts: Vec<Vec<u32>> = STREAMS
            .iter()
            .map(|stream| vec![0; usize::try_from(stream.days.1 - stream.days.0 + 1).unwrap_or(0)])
            .collect();
        let mut throw = |stream: usize, last_days: usize| {
            let days = &mut counts[stream];
            let from = days.len().saturating_sub(last_days);
            let day = from + dice.below(days.len() - from);
            days[day] += 1;
        };
        // The rounding goes to the first stream.
        let mut given = 0;
        for (place, stream) in STREAMS.iter().enumerate().skip(1) {
            let amount = base * stream.share / 1000;
            given += amount;
            (0..amount).for_each(|_| throw(place, usize::MAX));
        }
        (given..base).for_each(|_| throw(0, usize::MAX));
        // More than the base comes while answers are not yet due, and no more for what is over.
        let running: usize = STREAMS.iter().skip(1).filter(|stream| stream.slug != BENCHES).map(|s| s.share).sum();
        let mut given = base;
        for (place, stream) in STREAMS.iter().enumerate().skip(1).filter(|(_, stream)| stream.slug != BENCHES) {
            let amount = (wanted - base) * stream.share * 390 / 1000 / running;
            given += amount;
            (0..amount).for_each(|_| throw(place, 27));
        }
        (given..wanted).for_each(|_| throw(0, 23));
        counts
    }

    fn deed(
        &self,
        stream: &Stream,
        slot: usize,
        (day, number): (i64, usize),
        pools: &Pools,
        dice: &mut Dice,
    ) -> Result<Option<Deed>, DemoRefused> {
        let (stage, terms) = &self.stages[slot];
        let key = format!("demo-{number}");
        let at = self.moment(day, dice);
        let read = Some((at.plus_seconds(3600 + i64::try_from(dice.below(60_000)).unwrap_or(0)), verdict(dice)?));
        let doing = match stream.kind {
            Kind::Proposals => {
                let new = Box::new(self.ideas.proposal(stage, &key, dice)?);
                let answer = self.answer(at, terms, dice)?;
                // Support of the many would take longest, and a list shows its first pages only.
                let voices = if number > BASE { dice.supporters() / 8 } else { dice.supporters() };
                Doing::Propose { new, voices, voice: terms.voice, answer }
            }
            Kind::Comments => {
                let Some(on) = dice.pick(&pools[slot]) else {
                    // Nothing to comment on yet: somebody proposes something instead.
                    let new = Box::new(self.ideas.proposal(stage, &key, dice)?);
                    let answer = self.answer(at, terms, dice)?;
                    let doing = Doing::Propose { new, voices: dice.supporters(), voice: terms.voice, answer };
                    return Ok(Some(Deed { at, doing, read }));
                };
                let mut envelope = super::builder::envelope();
                envelope.idempotency_key = key;
                envelope.channel = Ideas::channel(dice);
                let body = self.ideas.comment(dice)?;
                Doing::Comment(Box::new(NewComment { proposal: on.reference.clone(), parent: None, body, envelope }))
            }
            Kind::Responses => {
                let Some(survey) = self.surveys.iter().find(|survey| survey.procedure == stage.id) else {
                    return Ok(None);
                };
                Doing::Respond(Box::new(survey.response(key, at, dice)))
            }
            Kind::Reports => {
                let Some(new) = self.defects.report(stage.id, self.ideas, key, dice)? else { return Ok(None) };
                Doing::Report { new: Box::new(new), word: self.defects.word(at.plus_days(1), self.plan.now, dice)? }
            }
        };
        Ok(Some(Deed { at, doing, read: read.filter(|(read, _)| *read < self.plan.now) }))
    }

    /// What is due by now was answered in time.
    fn answer(&self, at: Timestamp, terms: &Terms, dice: &mut Dice) -> Result<Option<Box<Answer>>, DemoRefused> {
        let due = at.plus_days(terms.answer_days);
        if due > self.plan.now.plus_days(1) && !dice.often(60) {
            return Ok(None);
        }
        let early = i64::try_from(1 + dice.below(12)).unwrap_or(1);
        let answered = due.plus_days(-early);
        if answered >= self.plan.now {
            return Ok(None);
        }
        Ok(Some(Box::new(Answer {
            draft: self.ideas.answer(&self.crew.offices, dice)?,
            at: answered,
            author: self.crew.of(Role::Office)?.actor(),
            releaser: self.crew.of(Role::Participation)?.actor(),
        })))
    }

    fn written(&self, written: &Written, dice: &mut Dice) -> Result<Deed, DemoRefused> {
        let (stage, terms) = &self.stages[self.slot(&written.procedure)?];
        let at = if written.day == 0 { self.plan.now.plus_seconds(-1200) } else { self.moment(written.day, dice) };
        let new = written.draft(stage, self.ideas)?;
        let answer = written.answer(self.plan.now, &self.crew.offices)?.map(|(draft, at)| {
            let author = self.crew.of(Role::Office)?.actor();
            Ok::<_, DemoRefused>(Box::new(Answer {
                draft,
                at,
                author,
                releaser: self.crew.of(Role::Participation)?.actor(),
            }))
        });
        Ok(Deed {
            at,
            doing: Doing::Propose {
                new: Box::new(new),
                voices: written.support,
                voice: terms.voice,
                answer: answer.transpose()?,
            },
            read: (written.day < 0 && !written.unread).then(|| (at.plus_seconds(5400), Verdict::Publish)),
        })
    }

    /// Some minute of a day, most often in the evening.
    fn moment(&self, day: i64, dice: &mut Dice) -> Timestamp {
        let hour = [7, 8, 12, 12, 16, 17, 18, 18, 19, 19, 20, 21].get(dice.below(12)).copied().unwrap_or(12);
        let midnight = Timestamp::end_of_day(self.plan.now.plus_days(day - 1).city_day());
        midnight.plus_seconds(hour * 3600 + i64::try_from(dice.below(3600)).unwrap_or(0))
    }

    async fn flush(
        &self,
        deeds: &mut Vec<Deed>,
        slots: &mut Vec<(usize, Option<String>)>,
        pools: &mut Pools,
        by_hand: &mut Vec<(String, Left)>,
    ) -> Result<(), DemoRefused> {
        if deeds.is_empty() {
            return Ok(());
        }
        let moderator = self.crew.of(Role::Moderator)?.actor();
        let proposals: Vec<bool> = deeds.iter().map(|deed| matches!(deed.doing, Doing::Propose { .. })).collect();
        let storage = self.storage;
        let (act, keys) = (storage.act(self.plan.now), storage.keys_shared()?);
        let chunk = Arc::new(std::mem::take(deeds));
        let left = super::played(storage, act, keys, moderator, chunk).await?;
        for (((slot, key), left), proposal) in slots.drain(..).zip(left).zip(proposals) {
            if proposal && left.listed {
                let pool = &mut pools[slot];
                if pool.len() >= POOL {
                    pool.remove(0);
                }
                pool.push(left.clone());
            }
            by_hand.extend(key.map(|key| (key, left)));
        }
        Ok(())
    }
}

/// One in eighty is not shown, with a reason.
fn verdict(dice: &mut Dice) -> Result<Verdict, DemoRefused> {
    if !dice.often(12) {
        return Ok(Verdict::Publish);
    }
    let reasons = [HiddenReason::Advertising, HiddenReason::PersonalData, HiddenReason::Insult];
    let note = PlainText::line("Bitte schreiben Sie es ohne diese Stelle noch einmal.", 200)
        .map_err(|refused| DemoRefused::Content(refused.to_string()))?;
    Ok(Verdict::Hide { reason: reasons[dice.below(reasons.len())], note })
}

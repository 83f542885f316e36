//! What stands behind papers: contributions that are tied one by one, and procedures that are taken up as a whole.
//! A contribution that is both counts once.

use std::collections::{HashMap, HashSet};

use diesel::dsl::{count_star, sum};
use diesel::prelude::*;

use super::super::backend::Db;
use crate::contribution::{Kind, State};
use crate::council::briefing::Count;
use crate::council::uptake::Side;
use crate::council::{DistrictCount, Uptake};
use crate::storage::among::among;
use crate::storage::schema::{contribution, proposal, uptake_of};
use crate::{Channel, StoreError};

/// A published contribution that an uptake has.
#[derive(Debug, Clone)]
pub(super) struct Tied {
    pub(super) uptake: i64,
    pub(super) id: i64,
    pub(super) procedure: i64,
    kind: Kind,
    channel: Channel,
    district: Option<i64>,
    pub(super) side: Option<Side>,
    pub(super) endorsements: i32,
}

/// Of all papers that are read at once.
pub(super) struct Behind {
    tied: Vec<Tied>,
    counts: Vec<(i64, Kind, Channel, i64)>,
    districts: Vec<(i64, Option<i64>, i64)>,
    support: Vec<(i64, Option<i64>)>,
}

/// Procedures that are taken up as a whole: not a topic of theirs, not their contributions one by one.
fn whole(uptakes: &[Uptake]) -> HashSet<i64> {
    uptakes.iter().filter(|own| own.topic.is_none()).filter_map(|own| own.procedure).collect()
}

impl Behind {
    /// Four queries.
    pub(super) fn read(db: &mut Db, uptakes: &[Uptake]) -> Result<Self, StoreError> {
        let procedures: Vec<i64> = whole(uptakes).into_iter().collect();
        type Row = ((i64, i64, i64), (Kind, Channel, Option<i64>, Option<Side>), Option<i32>);
        let rows: Vec<Row> = uptake_of::table
            .inner_join(contribution::table.on(contribution::id.eq(uptake_of::contribution_id)))
            .left_join(proposal::table.on(proposal::id.eq(contribution::id)))
            .filter(among(uptake_of::uptake_id, uptakes.iter().map(|own| own.id)))
            .filter(contribution::state.eq_any(State::PUBLIC))
            .order((uptake_of::uptake_id, contribution::id))
            .select((
                (uptake_of::uptake_id, contribution::id, contribution::procedure_id),
                (contribution::kind, contribution::channel, contribution::district_id, uptake_of::side),
                proposal::endorsements.nullable(),
            ))
            .load(db)?;
        let tied = rows
            .into_iter()
            .map(|((uptake, id, procedure), (kind, channel, district, side), endorsements)| Tied {
                uptake,
                id,
                procedure,
                kind,
                channel,
                district,
                side,
                endorsements: endorsements.unwrap_or_default(),
            })
            .collect();
        let counts = contribution::table
            .filter(among(contribution::procedure_id, procedures.iter().copied()))
            .filter(contribution::state.eq_any(State::ARRIVED))
            .group_by((contribution::procedure_id, contribution::kind, contribution::channel))
            .select((contribution::procedure_id, contribution::kind, contribution::channel, count_star()))
            .load(db)?;
        let districts = contribution::table
            .filter(among(contribution::procedure_id, procedures.iter().copied()))
            .filter(contribution::state.eq_any(State::PUBLIC))
            .group_by((contribution::procedure_id, contribution::district_id))
            .select((contribution::procedure_id, contribution::district_id, count_star()))
            .load(db)?;
        let support = proposal::table
            .filter(among(proposal::procedure_id, procedures.iter().copied()))
            .filter(proposal::listed.eq(true))
            .group_by(proposal::procedure_id)
            .select((proposal::procedure_id, sum(proposal::endorsements)))
            .load(db)?;
        Ok(Self { tied, counts, districts, support })
    }

    /// All tied contributions, whichever paper has them.
    pub(super) fn ids(&self) -> impl Iterator<Item = i64> + use<'_> {
        self.tied.iter().map(|own| own.id)
    }

    /// All procedures that are behind some paper as a whole.
    pub(super) fn procedures(&self) -> impl Iterator<Item = i64> + use<'_> {
        self.counts.iter().map(|own| own.0)
    }

    /// What one paper has.
    pub(super) fn of(&self, uptakes: &[Uptake]) -> Part<'_> {
        let ids: HashSet<i64> = uptakes.iter().map(|own| own.id).collect();
        let mut seen: HashMap<i64, usize> = HashMap::new();
        let mut tied: Vec<&Tied> = Vec::new();
        for own in self.tied.iter().filter(|own| ids.contains(&own.uptake)) {
            match seen.get(&own.id).and_then(|place| tied.get_mut(*place)) {
                // Two uptakes may have it; a side that was said is kept.
                Some(known) if known.side.is_none() => *known = own,
                Some(_) => {}
                None => {
                    seen.insert(own.id, tied.len());
                    tied.push(own);
                }
            }
        }
        Part { all: self, whole: whole(uptakes), ids: tied.iter().map(|own| own.id).collect(), tied }
    }
}

/// Of one paper.
pub(super) struct Part<'a> {
    all: &'a Behind,
    whole: HashSet<i64>,
    ids: HashSet<i64>,
    tied: Vec<&'a Tied>,
}

impl Part<'_> {
    /// Its contributions one by one, each once.
    pub(super) fn tied(&self) -> impl Iterator<Item = &Tied> {
        self.tied.iter().copied()
    }

    /// Whether a contribution of this procedure is behind the paper.
    pub(super) fn has(&self, id: i64, procedure: i64) -> bool {
        self.whole.contains(&procedure) || self.ids.contains(&id)
    }

    /// Whether the procedure is behind the paper as a whole.
    pub(super) fn is_whole(&self, procedure: i64) -> bool {
        self.whole.contains(&procedure)
    }

    fn single(&self) -> impl Iterator<Item = &Tied> {
        self.tied().filter(|own| !self.whole.contains(&own.procedure))
    }

    pub(super) fn counts(&self) -> Vec<Count> {
        let mut sums: Vec<Count> = Vec::new();
        let all = self.all.counts.iter().filter(|own| self.whole.contains(&own.0));
        let all = all.map(|(_, kind, channel, amount)| (*kind, *channel, *amount));
        for (kind, channel, amount) in all.chain(self.single().map(|own| (own.kind, own.channel, 1))) {
            match sums.iter_mut().find(|own| own.kind == kind && own.channel == channel) {
                Some(own) => own.amount += amount,
                None => sums.push(Count { kind, channel, amount }),
            }
        }
        sums.sort_by_key(|own| (own.kind, own.channel));
        sums
    }

    pub(super) fn endorsements(&self) -> i64 {
        let all = self.all.support.iter().filter(|(of, _)| self.whole.contains(of));
        let all: i64 = all.filter_map(|(_, amount)| *amount).sum();
        all + self.single().map(|own| i64::from(own.endorsements)).sum::<i64>()
    }

    /// Districts that something came from, in the city's order.
    pub(super) fn places(&self, districts: &[DistrictCount]) -> Vec<DistrictCount> {
        let mut sums: HashMap<i64, i64> = HashMap::new();
        for (_, district, amount) in self.all.districts.iter().filter(|own| self.whole.contains(&own.0)) {
            if let Some(district) = district {
                *sums.entry(*district).or_default() += amount;
            }
        }
        for district in self.single().filter_map(|own| own.district) {
            *sums.entry(district).or_default() += 1;
        }
        districts
            .iter()
            .filter_map(|own| Some(DistrictCount { contributions: *sums.get(&own.id)?, ..own.clone() }))
            .collect()
    }
}

//! Where proposals stand because of everything that was decided about them and holds, in whatever order it was recorded.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;
use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use crate::StoreError;
use crate::council::DecisionResult;
use crate::measure::MeasureState;
use crate::proposal::Status;
use crate::storage::among::among;
use crate::storage::schema::{decision, decision_link, measure, proposal};

use rooms::outcome::CHUNK;

/// Where proposals stand because of a result.
pub(super) fn status_of(result: DecisionResult) -> Status {
    match result {
        DecisionResult::Accepted | DecisionResult::AcceptedChanged => Status::Decided,
        DecisionResult::Refused => Status::Refused,
        DecisionResult::Noted
        | DecisionResult::Postponed
        | DecisionResult::Recommended
        | DecisionResult::RecommendedAgainst => Status::Deliberated,
    }
}

type Decided = (NaiveDate, i64, DecisionResult);

/// Lets these contributions stand where the decisions that hold put them, and says of which there is one: the last final
/// result by the day of its meeting counts, with everything that is built because of any of them; without a final one it is
/// being deliberated. What was done without anything being built here stays so.
pub(crate) fn stand(db: &mut Db, ids: &[i64]) -> Result<HashSet<i64>, StoreError> {
    let mut held = HashSet::new();
    for chunk in ids.chunks(CHUNK) {
        let rows: Vec<(i64, Decided)> = decision_link::table
            .inner_join(decision::table.on(decision::id.eq(decision_link::decision_id)))
            .filter(decision_link::contribution_id.eq_any(chunk))
            .filter(decision::retracted_at.is_null())
            .select((decision_link::contribution_id, (decision::meeting_day, decision::id, decision::result)))
            .load(db)?;
        let mut by_contribution: HashMap<i64, Vec<Decided>> = HashMap::new();
        for (of, decided) in rows {
            by_contribution.entry(of).or_default().push(decided);
        }
        let accepted = by_contribution.values().flatten().filter(|own| status_of(own.2) == Status::Decided);
        let built = built(db, accepted.map(|own| own.1).collect())?;
        let mut by_stand: BTreeMap<(&'static str, bool), (Status, Vec<i64>)> = BTreeMap::new();
        for (of, decided) in &by_contribution {
            let (status, is_built) = of_all(decided, &built);
            by_stand.entry((status.as_str(), is_built)).or_insert((status, Vec::new())).1.push(*of);
        }
        for ((_, is_built), (status, ids)) in by_stand {
            let mut stands = proposal::table.filter(among(proposal::id, ids)).into_boxed();
            if !is_built {
                stands = stands.filter(proposal::status.ne(Status::Done));
            }
            let stands: Vec<i64> = stands.select(proposal::id).load(db)?;
            diesel::update(proposal::table.filter(among(proposal::id, stands)))
                .set(proposal::status.eq(status))
                .execute(db)?;
        }
        held.extend(by_contribution.into_keys());
    }
    Ok(held)
}

/// How far everything is that is built because of these decisions.
fn built(db: &mut Db, decisions: HashSet<i64>) -> Result<HashMap<i64, Vec<MeasureState>>, StoreError> {
    let rows: Vec<(i64, MeasureState)> = measure::table
        .filter(among(measure::decision_id, decisions))
        .select((measure::decision_id, measure::state))
        .load(db)?;
    let mut built: HashMap<i64, Vec<MeasureState>> = HashMap::new();
    for (decision, state) in rows {
        built.entry(decision).or_default().push(state);
    }
    Ok(built)
}

/// Where a proposal stands, and whether anything was planned for it. What was built is built, whatever is decided after.
fn of_all(decided: &[Decided], built: &HashMap<i64, Vec<MeasureState>>) -> (Status, bool) {
    let states: Vec<MeasureState> = decided.iter().filter_map(|own| built.get(&own.1)).flatten().copied().collect();
    let so_far = rooms::measure::status_of(&states);
    let last = decided.iter().filter(|own| own.2.is_final()).max_by_key(|own| (own.0, own.1));
    let status = match last.map(|own| status_of(own.2)) {
        None => Status::Deliberated,
        Some(Status::Decided) => so_far,
        Some(_) if so_far == Status::Done => so_far,
        Some(other) => other,
    };
    (status, !states.is_empty())
}

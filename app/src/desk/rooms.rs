//! Which rooms have work at the desk, in the order of the page. A room adds one line to each function.

use super::{Group, Work};
use crate::access::Signed;
use crate::error::Problem;
use crate::request::Visit;
use crate::ui::stat::Stat;
use crate::{council, language, location_report, moderation, outcome, paper, procedure, staff, survey};

/// What one room brings to the first page, from one look into its queue.
#[derive(Default)]
pub struct Share {
    /// Its line of the side bar; nothing for somebody whom the room does not concern.
    pub work: Option<Work>,
    /// What waits, when something does.
    pub group: Option<Group>,
    /// Figures for the head of the page; the first four of all rooms are shown.
    pub stats: Vec<Stat>,
}

/// The lines of the side bar below "today".
pub async fn work(visit: &Visit, signed: &Signed) -> Result<Vec<Work>, Problem> {
    let mut work = Vec::new();
    work.extend(outcome::desk::work(visit, signed).await?);
    work.extend(location_report::desk::work(visit, signed).await?);
    work.extend(moderation::desk::work(visit, signed).await?);
    work.extend(language::desk::work(visit, signed).await?);
    work.extend(paper::start::work(visit, signed).await?);
    work.extend(survey::settle::today(visit, signed).await?.work);
    work.extend(procedure::desk::list::today(visit, signed).await?.work);
    work.extend(without_queue(visit, signed));
    Ok(work)
}

/// Everything the rooms bring to the first page, the most urgent room first.
pub async fn today(visit: &Visit, signed: &Signed) -> Result<(Vec<Work>, Vec<Group>, Vec<Stat>), Problem> {
    let shares = [
        outcome::desk::today(visit, signed).await?,
        location_report::desk::today(visit, signed).await?,
        moderation::desk::today(visit, signed).await?,
        language::desk::today(visit, signed).await?,
        paper::start::today(visit, signed).await?,
        survey::settle::today(visit, signed).await?,
        procedure::desk::list::today(visit, signed).await?,
    ];
    let (mut work, mut groups, mut stats) = (Vec::new(), Vec::new(), Vec::new());
    for share in shares {
        work.extend(share.work);
        groups.extend(share.group);
        stats.extend(share.stats);
    }
    work.extend(without_queue(visit, signed));
    Ok((work, groups, stats))
}

/// Rooms in which nothing ever waits.
fn without_queue(visit: &Visit, signed: &Signed) -> Vec<Work> {
    let mut work = Vec::new();
    work.extend(council::desk::work(visit, signed));
    work.extend(staff::desk::work(visit, signed));
    work
}

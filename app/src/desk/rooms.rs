//! Which rooms have work at the desk, in the order of the page. A room adds one line to each function.

use super::{Group, Work};
use crate::access::Signed;
use crate::error::Problem;
use crate::request::Visit;
use crate::ui::stat::Stat;
use crate::{council, language, location_report, moderation, outcome, paper, procedure, staff};

/// The lines of the side bar below "today".
pub async fn work(visit: &Visit, signed: &Signed) -> Result<Vec<Work>, Problem> {
    let mut work = Vec::new();
    work.extend(outcome::desk::work(visit, signed).await?);
    work.extend(moderation::desk::work(visit, signed).await?);
    work.extend(language::desk::work(visit, signed).await?);
    work.extend(paper::start::work(visit, signed).await?);
    work.extend(procedure::desk::list::work(visit, signed));
    work.extend(council::desk::work(visit, signed));
    work.extend(location_report::desk::work(visit, signed).await?);
    work.extend(staff::desk::work(visit, signed));
    Ok(work)
}

/// What waits, the most urgent room first.
pub async fn groups(visit: &Visit, signed: &Signed) -> Result<Vec<Group>, Problem> {
    let mut groups = Vec::new();
    groups.extend(outcome::desk::group(visit, signed).await?);
    groups.extend(moderation::desk::group(visit, signed).await?);
    groups.extend(language::desk::group(visit, signed).await?);
    groups.extend(paper::start::group(visit, signed).await?);
    Ok(groups)
}

/// Figures for the head of the page; the first four are shown, and the desk's own fill up what is missing.
pub async fn stats(visit: &Visit, signed: &Signed) -> Result<Vec<Stat>, Problem> {
    let mut stats = Vec::new();
    stats.extend(outcome::desk::stat(visit, signed).await?);
    stats.extend(moderation::desk::stat(visit, signed).await?);
    Ok(stats)
}

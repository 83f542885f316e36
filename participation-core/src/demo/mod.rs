//! The demo city: invented procedures, people and contributions, and the builders that tests share with it.
//! It stores everything through the other rooms' own functions and knows no rule of theirs.

mod builder;
mod calendar;
mod content;
mod council;
pub(crate) mod crowd;
mod decisions;
mod defects;
mod dice;
mod document;
mod events;
mod ideas;
mod measures;
mod people;
mod preparation;
mod proposals;
mod questions;
mod reach;

use std::collections::HashMap;
use std::sync::Arc;

use map::geojson::Area;
use serde::{Deserialize, Serialize};

use crate::district::{self, Gazetteer, Level};
use crate::procedure::{self, ProcedureId};
use crate::proposal::SubmitRefused;
use crate::staff::{Actor, StaffRefused};
use crate::storage::{Act, Keys, Storage};
use crate::{Language, StoreError, Timestamp};

pub use builder::{ProcedureBuilder, ProposalBuilder, comment, envelope, event, procedure, proposal};
pub use people::{Access, staff_member};

use crowd::{Crowd, Deed, Left, Terms};
use ideas::{Ideas, Spot, Stage};
use people::Crew;

twin!();

/// Raised whenever the demo's content changes, so that a city made by an earlier program is not taken for this one's.
const EDITION: u32 = 11;

/// The demo's own council system. Names that end in `.example` belong to nobody, so no link of the demo leads to a stranger.
pub const PAPER_HOST: &str = "ratsinfo.example";

/// What is to be made.
#[derive(Debug, Clone, Copy)]
pub struct Plan {
    pub now: Timestamp,
    /// Proposals, comments and survey responses together; at least those that are written by hand are made.
    pub contributions: usize,
}

/// A demo city that can be shown.
#[derive(Debug, Clone)]
pub struct DemoCity {
    pub access: Vec<Access>,
    /// Whether it was there already.
    pub found: bool,
}

/// Why there is no demo city.
#[derive(Debug, thiserror::Error)]
pub enum DemoRefused {
    /// The program carries a content file that does not read; a test holds that this never happens.
    #[error("the demo's content does not read: {0}")]
    Content(String),
    #[error("this database holds a city that is no demo; name another folder or database")]
    NotADemo,
    #[error(
        "this demo city was made by another version of the program (edition {found}, this is {EDITION}); name another folder"
    )]
    OtherEdition { found: u32 },
    #[error(
        "this demo city was not finished: the program was stopped while making it; remove it or name another folder"
    )]
    Unfinished,
    #[error(transparent)]
    Submit(#[from] SubmitRefused),
    #[error(transparent)]
    Staff(#[from] StaffRefused),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What a demo city's database says about itself.
#[derive(Debug, Serialize, Deserialize)]
struct Note {
    edition: u32,
    finished: bool,
    access: Vec<Access>,
}

/// The demo city of this database, made now when the database is empty. Made once, it stays as it is, whatever
/// the plan says.
///
/// # Errors
/// [`DemoRefused`].
pub async fn open(
    storage: &Storage,
    plan: Plan,
    progress: &mut (dyn FnMut(usize, usize) + Send),
) -> Result<DemoCity, DemoRefused> {
    if let Some(note) = on_reader!(storage, note())? {
        let note: Note = serde_json::from_str(&note).map_err(StoreError::from)?;
        return match note {
            Note { edition, .. } if edition != EDITION => Err(DemoRefused::OtherEdition { found: edition }),
            Note { finished: false, .. } => Err(DemoRefused::Unfinished),
            Note { access, .. } => Ok(DemoCity { access, found: true }),
        };
    }
    if !on_reader!(storage, is_empty())? {
        return Err(DemoRefused::NotADemo);
    }
    keep(storage, &Note { edition: EDITION, finished: false, access: Vec::new() }).await?;
    let access = build(storage, &plan, progress).await?;
    keep(storage, &Note { edition: EDITION, finished: true, access: access.clone() }).await?;
    Ok(DemoCity { access, found: false })
}

async fn keep(storage: &Storage, note: &Note) -> Result<(), DemoRefused> {
    let note = serde_json::to_string(note).map_err(StoreError::from)?;
    Ok(on_writer!(storage, keep_note(&note))?)
}

async fn build(
    storage: &Storage,
    plan: &Plan,
    progress: &mut (dyn FnMut(usize, usize) + Send),
) -> Result<Vec<Access>, DemoRefused> {
    let now = plan.now;
    let gazetteer = ground(storage, now).await?;
    let crew = Crew::hire(storage, now.plus_days(-700)).await?;
    let stages = stages(storage, &gazetteer, &crew, now).await?;
    let ideas = Ideas::new(spots(&gazetteer))?;
    let districts = gazetteer.districts.iter().filter_map(|district| gazetteer.id_of(&district.name)).collect();
    let ids: HashMap<String, ProcedureId> = stages.iter().map(|(stage, _)| (stage.slug.clone(), stage.id)).collect();
    let of = |slug: &str| ids.get(slug).copied();
    let surveys = questions::Survey::store_all(storage, of, (&ideas, districts), now.plus_days(-26)).await?;
    let defects = defects::Defects::store(storage, |slug| ids.get(slug).copied(), &crew, now.plus_days(-26)).await?;
    let crowd = Crowd { storage, plan, ideas: &ideas, crew: &crew, stages: &stages, surveys, defects };
    let left = crowd.act(proposals::by_hand()?, progress).await?;
    on_writer!(storage, settle())?;
    crate::survey::release(storage).await?;
    reach::tell(storage, stages.iter().map(|(stage, _)| (&stage.slug, stage.id.0)), now).await?;
    let left = left.into_iter().collect();
    let papers = council::import(storage, &crew, &ids, &left, now).await?;
    let decided = decisions::record(storage, &crew, (&ids, &papers), &left, now).await?;
    measures::build(storage, &crew, &decided, now).await?;
    events::hold(storage, &crew, &ids, now).await?;
    preparation::prepare(storage, &crew, now.plus_days(-3)).await?;
    Ok(crew.access)
}

/// The procedures with their topics, as contributions need them.
async fn stages(
    storage: &Storage,
    gazetteer: &Gazetteer,
    crew: &Crew,
    now: Timestamp,
) -> Result<Vec<(Stage, Terms)>, DemoRefused> {
    let mut stages = Vec::new();
    for file in content::procedures()? {
        let (slug, started) = (file.slug.clone(), now.plus_days(file.starts));
        let district = match &file.district {
            Some(name) => {
                let unknown = || DemoRefused::Content(format!("{slug}: no district '{name}'"));
                Some(gazetteer.id_of(name).ok_or_else(unknown)?)
            }
            None => None,
        };
        let keys: Vec<String> = file.topics.iter().map(|topic| topic.key.clone()).collect();
        let revisions = file.revisions(now);
        let id = procedure::create(storage, file.into_new(crew, now)?, started).await?;
        for (field, at, texts) in revisions {
            let act = storage.act(at);
            on_writer!(storage, revise(&act, id.0, field, &texts))?;
        }
        let page = procedure::published(storage, &slug, Language::De).await?;
        let topics = keys.into_iter().zip(page.topics.iter().map(|topic| topic.id)).collect();
        let terms = Terms { voice: page.procedure.voice, answer_days: i64::from(page.procedure.answer_days) };
        stages.push((Stage { slug, id, topics, district }, terms));
    }
    Ok(stages)
}

async fn played(
    storage: &Storage,
    act: Act,
    keys: Arc<Keys>,
    moderator: Actor,
    deeds: Arc<Vec<Deed>>,
) -> Result<Vec<Left>, DemoRefused> {
    Ok(on_writer!(storage, play(&act, &keys, &moderator, &deeds))?)
}

/// The city's districts, boroughs, streets and squares, as the map carries them.
async fn ground(storage: &Storage, now: Timestamp) -> Result<Gazetteer, DemoRefused> {
    let city = map::muenster::muenster().map_err(|refusal| DemoRefused::Content(refusal.to_string()))?;
    let area = |district: &map::District| Area {
        number: 0,
        id: None,
        name: district.name.clone(),
        parent: district.borough.clone(),
        shape: district.shape.clone(),
        properties: serde_json::Map::new(),
    };
    district::store_areas(storage, city.boroughs.iter().map(area).collect(), Level::Borough, now).await?;
    district::store_areas(storage, city.districts.iter().map(area).collect(), Level::District, now).await?;
    let places: Vec<_> = city.places.iter().cloned().collect();
    district::store_places(storage, &places, now).await?;
    Ok(district::gazetteer(storage).await?)
}

/// Streets and squares with their districts.
fn spots(gazetteer: &Gazetteer) -> Vec<Spot> {
    let streets = gazetteer.places.iter().filter(|place| place.kind != map::address::PlaceKind::District);
    let spot = |place: &map::address::Place| Spot {
        name: place.name.clone(),
        position: place.position,
        district: place.district.as_deref().and_then(|district| gazetteer.id_of(district)),
    };
    streets.map(spot).collect()
}

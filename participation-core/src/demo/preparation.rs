//! A procedure that the office is still preparing: half its words are missing, and nobody has published it.

use serde::Deserialize;

use super::DemoRefused;
use super::content::{ProcedureFile, read};
use super::people::Crew;
use super::questions::QuestionFile;
use crate::procedure::{self, NewProcedure, ProcedureState};
use crate::staff::Role;
use crate::storage::Storage;
use crate::{Timestamp, survey};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    procedure: ProcedureFile,
    questions: Vec<QuestionFile>,
}

pub(super) async fn prepare(storage: &Storage, crew: &Crew, now: Timestamp) -> Result<(), DemoRefused> {
    let file: File = read("in_preparation.toml", include_str!("content/in_preparation.toml"))?;
    let author = crew.of(Role::Participation)?.id;
    let written = file.procedure.into_new(crew, now)?;
    let new = NewProcedure { state: ProcedureState::Draft, created_by: Some(author.0), ..written };
    let id = procedure::create(storage, new, now).await?;
    for question in &file.questions {
        let version = survey::workshop(storage, id.0).await?.version;
        let saved = survey::save_question(storage, id.0, version, question.draft()?, now).await;
        saved.map_err(|refused| DemoRefused::Content(refused.to_string()))?;
    }
    Ok(())
}

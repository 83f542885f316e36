//! The demo's events: where people meet about a procedure, one of them cancelled, and who has registered.

use std::collections::HashMap;

use chrono::{Days, NaiveTime};
use serde::Deserialize;

use super::content::{Words, read};
use super::people::Crew;
use super::{DemoRefused, postgresql, sqlite};
use crate::language::Method;
use crate::procedure::ProcedureId;
use crate::procedure::event::{self, Details, Interpreter, NewRegistration, StepFree};
use crate::staff::Role;
use crate::storage::Storage;
use crate::{Language, PlainText, Timestamp};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    events: Vec<EventFile>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct EventFile {
    procedure: String,
    /// Days from today.
    day: i64,
    from: NaiveTime,
    minutes: i64,
    address: String,
    step_free: StepFree,
    interpreters: Vec<Interpreter>,
    registration: bool,
    capacity: Option<i32>,
    /// Days from today on which it was announced.
    announced: i64,
    cancelled: Option<i64>,
    title: Words,
    place: Words,
    #[serde(default)]
    access: Words,
    #[serde(default)]
    note: Words,
    #[serde(default)]
    guests: Vec<GuestFile>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct GuestFile {
    people: i32,
    name: Option<String>,
    needs: Option<String>,
    language: Language,
}

pub(super) async fn hold(
    storage: &Storage,
    crew: &Crew,
    ids: &HashMap<String, ProcedureId>,
    now: Timestamp,
) -> Result<(), DemoRefused> {
    let file: File = read("events.toml", include_str!("content/events.toml"))?;
    for own in file.events {
        let unknown = || DemoRefused::Content(format!("no procedure is called {}", own.procedure));
        let of = *ids.get(&own.procedure).ok_or_else(unknown)?;
        hold_one(storage, crew, of, &own, now).await?;
    }
    Ok(())
}

async fn hold_one(
    storage: &Storage,
    crew: &Crew,
    of: ProcedureId,
    own: &EventFile,
    now: Timestamp,
) -> Result<(), DemoRefused> {
    let (details, announced) = (own.details(now)?, now.plus_days(own.announced));
    let act = storage.act(announced);
    let texts: Vec<(&'static str, Vec<_>)> =
        [("title", &own.title), ("place", &own.place), ("access", &own.access), ("note", &own.note)]
            .map(|(field, words)| {
                (field, words.iter().map(|(tag, text)| (*tag, Method::Reviewed, text.trim().to_owned())).collect())
            })
            .into();
    let id = on_writer!(storage, hold(&act, of.0, &details, &texts))?;
    for (number, guest) in own.guests.iter().enumerate() {
        let line = |text: &Option<String>| text.as_deref().and_then(|text| PlainText::line(text, 400).ok());
        let new = NewRegistration {
            idempotency_key: format!("demo-guest-{number}"),
            people: guest.people,
            name: line(&guest.name),
            needs: line(&guest.needs),
            email: None,
            language: guest.language,
        };
        let registered = event::register(storage, id, new, announced.plus_seconds(3600)).await;
        registered.map_err(|refused| DemoRefused::Content(refused.to_string()))?;
    }
    if let Some(day) = own.cancelled {
        let by = crew.of(Role::Participation)?.actor();
        let cancelled = event::cancel(storage, (id, 1), by, now.plus_days(day)).await;
        cancelled.map_err(|refused| DemoRefused::Content(refused.to_string()))?;
    }
    Ok(())
}

impl EventFile {
    fn details(&self, now: Timestamp) -> Result<Details, DemoRefused> {
        let day = match u64::try_from(self.day) {
            Ok(ahead) => now.city_day() + Days::new(ahead),
            Err(_) => now.city_day() - Days::new(self.day.unsigned_abs()),
        };
        let starts_at = Timestamp::on_city_clock(day, self.from);
        let german = |words: &Words| words.get(&Language::De).map(|text| text.trim().to_owned()).unwrap_or_default();
        let line = |text: String| {
            PlainText::line(&text, event::LINE_LIMIT).map_err(|refused| DemoRefused::Content(refused.to_string()))
        };
        Ok(Details {
            starts_at,
            ends_at: starts_at.plus_seconds(self.minutes * 60),
            address: line(self.address.clone())?,
            step_free: self.step_free,
            interpreters: self.interpreters.clone(),
            registration: self.registration,
            capacity: self.capacity,
            title: line(german(&self.title))?,
            place: line(german(&self.place))?,
            access: PlainText::paragraphs(&german(&self.access), event::NOTE_LIMIT).ok(),
            note: PlainText::paragraphs(&german(&self.note), event::NOTE_LIMIT).ok(),
        })
    }
}

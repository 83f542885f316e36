//! The demo's council system: it speaks OParl and is taken over like any other. Then the office says which paper takes
//! up what.

use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;
use serde_json::{Value, json};

use super::calendar::{Day, dated};
use super::content::read;
use super::crowd::Left;
use super::people::Crew;
use super::{DemoRefused, PAPER_HOST};
use crate::council::oparl::{self, Hold, ListKind, Listed, Mode, Wish};
use crate::council::session;
use crate::council::uptake::{self, NewUptake, Side};
use crate::council::{OnPaper, UPTAKE_REASON_LIMIT};
use crate::language::Method;
use crate::outcome::Disposition;
use crate::procedure::ProcedureId;
use crate::staff::Role;
use crate::storage::Storage;
use crate::{Language, PlainText, Timestamp};

/// What everything of the demo's council stands under.
const LICENSE: &str = "https://www.govdata.de/dl-de/by-2-0";

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    bodies: Vec<BodyFile>,
    papers: Vec<PaperFile>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct BodyFile {
    key: String,
    name: String,
    short: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PaperFile {
    key: String,
    reference: String,
    name: String,
    kind: String,
    day: i64,
    documents: Vec<String>,
    way: Vec<StopFile>,
    #[serde(default)]
    uptakes: Vec<UptakeFile>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct StopFile {
    body: String,
    day: Day,
    number: String,
    role: String,
    #[serde(default)]
    decides: bool,
    #[serde(default)]
    result: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct UptakeFile {
    #[serde(default)]
    proposals: Vec<String>,
    /// What of it speaks for the paper and what against; what is not named has not been read yet.
    #[serde(default)]
    sides: BTreeMap<String, Side>,
    procedure: Option<String>,
    disposition: Disposition,
    office: String,
    day: i64,
    reason: BTreeMap<Language, String>,
}

fn odd(cause: impl std::fmt::Display) -> DemoRefused {
    DemoRefused::Content(format!("council.toml: {cause}"))
}

fn address(kind: &str, key: &str) -> String {
    format!("https://{PAPER_HOST}/oparl/{kind}/{key}")
}

fn kind(name: &str) -> String {
    format!("https://schema.oparl.org/1.1/{name}")
}

/// The imported papers by number: what decisions are made on.
pub(super) struct Papers(HashMap<String, OnPaper>);

impl Papers {
    /// The paper of that number and its last agenda item.
    pub(super) fn on(&self, reference: &str) -> Option<OnPaper> {
        self.0.get(reference).cloned()
    }
}

/// Takes the council's papers and meetings over, and records what they take up.
pub(super) async fn import(
    storage: &Storage,
    crew: &Crew,
    procedures: &HashMap<String, ProcedureId>,
    proposals: &HashMap<String, Left>,
    now: Timestamp,
) -> Result<Papers, DemoRefused> {
    let file: File = read("council.toml", include_str!("content/council.toml"))?;
    take_over(storage, &file.objects(now)?, now).await?;
    let mut papers = HashMap::new();
    for own in &file.papers {
        let page = session::paper_at(storage, &address("papers", &own.key), Language::De).await?;
        let item = own.way.last().map(|stop| address("items", &format!("{}-{}", own.key, stop.body)));
        papers.insert(page.paper.reference, OnPaper { paper: page.paper.id, item });
        for (number, taken) in own.uptakes.iter().enumerate() {
            let new = taken.to_new(
                (page.paper.id, format!("demo-{}-{number}", own.key)),
                crew,
                procedures,
                proposals,
                now,
            )?;
            let by = crew.of(Role::Participation)?.actor();
            let at = now.plus_days(taken.day);
            let id = uptake::take_up(storage, new, by.clone(), at).await.map_err(odd)?;
            let side = |(key, side): (&String, &Side)| {
                let known = proposals.get(key).ok_or_else(|| odd(key))?;
                Ok((known.reference.clone(), Some(*side)))
            };
            let said = taken.sides.iter().map(side).collect::<Result<Vec<_>, DemoRefused>>()?;
            uptake::say_sides(storage, (id, 1), said, by, at).await.map_err(odd)?;
        }
    }
    Ok(Papers(papers))
}

async fn take_over(storage: &Storage, objects: &Value, now: Timestamp) -> Result<(), DemoRefused> {
    let url = address("bodies", "1");
    let hold = Hold { name: "demo".to_owned(), ended: |_| false };
    let wish = Wish { mode: Some(Mode::Full), anew: true, ..Wish::default() };
    let begun = oparl::begin(storage, &url, &hold, wish, now).await.map_err(odd)?;
    oparl::name_lists(storage, &begun, &[Listed::new(ListKind::Contents, url)], None, now).await.map_err(odd)?;
    let page = oparl::read_page(objects.to_string().as_bytes(), None, "").map_err(odd)?;
    for list in oparl::pending(storage, begun.source).await? {
        oparl::take(storage, &begun, &list, page.clone(), None, now).await.map_err(odd)?;
    }
    oparl::finish(storage, &begun, now).await.map_err(odd)?;
    Ok(())
}

impl File {
    /// Everything as an OParl server would send it.
    fn objects(&self, now: Timestamp) -> Result<Value, DemoRefused> {
        let mut objects: Vec<Value> = self
            .bodies
            .iter()
            .map(|own| {
                json!({ "id": address("organizations", &own.key), "type": kind("Organization"), "name": own.name,
                    "shortName": own.short, "classification": "Gremium" })
            })
            .collect();
        let mut meetings: BTreeMap<String, Value> = BTreeMap::new();
        for paper in &self.papers {
            let said = |text: &str| dated(text, Language::De, now);
            let url = address("papers", &paper.key);
            let mut consultations = Vec::new();
            for stop in &paper.way {
                let day = stop.day.date(now)?;
                let meeting = address("meetings", &format!("{}-{day}", stop.body));
                let own = format!("{}-{}", paper.key, stop.body);
                consultations.push(json!({ "id": address("consultations", &own), "type": kind("Consultation"),
                    "meeting": meeting, "agendaItem": address("items", &own), "role": stop.role,
                    "organization": [address("organizations", &stop.body)], "authoritative": stop.decides }));
                let name = self.bodies.iter().find(|body| body.key == stop.body).ok_or_else(|| odd(&stop.body))?;
                let held = meetings.entry(meeting.clone()).or_insert_with(|| {
                    // Five in the afternoon of the city's summer or winter.
                    json!({ "id": meeting, "type": kind("Meeting"), "name": name.name, "agendaItem": [],
                        "start": format!("{day}T17:00:00"), "organization": [address("organizations", &stop.body)],
                        "license": LICENSE,
                        "location": { "id": address("locations", &own), "description": "Rathaus, Rathausfestsaal", "streetAddress": "Prinzipalmarkt 10" } })
                });
                if !stop.result.is_empty()
                    && let Some(held) = held.as_object_mut()
                {
                    let name = address("files", &format!("{}-{day}-minutes", stop.body));
                    let minutes = json!({ "id": name, "name": format!("Ergebnisniederschrift vom {}", day.format("%d.%m.%Y")),
                        "mimeType": "application/pdf", "accessUrl": format!("{name}.pdf") });
                    held.entry("resultsProtocol").or_insert(minutes);
                }
                if let Some(items) = held.get_mut("agendaItem").and_then(Value::as_array_mut) {
                    items.push(json!({ "id": address("items", &own), "number": stop.number, "name": said(&paper.name),
                        "order": stop.number.parse::<i32>().unwrap_or(0), "public": true, "result": stop.result,
                        "consultation": address("consultations", &own) }));
                }
            }
            let files: Vec<Value> = (paper.documents.iter().enumerate())
                .map(|(number, name)| {
                    json!({ "id": address("files", &format!("{}-{number}", paper.key)), "name": said(name),
                        "mimeType": "application/pdf", "accessUrl": address("files", &format!("{}-{number}.pdf", paper.key)) })
                })
                .collect();
            objects.push(json!({ "id": url, "type": kind("Paper"), "reference": said(&paper.reference),
                "name": said(&paper.name), "paperType": paper.kind, "date": now.plus_days(paper.day).city_day(),
                "web": format!("https://{PAPER_HOST}/vorlagen/{}", paper.key), "auxiliaryFile": files,
                "license": LICENSE, "consultation": consultations }));
        }
        objects.extend(meetings.into_values());
        Ok(Value::Array(objects))
    }
}

impl UptakeFile {
    fn to_new(
        &self,
        (paper, key): (i64, String),
        crew: &Crew,
        procedures: &HashMap<String, ProcedureId>,
        proposals: &HashMap<String, Left>,
        now: Timestamp,
    ) -> Result<NewUptake, DemoRefused> {
        let text = |language: Language, raw: &str| {
            PlainText::paragraphs(&dated(raw, language, now), UPTAKE_REASON_LIMIT).map_err(odd)
        };
        let known = |key: &String| proposals.get(key).map(|left| left.reference.clone()).ok_or_else(|| odd(key));
        let german = self.reason.get(&Language::De).ok_or_else(|| odd("no German reason"))?;
        let others = self.reason.iter().filter(|(language, _)| **language != Language::De);
        let slug = self.procedure.as_ref();
        Ok(NewUptake {
            idempotency_key: key,
            paper,
            contributions: self.proposals.iter().map(known).collect::<Result<_, _>>()?,
            topic: None,
            procedure: slug.map(|slug| procedures.get(slug).map(|id| id.0).ok_or_else(|| odd(slug))).transpose()?,
            disposition: self.disposition,
            office: *crew.offices.get(&self.office).ok_or_else(|| odd(&self.office))?,
            reason: text(Language::De, german)?,
            translations: others
                .map(|(language, raw)| Ok((*language, Method::Reviewed, text(*language, raw)?)))
                .collect::<Result<_, DemoRefused>>()?,
        })
    }
}

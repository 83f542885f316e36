//! Stores location reports and their categories; reads their lists.

use std::collections::HashMap;

use diesel::prelude::*;

use super::backend::{self, Db, rooms};
use crate::storage::search::Index;
use crate::contribution::{Kind, NewContribution, Position, Reference, Secret, State, Submitted, searched};
use crate::language::{Language, ObjectKind};
use crate::location_report::list::{COUNT_LIMIT, Filter};
use crate::location_report::{
    Answers, AnswersRefused, Card, Categories, Category, MARKS_LIMIT, Mark, NEAR_METRES, NEAR_MOST, Near, NewCategory,
    NewReport, PAGE_SIZE, Page, Report, ReportPage, Status, SubmitRefused, answer_due, on_map,
};
use crate::procedure::{Closed, Format, Procedure, ProcedureState};
use crate::proposal::Matches;
use crate::staff::{Actor, Deed, Object, Permission};
use crate::storage::among::among;
use crate::storage::schema::{blob, contribution, location_report, report_category};
use crate::storage::Act;
use crate::Wanted;
use crate::{Channel, StoreError, Timestamp};

pub(crate) fn submit(db: &mut Db, act: &Act, new: &NewReport, secret: &Secret) -> Result<Submitted, SubmitRefused> {
    Ok(taken(db, act, new, secret)?.0)
}

pub(crate) fn submit_as(
    db: &mut Db,
    act: &Act,
    by: &Actor,
    new: &NewReport,
    secret: &Secret,
) -> Result<Submitted, SubmitRefused> {
    let role = by.role_for(Permission::KeyIn)?;
    let (submitted, fresh) = taken(db, act, new, secret)?;
    if fresh {
        let object = Object::contribution(submitted.id, &submitted.reference);
        rooms::staff::audit(db, act, by, role, Deed::ReportEntered, &object)?;
    }
    Ok(submitted)
}

/// The report, and whether it is new: a retry finds the first one.
fn taken(db: &mut Db, act: &Act, new: &NewReport, secret: &Secret) -> Result<(Submitted, bool), SubmitRefused> {
    if let Some(earlier) = rooms::contribution::earlier(db, &new.envelope.idempotency_key, secret)? {
        return Ok((earlier, false));
    }
    let procedure = rooms::procedure::by_id(db, new.procedure)?;
    open_offer(db, &procedure, act.now)?;
    let category = category(db, procedure.id, new.category)?.ok_or(SubmitRefused::UnknownCategory)?;
    let answers = category.answers(&new.answers).map_err(|mut all| {
        if all.is_empty() { AnswersRefused::Missing(String::new()) } else { all.remove(0) }
    })?;
    if let Some(hash) = &new.photo {
        let known: i64 = blob::table.filter(blob::hash.eq(hash)).count().get_result(db).map_err(StoreError::from)?;
        if known == 0 {
            return Err(SubmitRefused::UnknownPhoto);
        }
    }
    let due = Some(answer_due(&procedure, act.now));
    let state = procedure.moderation.first_state();
    let (submitted, fresh) = insert(db, act, new, &answers, (state, due), secret)?;
    // Nothing is stored when another request with the same key won the race: its row is the answer.
    if fresh {
        rooms::proposal::mail_receipt(db, act, &new.envelope, &submitted, new.title.as_str())?;
    }
    Ok((submitted, fresh))
}

/// The rows of a report, shown at once where its state says so; whether they are new.
pub(crate) fn insert(
    db: &mut Db,
    act: &Act,
    new: &NewReport,
    answers: &Answers,
    (state, due): (State, Option<Timestamp>),
    secret: &Secret,
) -> Result<(Submitted, bool), StoreError> {
    let mut envelope = new.envelope.clone();
    envelope.position = Some(new.position);
    let description = new.description.as_ref().map_or("", |text| text.as_str());
    let submitted = rooms::contribution::insert(
        db,
        act,
        &NewContribution {
            envelope: &envelope,
            procedure: new.procedure,
            kind: Kind::LocationReport,
            state,
            headline: new.title.as_str(),
            answer_due: due,
            secret,
            text: serde_json::json!({"title": new.title, "body": description, "answers": answers}),
            category: Some(new.category.to_string()),
            attachments: new.photo.iter().map(|hash| crate::values::hex(hash)).collect(),
            origin: None,
        },
    )?;
    let stored = diesel::insert_into(location_report::table)
        .values((
            (location_report::id.eq(submitted.id), location_report::version.eq(1)),
            location_report::procedure_id.eq(new.procedure),
            location_report::listed.eq(false),
            location_report::category_id.eq(new.category),
            location_report::title.eq(new.title.as_str()),
            location_report::description.eq(description),
            location_report::answers.eq(serde_json::to_string(answers)?),
            location_report::photo.eq(&new.photo),
            location_report::status.eq(Status::New),
            location_report::longitude.eq(new.position.longitude),
            location_report::latitude.eq(new.position.latitude),
            location_report::district_id.eq(envelope.district),
            location_report::affected.eq(0),
            location_report::submitted_at.eq(act.now),
        ))
        .on_conflict_do_nothing()
        .execute(db)?;
    if stored == 1 && state == State::Listed {
        rooms::contribution::list(db, Kind::LocationReport, submitted.id, true)?;
    }
    Ok((submitted, stored == 1))
}

pub(crate) fn open_offer(db: &mut Db, procedure: &Procedure, now: Timestamp) -> Result<(), SubmitRefused> {
    if procedure.state != ProcedureState::Published {
        return Err(StoreError::NotFound.into());
    }
    let offers = rooms::procedure::offers(db, &[procedure.id])?;
    let found = offers.into_iter().map(|(_, offer)| offer).find(|offer| offer.format == Format::Reports);
    Ok(found.ok_or(Closed::NotOffered)?.open_at(now)?)
}

/// Shows or hides in lists; returns the words to search by.
pub(crate) fn set_listed(db: &mut Db, id: i64, listed: bool) -> Result<String, StoreError> {
    let (title, description): (String, String) = diesel::update(location_report::table.find(id))
        .set(location_report::listed.eq(listed))
        .returning((location_report::title, location_report::description))
        .get_result(db)?;
    let place: Option<String> = contribution::table.find(id).select(contribution::place).first(db)?;
    Ok(searched(&title, &description, place.as_deref()))
}

/// Deletes a report's words, answers and photo; the file itself goes with the next sweep, unless another report has the
/// same. The category and the district stay.
pub(crate) fn erase(db: &mut Db, id: i64) -> Result<(), StoreError> {
    diesel::update(location_report::table.find(id))
        .set((
            location_report::title.eq(""),
            location_report::description.eq(""),
            location_report::answers.eq("{}"),
            location_report::photo.eq(None::<Vec<u8>>),
            location_report::longitude.eq(0.0),
            location_report::latitude.eq(0.0),
        ))
        .execute(db)?;
    Ok(())
}

type CategoryRow = (i64, String, Option<i64>, String);

fn read_category((id, icon, office, questions): CategoryRow) -> Result<Category, StoreError> {
    Ok(Category { id, icon, office, questions: serde_json::from_str(&questions)? })
}

fn category(db: &mut Db, procedure: i64, id: i64) -> Result<Option<Category>, StoreError> {
    let row: Option<CategoryRow> = report_category::table
        .find(id)
        .filter(report_category::procedure_id.eq(procedure))
        .select((
            report_category::id,
            report_category::icon,
            report_category::office_id,
            report_category::questions,
        ))
        .first(db)
        .optional()?;
    row.map(read_category).transpose()
}

pub(crate) fn categories(db: &mut Db, procedure: i64, language: Language) -> Result<Categories, StoreError> {
    let rows: Vec<CategoryRow> = report_category::table
        .filter(report_category::procedure_id.eq(procedure))
        .order(report_category::position)
        .select((
            report_category::id,
            report_category::icon,
            report_category::office_id,
            report_category::questions,
        ))
        .load(db)?;
    let list = rows.into_iter().map(read_category).collect::<Result<Vec<_>, _>>()?;
    let objects: Vec<(ObjectKind, i64)> = list.iter().map(|one| (ObjectKind::Category, one.id)).collect();
    Ok(Categories { texts: rooms::language::texts(db, &objects, language)?, list })
}

pub(crate) fn add_categories(
    db: &mut Db,
    act: &Act,
    procedure: i64,
    new: &[NewCategory],
) -> Result<Vec<i64>, StoreError> {
    let last: Option<i32> = report_category::table
        .filter(report_category::procedure_id.eq(procedure))
        .select(diesel::dsl::max(report_category::position))
        .first(db)?;
    let mut ids = Vec::new();
    for (position, new) in (last.unwrap_or(0) + 1..).zip(new) {
        let id = act.ids.next();
        diesel::insert_into(report_category::table)
            .values((
                report_category::id.eq(id),
                report_category::procedure_id.eq(procedure),
                report_category::position.eq(position),
                report_category::icon.eq(&new.icon),
                report_category::office_id.eq(new.office),
                report_category::questions.eq(serde_json::to_string(&new.questions)?),
            ))
            .execute(db)?;
        for (field, translations) in &new.texts {
            rooms::procedure::save_texts(db, act, (ObjectKind::Category, id), field, translations)?;
        }
        ids.push(id);
    }
    Ok(ids)
}

pub(crate) fn store_photo(db: &mut Db, jpeg: &[u8], now: Timestamp) -> Result<Vec<u8>, StoreError> {
    let hash = rooms::procedure::store_blob(db, jpeg, now)?;
    // The same picture once more: it waits for its report from now on.
    diesel::update(blob::table.find(&hash)).set(blob::created_at.eq(now)).execute(db)?;
    Ok(hash)
}

pub(crate) fn stored_photo(db: &mut Db, hash: &[u8]) -> Result<Vec<u8>, StoreError> {
    rooms::procedure::read_blob(db, hash)
}

pub(crate) fn photo(db: &mut Db, reference: &Reference) -> Result<Vec<u8>, StoreError> {
    let (of, hash): (i64, Option<Vec<u8>>) = contribution::table
        .inner_join(location_report::table.on(location_report::id.eq(contribution::id)))
        .filter(contribution::reference.eq(reference))
        .filter(location_report::listed.eq(true))
        .select((location_report::procedure_id, location_report::photo))
        .first(db)?;
    if !rooms::procedure::by_id(db, of)?.state.is_public() {
        return Err(StoreError::NotFound);
    }
    rooms::procedure::read_blob(db, &hash.ok_or(StoreError::NotFound)?)
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = location_report)]
struct CardRow {
    id: i64,
    title: String,
    category_id: i64,
    status: Status,
    affected: i32,
    longitude: f64,
    latitude: f64,
    submitted_at: Timestamp,
}

type Filtered<'a> = location_report::BoxedQuery<'a, <Db as diesel::Connection>::Backend>;

fn filtered<'a>(procedure: i64, filter: &'a Filter, found: Option<&'a [i64]>) -> Filtered<'a> {
    let mut query = location_report::table
        .filter(location_report::procedure_id.eq(procedure))
        .filter(location_report::listed.eq(true))
        .into_boxed();
    if !filter.categories.is_empty() {
        query = query.filter(location_report::category_id.eq_any(&filter.categories));
    }
    if !filter.statuses.is_empty() {
        query = query.filter(location_report::status.eq_any(&filter.statuses));
    }
    if !filter.districts.is_empty() {
        query = query.filter(location_report::district_id.eq_any(&filter.districts));
    }
    if let Some(found) = found {
        query = query.filter(location_report::id.eq_any(found));
    }
    query
}

/// The list's page: the procedure's queries and at most seven of its own, whatever the number of rows.
pub(crate) fn list_page(db: &mut Db, slug: &str, filter: &Filter, language: Language) -> Result<Page, StoreError> {
    let procedure = rooms::procedure::published(db, slug, language)?;
    let id = procedure.procedure.id;
    let found = match Wanted::of(&filter.words) {
        wanted if wanted.is_nothing() => None,
        wanted => Some(backend::matching_words(db, Index::Contributions, &wanted, COUNT_LIMIT)?),
    };
    let marks: Vec<(f64, f64, Status)> = filtered(id, filter, found.as_deref())
        .order((location_report::submitted_at.desc(), location_report::id.desc()))
        .select((location_report::longitude, location_report::latitude, location_report::status))
        .limit(MARKS_LIMIT)
        .load(db)?;
    let counted = i64::try_from(marks.len()).unwrap_or(COUNT_LIMIT);
    let matches = if filter.is_open() {
        Matches::Exactly(procedure.listed(Kind::LocationReport))
    } else if counted > COUNT_LIMIT {
        Matches::MoreThan(COUNT_LIMIT)
    } else {
        Matches::Exactly(counted)
    };
    let rows: Vec<CardRow> = filtered(id, filter, found.as_deref())
        .order((location_report::submitted_at.desc(), location_report::id.desc()))
        .select(CardRow::as_select())
        .limit(PAGE_SIZE)
        .offset((filter.page_clamped() - 1) * PAGE_SIZE)
        .load(db)?;
    let mark = |(longitude, latitude, status)| Mark { position: Position { longitude, latitude }, status };
    Ok(Page {
        categories: categories(db, id, language)?,
        cards: cards(db, rows)?,
        marks: marks.into_iter().map(mark).collect(),
        procedure,
        matches,
    })
}

fn cards(db: &mut Db, rows: Vec<CardRow>) -> Result<Vec<Card>, StoreError> {
    let ids: Vec<i64> = rows.iter().map(|row| row.id).collect();
    let shared: Vec<(i64, Reference, Language, Option<String>)> = contribution::table
        .filter(among(contribution::id, ids))
        .select((contribution::id, contribution::reference, contribution::language, contribution::place))
        .load(db)?;
    let mut by_id: HashMap<i64, _> =
        shared.into_iter().map(|(id, reference, language, place)| (id, (reference, language, place))).collect();
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let (reference, language, place) = by_id.remove(&row.id)?;
            Some(Card {
                reference,
                title: row.title,
                language,
                category: row.category_id,
                place,
                status: row.status,
                affected: row.affected,
                position: Position { longitude: row.longitude, latitude: row.latitude },
                submitted_at: row.submitted_at,
            })
        })
        .collect())
}

/// Rows of the rectangle that are measured exactly; more than this within 250 metres are all the same.
const NEAR_LOOKED_AT: i64 = 500;

pub(crate) fn nearby(db: &mut Db, category: i64, at: Position) -> Result<Vec<Near>, StoreError> {
    let Some(here) = on_map(at) else { return Ok(Vec::new()) };
    let [west, south, east, north] = map::Bounds::within(here, NEAR_METRES).bbox();
    let rows: Vec<CardRow> = location_report::table
        .filter(location_report::category_id.eq(category))
        .filter(location_report::listed.eq(true))
        .filter(location_report::status.eq_any([Status::New, Status::Examined, Status::InWork]))
        .filter(location_report::latitude.between(south, north))
        .filter(location_report::longitude.between(west, east))
        .order(location_report::id.desc())
        .limit(NEAR_LOOKED_AT)
        .select(CardRow::as_select())
        .load(db)?;
    let mut near: Vec<Near> = cards(db, rows)?
        .into_iter()
        .filter_map(|card| {
            let metres = map::position::distance(here, on_map(card.position)?);
            let Card { reference, title, language, place, status, affected, submitted_at, .. } = card;
            (metres <= NEAR_METRES)
                .then_some(Near { reference, title, language, place, status, affected, submitted_at, metres })
        })
        .collect();
    near.sort_by(|one, other| one.metres.total_cmp(&other.metres));
    near.truncate(NEAR_MOST);
    Ok(near)
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = contribution)]
struct Shared {
    id: i64,
    reference: Reference,
    procedure_id: i64,
    state: State,
    author_name: Option<String>,
    channel: Channel,
    language: Language,
    place: Option<String>,
    district_id: Option<i64>,
    answer_due: Option<Timestamp>,
}

type Details = (i32, String, String, Option<Vec<u8>>);

fn found(db: &mut Db, reference: &Reference) -> Result<(Shared, CardRow, Details), StoreError> {
    Ok(contribution::table
        .inner_join(location_report::table.on(location_report::id.eq(contribution::id)))
        .filter(contribution::reference.eq(reference))
        .select((
            Shared::as_select(),
            CardRow::as_select(),
            (
                location_report::version,
                location_report::description,
                location_report::answers,
                location_report::photo,
            ),
        ))
        .first(db)?)
}

pub(crate) fn show(db: &mut Db, reference: &Reference, language: Language) -> Result<ReportPage, StoreError> {
    let (shared, row, details) = found(db, reference)?;
    let procedure = rooms::procedure::by_id(db, shared.procedure_id)?;
    let shown = matches!(shared.state, State::Listed | State::Merged);
    if !shown || !procedure.state.is_public() {
        return Err(StoreError::NotFound);
    }
    whole(db, shared, row, details, procedure, language)
}

pub(crate) fn at_desk(
    db: &mut Db,
    reference: &Reference,
    office: Option<i64>,
    language: Language,
) -> Result<ReportPage, StoreError> {
    let (shared, row, details) = found(db, reference)?;
    let procedure = rooms::procedure::by_id(db, shared.procedure_id)?;
    if let Some(office) = office {
        let own: Option<i64> = contribution::table.find(row.id).select(rooms::outcome::in_charge()).first(db)?;
        if own != Some(office) {
            return Err(StoreError::NotFound);
        }
    }
    whole(db, shared, row, details, procedure, language)
}

fn whole(
    db: &mut Db,
    shared: Shared,
    row: CardRow,
    (version, description, answers, photo): Details,
    procedure: Procedure,
    language: Language,
) -> Result<ReportPage, StoreError> {
    Ok(ReportPage {
        events: rooms::contribution::events(db, shared.id)?,
        categories: categories(db, procedure.id, language)?,
        procedure: rooms::procedure::page(db, procedure, language)?,
        report: Report {
            id: shared.id,
            version,
            reference: shared.reference,
            state: shared.state,
            category: row.category_id,
            title: row.title,
            language: shared.language,
            description,
            answers: serde_json::from_str(&answers)?,
            photo,
            status: row.status,
            affected: row.affected,
            author_name: shared.author_name,
            channel: shared.channel,
            place: shared.place,
            position: Position { longitude: row.longitude, latitude: row.latitude },
            district: shared.district_id,
            submitted_at: row.submitted_at,
            answer_due: shared.answer_due,
        },
    })
}

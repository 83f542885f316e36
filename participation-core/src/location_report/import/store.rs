//! Stores imported reports.

use diesel::prelude::*;
use sha2::{Digest, Sha256};

use super::backend::{Db, rooms};
use crate::contribution::{Envelope, Secret, State};
use crate::language::{Language, Method};
use crate::location_report::import::{Imported, Taken};
use crate::location_report::{Answers, NewCategory, NewReport};
use crate::storage::schema::{contribution, location_report};
use crate::storage::{Act, Keys};
use crate::{Channel, StoreError};

pub(crate) fn take(
    db: &mut Db,
    act: &Act,
    keys: &Keys,
    procedure: i64,
    rows: &[Imported],
) -> Result<Taken, StoreError> {
    let mut taken = Taken::default();
    for row in rows {
        let new = new_report(procedure, row);
        let secret = Secret::derived(keys, &new.envelope.idempotency_key);
        if rooms::contribution::earlier(db, &new.envelope.idempotency_key, &secret)?.is_some() {
            taken.known += 1;
            continue;
        }
        let (submitted, fresh) =
            rooms::location_report::insert(db, act, &new, &Answers::new(), (State::Listed, None), &secret)?;
        if !fresh {
            taken.known += 1;
            continue;
        }
        taken.new += 1;
        // The leaf has the time of the import, for that is when this city's log learned of it.
        diesel::update(contribution::table.find(submitted.id))
            .set(contribution::submitted_at.eq(row.reported_at))
            .execute(db)?;
        diesel::update(location_report::table.find(submitted.id))
            .set(location_report::submitted_at.eq(row.reported_at))
            .execute(db)?;
    }
    Ok(taken)
}

fn new_report(procedure: i64, row: &Imported) -> NewReport {
    let known_by = Sha256::new()
        .chain_update(b"beteiligung/imported-report\0")
        .chain_update(procedure.to_be_bytes())
        .chain_update(&row.key)
        .finalize();
    NewReport {
        procedure,
        category: row.category,
        title: row.title.clone(),
        description: None,
        answers: Answers::new(),
        photo: None,
        position: row.position,
        envelope: Envelope {
            idempotency_key: format!("import-{}", crate::values::hex(&known_by)),
            channel: Channel::Online,
            language: Language::De,
            author_name: None,
            contact_email: None,
            district: row.district,
            place: row.place.clone(),
            position: Some(row.position),
        },
    }
}

pub(crate) fn category_named(db: &mut Db, act: &Act, procedure: i64, name: &str) -> Result<i64, StoreError> {
    let known = rooms::location_report::categories(db, procedure, Language::De)?;
    if let Some(category) = known.list.iter().find(|category| known.name(category.id) == name) {
        return Ok(category.id);
    }
    let new = NewCategory {
        icon: "speech".to_owned(),
        office: None,
        questions: Vec::new(),
        texts: vec![("name".to_owned(), vec![(Language::De, Method::Human, name.to_owned())])],
    };
    rooms::location_report::add_categories(db, act, procedure, &[new])?.first().copied().ok_or(StoreError::NotFound)
}

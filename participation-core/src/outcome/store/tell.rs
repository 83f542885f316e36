//! Queues mails to those whose contributions something happened to.

use diesel::prelude::*;

use super::super::backend::{Db, rooms};
use super::CHUNK;
use crate::StoreError;
use crate::contribution::Reference;
use crate::language::{Language, ObjectKind, Text};
use crate::notification::{Message, Outgoing};
use crate::storage::Act;
use crate::storage::schema::contribution;

/// One field of one object in every language, as its readers get it.
#[derive(Default)]
pub(crate) struct Worded(Vec<(Language, Text)>);

impl Worded {
    pub(crate) fn load(db: &mut Db, object: (ObjectKind, i64), field: &str) -> Result<Self, StoreError> {
        let variants: Vec<_> = rooms::language::variants(db, &[object])?
            .into_iter()
            .filter(|(_, known, _)| known == field)
            .map(|(_, _, variant)| variant)
            .collect();
        let chosen = Language::ALL.iter().filter_map(|language| {
            Some((*language, crate::language::choose(&variants, *language, crate::language::Weight::Everyday)?))
        });
        Ok(Self(chosen.collect()))
    }

    pub(crate) fn body(&self, language: Language) -> String {
        self.of(language).map(|text| text.body.clone()).unwrap_or_default()
    }

    /// The language of the text that a reader gets, where it is not their own.
    pub(crate) fn other(&self, language: Language) -> Option<Language> {
        self.of(language).filter(|text| !text.body.is_empty()).map(|text| text.language).filter(|own| *own != language)
    }

    fn of(&self, language: Language) -> Option<&Text> {
        self.0.iter().find(|(known, _)| *known == language).map(|(_, text)| text)
    }
}

/// Whom to tell about a contribution.
#[derive(Queryable, Selectable)]
#[diesel(table_name = contribution)]
pub(crate) struct Contact {
    pub reference: Reference,
    pub headline: String,
    pub language: Language,
    contact_email: Option<String>,
}

/// Queues a mail to the contact of each contribution that left one.
pub(crate) fn tell(
    db: &mut Db,
    act: &Act,
    ids: &[i64],
    word: impl Fn(&Contact) -> Message,
) -> Result<(), StoreError> {
    for chunk in ids.chunks(CHUNK) {
        let contacts: Vec<Contact> = contribution::table
            .filter(contribution::id.eq_any(chunk))
            .filter(contribution::contact_email.is_not_null())
            .select(Contact::as_select())
            .load(db)?;
        let mails: Vec<Outgoing> = contacts
            .iter()
            .filter_map(|contact| {
                let recipient = contact.contact_email.clone()?;
                Some(Outgoing { recipient, language: contact.language, message: word(contact) })
            })
            .collect();
        rooms::notification::queue_many(db, || act.ids.next(), &mails, act.now)?;
    }
    Ok(())
}

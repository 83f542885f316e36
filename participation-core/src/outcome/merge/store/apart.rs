//! What had joined a proposal that nobody can read any more goes on by itself: listed, owed its answer, its author told.

use super::super::backend::{Db, rooms};
use crate::StoreError;
use crate::contribution::Reference;
use crate::notification::Message;
use crate::proposal::answer_due;
use crate::storage::Act;

pub(crate) fn let_go(db: &mut Db, act: &Act, id: i64, reference: &Reference) -> Result<(), StoreError> {
    let separated = rooms::contribution::separate(db, act, (id, reference))?;
    for (own, procedure, arrived) in &separated {
        let procedure = rooms::procedure::by_id(db, *procedure)?;
        // What was brought here from another procedure is promised its answer from then on.
        let since = rooms::part::copied_at(db, *own)?.unwrap_or(*arrived);
        rooms::council::owe_alone(db, *own, answer_due(&procedure, since))?;
    }
    let ids: Vec<i64> = separated.iter().map(|(own, ..)| *own).collect();
    rooms::outcome::tell(db, act, &ids, |contact| Message::Separated {
        reference: contact.reference.clone(),
        headline: contact.headline.clone(),
        from: reference.clone(),
    })
}

//! OParl: what the council's information system publishes, taken over object by object.
//! Fetching is the program's (`app/src/council/oparl`); here is what an answer says, and how far a run has come.
//!
//! A run asks every list of every body, page by page. Each page is one transaction: its objects, where the list goes
//! on, and what was odd. So a run that is killed goes on where it stopped, and loses and doubles nothing.

mod around;
mod object;
mod odd;
mod read;
mod report;
mod run;
mod searched;
mod summary;

use std::collections::BTreeSet;

use map::Bounds;

use crate::storage::Storage;
use crate::{StoreError, Timestamp};

pub use around::surroundings;
pub use object::{
    Address, AgendaItem, Consultation, File, FileKind, Kind, Meeting, Membership, Object, Organization, Paper, Person,
    Tie,
};
pub use odd::{Oddity, Odds};
pub use read::{Page, Read, Unreadable, is_deleted};
pub use report::{Counts, Missing, Report};
pub use run::{
    Answer, Begun, HELD_SECONDS, Hold, ListKind, Listed, Missed, Mode, Onward, Pending, Refused, Source, Unchanged,
    Wish,
};
pub(crate) use searched::searched_paper;
pub use summary::summary;

twin!();

/// Reads a page of a list or one object. `license` is what the list's body says of objects without one of their own.
///
/// # Errors
/// [`Unreadable`].
pub fn read_page(bytes: &[u8], around: Option<&Bounds>, license: &str) -> Result<Page, Unreadable> {
    read::page(bytes, &read::Given { around, license })
}

/// Any other JSON of a server.
///
/// # Errors
/// [`Unreadable`].
pub fn read_json(bytes: &[u8]) -> Result<serde_json::Value, Unreadable> {
    read::bounded(bytes)
}

/// Reads a file: as a page, or one object a line.
///
/// # Errors
/// [`Unreadable`].
pub fn read_file(bytes: &[u8], around: Option<&Bounds>) -> Result<Page, Unreadable> {
    read::file(bytes, &read::Given { around, license: "" })
}

/// Begins a run, or goes on with one that was stopped. A full one the first time, every week, and when `wish` says
/// so; else what has changed since the last.
///
/// # Errors
/// [`Refused::Held`] while another process imports from there.
pub async fn begin(storage: &Storage, url: &str, holder: &Hold, wish: Wish, now: Timestamp) -> Result<Begun, Refused> {
    let (act, url, holder) = (storage.act(now), url.to_owned(), holder.clone());
    on_writer!(storage, begin(&act, &url, &holder, wish))
}

/// Names the lists that this run asks. Those that it knows already stay as they are.
///
/// # Errors
/// [`Refused::Lost`] when another process has taken over.
pub async fn name_lists(
    storage: &Storage,
    begun: &Begun,
    lists: &[Listed],
    server_began: Option<Timestamp>,
    now: Timestamp,
) -> Result<(), Refused> {
    let (act, begun, lists) = (storage.act(now), begun.clone(), lists.to_vec());
    on_writer!(storage, name_lists(&act, &begun, &lists, server_began))
}

/// The lists that are not finished, in the order in which they are asked.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn pending(storage: &Storage, source: i64) -> Result<Vec<Pending>, StoreError> {
    on_reader!(storage, pending(source))
}

/// Takes one page: its objects and where the list goes on, in one transaction.
///
/// # Errors
/// [`Refused::Lost`] when another process has taken over; nothing is stored then.
pub async fn take(
    storage: &Storage,
    begun: &Begun,
    list: &Pending,
    page: Page,
    answer: Option<Answer>,
    now: Timestamp,
) -> Result<Counts, Refused> {
    let (act, begun, list) = (storage.act(now), begun.clone(), list.clone());
    on_writer!(storage, take(&act, &begun, &list, &page, answer.as_ref()))
}

/// Takes a page that the server says is as it was; says what was on it, and where the list goes on.
///
/// # Errors
/// As for [`take`].
pub async fn take_unchanged(
    storage: &Storage,
    begun: &Begun,
    list: &Pending,
    now: Timestamp,
) -> Result<Unchanged, Refused> {
    let (act, begun, list) = (storage.act(now), begun.clone(), list.clone());
    on_writer!(storage, take_unchanged(&act, &begun, &list))
}

/// Begins a list anew, because the place it had come to is gone.
///
/// # Errors
/// As for [`take`].
pub async fn begin_list_anew(storage: &Storage, begun: &Begun, list: &Pending, now: Timestamp) -> Result<(), Refused> {
    let (act, begun, list) = (storage.act(now), begun.clone(), list.clone());
    on_writer!(storage, begin_list_anew(&act, &begun, &list))
}

/// Ends a list that goes on without an end although its pages repeat themselves; `repeated` of its elements had come
/// before. What it says of its number is compared with the rest.
///
/// # Errors
/// As for [`take`].
pub async fn end_list(
    storage: &Storage,
    begun: &Begun,
    list: &Pending,
    repeated: u64,
    now: Timestamp,
) -> Result<(), Refused> {
    let (act, begun, list) = (storage.act(now), begun.clone(), list.clone());
    on_writer!(storage, end_list(&act, &begun, &list, repeated))
}

/// What is known of an earlier answer from an address.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn earlier_answer(storage: &Storage, url: &str) -> Result<Option<Answer>, StoreError> {
    let url = url.to_owned();
    on_reader!(storage, earlier_answer(&url))
}

/// What is known of the page that a list is at; nothing where it has to be read again although it is as it was, because
/// something on it no longer stands here, or was read in another way.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn earlier_page(storage: &Storage, list: &Pending) -> Result<Option<Answer>, StoreError> {
    let list = list.clone();
    on_reader!(storage, earlier_page(&list))
}

/// Keeps an answer's marks and what was in it.
///
/// # Errors
/// As for [`take`].
pub async fn keep_answer(storage: &Storage, begun: &Begun, answer: Answer, now: Timestamp) -> Result<(), Refused> {
    let (act, begun) = (storage.act(now), begun.clone());
    on_writer!(storage, keep_answer(&act, &begun, &answer))
}

/// Keeps the run for this process for another while.
///
/// # Errors
/// [`Refused::Lost`] when another process has taken over.
pub async fn hold_on(storage: &Storage, begun: &Begun, now: Timestamp) -> Result<(), Refused> {
    let (act, begun) = (storage.act(now), begun.clone());
    on_writer!(storage, hold_on(&act, &begun))
}

/// After the lists of a full run: some of what none of them had, at most so many, to be asked for by its own address before
/// [`finish_asked`]. Nothing where there is doubt ([`Report::kept_back`]), nor where the run takes back without a question.
///
/// # Errors
/// As for [`finish`].
pub async fn missed(storage: &Storage, begun: &Begun, most: i64, now: Timestamp) -> Result<Vec<Missed>, Refused> {
    let (act, begun) = (storage.act(now), begun.clone());
    on_writer!(storage, missed(&act, &begun, most))
}

/// Remembers that an object's own address has it, though no list had.
///
/// # Errors
/// As for [`take`].
pub async fn still_there(storage: &Storage, begun: &Begun, missed: &Missed, now: Timestamp) -> Result<(), Refused> {
    let (act, begun, url) = (storage.act(now), begun.clone(), missed.url.clone());
    on_writer!(storage, still_there(&act, &begun, &url))
}

/// Ends a run whose lists are all finished: after a full one, what was not seen is gone from the server; references
/// that point nowhere are counted; whoever is concerned is told what has changed about papers; the watermark moves. Where
/// most of a list is gone, or it ended long before what its first page said, nothing is taken back and no watermark moves
/// ([`Report::kept_back`]), unless the run was begun to do so.
///
/// # Errors
/// [`Refused::Unfinished`] while a list is not finished; [`Refused::Lost`].
pub async fn finish(storage: &Storage, begun: &Begun, now: Timestamp) -> Result<Report, Refused> {
    end(storage, begun, None, now).await
}

/// The same, but of what was not seen only that is taken back which the server said is gone.
///
/// # Errors
/// As for [`finish`].
pub async fn finish_asked(
    storage: &Storage,
    begun: &Begun,
    gone: BTreeSet<Address>,
    now: Timestamp,
) -> Result<Report, Refused> {
    end(storage, begun, Some(gone), now).await
}

async fn end(
    storage: &Storage,
    begun: &Begun,
    gone: Option<BTreeSet<Address>>,
    now: Timestamp,
) -> Result<Report, Refused> {
    let (act, own, asked) = (storage.act(now), begun.clone(), gone.is_some());
    let doubtful = on_writer!(storage, keep_doubtful(&act, &own))?;
    if !doubtful {
        // In steps, so that neither the writer nor the log of a large city is held.
        loop {
            let (act, begun, gone) = (storage.act(now), begun.clone(), gone.clone());
            if on_writer!(storage, forget_unseen(&act, &begun, gone.as_ref()))? == 0 {
                break;
            }
        }
    }
    tell_changes(storage, begun, now).await?;
    let (act, begun) = (storage.act(now), begun.clone());
    on_writer!(storage, finish(&act, &begun, asked))
}

/// Tells what has changed about papers, once the lists are finished that say so.
async fn tell_changes(storage: &Storage, begun: &Begun, now: Timestamp) -> Result<(), Refused> {
    let mut after = Some(0);
    while let Some(last) = after {
        let (act, begun) = (storage.act(now), begun.clone());
        after = on_writer!(storage, tell_changes(&act, &begun, last))?;
    }
    Ok(())
}

/// Lets go of a run that could not be finished now, and says how the next one begins. What has changed about papers is told
/// all the same, where the lists are finished that say so: another may stay broken for days.
///
/// # Errors
/// As for [`hold_on`].
pub async fn let_go(
    storage: &Storage,
    begun: &Begun,
    failure: &str,
    onward: Onward,
    now: Timestamp,
) -> Result<Report, Refused> {
    let told = tell_changes(storage, begun, now).await;
    let (act, begun, failure) = (storage.act(now), begun.clone(), failure.to_owned());
    let report = on_writer!(storage, let_go(&act, &begun, &failure, onward))?;
    told.map(|()| report)
}

/// Everything that is imported from, for the desk.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn sources(storage: &Storage) -> Result<Vec<Source>, StoreError> {
    on_reader!(storage, sources())
}

//! The embedded engine: one writer thread with group commit, readers from a pool.
//! What differs from PostgreSQL in SQL (full-text search, worker leases) stands at the end.

use crate::Wanted;
use crate::storage::search::{Index, Term};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};

use diesel::connection::{AnsiTransactionManager, SimpleConnection, TransactionManager};
use diesel::prelude::*;
use diesel::r2d2::{ConnectionManager, CustomizeConnection, Pool};
use diesel::sql_types::{BigInt, Text};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};
use tokio::sync::{Semaphore, oneshot};

use super::{QueryCount, Revision, StoreError};

pub(crate) use super::backup::for_sqlite as dialect;
pub(crate) use super::sqlite_rooms as rooms;

pub(crate) type Db = SqliteConnection;

pub(crate) const MIGRATIONS: EmbeddedMigrations = embed_migrations!("../migrations/sqlite");
/// Readers: pages wait for processors, not for connections.
const READERS: u32 = 6;
/// Most submissions that share one commit, and most that may wait.
const GROUP: usize = 512;
const QUEUE: usize = 8192;

const WRITER_SETTINGS: &str = "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
     PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000; \
     PRAGMA wal_autocheckpoint = 4000; PRAGMA journal_size_limit = 67108864;";
const READER_SETTINGS: &str =
    "PRAGMA busy_timeout = 5000; PRAGMA query_only = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -4000;";

/// A closure waiting for the writer, and the one who waits for its answer.
trait Waiting: Send {
    /// Runs in its own savepoint; a failure undoes this closure alone.
    fn run(&mut self, db: &mut Db);
    /// Called after the commit that made the result durable, or with the reason why there was none.
    fn answer(self: Box<Self>, committed: Result<(), StoreError>);
}

struct Call<F, T, E> {
    work: Option<F>,
    result: Option<Result<T, E>>,
    reply: oneshot::Sender<Result<T, E>>,
}

impl<F, T, E> Waiting for Call<F, T, E>
where
    F: FnOnce(&mut Db) -> Result<T, E> + Send,
    T: Send,
    E: From<StoreError> + Send,
{
    fn run(&mut self, db: &mut Db) {
        let Some(work) = self.work.take() else { return };
        self.result = Some(in_savepoint(db, work));
    }

    fn answer(self: Box<Self>, committed: Result<(), StoreError>) {
        let result = match (committed, self.result) {
            (Ok(()), Some(result)) => result,
            (Ok(()), None) => Err(StoreError::Busy.into()),
            (Err(error), _) => Err(error.into()),
        };
        // Whoever asked may have gone; the row is stored all the same and a retry finds it by its key.
        let _ = self.reply.send(result);
    }
}

fn in_savepoint<F, T, E>(db: &mut Db, work: F) -> Result<T, E>
where
    F: FnOnce(&mut Db) -> Result<T, E>,
    E: From<StoreError>,
{
    type Tm = AnsiTransactionManager;
    Tm::begin_transaction(db).map_err(StoreError::from)?;
    // A panic in one closure must not take the writer, or the others in its group, with it.
    let result = catch_unwind(AssertUnwindSafe(|| work(db)))
        .unwrap_or_else(|_| Err(StoreError::Unreadable("a rule panicked".to_owned()).into()));
    if result.is_ok() {
        Tm::commit_transaction(db).map_err(StoreError::from)?;
    } else {
        Tm::rollback_transaction(db).map_err(StoreError::from)?;
    }
    result
}

/// The embedded database.
pub(crate) struct Sqlite {
    writer: SyncSender<Box<dyn Waiting>>,
    readers: Pool<ConnectionManager<Db>>,
    turns: Arc<Semaphore>,
    /// Sees whether anybody else commits: SQLite counts that per connection, so it must stay the same one.
    watcher: Arc<Mutex<Db>>,
}

impl Sqlite {
    pub(crate) fn open(path: &str, revision: Revision, queries: QueryCount) -> Result<Self, StoreError> {
        let unreachable = |error: &dyn std::fmt::Display| StoreError::Unreachable(format!("{path}: {error}"));
        if let Some(folder) = Path::new(path).parent() {
            std::fs::create_dir_all(folder).map_err(|e| unreachable(&e))?;
        }
        let mut writer = Db::establish(path).map_err(|e| unreachable(&e))?;
        queries.watch(&mut writer);
        writer.batch_execute(WRITER_SETTINGS).map_err(|e| unreachable(&e))?;
        let (sender, receiver) = sync_channel(QUEUE);
        std::thread::Builder::new()
            .name("sqlite-writer".to_owned())
            .spawn(move || write_groups(&mut writer, &receiver, &revision))
            .map_err(|e| unreachable(&e))?;
        let readers = Pool::builder()
            .max_size(READERS)
            // A file does not go away as a server does; asking it each time would cost a query per page.
            .test_on_check_out(false)
            .connection_customizer(Box::new(ReaderSettings(queries)))
            .build(ConnectionManager::new(path))
            .map_err(|e| unreachable(&e))?;
        let watcher = Arc::new(Mutex::new(Db::establish(path).map_err(|e| unreachable(&e))?));
        Ok(Self { writer: sender, readers, turns: Arc::new(Semaphore::new(READERS as usize)), watcher })
    }

    pub(crate) async fn write<F, T, E>(&self, work: F) -> Result<T, E>
    where
        F: FnOnce(&mut Db) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        match self.writer.try_send(Box::new(Call { work: Some(work), result: None, reply })) {
            Ok(()) => answer.await.unwrap_or_else(|_| Err(StoreError::Busy.into())),
            Err(TrySendError::Full(_)) => Err(StoreError::Busy.into()),
            Err(TrySendError::Disconnected(_)) => {
                Err(StoreError::Unreachable("the writer has ended".to_owned()).into())
            }
        }
    }

    pub(crate) async fn read<F, T, E>(&self, work: F) -> Result<T, E>
    where
        F: FnOnce(&mut Db) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let turn = Arc::clone(&self.turns).acquire_owned().await.map_err(|_| StoreError::Busy)?;
        let pool = self.readers.clone();
        let task = tokio::task::spawn_blocking(move || {
            let _turn = turn;
            let mut db = pool.get().map_err(|error| StoreError::Unreachable(error.to_string()))?;
            AnsiTransactionManager::begin_transaction(&mut *db).map_err(StoreError::from)?;
            let result = catch_unwind(AssertUnwindSafe(|| work(&mut db)));
            AnsiTransactionManager::rollback_transaction(&mut *db).map_err(StoreError::from)?;
            result.unwrap_or_else(|_| Err(StoreError::Unreadable("a query panicked".to_owned()).into()))
        });
        task.await.unwrap_or_else(|error| Err(StoreError::Unreachable(error.to_string()).into()))
    }

    /// Changes whenever another connection than the watcher's commits.
    pub(crate) async fn foreign_revision(&self) -> Result<i64, StoreError> {
        #[derive(QueryableByName)]
        struct Row {
            #[diesel(sql_type = BigInt)]
            data_version: i64,
        }
        let watcher = Arc::clone(&self.watcher);
        let task = tokio::task::spawn_blocking(move || {
            let mut db = watcher.lock().unwrap_or_else(PoisonError::into_inner);
            Ok(diesel::sql_query("PRAGMA data_version").get_result::<Row>(&mut *db)?.data_version)
        });
        task.await.map_err(|error| StoreError::Unreachable(error.to_string()))?
    }

    pub(crate) async fn migrate(&self) -> Result<(), StoreError> {
        // diesel gives each migration a savepoint of its own inside the writer's transaction.
        self.write(|db| {
            db.run_pending_migrations(MIGRATIONS).map(|_| ()).map_err(|e| StoreError::Migration(e.to_string()))
        })
        .await
    }

    pub(crate) async fn pending_migrations(&self) -> Result<usize, StoreError> {
        self.write(|db| {
            db.pending_migrations(MIGRATIONS).map(|p| p.len()).map_err(|e| StoreError::Migration(e.to_string()))
        })
        .await
    }
}

#[derive(Debug)]
struct ReaderSettings(QueryCount);

impl CustomizeConnection<Db, diesel::r2d2::Error> for ReaderSettings {
    fn on_acquire(&self, db: &mut Db) -> Result<(), diesel::r2d2::Error> {
        db.batch_execute(READER_SETTINGS).map_err(diesel::r2d2::Error::QueryError)?;
        self.0.watch(db);
        Ok(())
    }
}

fn write_groups(db: &mut Db, queue: &Receiver<Box<dyn Waiting>>, revision: &Revision) {
    while let Ok(first) = queue.recv() {
        let mut group = vec![first];
        if let Err(error) = AnsiTransactionManager::begin_transaction_sql(db, "BEGIN IMMEDIATE") {
            let message = error.to_string();
            let reason = StoreError::from(error);
            tracing::warn!(%message, "the writer could not begin");
            // Whoever came while the first one waited for the lock has waited with it. If each waited anew, the
            // last of many would be told after minutes.
            group.extend(queue.try_iter());
            answer_all(group, &Err(reason));
            continue;
        }
        let mut done = 0;
        while done < group.len() {
            group[done].run(db);
            done += 1;
            if done == group.len() && done < GROUP {
                group.extend(queue.try_iter().take(GROUP - done));
            }
        }
        let committed = AnsiTransactionManager::commit_transaction(db).map_err(|error| {
            // A failed commit (disk full) leaves the transaction open; the next group needs a fresh one.
            let _ = AnsiTransactionManager::rollback_transaction(db);
            StoreError::from(error)
        });
        if committed.is_ok() {
            revision.raise();
        }
        answer_all(group, &committed);
    }
}

fn answer_all(group: Vec<Box<dyn Waiting>>, committed: &Result<(), StoreError>) {
    for waiting in group {
        waiting.answer(match committed {
            Ok(()) => Ok(()),
            Err(StoreError::Full) => Err(StoreError::Full),
            Err(StoreError::Busy) => Err(StoreError::Busy),
            Err(other) => Err(StoreError::Unreachable(other.to_string())),
        });
    }
}

pub(crate) fn ping(db: &mut Db) -> Result<(), StoreError> {
    diesel::sql_query("SELECT 1").execute(db)?;
    Ok(())
}

/// Room in memory for indexes that many new rows fall into everywhere: 256 MB.
pub(crate) fn prepare_for_many(db: &mut Db) -> Result<(), StoreError> {
    db.batch_execute("PRAGMA cache_size = -262144")?;
    Ok(())
}

/// Gives back what [`prepare_for_many`] took.
pub(crate) fn settle(db: &mut Db) -> Result<(), StoreError> {
    db.batch_execute("PRAGMA cache_size = -16000; PRAGMA shrink_memory;")?;
    Ok(())
}

/// The keys of a query's rows.
#[derive(QueryableByName)]
struct Key {
    #[diesel(sql_type = BigInt)]
    id: i64,
}

/// Puts folded words into a search index, in place of earlier ones.
pub(crate) fn index_words(db: &mut Db, index: Index, id: i64, words: &str) -> Result<(), StoreError> {
    forget_words(db, index, id)?;
    diesel::sql_query(format!("INSERT INTO {} (rowid, words) VALUES (?, ?)", index.table()))
        .bind::<BigInt, _>(id)
        .bind::<Text, _>(words)
        .execute(db)?;
    Ok(())
}

/// Takes a key out of a search index.
pub(crate) fn forget_words(db: &mut Db, index: Index, id: i64) -> Result<(), StoreError> {
    diesel::sql_query(format!("DELETE FROM {} WHERE rowid = ?", index.table())).bind::<BigInt, _>(id).execute(db)?;
    Ok(())
}

/// What holds every word in one of its spellings (the last as a beginning), newest first; signs are in nothing.
pub(crate) fn matching_words(db: &mut Db, index: Index, wanted: &Wanted, limit: i64) -> Result<Vec<i64>, StoreError> {
    let one = |term: &Term| format!("\"{}\"{}", term.word, if term.beginning { "*" } else { "" });
    let all: Vec<String> = index
        .terms(wanted)
        .iter()
        .map(|any| format!("({})", any.iter().map(one).collect::<Vec<_>>().join(" OR ")))
        .collect();
    if all.is_empty() {
        return Ok(Vec::new());
    }
    matching(db, index, (&all.join(" AND "), "rowid DESC"), limit)
}

/// What has a word with one of these beginnings, best first.
pub(crate) fn having_words(
    db: &mut Db,
    index: Index,
    beginnings: &[String],
    limit: i64,
) -> Result<Vec<i64>, StoreError> {
    if beginnings.is_empty() {
        return Ok(Vec::new());
    }
    let query: Vec<String> = beginnings.iter().map(|word| format!("\"{word}\"*")).collect();
    matching(db, index, (&query.join(" OR "), "rank"), limit)
}

fn matching(
    db: &mut Db,
    index: Index,
    (query, order): (&str, &'static str),
    limit: i64,
) -> Result<Vec<i64>, StoreError> {
    let table = index.table();
    let sql = format!("SELECT rowid AS id FROM {table} WHERE {table} MATCH ? ORDER BY {order} LIMIT ?");
    let rows: Vec<Key> = diesel::sql_query(sql).bind::<Text, _>(query).bind::<BigInt, _>(limit).load(db)?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

//! The cluster engine: a pool no larger than its semaphore and one place that tries again.
//! What differs from SQLite in SQL (full-text search) stands at the end.

use crate::Wanted;
use crate::storage::search::{Index, Term};
use std::sync::Arc;
use std::time::Duration;

use diesel::prelude::*;
use diesel::r2d2::{ConnectionManager, CustomizeConnection, Pool};
use diesel::result::{DatabaseErrorKind, Error as Diesel};
use diesel::sql_types::{BigInt, Text};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};
use tokio::sync::Semaphore;

use super::schema::worker_lease;
use super::{QueryCount, Revision, StoreError};

pub(crate) use super::backup::for_postgresql as dialect;
pub(crate) use super::postgresql_rooms as rooms;

pub(crate) type Db = PgConnection;

pub(crate) const MIGRATIONS: EmbeddedMigrations = embed_migrations!("../migrations/postgresql");
/// Connections of one process: unbounded blocking threads gave a p99 of 300 ms and more.
const CONNECTIONS: u32 = 16;
/// Tries of one transaction, the first included.
const TRIES: u32 = 5;

/// A PostgreSQL database.
pub(crate) struct Postgresql {
    pool: Pool<ConnectionManager<Db>>,
    turns: Arc<Semaphore>,
    revision: Revision,
}

impl Postgresql {
    pub(crate) fn open(address: &str, revision: Revision, queries: QueryCount) -> Result<Self, StoreError> {
        let pool = Pool::builder()
            .max_size(CONNECTIONS)
            .min_idle(Some(1))
            .connection_timeout(Duration::from_secs(5))
            .test_on_check_out(false)
            .connection_customizer(Box::new(Counted(queries)))
            .build(ConnectionManager::new(address))
            .map_err(|error| StoreError::Unreachable(error.to_string()))?;
        Ok(Self { pool, turns: Arc::new(Semaphore::new(CONNECTIONS as usize)), revision })
    }

    pub(crate) async fn write<F, T, E>(&self, work: F) -> Result<T, E>
    where
        F: Fn(&mut Db) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let revision = self.revision.clone();
        let result = self.transact(work, false).await;
        if result.is_ok() {
            revision.raise();
            revision.mark_written();
        }
        result
    }

    pub(crate) async fn read<F, T, E>(&self, work: F) -> Result<T, E>
    where
        F: Fn(&mut Db) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        self.transact(work, true).await
    }

    async fn transact<F, T, E>(&self, work: F, read_only: bool) -> Result<T, E>
    where
        F: Fn(&mut Db) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let turn = Arc::clone(&self.turns).acquire_owned().await.map_err(|_| StoreError::Busy)?;
        let pool = self.pool.clone();
        let task = tokio::task::spawn_blocking(move || {
            let _turn = turn;
            let mut tries = 1;
            loop {
                match attempt(&pool, &work, read_only) {
                    Err(Failure::TryAgain(error)) if tries < TRIES => {
                        tracing::info!(%error, tries, "a transaction is tried again");
                        std::thread::sleep(Duration::from_millis(5 << tries));
                        tries += 1;
                    }
                    Err(Failure::TryAgain(error)) => return Err(error.into()),
                    Err(Failure::Final(error)) => return Err(error),
                    Ok(value) => return Ok(value),
                }
            }
        });
        task.await.unwrap_or_else(|error| Err(StoreError::Unreachable(error.to_string()).into()))
    }

    /// Tells other processes that something was written here; it does not count as a write itself.
    pub(crate) async fn announce(&self, number: i64) -> Result<(), StoreError> {
        self.transact(move |db| announce(db, number), false).await
    }

    pub(crate) async fn migrate(&self) -> Result<(), StoreError> {
        let pool = self.pool.clone();
        blocking(move || {
            let mut db = pool.get().map_err(|error| StoreError::Unreachable(error.to_string()))?;
            // Of two processes that start at once, the second finds the first one's tables in its way and looks
            // again; no lock is taken, since not every database that speaks PostgreSQL's protocol has them.
            let mut tries = 1;
            loop {
                match db.run_pending_migrations(MIGRATIONS) {
                    Ok(_) => return Ok(()),
                    Err(error) if tries == TRIES => return Err(StoreError::Migration(error.to_string())),
                    Err(error) => tracing::info!(%error, tries, "the tables are brought up to date once more"),
                }
                std::thread::sleep(Duration::from_millis(20 << tries));
                tries += 1;
            }
        })
        .await
    }

    pub(crate) async fn pending_migrations(&self) -> Result<usize, StoreError> {
        let pool = self.pool.clone();
        blocking(move || {
            let mut db = pool.get().map_err(|error| StoreError::Unreachable(error.to_string()))?;
            db.pending_migrations(MIGRATIONS).map(|p| p.len()).map_err(|e| StoreError::Migration(e.to_string()))
        })
        .await
    }
}

#[derive(Debug)]
struct Counted(QueryCount);

impl CustomizeConnection<Db, diesel::r2d2::Error> for Counted {
    fn on_acquire(&self, db: &mut Db) -> Result<(), diesel::r2d2::Error> {
        self.0.watch(db);
        Ok(())
    }
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, StoreError> + Send + 'static,
) -> Result<T, StoreError> {
    tokio::task::spawn_blocking(work).await.map_err(|error| StoreError::Unreachable(error.to_string()))?
}

enum Failure<E> {
    /// Serialisation failure, deadlock or a lost connection: the same work may succeed now.
    TryAgain(StoreError),
    Final(E),
}

/// Carries a room's error or diesel's own through diesel's transaction.
enum Inside<E> {
    Room(E),
    Database(Diesel),
}

impl<E> From<Diesel> for Inside<E> {
    fn from(error: Diesel) -> Self {
        Self::Database(error)
    }
}

fn attempt<F, T, E>(pool: &Pool<ConnectionManager<Db>>, work: &F, read_only: bool) -> Result<T, Failure<E>>
where
    F: Fn(&mut Db) -> Result<T, E>,
    E: From<StoreError>,
{
    let mut db = pool.get().map_err(|error| Failure::Final(StoreError::Unreachable(error.to_string()).into()))?;
    RETRY.with(|retry| retry.set(false));
    let inside = |db: &mut Db| work(db).map_err(Inside::Room);
    let result = if read_only {
        db.build_transaction().read_only().repeatable_read().run(inside)
    } else {
        db.build_transaction().run(inside)
    };
    match result {
        Ok(value) => Ok(value),
        Err(Inside::Room(error)) if RETRY.with(std::cell::Cell::get) => {
            drop(error);
            Err(Failure::TryAgain(StoreError::Busy))
        }
        Err(Inside::Room(error)) => Err(Failure::Final(error)),
        Err(Inside::Database(error)) if passes(&error) => Err(Failure::TryAgain(error.into())),
        Err(Inside::Database(error)) => Err(Failure::Final(StoreError::from(error).into())),
    }
}

thread_local! {
    /// Set when a query inside the current transaction failed in a way that passes.
    static RETRY: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
}

/// Told of every database error on its way into a room's error, which may hide its kind.
pub(crate) fn notice(error: &Diesel) {
    if passes(error) {
        RETRY.with(|retry| retry.set(true));
    }
}

fn passes(error: &Diesel) -> bool {
    match error {
        Diesel::DatabaseError(DatabaseErrorKind::SerializationFailure | DatabaseErrorKind::ClosedConnection, _) => true,
        Diesel::DatabaseError(_, what) => {
            let message = what.message();
            message.contains("deadlock detected")
                || message.contains("server closed the connection")
                || message.contains("terminating connection")
                || message.contains("no connection to the server")
        }
        Diesel::BrokenTransactionManager => true,
        _ => false,
    }
}

pub(crate) fn ping(db: &mut Db) -> Result<(), StoreError> {
    diesel::sql_query("SELECT 1").execute(db)?;
    Ok(())
}

/// Lets the commits of a filling that is worth nothing unless it is finished wait for no disk.
pub(crate) fn prepare_for_many(db: &mut Db) -> Result<(), StoreError> {
    diesel::sql_query("SET LOCAL synchronous_commit = off").execute(db)?;
    Ok(())
}

/// What [`prepare_for_many`] set ends with its transaction.
pub(crate) fn settle(_: &mut Db) -> Result<(), StoreError> {
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
    diesel::sql_query(format!("INSERT INTO {} (id, words) VALUES ($1, $2)", index.table()))
        .bind::<BigInt, _>(id)
        .bind::<Text, _>(words)
        .execute(db)?;
    Ok(())
}

/// Takes a key out of a search index.
pub(crate) fn forget_words(db: &mut Db, index: Index, id: i64) -> Result<(), StoreError> {
    diesel::sql_query(format!("DELETE FROM {} WHERE id = $1", index.table())).bind::<BigInt, _>(id).execute(db)?;
    Ok(())
}

/// What holds every word in one of its spellings (the last as a beginning), newest first; signs are in nothing.
pub(crate) fn matching_words(db: &mut Db, index: Index, wanted: &Wanted, limit: i64) -> Result<Vec<i64>, StoreError> {
    let one = |term: &Term| format!("'{}'{}", term.word, if term.beginning { ":*" } else { "" });
    let all: Vec<String> = index
        .terms(wanted)
        .iter()
        .map(|any| format!("({})", any.iter().map(one).collect::<Vec<_>>().join(" | ")))
        .collect();
    if all.is_empty() {
        return Ok(Vec::new());
    }
    matching(db, index, (&all.join(" & "), "id DESC"), limit)
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
    let query: Vec<String> = beginnings.iter().map(|word| format!("'{word}':*")).collect();
    let best = "ts_rank(to_tsvector('simple', words), to_tsquery('simple', $1)) DESC, id DESC";
    matching(db, index, (&query.join(" | "), best), limit)
}

fn matching(
    db: &mut Db,
    index: Index,
    (query, order): (&str, &'static str),
    limit: i64,
) -> Result<Vec<i64>, StoreError> {
    let table = index.table();
    let sql = format!(
        "SELECT id FROM {table} WHERE to_tsvector('simple', words) @@ to_tsquery('simple', $1) ORDER BY {order} LIMIT $2"
    );
    let rows: Vec<Key> = diesel::sql_query(sql).bind::<Text, _>(query).bind::<BigInt, _>(limit).load(db)?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

/// Counts one more write of this worker, for the others to see.
pub(crate) fn announce(db: &mut Db, number: i64) -> Result<(), StoreError> {
    diesel::update(worker_lease::table)
        .filter(worker_lease::number.eq(number))
        .set(worker_lease::written.eq(worker_lease::written + 1))
        .execute(db)?;
    Ok(())
}

/// A number that changes when another worker has written.
pub(crate) fn foreign_revision(db: &mut Db, number: i64) -> Result<i64, StoreError> {
    let written: Vec<i64> =
        worker_lease::table.filter(worker_lease::number.ne(number)).select(worker_lease::written).load(db)?;
    Ok(written.into_iter().sum())
}

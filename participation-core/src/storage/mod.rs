//! Where everything is kept: an embedded SQLite file or a PostgreSQL cluster, chosen by the address.
//! Knows connections, transactions and keys; nothing of the domain.
//!
//! Each room writes its SQL once, in its `store.rs`, against the alias `Db`; [`twin!`] compiles that file
//! for both backends, and [`on_reader!`] and [`on_writer!`] choose between the two at run time.

#[macro_use]
mod twin;

pub(crate) mod among;
pub mod backup;
mod error;
pub(crate) mod ids;
mod kept;
pub(crate) mod keys;
pub(crate) mod postgresql;
mod query_count;
pub(crate) mod revision;
pub(crate) mod schema;
pub(crate) mod search;
pub(crate) mod sqlite;

use std::any::Any;
use std::sync::{Arc, OnceLock};

use kept::Kept;

pub(crate) use error::from_diesel;
pub use error::{StoreError, UnknownWord};
pub use ids::{Ids, random_bytes};
pub use keys::{City, Keys};
pub(crate) use query_count::QueryCount;
pub use revision::Revision;

/// Names, once for both backends, the rooms whose stores other rooms' stores may call.
macro_rules! rooms {
    ($($room:ident),* $(,)?) => {
        pub(crate) mod sqlite_rooms {
            pub(crate) use crate::location_report::desk::sqlite::store as report_desk;
            pub(crate) use crate::paper::sheet::sqlite::store as sheet;
            $(pub(crate) use crate::$room::sqlite::store as $room;)*
            pub(crate) use crate::location_report::affected::sqlite::store as affected;
            pub(crate) use crate::council::session::sqlite::store as session;
            pub(crate) use crate::council::uptake::sqlite::store as uptake;
            pub(crate) use crate::outcome::merge::sqlite::store as merge;
            pub(crate) use crate::outcome::part::sqlite::store as part;
            pub(crate) use crate::notification::news::sqlite::store as news;
            pub(crate) use crate::procedure::event::sqlite::store as event;
            pub(crate) use crate::storage::backup::sqlite::store as backup;
            pub(crate) use crate::storage::keys::sqlite::store as keys;
        }
        pub(crate) mod postgresql_rooms {
            pub(crate) use crate::location_report::desk::postgresql::store as report_desk;
            pub(crate) use crate::paper::sheet::postgresql::store as sheet;
            $(pub(crate) use crate::$room::postgresql::store as $room;)*
            pub(crate) use crate::location_report::affected::postgresql::store as affected;
            pub(crate) use crate::council::session::postgresql::store as session;
            pub(crate) use crate::council::uptake::postgresql::store as uptake;
            pub(crate) use crate::outcome::merge::postgresql::store as merge;
            pub(crate) use crate::outcome::part::postgresql::store as part;
            pub(crate) use crate::notification::news::postgresql::store as news;
            pub(crate) use crate::procedure::event::postgresql::store as event;
            pub(crate) use crate::storage::backup::postgresql::store as backup;
            pub(crate) use crate::storage::keys::postgresql::store as keys;
        }
    };
}

rooms!(
    contribution,
    council,
    indicator,
    language,
    location_report,
    measure,
    moderation,
    notification,
    outcome,
    paper,
    procedure,
    proposal,
    reach,
    staff,
    survey,
    transparency_log,
    voice,
);

pub(crate) enum Engine {
    Sqlite(sqlite::Sqlite),
    Postgresql(postgresql::Postgresql),
}

/// One municipality's database.
#[derive(Clone)]
pub struct Storage {
    engine: Arc<Engine>,
    ids: Arc<Ids>,
    revision: Revision,
    queries: QueryCount,
    kept: Kept,
    keys: Arc<OnceLock<Arc<Keys>>>,
    city: City,
}

impl Storage {
    /// Opens `sqlite://path/to/file.db` (made when absent) or `postgresql://…`.
    ///
    /// # Errors
    /// [`StoreError::Address`] for any other scheme, [`StoreError::Unreachable`] when nothing answers there.
    pub async fn open(address: &str, city: City) -> Result<Self, StoreError> {
        let revision = Revision::default();
        let address = address.to_owned();
        let queries = QueryCount::default();
        let shared = (revision.clone(), queries.clone());
        let engine = tokio::task::spawn_blocking(move || open_engine(&address, shared.0, shared.1))
            .await
            .map_err(|panic| StoreError::Unreachable(panic.to_string()))??;
        Ok(Self {
            engine: Arc::new(engine),
            ids: Arc::new(Ids::unleased()),
            revision,
            queries,
            kept: Kept::default(),
            keys: Arc::default(),
            city,
        })
    }

    /// Brings the tables up to this program's version; does nothing when they already are.
    ///
    /// # Errors
    /// [`StoreError::Migration`] with the database's own words.
    pub async fn migrate(&self) -> Result<(), StoreError> {
        match self.engine() {
            Engine::Sqlite(engine) => engine.migrate().await,
            Engine::Postgresql(engine) => engine.migrate().await,
        }
    }

    /// How many migrations this program knows that the database has not seen.
    ///
    /// # Errors
    /// [`StoreError`] when the database does not answer.
    pub async fn pending_migrations(&self) -> Result<usize, StoreError> {
        match self.engine() {
            Engine::Sqlite(engine) => engine.pending_migrations().await,
            Engine::Postgresql(engine) => engine.pending_migrations().await,
        }
    }

    /// Leases a worker number, so that keys made here never meet those of another process, and keeps
    /// watching for what other processes write. Call once after [`Storage::migrate`].
    ///
    /// # Errors
    /// [`StoreError`] when the database does not answer or all 1,024 numbers are taken.
    pub async fn start(&self) -> Result<(), StoreError> {
        revision::start(self).await?;
        let keys = keys::load(self).await?;
        // Set once; a second start keeps the first, which is the same row.
        let _ = self.keys.set(Arc::new(keys));
        Ok(())
    }

    /// Which city this database belongs to.
    #[must_use]
    pub fn city(&self) -> &City {
        &self.city
    }

    /// The server's own keys.
    ///
    /// # Errors
    /// [`StoreError::Busy`] before [`Storage::start`] has loaded them.
    pub fn keys(&self) -> Result<&Keys, StoreError> {
        self.keys.get().map(AsRef::as_ref).ok_or(StoreError::Busy)
    }

    /// The same, to be taken along into a transaction.
    ///
    /// # Errors
    /// As for [`Storage::keys`].
    pub fn keys_shared(&self) -> Result<Arc<Keys>, StoreError> {
        self.keys.get().cloned().ok_or(StoreError::Busy)
    }

    /// Whether the database answers.
    ///
    /// # Errors
    /// [`StoreError`] when it does not.
    pub async fn ping(&self) -> Result<(), StoreError> {
        match self.engine() {
            Engine::Sqlite(engine) => engine.read(sqlite::ping).await,
            Engine::Postgresql(engine) => engine.read(postgresql::ping).await,
        }
    }

    /// Grows with every commit, here or in another process (seen within a second).
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.revision.now()
    }

    /// How many queries went out from here since it was opened: a test holds a page's number constant by it.
    #[must_use]
    pub fn queries_sent(&self) -> u64 {
        self.queries.now()
    }

    /// The maker of keys.
    #[must_use]
    pub fn ids(&self) -> &Ids {
        &self.ids
    }

    /// What a writing function needs besides its data: the time, fresh keys, and whose city it is.
    #[must_use]
    pub fn act(&self, now: crate::Timestamp) -> Act {
        Act { now, ids: Arc::clone(&self.ids), city: self.city.clone() }
    }

    /// The word for the backend, for logs and the metrics page.
    #[must_use]
    pub fn backend(&self) -> &'static str {
        match self.engine() {
            Engine::Sqlite(_) => "sqlite",
            Engine::Postgresql(_) => "postgresql",
        }
    }

    /// What was read under this name since the last commit, or what `read` gives now. For what pages and forms ask
    /// again and again; the name says the room, the thing and everything it depends on.
    pub(crate) async fn keeping<T: Any + Send + Sync>(
        &self,
        name: String,
        read: impl Future<Output = Result<T, StoreError>>,
    ) -> Result<Arc<T>, StoreError> {
        let revision = self.revision();
        if let Some(thing) = self.kept.get(&name, revision) {
            return Ok(thing);
        }
        let thing = Arc::new(read.await?);
        self.kept.put(name, revision, &thing);
        Ok(thing)
    }

    pub(crate) fn engine(&self) -> &Engine {
        &self.engine
    }
}

/// One act of writing.
#[derive(Clone)]
pub struct Act {
    pub now: crate::Timestamp,
    pub ids: Arc<Ids>,
    pub city: City,
}

impl Act {
    /// The scope of a leaf about something in this procedure.
    #[must_use]
    pub fn scope(&self, procedure: i64) -> String {
        format!("{}/{procedure}", self.city.tenant)
    }
}

fn open_engine(address: &str, revision: Revision, queries: QueryCount) -> Result<Engine, StoreError> {
    if let Some(path) = address.strip_prefix("sqlite://") {
        sqlite::Sqlite::open(path, revision, queries).map(Engine::Sqlite)
    } else if address.starts_with("postgresql://") || address.starts_with("postgres://") {
        postgresql::Postgresql::open(address, revision, queries).map(Engine::Postgresql)
    } else {
        Err(StoreError::Address(address.split(':').next().unwrap_or_default().to_owned()))
    }
}

//! A database of one test's own: an embedded file, or one on the cluster that `TEST_DATABASE` names.
use diesel::sql_types::Text;
use diesel::{Connection, PgConnection, QueryableByName, RunQueryDsl, SqliteConnection};
use participation_core::Storage;
use participation_core::storage::{City, random_bytes};

/// Ends with its test.
pub struct Database {
    address: String,
    _folder: tempfile::TempDir,
}

/// Münster's database, with its tables.
pub async fn open() -> (Storage, Database) {
    let (storage, database) = fresh().await;
    storage.migrate().await.unwrap();
    storage.start().await.unwrap();
    (storage, database)
}

/// A database without tables, at which no process is at work.
pub async fn fresh() -> (Storage, Database) {
    let folder = tempfile::tempdir().unwrap();
    let address = match std::env::var("TEST_DATABASE") {
        Ok(cluster) => on_cluster(&cluster),
        Err(_) => format!("sqlite://{}/city.db", folder.path().display()),
    };
    let city = City { tenant: "muenster".into(), prefix: "MS".into() };
    let storage = Storage::open(&address, city).await.unwrap();
    (storage, Database { address, _folder: folder })
}

fn on_cluster(address: &str) -> String {
    let name = format!("test_{}", u64::from_be_bytes(random_bytes::<8>()));
    let mut db = PgConnection::establish(address).unwrap();
    diesel::sql_query(format!("CREATE DATABASE {name}")).execute(&mut db).unwrap();
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let (cluster, _) = path.rsplit_once('/').unwrap();
    format!("{cluster}/{name}?{query}")
}

impl Database {
    pub fn is_embedded(&self) -> bool {
        self.address.starts_with("sqlite:")
    }

    /// Changes rows past the program.
    pub fn execute(&self, sql: &str) {
        let query = diesel::sql_query(sql);
        match self.address.strip_prefix("sqlite://") {
            Some(path) => query.execute(&mut SqliteConnection::establish(path).unwrap()).unwrap(),
            None => query.execute(&mut PgConnection::establish(&self.address).unwrap()).unwrap(),
        };
    }

    /// The column `word` of what the query finds, past the program.
    pub fn query(&self, sql: &str) -> Vec<String> {
        #[derive(QueryableByName)]
        struct Row {
            #[diesel(sql_type = Text)]
            word: String,
        }
        let rows: Vec<Row> = match self.address.strip_prefix("sqlite://") {
            Some(path) => diesel::sql_query(sql).load(&mut SqliteConnection::establish(path).unwrap()).unwrap(),
            None => diesel::sql_query(sql).load(&mut PgConnection::establish(&self.address).unwrap()).unwrap(),
        };
        rows.into_iter().map(|row| row.word).collect()
    }
}

/// As when two processes of one city start on a database that is still empty.
#[tokio::test]
async fn two_that_start_at_once_both_find_all_tables() {
    let folder = tempfile::tempdir().unwrap();
    let address = match std::env::var("TEST_DATABASE") {
        Ok(cluster) => on_cluster(&cluster),
        Err(_) => format!("sqlite://{}/city.db", folder.path().display()),
    };
    let city = || City { tenant: "muenster".into(), prefix: "MS".into() };
    let (one, two) = (Storage::open(&address, city()).await.unwrap(), Storage::open(&address, city()).await.unwrap());
    let both = tokio::join!(one.migrate(), two.migrate());
    assert!(matches!(both, (Ok(()), Ok(()))), "{both:?}");
    assert_eq!(two.pending_migrations().await.unwrap(), 0);
}

/// While somebody else holds the file, everybody who waits is told after one wait, not one after the other.
#[tokio::test]
async fn behind_a_held_lock_all_who_wait_are_told_together_and_nothing_acknowledged_is_lost() {
    let (storage, database) = open().await;
    let Some(path) = database.address.strip_prefix("sqlite://") else { return };
    let now = participation_core::Timestamp::from_unix(1_795_430_545);
    let write = |name: String| {
        let storage = storage.clone();
        tokio::spawn(async move { participation_core::outcome::office_named(&storage, &name, None, now).await })
    };
    write("vorher".into()).await.unwrap().unwrap();
    let mut holder = SqliteConnection::establish(path).unwrap();
    diesel::sql_query("BEGIN IMMEDIATE").execute(&mut holder).unwrap();
    let start = std::time::Instant::now();
    let waiting: Vec<_> = (0..12).map(|number| write(format!("wartend {number}"))).collect();
    for one in waiting {
        let refused = one.await.unwrap();
        assert!(matches!(refused, Err(participation_core::StoreError::Busy)), "{refused:?}");
    }
    // One after the other they would have taken a minute.
    assert!(start.elapsed() < std::time::Duration::from_secs(30), "{:?}", start.elapsed());
    diesel::sql_query("ROLLBACK").execute(&mut holder).unwrap();
    write("nachher".into()).await.unwrap().unwrap();
    assert_eq!(database.query("SELECT name AS word FROM office ORDER BY name"), ["nachher", "vorher"]);
}

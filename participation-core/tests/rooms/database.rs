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
    let folder = tempfile::tempdir().unwrap();
    let address = match std::env::var("TEST_DATABASE") {
        Ok(cluster) => on_cluster(&cluster),
        Err(_) => format!("sqlite://{}/city.db", folder.path().display()),
    };
    let city = City { tenant: "muenster".into(), prefix: "MS".into() };
    let storage = Storage::open(&address, city).await.unwrap();
    storage.migrate().await.unwrap();
    storage.start().await.unwrap();
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

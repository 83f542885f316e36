use std::collections::BTreeSet;

use super::catalogue;
use crate::storage::backup::sqlite::store as described;
use crate::storage::{City, Engine, Storage};

/// `table.column` of everything that the migrations make; a test of the whole program holds both databases alike.
async fn columns_there_are() -> BTreeSet<(String, String)> {
    let folder = tempfile::tempdir().unwrap();
    let city = City { tenant: "muenster".into(), prefix: "MS".into() };
    let storage = Storage::open(&format!("sqlite://{}/city.db", folder.path().display()), city).await.unwrap();
    storage.migrate().await.unwrap();
    let Engine::Sqlite(engine) = storage.engine() else { panic!("an embedded database was opened") };
    let tables = engine.read(described::tables).await.unwrap();
    let columns = |table: described::Table| {
        let name = table.name;
        table.columns.into_iter().map(move |column| (name.clone(), column.name))
    };
    tables.into_iter().flat_map(columns).collect()
}

/// Whoever adds a setting says here whether it leaves the house.
#[test]
fn only_settings_that_are_no_password_are_written_out() {
    use crate::storage::keys::Setting;
    let out: Vec<&str> =
        Setting::ALL.iter().filter(|own| catalogue::withheld(**own).is_none()).map(|own| own.as_str()).collect();
    assert_eq!(out, ["server-secret", "gazetteer"]);
    assert_eq!(catalogue::only("setting"), "WHERE name IN ('server-secret', 'gazetteer')");
    assert_eq!(catalogue::only("office"), "");
}

/// Whoever adds a table or a column says here what it is, or why it stays out.
#[tokio::test]
async fn every_table_and_column_is_described_or_left_out_with_a_reason() {
    let there = columns_there_are().await;
    assert!(there.len() > 500, "{}", there.len());
    let described = catalogue::tables().flat_map(|table| {
        assert!(table.about.ends_with('.'), "{} is described in a sentence", table.name);
        table.columns.iter().map(|(column, about)| {
            assert!(about.ends_with('.'), "{}.{column} is described in a sentence", table.name);
            (table.name.to_owned(), (*column).to_owned())
        })
    });
    let left_out = catalogue::LEFT_OUT_COLUMNS.iter().map(|(table, column, _, why)| {
        assert!(!why.is_empty());
        ((*table).to_owned(), (*column).to_owned())
    });
    let said: Vec<(String, String)> = described.chain(left_out).collect();
    let known: BTreeSet<(String, String)> = said.iter().cloned().collect();
    assert_eq!(known.len(), said.len(), "nothing is described twice");
    let kept: BTreeSet<(String, String)> = there.iter().filter(|(table, _)| catalogue::keeps(table)).cloned().collect();
    assert_eq!(known.difference(&kept).collect::<Vec<_>>(), Vec::<&(String, String)>::new(), "no such column");
    assert_eq!(kept.difference(&known).collect::<Vec<_>>(), Vec::<&(String, String)>::new(), "not described");
    for (table, why) in catalogue::LEFT_OUT {
        assert!(there.iter().any(|(known, _)| known == table) && !why.is_empty(), "{table}");
        assert!(catalogue::of(table).is_none(), "{table} is left out and described");
    }
}

use super::none;
use std::collections::BTreeSet;
use std::fs;
use std::process::Command;
use tests::{Cluster, Scratch, SqliteFile, built, top};

fn names(dialect: &str) -> BTreeSet<String> {
    let folder = top().join("migrations").join(dialect);
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    entries.map(|entry| entry.file_name().into_string().unwrap()).collect()
}

#[test]
fn every_migration_is_there_in_both_dialects_and_leads_back() {
    let sqlite = names("sqlite");
    assert!(!sqlite.is_empty());
    assert_eq!(sqlite, names("postgresql"));
    let mut found = Vec::new();
    for dialect in ["sqlite", "postgresql"] {
        for name in &sqlite {
            for way in ["up.sql", "down.sql"] {
                let path = format!("migrations/{dialect}/{name}/{way}");
                if fs::read_to_string(top().join(&path)).is_ok_and(|sql| sql.trim().is_empty())
                    || !top().join(&path).is_file()
                {
                    found.push(path);
                }
            }
        }
    }
    none("a migration has a way up and a way down", found);
}

/// One name for the types that both dialects call differently.
fn family(kind: &str) -> &str {
    match kind.to_ascii_lowercase().as_str() {
        "bigint" => "key",
        "timestamp" | "timestamp without time zone" => "timestamp",
        "text" | "character varying" => "text",
        "bytea" | "blob" | "binary" => "binary",
        "double" | "double precision" | "real" => "double",
        "boolean" => "boolean",
        "integer" => "integer",
        "smallint" => "smallint",
        "date" => "date",
        _ => "unknown",
    }
}

/// Leaves out what SQLite, diesel and the full text search keep for themselves.
const OWN: &str = "t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND t.name NOT LIKE '\\_\\_diesel%' ESCAPE '\\'
    AND t.name NOT LIKE 'council\\_paper\\_words%' ESCAPE '\\' AND t.name NOT LIKE 'search\\_entry%' ESCAPE '\\'";

fn sqlite_schema() -> BTreeSet<String> {
    let scratch = Scratch::new("schema");
    let file = scratch.path().join("beteiligung.db");
    migrate(&format!("sqlite://{}", file.display()));
    let mut database = SqliteFile::open(&file);
    let mut lines = BTreeSet::new();
    let columns = format!(
        "SELECT t.name || '.' || c.name || '|' || c.type || '|' || CASE WHEN c.\"notnull\" OR c.pk THEN 'required' ELSE 'optional' END AS line
         FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table' AND {OWN}"
    );
    for line in database.lines(&columns) {
        let parts: Vec<&str> = line.split('|').collect();
        lines.insert(format!("{} {} {}", parts[0], family(parts[1]), parts[2]));
    }
    let unique = format!(
        "SELECT t.name || ' unique ' || group_concat(i.name, ',') AS line FROM sqlite_master t, pragma_index_list(t.name) l,
         (SELECT 1) JOIN pragma_index_info(l.name) i WHERE t.type = 'table' AND l.\"unique\" AND {OWN} GROUP BY t.name, l.name"
    );
    lines.extend(database.lines(&unique).into_iter().map(sorted_columns));
    let keys = format!(
        "SELECT t.name || ' unique ' || group_concat(c.name, ',') AS line FROM sqlite_master t, pragma_table_info(t.name) c
         WHERE t.type = 'table' AND c.pk AND {OWN} GROUP BY t.name"
    );
    lines.extend(database.lines(&keys).into_iter().map(sorted_columns));
    lines
}

fn postgresql_schema() -> BTreeSet<String> {
    let cluster = Cluster::shared();
    let url = cluster.migrated();
    let name = Cluster::name(&url);
    let mut lines = BTreeSet::new();
    let columns = "SELECT table_name || '.' || column_name, data_type, CASE is_nullable WHEN 'NO' THEN 'required' ELSE 'optional' END
        FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\\_\\_diesel%' AND table_name NOT IN ('search_entry', 'council_paper_words')";
    for line in cluster.sql(&name, columns).lines() {
        let parts: Vec<&str> = line.split('|').collect();
        lines.insert(format!("{} {} {}", parts[0], family(parts[1]), parts[2]));
    }
    let unique = "SELECT t.relname || ' unique ' || string_agg(a.attname, ',') FROM pg_index i
        JOIN pg_class t ON t.oid = i.indrelid JOIN pg_namespace n ON n.oid = t.relnamespace
        JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = ANY(i.indkey)
        WHERE i.indisunique AND n.nspname = 'public' AND t.relname NOT LIKE '\\_\\_diesel%' AND t.relname NOT IN ('search_entry', 'council_paper_words') GROUP BY t.relname, i.indexrelid";
    lines.extend(cluster.sql(&name, unique).lines().map(|line| sorted_columns(line.to_owned())));
    lines
}

fn sorted_columns(line: String) -> String {
    let (table, columns) = line.split_once(" unique ").unwrap();
    let mut columns: Vec<&str> = columns.split(',').collect();
    columns.sort_unstable();
    format!("{table} unique {}", columns.join(","))
}

fn migrate(url: &str) {
    let output = Command::new(built("beteiligung")).arg("migrate").env("DATABASE_URL", url).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// Full text search is the one thing that differs by design; its tables are left out.
#[test]
fn both_databases_have_the_same_tables_columns_and_unique_keys() {
    let (sqlite, postgresql) = (sqlite_schema(), postgresql_schema());
    assert!(sqlite.len() > 50, "there are tables: {sqlite:?}");
    let mut found: Vec<String> = sqlite.difference(&postgresql).map(|line| format!("only SQLite: {line}")).collect();
    found.extend(postgresql.difference(&sqlite).map(|line| format!("only PostgreSQL: {line}")));
    found.extend(
        sqlite.iter().filter(|line| line.contains(" unknown ")).map(|line| format!("a type without a twin: {line}")),
    );
    none("the schemas are twins", found);
}

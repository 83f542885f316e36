use super::{Source, file, none, sources};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::process::Command;
use tests::top;

/// Everything that is compiled on this machine, with its licences; nothing is fetched for it.
fn metadata() -> Value {
    let version = Command::new("rustc").arg("-vV").output().unwrap();
    let version = String::from_utf8(version.stdout).unwrap();
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    let mut command = Command::new("cargo");
    command.current_dir(top()).args([
        "metadata",
        "--format-version",
        "1",
        "--offline",
        "--locked",
        "--filter-platform",
        host,
    ]);
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn deny() -> toml::Table {
    fs::read_to_string(file("deny.toml")).unwrap().parse().unwrap()
}

fn packages(metadata: &Value) -> impl Iterator<Item = &Value> {
    metadata["packages"].as_array().unwrap().iter()
}

/// Whether a licence expression can be met with the allowed licences alone.
fn met(expression: &str, allowed: &BTreeSet<&str>) -> bool {
    let plain = expression.replace(['(', ')'], "").replace('/', " OR ");
    // AND binds tighter than OR in these expressions; with brackets lost, every part of an AND must still
    // offer one allowed choice, which is stricter where it differs.
    plain.split(" AND ").all(|part| part.split(" OR ").any(|licence| allowed.contains(licence.trim())))
}

#[test]
fn every_dependency_has_an_allowed_licence_and_a_known_source() {
    let (metadata, deny) = (metadata(), deny());
    let allowed = deny["licenses"]["allow"].as_array().unwrap().iter().filter_map(toml::Value::as_str).collect();
    let banned: Vec<&str> =
        deny["bans"]["deny"].as_array().unwrap().iter().filter_map(|ban| ban["name"].as_str()).collect();
    let mut found = Vec::new();
    for package in packages(&metadata) {
        let name = package["name"].as_str().unwrap();
        let licence = package["license"].as_str().unwrap_or("none");
        if !met(licence, &allowed) {
            found.push(format!("{name}: licence {licence}"));
        }
        if banned.contains(&name) {
            found.push(format!("{name} is banned"));
        }
        if package["source"].as_str().is_some_and(|source| !source.starts_with("registry+")) {
            found.push(format!("{name} comes from {}", package["source"]));
        }
    }
    none("deny.toml", found);
}

#[test]
fn ammonia_and_diesel_are_new_enough() {
    let metadata = metadata();
    for (name, least) in [("ammonia", [4, 1, 4]), ("diesel", [2, 3, 10])] {
        let Some(package) = packages(&metadata).find(|package| package["name"] == name) else { continue };
        let numbers = package["version"].as_str().unwrap().split('.').filter_map(|part| part.parse::<u32>().ok());
        let version: Vec<u32> = numbers.collect();
        assert!(version.as_slice() >= least.as_slice(), "{name} {version:?}");
    }
}

/// Files of other folders that this one compiles as its own, by `#[path]`.
fn included(code: &[Source], folder: &str) -> Vec<String> {
    let inside = code.iter().filter(|source| source.path.starts_with(folder));
    let paths = inside.flat_map(|source| source.text.split("#[path = \"").skip(1));
    let ends = paths.filter_map(|rest| rest.split('"').next()).map(|path| path.trim_start_matches("../").to_owned());
    ends.collect()
}

#[test]
fn every_dependency_is_used() {
    // Named for their features or their bundled C code only.
    let silent = ["libsqlite3-sys", "pq-sys", "openssl-sys"];
    let metadata = metadata();
    let code = sources(&[".rs"]);
    let mut found = Vec::new();
    for package in packages(&metadata).filter(|package| package["source"].is_null()) {
        let folder = package["manifest_path"].as_str().unwrap().trim_end_matches("Cargo.toml");
        let folder = folder.trim_start_matches(&format!("{}/", top().display())).to_owned();
        let included = included(&code, &folder);
        let own: Vec<_> =
            code.iter().filter(|source| source.path.starts_with(&folder) || included.contains(&source.path)).collect();
        for dependency in package["dependencies"].as_array().unwrap() {
            let name = dependency["name"].as_str().unwrap();
            let called = dependency["rename"].as_str().unwrap_or(name).replace('-', "_");
            let used = |text: &str| text.contains(&format!("{called}::")) || text.contains(&format!("use {called}"));
            if !silent.contains(&name) && !own.iter().any(|source| used(&source.text)) {
                found.push(format!("{} does not use {name}", package["name"]));
            }
        }
    }
    none("no unused dependency", found);
}

#[test]
fn lock_files_name_no_host() {
    let mut found = Vec::new();
    for source in sources(&["package-lock.json", ".npmrc"]) {
        let lines = source.text.lines().enumerate().filter(|(_, line)| line.contains("\"resolved\": \"http"));
        found.extend(lines.map(|(number, _)| format!("{}:{}", source.path, number + 1)));
    }
    none("a lock file works with any registry", found);
}

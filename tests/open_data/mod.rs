//! The open data in the hands of programs that others wrote: `pyshacl` holds the catalogue against GovData's own shapes,
//! `schemathesis` asks the interface whatever its description allows and forbids.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tests::{Database, Server, output, top};

/// The shapes of DCAT-AP.de that read without the net, and the conventions of GovData, which it has kept since 2.0.
const SHAPES: [&str; 6] = [
    "v3.0/shapes/dcat-ap-SHACL-DE.ttl",
    "v3.0/shapes/dcat-ap-spec-german-additions.ttl",
    "v3.0/shapes/dcat-ap-de-controlledvocabularies.ttl",
    "v3.0/shapes/dcat-ap-de-deprecated.ttl",
    "v2.0/shapes/dcat-ap-konventionen.ttl",
    "v2.0/shapes/dcat-ap-de-deprecated.ttl",
];

/// A Python program that `tests/run` installs.
fn tool(name: &str) -> Command {
    let program = top().join("tests/output/python/bin").join(name);
    assert!(program.is_file(), "{name} is installed (tests/run does it)");
    Command::new(program)
}

/// The shapes beside the repository, or where `BETEILIGUNG_DATA` says.
fn shapes() -> Option<PathBuf> {
    let beside = top().join("../shared/data");
    let data = std::env::var_os("BETEILIGUNG_DATA").map_or(beside, PathBuf::from);
    let folder = data.join("dcat/shapes");
    if !folder.is_dir() {
        println!("skipped: no dcat/shapes in {}", data.display());
        return None;
    }
    Some(folder)
}

/// The catalogue with what is known of the vocabularies, as a file.
fn catalogue(name: &str, change: impl Fn(String) -> String) -> PathBuf {
    let answer = Server::shared(Database::Sqlite).visitor().get("/catalog.ttl");
    assert_eq!(answer.status, 200);
    let vocabulary = fs::read_to_string(top().join("tests/open_data/vocabulary.ttl")).unwrap();
    let file = output("open-data").join(name);
    fs::write(&file, change(answer.text()) + &vocabulary).unwrap();
    file
}

fn judged(shapes: &Path, data: &Path) -> (bool, String) {
    let result = tool("pyshacl").arg("--shapes").arg(shapes).arg(data).output().unwrap();
    let said = text(&result);
    assert!(said.contains("Conforms: "), "pyshacl reads {}: {said}", data.display());
    (said.contains("Conforms: True"), said)
}

fn text(result: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&result.stdout), String::from_utf8_lossy(&result.stderr))
}

#[test]
fn the_catalogue_keeps_every_rule_of_dcat_ap_de() {
    let Some(folder) = shapes() else { return };
    let data = catalogue("catalog.ttl", |text| text);
    let refused: Vec<String> = SHAPES
        .iter()
        .map(|name| (name, judged(&folder.join(name), &data)))
        .filter(|(_, (conforms, _))| !conforms)
        .map(|(name, (_, said))| format!("{name}:\n{said}"))
        .collect();
    assert!(refused.is_empty(), "{}", refused.join("\n"));
}

/// What makes the test above worth something: each of these faults is found.
#[test]
fn a_catalogue_with_a_fault_is_refused() {
    let Some(folder) = shapes() else { return };
    let faults = [
        ("without a licence", "dct:license", "dct:rights", SHAPES[1]),
        ("without a publisher of the service", "dct:publisher", "dct:creator", SHAPES[1]),
        ("with a format that no list has", "file-type/CSV", "file-type/CSVV", SHAPES[2]),
        ("without a contributor", "dcatde:contributorID", "dcatde:contributor", SHAPES[4]),
    ];
    for (what, right, wrong, shapes) in faults {
        let data = catalogue("wrong.ttl", |text| {
            assert!(text.contains(right), "{right}");
            text.replace(right, wrong)
        });
        let (conforms, said) = judged(&folder.join(shapes), &data);
        assert!(!conforms, "{what}: {said}");
    }
}

#[test]
fn the_interface_never_fails_and_answers_as_its_description_says() {
    let server = Server::shared(Database::Sqlite);
    // A procedure whose survey has results; names that are made up find none.
    let page = server.page_of_a_procedure("/survey");
    let slug = page.split('/').nth(3).unwrap();
    let settings = output("open-data").join("schemathesis.toml");
    let known = ["survey-results", "reach"].map(|set| {
        let operation = format!("[[operations]]\ninclude-path = \"/{set}/{{procedure}}\"\n");
        format!("{operation}parameters = {{ procedure = \"{slug}\" }}\n")
    });
    fs::write(&settings, known.concat()).unwrap();
    let result = tool("schemathesis")
        .current_dir(output("open-data"))
        .arg("--config-file")
        .arg(&settings)
        .args(["run", &server.url("/api/v1/openapi.json"), "--url", &server.url("/api/v1")])
        .args(["--checks", "all", "--max-examples", "12", "--max-time", "60", "--seed", "1"])
        .args(["--generation-database", "none", "--no-color"])
        .output()
        .unwrap();
    let said = text(&result);
    assert!(result.status.success(), "{said}");
    assert!(said.contains("Tested: 27"), "every operation is asked: {said}");
}

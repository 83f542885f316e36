//! An export comes from outside. Whatever is wrong with it is said with file and line, and nothing of it is stored.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use super::{copy_of, describe_anew, exported, now};
use crate::database;
use participation_core::council::oparl::{self, Hold, Wish};
use participation_core::export::{self, TakeInRefused, Wrong, WrongFile};
use participation_core::storage::backup::Form;
use serde_json::{Value, json};

fn change(folder: &Path, file: &str, change: impl FnOnce(String) -> String) {
    let path = folder.join(file);
    fs::write(&path, change(fs::read_to_string(&path).unwrap())).unwrap();
}

/// Another value in one line of a table.
fn set(folder: &Path, file: &str, line: usize, column: &str, value: &str) {
    change(folder, file, |text| {
        let mut lines: Vec<String> = text.split("\r\n").map(str::to_owned).collect();
        let place = lines[0].split(',').position(|name| name == column).unwrap();
        let mut cells: Vec<&str> = lines[line - 1].split(',').collect();
        cells[place] = value;
        lines[line - 1] = cells.join(",");
        lines.join("\r\n")
    });
}

fn resource<'a>(description: &'a mut Value, name: &str) -> &'a mut Value {
    let resources = description["resources"].as_array_mut().unwrap();
    resources.iter_mut().find(|resource| resource["name"] == name).unwrap()
}

fn one_of(folder: &Path, part: &str) -> String {
    let mut names: Vec<String> = fs::read_dir(folder.join(part))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    format!("{part}/{}", names[0])
}

fn wrong(file: &str, line: impl Into<Option<u64>>, wrong: Wrong) -> WrongFile {
    WrongFile { file: file.to_owned(), line: line.into(), wrong }
}

type Case = (&'static str, Box<dyn Fn(&Path) -> WrongFile>);

fn case(what: &'static str, harm: impl Fn(&Path) -> WrongFile + 'static) -> Case {
    (what, Box::new(harm))
}

/// What somebody changes who does not know, or not care, how files are checked.
fn careless() -> Vec<Case> {
    vec![
        case("a changed byte", |folder| {
            change(folder, "data/phase.csv", |text| text.replacen('1', "2", 1));
            wrong("data/phase.csv", None, Wrong::Changed)
        }),
        case("a changed description", |folder| {
            change(folder, "datapackage.json", |text| text.replacen("The", "the", 1));
            wrong("datapackage.json", None, Wrong::Changed)
        }),
        case("a row cut off", |folder| {
            change(folder, "data/phase.csv", |text| text[..text.len() - 9].to_owned());
            wrong("data/phase.csv", None, Wrong::Changed)
        }),
        case("a missing table", |folder| {
            fs::remove_file(folder.join("data/phase.csv")).unwrap();
            wrong("data/phase.csv", None, Wrong::Missing)
        }),
        case("a missing document", |folder| {
            let file = one_of(folder, "files");
            fs::remove_file(folder.join(&file)).unwrap();
            wrong(file.rsplit_once('.').unwrap().0, None, Wrong::Missing)
        }),
        case("a changed document", |folder| {
            let file = one_of(folder, "files");
            let mut content = fs::read(folder.join(&file)).unwrap();
            content[9] ^= 1;
            fs::write(folder.join(&file), content).unwrap();
            wrong(&file, None, Wrong::Changed)
        }),
    ]
}

/// Files that are none of the export's, or no files.
fn strange_files() -> Vec<Case> {
    vec![
        case("a file too many", |folder| {
            fs::write(folder.join("data/more.csv"), "id\r\n1\r\n").unwrap();
            wrong("data/more.csv", None, Wrong::Extra)
        }),
        case("a document too many", |folder| {
            let name = format!("files/{}.jpg", "f".repeat(64));
            fs::write(folder.join(&name), "x").unwrap();
            wrong(&name, None, Wrong::Extra)
        }),
        case("a program beside it", |folder| {
            fs::write(folder.join("run\nme.sh"), "x").unwrap();
            wrong("run\u{fffd}me.sh", None, Wrong::Extra)
        }),
        case("a link in place of a table", |folder| {
            fs::remove_file(folder.join("data/phase.csv")).unwrap();
            symlink("/etc/hostname", folder.join("data/phase.csv")).unwrap();
            wrong("data/phase.csv", None, Wrong::NotPlain)
        }),
        case("a link in place of a folder", |folder| {
            fs::remove_dir_all(folder.join("files")).unwrap();
            symlink("/etc", folder.join("files")).unwrap();
            wrong("files", None, Wrong::NotPlain)
        }),
    ]
}

/// Changed and described anew.
fn signed(what: &'static str, harm: fn(&Path) -> WrongFile) -> Case {
    case(what, move |folder| {
        let expected = harm(folder);
        describe_anew(folder, |_| {});
        expected
    })
}

/// A changed description.
fn described(what: &'static str, harm: fn(&mut Value), expected: WrongFile) -> Case {
    case(what, move |folder| {
        describe_anew(folder, harm);
        expected.clone()
    })
}

/// What somebody describes who means harm.
fn other_descriptions() -> Vec<Case> {
    vec![
        described(
            "a path out of the folder",
            |it| resource(it, "phase")["path"] = json!("../../../etc/passwd"),
            wrong("../../../etc/passwd", None, Wrong::Name),
        ),
        described(
            "a name out of the folder",
            |it| {
                let phase = resource(it, "phase");
                phase["name"] = json!("../phase");
                phase["path"] = json!("data/../phase.csv");
            },
            wrong("data/../phase.csv", None, Wrong::Name),
        ),
        described(
            "a table described twice",
            |it| {
                let phase = resource(it, "phase").clone();
                it["resources"].as_array_mut().unwrap().push(phase);
            },
            wrong("data/phase.csv", None, Wrong::Name),
        ),
        described(
            "a description of something else",
            |it| it["resources"] = json!({ "a": 1 }),
            wrong("datapackage.json", None, Wrong::Unreadable(String::new())),
        ),
        described(
            "another number of rows",
            |it| resource(it, "district")["rows"] = json!(1_000_000),
            wrong("data/district.csv", None, Wrong::Rows(1_000_000, 0)),
        ),
        described(
            "another form of column",
            |it| resource(it, "merge_offer")["schema"]["fields"][0]["type"] = json!("string"),
            wrong("data/merge_offer.csv", 1, Wrong::OtherColumn("from_id".into())),
        ),
        described(
            "a form that is none",
            |it| resource(it, "phase")["schema"]["fields"][0]["type"] = json!("any"),
            wrong("data/phase.csv", None, Wrong::OtherColumn("id".into())),
        ),
    ]
}

/// Values that cannot be, described as if they could.
fn other_values() -> Vec<Case> {
    vec![
        signed("a row cut off", |folder| {
            let mut lines = 0;
            change(folder, "data/phase.csv", |text| {
                lines = text.lines().count() as u64;
                text[..text.len() - 9].to_owned()
            });
            wrong("data/phase.csv", lines, Wrong::CutOff)
        }),
        signed("a word for a number", |folder| {
            set(folder, "data/phase.csv", 3, "position", "eins");
            wrong("data/phase.csv", 3, Wrong::Value("position".into(), Form::Integer))
        }),
        signed("a number for a text", |folder| {
            set(folder, "data/phase.csv", 3, "kind", "1");
            wrong("data/phase.csv", 3, Wrong::Value("kind".into(), Form::Text))
        }),
        signed("no value where one must be", |folder| {
            set(folder, "data/phase.csv", 3, "kind", "");
            wrong("data/phase.csv", 3, Wrong::Empty("kind".into()))
        }),
        signed("a null sign", |folder| {
            set(folder, "data/phase.csv", 3, "kind", "\"a\0b\"");
            wrong("data/phase.csv", 3, Wrong::Nul)
        }),
        signed("a quotation mark in the middle", |folder| {
            set(folder, "data/phase.csv", 3, "kind", "a\"b");
            wrong("data/phase.csv", 3, Wrong::Quote)
        }),
        signed("a value too many", |folder| {
            set(folder, "data/phase.csv", 3, "kind", "\"a\",1");
            wrong("data/phase.csv", 3, Wrong::Values(7))
        }),
    ]
}

/// Rows that cannot be, described as if they could.
fn other_rows() -> Vec<Case> {
    vec![
        signed("a line of 40 megabytes", |folder| {
            set(folder, "data/phase.csv", 3, "kind", &format!("\"{}\"", "x".repeat(40 << 20)));
            wrong("data/phase.csv", 3, Wrong::TooLong(32 << 20))
        }),
        signed("signs that are no UTF-8", |folder| {
            let path = folder.join("data/staff_role.csv");
            let mut content = fs::read(&path).unwrap();
            let mark = content.iter().position(|byte| *byte == b'"').unwrap();
            content[mark + 1] = 0xff;
            fs::write(path, content).unwrap();
            wrong("data/staff_role.csv", 2, Wrong::NotUtf8)
        }),
        signed("other names of columns", |folder| {
            change(folder, "data/phase.csv", |text| text.replacen("id,", "no,", 1));
            wrong("data/phase.csv", 1, Wrong::Head)
        }),
        signed("nothing at all", |folder| {
            fs::write(folder.join("data/phase.csv"), "").unwrap();
            wrong("data/phase.csv", 1, Wrong::Head)
        }),
        signed("a key that comes twice", |folder| {
            let mut first = String::new();
            change(folder, "data/phase.csv", |text| {
                text.lines().nth(1).unwrap().split(',').next().unwrap().clone_into(&mut first);
                text
            });
            set(folder, "data/phase.csv", 3, "id", &first);
            wrong("data/phase.csv", 3, Wrong::Order)
        }),
        signed("a reference that points nowhere", |folder| {
            set(folder, "data/phase.csv", 4, "procedure_id", "1");
            wrong("data/phase.csv", 4, Wrong::Points("procedure_id".into(), "procedure".into()))
        }),
        signed("a name that may be there only once", |folder| {
            let lines = fs::read_to_string(folder.join("data/procedure.csv")).unwrap().lines().count() as u64;
            for line in [2, 3] {
                set(folder, "data/procedure.csv", line, "slug", "\"zweimal\"");
            }
            wrong("data/procedure.csv", 2, Wrong::Twice(lines))
        }),
    ]
}

/// Tables and columns that are not this program's.
fn other_tables() -> Vec<Case> {
    vec![
        case("a column that nobody knows", |folder| {
            change(folder, "data/staff_role.csv", |text| {
                text.replace("\r\n", ",\"admin\"\r\n").replacen("\"admin\"", "more", 1)
            });
            describe_anew(folder, |it| {
                let fields = resource(it, "staff_role")["schema"]["fields"].as_array_mut().unwrap();
                let more = fields[1].clone();
                fields.push(more);
                fields[2]["name"] = json!("more");
            });
            wrong("data/staff_role.csv", 1, Wrong::UnknownColumn("more".into()))
        }),
        case("a table that nobody knows", |folder| {
            fs::write(folder.join("data/more.csv"), "staff_id,role\r\n").unwrap();
            describe_anew(folder, |it| {
                let mut more = resource(it, "staff_role").clone();
                more["name"] = json!("more");
                more["path"] = json!("data/more.csv");
                more["rows"] = json!(0);
                it["resources"].as_array_mut().unwrap().push(more);
            });
            describe_anew(folder, |_| {});
            wrong("data/more.csv", None, Wrong::UnknownTable)
        }),
        case("sessions that somebody brings along", |folder| {
            fs::write(folder.join("data/staff_session.csv"), "staff_id,role\r\n").unwrap();
            describe_anew(folder, |it| {
                let mut more = resource(it, "staff_role").clone();
                more["name"] = json!("staff_session");
                more["path"] = json!("data/staff_session.csv");
                more["rows"] = json!(0);
                it["resources"].as_array_mut().unwrap().push(more);
            });
            describe_anew(folder, |_| {});
            wrong("data/staff_session.csv", None, Wrong::UnknownTable)
        }),
        case("a table that is left away", |folder| {
            fs::remove_file(folder.join("data/phase.csv")).unwrap();
            describe_anew(folder, |it| {
                it["resources"].as_array_mut().unwrap().retain(|resource| resource["name"] != "phase");
            });
            wrong("datapackage.json", None, Wrong::MissingTable("phase".into()))
        }),
        case("a column that is left away", |folder| {
            change(folder, "data/staff_role.csv", |text| {
                text.lines().map(|line| format!("{}\r\n", line.split_once(',').unwrap().0)).collect()
            });
            describe_anew(folder, |it| {
                let schema = &mut resource(it, "staff_role")["schema"];
                schema["fields"].as_array_mut().unwrap().pop();
                schema["primaryKey"] = json!(["staff_id", "role"]);
                resource(it, "staff_role")["rows"] = json!(0);
            });
            fs::write(folder.join("data/staff_role.csv"), "staff_id\r\n").unwrap();
            describe_anew(folder, |_| {});
            wrong("data/staff_role.csv", 1, Wrong::MissingColumn("role".into()))
        }),
    ]
}

#[tokio::test]
async fn whatever_is_wrong_is_said_with_file_and_line_and_nothing_is_stored() {
    let folder = exported().await;
    let (storage, _database) = database::fresh().await;
    let cases =
        [careless(), strange_files(), other_descriptions(), other_values(), other_rows(), other_tables()].into_iter();
    for (what, harm) in cases.flatten() {
        let copy = copy_of(folder);
        let mut expected = harm(copy.path());
        match export::take_in(&storage, copy.path(), now()).await {
            Err(TakeInRefused::Wrong(mut found)) => {
                // The JSON reader's own words, and how many rows the demo has, are not what is tested.
                if let (Wrong::Unreadable(own), Wrong::Unreadable(_)) = (&found.wrong, &expected.wrong) {
                    expected.wrong = Wrong::Unreadable(own.clone());
                }
                if let (Wrong::Rows(_, there), Wrong::Rows(..)) = (&mut found.wrong, &expected.wrong) {
                    *there = 0;
                }
                assert_eq!(found, expected, "{what}");
            }
            other => panic!("{what}: {other:?}"),
        }
    }
    // After all of that the database is as fresh as before.
    export::take_in(&storage, folder, now()).await.unwrap();
}

#[tokio::test]
async fn what_a_newer_program_wrote_is_refused_by_its_version() {
    let (storage, _database) = database::fresh().await;
    let copy = copy_of(exported().await);
    describe_anew(copy.path(), |it| it["beteiligung"]["migrations"].as_array_mut().unwrap().push(json!("9999")));
    let refused = export::take_in(&storage, copy.path(), now()).await;
    assert!(matches!(&refused, Err(TakeInRefused::NewerTables(version)) if version == "9999"), "{refused:?}");
    describe_anew(copy.path(), |it| it["beteiligung"]["format"] = json!("beteiligung-export-2"));
    let refused = export::take_in(&storage, copy.path(), now()).await;
    assert!(matches!(&refused, Err(TakeInRefused::NewerFormat(_))), "{refused:?}");
    fs::remove_file(copy.path().join("datapackage.json")).unwrap();
    let refused = export::take_in(&storage, copy.path(), now()).await;
    assert!(matches!(&refused, Err(TakeInRefused::NoExport)), "{refused:?}");
    export::take_in(&storage, exported().await, now()).await.unwrap();
}

#[tokio::test]
async fn a_first_start_that_knows_the_councils_system_does_not_stand_in_the_way() {
    let (storage, _database) = database::fresh().await;
    storage.migrate().await.unwrap();
    let hold = Hold { name: "a first start".into(), ended: |_| true };
    let wish = Wish::default();
    oparl::begin(&storage, "https://first-start.example/oparl", &hold, wish, now()).await.unwrap();
    export::take_in(&storage, exported().await, now()).await.unwrap();
    let urls: Vec<_> = oparl::sources(&storage).await.unwrap().into_iter().map(|source| source.url).collect();
    assert!(!urls.iter().any(|url| url.as_str().contains("first-start")), "{urls:?}");
}

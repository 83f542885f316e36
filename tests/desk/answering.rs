//! Answers are written so that people understand them.

use tests::{Database, Server, links, words};

#[test]
fn who_writes_an_answer_sees_how_easy_it_is_before_saving_it() {
    let server = Server::shared(Database::Sqlite);
    let mut desk = server.signed_in("participation");
    let list = desk.get("/desk/answers").text();
    let case = links(&list).into_iter().rfind(|link| link.starts_with("/desk/answers/")).expect("an answer is owed");
    let path = format!("{case}/edit");
    let mut form = desk.form(&path, "/edit");
    let hard = "Die Inanspruchnahme der Verkehrsinfrastruktur unterliegt gem. § 45 Abs. 1 der Ermessensentscheidung.";
    form.set("reason-de", hard).set("go", "look");
    let page = desk.submit(&form);
    assert_eq!(page.status, 200);
    let read = words(&page.text());
    assert!(read.contains("Einfach genug?") && read.contains("noch schwer"), "{read}");
    assert!(read.contains("Verkehrsinfrastruktur"), "what was typed is still there");
    assert_ne!(desk.form(&path, "/edit").get("reason-de"), Some(hard), "nothing was saved");
}

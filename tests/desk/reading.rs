//! Nobody lets something appear that they have not seen whole.

use tests::{Database, Server, links, words};

/// The address of the first report in the desk's list.
fn a_report(server: &Server) -> String {
    let page = server.signed_in("participation").get("/desk/reports").text();
    let found = links(&page).into_iter().find(|link| link.starts_with("/desk/reports/MS-"));
    found.expect("the demo city has reports")
}

#[test]
fn who_moderates_a_report_sees_its_category_its_place_and_the_drawn_map() {
    let server = Server::shared(Database::Sqlite);
    let report = a_report(server);
    let at_the_desk = server.signed_in("participation").get(&report).text();
    let reference = report.rsplit('/').next().unwrap();
    let page = server.signed_in("moderator").get(&format!("/desk/moderation/{reference}"));
    assert_eq!(page.status, 200);
    for html in [page.text(), at_the_desk] {
        let read = words(&html);
        assert!(read.contains("Worum es geht") && read.contains("Eingegangen"), "{read}");
        assert!(html.contains("<svg") && html.contains("map-frame"), "the place is drawn");
    }
}

#[test]
fn who_moderates_a_response_reads_each_answer_under_its_question() {
    let server = Server::shared(Database::Sqlite);
    let mut clerk = server.signed_in("clerk");
    let mut typed = clerk.form("/desk/entry/radweg-promenade/survey", "/survey");
    let fields: Vec<String> = typed.fields.iter().map(|(name, _)| name.clone()).collect();
    let words_field = fields.iter().rfind(|name| name.starts_with('q')).expect("the last question asks for words");
    typed.set("channel", "phone").set(words_field, "Wurzeln heben das Pflaster");
    let sent = clerk.submit(&typed);
    assert_eq!(sent.status, 303, "{}", words(&sent.text()));
    let slip = sent.location().unwrap().to_owned();
    let reference = slip.split("reference=").nth(1).unwrap().split('&').next().unwrap();
    let page = server.signed_in("moderator").get(&format!("/desk/moderation/{reference}"));
    assert_eq!(page.status, 200);
    let read = words(&page.text());
    assert!(read.contains("Was möchten Sie uns noch sagen? Wurzeln heben das Pflaster"), "{read}");
}

#[test]
fn a_photo_of_an_unread_contribution_is_only_for_those_who_moderate() {
    let server = Server::shared(Database::Sqlite);
    let report = a_report(server);
    let reference = report.rsplit('/').next().unwrap();
    let path = format!("/desk/moderation/{reference}/photos/0");
    assert_eq!(server.signed_in("moderator").get(&path).status, 404, "no photo was sent");
    assert_eq!(server.signed_in("clerk").get(&path).status, 403);
    assert_ne!(server.visitor().get(&path).status, 200);
}

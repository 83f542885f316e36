use chrono::Duration;
use tests::{Database, Request, Route, Server, Start, filled, publish, words};

/// The demo's procedure that nobody has published.
const UNPUBLISHED: &str = "oeffnungszeiten-stadtbuecherei";

/// Every public address of a procedure, generated from the route table: a new one is asked, too.
#[test]
fn nothing_of_an_unpublished_procedure_is_there_for_anybody() {
    let server = Server::shared(Database::Sqlite);
    let listed = server.signed_in("participation").get("/desk/procedures").text();
    assert!(listed.contains("Öffnungszeiten"), "the demo has one in preparation");
    let public = |route: &Route| {
        route.method == "GET" && route.access.eq_ignore_ascii_case("public") && route.path.contains("{slug}")
    };
    let mut asked = 0;
    for route in Route::all().into_iter().filter(public) {
        for language in ["de", "de-simple", "en", "ar"] {
            let filled: Vec<&str> = route
                .path
                .split('/')
                .map(|part| match part {
                    "{lang}" => language,
                    "{slug}" => UNPUBLISHED,
                    part if part.contains('{') => "1",
                    part => part,
                })
                .collect();
            let path = filled.join("/");
            let answer = server.visitor().get(&path);
            let said = words(&answer.text());
            // A draft's address says that this draft is gone, for every procedure alike.
            let gone = path.contains("/drafts/") && answer.status == 410;
            assert!(answer.status == 404 || gone, "{path}: {} {said}", answer.status);
            assert!(!said.contains("Stadtbücherei"), "{path}");
            asked += 1;
        }
    }
    assert!(asked > 40, "{asked}");
    for list in
        ["/de/", "/de/procedures", "/de/search?q=Stadtb%C3%BCcherei", "/de/council", "/de/impact", "/de/open-data"]
    {
        assert!(!server.visitor().get(list).text().contains(UNPUBLISHED), "{list}");
    }
    for list in
        ["/api/v1/procedures?limit=500", "/open-data/procedures.csv", "/open-data/procedures.json", "/catalog.ttl"]
    {
        let text = server.visitor().get(list).text();
        assert!(text.contains("radweg-promenade") && !text.contains(UNPUBLISHED), "{list}");
    }
}

/// Mail scanners open every link of a mail, some more than once and some with HEAD.
#[test]
fn opening_a_confirming_link_counts_nothing() {
    let mut server = Start::demo(Database::Sqlite).contributions(60).start();
    // In the demo, addresses were asked for some months ago.
    server.again_at(server.now() - Duration::days(252));
    let mut visitor = server.visitor();
    let mut new = filled(&visitor.form("/de/procedures/parkhaus-hoersterplatz/proposals/new", ""));
    let receipt = visitor.submit(new.set("step", "send")).location().expect("it is taken").to_owned();
    let reference = receipt.split(['/', '?']).nth(3).unwrap();
    publish(&server, reference);
    let mut form = visitor.form(&format!("/de/proposals/{reference}/endorse"), "/endorse");
    form.set("email", "jemand@example.org");
    assert_eq!(visitor.submit(&form).status, 200);
    let link = server.mailed("/de/proposals/confirm/");
    for method in ["GET", "HEAD", "GET"] {
        assert_eq!(server.visitor().send(Request::new(method, &link)).status, 200);
    }
    let mut visitor = server.visitor();
    let confirm = visitor.form(&link, "/confirm");
    let counted = visitor.submit(&confirm).location().unwrap().to_owned();
    assert!(counted.ends_with("was=counted"), "the button counts, and only now: {counted}");
    let again = visitor.submit(&confirm).location().unwrap().to_owned();
    assert!(again.ends_with("was=before"), "{again}");
}

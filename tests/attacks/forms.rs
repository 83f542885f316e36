use std::collections::BTreeSet;
use tests::{Database, Request, Response, Route, Server};

fn post(headers: &[(&str, &str)], path: &str, token: Option<&str>) -> Response {
    let server = Server::shared(Database::Sqlite);
    let mut request = Request::new("POST", path).fields(token.map(|token| ("token", token)));
    for (name, value) in headers {
        request = request.header(name, value);
    }
    tests::send(&server.address, &request).unwrap()
}

fn changing_routes() -> BTreeSet<String> {
    let fill = |path: &str| {
        path.replace("{lang}", "de")
            .split('/')
            .map(|part| if part.contains('{') { "0" } else { part })
            .collect::<Vec<_>>()
            .join("/")
    };
    let routes = Route::all().into_iter().filter(|route| route.method == "POST" && !route.machine);
    routes.filter(|route| route.access.eq_ignore_ascii_case("public")).map(|route| fill(&route.path)).collect()
}

fn token() -> String {
    let server = Server::shared(Database::Sqlite);
    let form = server.visitor().form(&format!("{}/new", server.proposals()), "");
    form.get("token").unwrap().to_owned()
}

#[test]
fn no_change_without_a_token() {
    let server = Server::shared(Database::Sqlite);
    let origin = format!("http://{}", server.address);
    let routes = changing_routes();
    assert!(!routes.is_empty());
    for path in routes {
        for token in [None, Some(""), Some("1.2.3"), Some("ffffffff.0000000000000000.00000000000000000000000000000000")]
        {
            let status = post(&[("Origin", &origin)], &path, token).status;
            assert!(matches!(status, 400 | 403 | 422), "{path} with token {token:?}: {status}");
        }
    }
}

#[test]
fn no_change_from_another_site_even_with_a_token() {
    let token = token();
    for path in changing_routes() {
        for foreign in ["https://evil.example", "null", "http://127.0.0.1:1", "http://127.0.0.1.evil.example"] {
            assert_eq!(post(&[("Origin", foreign)], &path, Some(&token)).status, 403, "{path} from {foreign}");
        }
        for kind in ["cross-site", "same-site", "none"] {
            assert_eq!(post(&[("Sec-Fetch-Site", kind)], &path, Some(&token)).status, 403, "{path} from {kind}");
        }
    }
}

#[test]
fn reading_changes_nothing_and_sets_no_cookie() {
    let mut visitor = Server::shared(Database::Sqlite).visitor();
    for found in crate::pages::walked().filter(|found| found.role.is_none()) {
        let answer = visitor.get(&found.path);
        assert!(answer.header("set-cookie").is_none(), "{}", found.path);
    }
}

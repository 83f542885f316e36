//! Every route × every role, generated from the program's own route table and compared with `matrix.txt`,
//! so that a changed permission is seen in review. A new route changes the file too.

use std::collections::BTreeMap;
use std::fs;
use std::sync::OnceLock;
use tests::{Database, Form, Request, Response, Route, Start, Visitor, forms, top};

const ROLES: [&str; 8] =
    ["admin", "participation", "office", "moderator", "clerk", "coordinator", "council", "election"];

/// What became of a request, as far as permission goes.
fn verdict(answer: &Response) -> &'static str {
    match answer.status {
        401 => "sign-in",
        303 | 302 if answer.location().is_some_and(|target| target.starts_with("/desk/sign-in")) => "sign-in",
        403 => "no",
        _ => "yes",
    }
}

/// A path of the route with parameters that belong to nothing: permission is asked before anything is looked up.
fn sample(route: &Route) -> String {
    let mut path = String::new();
    for part in route.path.split('/').skip(1) {
        let filled = match part {
            "{lang}" => "de".to_owned(),
            part => part
                .split('{')
                .map(|piece| piece.split_once('}').map_or(piece.to_owned(), |(_, rest)| format!("0{rest}")))
                .collect(),
        };
        path += "/";
        path += &filled;
    }
    path
}

/// A token for forms, from any page that this visitor sees.
fn token(visitor: &mut Visitor) -> String {
    let pages = ["/desk", "/desk/sign-in"];
    let found = pages.iter().flat_map(|page| forms(&visitor.read(page).text()));
    let token = found.filter_map(|form: Form| form.get("token").map(str::to_owned)).next();
    token.expect("a page with a form")
}

fn ask(visitor: &mut Visitor, route: &Route, token: &str) -> Response {
    let request = Request::new(&route.method, &sample(route));
    if route.method == "GET" { visitor.send(request) } else { visitor.send(request.fields([("token", token)])) }
}

/// In a city of its own, since it signs everybody out at the end.
fn measured() -> &'static BTreeMap<String, String> {
    static MEASURED: OnceLock<BTreeMap<String, String>> = OnceLock::new();
    MEASURED.get_or_init(measure)
}

fn measure() -> BTreeMap<String, String> {
    let server = Start::demo(Database::Sqlite).contributions(60).start();
    let mut routes = Route::all();
    // Signing out ends the session, so it comes last.
    routes.sort_by_key(|route| (route.path.contains("sign-out"), route.path.clone(), route.method.clone()));
    let mut lines: BTreeMap<String, String> = BTreeMap::new();
    for role in std::iter::once("nobody").chain(ROLES) {
        let mut visitor = if role == "nobody" { server.visitor() } else { server.signed_in(role) };
        let token = token(&mut visitor);
        for route in &routes {
            let cookies = visitor.cookies.clone();
            let answer = ask(&mut visitor, route, &token);
            visitor.cookies = cookies;
            let line = lines.entry(format!("{} {}", route.path, route.method)).or_insert_with(|| route.access.clone());
            line.push_str(&format!(" {role}={}", verdict(&answer)));
        }
    }
    lines
}

#[test]
fn every_route_admits_whom_the_committed_matrix_says() {
    let lines: Vec<String> = measured().iter().map(|(route, line)| format!("{route} {line}")).collect();
    let file = top().join("tests/matrix.txt");
    if std::env::var_os("TESTS_WRITE_MATRIX").is_some() {
        fs::write(&file, lines.join("\n") + "\n").unwrap();
    }
    let committed = fs::read_to_string(&file).unwrap_or_default();
    let committed: Vec<&str> = committed.lines().collect();
    let mut found: Vec<String> = lines
        .iter()
        .filter(|line| !committed.contains(&line.as_str()))
        .map(|line| format!("now:       {line}"))
        .collect();
    found.extend(
        committed
            .iter()
            .filter(|line| !lines.iter().any(|known| known == *line))
            .map(|line| format!("committed: {line}")),
    );
    found.sort_by_key(|line| line[11..].to_owned());
    assert!(
        found.is_empty(),
        "TESTS_WRITE_MATRIX=1 tests/run matrix writes it anew; look at each line:\n{}",
        found.join("\n")
    );
}

#[test]
fn every_route_admits_whom_its_declaration_says() {
    let mut found = Vec::new();
    for (route, line) in measured() {
        let (access, verdicts) = line.split_once(" nobody=").unwrap();
        let access = access.to_ascii_lowercase();
        for part in format!("nobody={verdicts}").split(' ') {
            let (who, verdict) = part.split_once('=').unwrap();
            let wanted = match (access.as_str(), who) {
                // The second door leads back to the first for everybody who has not come through it.
                ("public", _) if route.starts_with("/desk/sign-in/code ") => "sign-in",
                // Signing out ends at the sign-in.
                ("staff", _) if route.starts_with("/desk/sign-out ") => "sign-in",
                ("public", _) => "yes",
                (_, "nobody") => "sign-in",
                ("staff", _) => "yes",
                (roles, who) if roles.split(|c: char| !c.is_ascii_alphanumeric()).any(|role| role == who) => "yes",
                _ => "no",
            };
            if verdict != wanted {
                found.push(format!("{route} ({access}): {who} gets {verdict}, declared {wanted}"));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn everything_at_the_desk_asks_for_a_session() {
    let open = ["/desk/sign-in", "/desk/sign-in/code"];
    let routes = Route::all();
    let desk = routes.iter().filter(|route| route.path.starts_with("/desk") && !open.contains(&route.path.as_str()));
    let unguarded: Vec<_> = desk.filter(|route| route.access.eq_ignore_ascii_case("public")).collect();
    assert!(unguarded.is_empty(), "{unguarded:#?}");
}

use serde_json::json;
use tests::Database;
use tests::oparl::{Fault, Oparl, invented};

use crate::oparl::city::City;

const PAPERS: &str = "https://ris.stadt-muenster.de/oparl/papers";

fn of(city: &City, license: &str) -> usize {
    city.number(&format!("council_paper WHERE license = '{license}'"))
}

#[test]
fn the_licence_of_the_body_else_of_the_system_holds_for_papers_that_say_nothing_of_their_own() {
    let server = Oparl::start(invented(100), 30);
    server.license("of the system", "of the body");
    server.change(&format!("{PAPERS}/3"), |own| own["license"] = json!("its own"));
    let city = City::new(Database::Sqlite);
    // Goes on without asking for the body again.
    server.fail_always("/paper?page=3", Some(Fault::Status(500, None)));
    assert!(!city.import(&server.url()).status.success());
    server.fail_always("", None);
    let output = city.import(&server.url());
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success() && !said.contains("without a license"), "{said}");
    assert_eq!((of(&city, "of the body"), of(&city, "its own")), (97, 1));

    // Another licence is news of every paper, though every page is as it was.
    server.license("of the system", "");
    let printed = city.full(&server);
    assert!(printed.contains("paper: 0 new, 98 changed"), "{printed}");
    assert_eq!((of(&city, "of the system"), of(&city, "its own")), (97, 1));
    server.license("", "");
    city.full(&server);
    assert_eq!((of(&city, ""), of(&city, "its own")), (97, 1));
}

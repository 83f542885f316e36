use tests::Database;
use tests::oparl::{Fault, Oparl, invented};

use crate::oparl::city::City;

/// What is printed when nothing is allowed.
fn refused(from: &str) -> String {
    let city = City::new(Database::Sqlite);
    let output = city.command(from).env("BETEILIGUNG_OPARL_PRIVATE_HOSTS", "").output().unwrap();
    assert!(!output.status.success(), "{from} was asked");
    assert_eq!(city.number("council_paper"), 0);
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn addresses_of_this_machine_and_of_private_networks_are_refused_after_they_are_resolved() {
    let server = Oparl::start(invented(5), 5);
    let own = server.url();
    let port = own.split([':', '/']).nth(4).unwrap();
    for host in
        ["127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f000001", "127.1", "[::ffff:127.0.0.1]", "0.0.0.0"]
    {
        let said = refused(&format!("http://{host}:{port}/oparl/system"));
        assert!(said.contains("private network") || said.contains("host"), "{host}: {said}");
    }
    assert_eq!(server.requests().len(), 0, "nothing was asked");
    for (from, why) in [
        ("http://169.254.169.254/latest/meta-data", "private network"),
        ("http://10.0.0.1/oparl", "private network"),
        ("http://user:word@127.0.0.1/oparl", "name before the host"),
    ] {
        assert!(refused(from).contains(why), "{from}");
    }
}

#[test]
fn a_redirect_and_a_list_on_another_host_get_no_further() {
    // The server itself is allowed by name; what it points at is not.
    let inside = Oparl::start(invented(5), 5);
    let server = Oparl::start(invented(5), 5);
    let by_name = |own: &str| own.replace("127.0.0.1", "localhost");
    let elsewhere = inside.url();
    for fault in [
        Fault::Redirect(elsewhere.clone()),
        Fault::Redirect("http://169.254.169.254/".to_owned()),
        Fault::Redirect("file:///etc/passwd".to_owned()),
    ] {
        server.requests();
        server.fail_at(1, fault);
        let city = City::new(Database::Sqlite);
        let mut command = city.command(&by_name(&server.url()));
        let output = command.env("BETEILIGUNG_OPARL_PRIVATE_HOSTS", "localhost").output().unwrap();
        assert!(!output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
        assert_eq!(city.number("council_paper"), 0);
    }
    // The lists of this server stand at 127.0.0.1, which is not allowed here.
    let city = City::new(Database::Sqlite);
    let mut command = city.command(&by_name(&server.url()));
    let output = command.env("BETEILIGUNG_OPARL_PRIVATE_HOSTS", "localhost").output().unwrap();
    assert!(!output.status.success() && String::from_utf8_lossy(&output.stderr).contains("private network"));
    assert_eq!(inside.requests().len(), 0);
}

#[test]
fn an_address_in_capitals_is_no_file_and_a_full_run_tells_of_pages_that_are_as_they_were() {
    let server = Oparl::start(invented(5), 5);
    let city = City::new(Database::Sqlite);
    let from = server.url().replacen("http://", "HTTP://", 1);
    assert!(city.import(&from).status.success());
    let output = city.command(&from).arg("--full").output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{said}");
    for list in ["organization", "person", "paper", "meeting"] {
        assert!(said.contains(&format!("{list}: page 1, as it was\n")), "{said}");
    }
}

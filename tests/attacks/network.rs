use std::io::{Read, Write};
use std::net::TcpStream;
use std::thread::sleep;
use std::time::{Duration, Instant};
use tests::{Database, Request, Server, Start};

/// Sends raw bytes, then whatever `more` gives, and returns what comes back until the server closes.
fn raw(address: &str, head: &str, mut more: impl FnMut(&mut TcpStream) -> bool) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(Duration::from_millis(200))).unwrap();
    stream.write_all(head.as_bytes()).unwrap();
    let mut answer = Vec::new();
    let start = Instant::now();
    loop {
        let mut part = [0; 8192];
        match stream.read(&mut part) {
            Ok(0) => break,
            Ok(length) => answer.extend_from_slice(&part[..length]),
            Err(failure) if matches!(failure.kind(), std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut) => {
                if !more(&mut stream) && start.elapsed() > Duration::from_secs(60) {
                    panic!("the server holds on for more than a minute");
                }
            }
            Err(_) => break,
        }
    }
    String::from_utf8_lossy(&answer).into_owned()
}

#[test]
fn a_request_that_never_ends_is_closed() {
    let server = Server::shared(Database::Sqlite);
    let mut count = 0;
    let answer = raw(&server.address, "GET /de/ HTTP/1.1\r\nHost: x\r\n", |stream| {
        count += 1;
        stream.write_all(format!("X-{count}: y\r\n").as_bytes()).is_ok()
    });
    assert!(
        answer.is_empty() || answer.contains(" 408 ") || answer.contains(" 400 ") || answer.contains(" 431 "),
        "{answer}"
    );
}

#[test]
fn a_body_that_stops_coming_is_answered_and_closed() {
    let server = Server::shared(Database::Sqlite);
    let head = format!(
        "POST {1}/new HTTP/1.1\r\nHost: {0}\r\nOrigin: http://{0}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 500\r\n\r\ntok",
        server.address,
        server.proposals()
    );
    let answer = raw(&server.address, &head, |_| false);
    assert!(answer.contains(" 408 ") || answer.contains(" 400 "), "{answer}");
}

#[test]
fn a_huge_body_is_refused_before_it_is_read() {
    let server = Server::shared(Database::Sqlite);
    let origin = format!("http://{}", server.address);
    let request = Request::new("POST", &format!("{}/new", server.proposals()))
        .header("Origin", &origin)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Content-Length", "4294967296");
    let answer = tests::send(&server.address, &request).unwrap();
    assert_eq!(answer.status, 413);
}

/// Without a length nobody can say when a body ends; it is refused unread, on pages that exist and on others.
#[test]
fn a_body_without_a_length_is_refused_and_cut_off() {
    let server = Server::shared(Database::Sqlite);
    for (line, pause) in [("GET /de/", 0), ("POST /de/nirgends", 20), ("POST /desk/sign-in", 0)] {
        let head = format!(
            "{line} HTTP/1.1\r\nHost: {0}\r\nOrigin: http://{0}\r\nTransfer-Encoding: chunked\r\n\r\n",
            server.address
        );
        let mut stream = TcpStream::connect(&server.address).unwrap();
        stream.write_all(head.as_bytes()).unwrap();
        let chunk = format!("1000\r\n{}\r\n", "a".repeat(0x1000));
        let start = Instant::now();
        while stream.write_all(chunk.as_bytes()).is_ok() {
            assert!(start.elapsed() < Duration::from_secs(20), "{line} is read on and on");
            sleep(Duration::from_millis(pause));
        }
    }
    assert_eq!(server.visitor().get("/healthz").status, 200);
}

#[test]
fn figures_of_the_program_are_not_for_strangers() {
    let server = Server::shared(Database::Sqlite);
    assert_eq!(server.visitor().get("/metrics").status, 200, "for this machine");
    for passed_on in ["X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"] {
        let answer = server.visitor().send(Request::get("/metrics").header(passed_on, "198.51.100.7"));
        assert_eq!(answer.status, 404, "{passed_on}");
    }
    let token = "vier-beliebige-Woerter";
    let kept = Start::demo(Database::Sqlite).contributions(60).environment("BETEILIGUNG_METRICS_TOKEN", token).start();
    assert_eq!(kept.visitor().get("/metrics").status, 404);
    let with = |token: &str| Request::get("/metrics").header("Authorization", &format!("Bearer {token}"));
    assert_eq!(kept.visitor().send(with("falsch")).status, 404);
    assert_eq!(kept.visitor().send(with(token)).status, 200);
}

#[test]
fn header_floods_and_long_addresses_are_refused() {
    let server = Server::shared(Database::Sqlite);
    let mut many = Request::get("/de/");
    for number in 0..2000 {
        many = many.header(&format!("X-{number}"), "y");
    }
    for request in [
        many,
        Request::get("/de/").header("X", &"y".repeat(1 << 20)),
        Request::get(&format!("/de/{}", "a".repeat(1 << 20))),
    ] {
        let status = tests::send(&server.address, &request).map_or(0, |answer| answer.status);
        assert!(matches!(status, 0 | 400 | 404 | 413 | 414 | 431), "{status}");
    }
    assert_eq!(server.visitor().get("/healthz").status, 200);
}

#[test]
fn two_lengths_for_one_body_are_refused() {
    let server = Server::shared(Database::Sqlite);
    let smuggled = "GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n";
    for lengths in [
        "Content-Length: 5\r\nContent-Length: 50",
        "Content-Length: 5\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked, identity",
    ] {
        let head = format!("POST /de/ HTTP/1.1\r\nHost: {}\r\n{lengths}\r\n\r\n0\r\n\r\n{smuggled}", server.address);
        let answer = raw(&server.address, &head, |stream| stream.shutdown(std::net::Shutdown::Write).is_ok());
        assert!(answer.contains("HTTP/1.1 4"), "{lengths}: {answer}");
    }
}

#[test]
fn too_many_requests_from_one_network_are_refused_with_a_page_and_others_are_not() {
    let server = Start::demo(Database::Sqlite)
        .contributions(60)
        .environment("BETEILIGUNG_RATE_LIMIT", "true")
        .environment("BETEILIGUNG_READS_PER_SECOND", "1")
        .environment("BETEILIGUNG_READS_BURST", "5")
        .environment("BETEILIGUNG_PROXY_HEADER", "X-Forwarded-For")
        .start();
    let from = |network: &str| server.visitor().send(Request::get("/de/").header("X-Forwarded-For", network));
    let answers: Vec<_> = (0..20).map(|_| from("198.51.100.7")).collect();
    let refused = answers.iter().find(|answer| answer.status == 429).expect("a limit");
    assert!(refused.header("retry-after").is_some());
    assert!(refused.text().contains("lang=\"de\""));
    assert_eq!(from("203.0.113.9").status, 200, "another network is not limited by it");
}

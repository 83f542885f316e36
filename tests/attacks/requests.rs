use tests::{Database, Request, Response, Server};

fn answer(request: Request) -> Response {
    Server::shared(Database::Sqlite).visitor().send(request)
}

#[test]
fn paging_and_sorting_by_nonsense_is_refused_or_clamped() {
    let junk = [
        "page=%22%3E%3Cscript%3Ekanari",
        "page=-1",
        "page=0",
        "page=99999999999999999999",
        "per_page=1000000000",
        "sort=%27%3BDROP%20TABLE",
        "sort=new&sort=old",
        "q=%00",
        "q=%3Cscript%3Ekanari",
        "q=%22%20onfocus=kanari%20x=%22",
        "q=%25%27%22%5C",
        "district=999999",
        "q=%F0%9F%9A%B2%E2%80%AE",
        "state=%5B%5D",
    ];
    let list = Server::shared(Database::Sqlite).proposals();
    for query in junk {
        let response = answer(Request::get(&format!("{list}?{query}")));
        assert!(matches!(response.status, 200 | 303 | 400 | 404), "{query}: {}", response.status);
        assert!(!response.text().contains("<script>kanari"), "{query}");
    }
}

#[test]
fn a_search_with_signs_of_sql_finds_words_and_breaks_nothing() {
    for database in Database::BOTH {
        let server = Server::shared(database);
        let list = server.proposals();
        for word in [
            "'", "\"", "%", "_", "\\", "a OR b", "NEAR(", "*", "a*b", "-", "\"offen", "(", ":", "a:b", "NOT", "AND OR",
            "^x", "🚲",
        ] {
            let query = tests::escaped(word);
            let response = server.visitor().get(&format!("{list}?q={query}"));
            assert_eq!(response.status, 200, "{}: {word}", database.name());
        }
    }
}

#[test]
fn a_page_is_never_framed_sniffed_or_scripted_from_elsewhere() {
    for path in ["/", "/de/", "/de/nirgends", "/desk/sign-in", "/healthz"] {
        let response = answer(Request::get(path));
        let policy = response.header("content-security-policy").unwrap_or("").to_owned();
        for part in ["default-src", "frame-ancestors 'none'", "base-uri", "form-action", "object-src"] {
            let covered = policy.contains(part) || part == "object-src" && policy.contains("default-src 'none'");
            assert!(covered, "{path}: {part} in {policy:?}");
        }
        assert!(!policy.contains("unsafe") && !policy.contains('*') && !policy.contains("http"), "{path}: {policy}");
        assert_eq!(response.header("x-content-type-options"), Some("nosniff"), "{path}");
        assert!(response.header("referrer-policy").is_some(), "{path}");
    }
}

/// The one page that may stand on other sites has nothing to press but links, and runs nothing.
#[test]
fn the_page_that_may_be_framed_has_no_form_and_no_script() {
    for path in ["/de/participation", "/de/participation?oparl=https%3A%2F%2Fa.example%2F%22%3E%3Cscript%3Ealert(1)"] {
        // Twice: as it is made, and as it is kept.
        for _ in 0..2 {
            let response = answer(Request::get(path));
            let policy = response.header("content-security-policy").unwrap_or("").to_owned();
            assert!(policy.contains("default-src 'none'") && policy.contains("form-action 'none'"), "{policy}");
            assert!(policy.ends_with("frame-ancestors *") && !policy.contains("script-src"), "{policy}");
            let page = response.text();
            for part in ["<form", "<script", "<button", "<input", "alert(1)"] {
                assert!(!page.contains(part), "{path} has {part}");
            }
        }
    }
}

#[test]
fn nothing_at_the_desk_may_be_stored_by_anybody_on_the_way() {
    let server = Server::shared(Database::Sqlite);
    let mut staff = server.signed_in("participation");
    for path in ["/desk", "/desk/x.css", "/desk/nirgends"] {
        for visitor in [&mut server.visitor(), &mut staff] {
            let response = visitor.get(path);
            let storing = response.header("cache-control").unwrap_or("").to_owned();
            assert!(
                storing.contains("no-store") && storing.contains("private"),
                "{path} ({}): {storing:?}",
                response.status
            );
        }
    }
}

#[test]
fn unkeyed_headers_do_not_change_a_kept_page() {
    let server = Server::shared(Database::Sqlite);
    let clean = server.visitor().get("/de/");
    for (name, value) in [
        ("X-Forwarded-Host", "evil.example"),
        ("X-Forwarded-Proto", "javascript"),
        ("X-Original-URL", "/desk"),
        ("X-Rewrite-URL", "/desk"),
        ("Forwarded", "host=evil.example"),
        ("X-Forwarded-For", "<svg onload=alert(1)>"),
        ("Accept-Language", "<script>"),
    ] {
        let response = server.visitor().send(Request::get("/de/").header(name, value));
        assert_eq!(response.status, 200, "{name}");
        assert!(!response.text().contains("evil.example") && !response.text().contains("onload"), "{name}");
        assert_eq!(response.text(), clean.text(), "{name}");
    }
}

#[test]
fn the_host_header_makes_no_links() {
    let server = Server::shared(Database::Sqlite);
    for path in ["/de/", "/.well-known/security.txt", "/desk/sign-in"] {
        let response = server.visitor().send(Request::get(path).header("Host", "evil.example"));
        assert!(!response.text().contains("evil.example"), "{path}");
        assert!(!response.header("location").unwrap_or("").contains("evil.example"), "{path}");
    }
}

#[test]
fn redirects_stay_here() {
    let evil = [
        "//evil.example",
        "https://evil.example",
        "https:%5C%5Cevil.example",
        "javascript:alert(1)",
        "/%5Cevil.example",
        "%09//evil.example",
    ];
    for target in evil {
        for name in ["next", "return", "to", "redirect", "back", "url"] {
            for path in ["/", "/desk", "/desk/sign-in"] {
                let response = answer(Request::get(&format!("{path}?{name}={target}")));
                let location = response.header("location").unwrap_or("");
                assert!(
                    !location.contains("evil") && !location.contains("javascript"),
                    "{path} {name}={target}: {location}"
                );
            }
        }
    }
}

#[test]
fn paths_do_not_climb() {
    for path in [
        "/assets/../Cargo.toml",
        "/assets/..%2f..%2fCargo.toml",
        "/assets/%2e%2e/%2e%2e/etc/passwd",
        "//etc/passwd",
        "/de/../../etc/passwd",
        "/assets/%00",
    ] {
        let response = answer(Request::get(path));
        assert!(matches!(response.status, 400 | 404 | 308), "{path}: {}", response.status);
        assert!(!response.text().contains("[workspace]") && !response.text().contains("root:"), "{path}");
    }
}

#[test]
fn a_head_request_has_the_same_head_and_no_body() {
    let server = Server::shared(Database::Sqlite);
    let get = server.visitor().get("/de/");
    let head = server.visitor().send(Request::new("HEAD", "/de/"));
    assert_eq!((head.status, head.body.len()), (get.status, 0));
    assert_eq!(head.header("content-type"), get.header("content-type"));
}

#[test]
fn other_methods_are_refused_with_a_page() {
    for method in ["PUT", "PATCH", "DELETE", "TRACE", "PROPFIND"] {
        let response = answer(Request::new(method, "/de/"));
        assert!(matches!(response.status, 403..=405), "{method}: {}", response.status);
    }
}

#[test]
fn a_changed_page_is_sent_and_an_unchanged_one_is_not() {
    let mut visitor = Server::shared(Database::Sqlite).visitor();
    let first = visitor.get("/de/");
    let tag = first.header("etag").expect("the front page has an ETag").to_owned();
    let second = visitor.send(Request::get("/de/").header("If-None-Match", &tag));
    assert_eq!((second.status, second.body.len()), (304, 0));
    let third = visitor.send(Request::get("/de/").header("If-None-Match", "\"other\""));
    assert_eq!(third.status, 200);
}

use std::fs;
use std::process::Output;
use tests::{Browser, Database, Request, Scratch, Server, Start, send};

const SLUG: &str = "radweg-promenade";

fn city() -> Server {
    Start::demo(Database::Sqlite).contributions(60).start()
}

/// Imports a file with these contents, with little memory and time.
fn import(server: &Server, what: &str, contents: &[u8]) -> Output {
    let scratch = Scratch::new("hostile-import");
    let file = scratch.path().join("file");
    fs::write(&file, contents).unwrap();
    server.command(&["import", what, file.to_str().unwrap(), "--procedure", SLUG])
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned() + &String::from_utf8_lossy(&output.stdout)
}

fn point(title: &str, coordinates: &str) -> String {
    format!(
        r#"{{"type":"FeatureCollection","features":[{{"type":"Feature","geometry":{{"type":"Point","coordinates":{coordinates}}},
        "properties":{{"url":"{title}","title":"{title}","text":"Text","date":"18.10.2017","votes":1}}}}]}}"#
    )
}

#[test]
fn geojson_that_lies_about_places_or_has_no_end_is_refused_with_a_sentence() {
    let server = city();
    let deep = format!("{}{}", r#"{"type":"GeometryCollection","geometries":["#.repeat(10_000), "]}".repeat(10_000));
    let endless = "[".repeat(1 << 20);
    for contents in [
        point("Ort", "[1e309,51.9]"),
        point("Ort", "[NaN,51.9]"),
        point("Ort", "[7.6,91]"),
        point("Ort", "[7.6,51.9").replace("}}}]}", ""),
        deep,
        endless,
        String::new(),
        "PK\u{3}\u{4}".into(),
    ] {
        for what in ["proposals", "districts"] {
            let output = import(&server, what, contents.as_bytes());
            let said = said(&output);
            assert_eq!(output.status.code(), Some(1), "{what} {:.60}: {said}", contents);
            assert!(said.contains("beteiligung: ") && !said.contains("panicked"), "{said}");
        }
    }
    let not_text = import(&server, "proposals", &[0xff, 0xfe, 0x00, 0x7b]);
    assert_eq!(not_text.status.code(), Some(1), "{}", said(&not_text));
}

#[test]
fn imported_words_are_shown_as_words_and_votes_that_are_none_count_nothing() {
    let server = city();
    let hostile = point("<svg onload=alert(1)>Kanalprobe", "[7.62,51.96]").replace("\"votes\":1", "\"votes\":-5");
    let output = import(&server, "proposals", hostile.as_bytes());
    assert!(output.status.success(), "{}", said(&output));
    let list = format!("/de/procedures/{SLUG}/proposals?q=Kanalprobe");
    let html = server.visitor().get(&list).text();
    assert!(html.contains("Kanalprobe") && !html.contains("<svg onload") && !html.contains("früheren Plattform"));
    let page = Browser::shared().page();
    page.visit(&server.url(&list));
    page.sees("<svg onload=alert(1)>Kanalprobe");
    assert_eq!(page.complaints(), Vec::<String>::new());
}

#[test]
fn a_table_with_hostile_headers_and_cells_is_refused_or_read_as_words() {
    let server = city();
    for header in ["<script>alert(1)</script>,b\n1,2\n", "\0\0\0\n", "\"unclosed\n", "", "lat,lon\n1,2\n"] {
        let output = import(&server, "reports", header.as_bytes());
        assert_eq!(output.status.code(), Some(1), "{header:?}: {}", said(&output));
        assert!(!said(&output).contains("panicked"));
    }
    let cells = "requested_datetime,category,location,lat,lon\n\
         2024-03-01T10:00:00,=HYPERLINK(\"\"x\"\")<script>alert(1)</script>,\"@SUM(1)\",51.95,7.6\n\
         2024-03-01T10:00:00,Licht,x,1e309,NaN\n2024-03-01T10:00:00,Licht,x,51.95\n";
    let output = import(&server, "reports", cells.as_bytes());
    assert!(output.status.success(), "{}", said(&output));
    assert!(said(&output).contains("reports: 1 new"), "{}", said(&output));
    let html = server.visitor().get(&format!("/de/procedures/{SLUG}/reports")).text();
    assert!(html.contains("HYPERLINK") && !html.contains("<script>alert"), "the cell stands there as words");
}

#[test]
fn an_upload_that_is_no_picture_is_refused_with_a_sentence_and_kept_nowhere() {
    let server = city();
    let mut visitor = server.visitor();
    let form = visitor.form(&format!("/de/procedures/{SLUG}/reports/new"), "");
    let token = form.get("token").unwrap().to_owned();
    let mut bomb = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\xea\x60\0\0\xea\x60\x08\x02\0\0\0".to_vec();
    bomb.extend([0; 64]);
    let polyglot = [b"GIF89a=1;/*".as_slice(), b"*/<script>alert(1)</script>"].concat();
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".to_vec();
    for (name, kind, file) in [
        ("licht.png", "image/png", bomb),
        ("licht.jpg", "image/jpeg", polyglot),
        ("licht.svg", "image/svg+xml", svg.clone()),
        ("licht.jpg", "image/jpeg", svg),
        ("\u{202E}gpj.exe", "image/jpeg", b"MZ\x90".to_vec()),
        ("../../etc/passwd.jpg", "image/jpeg", b"root:x:0:0".to_vec()),
    ] {
        let mut body = Vec::new();
        for (field, value) in form.fields.iter().filter(|(field, _)| field != "token") {
            body.extend(format!("--x\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n").bytes());
        }
        let head = format!("--x\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n{token}\r\n");
        let file_head = format!(
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: {kind}\r\n\r\n"
        );
        let body = [head.as_bytes(), &body, file_head.as_bytes(), &file, b"\r\n--x--\r\n"].concat();
        let origin = format!("http://{}", server.address);
        let mut request = Request::new("POST", &form.action)
            .header("Content-Type", "multipart/form-data; boundary=x")
            .header("Origin", &origin);
        request.body = body;
        let answer = send(&server.address, &request).unwrap();
        let html = answer.text();
        assert!(matches!(answer.status, 200 | 422), "{name}: {}", tests::words(&html));
        let said = tests::words(&html);
        assert!(said.contains("passen nicht") && said.contains("Foto"), "{name}: the page says what is wrong: {said}");
        assert!(!html.contains("<script>alert") && !html.contains("passwd") && !html.contains('\u{202E}'), "{name}");
    }
    let mut database = tests::SqliteFile::at(&server.database);
    let kept = "SELECT CAST(count(*) AS TEXT) AS line FROM location_report WHERE photo IS NOT NULL";
    assert_eq!(database.lines(kept), ["0"]);
}

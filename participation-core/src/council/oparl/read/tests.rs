use super::*;
use crate::council::oparl::{FileKind, Tie};

fn read(text: &str) -> Page {
    page(text.as_bytes(), &Given::default()).unwrap()
}

fn only(page: &Page) -> &Object {
    assert_eq!(page.objects.len(), 1, "{page:?}");
    &page.objects[0].object
}

#[test]
fn a_meeting_that_ends_before_it_starts_is_taken_without_an_end() {
    let page = read(
        r#"{"id":"https://a.example/m/1","type":"https://schema.oparl.org/1.1/Meeting","name":"Rat",
            "start":"2025-05-20T16:30:00+02:00","end":"2025-05-20T00:00:00+02:00"}"#,
    );
    let Object::Meeting(meeting) = only(&page) else { panic!("no meeting") };
    assert_eq!(meeting.starts_at.map(|at| at.to_string()).as_deref(), Some("2025-05-20T14:30:00Z"));
    assert_eq!(meeting.ends_at, None);
    assert_eq!(page.odds.count(Oddity::EndsBeforeStart), 1);
}

#[test]
fn a_paper_brings_its_way_its_files_and_its_ties_and_bad_links_stay_out() {
    let page = read(
        r#"{"data":[{"id":"https://a.example/p/1","type":"https://schema.oparl.org/1.0/Paper","name":"",
            "reference":"2025/0257","paperType":"Beschlussvorlage","date":"2025-04-01",
            "mainFile":{"id":"f1","name":"Vorlage &amp; Anlage","accessUrl":"javascript:alert(1)"},
            "auxiliaryFile":[{"id":"f2","fileName":"a.pdf","accessUrl":"https://a.example/f2.pdf","size":"12"}],
            "underDirectionOf":"https://a.example/o/1",
            "consultation":[{"id":"c1","agendaItem":{"id":"i1"},"meeting":"m1","organization":["o2"],
                             "authoritative":true,"role":"unbekannt"}]}],
            "links":{"next":"https://a.example/p?page=2"},"pagination":{"totalElements":7}}"#,
    );
    assert_eq!(page.next.as_deref(), Some("https://a.example/p?page=2"));
    assert_eq!(page.total, Some(7));
    let Object::Paper(paper) = only(&page) else { panic!("no paper") };
    assert_eq!(paper.name, "2025/0257", "a name that is missing is replaced by the number");
    assert_eq!(paper.ties, [(Tie::UnderDirection, "https://a.example/o/1".to_owned())]);
    let way = &paper.consultations[0];
    assert_eq!((way.item.as_deref(), way.authoritative, way.role.as_str()), (Some("i1"), true, ""));
    assert_eq!(paper.files[0].kind, FileKind::Main);
    assert_eq!(paper.files[0].name, "Vorlage & Anlage");
    assert_eq!(paper.files[0].link, None);
    assert_eq!((paper.files[1].name.as_str(), paper.files[1].size), ("a.pdf", Some(12)));
    for oddity in [Oddity::NoLink, Oddity::RoleUnknown, Oddity::Entities, Oddity::NoLicense] {
        assert_eq!(page.odds.count(oddity), 1, "{oddity:?}");
    }
}

#[test]
fn coordinates_far_from_the_city_are_noted_and_left_out_never_turned_round() {
    let place = |lon: f64, lat: f64| map::Position::new(lon, lat).unwrap();
    let around = Bounds { south_west: place(7.0, 51.5), north_east: place(8.2, 52.4) };
    let paper = |pair: &str| {
        let text = format!(
            r#"{{"id":"p","type":"x/Paper","name":"n","license":"l","location":[{{"description":"Tierheim","geojson":
            {{"type":"Feature","geometry":{{"type":"Point","coordinates":{pair}}}}}}}]}}"#
        );
        page(text.as_bytes(), &Given { around: Some(&around), ..Given::default() }).unwrap()
    };
    let table = [
        ("[7.62,51.96]", true, None),
        (r#"["7.62","51.96"]"#, true, None),
        ("[51.96,7.62]", false, Some(Oddity::CoordinatesElsewhere)),
        ("[7.62]", false, Some(Oddity::CoordinatesUnreadable)),
        (r#"["x",51]"#, false, Some(Oddity::CoordinatesUnreadable)),
        ("[1e999,51]", false, Some(Oddity::CoordinatesUnreadable)),
    ];
    for (pair, taken, oddity) in table {
        if pair.contains("1e999") {
            assert!(page(pair.as_bytes(), &Given::default()).is_err(), "a number that is none is no JSON");
            continue;
        }
        let page = paper(pair);
        let Object::Paper(own) = only(&page) else { panic!("no paper") };
        assert_eq!(own.position.is_some(), taken, "{pair}");
        assert_eq!(own.place, "Tierheim");
        if let Some(oddity) = oddity {
            assert_eq!(page.odds.count(oddity), 1, "{pair}");
        }
    }
}

#[test]
fn of_a_person_only_the_office_is_kept() {
    let page = read(
        r#"{"id":"p","type":"https://schema.oparl.org/1.1/Person","name":"Dr. Max Muster","gender":"male",
            "phone":["+491"],"email":["a@b.example"],"life":"1950","location":{"id":"l","streetAddress":"Weg 1"},
            "membership":[{"id":"m","organization":"o","role":"Mitglied","votingRight":true,"startDate":"2020-11-01"}]}"#,
    );
    let Object::Person(person) = only(&page) else { panic!("no person") };
    assert_eq!(person.memberships[0].organization, "o");
    let kept = format!("{person:?}");
    for private in ["+491", "a@b.example", "1950", "Weg 1", "male"] {
        assert!(!kept.contains(private), "{private} is kept: {kept}");
    }
}

#[test]
fn a_tombstone_needs_no_name() {
    let page =
        read(r#"[{"id":"p","type":"https://schema.oparl.org/1.1/Paper","name":"","reference":"","deleted":true}]"#);
    assert_eq!(only(&page), &Object::Deleted { kind: Kind::Paper, url: "p".to_owned() });
    assert!(page.odds.is_empty());
}

#[test]
fn what_is_no_oparl_is_refused_and_one_bad_object_spoils_no_page() {
    for text in ["", "nul", "7", r#"{"data":7}"#, r#"{"hello":1}"#, r#"{"data":[{"id":"a""#, &"[".repeat(200_000)] {
        assert!(page(text.as_bytes(), &Given::default()).is_err(), "{}", &text[..text.len().min(20)]);
    }
    let page = read(
        r#"[1, null, {"type":"x/Paper"}, {"id":"a","type":"x/Wish"}, {"id":7,"type":"x/Paper"},
            {"id":"b","type":"x/AgendaItem","order":"3","public":"true","start":"yesterday"}]"#,
    );
    let Object::AgendaItem(item) = only(&page) else { panic!("no item") };
    assert!(item.public && item.position == 3);
    assert_eq!(page.odds.count(Oddity::NoAddress), 4);
    assert_eq!(page.odds.count(Oddity::UnknownType), 1);
    assert_eq!(page.elements, 6);
}

#[test]
fn a_file_may_hold_one_object_a_line() {
    let text = "{\"id\":\"a\",\"type\":\"x/Organization\",\"name\":\"Rat\"}\n{\"id\":\"b\",\"type\":\"x/Organization\",\"name\":\"Amt\"}\n\n";
    assert_eq!(file(text.as_bytes(), &Given::default()).unwrap().objects.len(), 2);
    let broken = text.replace("Amt\"}", "Amt\"");
    assert!(file(broken.as_bytes(), &Given::default()).unwrap_err().to_string().contains("line 2"));
}

#[test]
fn a_place_and_its_point_are_of_one_location() {
    let place = |lon: f64, lat: f64| map::Position::new(lon, lat).unwrap();
    let around = Bounds { south_west: place(7.0, 51.5), north_east: place(8.2, 52.4) };
    let given = Given { around: Some(&around), ..Given::default() };
    let location = |name: &str, pair: &str| {
        format!(
            r#"{{"description":"{name}","geojson":{{"type":"Feature","geometry":{{"type":"Point","coordinates":{pair}}}}}}}"#
        )
    };
    let [swapped, right] = [location("Hafen", "[51.95,7.64]"), location("Markt", "[7.62,51.96]")];
    let named = r#"{"description":"Rathaus"}"#;
    for (locations, words, point) in [
        (format!("{swapped},{right}"), "Markt", true),
        (format!("{named},{right}"), "Markt", true),
        (format!("{named},{swapped}"), "Rathaus", false),
        (format!("{{}},{named}"), "Rathaus", false),
        (String::new(), "", false),
    ] {
        let text = format!(r#"{{"id":"p","type":"x/Paper","name":"n","location":[{locations}]}}"#);
        let page = page(text.as_bytes(), &given).unwrap();
        let Object::Paper(own) = only(&page) else { panic!("no paper") };
        assert_eq!((own.place.as_str(), own.position.is_some()), (words, point), "{locations}");
    }
    let text =
        format!(r#"{{"id":"m","type":"x/Meeting","name":"n","start":"2026-01-01T10:00:00Z","location":{swapped}}}"#);
    let page = page(text.as_bytes(), &given).unwrap();
    assert_eq!(page.odds.count(Oddity::CoordinatesElsewhere), 1, "of a meeting, too");
}

#[test]
fn a_licence_of_the_body_holds_unless_the_object_says_otherwise() {
    let paper = |text: &str, license: &str| {
        let page = page(text.as_bytes(), &Given { license, ..Given::default() }).unwrap();
        let Object::Paper(own) = only(&page) else { panic!("no paper") };
        (own.license.clone(), page.odds.count(Oddity::NoLicense), page.objects[0].digest)
    };
    let silent = r#"{"id":"p","type":"x/Paper","name":"n"}"#;
    let (given, odd, digest) = paper(silent, "cc-by");
    assert_eq!((given.as_str(), odd), ("cc-by", 0));
    let (none, odd, other) = paper(silent, "");
    assert_eq!((none.as_str(), odd), ("", 1));
    assert_ne!(digest, other, "another licence of the body is news of the paper");
    let own = r#"{"id":"p","type":"x/Paper","name":"n","license":"cc-zero"}"#;
    assert_eq!(paper(own, "cc-by").0, "cc-zero");
    let meeting = |license: &str| {
        let text = format!(r#"{{"id":"m","type":"x/Meeting","name":"n","start":"2026-01-01T10:00:00Z"{license}}}"#);
        let page = page(text.as_bytes(), &Given { license: "cc-by", ..Given::default() }).unwrap();
        let Object::Meeting(own) = only(&page) else { panic!("no meeting") };
        own.license.clone()
    };
    assert_eq!((meeting("").as_str(), meeting(r#","license":"cc-zero""#).as_str()), ("cc-by", "cc-zero"));
}

#[test]
fn an_address_has_the_scheme_http_or_https_in_any_case() {
    for (id, taken) in [
        ("https://a.example/1", true),
        ("HTTP://a.example/1", true),
        ("a/1", true),
        ("a/1:2", true),
        ("javascript:alert(1)", false),
        ("urn:uuid:1", false),
        ("file:///etc/passwd", false),
        ("ftp://a.example/1", false),
    ] {
        let page = read(&format!(r#"[{{"id":"{id}","type":"x/Organization","name":"Rat","web":"{id}"}}]"#));
        assert_eq!(page.objects.len(), usize::from(taken), "{id}");
        assert_eq!(page.odds.count(Oddity::NoAddress), u64::from(!taken), "{id}");
    }
    let page = read(r#"{"id":"o","type":"x/Organization","name":"Rat","web":"HTTPS://a.example/1"}"#);
    let Object::Organization(own) = only(&page) else { panic!("no organization") };
    assert_eq!(own.web.as_deref(), Some("HTTPS://a.example/1"));
}

#[test]
fn whoever_has_written_a_paper_is_a_body_or_a_person() {
    let page = read(
        r#"{"id":"p","type":"x/Paper","name":"n","license":"l","originatorOrganization":["o1"],
            "originatorPerson":["n1",{"id":"n2","type":"x/Person","name":"Max"}]}"#,
    );
    let Object::Paper(own) = only(&page) else { panic!("no paper") };
    let tie = |tie: Tie, url: &str| (tie, url.to_owned());
    assert_eq!(
        own.ties,
        [tie(Tie::Originator, "o1"), tie(Tie::OriginatorPerson, "n1"), tie(Tie::OriginatorPerson, "n2")]
    );
}

#[test]
fn a_meeting_whose_state_says_so_is_cancelled_unless_the_server_says_otherwise() {
    let table = [
        (r#""meetingState":"abgesagt""#, true),
        (r#""meetingState":"Abgesagt.""#, true),
        (r#""meetingState":" ENTFÄLLT ""#, true),
        (r#""meetingState":"Sitzung entfällt""#, true),
        (r#""meetingState":"cancelled""#, true),
        (r#""meetingState":"terminiert""#, false),
        (r#""meetingState":"durchgeführt""#, false),
        (r#""meetingState":"nicht abgesagt""#, false),
        (r#""meetingState":"abgesagt","cancelled":false"#, false),
        (r#""meetingState":"eingeladen","cancelled":true"#, true),
        (r#""name":"Sitzung""#, false),
    ];
    for (fields, cancelled) in table {
        let page = read(&format!(r#"{{"id":"m","type":"https://schema.oparl.org/1.1/Meeting",{fields}}}"#));
        let Object::Meeting(own) = only(&page) else { panic!("no meeting") };
        assert_eq!(own.cancelled, cancelled, "{fields}");
    }
}

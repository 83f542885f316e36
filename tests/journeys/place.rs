//! A survey asks for a place: by district, in words, or with one tap on the drawn map, without a script.

use tests::{Database, Form, Server, Visitor, words};

/// A draft of the demo's survey, on its question for a place.
fn at_the_question(visitor: &mut Visitor) -> (String, Form) {
    let start = visitor.form("/de/procedures/radweg-promenade/survey", "/survey");
    let first = visitor.submit(&start).location().unwrap().to_owned();
    let step = format!("{}/6", first.rsplit_once('/').unwrap().0);
    let form = visitor.form(&step, "/6");
    (step, form)
}

#[test]
fn a_tap_on_the_map_marks_the_place_names_its_district_and_is_kept_without_a_script() {
    let server = Server::shared(Database::Sqlite);
    let mut visitor = server.visitor();
    let (step, mut form) = at_the_question(&mut visitor);
    assert!(form.get("a-longitude").is_none(), "nothing is marked yet");
    form.set("wide.x", "367").set("wide.y", "230");
    let page = visitor.submit(&form);
    assert_eq!(page.status, 200);
    assert!(words(&page.text()).contains("Markiert:"), "{}", words(&page.text()));
    let marked = tests::forms(&page.text()).into_iter().find(|form| form.get("a-longitude").is_some()).unwrap();
    let longitude: f64 = marked.get("a-longitude").unwrap().parse().unwrap();
    assert!((7.4..7.9).contains(&longitude), "{longitude}");
    assert!(marked.get("a-district").is_some_and(|district| !district.is_empty()), "the map knows the district");
    let mut on = marked.clone();
    on.set("go", "on");
    assert_eq!(visitor.submit(&on).status, 303);
    let kept = visitor.form(&step, "/6");
    assert_eq!(kept.get("a-longitude"), marked.get("a-longitude"));
}

#[test]
fn looking_around_on_the_map_keeps_what_was_typed_and_marks_nothing() {
    let server = Server::shared(Database::Sqlite);
    let mut visitor = server.visitor();
    let (_, mut form) = at_the_question(&mut visitor);
    form.set("a-address", "Am Kreuztor 4").set("go", "closer");
    let page = visitor.submit(&form);
    assert_eq!(page.status, 200);
    let next = tests::forms(&page.text()).into_iter().find(|next| next.get("view").is_some()).unwrap();
    assert_eq!(next.get("a-address"), Some("Am Kreuztor 4"));
    assert_ne!(next.get("view"), form.get("view"));
    assert!(next.get("a-longitude").is_none());
}

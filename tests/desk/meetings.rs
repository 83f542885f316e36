//! An agenda item's result: the same for everybody and at the desk, and as a file that stands by itself.

use tests::{Database, LANGUAGES, Request, Server, Visitor, Words, links, words};

/// The items of the next or of past meetings, below the language.
fn items(visitor: &mut Visitor, when: &str) -> Vec<String> {
    let list = visitor.get(&format!("/desk/meetings?when={when}"));
    assert_eq!(list.status, 200);
    let found = links(&list.text()).into_iter().filter_map(|link| Some(link.strip_prefix("/desk")?.to_owned()));
    found.filter(|link| link.starts_with("/meetings/") && link.contains("/items/")).collect()
}

/// The one whose page says this.
fn item_saying(server: &Server, when: &str, said: &str) -> String {
    let mut member = server.signed_in("council");
    let all = items(&mut member, when);
    let found = all.iter().find(|path| member.get(&format!("/desk{path}")).text().contains(said));
    found.unwrap_or_else(|| panic!("no item says {said:?}: {all:?}")).clone()
}

#[test]
fn the_public_page_and_the_desks_say_the_same_and_lead_to_each_other() {
    for database in [Database::Sqlite, Database::Postgresql] {
        let server = Server::shared(database);
        let path = item_saying(server, "", "Warmes Licht, das angeht");
        let public = format!("/de/council{path}");
        let desk = server.signed_in("council").get(&format!("/desk{path}")).text();
        let page = server.visitor().get(&public);
        assert_eq!(page.status, 200);
        let page = page.text();
        assert!(links(&desk).contains(&public), "the desk leads to the public page");
        for said in [
            "4,5 Meter, damit auch Lastenräder überholen können",
            "Fußweg mit Kante",
            Words::of("de").say("briefing-open"),
            Words::of("de").say("briefing-side-for"),
            Words::of("de").say("briefing-side-against"),
            Words::of("de").say("council-channels"),
            Words::of("de").say("council-survey"),
            "Welche Breite soll der Radweg bekommen?",
        ] {
            assert!(words(&page).contains(said) && words(&desk).contains(said), "{said}");
        }
        assert_eq!(server.visitor().get(&format!("/desk{path}")).status, 303, "the desk's asks who you are");
        assert_eq!(server.signed_in("clerk").get(&format!("/desk{path}")).status, 403);
        assert_eq!(server.visitor().get("/de/council/meetings/1/items/1").status, 404);
    }
}

#[test]
fn what_was_decided_against_the_input_is_told_with_its_reason_and_the_minutes() {
    let server = Server::shared(Database::Sqlite);
    let path = item_saying(server, "past", "Die alten Bäume am Hörsterplatz");
    let page = server.visitor().get(&format!("/de/council{path}")).text();
    let said = words(&page);
    assert!(said.contains("Abweichung:") && said.contains("24,6 Millionen Euro für 180 Plätze"), "{said}");
    assert!(said.contains("Parkhaus unter dem Hörsterplatz bauen") && said.contains("Ergebnisniederschrift"), "{said}");
}

#[test]
fn the_file_is_tagged_for_archives_and_readers_in_every_language_and_made_once() {
    let server = Server::shared(Database::Sqlite);
    let item = item_saying(server, "", "Warmes Licht, das angeht");
    let meeting = item.split("/items/").next().unwrap();
    for language in LANGUAGES {
        for path in [format!("/{language}/council{item}.pdf"), format!("/{language}/council{meeting}.pdf")] {
            let file = server.visitor().get(&path);
            assert_eq!((file.status, file.header("content-type")), (200, Some("application/pdf")), "{path}");
            assert!(file.body.starts_with(b"%PDF-1.7"), "{path}");
            let text = String::from_utf8_lossy(&file.body);
            let lang = language.split('-').next().unwrap();
            for sign in [
                "<pdfaid:part>2</pdfaid:part>",
                "<pdfaid:conformance>A</pdfaid:conformance>",
                "<pdfuaid:part>1</pdfuaid:part>",
            ] {
                assert!(text.contains(sign), "{path}: {sign}");
            }
            assert!(
                text.contains(&format!("/Lang ({lang})")) || text.contains(&format!("/Lang({lang})")),
                "{path}: its language"
            );
            assert_eq!(server.visitor().get(&path).body, file.body, "{path}");
        }
    }
    let made_up = server.visitor().send(Request::get(&format!("/de/council{item}.pdf?a=1")));
    assert_eq!((made_up.status, made_up.location()), (308, Some(format!("/de/council{item}.pdf").as_str())));
    assert_eq!(server.visitor().get("/de/council/meetings/1.pdf").status, 404);
}

#[test]
fn the_office_says_which_side_a_contribution_is_on_and_nothing_chosen_is_lost() {
    let server = Server::shared(Database::Sqlite);
    let mut office = server.signed_in("participation");
    let item = item_saying(server, "", "Warmes Licht, das angeht");
    let paper = item.rsplit('/').next().unwrap();
    let page = office.get(&format!("/desk/council/papers/{paper}")).text();
    let form_path = links(&page).into_iter().find(|link| link.ends_with("/sides")).unwrap();
    let mut form = office.form(&form_path, &form_path);
    let name = form.fields.iter().find(|(name, side)| name.starts_with("side-") && side.is_empty()).unwrap().0.clone();
    let mut late = office.form(&form_path, &form_path);
    form.set(&name, "for");
    assert_eq!(office.submit(&form).status, 303);
    late.set(&name, "against");
    let answer = office.submit(&late);
    assert_eq!(answer.status, 422, "somebody else was first");
    assert!(answer.text().contains(Words::of("de").say("briefing-sides-changed")));
    let again = office.form(&form_path, &form_path);
    assert_eq!(again.get(&name), Some("for"));
    assert_eq!(server.signed_in("council").get(&form_path).status, 403);
    let record = words(&server.signed_in("admin").get("/desk/audit").text());
    assert!(record.contains(Words::of("de").say("staff-deed-sides-said")), "it is on record");
}

#[test]
fn meetings_stand_in_the_calendar_of_the_council_and_those_with_participation_in_the_citys() {
    let server = Server::shared(Database::Sqlite);
    let (all, own) = (server.visitor().get("/calendar/de/all.ics"), server.visitor().get("/calendar/de/council.ics"));
    assert_eq!((all.status, own.status), (200, 200));
    let meetings = |text: &str| text.matches("\r\nUID:meeting-").count();
    assert!(meetings(&all.text()) > 0 && meetings(&own.text()) >= meetings(&all.text()));
    assert!(all.text().replace("\r\n ", "").contains("DESCRIPTION:Mit Beteiligung: V/0812/"));
}

#[test]
fn the_file_has_what_the_survey_added_up_to_with_the_pages_numbers() {
    let server = Server::shared(Database::Sqlite);
    let item = item_saying(server, "", "Welche Breite soll der Radweg bekommen?");
    let page = words(&server.visitor().get(&format!("/de/council{item}")).text());
    let file = text_of(&server.visitor().get(&format!("/de/council{item}.pdf")).body, &["-layout"]);
    for said in ["Welche Breite soll der Radweg bekommen?", Words::of("de").say("council-survey")] {
        assert!(file.contains(said), "{said}: {file}");
    }
    let choice = "Mit Lastenrad oder Anhänger";
    // The file has a choice's count first; the page its share and its count.
    let after = |text: &str| -> Vec<i64> {
        let numbers =
            |at: usize| text[at..].split(|sign: char| !sign.is_ascii_digit()).filter_map(|own| own.parse().ok());
        text.match_indices(choice).flat_map(|(at, _)| numbers(at + choice.len()).take(2).collect::<Vec<_>>()).collect()
    };
    let (counted, told) = (after(&file), after(&page));
    assert!(counted.first().is_some_and(|count| *count > 0 && told.contains(count)), "{counted:?} and {told:?}");
}

#[test]
fn the_arabic_file_can_be_searched_and_read_aloud_word_by_word() {
    let server = Server::shared(Database::Sqlite);
    let item = item_saying(server, "", "Warmes Licht, das angeht");
    let file = text_of(&server.visitor().get(&format!("/ar/council{item}.pdf")).body, &[]);
    let marks =
        |sign: &char| !matches!(sign, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let file: String = file.chars().filter(marks).collect();
    let words = Words::of("ar");
    for word in words.say("briefing-voices").split(' ') {
        assert!(file.contains(word), "{word}: {file}");
    }
}

#[test]
fn the_files_first_page_is_the_whole_result_and_what_is_left_out_follows_as_its_annex() {
    let server = Server::shared(Database::Sqlite);
    let mut member = server.signed_in("council");
    for item in items(&mut member, "").into_iter().chain(items(&mut member, "past")) {
        for language in LANGUAGES {
            let path = format!("/{language}/council{item}");
            let file = server.visitor().get(&format!("{path}.pdf")).body;
            let (first, second) = (text_of(&file, &["-l", "1"]), text_of(&file, &["-f", "2", "-l", "2"]));
            let words = Words::of(language);
            let outcome = ["briefing-open", "council-decided"].map(|key| words.say(key));
            if language != "ar" {
                assert!(outcome.iter().any(|own| first.contains(*own)), "{path}: {first}");
                for part in
                    ["briefing-figures", "briefing-voices", "briefing-taken-up", "reach-block", "council-paper-way"]
                {
                    assert!(first.contains(words.say(part)), "{path}: {part}: {first}");
                }
            }
            let address = item.rsplit_once('/').map_or("", |(_, paper)| paper);
            assert!(first.contains(address), "{path}: ends with where the page is: {first}");
            let second = second.trim_start_matches(|sign: char| !sign.is_alphanumeric());
            let annex = second.is_empty() || second.starts_with(words.say("briefing-annex"));
            assert!(annex, "{path}: {second}");
        }
    }
}

#[test]
fn the_file_has_the_wording_and_why_it_was_decided_early_and_the_minutes_only_of_the_meeting_that_decided() {
    let server = Server::shared(Database::Sqlite);
    let mut member = server.signed_in("council");
    let all = items(&mut member, "past");
    let paper = |item: &str| item.rsplit_once('/').map_or("", |(_, paper)| paper).to_owned();
    let german = Words::of("de");
    let early = german.say("outcome-early").split('.').next().unwrap();
    let decided = all.iter().find(|item| words(&member.get(&format!("/desk{item}")).text()).contains(early)).unwrap();
    let mut with_minutes = 0;
    for item in all.iter().filter(|item| paper(item) == paper(decided)) {
        let page = words(&member.get(&format!("/desk{item}")).text());
        let file = text_of(&server.visitor().get(&format!("/de/council{item}.pdf")).body, &[]);
        for said in [early, german.say("outcome-wording"), "Auf dem Spielplatz Aaseeterrassen wird"] {
            assert!(file.contains(said) && page.contains(said), "{item}: {said}: {file}");
        }
        assert_eq!(page.contains("Ergebnisniederschrift"), file.contains("Ergebnisniederschrift"), "{item}");
        with_minutes += usize::from(page.contains("Ergebnisniederschrift"));
    }
    assert_eq!(with_minutes, 1, "the other meetings' minutes do not hold the decision");
}

/// The words of a PDF file, in reading order; with `-layout`, line by line as they lie on the paper.
fn text_of(file: &[u8], how: &[&str]) -> String {
    use std::io::Write;
    use std::process::{Command, Stdio};
    let mut reader = Command::new("pdftotext")
        .args(how)
        .args(["-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("pdftotext is there: tests/run installs it");
    reader.stdin.take().unwrap().write_all(file).unwrap();
    let said = String::from_utf8(reader.wait_with_output().unwrap().stdout).unwrap();
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

//! The results as files and crossed: complete, harmless, and nobody to be found in them.

use tests::{Database, Server, filled, links, tags, words};

const SLUG: &str = "spielplatz-gievenbecker-anger";

fn file(server: &Server, slug: &str, name: &str) -> String {
    let answer = server.visitor().get(&format!("/de/council/{slug}/{name}"));
    assert_eq!(answer.status, 200, "{name}");
    assert_eq!(answer.header("content-type"), Some("text/csv; charset=utf-8"));
    assert!(answer.header("content-disposition").is_some_and(|how| how.contains("attachment")));
    answer.text()
}

#[test]
fn the_councils_page_leads_to_its_files_and_says_what_each_column_means() {
    let server = Server::shared(Database::Sqlite);
    let page = server.visitor().get("/de/council/radweg-promenade").text();
    for name in ["proposals.csv", "survey.csv", "reports.csv"] {
        let link = format!("/de/council/radweg-promenade/{name}");
        assert!(links(&page).contains(&link), "{link}");
        let text = file(server, "radweg-promenade", name);
        let heads = text.trim_start_matches('\u{feff}').lines().next().unwrap();
        for head in heads.split(';') {
            assert!(words(&page).contains(head.trim_matches('"')), "{head} is explained");
        }
        assert!(text.lines().count() > 10, "{name} has lines");
    }
    let found = file(server, "radweg-promenade", "proposals.csv");
    let most = found.lines().find(|line| line.contains("Fahrradständer vor der Stadtbücherei verdoppeln"));
    let figures = most.unwrap().split(';').filter_map(|cell| cell.trim_matches('"').parse::<u32>().ok());
    assert!(figures.max().unwrap() >= 1204, "{most:?}");
}

#[test]
fn a_proposals_title_that_is_a_formula_is_words_in_the_file() {
    let server = Server::shared(Database::Sqlite);
    let mut visitor = server.visitor();
    let mut form = filled(&visitor.form(&format!("/de/procedures/{SLUG}/proposals/new"), ""));
    form.set("title", "=HYPERLINK(1) und Bänke;+SUM(2)").set("step", "send");
    let answer = visitor.submit(&form);
    assert_eq!(answer.status, 303, "{}", words(&answer.text()));
    let text = file(server, SLUG, "proposals.csv");
    assert!(text.contains("\"'=HYPERLINK(1) und Bänke;'+SUM(2)\""), "{}", text.lines().last().unwrap_or_default());
}

#[test]
fn two_questions_crossed_show_figures_rounded_to_five_and_no_small_ones() {
    let server = Server::shared(Database::Sqlite);
    let page = server.signed_in("council").get("/desk/results/radweg-promenade").text();
    assert!(links(&page).contains(&"/desk/results/radweg-promenade/crossed".to_owned()));
    let crossed = server.signed_in("council").get("/desk/results/radweg-promenade/crossed?rows=1&columns=2").text();
    let cells: Vec<i64> = tags(&crossed)
        .iter()
        .filter(|tag| tag.name == "td")
        .filter_map(|tag| words(&crossed[tag.end..]).split_whitespace().next()?.replace('.', "").parse().ok())
        .collect();
    assert!(cells.len() > 5 && cells.iter().any(|figure| *figure > 0), "{cells:?}");
    assert!(cells.iter().all(|figure| figure % 5 == 0), "{cells:?}");
    assert_eq!(server.signed_in("clerk").get("/desk/results/radweg-promenade/crossed").status, 403);
}

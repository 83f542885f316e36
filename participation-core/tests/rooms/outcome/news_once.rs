//! Each piece of news about a paper is told once: however often it stands in a meeting, whatever its number was, in whatever
//! order the server's lists are read, and however often an import is stopped.

use participation_core::council::oparl::{self, Begun, Hold, ListKind, Listed, Mode, Wish};
use participation_core::council::uptake::{self, News};
use serde_json::{Value, json};

use super::on_the_way::{body, day};
use super::papers::objects;
use super::*;

/// The server's lists, in the order in which they are asked.
type Lists = [(ListKind, Value)];

impl Town {
    pub(super) async fn begins(&self, mode: Mode, anew: bool) -> Begun {
        let hold = Hold { name: format!("test {}", self.storage.ids().next()), ended: |_| true };
        let wish = Wish { mode: Some(mode), anew, take_back: true };
        let url = format!("https://ris.example.org/{}", self.slug);
        oparl::begin(&self.storage, &url, &hold, wish, self.now).await.unwrap()
    }

    /// An import that is killed after each of its lists and goes on.
    async fn import_lists(&self, mode: Mode, lists: &Lists) {
        let url = |kind: ListKind| format!("https://ris.example.org/{}/{kind:?}", self.slug);
        let named: Vec<Listed> = lists.iter().map(|(kind, _)| Listed::new(*kind, url(*kind))).collect();
        let mut begun = self.begins(mode, true).await;
        oparl::name_lists(&self.storage, &begun, &named, None, self.now).await.unwrap();
        for _ in lists {
            let list = oparl::pending(&self.storage, begun.source).await.unwrap().remove(0);
            let (_, own) = lists.iter().find(|(kind, _)| *kind == list.kind).unwrap();
            let page = oparl::read_page(own.to_string().as_bytes(), None, "").unwrap();
            oparl::take(&self.storage, &begun, &list, page, None, self.now).await.unwrap();
            begun = self.begins(mode, false).await;
            assert!(begun.resumed);
        }
        oparl::finish(&self.storage, &begun, self.now).await.unwrap();
        // As if it had been killed when everything was told and the run was not ended.
        let kind = if mode == Mode::Full { "full" } else { "news" };
        self.database.execute(&format!("UPDATE oparl_source SET run_kind = '{kind}' WHERE id = {}", begun.source));
        let begun = self.begins(mode, false).await;
        assert!(begun.resumed);
        oparl::finish(&self.storage, &begun, self.now).await.unwrap();
    }

    /// The numbers under which a contribution was told of papers, with the news.
    async fn numbered(&self, of: &Submitted) -> Vec<(String, News)> {
        let steps = self.receipt(of).await.events.into_iter().filter_map(|event| match event.step {
            Step::Paper { paper, news } => Some((paper, news)),
            _ => None,
        });
        steps.collect()
    }

    fn paper_mails(&self, of: &Submitted) -> usize {
        self.mails(of).iter().filter(|mail| mail.contains("\"message\":\"paper\"")).count()
    }
}

fn meeting(id: &str, name: &str, start: &str) -> Value {
    json!({ "id": id, "type": "x/Meeting", "name": name, "start": format!("{start}T17:00:00+01:00") })
}

/// Paper and meetings as separate lists; the paper names one meeting, or none.
fn lists(named: Option<&str>, meetings: Value) -> Vec<(ListKind, Value)> {
    let all = objects(|paper, _| {
        let own = named.map(|meeting| json!({ "id": format!("c-{meeting}"), "meeting": meeting }));
        paper["consultation"] = Value::Array(own.into_iter().collect());
    });
    vec![(ListKind::Paper, json!([all[1]])), (ListKind::Meeting, meetings)]
}

#[tokio::test]
async fn a_paper_that_stands_twice_in_one_meeting_is_told_of_once() {
    let town = Town::new().await;
    let own = town.proposal("Schatten am Spielplatz", Language::De).await;
    let twice = |cancelled: bool| {
        objects(move |paper, meeting| {
            paper["consultation"] = json!([{ "id": "c1", "meeting": "m1", "agendaItem": "i1" },
                { "id": "c2", "meeting": "m1", "agendaItem": "i2", "authoritative": true }]);
            meeting["cancelled"] = json!(cancelled);
            meeting["agendaItem"] = json!([{ "id": "i1", "name": "Schatten", "public": true, "consultation": "c1" },
                { "id": "i2", "name": "Schatten", "public": true, "consultation": "c2" }]);
        })
    };
    town.import(twice(false), town.now).await;
    let new = town.uptake(vec![own.reference.clone()]).await;
    uptake::take_up(&town.storage, new, town.author.clone(), town.now).await.unwrap();
    for cancelled in [true, true, false, false] {
        town.import(twice(cancelled), town.now).await;
    }
    let day = day("2026-12-09");
    assert_eq!(town.news(&own).await, [News::Cancelled { body: body(), day }, News::Reinstated { body: body(), day }]);
    assert_eq!(town.paper_mails(&own), 2);
}

#[tokio::test]
async fn a_paper_whose_number_changed_between_two_ties_is_told_of_once_with_its_present_number() {
    let town = Town::new().await;
    let (own, _) = town.taken_up().await;
    let renamed = |cancelled: bool| {
        objects(move |paper, meeting| {
            paper["reference"] = json!("V/0731/2026-E1");
            meeting["cancelled"] = json!(cancelled);
        })
    };
    town.import(renamed(false), town.now).await;
    let other = town.proposal("Etwas anderes", Language::De).await;
    let new = town.uptake(vec![other.reference.clone()]).await;
    uptake::take_up(&town.storage, new, town.author.clone(), town.now).await.unwrap();
    town.import(renamed(true), town.now).await;
    town.import(json!([{ "id": "https://ris.example.org/papers/1", "type": "x/Paper", "deleted": true }]), town.now)
        .await;
    let number = "V/0731/2026-E1".to_owned();
    let cancelled = News::Cancelled { body: body(), day: day("2026-12-09") };
    for own in [&own, &other] {
        assert_eq!(town.numbered(own).await, [(number.clone(), cancelled.clone()), (number.clone(), News::Withdrawn)]);
        assert_eq!(town.paper_mails(own), 2);
    }
}

#[tokio::test]
async fn a_paper_that_goes_to_a_meeting_nobody_knew_is_told_with_its_day_once() {
    let (rat, other) = (body(), "Verkehrsausschuss".to_owned());
    let first = meeting("m1", &rat, "2026-12-04");
    let cancelled = || {
        let mut own = first.clone();
        own["cancelled"] = json!(true);
        own
    };
    let from = day("2026-12-04");
    let moved = News::PaperMoved { body: rat.clone(), from, to: day("2026-12-28") };
    let on = |body: &String| News::OnAgenda { body: body.clone(), day: day("2026-12-28") };
    let off = News::OffAgenda { body: rat.clone(), day: from };
    let next = meeting("m2", &rat, "2026-12-28");
    let table: Vec<(&str, Option<&str>, Mode, Value, Vec<News>)> = vec![
        ("the same body", Some("m1"), Mode::News, json!([first, next]), vec![moved.clone()]),
        (
            "another body",
            Some("m1"),
            Mode::News,
            json!([first, meeting("m2", &other, "2026-12-28")]),
            vec![off, on(&other)],
        ),
        ("none before", None, Mode::News, json!([next]), vec![on(&rat)]),
        ("the first is cancelled", Some("m1"), Mode::News, json!([cancelled(), next]), vec![moved]),
        ("another address", Some("m1"), Mode::News, json!([first, meeting("m2", &rat, "2026-12-04")]), vec![]),
        ("the only address", Some("m1"), Mode::Full, json!([meeting("m2", &rat, "2026-12-04")]), vec![]),
    ];
    for (case, before, mode, meetings, expected) in table {
        let town = Town::new().await;
        let own = town.proposal("Schatten am Spielplatz", Language::De).await;
        town.import_lists(Mode::News, &lists(before, json!([first]))).await;
        let new = town.uptake(vec![own.reference.clone()]).await;
        uptake::take_up(&town.storage, new, town.author.clone(), town.now).await.unwrap();
        for _ in 0..2 {
            town.import_lists(mode, &lists(Some("m2"), meetings.clone())).await;
        }
        assert_eq!(town.news(&own).await, expected, "{case}");
        assert_eq!(town.paper_mails(&own), usize::from(!expected.is_empty()), "{case}: one mail for one import");
    }
}

#[tokio::test]
async fn two_papers_of_one_contribution_keep_their_news_apart() {
    let town = Town::new().await;
    let own = town.proposal("Schatten am Spielplatz", Language::De).await;
    let both = |first: bool, second: bool| {
        let mut all = objects(|_, meeting| {
            let item = |number: i32| {
                json!({ "id": format!("i{number}"), "name": format!("TOP {number}"), "public": true,
                    "consultation": format!("c{number}") })
            };
            let there = [(first, 1), (second, 2)].into_iter().filter(|(on, _)| *on);
            meeting["agendaItem"] = there.map(|(_, number)| item(number)).collect();
        });
        let other = json!({ "id": "https://ris.example.org/papers/2", "type": "x/Paper", "reference": "V/0732/2026",
            "name": "Bäume", "consultation": [{ "id": "c2", "meeting": "m1", "agendaItem": "i2" }] });
        all.as_array_mut().unwrap().push(other);
        all
    };
    town.import(both(true, true), town.now).await;
    for url in ["https://ris.example.org/papers/1", "https://ris.example.org/papers/2"] {
        let paper = participation_core::council::session::paper_at(&town.storage, url, Language::De).await.unwrap();
        let new = town.uptake_on(paper.paper.id, vec![own.reference.clone()]);
        uptake::take_up(&town.storage, new, town.author.clone(), town.now).await.unwrap();
    }
    // The first leaves and comes back after the second has left.
    for (first, second) in [(false, true), (false, false), (true, false), (true, true)] {
        town.import(both(first, second), town.now).await;
    }
    let day = day("2026-12-09");
    let (off, on) = (News::OffAgenda { body: body(), day }, News::OnAgenda { body: body(), day });
    let told = [("1", &off), ("2", &off), ("1", &on), ("2", &on)];
    let told = told.map(|(number, news)| (format!("V/073{number}/2026"), news.clone()));
    assert_eq!(town.numbered(&own).await, told);
}

#[tokio::test]
async fn a_meeting_from_whose_agenda_a_paper_was_told_to_be_gone_is_marked_on_its_way() {
    let town = Town::new().await;
    let (own, _) = town.taken_up().await;
    let off =
        async || outcome::of_contribution(&town.storage, own.id, Language::De).await.unwrap().papers[0].way[0].off;
    assert!(!off().await);
    town.import(objects(|_, meeting| meeting["agendaItem"] = json!([])), town.now).await;
    assert!(off().await);
    town.import(objects(|_, _| {}), town.now).await;
    assert!(!off().await);
}

#[tokio::test]
async fn another_full_stop_or_capital_in_a_result_is_no_news_and_another_word_puts_it_right() {
    let town = Town::new().await;
    let (own, _) = town.taken_up().await;
    for result in ["einstimmig beschlossen", "Einstimmig beschlossen.", "", "einstimmig beschlossen", "abgelehnt"] {
        town.import(with_result(result), held()).await;
    }
    let (day, from, to) = (day("2026-12-09"), "einstimmig beschlossen".to_owned(), "abgelehnt".to_owned());
    let told =
        [News::Resulted { body: body(), day, result: from.clone() }, News::Corrected { body: body(), day, from, to }];
    assert_eq!(town.news(&own).await, told);
    assert_eq!(town.paper_mails(&own), 2);
}

#[tokio::test]
async fn a_result_that_is_missing_once_or_stands_at_another_address_is_told_once() {
    let town = Town::new().await;
    let (own, _) = town.taken_up().await;
    let items = |results: &'static [&'static str], meeting_at: &'static str| {
        objects(move |paper, meeting| {
            let named =
                |at: usize| json!({ "id": format!("c{at}"), "meeting": meeting_at, "agendaItem": format!("i{at}") });
            paper["consultation"] = (0..results.len()).map(named).collect();
            meeting["id"] = json!(meeting_at);
            let item = |(at, result): (usize, &&str)| json!({ "id": format!("i{at}"), "name": "Schatten", "public": true, "consultation": format!("c{at}"), "result": result });
            meeting["agendaItem"] = results.iter().enumerate().map(item).collect();
        })
    };
    for (results, at) in
        [(&["A", "B"][..], "m1"), (&["A"], "m1"), (&["A", "B"], "m1"), (&["A", "B"], "m2"), (&["A", "C"], "m2")]
    {
        town.import(items(results, at), held()).await;
    }
    let day = day("2026-12-09");
    let resulted = |result: &str| News::Resulted { body: body(), day, result: result.to_owned() };
    let corrected = News::Corrected { body: body(), day, from: "B".to_owned(), to: "C".to_owned() };
    assert_eq!(town.news(&own).await, [resulted("A"), resulted("B"), corrected]);
}

#[tokio::test]
async fn a_paper_that_comes_back_tells_no_result_again() {
    let town = Town::new().await;
    let (own, _) = town.taken_up().await;
    let result = "einstimmig beschlossen";
    let gone = json!([{ "id": "https://ris.example.org/papers/1", "type": "x/Paper", "deleted": true }]);
    for _ in 0..2 {
        town.import(with_result(result), held()).await;
        town.import(gone.clone(), held()).await;
    }
    town.import(with_result(result), held()).await;
    let resulted = News::Resulted { body: body(), day: day("2026-12-09"), result: result.to_owned() };
    let told = [resulted, News::Withdrawn, News::Returned, News::Withdrawn, News::Returned];
    assert_eq!(town.news(&own).await, told);
}

#[tokio::test]
async fn a_second_result_beside_the_first_corrects_nothing() {
    let town = Town::new().await;
    let (own, _) = town.taken_up().await;
    town.import(with_result("Punkt 1: beschlossen"), held()).await;
    let two = objects(|paper, meeting| {
        paper["consultation"] = json!([{ "id": "c1", "meeting": "m1", "agendaItem": "i1" }, { "id": "c2", "meeting": "m1", "agendaItem": "i2" }]);
        meeting["agendaItem"] = json!([
            { "id": "i1", "name": "Schatten", "public": true, "consultation": "c1", "result": "Punkt 1: beschlossen" },
            { "id": "i2", "name": "Schatten", "public": true, "consultation": "c2", "result": "Punkt 2: vertagt" }]);
    });
    town.import(two, held()).await;
    let day = day("2026-12-09");
    let told = ["Punkt 1: beschlossen", "Punkt 2: vertagt"];
    let told = told.map(|result| News::Resulted { body: body(), day, result: result.to_owned() });
    assert_eq!(town.news(&own).await, told);
}

#[tokio::test]
async fn a_result_for_a_meeting_still_to_come_waits_until_it_was_held() {
    let town = Town::new().await;
    let (own, _) = town.taken_up().await;
    for _ in 0..2 {
        town.import(with_result("einstimmig beschlossen"), town.now).await;
    }
    assert!(town.news(&own).await.is_empty());
    for _ in 0..2 {
        town.import(with_result("einstimmig beschlossen"), held()).await;
    }
    let result = "einstimmig beschlossen".to_owned();
    assert_eq!(town.news(&own).await, [News::Resulted { body: body(), day: day("2026-12-09"), result }]);
}

#[tokio::test]
async fn a_meeting_that_turns_out_to_have_been_tells_what_came_out_and_no_plan() {
    let was = |result: &'static str| {
        objects(move |_, meeting| {
            meeting["start"] = json!("2026-11-18T17:00:00+01:00");
            meeting["agendaItem"][0]["result"] = json!(result);
        })
    };
    for cancelled in [true, false] {
        let town = Town::new().await;
        let (own, _) = town.taken_up().await;
        let mut expected = Vec::new();
        if cancelled {
            town.import(objects(|_, meeting| meeting["cancelled"] = json!(true)), town.now).await;
            expected.push(News::Cancelled { body: body(), day: day("2026-12-09") });
        }
        town.import(was(""), town.now).await;
        assert_eq!(town.news(&own).await, expected);
        town.import(was("beschlossen"), town.now).await;
        expected.push(News::Resulted { body: body(), day: day("2026-11-18"), result: "beschlossen".to_owned() });
        assert_eq!(town.news(&own).await, expected);
    }
}

/// The server after its minutes have come.
fn with_result(result: &'static str) -> Value {
    objects(move |_, meeting| meeting["agendaItem"][0]["result"] = json!(result))
}

/// The day after the meeting.
fn held() -> Timestamp {
    Timestamp::end_of_day("2026-12-10".parse().unwrap())
}

//! Imports that do not see everything: what a list missed is not taken back unasked, and one broken list holds up nothing
//! else.

use std::collections::BTreeSet;

use participation_core::council::oparl::{
    self, Answer, Begun, Hold, Kind, ListKind, Listed, Mode, Oddity, Onward, Report, Wish,
};
use participation_core::council::uptake::News;
use serde_json::{Value, json};

use super::on_the_way::{body, day};
use super::papers::objects;
use super::*;

impl Town {
    fn list(&self, kind: ListKind) -> String {
        format!("https://ris.example.org/{}/{kind:?}", self.slug)
    }

    /// Begins or goes on as an import does that stopped, and names these lists.
    async fn asks(&self, mode: Mode, kinds: &[ListKind], now: Timestamp) -> Begun {
        let hold = Hold { name: format!("test {}", self.storage.ids().next()), ended: |_| true };
        let url = format!("https://ris.example.org/{}", self.slug);
        let wish = Wish { mode: Some(mode), ..Wish::default() };
        let begun = oparl::begin(&self.storage, &url, &hold, wish, now).await.unwrap();
        let lists: Vec<Listed> = kinds.iter().map(|kind| Listed::new(*kind, self.list(*kind))).collect();
        oparl::name_lists(&self.storage, &begun, &lists, None, now).await.unwrap();
        begun
    }

    /// One page that is a whole list, with its marks.
    async fn answers(&self, begun: &Begun, kind: ListKind, objects: Value) {
        let pending = oparl::pending(&self.storage, begun.source).await.unwrap();
        let list = pending.into_iter().find(|own| own.kind == kind).unwrap();
        let page = oparl::read_page(objects.to_string().as_bytes(), None, "").unwrap();
        let answer = marked(&list.next, oparl::summary(&list, &page));
        oparl::take(&self.storage, begun, &list, page, Some(answer), self.now).await.unwrap();
    }

    async fn stops(&self, begun: &Begun, onward: Onward) {
        oparl::let_go(&self.storage, begun, "a list is broken", onward, self.now).await.unwrap();
    }

    async fn ends(&self, begun: &Begun) -> Report {
        oparl::finish(&self.storage, begun, self.now).await.unwrap()
    }

    async fn is_marked(&self, url: &str) -> bool {
        oparl::earlier_answer(&self.storage, url).await.unwrap().is_some()
    }
}

fn marked(url: &str, summary: String) -> Answer {
    Answer { url: url.to_owned(), etag: Some("\"1\"".to_owned()), last_modified: None, summary }
}

fn papers(numbers: std::ops::RangeInclusive<u32>) -> Value {
    let paper = |number| json!({ "id": format!("https://ris.example.org/papers/{number}"), "type": "x/Paper", "name": "Vorlage" });
    numbers.map(paper).collect()
}

#[tokio::test]
async fn what_a_list_missed_is_taken_back_only_where_its_own_address_says_that_it_is_gone() {
    let town = Town::new().await;
    let begun = town.asks(Mode::Full, &[ListKind::Paper], town.now).await;
    town.answers(&begun, ListKind::Paper, papers(1..=6)).await;
    town.ends(&begun).await;
    let begun = town.asks(Mode::Full, &[ListKind::Paper], town.now).await;
    town.answers(&begun, ListKind::Paper, papers(1..=3)).await;
    let few = oparl::missed(&town.storage, &begun, 8, town.now).await.unwrap();
    assert_eq!(few.len(), 2, "of each of four kinds not more are asked for than a fourth of that");
    let missed = oparl::missed(&town.storage, &begun, 500, town.now).await.unwrap();
    let urls: Vec<&str> = missed.iter().map(|own| own.url.rsplit('/').next().unwrap()).collect();
    assert_eq!(urls, ["4", "5", "6"]);
    oparl::still_there(&town.storage, &begun, &missed[0], town.now).await.unwrap();
    let gone = BTreeSet::from([missed[1].url.clone()]);
    let report = oparl::finish_asked(&town.storage, &begun, gone, town.now).await.unwrap();
    assert_eq!(report.counts[&Kind::Paper].deleted, 1);
    assert_eq!((report.odds.count(Oddity::Slipped), report.odds.count(Oddity::Unasked)), (1, 1));
    let gone = town.database.query("SELECT url AS word FROM council_paper WHERE deleted_at IS NOT NULL");
    assert_eq!(gone, ["https://ris.example.org/papers/5"], "of the last one nobody said anything: it stays");
}

#[tokio::test]
async fn a_list_that_stays_broken_holds_up_neither_what_is_told_nor_the_next_news() {
    let town = Town::new().await;
    let (own, _) = town.taken_up().await;
    let kinds = [ListKind::Person, ListKind::Paper, ListKind::Meeting];
    let all = objects(|_, meeting| meeting["cancelled"] = json!(true));
    let begun = town.asks(Mode::News, &kinds, town.now).await;
    town.answers(&begun, ListKind::Meeting, json!([all[2]])).await;
    town.stops(&begun, Onward::There).await;
    assert_eq!(town.news(&own).await, [], "the papers are not read yet");
    let begun = town.asks(Mode::News, &kinds, town.now).await;
    assert!(begun.resumed);
    town.answers(&begun, ListKind::Paper, json!([all[1]])).await;
    town.stops(&begun, Onward::There).await;
    assert_eq!(town.news(&own).await, [News::Cancelled { body: body(), day: day("2026-12-09") }]);
    let later = town.now.plus_seconds(2 * 60 * 60);
    let begun = town.asks(Mode::News, &kinds, later).await;
    assert!(!begun.resumed, "papers and meetings are asked anew");
    assert_eq!(oparl::pending(&town.storage, begun.source).await.unwrap().len(), 3);
    town.asks(Mode::Full, &kinds, later).await;
    assert!(town.asks(Mode::Full, &kinds, later.plus_days(2)).await.resumed, "a full run is gone on with for days");
}

#[tokio::test]
async fn a_list_that_is_refused_leaves_the_marks_of_those_that_were_read() {
    let town = Town::new().await;
    let kinds = [ListKind::Person, ListKind::Paper];
    let begun = town.asks(Mode::Full, &kinds, town.now).await;
    town.answers(&begun, ListKind::Paper, papers(1..=3)).await;
    let system = format!("https://ris.example.org/{}", town.slug);
    oparl::keep_answer(&town.storage, &begun, marked(&system, "{}".to_owned()), town.now).await.unwrap();
    town.stops(&begun, Onward::Anew).await;
    let list = town.list(ListKind::Paper);
    assert!(town.is_marked(&list).await, "the papers need not be sent again");
    assert!(!town.is_marked(&system).await, "the system is asked again which lists there are");
    let begun = town.asks(Mode::Full, &kinds, town.now).await;
    assert!(!begun.resumed);
    town.stops(&begun, Onward::Afresh).await;
    assert!(!town.is_marked(&list).await);
}

#[tokio::test]
async fn what_a_full_run_found_odd_stays_when_news_are_asked() {
    let town = Town::new().await;
    let begun = town.asks(Mode::Full, &[ListKind::Paper], town.now).await;
    town.answers(&begun, ListKind::Paper, papers(1..=3)).await;
    let full = town.ends(&begun).await;
    assert_eq!(full.odds.count(Oddity::NoLicense), 3);
    let begun = town.asks(Mode::News, &[ListKind::Paper], town.now).await;
    town.answers(&begun, ListKind::Paper, json!([])).await;
    town.ends(&begun).await;
    let source = oparl::sources(&town.storage).await.unwrap().remove(0);
    assert_eq!((source.full_report, source.report.odds.is_empty()), (full, true));
}

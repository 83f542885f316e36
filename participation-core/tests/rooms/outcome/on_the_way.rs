//! What happens to a paper on its way is told to everyone concerned: off an agenda, to another hour, back again, and that
//! it answers no longer.

use participation_core::council::uptake::{self, News, Said};
use participation_core::notification::follow::{FollowKind, Followed};
use participation_core::notification::news::{self, What};
use serde_json::{Value, json};

use super::papers::objects;
use super::*;

impl Town {
    /// A proposal that the imported paper takes up, and the uptake.
    pub(super) async fn taken_up(&self) -> (Submitted, i64) {
        let own = self.proposal("Schatten am Spielplatz", Language::De).await;
        self.import(objects(|_, _| {}), self.now).await;
        let new = self.uptake(vec![own.reference.clone()]).await;
        let id = uptake::take_up(&self.storage, new, self.author.clone(), self.now).await.unwrap();
        (own, id)
    }

    /// What the followers of the procedure read of papers.
    async fn followed(&self) -> Vec<News> {
        let of = Followed { kind: FollowKind::Procedure, id: self.procedure };
        let told = news::latest(&self.storage, of, Language::De, self.now.plus_days(1)).await.unwrap();
        let told = told.into_iter().rev().filter_map(|one| match one.what {
            What::Step { step: Step::Paper { news, .. } } => Some(news),
            _ => None,
        });
        told.collect()
    }
}

pub(super) fn body() -> String {
    "Rat der Stadt Münster".to_owned()
}

pub(super) fn day(day: &str) -> Option<chrono::NaiveDate> {
    Some(day.parse().unwrap())
}

fn at(time: &str) -> Timestamp {
    serde_json::from_value(json!(time)).unwrap()
}

#[tokio::test]
async fn whoever_is_concerned_reads_why_a_paper_answers_to_it_no_longer() {
    let town = Town::new().await;
    let (own, id) = town.taken_up().await;
    let before = town.mails(&own).len();
    town.end((id, 1)).await.unwrap();
    let said = |language, words: &str| Said { language, method: Method::Human, words: words.to_owned() };
    let reason = vec![
        said(Language::De, "Die Vorlage meint einen anderen Spielplatz."),
        said(Language::Ar, "تخص الوثيقة ملعبًا آخر."),
    ];
    let ended = News::Ended { reason: reason.clone() };
    assert_eq!(town.news(&own).await, std::slice::from_ref(&ended));
    assert_eq!(town.followed().await, [ended]);
    assert_eq!(Said::best(&reason, Language::Ar), Some(&reason[1]));
    assert_eq!(Said::best(&reason, Language::En), Some(&reason[0]), "in German where there are no other words");
    let mails = town.mails(&own);
    assert_eq!(mails.len(), before + 1, "{mails:?}");
    assert!(mails.iter().any(|mail| mail.contains("Die Vorlage meint einen anderen Spielplatz.")), "{mails:?}");
    let events = town.receipt(&own).await.events;
    assert_eq!(events.last().unwrap().role, "participation", "signed by a role");
}

#[tokio::test]
async fn what_happens_to_a_paper_has_one_name_for_followers_of_a_contribution_and_of_its_procedure() {
    let town = Town::new().await;
    let (own, id) = town.taken_up().await;
    let other = town.proposal("Etwas anderes", Language::De).await;
    let new = town.uptake(vec![other.reference.clone()]).await;
    uptake::take_up(&town.storage, new, town.author.clone(), town.now).await.unwrap();
    town.import(objects(|_, meeting| meeting["cancelled"] = json!(true)), town.now).await;
    let first = format!("uptake/{id}");
    let keys = async |kind, id| {
        let of = Followed { kind, id };
        let told = news::latest(&town.storage, of, Language::De, town.now.plus_days(1)).await.unwrap();
        let of_papers = told.into_iter().map(|one| one.key);
        of_papers.filter(|key| key.starts_with("paper/") || *key == first).collect::<Vec<_>>()
    };
    let before = keys(FollowKind::Contribution, own.id).await;
    assert_eq!(before.len(), 2, "{before:?}");
    assert_eq!(keys(FollowKind::Procedure, town.procedure).await, before);
    contribution::withdraw(&town.storage, own.reference.clone(), own.secret.clone(), town.now).await.unwrap();
    let after = keys(FollowKind::Procedure, town.procedure).await;
    assert!(after.iter().all(|key| before.contains(key)) && !after.is_empty(), "the name stays: {before:?} {after:?}");
}

#[tokio::test]
async fn followers_of_a_procedure_read_that_a_paper_about_all_of_it_answers_no_longer() {
    let town = Town::new().await;
    town.import(objects(|_, _| {}), town.now).await;
    let new = uptake::NewUptake { procedure: Some(town.procedure), ..town.uptake(Vec::new()).await };
    let id = uptake::take_up(&town.storage, new, town.author.clone(), town.now).await.unwrap();
    town.end((id, 1)).await.unwrap();
    let told = town.followed().await;
    let [News::Ended { reason }] = told.as_slice() else { panic!("{told:?}") };
    assert_eq!(reason[0].words, "Die Vorlage meint einen anderen Spielplatz.");
}

#[tokio::test]
async fn a_meeting_and_its_paper_that_come_back_in_one_import_are_told_in_one_sentence() {
    let town = Town::new().await;
    let (own, _) = town.taken_up().await;
    let gone = json!([{ "id": "m1", "type": "x/Meeting", "deleted": true },
        { "id": "https://ris.example.org/papers/1", "type": "x/Paper", "deleted": true }]);
    town.import(gone, town.now).await;
    for _ in 0..2 {
        town.import(objects(|_, _| {}), town.now).await;
    }
    let day = day("2026-12-09");
    assert_eq!(
        town.news(&own).await,
        [News::Cancelled { body: body(), day }, News::Withdrawn, News::ReturnedTo { body: body(), day }]
    );
}

#[tokio::test]
async fn a_paper_that_comes_back_without_a_meeting_to_come_says_no_more_than_that() {
    let town = Town::new().await;
    let (own, _) = town.taken_up().await;
    town.import(json!([{ "id": "https://ris.example.org/papers/1", "type": "x/Paper", "deleted": true }]), town.now)
        .await;
    town.import(objects(|paper, _| paper["consultation"] = json!([])), town.now).await;
    assert_eq!(town.news(&own).await, [News::Withdrawn, News::Returned]);
}

#[tokio::test]
async fn a_paper_that_leaves_an_agenda_is_told_once_however_the_server_says_it() {
    type Change = fn(&mut Value, &mut Value);
    let no_item: Change = |_, meeting| meeting["agendaItem"] = json!([]);
    let no_consultation: Change = |paper, _| paper["consultation"] = json!([]);
    let neither: Change = |paper, meeting| {
        paper["consultation"] = json!([]);
        meeting["agendaItem"] = json!([]);
    };
    let off = News::OffAgenda { body: body(), day: day("2026-12-09") };
    for (number, change) in [no_item, no_consultation, neither].into_iter().enumerate() {
        let town = Town::new().await;
        let (own, _) = town.taken_up().await;
        for _ in 0..2 {
            town.import(objects(change), town.now).await;
        }
        assert_eq!(town.news(&own).await, std::slice::from_ref(&off), "{number}");
        assert_eq!(town.followed().await, std::slice::from_ref(&off), "{number}");
        assert!(town.mails(&own).iter().any(|mail| mail.contains("off-agenda")), "{number}");
        let carried =
            council::session::dated(&town.storage, town.now, council::session::Meetings::Carrying).await.unwrap();
        assert!(carried.is_empty(), "{number}: the calendar has the meeting without the paper: {carried:?}");
    }
    for gone in [
        json!([{ "id": "i1", "type": "x/AgendaItem", "deleted": true }]),
        json!([{ "id": "c1", "type": "x/Consultation", "deleted": true }]),
        json!([{ "id": "i1", "type": "x/AgendaItem", "deleted": true }, { "id": "c1", "type": "x/Consultation", "deleted": true }]),
    ] {
        let town = Town::new().await;
        let (own, _) = town.taken_up().await;
        town.import(gone.clone(), town.now).await;
        assert_eq!(town.news(&own).await, std::slice::from_ref(&off), "{gone}");
    }
}

#[tokio::test]
async fn what_leaves_the_agenda_of_a_meeting_that_was_or_gets_another_number_is_no_news() {
    let town = Town::new().await;
    let (own, _) = town.taken_up().await;
    let renumbered = |_: &mut Value, meeting: &mut Value| {
        meeting["agendaItem"] = json!([{ "id": "i9", "number": "15", "name": "Schatten", "public": true }]);
    };
    town.import(objects(renumbered), town.now).await;
    assert!(town.news(&own).await.is_empty(), "the item has another address and the same name");
    let after = Timestamp::end_of_day("2026-12-10".parse().unwrap());
    town.import(objects(|_, meeting| meeting["agendaItem"] = json!([])), after).await;
    assert!(town.news(&own).await.is_empty(), "the meeting was");
}

#[tokio::test]
async fn a_paper_that_is_put_on_another_meetings_agenda_is_moved_and_the_meeting_is_not() {
    let town = Town::new().await;
    let (own, _) = town.taken_up().await;
    let mut all = objects(|paper, meeting| {
        paper["consultation"] =
            json!([{ "id": "c2", "meeting": "m2", "organization": ["o1"], "role": "Entscheidung" }]);
        meeting["agendaItem"] = json!([]);
    });
    let next = json!({ "id": "m2", "type": "x/Meeting", "name": "Rat der Stadt Münster", "start": "2027-01-20T17:00:00+01:00" });
    all.as_array_mut().unwrap().push(next);
    for _ in 0..2 {
        town.import(all.clone(), town.now).await;
    }
    let moved = News::PaperMoved { body: body(), from: day("2026-12-09"), to: day("2027-01-20") };
    assert_eq!(town.news(&own).await, [moved]);
}

#[tokio::test]
async fn what_goes_to_another_body_is_off_one_agenda_and_on_the_other() {
    let town = Town::new().await;
    let (own, _) = town.taken_up().await;
    let mut all = objects(|paper, _| {
        paper["consultation"] = json!([{ "id": "c2", "meeting": "m2", "role": "Vorberatung" }]);
    });
    let next =
        json!({ "id": "m2", "type": "x/Meeting", "name": "Verkehrsausschuss", "start": "2027-01-20T17:00:00+01:00" });
    all.as_array_mut().unwrap().push(next);
    for _ in 0..2 {
        town.import(all.clone(), town.now).await;
    }
    let off = News::OffAgenda { body: body(), day: day("2026-12-09") };
    let on = News::OnAgenda { body: "Verkehrsausschuss".to_owned(), day: day("2027-01-20") };
    assert_eq!(town.news(&own).await, [off, on]);
}

#[tokio::test]
async fn an_item_that_is_back_on_the_agenda_says_so_once() {
    let town = Town::new().await;
    let (own, _) = town.taken_up().await;
    town.import(objects(|_, meeting| meeting["agendaItem"] = json!([])), town.now).await;
    for _ in 0..2 {
        town.import(objects(|_, _| {}), town.now).await;
    }
    let off = News::OffAgenda { body: body(), day: day("2026-12-09") };
    let on = News::OnAgenda { body: body(), day: day("2026-12-09") };
    assert_eq!(town.news(&own).await, [off, on]);
    assert!(town.mails(&own).iter().any(|mail| mail.contains("on-agenda")));
}

#[tokio::test]
async fn what_is_set_right_about_a_meeting_that_was_is_no_news() {
    let after = Timestamp::end_of_day("2026-12-10".parse().unwrap());
    for change in [
        |meeting: &mut Value| meeting["start"] = json!("2026-12-08T17:00:00+01:00"),
        |meeting: &mut Value| meeting["cancelled"] = json!(true),
    ] {
        let town = Town::new().await;
        let (own, _) = town.taken_up().await;
        town.import(objects(|_, meeting| change(meeting)), after).await;
        assert!(town.news(&own).await.is_empty());
    }
}

#[tokio::test]
async fn a_meeting_that_begins_some_hours_later_on_its_day_says_both_hours() {
    let town = Town::new().await;
    let (own, _) = town.taken_up().await;
    for _ in 0..2 {
        town.import(objects(|_, meeting| meeting["start"] = json!("2026-12-09T19:30:00+01:00")), town.now).await;
    }
    let hours = News::MovedWithinDay { body: body(), from: at("2026-12-09T16:00:00Z"), to: at("2026-12-09T18:30:00Z") };
    assert_eq!(town.news(&own).await, std::slice::from_ref(&hours));
    assert_eq!(town.followed().await, [hours]);
    assert!(town.mails(&own).iter().any(|mail| mail.contains("moved-within-day")));
}

#[tokio::test]
async fn minutes_that_correct_the_hour_of_a_meeting_that_was_tell_its_result_alone() {
    let town = Town::new().await;
    let (own, _) = town.taken_up().await;
    let after = Timestamp::end_of_day("2026-12-10".parse().unwrap());
    let minutes = |_: &mut Value, meeting: &mut Value| {
        meeting["start"] = json!("2026-12-09T17:05:00+01:00");
        meeting["agendaItem"][0]["result"] = json!("einstimmig beschlossen");
    };
    town.import(objects(minutes), after).await;
    let result = "einstimmig beschlossen".to_owned();
    assert_eq!(town.news(&own).await, [News::Resulted { body: body(), day: day("2026-12-09"), result }]);
}

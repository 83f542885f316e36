//! The same thing recorded twice: by the same form with other content, or by another form.

use participation_core::council::Retraction;
use participation_core::council::uptake::{self, NewUptake, UptakeRefused};
use participation_core::measure::overview;
use participation_core::notification::follow::{FollowKind, Followed};
use participation_core::notification::news::{self, About};
use participation_core::open_data::{self, Filter, Part};
use serde_json::json;

use super::papers::objects;
use super::*;

impl Town {
    async fn ties(&self, new: &NewUptake) -> Result<i64, UptakeRefused> {
        uptake::take_up(&self.storage, new.clone(), self.author.clone(), self.now).await
    }

    async fn suggested(&self) -> Vec<Reference> {
        let paper = self.paper().await.paper.id;
        let found = uptake::suggestions(&self.storage, paper).await.unwrap();
        found.into_iter().map(|own| own.reference).collect()
    }

    async fn records(&self, new: &NewDecision) -> Result<i64, DecideRefused> {
        council::decide(&self.storage, new.clone(), self.author.clone(), self.after()).await
    }

    pub(super) async fn joins(&self, from: &Submitted, into: &Submitted) {
        let (from_it, into_it) = (from.reference.clone(), into.reference.clone());
        merge::offer(&self.storage, from_it.clone(), into_it.clone(), self.author.clone(), self.now).await.unwrap();
        merge::accept(&self.storage, from_it, from.secret.clone(), into_it, self.now).await.unwrap();
    }
}

#[tokio::test]
async fn what_has_joined_another_contribution_is_told_by_that_one_to_whoever_follows_and_to_programs() {
    let town = Town::new().await;
    let (from, into) =
        (town.proposal("Schatten", Language::De).await, town.proposal("Sonnensegel", Language::De).await);
    town.import(objects(|_, _| {}), town.now).await;
    let uptake = town.ties(&town.uptake(vec![from.reference.clone()]).await).await.unwrap();
    let mut new = town.decision(vec![from.reference.clone()]);
    new.procedure = None;
    let decision = town.records(&new).await.unwrap();
    town.joins(&from, &into).await;
    let all = Filter::default();
    let contributions = async || {
        let papers = open_data::papers(&town.storage, &all, Part::first(10)).await.unwrap();
        papers.into_iter().flat_map(|paper| paper.contributions).map(|(_, of)| of).collect::<Vec<_>>()
    };
    assert_eq!(contributions().await, std::slice::from_ref(&into.reference));
    let belonging = open_data::belonging(&town.storage, "https://ris.example.org/papers/1").await.unwrap();
    let by: Vec<_> = belonging.iter().map(|own| own.reference.as_str()).collect();
    assert_eq!(by, [into.reference.as_str()]);
    let keys = [format!("decision/{decision}"), format!("uptake/{uptake}")];
    for (kind, id, keys) in
        [(FollowKind::Procedure, town.procedure, &keys[..]), (FollowKind::Contribution, into.id, &keys[..1])]
    {
        let told = news::latest(&town.storage, Followed { kind, id }, Language::De, town.after()).await.unwrap();
        for key in keys {
            let one = told.iter().find(|own| own.key == *key).unwrap_or_else(|| panic!("{key} is missing in {told:?}"));
            let joined =
                |about: &About| matches!(about, About::Contribution { reference, .. } if *reference == into.reference);
            assert!(joined(&one.about) || matches!(one.about, About::Procedure { .. }), "{one:?}");
        }
    }
    town.end((uptake, 1)).await.unwrap();
    let papers = open_data::papers(&town.storage, &all, Part::first(10)).await.unwrap();
    let ended: Vec<_> = papers.into_iter().flat_map(|paper| paper.ended).flat_map(|own| own.contributions).collect();
    assert_eq!(ended, [into.reference]);
}

#[tokio::test]
async fn the_story_goes_on_in_what_a_contribution_has_joined_and_tells_nothing_twice() {
    let town = Town::new().await;
    let (from, into) =
        (town.proposal("Schatten", Language::De).await, town.proposal("Sonnensegel", Language::De).await);
    town.import(objects(|_, _| {}), town.now).await;
    let uptake = town.ties(&town.uptake(vec![from.reference.clone()]).await).await.unwrap();
    let both = vec![from.reference.clone(), into.reference.clone()];
    let decision = town.records(&town.decision(both)).await.unwrap();
    town.joins(&from, &into).await;
    let mut cancelled = objects(|_, meeting| meeting["cancelled"] = json!(true));
    cancelled[1]["modified"] = json!("2026-11-24T10:00:00+01:00");
    town.import(cancelled, town.now).await;
    let events = town.receipt(&into).await.events;
    let chain: Vec<_> = events.iter().map(|event| &event.step).filter(|step| step.is_of_the_chain()).collect();
    let [Step::InPaper { uptake: of, .. }, Step::Decided { decision: by }, Step::Paper { .. }] = chain[..] else {
        panic!("{events:?}")
    };
    assert_eq!((*of, *by), (uptake, decision));
    let outcome = town.outcome(&into, Language::De).await;
    assert_eq!((outcome.decisions.len(), outcome.papers.len()), (1, 1));
}

#[tokio::test]
async fn what_was_decided_about_a_contribution_holds_for_what_it_joins_and_is_taken_back_for_both() {
    let town = Town::new().await;
    let (from, into) =
        (town.proposal("Schatten", Language::De).await, town.proposal("Sonnensegel", Language::De).await);
    town.import(objects(|_, _| {}), town.now).await;
    let new = town.uptake(vec![from.reference.clone()]).await;
    let uptake = town.ties(&new).await.unwrap();
    let decision = town.records(&town.decision(vec![from.reference.clone()])).await.unwrap();
    let offer =
        merge::offer(&town.storage, into.reference.clone(), from.reference.clone(), town.author.clone(), town.now);
    offer.await.unwrap();
    let before = town.status(&into).await;
    let due = town.receipt(&into).await.answer_due;
    town.joins(&from, &into).await;
    assert_eq!(town.receipt(&into).await.answer_due, None, "the decision says why: that is the answer to both");
    assert_eq!(
        town.mails(&into).iter().filter(|mail| mail.contains("\"decided\"")).count(),
        1,
        "and its author is told"
    );
    assert_eq!((before, town.status(&into).await), (Status::New, Status::Decided));
    assert!(town.outcome(&into, Language::De).await.offers.is_empty(), "there is nothing left to join");
    assert_eq!(town.ties(&new).await.unwrap(), uptake, "the same form is no other one");
    let mut cancelled = objects(|_, meeting| meeting["cancelled"] = json!(true));
    cancelled[1]["modified"] = json!("2026-11-24T10:00:00+01:00");
    town.import(cancelled, town.now).await;
    let told = town.mails(&into).iter().filter(|mail| mail.contains("cancelled")).count();
    assert_eq!((told, town.news(&into).await.len()), (1, 1), "the chain broke for both, once");
    town.retracts(decision).await.unwrap();
    assert_eq!((town.status(&into).await, town.receipt(&into).await.answer_due), (before, due));
    let steps = town.receipt(&into).await.events.into_iter().map(|event| event.step);
    assert_eq!(steps.filter(|step| matches!(step, Step::Retracted { .. })).count(), 1);
}

#[tokio::test]
async fn a_form_that_was_changed_after_it_was_sent_ties_nothing_and_says_so() {
    let town = Town::new().await;
    let (own, other) = (town.proposal("Schatten", Language::De).await, town.proposal("Bänke", Language::De).await);
    town.import(objects(|_, _| {}), town.now).await;
    let new = town.uptake(vec![own.reference.clone()]).await;
    let id = town.ties(&new).await.unwrap();
    let elsewhere = outcome::office_named(&town.storage, "Tiefbauamt", None, town.now).await.unwrap();
    let changed = [
        NewUptake { contributions: vec![own.reference.clone(), other.reference.clone()], ..new.clone() },
        NewUptake { contributions: vec![other.reference.clone()], ..new.clone() },
        NewUptake { disposition: Disposition::TakenUp, ..new.clone() },
        NewUptake { office: elsewhere, ..new.clone() },
        NewUptake { reason: PlainText::line("Etwas anderes.", 100).unwrap(), ..new.clone() },
        NewUptake { procedure: Some(town.procedure), ..new.clone() },
        NewUptake { contributions: Vec::new(), procedure: Some(town.procedure), ..new.clone() },
    ];
    for change in changed {
        let again = town.ties(&change).await;
        assert!(matches!(again, Err(UptakeRefused::RecordedBefore)), "{again:?}");
    }
    town.joins(&other, &own).await;
    assert_eq!(town.ties(&new).await.unwrap(), id, "what joined it since makes the form no other one");
    town.end((id, 1)).await.unwrap();
    let again = town.ties(&new).await;
    assert!(matches!(again, Err(UptakeRefused::RecordedBefore)), "what has ended is not there: {again:?}");
}

#[tokio::test]
async fn what_a_paper_takes_up_already_is_not_suggested_for_it() {
    let town = Town::new().await;
    let own = town.proposal("Schatten am Spielplatz", Language::De).await;
    let other = town.proposal("Mehr Schatten am Spielplatz", Language::De).await;
    town.import(objects(|_, _| {}), town.now).await;
    assert_eq!(town.suggested().await.len(), 2);
    let id = town.ties(&town.uptake(vec![own.reference.clone()]).await).await.unwrap();
    assert_eq!(town.suggested().await, [other.reference]);
    town.end((id, 1)).await.unwrap();
    assert_eq!(town.suggested().await.len(), 2);
    let whole = NewUptake { procedure: Some(town.procedure), ..town.uptake(Vec::new()).await };
    town.ties(&whole).await.unwrap();
    assert!(town.suggested().await.is_empty(), "the whole procedure is tied");
}

#[tokio::test]
async fn one_meeting_decides_once_about_the_same_whatever_form_says_it() {
    let town = Town::new().await;
    let (own, joined) = (town.proposal("Linden", Language::De).await, town.proposal("Bänke", Language::De).await);
    let of = |of: &[&Submitted]| town.decision(of.iter().map(|own| own.reference.clone()).collect());
    let id = town.records(&of(&[&own])).await.unwrap();
    let twice = town.records(&of(&[&own])).await;
    assert!(matches!(twice, Err(DecideRefused::StandsAlready(stands)) if stands == id), "{twice:?}");
    let others = [
        of(&[&own, &joined]),
        NewDecision { result: DecisionResult::Noted, ..of(&[&own]) },
        NewDecision { paper: PaperReference::parse("V/0732/2026").unwrap(), ..of(&[&own]) },
        NewDecision { meeting_day: town.now.plus_days(10).city_day(), ..of(&[&own]) },
        NewDecision { body: Body::Committee, ..of(&[&own]) },
        NewDecision { procedure: None, ..of(&[&own]) },
    ];
    for other in others {
        town.records(&other).await.unwrap();
    }
    town.joins(&joined, &own).await;
    let twice = town.records(&of(&[&own])).await;
    assert!(matches!(twice, Err(DecideRefused::StandsAlready(stands)) if stands == id), "joined or not: {twice:?}");
    let reason = Wording { german: line(), translations: vec![] };
    let correction = NewDecision { corrects: Some(Retraction { decision: id, reason }), ..of(&[&own]) };
    let corrected = town.records(&correction).await.unwrap();
    town.retracts(corrected).await.unwrap();
}

fn line() -> PlainText {
    PlainText::line("Ein Grund.", 100).unwrap()
}

#[tokio::test]
async fn what_joined_another_contribution_is_told_by_that_one_once_wherever_a_decision_is_told() {
    let town = Town::new().await;
    let [first, second, last] = [
        town.proposal("Schatten bitte", Language::De).await,
        town.proposal("Sonnensegel", Language::De).await,
        town.proposal("Schatten am Spielplatz", Language::De).await,
    ];
    let measure = town.measure_for(&[&first, &second]).await;
    let decision = town.shown(measure).await.measure.decision;
    let told = async || {
        let part = open_data::Part::first(10);
        let line = open_data::decisions(&town.storage, &open_data::Filter::default(), part).await.unwrap().remove(0);
        let listed = council::list(&town.storage, Language::De).await.unwrap();
        let at = listed.decisions.iter().position(|own| own.id == decision).unwrap();
        let concern = listed.concerns[at].clone();
        let named: Vec<Reference> = concern.named.into_iter().map(|own| own.reference).collect();
        let lines: Vec<Reference> = line.contributions.into_iter().map(|(_, reference)| reference).collect();
        assert_eq!(lines, named, "page and programs are told the same");
        let dashboard = overview::dashboard(&town.storage, overview::Filter::default(), 1, Language::De).await.unwrap();
        let counts = [dashboard.rows[0].about.contributions, dashboard.sums.contributions, concern.total];
        assert_eq!(counts, [i64::try_from(named.len()).unwrap(); 3], "and so are they counted");
        assert_eq!(line.procedures, std::slice::from_ref(&town.slug));
        named
    };
    assert_eq!(told().await, [first.reference.clone(), second.reference.clone()]);
    town.joins(&first, &second).await;
    assert_eq!(told().await, std::slice::from_ref(&second.reference), "once, though both are tied");
    town.joins(&second, &last).await;
    assert_eq!(told().await, std::slice::from_ref(&last.reference), "and what had joined it goes along");
    let receipt = town.receipt(&first).await;
    assert_eq!(receipt.merged_into, Some(last.reference.clone()));
    let by_procedure = open_data::Filter { procedure: Some(town.slug.clone()), ..open_data::Filter::default() };
    let found = open_data::decisions(&town.storage, &by_procedure, open_data::Part::first(10)).await.unwrap();
    assert_eq!(found.len(), 1);
    let stored = council::correctable(&town.storage, decision).await.unwrap();
    assert_eq!(stored.contributions, std::slice::from_ref(&last.reference), "a correction is about what they joined");
    town.database.execute(&format!("UPDATE contribution SET state = 'hidden' WHERE id = {}", last.id));
    town.database.execute("UPDATE proposal SET listed = FALSE");
    assert!(told_nothing(&town, decision).await, "what nobody may read is not named");
}

async fn told_nothing(town: &Town, decision: i64) -> bool {
    let listed = council::list(&town.storage, Language::De).await.unwrap();
    let at = listed.decisions.iter().position(|own| own.id == decision).unwrap();
    listed.concerns[at].total == 0 && listed.concerns[at].named.is_empty()
}

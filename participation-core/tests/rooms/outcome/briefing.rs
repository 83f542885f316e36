use participation_core::council::OnPaper;
use participation_core::council::briefing::{self, Briefings, QUOTE, QUOTED};
use participation_core::council::session::{self, Meetings};
use participation_core::council::uptake::{self, NewUptake, Side, UptakeRefused};
use participation_core::notification::follow::{FollowKind, Followed};
use participation_core::notification::news::{self, About, What};
use serde_json::{Value, json};

use super::papers::objects;
use super::*;

impl Town {
    /// Three contributions on an agenda, tied by one uptake; gives its key and the meeting's.
    async fn agenda(&self) -> (Vec<Submitted>, i64, i64) {
        let mut own = Vec::new();
        for title in ["Schatten am Spielplatz", "Lieber eine Wiese", "Spielplatz allgemein"] {
            own.push(self.proposal(title, Language::De).await);
        }
        self.import(objects(|_, _| {}), self.now).await;
        let new = self.uptake(own.iter().map(|own| own.reference.clone()).collect()).await;
        let uptake = uptake::take_up(&self.storage, new, self.author.clone(), self.now).await.unwrap();
        let meeting = self.paper().await.way[0].meeting.unwrap();
        (own, uptake, meeting)
    }

    async fn say(&self, (uptake, version): (i64, i32), said: &[(&Submitted, Option<Side>)]) -> usize {
        let said = said.iter().map(|(own, side)| (own.reference.clone(), *side)).collect();
        uptake::say_sides(&self.storage, (uptake, version), said, self.author.clone(), self.now).await.unwrap()
    }

    /// How many contributions the agenda's first item has, and each uptake on the paper's page.
    async fn named_one_by_one(&self, meeting: i64) -> (i64, Vec<i64>) {
        let page = session::meeting(&self.storage, meeting, Language::De).await.unwrap();
        let mut counts = self.paper().await.counts;
        counts.sort_unstable();
        (page.items[0].contributions, counts.into_iter().map(|(_, count)| count).collect())
    }

    async fn briefings(&self, meeting: i64) -> Briefings {
        briefing::of_meeting(&self.storage, meeting, Language::De, self.now).await.unwrap()
    }
}

#[tokio::test]
async fn which_side_a_contribution_is_on_is_said_by_the_office_and_never_by_itself() {
    let town = Town::new().await;
    let (own, id, meeting) = town.agenda().await;
    let (clerk, outsider) =
        (person(&town.storage, &[Role::Clerk], None, town.now).await, town.proposal("Fremd", Language::De).await);
    let sides = town.briefings(meeting).await.items[0].sides;
    assert_eq!((sides.for_it, sides.against, sides.neutral, sides.unread), (0, 0, 0, 3), "nothing is guessed");

    let said = vec![(own[0].reference.clone(), Some(Side::For))];
    let refused = uptake::say_sides(&town.storage, (id, 1), said.clone(), clerk, town.now).await.unwrap_err();
    assert!(matches!(refused, UptakeRefused::NotAllowed(_)));
    let foreign = vec![(outsider.reference.clone(), Some(Side::For))];
    let refused = uptake::say_sides(&town.storage, (id, 1), foreign, town.author.clone(), town.now).await.unwrap_err();
    assert!(matches!(refused, UptakeRefused::Unknown(unknown) if unknown == [outsider.reference.to_string()]));

    let said = [(&own[0], Some(Side::For)), (&own[1], Some(Side::Against)), (&own[2], Some(Side::Neutral))];
    assert_eq!(town.say((id, 1), &said).await, 3);
    assert_eq!(town.say((id, 2), &said).await, 0, "the same again changes nothing, the version neither");
    let again = vec![(own[0].reference.clone(), None)];
    let late =
        uptake::say_sides(&town.storage, (id, 1), again.clone(), town.author.clone(), town.now).await.unwrap_err();
    assert!(matches!(late, UptakeRefused::Store(StoreError::Changed)));

    let page = uptake::sides(&town.storage, id, 1).await.unwrap();
    assert_eq!(page.uptake.version, 2);
    assert!(!page.more && page.contributions.len() == 3);
    assert_eq!(page.contributions[1].side, Some(Side::Against));
    assert_eq!(page.contributions[1].said, Some(("participation".to_owned(), town.now)));
    let sides = town.briefings(meeting).await.items[0].sides;
    assert_eq!((sides.for_it, sides.against, sides.neutral, sides.unread), (1, 1, 1, 0));

    assert_eq!(town.say((id, 2), &[(&own[0], None)]).await, 1, "a mistake is taken back");
    let page = uptake::sides(&town.storage, id, 1).await.unwrap();
    assert_eq!((page.contributions[0].side, page.contributions[0].said.clone()), (None, None));
    town.end((id, 3)).await.unwrap();
    assert!(matches!(uptake::sides(&town.storage, id, 1).await, Err(StoreError::NotFound)));
}

#[tokio::test]
async fn an_items_page_counts_each_contribution_once_and_quotes_both_sides() {
    let town = Town::new().await;
    let (own, id, meeting) = town.agenda().await;
    town.say((id, 1), &[(&own[0], Some(Side::For)), (&own[1], Some(Side::Against))]).await;
    town.endorsed_by(&own[1], &["a", "b"]).await;
    // The whole procedure beside its contributions: nobody counts twice.
    let fourth = town.proposal("Noch etwas", Language::Ar).await;
    let mut whole = town.uptake(vec![own[0].reference.clone()]).await;
    whole.procedure = Some(town.procedure);
    uptake::take_up(&town.storage, whole, town.author.clone(), town.now).await.unwrap();
    let all = town.briefings(meeting).await;
    let item = &all.items[0];
    assert_eq!((item.arrived(), item.endorsements), (4, 2));
    assert_eq!(town.named_one_by_one(meeting).await, (3, vec![3, 1]), "the agenda counts each once, too");
    assert_eq!(item.uptakes.len(), 2);
    let voice = |own: &Submitted| item.voices.iter().find(|voice| voice.reference == own.reference).unwrap();
    assert_eq!((voice(&own[0]).side, voice(&own[1]).side), (Some(Side::For), Some(Side::Against)));
    assert_eq!((voice(&own[1]).endorsements, voice(&fourth).side, voice(&fourth).language), (2, None, Language::Ar));
    assert!(item.voices.iter().all(|voice| voice.words.chars().count() <= QUOTE && !voice.words.contains('\n')));
    assert!(item.voices.len() <= 4 * QUOTED);
    assert_eq!(item.running.len(), 1, "people can still take part");
    assert!(item.outdated.contains(&Language::Ar) && !item.outdated.contains(&Language::De));
    assert!(item.has_open_points() && item.decided().is_none());

    let hidden = moderation::decide(
        &town.storage,
        own[1].id,
        2,
        Verdict::Hide {
            reason: participation_core::contribution::HiddenReason::OffTopic,
            note: PlainText::line("Passt nicht hierher.", 100).unwrap(),
        },
        town.author.clone(),
        town.now,
    );
    hidden.await.unwrap();
    let all = town.briefings(meeting).await;
    assert_eq!((all.items[0].arrived(), all.items[0].sides.against), (3, 0), "what is hidden is not in it");
    assert_eq!(town.named_one_by_one(meeting).await, (2, vec![2, 1]), "nor on the agenda, nor on the paper's page");
    assert!(all.items[0].voices.iter().all(|voice| voice.reference != own[1].reference));
}

#[tokio::test]
async fn an_item_keeps_its_page_when_nothing_behind_it_is_public_any_more() {
    let town = Town::new().await;
    let (own, _, meeting) = town.agenda().await;
    for gone in &own {
        contribution::withdraw(&town.storage, gone.reference.clone(), gone.secret.clone(), town.now).await.unwrap();
    }
    let page = session::meeting(&town.storage, meeting, Language::De).await.unwrap();
    assert_eq!((page.meeting.carrying, page.items[0].carries, page.items[0].contributions), (1, true, 0));
    assert_eq!(town.briefings(meeting).await.items[0].arrived(), 0);
    let listed = session::meetings(&town.storage, session::When::Ahead, 1, town.now).await.unwrap().0;
    assert_eq!(listed[0].carrying, 1, "the list leads to what is there");
}

#[tokio::test]
async fn after_the_decision_the_page_says_what_went_against_the_input_and_why() {
    let town = Town::new().await;
    let (own, _, meeting) = town.agenda().await;
    let paper = town.paper().await;
    town.released(&own[0], Disposition::No, town.now).await;
    let mut decision = town.decision(vec![own[0].reference.clone()]);
    decision.on = Some(OnPaper { paper: paper.paper.id, item: paper.way[0].item.clone() });
    let after = town.after();
    council::decide(&town.storage, decision, town.author.clone(), after).await.unwrap();
    let all = briefing::of_item(&town.storage, (meeting, paper.paper.id), Language::De, after).await.unwrap();
    let item = &all.items[0];
    let decided = item.decided().unwrap();
    assert!(item.against_input());
    assert_eq!(all.texts.body(decided.id, "reason"), "Der Spielplatz gehört zu den heißesten Orten.");
    let voice = item.voices.iter().find(|voice| voice.reference == own[0].reference).unwrap();
    let (answer, said) = voice.answer.unwrap();
    assert_eq!((said, all.texts.body(answer, "reason").is_empty()), (Disposition::No, false));
    assert_eq!(item.owed.by_disposition, [(Disposition::No, 1)]);
    assert!(item.running.is_empty());
    let missing = briefing::of_item(&town.storage, (meeting, paper.paper.id + 1), Language::De, after).await;
    assert!(matches!(missing, Err(StoreError::NotFound)));
    let missing = briefing::of_item(&town.storage, (meeting + 1, paper.paper.id), Language::De, after).await;
    assert!(matches!(missing, Err(StoreError::NotFound)));
}

/// A meeting with so many papers, each on its agenda.
pub(super) fn long_agenda(papers: usize) -> Value {
    let mut items = Vec::new();
    let mut all = vec![json!({ "id": "o1", "type": "x/Organization", "name": "Rat der Stadt Münster" })];
    for number in 0..papers {
        let (paper, consultation, item) = (format!("p{number}"), format!("c{number}"), format!("i{number}"));
        all.push(json!({ "id": paper, "type": "x/Paper", "reference": format!("V/{number}"), "name": format!("Vorlage {number}"),
            "license": "l", "consultation": [{ "id": consultation, "meeting": "m9", "agendaItem": item, "organization": ["o1"],
            "authoritative": true, "role": "Entscheidung" }] }));
        items.push(
            json!({ "id": item, "number": number.to_string(), "name": format!("Vorlage {number}"), "order": number,
            "public": true, "consultation": consultation }),
        );
    }
    all.push(
        json!({ "id": "m9", "type": "x/Meeting", "name": "Rat der Stadt Münster", "start": "2026-12-09T17:00:00+01:00",
        "organization": ["o1"], "agendaItem": items }),
    );
    json!(all)
}

#[tokio::test]
async fn fifty_items_take_as_many_queries_as_one() {
    let town = Town::new().await;
    let own = town.proposal("Schatten am Spielplatz", Language::De).await;
    town.import(long_agenda(50), town.now).await;
    let papers = session::papers(&town.storage, "", 1).await.unwrap().0;
    let more = session::papers(&town.storage, "", 2).await.unwrap().0;
    let papers: Vec<i64> = papers.iter().chain(&more).map(|own| own.id).collect();
    assert_eq!(papers.len(), 50);
    let mut sent = Vec::new();
    let mut meeting = 0;
    for (place, paper) in papers.iter().enumerate() {
        let mut new = town.uptake_on(*paper, vec![own.reference.clone()]);
        new.procedure = Some(town.procedure).filter(|_| place % 2 == 0);
        uptake::take_up(&town.storage, new, town.author.clone(), town.now).await.unwrap();
        if place == 0 || place + 1 == papers.len() {
            meeting = session::meetings(&town.storage, session::When::Ahead, 1, town.now).await.unwrap().0[0].id;
            let mut least = u64::MAX;
            for _ in 0..5 {
                let before = town.storage.queries_sent();
                let all = town.briefings(meeting).await;
                least = least.min(town.storage.queries_sent() - before);
                assert_eq!(all.items.len(), place + 1);
            }
            sent.push(least);
        }
    }
    assert_eq!(sent[0], sent[1], "statements for one item and for fifty");
    let carried = briefing::carried(&town.storage, vec![meeting], town.now).await.unwrap();
    assert_eq!(carried.len(), 50);
    assert_eq!((carried[7].number.as_str(), carried[7].unread), ("7", 1));
    let all = town.briefings(meeting).await;
    for (line, item) in carried.iter().zip(&all.items) {
        assert_eq!((line.paper, line.owed, line.unread), (item.paper.id, item.owed.open, item.sides.unread));
    }
}

#[tokio::test]
async fn a_meeting_keeps_its_name_in_calendars_when_it_is_moved_cancelled_or_gone() {
    let town = Town::new().await;
    town.import(objects(|_, _| {}), town.now).await;
    let dated = async |which| session::dated(&town.storage, town.now, which).await.unwrap();
    assert!(dated(Meetings::Carrying).await.is_empty(), "nothing was said about it yet");
    let first = dated(Meetings::All).await.remove(0);
    assert_eq!((first.meeting.cancelled, first.papers.len()), (false, 0));
    let own = town.proposal("Schatten am Spielplatz", Language::De).await;
    let new = town.uptake(vec![own.reference.clone()]).await;
    uptake::take_up(&town.storage, new, town.author.clone(), town.now).await.unwrap();
    for which in [Meetings::Carrying, Meetings::Of(town.procedure)] {
        assert_eq!(dated(which).await[0].papers, ["V/0731/2026"]);
    }
    let other = demo::procedure("anderes").store(&town.storage, town.now).await.unwrap();
    assert!(dated(Meetings::Of(other.0)).await.is_empty(), "of another procedure it carries nothing");
    let cancelled = |_: &mut Value, meeting: &mut Value| meeting["cancelled"] = json!(true);
    town.import(objects(cancelled), town.now.plus_days(1)).await;
    let second = dated(Meetings::Carrying).await.remove(0);
    assert_eq!((second.meeting.id, second.meeting.cancelled), (first.meeting.id, true));
    assert!(second.version > first.version && second.changed_at > first.changed_at);
    town.import(json!([{ "id": "m1", "type": "x/Meeting", "deleted": true }]), town.now.plus_days(2)).await;
    let third = dated(Meetings::All).await.remove(0);
    assert_eq!((third.meeting.id, third.meeting.cancelled), (first.meeting.id, true));
    assert!(third.version > second.version && third.changed_at > second.changed_at);
}

#[tokio::test]
async fn who_follows_a_procedure_hears_of_its_papers_once() {
    let town = Town::new().await;
    let (_, id, _) = town.agenda().await;
    let later = town.now.plus_days(1);
    town.import(objects(|_, meeting| meeting["start"] = json!("2026-12-16T17:00:00+01:00")), later).await;
    let of = Followed { kind: FollowKind::Procedure, id: town.procedure };
    let found = news::latest(&town.storage, of, Language::De, later).await.unwrap();
    let of_papers: Vec<_> = found
        .iter()
        .filter(|own| matches!(own.what, What::Step { step: Step::InPaper { .. } | Step::Paper { .. } }))
        .collect();
    assert_eq!(of_papers.len(), 2, "three contributions, each thing once: {of_papers:#?}");
    assert_eq!((of_papers[1].key.clone(), of_papers[1].at), (format!("uptake/{id}"), town.now));
    assert_eq!(of_papers[0].at, later);
    assert!(of_papers.iter().all(|own| matches!(&own.about, About::Procedure { slug, .. } if *slug == town.slug)));
    let again = news::latest(&town.storage, of, Language::Ar, later).await.unwrap();
    assert!(
        of_papers.iter().all(|own| again.iter().any(|other| other.key == own.key)),
        "the same name in every language"
    );
}

#[tokio::test]
async fn an_item_counts_a_whole_procedure_as_the_councils_page_of_it_does() {
    let town = Town::new().await;
    let own = town.proposal("Schatten", Language::De).await;
    town.released(&own, Disposition::TakenUp, town.now).await;
    town.released(&own, Disposition::No, town.now).await;
    let unread = demo::proposal(ProcedureId(town.procedure), "Ungelesen").build().unwrap();
    proposal::submit(&town.storage, unread, town.now).await.unwrap();
    let hidden = town.proposal("Werbung", Language::De).await;
    town.released(&hidden, Disposition::Partly, town.now).await;
    let note = PlainText::line("Werbung", 100).unwrap();
    let verdict = Verdict::Hide { reason: participation_core::contribution::HiddenReason::OffTopic, note };
    moderation::decide(&town.storage, hidden.id, 2, verdict, town.author.clone(), town.now).await.unwrap();
    let back = town.proposal("Doch nicht", Language::De).await;
    contribution::withdraw(&town.storage, back.reference.clone(), back.secret.clone(), town.now).await.unwrap();
    town.import(objects(|_, _| {}), town.now).await;
    let whole = NewUptake { procedure: Some(town.procedure), ..town.uptake(Vec::new()).await };
    uptake::take_up(&town.storage, whole, town.author.clone(), town.now).await.unwrap();
    let meeting = town.paper().await.way[0].meeting.unwrap();
    let view = council::view(&town.storage, &town.slug, Language::De, town.now).await.unwrap();
    let page = participation_core::procedure::published(&town.storage, &town.slug, Language::De).await.unwrap();
    let arrived =
        (town.briefings(meeting).await.items[0].arrived(), view.arrived(), page.arrived(contribution::Kind::Proposal));
    assert_eq!(arrived, (2, 2, 2), "what was hidden or withdrawn counts on none of them");
    let answers = [(Disposition::No, 1)];
    assert_eq!(view.answered.by_disposition, answers, "the latest to each, and none to what is hidden");
    assert_eq!(town.briefings(meeting).await.items[0].owed.by_disposition, answers);
    let stances: Vec<Disposition> = view.stances.iter().map(|stance| stance.disposition).collect();
    assert_eq!(stances, [Disposition::No], "an answer that was corrected is no stance any more");
}

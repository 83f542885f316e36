//! What programs may read of the council's papers and meetings.

use participation_core::council::OnPaper;
use participation_core::council::session;
use participation_core::council::uptake::{self, NewUptake, UptakeRefused};
use participation_core::open_data::{self, Filter, MeetingLine, MeetingStatus, PaperLine, PaperStatus, Part};
use serde_json::{Value, json};

use super::briefing::long_agenda;
use super::papers::objects;
use super::*;

const PAPER: &str = "https://ris.example.org/papers/1";

/// The same with a licence for the meeting, too.
fn licensed(change: impl FnOnce(&mut Value, &mut Value)) -> Value {
    objects(|paper, meeting| {
        paper["paperType"] = json!("Beschlussvorlage");
        paper["date"] = json!("2026-11-20");
        paper["web"] = json!("https://ris.example.org/vo?nr=1");
        meeting["license"] = json!("cc-zero");
        meeting["agendaItem"][0]["result"] = json!("einstimmig beschlossen");
        meeting["location"] = json!({ "id": "l1", "room": "Festsaal", "streetAddress": "Prinzipalmarkt 10" });
        change(paper, meeting);
    })
}

fn by(change: impl FnOnce(&mut Filter)) -> Filter {
    let mut filter = Filter::default();
    change(&mut filter);
    filter
}

impl Town {
    async fn lines_by(&self, filter: &Filter) -> (Vec<PaperLine>, Vec<MeetingLine>) {
        let part = Part::first(100);
        let papers = open_data::papers(&self.storage, filter, part).await.unwrap();
        (papers, open_data::meetings(&self.storage, filter, part).await.unwrap())
    }

    async fn lines(&self) -> (Vec<PaperLine>, Vec<MeetingLine>) {
        self.lines_by(&Filter::default()).await
    }

    async fn numbers(&self) -> (usize, usize) {
        let (papers, meetings) = self.lines().await;
        (papers.len(), meetings.len())
    }

    async fn takes_up(&self, of: &[&Submitted]) -> i64 {
        let new = self.uptake(of.iter().map(|own| own.reference.clone()).collect()).await;
        uptake::take_up(&self.storage, new, self.author.clone(), self.now).await.unwrap()
    }
}

#[tokio::test]
async fn a_paper_and_its_meeting_are_lines_with_everything_public_that_is_tied_to_them() {
    let town = Town::new().await;
    let own = town.proposal("Schatten", Language::De).await;
    let decided = town.proposal("Beschlossen", Language::De).await;
    let gone = town.proposal("Fort", Language::De).await;
    town.import(licensed(|_, _| {}), town.now).await;
    assert_eq!(town.numbers().await, (0, 0), "nothing is tied to it");
    town.takes_up(&[&own, &gone]).await;
    let mut decision = town.decision(vec![decided.reference.clone(), own.reference.clone()]);
    decision.on = Some(OnPaper { paper: town.paper().await.paper.id, item: None });
    let decision = council::decide(&town.storage, decision, town.author.clone(), town.after()).await.unwrap();
    contribution::withdraw(&town.storage, gone.reference.clone(), gone.secret.clone(), town.now).await.unwrap();

    let (papers, meetings) = town.lines().await;
    let [paper] = papers.as_slice() else { panic!("{papers:?}") };
    let page = town.paper().await;
    assert_eq!((paper.id, paper.oparl.as_str(), paper.license.as_str()), (page.paper.id, PAPER, "l"));
    assert_eq!((paper.name.as_str(), paper.kind.as_str()), ("Schatten am Spielplatz", "Beschlussvorlage"));
    assert_eq!((paper.dated, paper.status), (Some("2026-11-20".parse().unwrap()), PaperStatus::Current));
    assert_eq!(paper.web.as_deref(), Some("https://ris.example.org/vo?nr=1"));
    assert_eq!((&paper.procedures, &paper.decisions), (&vec![town.slug.clone()], &vec![decision]));
    let said: Vec<&Reference> = paper.contributions.iter().map(|(_, reference)| reference).collect();
    assert_eq!(said, [&own.reference, &decided.reference], "each once, and none that was withdrawn");
    assert_eq!(paper.updated_at, Some(town.after()));
    let [stop] = paper.consultations.as_slice() else { panic!("{paper:?}") };
    assert_eq!((stop.body.as_str(), stop.role.as_str(), stop.decides), ("Rat der Stadt Münster", "Entscheidung", true));
    assert_eq!((stop.day, stop.cancelled), (Some("2026-12-09".parse().unwrap()), false));
    assert_eq!((stop.agenda_item.as_str(), stop.result.as_str()), ("14", "einstimmig beschlossen"));

    let [meeting] = meetings.as_slice() else { panic!("{meetings:?}") };
    assert_eq!(stop.meeting, Some(meeting.id));
    assert_eq!(
        (meeting.organizations.as_slice(), meeting.status),
        (["Rat der Stadt Münster".to_owned()].as_slice(), MeetingStatus::Scheduled)
    );
    assert_eq!((meeting.place.as_str(), meeting.license.as_str()), ("Festsaal, Prinzipalmarkt 10", "cc-zero"));
    let [item] = meeting.items.as_slice() else { panic!("{meeting:?}") };
    assert_eq!((item.number.as_str(), item.name.as_str(), item.paper), ("14", "Schatten", paper.id));
    assert_eq!((item.oparl.as_str(), item.paper_oparl.as_str(), item.decides), ("i1", PAPER, true));
    assert_eq!((&meeting.procedures, meeting.updated_at), (&vec![town.slug.clone()], town.after()));
    let held = open_data::held(&town.storage).await.unwrap();
    assert!(held.papers.contains(&town.procedure) && held.meetings.contains(&town.procedure), "{held:?}");
    let latest = open_data::latest(&town.storage).await.unwrap();
    assert_eq!((latest.papers, latest.meetings), (Some(town.after()), Some(town.now)));
}

#[tokio::test]
async fn a_paper_is_a_line_where_something_public_belongs_to_it_or_was_decided_and_nowhere_else() {
    let town = Town::new().await;
    let own = town.proposal("Schatten", Language::De).await;
    town.import(licensed(|_, _| {}), town.now).await;
    let check = async |wanted: (usize, usize), why: &str| {
        assert_eq!(town.numbers().await, wanted, "{why}");
        let belonging = open_data::belonging(&town.storage, PAPER).await.unwrap();
        assert_eq!(!belonging.is_empty(), wanted.0 > 0, "{why}: the same as beside the paper");
        let held = open_data::held(&town.storage).await.unwrap();
        assert_eq!((held.papers.len(), held.meetings.len()), wanted, "{why}: the same as on the page of data");
    };
    check((0, 0), "nothing").await;
    let first = town.takes_up(&[&own]).await;
    check((1, 1), "taken up").await;
    town.end((first, 1)).await.unwrap();
    check((0, 0), "the uptake has ended").await;
    let paper = town.paper().await.paper.id;
    let only = Filter { only: Some(paper.to_string()), ..Filter::default() };
    let one = async || open_data::papers(&town.storage, &only, Part { after: 0, limit: 9 }).await.unwrap();
    let alone = one().await.remove(0);
    assert!(alone.contributions.is_empty() && alone.procedures.is_empty(), "{alone:?}");
    let [ended] = alone.ended.as_slice() else { panic!("{alone:?}") };
    assert_eq!(
        (ended.disposition, ended.contributions.as_slice()),
        (Disposition::Partly, &[own.reference.clone()][..])
    );
    assert_eq!((ended.said[0].1.as_str(), ended.ended_at), ("Das Segel ja, der dritte Baum nicht.", town.now));
    assert_eq!(ended.reason[0], (Language::De, "Die Vorlage meint einen anderen Spielplatz.".to_owned()));
    let second = town.takes_up(&[&own]).await;
    let both = town.lines().await.0.remove(0);
    assert_eq!((both.contributions.len(), both.ended.len()), (1, 1), "beside what stands, in the list too");
    town.database.execute("UPDATE contribution SET state = 'hidden'");
    assert!(one().await.is_empty(), "nothing public was ever tied to it");
    town.database.execute("UPDATE contribution SET state = 'listed'");
    town.end((second, 1)).await.unwrap();
    assert_eq!(one().await[0].ended.len(), 2);
    town.database.execute("UPDATE procedure SET paper_reference = 'V/0731/2026'");
    check((1, 0), "a procedure names the number").await;
    assert_eq!(town.lines().await.0[0].procedures, std::slice::from_ref(&town.slug));
    town.database.execute("UPDATE procedure SET paper_reference = ''");
    check((0, 0), "no number is none").await;

    // A draft is not taken up, and that it names a number tells nothing of it.
    let draft = demo::procedure("entwurf").state(ProcedureState::Draft).store(&town.storage, town.now).await.unwrap();
    let new = NewUptake { procedure: Some(draft.0), ..town.uptake(Vec::new()).await };
    let refused = uptake::take_up(&town.storage, new, town.author.clone(), town.now).await;
    assert!(matches!(refused, Err(UptakeRefused::NotPublic)), "{refused:?}");
    town.database.execute(&format!("UPDATE procedure SET paper_reference = 'V/0731/2026' WHERE id = {}", draft.0));
    check((0, 0), "only a draft names the number").await;

    town.takes_up(&[&own]).await;
    check((1, 1), "taken up beside the draft").await;
    assert_eq!(town.lines().await.0[0].procedures, std::slice::from_ref(&town.slug));
    contribution::withdraw(&town.storage, own.reference.clone(), own.secret.clone(), town.now).await.unwrap();
    check((0, 0), "what was taken up is withdrawn").await;
}

#[tokio::test]
async fn a_decision_makes_a_line_of_its_paper_by_key_or_number_and_names_nothing_that_is_not_public() {
    let town = Town::new().await;
    let own = town.proposal("Schatten", Language::De).await;
    town.import(licensed(|_, _| {}), town.now).await;
    let other =
        json!([{ "id": "https://ris.example.org/papers/2", "type": "x/Paper", "reference": "V/2", "name": "Andere" }]);
    town.import(other, town.now).await;
    // Recorded with the number alone.
    let decision = town.decision(vec![own.reference.clone()]);
    let decision = council::decide(&town.storage, decision, town.author.clone(), town.after()).await.unwrap();
    let (papers, meetings) = town.lines().await;
    assert_eq!((papers.len(), &papers[0].decisions, meetings.len()), (1, &vec![decision], 0));
    assert_eq!(papers[0].oparl, PAPER);
    // With the key of another paper the number is not asked any more.
    town.database.execute(
        "UPDATE decision SET paper_id = (SELECT id FROM council_paper WHERE url = 'https://ris.example.org/papers/2')",
    );
    let papers = town.lines().await.0;
    assert_eq!(papers.iter().map(|own| own.reference.as_str()).collect::<Vec<_>>(), ["V/2"]);
    assert!(open_data::belonging(&town.storage, PAPER).await.unwrap().is_empty(), "nor beside the paper");
    town.database.execute("UPDATE procedure SET state = 'draft'");
    let papers = town.lines().await.0;
    assert_eq!(papers[0].decisions, [decision], "the decision is public by itself");
    assert!(papers[0].procedures.is_empty() && papers[0].contributions.is_empty());
    town.database.execute("UPDATE procedure SET state = 'published'");
    town.takes_up(&[&own]).await;
    town.database.execute("UPDATE uptake SET paper_id = (SELECT paper_id FROM decision)");
    let before = town.lines().await.0.remove(0).updated_at;
    town.retracts(decision).await.unwrap();
    let line = town.lines().await.0.remove(0);
    assert!(line.decisions.is_empty() && line.updated_at >= before, "time does not run backwards: {line:?}");
    town.database.execute("UPDATE uptake SET ended_at = linked_at");
    assert!(town.lines().await.0.is_empty(), "a record that was taken back is none");
}

#[tokio::test]
async fn what_the_council_takes_back_is_marked_and_a_meeting_without_an_agenda_is_no_line() {
    let town = Town::new().await;
    let own = town.proposal("Schatten", Language::De).await;
    town.import(licensed(|_, _| {}), town.now).await;
    town.takes_up(&[&own]).await;
    let odd = |_: &mut Value, meeting: &mut Value| {
        meeting["cancelled"] = json!(true);
        meeting["end"] = json!("2026-12-09T00:00:00+01:00");
    };
    let cancelled = town.now.plus_days(1);
    town.import(licensed(odd), cancelled).await;
    let meeting = town.lines().await.1.remove(0);
    assert_eq!((meeting.status, meeting.ends_at, meeting.updated_at), (MeetingStatus::Cancelled, None, cancelled));
    assert!(meeting.starts_at.is_some(), "an end before the start is none");

    town.import(json!([{ "id": "m1", "type": "x/Meeting", "deleted": true }]), town.now).await;
    let (papers, meetings) = town.lines().await;
    assert!(meetings.is_empty() && papers[0].consultations[0].cancelled, "{papers:?}");
    let secret = |_: &mut Value, meeting: &mut Value| meeting["agendaItem"][0]["public"] = json!(false);
    town.import(licensed(secret), town.now).await;
    let (papers, meetings) = town.lines().await;
    let stop = &papers[0].consultations[0];
    assert!(meetings.is_empty() && stop.agenda_item.is_empty() && stop.result.is_empty(), "not public: {stop:?}");
    town.import(licensed(|_, _| {}), town.now).await;
    assert_eq!(town.numbers().await, (1, 1));

    let gone = town.now.plus_days(2);
    town.import(json!([{ "id": PAPER, "type": "x/Paper", "deleted": true }]), gone).await;
    let (papers, meetings) = town.lines().await;
    let paper = &papers[0];
    assert_eq!((paper.status, paper.name.as_str(), paper.updated_at), (PaperStatus::Withdrawn, "", Some(gone)));
    assert_eq!((paper.reference.as_str(), paper.contributions.len()), ("V/0731/2026", 1), "what was tied stays");
    assert!(paper.consultations.is_empty() && paper.web.is_none() && meetings.is_empty());
}

#[tokio::test]
async fn without_a_licence_the_councils_words_are_left_out_and_facts_stay() {
    let town = Town::new().await;
    let own = town.proposal("Schatten", Language::De).await;
    let silent = |paper: &mut Value, meeting: &mut Value| {
        paper["license"] = json!("");
        meeting["license"] = json!("");
    };
    town.import(licensed(silent), town.now).await;
    town.takes_up(&[&own]).await;
    let (papers, meetings) = town.lines().await;
    let (paper, meeting) = (&papers[0], &meetings[0]);
    let (stop, item) = (&paper.consultations[0], &meeting.items[0]);
    let words =
        [&paper.name, &paper.kind, &stop.role, &stop.result, &meeting.name, &meeting.place, &item.name, &item.role];
    assert!(
        words.iter().chain([&&item.result, &&paper.license, &&meeting.license]).all(|own| own.is_empty()),
        "{words:?}"
    );
    assert_eq!((paper.reference.as_str(), stop.agenda_item.as_str(), item.paper), ("V/0731/2026", "14", paper.id));
    assert!(paper.dated.is_some() && stop.day.is_some() && meeting.starts_at.is_some());

    let silent_meeting = |_: &mut Value, meeting: &mut Value| meeting["license"] = json!("");
    town.import(licensed(silent_meeting), town.now).await;
    let paper = town.lines().await.0.remove(0);
    let stop = &paper.consultations[0];
    assert_eq!((stop.role.as_str(), stop.result.as_str()), ("Entscheidung", ""), "the result is the meeting's word");
}

#[tokio::test]
async fn papers_and_meetings_are_found_by_each_filter_and_a_word_that_fits_nothing_finds_none() {
    let town = Town::new().await;
    let own = town.proposal("Schatten", Language::De).await;
    town.import(licensed(|_, _| {}), town.now).await;
    town.takes_up(&[&own]).await;
    let (papers, meetings) = town.lines().await;
    let (paper, meeting) = (papers[0].id.to_string(), meetings[0].id.to_string());
    let later = town.after();
    let other = demo::procedure("anderes").store(&town.storage, town.now).await.unwrap();
    let filters = [
        (by(|filter| filter.only = Some(paper)), (1, 0)),
        (by(|filter| filter.only = Some(meeting)), (0, 1)),
        (by(|filter| filter.only = Some("x' OR 1=1 --".to_owned())), (0, 0)),
        (by(|filter| filter.procedure = Some(town.slug.clone())), (1, 1)),
        (by(|filter| filter.procedure = Some("anderes".to_owned())), (0, 0)),
        (by(|filter| filter.procedure = Some("nirgends".to_owned())), (0, 0)),
        (by(|filter| filter.status = Some("current".to_owned())), (1, 0)),
        (by(|filter| filter.status = Some("withdrawn".to_owned())), (0, 0)),
        (by(|filter| filter.status = Some("scheduled".to_owned())), (0, 1)),
        (by(|filter| filter.status = Some("cancelled".to_owned())), (0, 0)),
        (by(|filter| filter.since = Some(town.now)), (1, 1)),
        (by(|filter| filter.since = Some(later)), (0, 0)),
    ];
    for (filter, wanted) in filters {
        let (papers, meetings) = town.lines_by(&filter).await;
        assert_eq!((papers.len(), meetings.len()), wanted, "{filter:?}");
    }
    // A paper that is taken up later brings its meeting, too.
    let new = NewUptake { procedure: Some(other.0), ..town.uptake(Vec::new()).await };
    uptake::take_up(&town.storage, new, town.author.clone(), later).await.unwrap();
    let (papers, meetings) = town.lines_by(&by(|filter| filter.since = Some(later))).await;
    assert_eq!((papers.len(), meetings.len()), (1, 1));
    let after = Part { after: papers[0].id, limit: 10 };
    assert!(open_data::papers(&town.storage, &Filter::default(), after).await.unwrap().is_empty());
}

#[tokio::test]
async fn fifty_papers_are_read_with_as_many_queries_as_one_and_part_by_part() {
    let town = Town::new().await;
    let own = town.proposal("Schatten am Spielplatz", Language::De).await;
    town.import(long_agenda(50), town.now).await;
    let papers = session::papers(&town.storage, "", 1).await.unwrap().0;
    let more = session::papers(&town.storage, "", 2).await.unwrap().0;
    let mut sent = Vec::new();
    for (place, paper) in papers.iter().chain(&more).enumerate() {
        let mut new = town.uptake_on(paper.id, vec![own.reference.clone()]);
        new.procedure = Some(town.procedure).filter(|_| place % 2 == 0);
        uptake::take_up(&town.storage, new, town.author.clone(), town.now).await.unwrap();
        if place == 0 || place == 49 {
            let (mut least, mut both) = (u64::MAX, Vec::new());
            for _ in 0..5 {
                let before = town.storage.queries_sent();
                let (papers, meetings) = town.lines().await;
                least = least.min(town.storage.queries_sent() - before);
                both = vec![papers.len(), meetings.len(), meetings[0].items.len()];
            }
            assert_eq!(both, [place + 1, 1, place + 1]);
            sent.push(least);
        }
    }
    assert_eq!(sent[0], sent[1], "queries for one paper and for fifty");
    assert!(sent[0] <= 25, "{sent:?}");
    let mut seen = Vec::new();
    loop {
        let part = Part { after: seen.last().copied().unwrap_or_default(), limit: 7 };
        let read = open_data::papers(&town.storage, &Filter::default(), part).await.unwrap();
        if read.is_empty() {
            break;
        }
        seen.extend(read.iter().map(|own| own.id));
    }
    let whole: Vec<i64> = town.lines().await.0.iter().map(|own| own.id).collect();
    assert_eq!(seen, whole, "each once, in order");
}

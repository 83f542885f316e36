//! What was decided, and what is built, in every reader's language.

use super::*;
use participation_core::council::{DecisionTranslation, FieldText, RewordRefused, Rewording, Worded};
use participation_core::language::ObjectKind;

fn text(words: &str) -> Option<PlainText> {
    Some(PlainText::paragraphs(words, 200).unwrap())
}

fn words(language: Language, title: &str) -> MeasureWords {
    MeasureWords { language, method: Method::Human, title: text(title).unwrap(), cost: None, goal: None, budget: None }
}

impl Town {
    async fn decided(&self, of: &[&Submitted], translations: Vec<DecisionTranslation>) -> i64 {
        let mut new = self.decision(of.iter().map(|own| own.reference.clone()).collect());
        new.meeting_day = self.now.city_day();
        new.early_reason = text("Das Geld verfällt.");
        new.translations = translations;
        council::decide(&self.storage, new, self.author.clone(), self.after()).await.unwrap()
    }

    async fn planned(&self, decision: i64) -> i64 {
        let day = self.after().city_day();
        let new = NewMeasure {
            decision,
            office: self.office,
            starts_on: day,
            finishes_on: day,
            planned_cost: None,
            german: words(Language::De, "Zwei Linden werden gepflanzt."),
            translations: vec![words(Language::En, "Two lime trees are planted.")],
        };
        measure::plan(&self.storage, new, self.author.clone(), self.after()).await.unwrap()
    }

    async fn worded(&self, decision: i64) -> Worded {
        council::worded(&self.storage, decision).await.unwrap()
    }

    async fn reword(&self, decision: i64, texts: Vec<FieldText>) -> Result<(), RewordRefused> {
        let seen = self.worded(decision).await.saved_at();
        let new = Rewording { decision, seen, texts };
        council::reword(&self.storage, new, self.author.clone(), self.after().plus_days(1)).await
    }
}

fn arabic() -> DecisionTranslation {
    DecisionTranslation {
        language: Language::Ar,
        method: Method::Machine,
        wording: None,
        reason: text("الملعب حار جدًا."),
        early: text("تسقط الأموال."),
    }
}

fn field(kind: ObjectKind, object: i64, field: &'static str, language: Language, body: &str) -> FieldText {
    let body = PlainText::paragraphs(body, 200).ok();
    FieldText { kind, object, field, language, method: Method::Human, body, confirmed: false }
}

#[tokio::test]
async fn a_decision_is_read_in_ones_own_language_and_in_german_where_that_is_missing() {
    let town = Town::new().await;
    let (arab, english) = (town.proposal("ظل", Language::Ar).await, town.proposal("Shade", Language::En).await);
    let id = town.decided(&[&arab, &english], vec![arabic()]).await;
    let read = async |language| council::decision(&town.storage, id, language).await.unwrap().texts;
    let (ar, en) = (read(Language::Ar).await, read(Language::En).await);
    assert_eq!(ar.body(id, "reason"), "الملعب حار جدًا.");
    assert_eq!((ar.body(id, "early"), ar.get(id, "early").unwrap().method), ("تسقط الأموال.", Method::Machine));
    assert_eq!(ar.get(id, "wording").unwrap().language, Language::De, "that one is not there in Arabic");
    assert_eq!((en.body(id, "early"), en.get(id, "early").unwrap().language), ("Das Geld verfällt.", Language::De));
}

#[tokio::test]
async fn mail_about_a_decision_quotes_it_in_the_readers_language_or_says_in_which_it_is() {
    let town = Town::new().await;
    let (arab, english) = (town.proposal("ظل", Language::Ar).await, town.proposal("Shade", Language::En).await);
    let id = town.decided(&[&arab, &english], vec![arabic()]).await;
    let (to_arab, to_english) = (town.mails(&arab).join("\n"), town.mails(&english).join("\n"));
    assert!(to_arab.contains("الملعب حار جدًا.") && to_arab.contains(r#""in_language":null"#), "{to_arab}");
    assert!(to_english.contains("Der Spielplatz") && to_english.contains(r#""in_language":"de""#), "{to_english}");
    let measure = town.planned(id).await;
    let start = MeasureAction::Start;
    measure::report(&town.storage, (measure, 1), Report::moved(start), town.author.clone(), town.after())
        .await
        .unwrap();
    assert!(town.mails(&english).join("\n").contains("Two lime trees are planted."));
    assert!(town.mails(&arab).join("\n").contains(r#""title":"Zwei Linden werden gepflanzt.""#));
}

#[tokio::test]
async fn a_measure_whose_german_words_moved_on_is_stale_until_somebody_looks_at_the_others() {
    let town = Town::new().await;
    let of = town.proposal("Linden", Language::De).await;
    let id = town.decided(&[&of], vec![arabic()]).await;
    let measure = town.planned(id).await;
    let title = |language, body| field(ObjectKind::Measure, measure, "title", language, body);
    let english = || title(Language::En, "Two lime trees are planted.");
    town.reword(id, vec![title(Language::De, "Drei Linden werden gepflanzt."), english()]).await.unwrap();
    let stand = async |language| {
        let texts = council::decision(&town.storage, id, language).await.unwrap().texts;
        texts.get(measure, "title").unwrap().clone()
    };
    assert!(matches!(stand(Language::En).await.freshness, Freshness::Stale { .. }), "nobody has touched it");
    let looked_at = FieldText { confirmed: true, ..english() };
    town.reword(id, vec![looked_at, title(Language::Ar, "تُزرع ثلاث أشجار.")]).await.unwrap();
    assert_eq!(stand(Language::En).await.freshness, Freshness::Current);
    assert_eq!(
        (stand(Language::Ar).await.language, stand(Language::De).await.body),
        (Language::Ar, "Drei Linden werden gepflanzt.".into())
    );
}

#[tokio::test]
async fn what_was_decided_stays_in_german_as_it_was_recorded_and_no_one_overwrites_another() {
    let town = Town::new().await;
    let of = town.proposal("Segel", Language::De).await;
    let id = town.decided(&[&of], vec![]).await;
    let measure = town.planned(id).await;
    let german = field(ObjectKind::Decision, id, "wording", Language::De, "Nichts wird gebaut.");
    let english = field(ObjectKind::Decision, id, "wording", Language::En, "The sail is built.");
    let seen = town.worded(id).await.saved_at();
    town.reword(id, vec![german, english.clone()]).await.unwrap();
    let worded = town.worded(id).await;
    let body = |language| worded.variant(id, "wording", language).unwrap().body.clone();
    assert_eq!(
        (body(Language::De), body(Language::En)),
        ("Das Segel wird gebaut.".into(), "The sail is built.".into())
    );
    let late = Rewording { decision: id, seen, texts: vec![english] };
    let late = council::reword(&town.storage, late, town.second.clone(), town.after()).await;
    assert!(matches!(late, Err(RewordRefused::Store(StoreError::Changed))), "{late:?}");
    let untitled = town.reword(id, vec![field(ObjectKind::Measure, measure, "title", Language::De, "")]).await;
    assert!(matches!(untitled, Err(RewordRefused::TitleMissing)), "{untitled:?}");
    let office = person(&town.storage, &[Role::Office], Some(town.office), town.now).await;
    let none = Rewording { decision: id, seen: town.worded(id).await.saved_at(), texts: vec![] };
    let refused = council::reword(&town.storage, none, office, town.after()).await;
    assert!(matches!(refused, Err(RewordRefused::NotAllowed(_))), "{refused:?}");
}

#[tokio::test]
async fn a_procedures_page_gets_its_decisions_oldest_first_with_what_is_built() {
    let town = Town::new().await;
    let of = town.proposal("Wiese", Language::De).await;
    let read = || council::of_procedure(&town.storage, town.procedure, Language::En);
    assert!(read().await.unwrap().decisions.is_empty());
    let first = town.decided(&[&of], vec![]).await;
    let measure = town.planned(first).await;
    let mut second = town.decision(vec![]);
    second.meeting_day = town.after().plus_days(2).city_day();
    let later = town.after().plus_days(3);
    let second = council::decide(&town.storage, second, town.author.clone(), later).await.unwrap();
    let found = read().await.unwrap();
    assert_eq!(found.decisions.iter().map(|own| own.id).collect::<Vec<_>>(), [first, second]);
    assert_eq!(found.texts.body(measure, "title"), "Two lime trees are planted.");
}

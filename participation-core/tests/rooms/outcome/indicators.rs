//! What measures change: values over time, corrections that stay visible, targets.

use super::*;
use participation_core::indicator::{
    self, Decimal, Direction, Indicator, IndicatorRefused, NewIndicator, NewValue, Period, Point,
};

fn line(words: &str) -> PlainText {
    PlainText::line(words, 200).unwrap()
}

fn number(text: &str) -> Decimal {
    text.parse().unwrap()
}

impl Town {
    pub fn indicator_for(&self, measures: Vec<i64>) -> NewIndicator {
        let text = |field, words| indicator::text(field, Language::De, Method::Human, Some(line(words)));
        NewIndicator {
            measures,
            direction: Direction::Less,
            baseline: Some(Point { value: number("61"), on: self.now.plus_days(-300).city_day() }),
            target: Some(Point { value: number("40.0"), on: self.now.plus_days(300).city_day() }),
            texts: vec![text("title", "Temperatur auf der Rutsche"), text("unit", "°C")],
        }
    }

    pub async fn indicator(&self, measures: Vec<i64>) -> i64 {
        indicator::create(&self.storage, self.indicator_for(measures), self.author.clone(), self.after()).await.unwrap()
    }

    async fn indicator_shown(&self, id: i64) -> Indicator {
        indicator::show(&self.storage, id, Language::De).await.unwrap().indicator
    }

    /// Records a value of a day so many days ago.
    pub async fn measured(&self, id: i64, days: i64, value: &str) -> Result<i64, IndicatorRefused> {
        let new = self.value(days, value);
        self.recorded(id, new).await
    }

    pub fn value(&self, days: i64, value: &str) -> NewValue {
        NewValue {
            period: Period::day(self.after().plus_days(-days).city_day()),
            value: number(value),
            source: line("Amt für Grünflächen"),
            link: None,
            note: None,
            corrects: None,
        }
    }

    pub async fn recorded(&self, id: i64, new: NewValue) -> Result<i64, IndicatorRefused> {
        let version = self.indicator_shown(id).await.version;
        indicator::record(&self.storage, (id, version), new, self.author.clone(), self.after()).await
    }

    async fn built(&self) -> i64 {
        let of = self.proposal("Segel", Language::De).await;
        self.measure_for(&[&of]).await
    }
}

#[tokio::test]
async fn a_correction_keeps_the_earlier_value_in_sight_and_says_why() {
    let town = Town::new().await;
    let id = town.indicator(vec![town.built().await]).await;
    let first = town.measured(id, 20, "58.5").await.unwrap();
    let twice = town.measured(id, 20, "58").await;
    assert!(matches!(twice, Err(IndicatorRefused::Known)), "{twice:?}");
    let silent = NewValue { corrects: Some(first), ..town.value(20, "55.8") };
    let refused = town.recorded(id, silent.clone()).await;
    assert!(matches!(refused, Err(IndicatorRefused::ReasonMissing)), "{refused:?}");
    let note = Some(Wording::german(line("Zwei Ziffern waren vertauscht.")));
    let second = town.recorded(id, NewValue { note: note.clone(), ..silent.clone() }).await.unwrap();
    let own = town.indicator_shown(id).await;
    let holds = own.latest().unwrap();
    assert_eq!((holds.id, holds.value.to_string().as_str()), (second, "55.8"));
    let earlier: Vec<String> = own.earlier(holds).iter().map(|value| value.value.to_string()).collect();
    assert_eq!((earlier, own.current().count()), (vec!["58.5".to_owned()], 1));
    let again = town.recorded(id, NewValue { note, ..silent }).await;
    assert!(matches!(again, Err(IndicatorRefused::CorrectedBefore)), "{again:?}");
    let page = indicator::show(&town.storage, id, Language::De).await.unwrap();
    assert_eq!(page.texts.body(second, "note"), "Zwei Ziffern waren vertauscht.");
    assert!(own.values.iter().all(|value| value.role == "participation"), "signed by a role, never by a name");
}

#[tokio::test]
async fn what_is_still_to_come_is_no_value() {
    let town = Town::new().await;
    let id = town.indicator(vec![town.built().await]).await;
    let ahead = town.measured(id, -1, "40").await;
    assert!(matches!(ahead, Err(IndicatorRefused::NotYet)), "{ahead:?}");
    town.measured(id, 0, "40").await.unwrap();
}

#[tokio::test]
async fn a_target_is_reached_in_its_own_direction_by_the_latest_value_and_to_the_last_digit() {
    let town = Town::new().await;
    let measure = town.built().await;
    for (direction, values) in [
        (Direction::Less, [("40.1", false), ("40", true), ("39.9", true)]),
        (Direction::More, [("39.9", false), ("40.00", true), ("41", true)]),
    ] {
        let new = NewIndicator { direction, ..town.indicator_for(vec![measure]) };
        let id = indicator::create(&town.storage, new, town.author.clone(), town.after()).await.unwrap();
        assert_eq!(town.indicator_shown(id).await.is_reached(), None, "nothing is measured yet");
        for (days, (value, reached)) in values.into_iter().rev().enumerate().rev() {
            town.measured(id, i64::try_from(days).unwrap(), value).await.unwrap();
            assert_eq!(town.indicator_shown(id).await.is_reached(), Some(reached), "{direction:?} {value}");
        }
    }
}

#[tokio::test]
async fn an_indicator_needs_german_words_a_measure_and_a_target_after_its_baseline() {
    let town = Town::new().await;
    let measure = town.built().await;
    let create = async |new| indicator::create(&town.storage, new, town.author.clone(), town.after()).await;
    let whole = town.indicator_for(vec![measure]);
    let nameless = NewIndicator { texts: whole.texts[..1].to_vec(), ..whole.clone() };
    assert!(matches!(create(nameless).await, Err(IndicatorRefused::WordsMissing)));
    for measures in [vec![], vec![17], vec![measure, 17]] {
        let loose = NewIndicator { measures, ..whole.clone() };
        assert!(matches!(create(loose).await, Err(IndicatorRefused::NoMeasure)));
    }
    let early = NewIndicator {
        target: Some(Point { value: number("40"), on: town.now.plus_days(-301).city_day() }),
        ..whole.clone()
    };
    assert!(matches!(create(early).await, Err(IndicatorRefused::TargetBeforeBaseline)));
    let second = town.built().await;
    let shared = create(NewIndicator { measures: vec![second, measure, measure], ..whole }).await.unwrap();
    assert_eq!(town.indicator_shown(shared).await.measures, [measure, second]);
    for own in [measure, second] {
        assert_eq!(town.shown(own).await.indicators.iter().map(|own| own.id).collect::<Vec<_>>(), [shared]);
    }
}

#[tokio::test]
async fn of_two_who_save_an_indicator_the_second_is_told_and_stale_words_are_known_as_such() {
    let town = Town::new().await;
    let measure = town.built().await;
    let mut new = town.indicator_for(vec![measure]);
    new.texts.push(indicator::text("title", Language::En, Method::Human, Some(line("Temperature on the slide"))));
    let id = indicator::create(&town.storage, new, town.author.clone(), town.after()).await.unwrap();
    let mut changed = town.indicator_for(vec![measure]);
    changed.texts[0] = indicator::text("title", Language::De, Method::Human, Some(line("Wärme der Rutsche")));
    let save =
        |by: &Actor| indicator::change(&town.storage, (id, 1), changed.clone(), by.clone(), town.after().plus_days(1));
    save(&town.author).await.unwrap();
    let late = save(&town.second).await;
    assert!(matches!(late, Err(IndicatorRefused::Store(StoreError::Changed))), "{late:?}");
    let english = indicator::show(&town.storage, id, Language::En).await.unwrap().texts;
    let title = english.get(id, "title").unwrap();
    assert_eq!(title.body, "Temperature on the slide");
    assert!(matches!(title.freshness, Freshness::Stale { .. }));
}

#[tokio::test]
async fn programs_read_an_indicator_with_every_value_and_find_it_by_what_was_recorded_since() {
    use participation_core::open_data::{self, Filter, Part};
    let town = Town::new().await;
    let id = town.indicator(vec![town.built().await]).await;
    let first = town.measured(id, 20, "58.5").await.unwrap();
    let note = Some(Wording::german(line("Zwei Ziffern waren vertauscht.")));
    let second = NewValue { corrects: Some(first), note, ..town.value(20, "55.8") };
    let second = town.recorded(id, second).await.unwrap();
    let (storage, part) = (&town.storage, Part::first(10));
    let lines = open_data::indicators(storage, &Filter::default(), part).await.unwrap();
    assert_eq!((lines.len(), lines[0].indicator.id), (1, id));
    assert_eq!(lines[0].unit, [(Language::De, "°C".to_owned())]);
    let values: Vec<(i64, Option<i64>, usize)> = lines[0]
        .indicator
        .values
        .iter()
        .zip(&lines[0].notes)
        .map(|(own, note)| (own.id, own.corrects, note.len()))
        .collect();
    assert_eq!(values, [(first, None, 0), (second, Some(first), 1)]);
    let of =
        |procedure: Option<&str>, since| Filter { procedure: procedure.map(str::to_owned), since, ..Filter::default() };
    for (filter, found) in [
        (of(Some(&town.slug), None), 1),
        (of(Some("anderes"), None), 0),
        (of(None, Some(town.after())), 1),
        (of(None, Some(town.after().plus_days(1))), 0),
    ] {
        assert_eq!(open_data::indicators(storage, &filter, part).await.unwrap().len(), found, "{filter:?}");
    }
    let held = open_data::held(storage).await.unwrap();
    assert!(held.indicators.contains(&town.procedure) && held.measures.contains(&town.procedure), "{held:?}");
    assert_eq!(open_data::latest(storage).await.unwrap().indicators, Some(town.after()));
}

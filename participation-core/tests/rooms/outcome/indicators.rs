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
    assert!(matches!(again, Err(IndicatorRefused::HoldsNoLonger)), "{again:?}");
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
async fn a_year_that_is_mistyped_is_no_day_of_a_value_a_baseline_or_a_target() {
    let town = Town::new().await;
    let measure = town.built().await;
    let id = town.indicator(vec![measure]).await;
    let day = |year, month, day| chrono::NaiveDate::from_ymd_opt(year, month, day).unwrap();
    for (from, fits) in [(day(1, 6, 1), false), (day(1944, 12, 31), false), (day(1945, 1, 1), true)] {
        let period = Period::new(from, day(1945, 1, 31)).unwrap();
        let recorded = town.recorded(id, NewValue { period, ..town.value(20, "1") }).await;
        assert_eq!(recorded.is_ok(), fits, "{from}");
        assert!(fits || matches!(recorded, Err(IndicatorRefused::TooEarly)), "{recorded:?}");
    }
    let ahead = NewValue { period: Period::day(day(9999, 1, 1)), ..town.value(20, "1") };
    assert!(matches!(town.recorded(id, ahead).await, Err(IndicatorRefused::NotYet)));

    let today = town.after().city_day();
    let century = chrono::Datelike::year(&today) + 100;
    let last = chrono::Datelike::with_year(&today, century).unwrap();
    let point = |on| Some(Point { value: number("40"), on });
    for (baseline, target, fits) in [
        (day(1, 1, 1), today, false),
        (day(1944, 12, 31), today, false),
        (day(1945, 1, 1), today, true),
        (today + chrono::Days::new(2), last, false),
        (today, last, true),
        (today, last + chrono::Days::new(1), false),
        (today, day(9999, 1, 1), false),
    ] {
        let new =
            NewIndicator { baseline: point(baseline), target: point(target), ..town.indicator_for(vec![measure]) };
        let version = town.indicator_shown(id).await.version;
        let changed =
            indicator::change(&town.storage, (id, version), new.clone(), town.author.clone(), town.after()).await;
        let begun = indicator::create(&town.storage, new, town.author.clone(), town.after()).await;
        assert_eq!((begun.is_ok(), changed.is_ok()), (fits, fits), "{baseline} {target} {begun:?} {changed:?}");
    }
    let old = NewIndicator { baseline: None, target: point(day(1, 1, 1)), ..town.indicator_for(vec![measure]) };
    let refused = indicator::create(&town.storage, old, town.author.clone(), town.after()).await;
    assert!(matches!(refused, Err(IndicatorRefused::TargetOutside)), "{refused:?}");
}

#[tokio::test]
async fn a_value_that_is_taken_out_leaves_its_reason_and_frees_its_period() {
    let town = Town::new().await;
    let id = town.indicator(vec![town.built().await]).await;
    let first = town.measured(id, 20, "58.5").await.unwrap();
    let note = Some(Wording::german(line("Zwei Ziffern waren vertauscht.")));
    let second = NewValue { corrects: Some(first), note, ..town.value(20, "55.8") };
    let second = town.recorded(id, second).await.unwrap();
    let kept = town.measured(id, 10, "54").await.unwrap();
    let retract = async |value, version| {
        let reason = Wording::german(line("Das Messgerät war defekt."));
        indicator::retract(&town.storage, (id, version), (value, reason), town.author.clone(), town.after()).await
    };
    for (value, version) in [(first, 4), (17, 4)] {
        let refused = retract(value, version).await;
        assert!(matches!(refused, Err(IndicatorRefused::HoldsNoLonger)), "{refused:?}");
    }
    let stale = retract(second, 3).await;
    assert!(matches!(stale, Err(IndicatorRefused::Store(StoreError::Changed))), "{stale:?}");
    assert_eq!(town.indicator_shown(id).await.current().count(), 2, "what was refused left everything as it was");
    retract(second, 4).await.unwrap();
    let page = indicator::show(&town.storage, id, Language::De).await.unwrap();
    let own = &page.indicator;
    assert_eq!(own.values.iter().map(|value| value.id).collect::<Vec<_>>(), [kept], "nor does what it corrected stay");
    let [gone] = own.retracted.as_slice() else { panic!("{:?}", own.retracted) };
    assert_eq!((gone.value, gone.role.as_str(), gone.at), (second, "participation", town.after()));
    assert_eq!(page.texts.body(second, "retracted"), "Das Messgerät war defekt.");
    let again = retract(second, 5).await;
    assert!(matches!(again, Err(IndicatorRefused::HoldsNoLonger)), "{again:?}");
    let record = staff::audit(&town.storage, None).await.unwrap();
    assert!(record.iter().any(|line| line.deed == staff::Deed::ValueRetracted && line.object.id == id));

    town.measured(id, 20, "56").await.unwrap();
    let own = town.indicator_shown(id).await;
    assert_eq!((own.current().count(), own.retracted.len()), (2, 1), "the period has a value again, and its history");
    use participation_core::open_data::{self, Filter, Part};
    let lines = open_data::indicators(&town.storage, &Filter::default(), Part::first(10)).await.unwrap();
    let values: Vec<String> = lines[0].indicator.values.iter().map(|value| value.value.to_string()).collect();
    assert_eq!(values, ["56", "54"], "programs read what was not taken out");
}

#[tokio::test]
async fn programs_that_ask_for_what_is_new_learn_that_a_value_was_taken_out() {
    use participation_core::open_data::{self, Filter, Part};
    let town = Town::new().await;
    let id = town.indicator(vec![town.built().await]).await;
    let value = town.measured(id, 20, "58.5").await.unwrap();
    let later = town.after().plus_days(3);
    let found = async || {
        let filter = Filter { since: Some(later), ..Filter::default() };
        open_data::indicators(&town.storage, &filter, Part::first(10)).await.unwrap().len()
    };
    assert_eq!(found().await, 0);
    let reason = Wording::german(line("Das Messgerät war defekt."));
    indicator::retract(&town.storage, (id, 2), (value, reason), town.author.clone(), later).await.unwrap();
    assert_eq!(found().await, 1);
    assert_eq!(open_data::latest(&town.storage).await.unwrap().indicators, Some(later));
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

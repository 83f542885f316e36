use super::*;

fn chart(values: &[f64]) -> LineChart<'static> {
    let dots =
        values.iter().zip(0..).map(|(value, day)| Dot { day: f64::from(day), value: *value, shown: value.to_string() });
    LineChart { label: "Weg", dots: dots.collect(), start: None, target: None, days: Vec::new(), mirrored: false }
}

fn drawn(chart: &LineChart<'_>) -> String {
    line_chart(chart, |value, digits| format!("{value:.digits$}")).into_string()
}

#[test]
fn a_scale_begins_at_zero_and_ends_at_a_round_number_above_all() {
    let scale = Scale::of(&chart(&[640.0, 310.0]));
    assert_eq!((scale.low, scale.high, scale.step), (0.0, 1000.0, 500.0));
    let below = Scale::of(&chart(&[-3.0, 4.0]));
    assert!(below.low <= -3.0 && below.high >= 4.0);
    assert_eq!(round_step(0.03), 0.05);
}

#[test]
fn one_value_none_and_equal_ones_are_drawn_without_a_number_that_is_none() {
    for values in [&[][..], &[0.0], &[5.0], &[5.0, 5.0], &[1e12, -1e12]] {
        let text = drawn(&chart(values));
        assert!(!text.contains("NaN") && !text.contains("inf"), "{text}");
    }
}

#[test]
fn time_runs_the_readers_way() {
    let mut own = chart(&[1.0, 2.0]);
    assert!(drawn(&own).find("7.00%") < drawn(&own).find("93.00%"));
    own.mirrored = true;
    assert!(drawn(&own).find("93.00%") < drawn(&own).find("7.00%"));
}

#[test]
fn few_values_say_their_numbers_and_many_only_the_first_and_the_last() {
    assert!(drawn(&chart(&[3.5, 4.5])).contains(">3.5<"));
    let many: Vec<f64> = (0..40).map(|value| f64::from(value) + 0.25).collect();
    let text = drawn(&chart(&many));
    assert!(text.contains(">0.25<") && !text.contains(">20.25<") && text.contains(">39.25<"));
}

/// Words in a drawing: their class, and where they are in pixels of a drawing so wide.
fn boxes(svg: &str, width: f64) -> Vec<(String, String, [f64; 4])> {
    let attribute = |tag: &str, name: &str| {
        let (_, rest) = tag.split_once(&format!("{name}=\"")).unwrap();
        rest.split_once('"').unwrap().0.to_owned()
    };
    svg.split("<text ")
        .skip(1)
        .map(|text| {
            let (tag, rest) = text.split_once('>').unwrap();
            let words = rest.split_once('<').unwrap().0.to_owned();
            let x: f64 = attribute(tag, "x").trim_end_matches('%').parse::<f64>().unwrap() * width / 100.0;
            let y: f64 = attribute(tag, "y").parse().unwrap();
            let long = 9.0 * f64::from(u32::try_from(words.chars().count()).unwrap());
            let left = match attribute(tag, "text-anchor").as_str() {
                "start" => x,
                "middle" => x - long / 2.0,
                "end" => x - long,
                other => panic!("{other}"),
            };
            (attribute(tag, "class"), words, [left, y - 12.0, left + long, y + 4.0])
        })
        .collect()
}

fn overlap(one: [f64; 4], other: [f64; 4]) -> bool {
    one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3]
}

/// Numbers that look random and are the same each time.
fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    *state >> 33
}

/// Values, a target and a start that lie close to each other more often than not.
fn made_up(state: &mut u64) -> LineChart<'static> {
    let scale = [0.01, 1.0, 100.0, 40_000.0][(next(state) % 4) as usize];
    let around = (next(state) % 200) as f64 - 40.0;
    let spread = [1, 3, 20, 300][(next(state) % 4) as usize];
    let mut value = || ((around + (next(state) % spread) as f64) * scale * 100.0).round() / 100.0;
    let count = [1, 2, 3, 4, 5, 12, 60][(value().abs() as usize) % 7];
    let mut own = chart(&(0..count).map(|_| value()).collect::<Vec<_>>());
    let mut mark = |words: &str| {
        let value = value();
        Mark { day: Some((value.abs() * 7.0) % 30.0), value, words: format!("{words}: {value}") }
    };
    (own.target, own.start) = (Some(mark("Ziel")), Some(mark("Start")));
    own.days = (0..next(state) % 6).map(|at| ((at * 4) as f64, (2020 + at).to_string())).collect();
    own.mirrored = next(state).is_multiple_of(2);
    own
}

#[test]
fn no_words_of_a_drawing_cover_others_however_close_its_values_lie_and_the_latest_is_always_said() {
    let mut state = 7;
    let mut left_out = 0;
    for round in 0..3_000 {
        let own = made_up(&mut state);
        let svg = drawn(&own);
        for width in [240.0, 288.0, 640.0, 1_100.0] {
            let boxes = boxes(&svg, width);
            for (place, (_, words, own)) in boxes.iter().enumerate() {
                assert!(own[0] >= -0.1 && own[2] <= width + 0.1, "{round} {width}: {words} is cut off in {svg}");
                for (_, other_words, other) in &boxes[..place] {
                    assert!(!overlap(*own, *other), "{round} {width}: {words} covers {other_words} in {svg}");
                }
            }
        }
        let said = boxes(&svg, 240.0);
        let latest = &own.dots.last().unwrap().shown;
        assert!(said.iter().any(|(class, words, _)| class == "line-number" && words == latest), "{latest} in {svg}");
        left_out += usize::from(!said.iter().any(|(class, ..)| class == "line-target-words"));
    }
    assert!(left_out < 300, "the target is said nearly always, but {left_out} times it is not");
}

#[test]
fn a_target_as_high_as_the_latest_value_stands_beside_it_and_not_on_it() {
    let mut own = chart(&[310.0, 300.0]);
    own.target = Some(Mark { day: None, value: 300.0, words: "Ziel: 300".to_owned() });
    let said = boxes(&drawn(&own), 240.0);
    let of = |class: &str| said.iter().find(|(own, ..)| own == class).unwrap().2;
    assert!(!overlap(of("line-target-words"), of("line-number")));
}

#[test]
fn where_it_began_is_left_out_rather_than_written_over_a_value() {
    let mut own = chart(&[48.0, 48.4, 47.0, 46.8, 46.5]);
    own.start = Some(Mark { day: None, value: 48.2, words: "Ausgangswert: 48,2".to_owned() });
    let svg = drawn(&own);
    assert!(!boxes(&svg, 240.0).iter().any(|(class, ..)| class == "line-start-words"), "{svg}");
    own.start = Some(Mark { day: None, value: 20.0, words: "Ausgangswert: 20".to_owned() });
    assert!(boxes(&drawn(&own), 240.0).iter().any(|(class, ..)| class == "line-start-words"));
}

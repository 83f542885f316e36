//! The boroughs shaded by how much came from them, with the list that says the same.

use map::draw::{Drawing, Named, Scale};
use map::geojson::{Rules, read_areas};
use map::{Districts, Frame};
use maud::{Markup, PreEscaped, html};
use participation_core::council::ProcedureView;

use crate::request::Visit;
use crate::t;
use crate::ui::map_frame::map_frame;
use crate::ui::table::{Column, table};

const CLASSES: usize = 4;
const SIZE: (u32, u32) = (600, 520);

/// Map and list; the list alone where the city has not drawn its boroughs.
pub fn card(visit: &Visit, view: &ProcedureView) -> Markup {
    card_of(visit, &view.outlines, &view.boroughs())
}

/// The same of boroughs' outlines and of what came from each.
pub fn card_of(visit: &Visit, outlines: &[(String, String)], boroughs: &[(String, i64)]) -> Markup {
    let locale = visit.locale;
    let sum: i64 = boroughs.iter().map(|(_, amount)| amount).sum();
    let heads = (t!(locale, "council-borough"), t!(locale, "council-contributions"), t!(locale, "council-share"));
    let columns = [Column::words(&heads.0), Column::figure(&heads.1), Column::figure(&heads.2)];
    let rows: Vec<Vec<Markup>> = boroughs
        .iter()
        .map(|(name, amount)| {
            vec![
                html! { bdi { (name) } },
                html! { (locale.number(*amount)) },
                html! { (locale.percent(super::show::share(*amount, sum))) },
            ]
        })
        .collect();
    html! {
        section.card {
            h2.card-title { (t!(locale, "council-where")) }
            p.small.muted { (t!(locale, "council-where-note")) }
            (table(&t!(locale, "council-where-caption"), &columns, &rows))
            @if let Some(drawn) = drawn(outlines, boroughs) {
                (map_frame(&drawn.svg, &[], &t!(locale, "council-map-caption")))
                ul.map-legend {
                    @for (class, from, to) in &drawn.classes {
                        li { (PreEscaped(Scale::swatch(*class))) (class_words(visit, *from, *to)) }
                    }
                }
            }
        }
    }
}

/// The map as a drawing of its own, where there is one.
pub fn drawing(outlines: &[(String, String)], boroughs: &[(String, i64)]) -> Option<String> {
    drawn(outlines, boroughs).map(|drawn| drawn.svg.into_string())
}

struct Drawn {
    svg: Markup,
    classes: Vec<(usize, Option<f64>, Option<f64>)>,
}

/// Nothing where the stored outlines cannot be read: the list says the same.
fn drawn(outlines: &[(String, String)], boroughs: &[(String, i64)]) -> Option<Drawn> {
    let features: Vec<serde_json::Value> = outlines
        .iter()
        .filter_map(|(name, geometry)| {
            let geometry: serde_json::Value = serde_json::from_str(geometry).ok()?;
            Some(serde_json::json!({"type": "Feature", "properties": {"name": name}, "geometry": geometry}))
        })
        .collect();
    let file = serde_json::json!({"type": "FeatureCollection", "features": features}).to_string();
    let areas = Districts::new(read_areas(file.as_bytes(), &Rules::default()).ok()?.features);
    let frame = Frame::fit(areas.bounds()?, SIZE.0, SIZE.1, 16);
    #[expect(clippy::cast_precision_loss, reason = "counts of contributions are far below 2^52")]
    let value = |name: &str| boroughs.iter().find(|(known, _)| known == name).map(|(_, amount)| *amount as f64);
    let values: Vec<f64> = areas.iter().filter_map(|area| value(&area.name)).collect();
    let highest = values.iter().copied().fold(0.0, f64::max);
    // Whole numbers as breaks, since half a contribution is none.
    #[expect(clippy::cast_precision_loss, reason = "at most four")]
    let breaks = (1..CLASSES).map(|class| (highest * class as f64 / CLASSES as f64).ceil());
    let scale = Scale::with_breaks(breaks);
    let drawing = Drawing::new(frame).shaded(&areas, &scale, |area| value(&area.name)).names(&areas);
    Some(Drawn { svg: PreEscaped(drawing.finish(Named::Hidden)), classes: scale.classes().collect() })
}

fn class_words(visit: &Visit, from: Option<f64>, to: Option<f64>) -> String {
    let locale = visit.locale;
    let number = |value: f64| locale.decimal(value, 0);
    match (from, to) {
        (Some(from), Some(to)) if to - from <= 1.0 => number(from),
        (Some(from), Some(to)) => t!(locale, "council-class", from = number(from), to = number(to - 1.0)).into_owned(),
        (None, Some(to)) => t!(locale, "council-class-below", to = number(to)).into_owned(),
        (Some(from), None) => t!(locale, "council-class-from", from = number(from)).into_owned(),
        (None, None) => t!(locale, "council-class-all").into_owned(),
    }
}

//! The picture behind `<input type="image">`: a part of the map, unscaled, so that a click means a place.

use actix_web::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use actix_web::{HttpResponse, web};
use map::{Frame, Position, View};
use maud::{Markup, html};
use serde::Deserialize;

use super::surroundings;
use crate::error::Problem;
use crate::locale::Locale;
use crate::request::Visit;
use crate::t;

/// The size for wide screens: the width of a flow without the map's frame.
pub const WIDE: (u32, u32) = (734, 460);
/// All sizes by the name of their button; a click is sent in pixels as displayed, so none is ever scaled. Each is as wide
/// as a flow at a screen of 320 and of 360 pixels, and at wide ones.
const SIZES: [(&str, (u32, u32)); 3] = [("narrow", (286, 320)), ("middle", (326, 340)), ("wide", WIDE)];

/// A click on one of the pictures.
#[derive(Clone, Copy, Debug)]
pub struct Click {
    x: i64,
    y: i64,
    size: (u32, u32),
}

/// What a form says of a click: `field` knows its values, as in `wide.x`.
pub fn click(field: impl Fn(&str) -> Option<i64>) -> Option<Click> {
    SIZES
        .into_iter()
        .find_map(|(name, size)| Some(Click { x: field(&format!("{name}.x"))?, y: field(&format!("{name}.y"))?, size }))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    view: String,
    /// The place that is being chosen.
    at: String,
    size: String,
}

/// The picture. Its address says all it shows, so it may be kept; sizes are three, and a view keeps its bounds.
pub async fn svg(visit: Visit, web::Query(asked): web::Query<Asked>) -> Result<HttpResponse, Problem> {
    let view: View = asked.view.parse().map_err(Problem::invalid)?;
    let at: Option<Position> = match asked.at.as_str() {
        "" => None,
        typed => Some(typed.parse().map_err(Problem::invalid)?),
    };
    let size = SIZES.into_iter().find(|(name, _)| *name == asked.size);
    let (_, (width, height)) = size.ok_or_else(|| Problem::invalid("no such size"))?;
    let gazetteer = visit.app.gazetteer.get(&visit.app.storage).await?;
    let drawing = surroundings::drawing(&gazetteer, Frame::of(view, width, height), |drawing| match at {
        Some(at) => drawing.target(at),
        None => drawing,
    });
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "image/svg+xml"))
        .insert_header((CACHE_CONTROL, "public, max-age=3600"))
        .body(drawing.picture()))
}

/// What a button that looks around makes of a view; nothing for other buttons.
pub fn looked(view: View, go: &str) -> Option<View> {
    let frame = Frame::of(view, WIDE.0, WIDE.1);
    let frame = match go {
        "closer" => frame.zoom(2.0),
        "wider" => frame.zoom(0.5),
        "left" => frame.pan(-0.5, 0.0),
        "right" => frame.pan(0.5, 0.0),
        "up" => frame.pan(0.0, -0.5),
        "down" => frame.pan(0.0, 0.5),
        _ => return None,
    };
    Some(frame.view())
}

/// The place that a click on one of the pictures means.
pub fn clicked(view: View, Click { x, y, size: (width, height) }: Click) -> Option<Position> {
    Frame::of(view, width, height).click(x, y)
}

/// Buttons that look around on the map.
pub fn moves(locale: &'static Locale) -> Markup {
    let buttons = [
        ("closer", t!(locale, "location-report-closer")),
        ("wider", t!(locale, "location-report-wider")),
        ("up", t!(locale, "location-report-north")),
        ("down", t!(locale, "location-report-south")),
        ("left", t!(locale, "location-report-west")),
        ("right", t!(locale, "location-report-east")),
    ];
    html! {
        div.map-moves role="group" aria-label=(t!(locale, "location-report-moves")) {
            @for (go, words) in &buttons { button.pill type="submit" name="go" value=(go) { (words) } }
        }
    }
}

/// The pictures to click on; the style sheet shows the one that fits the screen.
pub fn inputs(visit: &Visit, view: View, at: Option<Position>, words: &str) -> Markup {
    let source = |size: &str| {
        let at = at.map(|at| format!("&at={at}")).unwrap_or_default();
        visit.link(&format!("/map/picture.svg?view={view}{at}&size={size}"))
    };
    html! {
        @for (name, (width, height)) in SIZES {
            input class={ "map-click-" (name) } type="image" name=(name) src=(source(name)) width=(width) height=(height) alt=(words);
        }
    }
}

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

/// Both sizes of the picture; a click is sent in pixels as displayed, so neither is ever scaled.
pub const NARROW: (u32, u32) = (288, 320);
pub const WIDE: (u32, u32) = (640, 440);

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    view: String,
    /// The place that is being chosen.
    at: String,
    size: String,
}

/// The picture. Its address says all it shows, so it may be kept; sizes are two, and a view keeps its bounds.
pub async fn svg(visit: Visit, web::Query(asked): web::Query<Asked>) -> Result<HttpResponse, Problem> {
    let view: View = asked.view.parse().map_err(Problem::invalid)?;
    let at: Option<Position> = match asked.at.as_str() {
        "" => None,
        typed => Some(typed.parse().map_err(Problem::invalid)?),
    };
    let (width, height) = match asked.size.as_str() {
        "narrow" => NARROW,
        "wide" => WIDE,
        _ => return Err(Problem::invalid("no such size")),
    };
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
pub fn clicked(view: View, (x, y, wide): (i64, i64, bool)) -> Option<Position> {
    let (width, height) = if wide { WIDE } else { NARROW };
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

/// The two pictures to click on, one for narrow and one for wide screens.
pub fn inputs(visit: &Visit, view: View, at: Option<Position>, words: &str) -> Markup {
    let source = |size: &str| {
        let at = at.map(|at| format!("&at={at}")).unwrap_or_default();
        visit.link(&format!("/map/picture.svg?view={view}{at}&size={size}"))
    };
    html! {
        input.map-click-narrow type="image" name="narrow" src=(source("narrow")) width=(NARROW.0) height=(NARROW.1) alt=(words);
        input.map-click-wide type="image" name="wide" src=(source("wide")) width=(WIDE.0) height=(WIDE.1) alt=(words);
    }
}

//! The picture behind `<input type="image">`: a part of the map, unscaled, so that a click means a place.

use actix_web::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use actix_web::{HttpResponse, web};
use map::{Frame, Position, View};
use maud::{Markup, html};
use serde::Deserialize;

use super::surroundings;
use crate::error::Problem;
use crate::request::Visit;

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

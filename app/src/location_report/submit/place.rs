//! Where it is: by name, by a tap on the map, and then exactly, with buttons of ten metres.

use map::position::{Direction, distance};
use map::{Position, View};
use maud::{Markup, html};
use participation_core::district::Found;

use super::super::picture::{self, Click, WIDE};
use super::super::surroundings::{self, CLOSE, InWords};
use super::{Form, Step, Typed};
use crate::error::Problem;
use crate::locale::Locale;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::error_summary::FormErrors;
use crate::ui::flow;
use crate::ui::form::{self, Field};
use crate::ui::icon::Icon;
use crate::ui::map_frame::map_frame;

/// How far a button moves the pin, in metres.
const NUDGE: f64 = 10.0;
/// Places that are offered for a name.
const HITS: usize = 8;

/// What a button of these pages does to the place, and the page that follows; nothing for buttons of others.
pub(super) fn moved(form: &Form, typed: &mut Typed, errors: &mut FormErrors) -> Option<Step> {
    let locale = form.visit.locale;
    if let Some(click) = typed.click {
        return Some(clicked(form, typed, click, errors));
    }
    let go = typed.go.clone();
    if let Some(picked) = go.strip_prefix("pick:") {
        let Ok(at) = picked.parse::<Position>() else { return Some(Step::Where) };
        return Some(put(form, typed, at, CLOSE, errors));
    }
    match go.as_str() {
        "find" => {
            let typed = typed.q.trim();
            if typed.is_empty() {
                errors.add("q", t!(locale, "location-report-place-empty"));
            } else if places(form, typed).is_empty() {
                errors.add("q", t!(locale, "location-report-where-none"));
            }
            return Some(Step::Where);
        }
        "category" | "type" => return Some(Step::Where),
        "closer" | "wider" | "left" | "right" | "up" | "down" => {
            shown(form, typed, &go);
            return Some(if typed.position().is_some() && go_confirms(typed) { Step::Confirm } else { Step::Where });
        }
        _ => {}
    }
    let Some(at) = typed.position() else {
        errors.add("q", t!(locale, "location-report-place-missing"));
        return Some(Step::Where);
    };
    let direction = match go.as_str() {
        "north" => Direction::North,
        "south" => Direction::South,
        "west" => Direction::West,
        "east" => Direction::East,
        "back-place" => return Some(Step::Confirm),
        _ => {
            // The place is looked at again before anything is built on it.
            return outside(form, at).then(|| {
                errors
                    .add("q", t!(locale, "location-report-place-outside", city = form.visit.app.config.city.as_str()));
                Step::Where
            });
        }
    };
    let metres = typed.view().map_or(CLOSE, |view| view.metres);
    Some(put(form, typed, at.moved(NUDGE, direction).snapped(), metres, errors))
}

/// On the page that confirms, the map shows the pin; elsewhere it is looked around with.
fn go_confirms(typed: &Typed) -> bool {
    match (typed.position(), typed.view()) {
        (Some(at), Some(view)) => distance(at, view.centre) < view.metres,
        _ => false,
    }
}

fn clicked(form: &Form, typed: &mut Typed, click: Click, errors: &mut FormErrors) -> Step {
    let Some(view) = view(form, typed) else { return Step::Where };
    // Enter without pointing sends 0,0: the page stays, for nothing was chosen.
    let Some(at) = picture::clicked(view, click) else {
        return if typed.position().is_some() { Step::Confirm } else { Step::Where };
    };
    let metres = view.metres.min(CLOSE);
    put(form, typed, at, metres, errors)
}

/// Puts the pin there, in the middle of the map.
fn put(form: &Form, typed: &mut Typed, at: Position, metres: f64, errors: &mut FormErrors) -> Step {
    if outside(form, at) {
        let city = form.visit.app.config.city.as_str();
        errors.add("q", t!(form.visit.locale, "location-report-place-outside", city = city));
        return Step::Where;
    }
    typed.at = at.to_string();
    typed.view = View { centre: at, metres }.to_string();
    Step::Confirm
}

fn outside(form: &Form, at: Position) -> bool {
    !form.gazetteer.districts.is_empty() && form.gazetteer.locate(at).is_none()
}

fn view(form: &Form, typed: &Typed) -> Option<View> {
    typed.view().or_else(|| surroundings::whole_view(&form.gazetteer, WIDE))
}

/// Moves the map, not the pin.
fn shown(form: &Form, typed: &mut Typed, go: &str) {
    let Some(view) = view(form, typed) else { return };
    if let Some(view) = picture::looked(view, go) {
        typed.view = view.to_string();
    }
}

/// Asks for the place: a name first, then the map.
pub(super) fn ask(form: &Form, typed: &Typed, errors: &FormErrors) -> Result<Markup, Problem> {
    let locale = form.visit.locale;
    let token = form.visit.form_token()?.to_string();
    let tap = t!(locale, "location-report-tap");
    let inside = html! {
        (typed.carried(&[]))
        div.field-inline {
            (Field::new(locale, "q", &t!(locale, "location-report-where-search"))
                .hint(&t!(locale, "location-report-where-hint")).error(errors.of("q")).autocomplete("street-address").search(&typed.q))
            (Button::new(&t!(locale, "location-report-where-find"), Weight::Main).icon(Icon::Magnifier).says("go", "find").submit())
        }
        @if !typed.q.trim().is_empty() && errors.is_empty() { (found(locale, &places(form, &typed.q))) }
        h2 { (t!(locale, "location-report-where-map")) }
        @if let Some(view) = view(form, typed) {
            (map_frame(&picture::inputs(&form.visit, view, None, &tap), &[], &tap))
            (picture::moves(form.visit.locale))
        }
        div.buttons { (Button::new(&t!(locale, "location-report-back"), Weight::Quiet).icon(Icon::ArrowBack).says("go", "back-category").submit()) }
    };
    Ok(html! {
        h1 { (t!(locale, "location-report-where")) }
        p.lead { (t!(locale, "location-report-where-lead")) }
        (form::post_with_files(&form.action(), &token, Some(&typed.envelope.key), &inside))
        (flow::help(locale, &form.visit.app.config.contact, None))
    })
}

/// The places of a name that lie on the map: name, what it lies in, where.
fn places(form: &Form, typed: &str) -> Vec<(String, String, Position)> {
    form.gazetteer
        .find(typed, HITS)
        .iter()
        .filter_map(|hit| match hit {
            Found::Borough { name } => Some((name.clone(), String::new(), form.gazetteer.boroughs.get(name)?.label)),
            Found::District { name, borough, .. } => {
                Some((name.clone(), borough.clone(), form.gazetteer.districts.get(name)?.label))
            }
            Found::Place { name, position, district, .. } => {
                Some((name.clone(), district.clone().unwrap_or_default(), (*position)?))
            }
        })
        .collect()
}

/// What was found for a name, each a button.
fn found(locale: &'static Locale, places: &[(String, String, Position)]) -> Markup {
    html! {
        @if !places.is_empty() {
            div role="status" {
                p { (t!(locale, "location-report-where-found", count = places.len())) }
                ul.choice-list {
                    @for (name, area, at) in places {
                        li {
                            button.button.button-outline type="submit" name="go" value={ "pick:" (at) } {
                                (Icon::Pin) span { bdi { (name) } @if !area.is_empty() { ", " bdi { (area) } } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// "Is this the place?": the pin, its address in words, and ways to put it right.
pub(super) fn confirm(form: &Form, typed: &Typed, errors: &FormErrors) -> Result<Markup, Problem> {
    let locale = form.visit.locale;
    let token = form.visit.form_token()?.to_string();
    let Some(at) = typed.position() else { return ask(form, typed, errors) };
    let words = InWords::of(&form.gazetteer, at);
    let view = typed.view().unwrap_or(View { centre: at, metres: CLOSE });
    let tap = t!(locale, "location-report-tap-again");
    let nudges = [
        ("north", t!(locale, "location-report-nudge-north")),
        ("south", t!(locale, "location-report-nudge-south")),
        ("west", t!(locale, "location-report-nudge-west")),
        ("east", t!(locale, "location-report-nudge-east")),
    ];
    let inside = html! {
        (typed.carried(&["detail"]))
        // Enter in the field below presses a form's first button, which shall be this one and not the map.
        button.hidden-visually type="submit" name="go" value="place" tabindex="-1" aria-hidden="true" { (t!(locale, "location-report-place-yes")) }
        (map_frame(&picture::inputs(&form.visit, view, Some(at), &tap), &[], &tap))
        div.nudges {
            @for (go, words) in &nudges { (Button::new(words, Weight::Outline).small().says("go", go).submit()) }
        }
        (picture::moves(form.visit.locale))
        (Field::new(locale, "detail", &t!(locale, "location-report-detail")).hint(&t!(locale, "location-report-detail-hint"))
            .error(errors.of("detail")).optional().text(&typed.detail))
        div.buttons {
            (Button::new(&t!(locale, "location-report-place-yes"), Weight::Main).icon(Icon::ArrowOn).says("go", "place").submit())
            (Button::new(&t!(locale, "location-report-place-type"), Weight::Outline).says("go", "type").submit())
        }
    };
    Ok(html! {
        h1 { (t!(locale, "location-report-confirm")) }
        p.lead role="status" {
            strong { bdi { (words.street.clone().or_else(|| words.area.clone()).unwrap_or_else(|| at.to_string())) } }
            @if let (Some(_), Some(area)) = (&words.street, &words.area) { br; span.muted { bdi { (area) } } }
        }
        (form::post_with_files(&form.action(), &token, Some(&typed.envelope.key), &inside))
        (flow::help(locale, &form.visit.app.config.contact, None))
    })
}

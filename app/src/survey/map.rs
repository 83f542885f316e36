//! The drawn map of a question for a place: a tap puts the pin, buttons look around. Works without a script, and what
//! was typed stays typed.

use map::{Position, View};
use maud::{Markup, html};
use participation_core::district::Gazetteer;
use participation_core::survey::{ChoiceId, Question};

use super::questions::NAME;
use super::{Pairs, value};
use crate::location_report::picture::{self, WIDE};
use crate::location_report::surroundings::{self, CLOSE, InWords};
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::form;
use crate::ui::icon::Icon;
use crate::ui::map_frame::map_frame;

/// What a tap or a button made of the fields.
pub enum Moved {
    /// The form was sent for something else.
    Not,
    To(Pairs),
    /// The tap was outside of the city.
    Outside,
}

/// Reads a tap or a button of the map.
pub fn moved(gazetteer: &Gazetteer, question: &Question, typed: &Pairs) -> Moved {
    let Some(view) = view(gazetteer, typed) else { return Moved::Not };
    if let Some(click) = picture::click(|name| value(typed, name).parse().ok()) {
        // Enter without pointing sends 0,0: nothing was chosen, and the page stays.
        let Some(at) = picture::clicked(view, click).map(Position::snapped) else { return Moved::To(typed.clone()) };
        if !gazetteer.districts.is_empty() && gazetteer.locate(at).is_none() {
            return Moved::Outside;
        }
        return Moved::To(marked(gazetteer, question, typed, (at, view)));
    }
    match value(typed, "go") {
        "unmark" => Moved::To(without(typed, &[&field("-longitude"), &field("-latitude")])),
        go => picture::looked(view, go).map_or(Moved::Not, |view| Moved::To(put(typed, "view", view.to_string()))),
    }
}

/// The pin, and what it says of the district and the street, where the person has not said it otherwise.
fn marked(gazetteer: &Gazetteer, question: &Question, typed: &Pairs, (at, view): (Position, View)) -> Pairs {
    let before = position(typed).and_then(|at| InWords::of(gazetteer, at).street);
    let words = InWords::of(gazetteer, at);
    let mut next = put(typed, &field("-longitude"), at.longitude().to_string());
    next = put(&next, &field("-latitude"), at.latitude().to_string());
    next = put(&next, "view", View { centre: at, metres: view.metres.min(CLOSE) }.to_string());
    if let Some(district) = words.district.filter(|id| question.choices.contains(&ChoiceId(*id))) {
        next = put(&next, &field("-district"), district.to_string());
    }
    let address = value(typed, &field("-address")).trim();
    if address.is_empty() || before.is_some_and(|street| street == address) {
        next = put(&next, &field("-address"), words.street.unwrap_or_default());
    }
    next
}

/// The map below the fields, with the pin where there is one.
pub fn markup(visit: &Visit, gazetteer: &Gazetteer, typed: &[(String, String)]) -> Markup {
    let locale = visit.locale;
    let at = position(typed);
    let Some(view) = view(gazetteer, typed) else { return html! {} };
    let tap = t!(locale, "survey-place-tap");
    let words = at.map(|at| InWords::of(gazetteer, at).line().unwrap_or_else(|| at.to_string()));
    html! {
        section.stack aria-labelledby="on-the-map" {
            h2 #on-the-map { (t!(locale, "survey-place-map")) }
            (form::hidden("view", &view.to_string()))
            @if let Some(at) = at {
                (form::hidden(&field("-longitude"), &at.longitude().to_string()))
                (form::hidden(&field("-latitude"), &at.latitude().to_string()))
            }
            (map_frame(&picture::inputs(visit, view, at, &tap), &[], &tap))
            (picture::moves(locale))
            @if let Some(words) = &words {
                p role="status" { (t!(locale, "survey-place-marked", place = words.as_str())) }
                div.row { (Button::new(&t!(locale, "survey-place-unmark"), Weight::Quiet).icon(Icon::Bin).says("go", "unmark").submit()) }
            }
        }
    }
}

fn field(end: &str) -> String {
    format!("{NAME}{end}")
}

fn position(typed: &[(String, String)]) -> Option<Position> {
    let of = |end: &str| value(typed, &field(end)).parse().ok();
    Position::new(of("-longitude")?, of("-latitude")?).ok()
}

/// What the map shows: as before, else around the pin, else the whole city.
fn view(gazetteer: &Gazetteer, typed: &[(String, String)]) -> Option<View> {
    let typed_view = value(typed, "view").parse().ok();
    let around = || position(typed).map(|centre| View { centre, metres: CLOSE });
    typed_view.or_else(around).or_else(|| surroundings::whole_view(gazetteer, WIDE))
}

fn without(typed: &Pairs, names: &[&str]) -> Pairs {
    typed.iter().filter(|(name, _)| !names.contains(&name.as_str())).cloned().collect()
}

fn put(typed: &Pairs, name: &str, value: String) -> Pairs {
    let mut next = without(typed, &[name]);
    next.push((name.to_owned(), value));
    next
}

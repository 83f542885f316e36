//! Flat drawings made for this project: always something of this city. No outlines, no gradients; colours are classes from
//! `drawing.css`, so that the dark set comes free. Hidden from screen readers, since they carry no meaning of their own.

mod prinzipalmarkt;
mod scenes;
mod shapes;

use maud::{Markup, Render, html};
use std::sync::LazyLock;

/// A scene of the city.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawing {
    /// Gables and arcades under the tower, for the front page.
    Prinzipalmarkt,
    /// The promenade's lime trees and a bicycle.
    Promenade,
    Playground,
    /// A ballot box and people of several ages.
    Ballot,
    /// Crane, storehouse and barge on the canal.
    Harbour,
    /// A bench in the shade of a park.
    Benches,
    /// A school, a crossing, children.
    SchoolStreet,
    /// The lake with a sail and the three stone balls.
    Lake,
    /// New houses with green roofs.
    Housing,
}

impl Drawing {
    pub const ALL: [Drawing; 9] = [
        Drawing::Prinzipalmarkt,
        Drawing::Promenade,
        Drawing::Playground,
        Drawing::Ballot,
        Drawing::Harbour,
        Drawing::Benches,
        Drawing::SchoolStreet,
        Drawing::Lake,
        Drawing::Housing,
    ];

    /// The name it is stored under with a procedure.
    pub fn name(self) -> &'static str {
        match self {
            Drawing::Prinzipalmarkt => "prinzipalmarkt",
            Drawing::Promenade => "promenade",
            Drawing::Playground => "playground",
            Drawing::Ballot => "ballot",
            Drawing::Harbour => "harbour",
            Drawing::Benches => "benches",
            Drawing::SchoolStreet => "school-street",
            Drawing::Lake => "lake",
            Drawing::Housing => "housing",
        }
    }

    /// The drawing of a stored name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|drawing| drawing.name() == name)
    }
}

impl Render for Drawing {
    fn render_to(&self, page: &mut String) {
        // A drawing is the same on every page: drawn once.
        static DRAWN: LazyLock<Vec<String>> =
            LazyLock::new(|| Drawing::ALL.iter().map(|drawing| drawing.draw().into_string()).collect());
        if let Some(place) = Self::ALL.iter().position(|drawing| drawing == self) {
            page.push_str(&DRAWN[place]);
        }
    }
}

impl Drawing {
    fn draw(self) -> Markup {
        let (view, inside) = match self {
            Drawing::Prinzipalmarkt => ("0 0 580 362", prinzipalmarkt::prinzipalmarkt()),
            Drawing::Promenade => ("0 0 572 394", scenes::promenade()),
            Drawing::Playground => ("0 0 350 168", scenes::playground()),
            Drawing::Ballot => ("0 0 350 168", scenes::ballot()),
            Drawing::Harbour => ("0 0 350 168", scenes::harbour()),
            Drawing::Benches => ("0 0 350 168", scenes::benches()),
            Drawing::SchoolStreet => ("0 0 350 168", scenes::school_street()),
            Drawing::Lake => ("0 0 350 168", scenes::lake()),
            Drawing::Housing => ("0 0 350 168", scenes::housing()),
        };
        // A flat frame cuts the promenade's sky, not its bicycle.
        let cut = if self == Drawing::Promenade { "xMidYMax slice" } else { "xMidYMid slice" };
        html! { svg.drawing viewBox=(view) preserveAspectRatio=(cut) aria-hidden="true" { (inside) } }
    }
}

//! The frame around a drawn map. The list that says the same stands before it in the source.

use maud::{Markup, html};

/// A colour of the legend with its word.
#[derive(Clone, Copy, Debug)]
pub struct Legend<'a> {
    pub swatch: Swatch,
    pub words: &'a str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Swatch {
    Brick,
    Leaf,
    Green,
    Sun,
    Plum,
    Grey,
    Ink,
}

impl Swatch {
    fn class(self) -> &'static str {
        match self {
            Swatch::Brick => "swatch swatch-brick",
            Swatch::Leaf => "swatch swatch-leaf",
            Swatch::Green => "swatch swatch-green",
            Swatch::Sun => "swatch swatch-sun",
            Swatch::Plum => "swatch swatch-plum",
            Swatch::Grey => "swatch swatch-grey",
            Swatch::Ink => "swatch swatch-ink",
        }
    }
}

/// `drawing` is the SVG of the map (or the image button of a position); `caption` says "Vereinfachte Karte. Die Liste sagt dasselbe."
pub fn map_frame(drawing: &Markup, legend: &[Legend<'_>], caption: &str) -> Markup {
    html! {
        figure.map-frame {
            div.map-canvas { (drawing) }
            @if !legend.is_empty() {
                ul.map-legend { @for entry in legend { li { span class=(entry.swatch.class()) {} (entry.words) } } }
            }
            @if !caption.is_empty() { figcaption { (caption) } }
        }
    }
}

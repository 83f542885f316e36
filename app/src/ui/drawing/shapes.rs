//! Shapes that several drawings share: trees, people, a bicycle, a sun.

use maud::{Markup, html};

/// A lime tree standing on (`x`, `y`), `height` tall.
pub fn tree(x: i32, y: i32, height: i32) -> Markup {
    let (rx, ry) = (height * 31 / 100, height * 38 / 100);
    let centre = y - height + ry;
    let trunk = (height / 24).max(2);
    html! {
        rect.d-trunk x=(x - trunk) y=(centre) width=(2 * trunk) height=(y - centre) {}
        ellipse.d-tree cx=(x) cy=(centre) rx=(rx) ry=(ry) {}
        ellipse.d-tree-2 cx=(x + rx * 3 / 10) cy=(centre - ry / 5) rx=(rx * 6 / 10) ry=(ry * 66 / 100) {}
    }
}

pub fn sun(x: i32, y: i32, radius: i32) -> Markup {
    html! { circle.d-sun cx=(x) cy=(y) r=(radius) {} }
}

/// A flat cloud whose base begins at (`x`, `y`).
pub fn cloud(x: i32, y: i32, width: i32) -> Markup {
    let unit = width / 10;
    let (two, three, five) = (2 * unit, 3 * unit, 5 * unit);
    let outline = format!(
        "M{x} {y}a{two} {two} 0 0 1 {two} -{two}a{three} {three} 0 0 1 {five} 0a{two} {two} 0 0 1 {three} {two}Z"
    );
    html! { path.d-cloud d=(outline) {} }
}

/// A person without a face, standing on (`x`, `y`).
pub struct Person {
    pub x: i32,
    pub y: i32,
    pub height: i32,
    pub dress: &'static str,
    pub skin: &'static str,
    /// A half disc of hair; without, the person is bald or very young.
    pub hair: bool,
    pub legs: bool,
}

impl Person {
    pub fn draw(&self) -> Markup {
        let h = self.height;
        let (head, half) = (h * 15 / 100, h * 19 / 100);
        let feet = if self.legs { h * 14 / 100 } else { 0 };
        let (bottom, shoulder) = (self.y - feet, self.y - h + 2 * head - 2);
        let centre = self.y - h + head;
        let body = format!(
            "M{} {bottom}C{} {} {} {shoulder} {} {shoulder}S{} {} {} {bottom}Z",
            self.x - half,
            self.x - half,
            shoulder + h / 4,
            self.x - half * 7 / 10,
            self.x,
            self.x + half,
            shoulder + h / 4,
            self.x + half
        );
        html! {
            @if self.legs {
                rect.d-ink x=(self.x - half * 6 / 10) y=(bottom - 1) width=(half / 2) height=(feet + 1) {}
                rect.d-ink x=(self.x + half / 10) y=(bottom - 1) width=(half / 2) height=(feet + 1) {}
            }
            circle class=(self.skin) cx=(self.x) cy=(centre) r=(head) {}
            @if self.hair { path.d-ink d=(format!("M{} {centre}a{head} {head} 0 0 1 {} 0Z", self.x - head, 2 * head)) {} }
            path class=(self.dress) d=(body) {}
        }
    }
}

/// Somebody on a bicycle; (`x`, `y`) is the ground below the rear wheel. Drawn 90 wide at scale 100.
pub fn cyclist(x: i32, y: i32, percent: i32) -> Markup {
    let scale = f64::from(percent) / 100.0;
    html! {
        g transform=(format!("translate({x} {y}) scale({scale})")) {
            g.drawing-line.l-ink stroke-width="4" {
                circle cx="18" cy="-18" r="17" {}
                circle cx="73" cy="-18" r="17" {}
                path d="M18-18 31-50H62L46-18ZM46-18 33-50M73-18 60-56H54M27-53h11" {}
            }
            path.drawing-line.l-brick stroke-width="9" d="M38-54 54-40 46-22" {}
            path.d-brick d="M31-50C34-66 42-82 54-82q10 0 11 8L60-60 48-56 46-48Z" {}
            path.drawing-line.l-skin-1 stroke-width="5" d="M56-70 63-58" {}
            circle.d-skin-1 cx="57" cy="-91" r="9" {}
            path.d-ink d="M48-92a9.5 9.5 0 0 1 19 0Z" {}
        }
    }
}

//! The frame of the desk: side bar with the groups of work and the procedures, one reading column.

use super::icon::Icon;
use super::layout::{Frame, Page, Scripts, brand, head, skip_link};
use crate::request::Visit;
use crate::t;
use maud::{DOCTYPE, Markup, html};

/// A group of work in the side bar, with how much of it waits.
#[derive(Clone, Debug)]
pub struct DeskLink {
    pub words: String,
    pub href: String,
    pub icon: Icon,
    pub waiting: Option<u32>,
    pub current: bool,
}

/// A procedure in the side bar.
#[derive(Clone, Debug)]
pub struct DeskProcedure {
    pub words: String,
    pub href: String,
    pub dot: Dot,
    pub current: bool,
}

/// The colour of a procedure's dot; it tells nothing the words do not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dot {
    Leaf,
    Sun,
    Green,
    Plum,
    Brick,
}

impl Dot {
    fn class(self) -> &'static str {
        match self {
            Dot::Leaf => "desk-dot",
            Dot::Sun => "desk-dot desk-dot-sun",
            Dot::Green => "desk-dot desk-dot-green",
            Dot::Plum => "desk-dot desk-dot-plum",
            Dot::Brick => "desk-dot desk-dot-brick",
        }
    }
}

/// What stands in the side bar. `foot` is the signed-in person and the button to sign out.
#[derive(Clone, Debug)]
pub struct SideBar {
    pub work: Vec<DeskLink>,
    pub procedures: Vec<DeskProcedure>,
    pub foot: Markup,
}

/// A whole page of the desk. `main` brings its own [`desk_head`](super::desk_row::desk_head).
pub fn page(visit: &Visit, side_bar: &SideBar, page: Page) -> Markup {
    framed(&Frame::of(visit), side_bar, page, Column::Reading)
}

/// How wide the page's column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Reading,
    /// Editor and entry take the full width.
    Full,
}

/// A whole page of the desk in a frame.
pub fn framed(frame: &Frame<'_>, side_bar: &SideBar, page: Page, column: Column) -> Markup {
    let locale = frame.locale;
    let head = head(frame, &page.clone().not_for_search_engines(), Scripts::Ours);
    html! {
        (DOCTYPE)
        html lang=(locale.tag()) dir=(locale.direction()) {
            (head)
            body.desk {
                (skip_link(locale))
                header.desk-sidebar {
                    (brand(&t!(locale, "ui-desk"), &t!(locale, "ui-city", city = frame.city), "/desk"))
                    (side(frame, side_bar))
                }
                main.desk-main #main tabindex="-1" {
                    div.desk-column.desk-column-wide[column == Column::Full] { (page.into_main()) }
                }
            }
        }
    }
}

fn side(frame: &Frame<'_>, side_bar: &SideBar) -> Markup {
    let locale = frame.locale;
    // In front of the door there is nothing to go to.
    if side_bar.work.is_empty() {
        return html! {};
    }
    html! {
        nav.desk-nav aria-label=(t!(locale, "ui-desk-nav")) {
            ul {
                @for link in &side_bar.work {
                    li {
                        a href=(link.href) aria-current=[link.current.then_some("page")] {
                            (link.icon) span { (link.words) }
                            @if let Some(waiting) = link.waiting { span.badge { (locale.number(waiting)) } }
                        }
                    }
                }
            }
            @if !side_bar.procedures.is_empty() {
                div.desk-procedures {
                    h2 { (t!(locale, "ui-desk-procedures")) }
                    ul {
                        @for procedure in &side_bar.procedures {
                            li {
                                a href=(procedure.href) aria-current=[procedure.current.then_some("page")] {
                                    span class=(procedure.dot.class()) {} span { (procedure.words) }
                                }
                            }
                        }
                    }
                }
            }
        }
        div.desk-foot { (side_bar.foot) }
    }
}

//! The weight of your voice: four steps filled up to the one that holds, a sentence on who decides, and what is open and what is not.
//! On every procedure; never left out because the weight is small.

use super::icon::Icon;
use crate::locale::Locale;
use crate::t;
use maud::{Markup, Render, html};

/// How far a procedure lets people reach, after the four steps of participation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Influence {
    Informed,
    Heard,
    Shaping,
    Deciding,
}

/// `sentence` says who decides, with the deciding body in bold; both lists are the procedure's own words.
pub fn weight(
    locale: &'static Locale,
    influence: Influence,
    sentence: &Markup,
    open: &[impl Render],
    fixed: &[impl Render],
) -> Markup {
    let steps = [
        (Influence::Informed, t!(locale, "ui-weight-informed")),
        (Influence::Heard, t!(locale, "ui-weight-heard")),
        (Influence::Shaping, t!(locale, "ui-weight-shaping")),
        (Influence::Deciding, t!(locale, "ui-weight-deciding")),
    ];
    html! {
        div.weight {
            div {
                h2 { (t!(locale, "ui-weight-title")) }
                p.lead { (sentence) }
            }
            ol.weight-steps {
                @for (step, words) in &steps {
                    li.weight-reached[*step <= influence] aria-current=[(*step == influence).then_some("step")] { (words) }
                }
            }
            div.weight-boxes {
                (list(&t!(locale, "ui-weight-open"), Icon::Speech, open))
                (list(&t!(locale, "ui-weight-fixed"), Icon::Lock, fixed))
            }
        }
    }
}

fn list(title: &str, icon: Icon, items: &[impl Render]) -> Markup {
    html! {
        @if !items.is_empty() { div.card { h3 { (title) } (icon_list(icon, items)) } }
    }
}

/// Lines that share an icon.
pub fn icon_list(icon: Icon, items: &[impl Render]) -> Markup {
    html! { ul.icon-list { @for item in items { li { (icon) span dir="auto" { (item) } } } } }
}

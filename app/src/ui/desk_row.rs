//! A group of work and its rows: clock or state, what and why it is here, whose, one button. Late first.

use super::icon::Icon;
use maud::{Markup, html};

/// How soon something is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Urgency {
    Late,
    Soon,
    Calm,
}

pub struct DeskRow<'a> {
    pub urgency: Urgency,
    pub icon: Icon,
    /// "3 Tage zu spät", "seit 20 Stunden", "38 Bögen".
    pub state: &'a str,
    pub title: &'a str,
    pub why: &'a str,
    /// Initials and full name, or none: then `free` stands there.
    pub whose: Option<(&'a str, &'a str)>,
    pub free: &'a str,
    pub action: Markup,
}

/// `all` leads to the whole list: its words and its address.
pub fn desk_group(id: &str, title: &str, count: &str, all: Option<(&str, &str)>, rows: &[DeskRow<'_>]) -> Markup {
    html! {
        section aria-labelledby=(id) {
            div.desk-group-head {
                h2 id=(id) { (title) }
                span { (count) }
                @if let Some((words, href)) = all { a href=(href) { (words) } }
            }
            ul.desk-rows { @for row in rows { (desk_row(row)) } }
        }
    }
}

fn desk_row(row: &DeskRow<'_>) -> Markup {
    let state = match row.urgency {
        Urgency::Late => "desk-row-state desk-row-state-late",
        Urgency::Soon => "desk-row-state desk-row-state-soon",
        Urgency::Calm => "desk-row-state",
    };
    html! {
        li.desk-row {
            p class=(state) { (row.icon) span { (row.state) } }
            p.desk-row-words { strong dir="auto" { (row.title) } small dir="auto" { (row.why) } }
            p.desk-row-whose {
                @match row.whose {
                    Some((initials, name)) => { span.initials aria-hidden="true" { (initials) } span.hidden-visually { (name) } }
                    None => { (row.free) }
                }
            }
            div.desk-row-action { (row.action) }
        }
    }
}

/// The head of a desk page: what day it is, the `h1`, one sentence.
pub fn desk_head(above: &Markup, title: &str, lead: &str) -> Markup {
    head(above, &html! { h1 { (title) } }, lead)
}

/// The same where the title is somebody's own words, in a language that the page does not choose.
pub fn desk_head_said(above: &Markup, said: &str, lead: &str) -> Markup {
    head(above, &html! { h1 dir="auto" { (said) } }, lead)
}

fn head(above: &Markup, title: &Markup, lead: &str) -> Markup {
    html! {
        div.desk-head {
            p.small.muted { (above) }
            (title)
            @if !lead.is_empty() { p.lead { (lead) } }
        }
    }
}

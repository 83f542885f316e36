//! A procedure whose people were asked somewhere else, on paper before this program or by letter: what is recorded of it,
//! what was decided, and its documents. No figures, since nothing was counted here.

use maud::{Markup, html};
use participation_core::council::ProcedureView;

use super::{show, stances};
use crate::procedure::{block, inline};
use crate::request::Visit;
use crate::t;
use crate::ui::stat::{Stat, stats_joined};

/// Everything below the header.
pub fn content(visit: &Visit, view: &ProcedureView) -> Markup {
    html! {
        div.stack.stack-wide {
            div.stack { (show::head(visit, view)) (figure(view)) }
            div.columns.columns-half {
                div.stack {
                    (show::decisions(visit, view))
                    @if view.decisions.iter().any(|decision| decision.departs_from.is_some()) { (stances::card(visit, view)) }
                }
                div.stack { (documents(visit, view)) }
            }
        }
    }
}

/// What is recorded as the result, and that it was not counted here.
pub fn finding(visit: &Visit, view: &ProcedureView) -> Markup {
    let locale = visit.locale;
    let id = view.page.procedure.id;
    html! {
        @if !view.page.texts.body(id, "result").is_empty() {
            div.lead { (block(visit.language, view.page.texts.get(id, "result"), |text| html! { p { (text) } })) }
        }
        p { (t!(locale, "council-elsewhere"))
            @if !view.page.documents.is_empty() { (locale.between()) (t!(locale, "council-elsewhere-documents")) } }
    }
}

fn figure(view: &ProcedureView) -> Markup {
    let id = view.page.procedure.id;
    let (figure, note) = (view.page.texts.body(id, "figure"), view.page.texts.body(id, "figure_note"));
    html! { @if !figure.is_empty() { (stats_joined(&[Stat::new(figure, note)])) } }
}

fn documents(visit: &Visit, view: &ProcedureView) -> Markup {
    let locale = visit.locale;
    let page = &view.page;
    html! {
        @if !page.documents.is_empty() {
            section.card {
                h2.card-title { (t!(locale, "procedure-documents")) }
                ul.line-list {
                    @for document in &page.documents {
                        li {
                            a href=(visit.link(&format!("/procedures/{}/documents/{}", page.procedure.slug, document.id))) {
                                (inline(visit.language, page.texts.get(document.id, "title"))) }
                            span.number.small.muted { (locale.date(document.dated)) }
                        }
                    }
                }
            }
        }
    }
}

//! Every procedure, whatever its state.

use actix_web::HttpResponse;
use maud::{Markup, html};
use participation_core::procedure::Procedure;
use participation_core::procedure::work::{self, Listed};
use participation_core::staff::Permission;

use super::state_chip;
use crate::access::Signed;
use crate::desk::{Work, page};
use crate::error::Problem;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::chip::chip;
use crate::ui::desk_row::desk_head;
use crate::ui::icon::Icon;
use crate::ui::layout::Page;
use crate::ui::notice::empty;
use crate::ui::table::{Column, table};

/// The line of the side bar, for those who write procedures.
pub fn work(visit: &Visit, signed: &Signed) -> Option<Work> {
    signed.may(Permission::EditProcedures).then(|| Work {
        words: t!(visit.locale, "procedure-desk-list").into_owned(),
        href: "/desk/procedures",
        icon: Icon::List,
        waiting: None,
    })
}

/// The list.
pub async fn page(visit: Visit, signed: Signed) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let listed = work::all(&visit.app.storage).await?;
    let (name, state, until) =
        (t!(locale, "procedure-desk-name"), t!(locale, "procedure-desk-state"), t!(locale, "procedure-desk-until"));
    let columns = [Column::words(&name), Column::words(&state), Column::words(&until)];
    let rows: Vec<Vec<Markup>> = listed.procedures.iter().map(|own| row(&visit, &listed, own)).collect();
    let begin =
        Button::new(&t!(locale, "procedure-desk-begin"), Weight::Main).icon(Icon::Plus).link("/desk/procedures/new");
    let main = html! {
        (desk_head(&html! {}, &t!(locale, "procedure-desk-list"), &t!(locale, "procedure-desk-list-lead")))
        @if rows.is_empty() { (empty(&t!(locale, "procedure-desk-none"), &begin)) }
        @else { p { (begin) } (table(&t!(locale, "procedure-desk-list"), &columns, &rows)) }
    };
    page::answer(&visit, &signed, Page::new(t!(locale, "procedure-desk-list"), main)).await
}

fn row(visit: &Visit, listed: &Listed, own: &Procedure) -> Vec<Markup> {
    let locale = visit.locale;
    let title = listed.texts.body(own.id, "title");
    vec![
        html! { a href={ "/desk/procedures/" (own.id) } { bdi { (if title.is_empty() { own.slug.as_str() } else { title }) } } },
        chip(locale, &state_chip(own.state)),
        html! { span.number { (locale.date(own.ends_at)) } },
    ]
}

//! The frame around every page of the desk: side bar with what waits, procedures, who is signed in.

use super::{Work, rooms};
use crate::access::Signed;
use crate::error::Problem;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::desk_layout::{self, Column, DeskLink, DeskProcedure, Dot, SideBar};
use crate::ui::form;
use crate::ui::icon::Icon;
use crate::ui::layout::{Frame, Page};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use maud::html;
use participation_core::procedure::{self, Overview, ProcedureKind};
use participation_core::staff::Permission;

/// Procedures in the side bar.
const PROCEDURES: usize = 8;

/// A page of the desk. `main` brings its own head.
///
/// # Errors
/// [`Problem::Unavailable`] when the database does not answer.
pub async fn answer(visit: &Visit, signed: &Signed, page: Page) -> Result<HttpResponse, Problem> {
    answer_with(visit, signed, page, StatusCode::OK).await
}

/// The same with another status: 422 for a form that is sent back.
///
/// # Errors
/// As for [`answer`].
pub async fn answer_with(
    visit: &Visit,
    signed: &Signed,
    page: Page,
    status: StatusCode,
) -> Result<HttpResponse, Problem> {
    let work = rooms::work(visit, signed).await?;
    let overview = procedure::overview(&visit.app.storage, visit.language).await?;
    framed(visit, signed, (&work, &overview), page, status)
}

/// The same over the full width, for the editor and for what stands side by side.
///
/// # Errors
/// As for [`answer`].
pub async fn answer_wide(
    visit: &Visit,
    signed: &Signed,
    page: Page,
    status: StatusCode,
) -> Result<HttpResponse, Problem> {
    let work = rooms::work(visit, signed).await?;
    let overview = procedure::overview(&visit.app.storage, visit.language).await?;
    let side_bar = side_bar(visit, signed, &work, &overview)?;
    let whole = desk_layout::framed(&Frame::of(visit), &side_bar, page, Column::Full);
    Ok(HttpResponse::build(status).content_type("text/html; charset=utf-8").body(whole.into_string()))
}

/// The same for a page that has read both already.
pub(super) fn framed(
    visit: &Visit,
    signed: &Signed,
    (work, overview): (&[Work], &Overview),
    page: Page,
    status: StatusCode,
) -> Result<HttpResponse, Problem> {
    let side_bar = side_bar(visit, signed, work, overview)?;
    Ok(HttpResponse::build(status)
        .content_type("text/html; charset=utf-8")
        .body(desk_layout::page(visit, &side_bar, page).into_string()))
}

fn side_bar(visit: &Visit, signed: &Signed, work: &[Work], overview: &Overview) -> Result<SideBar, Problem> {
    let locale = visit.locale;
    let total: i64 = work.iter().filter_map(|work| work.waiting).sum();
    let today =
        Work { words: t!(locale, "desk-today").into_owned(), href: "/desk", icon: Icon::House, waiting: Some(total) };
    let links = std::iter::once(&today).chain(work).map(|work| link(visit, work)).collect();
    let procedures = overview.procedures.iter().take(PROCEDURES).map(|procedure| DeskProcedure {
        words: overview.texts.body(procedure.id, "title").to_owned(),
        href: if signed.may(Permission::EditProcedures) {
            format!("/desk/procedures/{}", procedure.id)
        } else {
            visit.link(&format!("/procedures/{}", procedure.slug))
        },
        dot: match procedure.kind {
            ProcedureKind::Formal => Dot::Brick,
            ProcedureKind::Vote => Dot::Plum,
            ProcedureKind::Informal if procedure.ends_at < visit.now => Dot::Green,
            ProcedureKind::Informal => Dot::Sun,
        },
        current: visit.path.split('/').nth(3).is_some_and(|id| *id == procedure.id.to_string()),
    });
    let token = visit.form_token()?.to_string();
    let sign_out = Button::new(&t!(locale, "staff-sign-out"), Weight::Quiet).icon(Icon::SignOut).small().submit();
    let foot = html! {
        a.with-icon href="/desk/account" { (Icon::Person) bdi { (signed.name()) } }
        (form::post("/desk/sign-out", &token, None, &sign_out))
    };
    Ok(SideBar { work: links, procedures: procedures.collect(), foot })
}

fn link(visit: &Visit, work: &Work) -> DeskLink {
    let below = visit
        .path
        .strip_prefix(work.href)
        .is_some_and(|rest| rest.is_empty() || (work.href != "/desk" && rest.starts_with('/')));
    DeskLink {
        words: work.words.clone(),
        href: work.href.to_owned(),
        icon: work.icon,
        waiting: work.waiting.and_then(|waiting| u32::try_from(waiting).ok()),
        current: below,
    }
}

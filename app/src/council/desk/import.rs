//! How the last import from the council's information system went: what came, what was odd, what failed.

use actix_web::HttpResponse;
use maud::{Markup, html};
use participation_core::council::oparl::{self, Kind, Oddity, Report, Source};

use crate::access::Signed;
use crate::desk::page as frame;
use crate::error::Problem;
use crate::locale::Key;
use crate::request::Visit;
use crate::ui::desk_row::desk_head;
use crate::ui::icon::Icon;
use crate::ui::layout::Page;
use crate::ui::notice::{Tone, empty, notice};
use crate::ui::table::{Column, table};
use crate::{key, t};

/// The page.
pub async fn page(visit: Visit, signed: Signed) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let sources = oparl::sources(&visit.app.storage).await?;
    let above = html! { a href="/desk/council" { (t!(locale, "council-desk")) } };
    let main = html! {
        (desk_head(&above, &t!(locale, "council-import"), &t!(locale, "council-import-lead")))
        @if sources.is_empty() { (empty(&t!(locale, "council-import-none"), &html! {})) }
        @for own in &sources { (source(&visit, own)) }
    };
    frame::answer(&visit, &signed, Page::new(t!(locale, "council-import"), main)).await
}

fn source(visit: &Visit, own: &Source) -> Markup {
    let locale = visit.locale;
    html! {
        section.stack {
            h2 { bdi dir="ltr" { (own.url) } }
            p {
                @match own.finished_at {
                    Some(at) => (t!(locale, "council-import-finished", at = locale.date_time(at))),
                    None => (t!(locale, "council-import-unfinished")),
                }
                @if let Some(at) = own.full_at { " " (t!(locale, "council-import-full", at = locale.date_time(at))) }
            }
            @if let Some(failure) = &own.failure {
                (notice(Tone::Brick, Icon::Triangle, &html! {
                    p { strong { (t!(locale, "council-import-failed")) } }
                    @for line in failure.lines() { p lang="en" dir="ltr" { (line) } }
                }))
            }
            // News are asked every hour: what a reading of everything found stands beside them.
            @if own.full_report != Report::default() && own.full_report != own.report {
                h3 { (t!(locale, "council-import-all")) }
                (odd(visit, &own.full_report))
                h3 { (t!(locale, "council-import-since")) }
            }
            (counts(visit, &own.report))
            (odd(visit, &own.report))
        }
    }
}

fn counts(visit: &Visit, report: &Report) -> Markup {
    let locale = visit.locale;
    let heads = [
        t!(locale, "council-import-kind"),
        t!(locale, "council-import-new"),
        t!(locale, "council-import-changed"),
        t!(locale, "council-import-same"),
        t!(locale, "council-import-deleted"),
    ];
    let columns: Vec<Column<'_>> = heads
        .iter()
        .enumerate()
        .map(|(at, head)| if at == 0 { Column::words(head) } else { Column::figure(head) })
        .collect();
    let rows: Vec<Vec<Markup>> = report
        .counts
        .iter()
        .map(|(kind, counts)| {
            let figures = [counts.new, counts.changed, counts.same, counts.deleted];
            std::iter::once(html! { (locale.text(kind_words(*kind))) })
                .chain(figures.into_iter().map(|figure| html! { (locale.number(figure)) }))
                .collect()
        })
        .collect();
    html! { @if !rows.is_empty() { (table(&t!(locale, "council-import-caption"), &columns, &rows)) } }
}

fn odd(visit: &Visit, report: &Report) -> Markup {
    let locale = visit.locale;
    let heads = (
        t!(locale, "council-import-odd-what"),
        t!(locale, "council-import-odd-count"),
        t!(locale, "council-import-odd-example"),
    );
    let columns = [Column::words(&heads.0), Column::figure(&heads.1), Column::words(&heads.2)];
    let rows: Vec<Vec<Markup>> = report
        .odds
        .iter()
        .map(|(oddity, count, examples)| {
            vec![
                html! { (locale.text(oddity_words(oddity))) },
                html! { (locale.number(count)) },
                html! { @for example in examples { div.small { bdi dir="ltr" { (example) } } } },
            ]
        })
        .collect();
    html! {
        @if rows.is_empty() { p { (t!(locale, "council-import-odd")) ": " (t!(locale, "council-import-odd-none")) } }
        @else { (table(&t!(locale, "council-import-odd"), &columns, &rows)) }
    }
}

fn kind_words(kind: Kind) -> Key {
    match kind {
        Kind::Organization => key!("council-kind-organization"),
        Kind::Person => key!("council-kind-person"),
        Kind::Membership => key!("council-kind-membership"),
        Kind::Meeting => key!("council-kind-meeting"),
        Kind::AgendaItem => key!("council-kind-item"),
        Kind::Paper => key!("council-kind-paper"),
        Kind::Consultation => key!("council-kind-consultation"),
        Kind::File => key!("council-kind-file"),
    }
}

fn oddity_words(oddity: Oddity) -> Key {
    match oddity {
        Oddity::NoAddress => key!("council-odd-no-address"),
        Oddity::UnknownType => key!("council-odd-unknown-type"),
        Oddity::NameMissing => key!("council-odd-name"),
        Oddity::EndsBeforeStart => key!("council-odd-end"),
        Oddity::StartMissing => key!("council-odd-start"),
        Oddity::RoleUnknown => key!("council-odd-role"),
        Oddity::TimeUnreadable => key!("council-odd-time"),
        Oddity::NoLink => key!("council-odd-link"),
        Oddity::CoordinatesUnreadable => key!("council-odd-point"),
        Oddity::CoordinatesElsewhere => key!("council-odd-elsewhere"),
        Oddity::Entities => key!("council-odd-entities"),
        Oddity::TooLong => key!("council-odd-long"),
        Oddity::Twice => key!("council-odd-twice"),
        Oddity::MeetingUnknown => key!("council-odd-meeting"),
        Oddity::PaperUnknown => key!("council-odd-paper"),
        Oddity::OrganizationUnknown => key!("council-odd-organization"),
        Oddity::ConsultationUnknown => key!("council-odd-consultation"),
        Oddity::CountDiffers => key!("council-odd-count"),
        Oddity::NoLicense => key!("council-odd-license"),
        Oddity::Endless => key!("council-odd-endless"),
        Oddity::Slipped => key!("council-odd-slipped"),
        Oddity::Unasked => key!("council-odd-unasked"),
        Oddity::ListMissing => key!("council-odd-list"),
    }
}

//! A change of a published procedure that waits for a second person: what stands there now and what shall stand there.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::outcome::Office;
use participation_core::procedure::work::{self, Part, Proposed, Schedule, WaitingChange, WorkRefused, Working};
use participation_core::procedure::{Offer, ProcedureId};
use participation_core::staff::NotTwo;

use super::words::{format_name, phase_name};
use super::{Outcome, Pairs, facts, problem, read, see_other, show};
use crate::access::Signed;
use crate::error::Problem;
use crate::locale::Locale;
use crate::request::Visit;
use crate::ui::button::{Button, Weight};
use crate::ui::form;
use crate::ui::icon::Icon;
use crate::ui::notice::{Tone, notice};
use crate::ui::table::{Column, table};
use crate::{Timestamp, t};

/// One line of what changes: what it is, as it is, as it shall be.
pub(super) type Line = (String, String, String);

/// Lets it come true, or drops it, as the button says.
pub async fn send(
    visit: Visit,
    signed: Signed,
    path: web::Path<i64>,
    web::Form(pairs): web::Form<Vec<(String, String)>>,
) -> Result<HttpResponse, Problem> {
    let typed = Pairs(pairs);
    let part: Part = typed.get("part").parse().map_err(Problem::invalid)?;
    let place = (ProcedureId(*path), typed.version());
    let (storage, by) = (&visit.app.storage, signed.actor());
    let done = match typed.get("do") {
        "approve" => work::approve_change(storage, place, part, by, visit.now).await,
        "drop" => work::drop_change(storage, place, part, by, visit.now).await,
        other => return Err(Problem::invalid(format!("nothing is called {other:?}"))),
    };
    let told = match done {
        Ok(()) => return Ok(see_other(&format!("/desk/procedures/{}?done=yes", *path))),
        Err(WorkRefused::NotTwo(NotTwo::SamePerson)) => t!(visit.locale, "procedure-desk-change-own"),
        Err(WorkRefused::NotTwo(NotTwo::Unconfirmed)) => t!(visit.locale, "staff-not-two"),
        Err(WorkRefused::RulesLocked) => t!(visit.locale, "procedure-desk-rules-locked"),
        Err(refused) => return Err(problem(refused)),
    };
    let working = read(&visit, *path).await?;
    let message = notice(Tone::Brick, Icon::Triangle, &html! { p role="alert" { (told) } });
    show::shown(&visit, &signed, (&working, Outcome::Wrong), message).await
}

/// Everything that waits, each with its lines and its buttons.
pub(super) fn waiting(
    visit: &Visit,
    signed: &Signed,
    working: &Working,
    offices: &[Office],
) -> Result<Markup, Problem> {
    let locale = visit.locale;
    let cards: Vec<Markup> = working
        .changes
        .iter()
        .map(|change| card(visit, signed, (working, offices), change))
        .collect::<Result<_, _>>()?;
    Ok(html! {
        @if !cards.is_empty() {
            section.stack aria-labelledby="changes" {
                h2 #changes { (t!(locale, "procedure-desk-changes")) }
                @for card in &cards { (card) }
            }
        }
    })
}

fn card(
    visit: &Visit,
    signed: &Signed,
    (working, offices): (&Working, &[Office]),
    change: &WaitingChange,
) -> Result<Markup, Problem> {
    let locale = visit.locale;
    let own = &working.page.procedure;
    let lines = match &change.proposed {
        Proposed::Facts(proposed) => facts::changed(locale, (working, offices), proposed),
        Proposed::Schedule(proposed) => dates(locale, working, proposed),
    };
    let none = html! { span.muted { (t!(locale, "procedure-desk-change-nothing")) } };
    let cell = |text: &str| {
        if text.is_empty() {
            none.clone()
        } else {
            html! { span.lines-kept { (text) } }
        }
    };
    let rows: Vec<Vec<Markup>> =
        lines.iter().map(|(what, before, after)| vec![html! { (what) }, cell(before), cell(after)]).collect();
    let (what, now, then) = (
        t!(locale, "procedure-desk-change-what"),
        t!(locale, "procedure-desk-change-now"),
        t!(locale, "procedure-desk-change-then"),
    );
    let part = change.proposed.part();
    let caption = match part {
        Part::Facts => t!(locale, "procedure-desk-facts"),
        Part::Schedule => t!(locale, "procedure-desk-schedule"),
    };
    let is_own = change.person == signed.actor().person;
    let token = visit.form_token()?.to_string();
    let inside = html! {
        (form::hidden("version", &own.version.to_string()))
        (form::hidden("part", part.as_str()))
        div.row {
            @if !is_own { (Button::new(&t!(locale, "procedure-desk-change-approve"), Weight::Main).says("do", "approve").submit()) }
            (Button::new(&t!(locale, "procedure-desk-change-drop"), Weight::Outline).says("do", "drop").submit())
        }
    };
    Ok(html! {
        div.card.stack {
            p { (t!(locale, "procedure-desk-change-by", name = change.name.as_str(), at = locale.date_time(change.at))) }
            (table(&caption, &[Column::words(&what), Column::words(&now), Column::words(&then)], &rows))
            @if is_own { p.with-icon { (Icon::People) span { (t!(locale, "procedure-desk-change-own")) } } }
            (form::post(&format!("/desk/procedures/{}/change", own.id), &token, None, &inside))
        }
    })
}

/// A line for each date, phase and offer that differs.
fn dates(locale: &'static Locale, working: &Working, proposed: &Schedule) -> Vec<Line> {
    let page = &working.page;
    let whole = |from: Timestamp, to: Timestamp| period(locale, from, Some(to));
    let offer = |offers: &[Offer], format| {
        let found = offers.iter().find(|offer| offer.format == format);
        found.map(|offer| whole(offer.opens_at, offer.closes_at)).unwrap_or_default()
    };
    let mut lines = vec![(
        t!(locale, "procedure-desk-period").into_owned(),
        whole(page.procedure.starts_at, page.procedure.ends_at),
        whole(proposed.starts_at, proposed.ends_at),
    )];
    lines.extend(work::FORMATS.iter().map(|format| {
        let name = locale.text(format_name(*format)).into_owned();
        (name, offer(&page.offers, *format), offer(&proposed.offers, *format))
    }));
    let before: Vec<String> = page
        .phases
        .iter()
        .map(|own| phase(locale, page.texts.body(own.id, "title"), own.kind, (own.starts_at, own.ends_at)))
        .collect();
    let after: Vec<String> =
        proposed.phases.iter().map(|own| phase(locale, &own.title, own.kind, (own.starts_at, own.ends_at))).collect();
    lines.push((t!(locale, "procedure-desk-phases").into_owned(), before.join("\n"), after.join("\n")));
    lines.retain(|(_, before, after)| before != after);
    lines
}

fn phase(
    locale: &'static Locale,
    title: &str,
    kind: participation_core::procedure::PhaseKind,
    (from, to): (Timestamp, Option<Timestamp>),
) -> String {
    format!("{title} ({}): {}", locale.text(phase_name(kind)), period(locale, from, to))
}

fn period(locale: &'static Locale, from: Timestamp, to: Option<Timestamp>) -> String {
    match to {
        Some(to) => format!("{} – {}", locale.date(from), locale.date(to)),
        None => t!(locale, "procedure-from", day = locale.date(from)).into_owned(),
    }
}

//! When what happens: phases, moved by buttons, and what can be done from which day to which.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::procedure::work::{
    self, FORMATS, PARTS_LIMIT, Part, PhaseEdit, Saved, Schedule, WorkRefused, Working, offer_fits,
};
use participation_core::procedure::{Offer, PhaseKind, ProcedureId};
use participation_core::{StoreError, Timestamp};

use super::words::{format_name, phase_name};
use super::{
    Done, Outcome, Pairs, answer, closed, day, held, line, lines, problem, read, saved, see_other, start_of_day,
};
use crate::access::Signed;
use crate::error::Problem;
use crate::locale::Locale;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::error_summary::FormErrors;
use crate::ui::form::{self, Choice, Field};
use crate::ui::icon::Icon;

const TITLE: usize = 120;
const NOTE: usize = 600;

/// A row of the form, as typed.
#[derive(Clone, Debug, Default)]
struct Row {
    id: String,
    kind: String,
    starts: String,
    ends: String,
    title: String,
    note: String,
}

/// The form.
pub async fn page(
    visit: Visit,
    signed: Signed,
    path: web::Path<i64>,
    query: web::Query<Done>,
) -> Result<HttpResponse, Problem> {
    let working = read(&visit, *path).await?;
    let (typed, rows) = stored(&working);
    let above = saved(visit.locale, &query);
    shown(&visit, &signed, (&working, &typed, &rows), (&FormErrors::default(), Outcome::Fresh), above).await
}

/// Moves rows about, or saves them.
pub async fn send(
    visit: Visit,
    signed: Signed,
    path: web::Path<i64>,
    web::Form(pairs): web::Form<Vec<(String, String)>>,
) -> Result<HttpResponse, Problem> {
    let typed = Pairs(pairs);
    let mut rows = rows_of(&typed);
    let mut errors = FormErrors::default();
    let mut outcome = Outcome::Rearranged;
    if !rearrange(&mut rows, typed.get("do"), Row { kind: PhaseKind::Ideas.as_str().to_owned(), ..Row::default() }) {
        outcome = Outcome::Wrong;
        let parsed = parse(visit.locale, &typed, &rows, &mut errors);
        if let Some(schedule) = parsed.filter(|_| errors.is_empty()) {
            let place = (ProcedureId(*path), typed.version());
            match work::save_schedule(&visit.app.storage, place, schedule, signed.actor(), visit.now).await {
                Ok(Saved::Now) => return Ok(see_other(&format!("/desk/procedures/{}/schedule?done=yes", *path))),
                Ok(Saved::Waits) => return Ok(see_other(&format!("/desk/procedures/{}?done=waits", *path))),
                Err(WorkRefused::Store(StoreError::Changed)) => outcome = Outcome::Changed,
                Err(WorkRefused::ChangeWaits | WorkRefused::Closed) => outcome = Outcome::Fresh,
                Err(refused) => return Err(problem(refused)),
            }
        }
    }
    let working = read(&visit, *path).await?;
    shown(&visit, &signed, (&working, &typed, &rows), (&errors, outcome), html! {}).await
}

/// What the buttons of a list do: `add`, `up-2`, `down-0`, `remove-1`. Says whether it was one of them.
pub(super) fn rearrange<T>(rows: &mut Vec<T>, word: &str, fresh: T) -> bool {
    let (verb, index) = word.split_once('-').map_or((word, None), |(verb, index)| (verb, index.parse::<usize>().ok()));
    match (verb, index.filter(|index| *index < rows.len())) {
        ("add", _) if rows.len() < PARTS_LIMIT => rows.push(fresh),
        ("up", Some(index)) if index > 0 => rows.swap(index, index - 1),
        ("down", Some(index)) if index + 1 < rows.len() => rows.swap(index, index + 1),
        ("remove", Some(index)) => {
            rows.remove(index);
        }
        ("add" | "up" | "down" | "remove", _) => {}
        _ => return false,
    }
    true
}

fn stored(working: &Working) -> (Pairs, Vec<Row>) {
    let page = &working.page;
    let mut typed = Pairs::default();
    typed.put("starts", page.procedure.starts_at.city_day().to_string());
    typed.put("ends", page.procedure.ends_at.city_day().to_string());
    for offer in &page.offers {
        let format = offer.format.as_str();
        typed.put(format!("{format}-offered"), "yes");
        typed.put(format!("{format}-opens"), offer.opens_at.city_day().to_string());
        typed.put(format!("{format}-closes"), offer.closes_at.city_day().to_string());
    }
    let rows = page.phases.iter().map(|phase| Row {
        id: phase.id.to_string(),
        kind: phase.kind.as_str().to_owned(),
        starts: phase.starts_at.city_day().to_string(),
        ends: phase.ends_at.map(|end| end.city_day().to_string()).unwrap_or_default(),
        title: page.texts.body(phase.id, "title").to_owned(),
        note: page.texts.body(phase.id, "note").to_owned(),
    });
    (typed, rows.collect())
}

fn rows_of(typed: &Pairs) -> Vec<Row> {
    let field = |index: usize, name: &str| typed.get(&format!("phase-{index}-{name}")).to_owned();
    (0..PARTS_LIMIT)
        .take_while(|index| typed.0.iter().any(|(name, _)| *name == format!("phase-{index}-kind")))
        .map(|index| Row {
            id: field(index, "id"),
            kind: field(index, "kind"),
            starts: field(index, "starts"),
            ends: field(index, "ends"),
            title: field(index, "title"),
            note: field(index, "note"),
        })
        .collect()
}

fn parse(locale: &'static Locale, typed: &Pairs, rows: &[Row], errors: &mut FormErrors) -> Option<Schedule> {
    let starts = day(locale, typed.get("starts"), "starts", errors).map(start_of_day);
    let ends = day(locale, typed.get("ends"), "ends", errors).map(Timestamp::end_of_day);
    if starts.zip(ends).is_some_and(|(starts, ends)| ends < starts) {
        errors.add("ends", t!(locale, "procedure-desk-ends-early"));
    }
    let mut offers = Vec::new();
    for format in FORMATS.iter().filter(|format| typed.get(&format!("{}-offered", format.as_str())) == "yes") {
        let (opens, closes) = (format!("{}-opens", format.as_str()), format!("{}-closes", format.as_str()));
        let opens_at = day(locale, typed.get(&opens), &opens, errors).map(start_of_day);
        let closes_at = day(locale, typed.get(&closes), &closes, errors).map(Timestamp::end_of_day);
        if let (Some(opens_at), Some(closes_at), Some(starts), Some(ends)) = (opens_at, closes_at, starts, ends) {
            let offer = Offer { format: *format, opens_at, closes_at };
            if !offer_fits(&offer, starts, ends) {
                errors.add(closes, t!(locale, "procedure-desk-offer-outside"));
            }
            offers.push(offer);
        }
    }
    let phases: Vec<Option<PhaseEdit>> =
        rows.iter().enumerate().map(|(index, row)| parse_row(locale, index, row, errors)).collect();
    Some(Schedule { starts_at: starts?, ends_at: ends?, phases: phases.into_iter().collect::<Option<_>>()?, offers })
}

fn parse_row(locale: &'static Locale, index: usize, row: &Row, errors: &mut FormErrors) -> Option<PhaseEdit> {
    let name = |part: &str| format!("phase-{index}-{part}");
    let title = line(locale, &row.title, TITLE, &name("title"), errors);
    let note = lines(locale, &row.note, NOTE, &name("note"), errors);
    let starts = day(locale, &row.starts, &name("starts"), errors).map(start_of_day);
    let ends = if row.ends.trim().is_empty() {
        None
    } else {
        day(locale, &row.ends, &name("ends"), errors).map(Timestamp::end_of_day)
    };
    if starts.zip(ends).is_some_and(|(starts, ends)| ends < starts) {
        errors.add(name("ends"), t!(locale, "procedure-desk-ends-early"));
    }
    Some(PhaseEdit {
        id: row.id.parse().ok(),
        kind: row.kind.parse().ok()?,
        starts_at: starts?,
        ends_at: ends,
        title: title?,
        note,
    })
}

async fn shown(
    visit: &Visit,
    signed: &Signed,
    (working, typed, rows): (&Working, &Pairs, &[Row]),
    (errors, outcome): (&FormErrors, Outcome),
    above: Markup,
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let own = &working.page.procedure;
    let token = visit.form_token()?.to_string();
    let (held, sentence) = held(locale, working, Part::Schedule);
    let inside = html! {
        (form::hidden("version", &own.version.to_string()))
        // The first button of a form is the one that the return key presses, so it is the one that saves.
        @if own.state.is_writable() && !held { (Button::new(&t!(locale, "procedure-desk-save"), Weight::Main).says("do", "save").submit()) }
        section.stack {
            h2 { (t!(locale, "procedure-desk-period")) }
            div.fields-row {
                (Field::new(locale, "starts", &t!(locale, "procedure-desk-starts")).error(errors.of("starts")).day(typed.get("starts")))
                (Field::new(locale, "ends", &t!(locale, "procedure-desk-ends")).error(errors.of("ends")).day(typed.get("ends")))
            }
        }
        section.stack { h2 { (t!(locale, "procedure-desk-offers")) } @for format in FORMATS { (offer_fields(locale, *format, typed, errors)) } }
        section.stack {
            h2 { (t!(locale, "procedure-desk-phases")) }
            @for (index, row) in rows.iter().enumerate() { (phase_fields(locale, (index, rows.len()), row, errors)) }
            @if rows.len() < PARTS_LIMIT { (Button::new(&t!(locale, "procedure-desk-phase-add"), Weight::Outline).icon(Icon::Plus).says("do", "add").submit()) }
        }
        @if own.state.is_writable() && !held { (Button::new(&t!(locale, "procedure-desk-save"), Weight::Main).says("do", "save").submit()) }
    };
    let body = html! {
        (above) (closed(locale, working)) (sentence)
        (form::post(&format!("/desk/procedures/{}/schedule", own.id), &token, None, &inside))
    };
    let heading = t!(locale, "procedure-desk-schedule");
    answer(visit, signed, (working, "schedule", &heading), (errors, outcome), &body).await
}

fn offer_fields(
    locale: &'static Locale,
    format: participation_core::procedure::Format,
    typed: &Pairs,
    errors: &FormErrors,
) -> Markup {
    let name = |part: &str| format!("{}-{part}", format.as_str());
    let (offered, opens, closes) = (name("offered"), name("opens"), name("closes"));
    html! {
        fieldset.card.stack {
            legend.hidden-visually { (locale.text(format_name(format))) }
            (Field::new(locale, &offered, &locale.text(format_name(format))).consent(typed.get(&offered) == "yes"))
            div.fields-row {
                (Field::new(locale, &opens, &t!(locale, "procedure-desk-opens")).error(errors.of(&opens)).day(typed.get(&opens)))
                (Field::new(locale, &closes, &t!(locale, "procedure-desk-closes")).error(errors.of(&closes)).day(typed.get(&closes)))
            }
        }
    }
}

fn phase_fields(locale: &'static Locale, (index, amount): (usize, usize), row: &Row, errors: &FormErrors) -> Markup {
    let name = |part: &str| format!("phase-{index}-{part}");
    let names: Vec<_> = PhaseKind::ALL.iter().map(|kind| (kind.as_str(), locale.text(phase_name(*kind)))).collect();
    let kinds: Vec<Choice<'_>> = names.iter().map(|(value, words)| Choice::new(value, words)).collect();
    let (kind, title, note, starts, ends) = (name("kind"), name("title"), name("note"), name("starts"), name("ends"));
    html! {
        fieldset.card.stack {
            legend { strong { (t!(locale, "procedure-desk-phase-number", number = index as u32 + 1)) } }
            (form::hidden(&name("id"), &row.id))
            (Field::new(locale, &title, &t!(locale, "procedure-desk-field-title")).error(errors.of(&title)).text(&row.title))
            (Field::new(locale, &note, &t!(locale, "procedure-desk-field-note")).error(errors.of(&note)).optional().textarea(&row.note, 2))
            div.fields-row {
                (Field::new(locale, &kind, &t!(locale, "procedure-desk-phase-kind")).select(&kinds, &row.kind))
                (Field::new(locale, &starts, &t!(locale, "procedure-desk-opens")).error(errors.of(&starts)).day(&row.starts))
                (Field::new(locale, &ends, &t!(locale, "procedure-desk-closes")).error(errors.of(&ends)).optional().day(&row.ends))
            }
            (movers(locale, index, amount, &row.title))
        }
    }
}

/// The buttons that move a row or take it away: every order can be made without dragging.
pub(super) fn movers(locale: &'static Locale, index: usize, amount: usize, about: &str) -> Markup {
    html! {
        div.row {
            @if index > 0 { (Button::new(&t!(locale, "procedure-desk-up"), Weight::Quiet).small().about(about).says("do", &format!("up-{index}")).submit()) }
            @if index + 1 < amount { (Button::new(&t!(locale, "procedure-desk-down"), Weight::Quiet).small().about(about).says("do", &format!("down-{index}")).submit()) }
            (Button::new(&t!(locale, "procedure-desk-remove"), Weight::Quiet).icon(Icon::Bin).small().about(about).says("do", &format!("remove-{index}")).submit())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::rearrange;

    #[test]
    fn buttons_move_rows_and_never_reach_beyond_the_list() {
        let after = |word: &str| {
            let mut rows = vec!['a', 'b', 'c'];
            let known = rearrange(&mut rows, word, 'n');
            (rows.into_iter().collect::<String>(), known)
        };
        for (word, expected) in [
            ("add", "abcn"),
            ("up-1", "bac"),
            ("down-1", "acb"),
            ("remove-0", "bc"),
            ("up-0", "abc"),
            ("down-2", "abc"),
            ("up-99", "abc"),
            ("remove--1", "abc"),
        ] {
            assert_eq!(after(word), (expected.to_owned(), true), "{word}");
        }
        assert_eq!(after("save"), ("abc".to_owned(), false));
    }
}

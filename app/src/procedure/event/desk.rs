//! Events at the desk: plan, change, announce, cancel, and who comes. Their other languages are written in the editor
//! of the procedure's texts.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::procedure::event::{
    self, Details, Event, EventRefused, EventState, Guest, Interpreter, LINE_LIMIT, MOST_SEATS, NOTE_LIMIT, Planned,
    StepFree,
};
use participation_core::{PlainText, StoreError, Timestamp};

use super::words::{interpreter_name, step_free_name};
use crate::access::Signed;
use crate::desk::page as frame_page;
use crate::error::Problem;
use crate::locale::Locale;
use crate::notification::news::event_time;
use crate::procedure::desk::{self, Done, Pairs, line, lines, see_other};
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::error_summary::{FormErrors, error_summary};
use crate::ui::form::{self, Choice, Field, Width};
use crate::ui::icon::Icon;
use crate::ui::layout::Page;
use crate::ui::notice::{Tone, done, empty, notice};
use crate::ui::table::{Column, table};

type Place = web::Path<(i64, i64)>;

/// The list.
pub async fn list(
    visit: Visit,
    signed: Signed,
    path: web::Path<i64>,
    query: web::Query<Done>,
) -> Result<HttpResponse, Problem> {
    let planned = event::planned(&visit.app.storage, *path).await?;
    let locale = visit.locale;
    let base = format!("/desk/procedures/{}/events", *path);
    let new = t!(locale, "event-desk-new");
    let add = Button::new(&new, Weight::Main).icon(Icon::Plus).link(&format!("{base}/new"));
    let token = visit.form_token()?.to_string();
    let body = html! {
        @if !query.done.is_empty() { (done(&t!(locale, "procedure-desk-saved"))) }
        p { (t!(locale, "event-desk-lead")) }
        @if planned.events.is_empty() { (empty(&t!(locale, "event-desk-none"), &add)) } @else {
            p { (add) }
            @for own in &planned.events { (one(&visit, &planned, own, (&base, &token))) }
        }
    };
    answer(&visit, &signed, *path, (&t!(locale, "event-list"), &FormErrors::default(), StatusCode::OK), &body).await
}

fn one(visit: &Visit, planned: &Planned, own: &Event, (base, token): (&str, &str)) -> Markup {
    let locale = visit.locale;
    let title = planned.texts.body(own.id, "title");
    let waiting = planned.waiting.iter().find(|(id, _)| *id == own.id).map_or(0, |(_, people)| *people);
    let gaps = planned.gaps.iter().filter(|gap| gap.object == own.id).count();
    let state = match own.state {
        EventState::Draft => t!(locale, "event-desk-draft"),
        EventState::Announced => t!(locale, "event-desk-announced"),
        EventState::Cancelled => t!(locale, "event-cancelled-short"),
    };
    let version = form::hidden("version", &own.version.to_string());
    let (announce, cancel) = (t!(locale, "event-desk-announce"), t!(locale, "event-desk-cancel"));
    html! {
        section.card.stack {
            h2.card-title { a href=(format!("{base}/{}", own.id)) { bdi { (title) } } }
            p { strong { (state) } " · " (event_time(locale, own)) " · " bdi { (planned.texts.body(own.id, "place")) } }
            @if own.registration {
                p {
                    a href=(format!("{base}/{}/guests", own.id)) { (t!(locale, "event-desk-guests", count = own.taken)) }
                    @if let Some(seats) = own.capacity { " · " (t!(locale, "event-desk-of-seats", count = seats)) }
                    @if waiting > 0 { " · " (t!(locale, "event-desk-waiting", count = waiting)) }
                }
            }
            @if own.state == EventState::Draft && gaps > 0 {
                (notice(Tone::Sun, Icon::Globe, &html! { p { (t!(locale, "event-desk-gaps", count = gaps as u32)) " "
                    a href=(format!("/desk/procedures/{}/texts/en?text={}-title", own.procedure, own.id)) { (t!(locale, "event-desk-write")) } } }))
            }
            div.row {
                @if own.state == EventState::Draft {
                    (form::post(&format!("{base}/{}/announce", own.id), token, None, &html! { (version) (Button::new(&announce, Weight::Main).small().about(title).submit()) }))
                }
                @if own.state != EventState::Cancelled {
                    (form::post(&format!("{base}/{}/cancel", own.id), token, None, &html! { (version) (Button::new(&cancel, Weight::Danger).small().about(title).submit()) }))
                }
            }
        }
    }
}

/// The page of one procedure's part, with its tabs above.
async fn answer(
    visit: &Visit,
    signed: &Signed,
    procedure: i64,
    (heading, errors, status): (&str, &FormErrors, StatusCode),
    body: &Markup,
) -> Result<HttpResponse, Problem> {
    let above = desk::frame(visit, procedure, "events", heading).await?;
    let main = html! { (error_summary(visit.locale, errors)) (above) (body) };
    let page = Page::new(heading, main).with_errors(!errors.is_empty());
    frame_page::answer_with(visit, signed, page, status).await
}

/// An empty form.
pub async fn new(visit: Visit, signed: Signed, path: web::Path<i64>) -> Result<HttpResponse, Problem> {
    let mut typed = Pairs::default();
    typed.put("registration", "yes");
    typed.put("step-free", StepFree::Full.as_str());
    form_page(&visit, &signed, (*path, None), &typed, (&FormErrors::default(), StatusCode::OK)).await
}

/// Plans an event.
pub async fn plan(
    visit: Visit,
    signed: Signed,
    path: web::Path<i64>,
    web::Form(pairs): web::Form<Vec<(String, String)>>,
) -> Result<HttpResponse, Problem> {
    let typed = Pairs(pairs);
    let mut errors = FormErrors::default();
    if let Some(details) = parse(visit.locale, &typed, &mut errors).filter(|_| errors.is_empty()) {
        match event::plan(&visit.app.storage, *path, details, signed.actor(), visit.now).await {
            Ok(_) => return Ok(see_other(&format!("/desk/procedures/{}/events?done=yes", *path))),
            Err(refused) => told(visit.locale, refused, &mut errors)?,
        }
    }
    form_page(&visit, &signed, (*path, None), &typed, (&errors, StatusCode::UNPROCESSABLE_ENTITY)).await
}

async fn read(visit: &Visit, procedure: i64, id: i64) -> Result<(Planned, Event), Problem> {
    let planned = event::planned(&visit.app.storage, procedure).await?;
    let own = planned.events.iter().find(|own| own.id == id).cloned().ok_or(Problem::NotFound)?;
    Ok((planned, own))
}

/// The form of one event.
pub async fn edit(visit: Visit, signed: Signed, path: Place) -> Result<HttpResponse, Problem> {
    let (planned, own) = read(&visit, path.0, path.1).await?;
    let typed = stored(&planned, &own);
    form_page(&visit, &signed, (path.0, Some(&own)), &typed, (&FormErrors::default(), StatusCode::OK)).await
}

/// Changes it.
pub async fn change(
    visit: Visit,
    signed: Signed,
    path: Place,
    web::Form(pairs): web::Form<Vec<(String, String)>>,
) -> Result<HttpResponse, Problem> {
    let (_, own) = read(&visit, path.0, path.1).await?;
    let typed = Pairs(pairs);
    let mut errors = FormErrors::default();
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    if let Some(details) = parse(visit.locale, &typed, &mut errors).filter(|_| errors.is_empty()) {
        let place = (own.id, typed.version());
        match event::change(&visit.app.storage, place, details, signed.actor(), visit.now).await {
            Ok(()) => return Ok(see_other(&format!("/desk/procedures/{}/events?done=yes", path.0))),
            Err(EventRefused::Store(StoreError::Changed)) => status = StatusCode::CONFLICT,
            Err(refused) => told(visit.locale, refused, &mut errors)?,
        }
    }
    form_page(&visit, &signed, (path.0, Some(&own)), &typed, (&errors, status)).await
}

/// Shows it to everybody.
pub async fn announce(
    visit: Visit,
    signed: Signed,
    path: Place,
    web::Form(pairs): web::Form<Vec<(String, String)>>,
) -> Result<HttpResponse, Problem> {
    let (_, own) = read(&visit, path.0, path.1).await?;
    let place = (own.id, Pairs(pairs).version());
    match event::announce(&visit.app.storage, place, signed.actor(), visit.now).await {
        // The list says which texts are missing, and leads to them.
        Ok(()) | Err(EventRefused::Gaps(_)) => Ok(see_other(&format!("/desk/procedures/{}/events", path.0))),
        Err(refused) => Err(problem(refused)),
    }
}

/// Cancels it.
pub async fn cancel(
    visit: Visit,
    signed: Signed,
    path: Place,
    web::Form(pairs): web::Form<Vec<(String, String)>>,
) -> Result<HttpResponse, Problem> {
    let (_, own) = read(&visit, path.0, path.1).await?;
    let place = (own.id, Pairs(pairs).version());
    match event::cancel(&visit.app.storage, place, signed.actor(), visit.now).await {
        Ok(()) => Ok(see_other(&format!("/desk/procedures/{}/events?done=yes", path.0))),
        Err(refused) => Err(problem(refused)),
    }
}

fn problem(refused: EventRefused) -> Problem {
    match refused {
        EventRefused::NotAllowed(_) => Problem::Forbidden,
        EventRefused::Gaps(_)
        | EventRefused::Backwards
        | EventRefused::Past
        | EventRefused::SeatsTaken { .. }
        | EventRefused::NotPossible(_)
        | EventRefused::TooMany => Problem::Changed,
        EventRefused::Store(error) => error.into(),
    }
}

/// A refusal that a field can say.
fn told(locale: &'static Locale, refused: EventRefused, errors: &mut FormErrors) -> Result<(), Problem> {
    match refused {
        EventRefused::Past => errors.add("starts", t!(locale, "event-desk-past")),
        EventRefused::Backwards => errors.add("ends", t!(locale, "procedure-desk-ends-early")),
        EventRefused::SeatsTaken { taken } => errors.add("capacity", t!(locale, "event-desk-taken", count = taken)),
        EventRefused::TooMany => errors.add("title", t!(locale, "event-desk-too-many")),
        other => return Err(problem(other)),
    }
    Ok(())
}

fn stored(planned: &Planned, own: &Event) -> Pairs {
    let mut typed = Pairs::default();
    for field in event::FIELDS {
        typed.put(field, planned.texts.body(own.id, field));
    }
    for (name, at) in [("starts", own.starts_at), ("ends", own.ends_at)] {
        let local = at.utc().with_timezone(&chrono_tz::Europe::Berlin);
        typed.put(name, local.format("%Y-%m-%d").to_string());
        typed.put(format!("{name}-time"), local.format("%H:%M").to_string());
    }
    typed.put("address", own.address.as_str());
    typed.put("step-free", own.step_free.as_str());
    own.interpreters.iter().for_each(|one| typed.put("interpreter", one.as_str()));
    if own.registration {
        typed.put("registration", "yes");
    }
    typed.put("capacity", own.capacity.map(|seats| seats.to_string()).unwrap_or_default());
    typed
}

fn parse(locale: &'static Locale, typed: &Pairs, errors: &mut FormErrors) -> Option<Details> {
    let title = line(locale, typed.get("title"), LINE_LIMIT, "title", errors);
    let starts = moment(locale, typed, "starts", errors);
    let ends = moment(locale, typed, "ends", errors);
    let place = line(locale, typed.get("place"), LINE_LIMIT, "place", errors);
    let address = line(locale, typed.get("address"), LINE_LIMIT, "address", errors);
    let text = |field: &str, errors: &mut FormErrors| {
        let typed = lines(locale, typed.get(field), NOTE_LIMIT, field, errors);
        PlainText::paragraphs(&typed, NOTE_LIMIT).ok()
    };
    let (access, note) = (text("access", errors), text("note", errors));
    let capacity = desk::number(locale, typed.get("capacity"), ("capacity", 1..=MOST_SEATS), errors);
    let own = |text: String| PlainText::line(&text, LINE_LIMIT).ok();
    Some(Details {
        starts_at: starts?,
        ends_at: ends?,
        title: own(title?)?,
        place: own(place?)?,
        address: own(address?)?,
        access,
        note,
        step_free: typed.get("step-free").parse().ok()?,
        interpreters: typed.all("interpreter").into_iter().filter_map(|word| word.parse().ok()).collect(),
        registration: typed.get("registration") == "yes",
        capacity,
    })
}

/// A day and an hour of the city's clocks.
fn moment(locale: &'static Locale, typed: &Pairs, name: &str, errors: &mut FormErrors) -> Option<Timestamp> {
    let day = desk::day(locale, typed.get(name), name, errors)?;
    let clock = typed.get(&format!("{name}-time")).trim();
    let time = ["%H:%M", "%H:%M:%S"].iter().find_map(|form| chrono::NaiveTime::parse_from_str(clock, form).ok());
    if time.is_none() {
        errors.add(format!("{name}-time"), t!(locale, "event-desk-time-wrong"));
    }
    Some(Timestamp::on_city_clock(day, time?))
}

async fn form_page(
    visit: &Visit,
    signed: &Signed,
    (procedure, own): (i64, Option<&Event>),
    typed: &Pairs,
    (errors, status): (&FormErrors, StatusCode),
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let token = visit.form_token()?.to_string();
    let free: Vec<_> = StepFree::ALL.iter().map(|one| (one.as_str(), locale.text(step_free_name(*one)))).collect();
    let free: Vec<Choice<'_>> = free.iter().map(|(value, words)| Choice::new(value, words)).collect();
    let speak: Vec<_> =
        Interpreter::ALL.iter().map(|one| (one.as_str(), locale.text(interpreter_name(*one)))).collect();
    let speak: Vec<Choice<'_>> = speak.iter().map(|(value, words)| Choice::new(value, words)).collect();
    let (base, heading) = match own {
        Some(own) => (format!("/desk/procedures/{procedure}/events/{}", own.id), t!(locale, "event-desk-edit")),
        None => (format!("/desk/procedures/{procedure}/events/new"), t!(locale, "event-desk-new")),
    };
    let field = |name: &'static str, label: &str, optional: bool, rows: u32| {
        let field = Field::new(locale, name, label).error(errors.of(name));
        let field = if optional { field.optional() } else { field };
        if rows > 1 { field.textarea(typed.get(name), rows) } else { field.text(typed.get(name)) }
    };
    let inside = html! {
        @if let Some(own) = own { (form::hidden("version", &own.version.to_string())) }
        (field("title", &t!(locale, "procedure-desk-field-title"), false, 1))
        @for (day, time, label) in [("starts", "starts-time", t!(locale, "procedure-desk-starts")), ("ends", "ends-time", t!(locale, "procedure-desk-ends"))] {
            div.fields-row {
                (Field::new(locale, day, &label).error(errors.of(day)).day(typed.get(day)))
                (Field::new(locale, time, &t!(locale, "event-desk-time")).error(errors.of(time)).time(typed.get(time)))
            }
        }
        (field("place", &t!(locale, "event-desk-place"), false, 1))
        (field("address", &t!(locale, "event-desk-address"), false, 1))
        (Field::new(locale, "step-free", &t!(locale, "event-access")).radios(&free, typed.get("step-free")))
        (field("access", &t!(locale, "event-desk-access"), true, 2))
        (Field::new(locale, "interpreter", &t!(locale, "event-interpreters")).checkboxes(&speak, &typed.all("interpreter")))
        (field("note", &t!(locale, "procedure-desk-field-about"), true, 4))
        (Field::new(locale, "registration", &t!(locale, "event-desk-registration")).consent(typed.get("registration") == "yes"))
        (Field::new(locale, "capacity", &t!(locale, "event-desk-capacity")).hint(&t!(locale, "event-desk-capacity-hint"))
            .error(errors.of("capacity")).optional().width(Width::Short).whole_number(typed.get("capacity")))
        @if own.is_some_and(|own| own.state == EventState::Announced) { p { (t!(locale, "event-desk-tells")) } }
        (Button::new(&t!(locale, "procedure-desk-save"), Weight::Main).submit())
    };
    let body = html! {
        @if status == StatusCode::CONFLICT {
            (notice(Tone::Sun, Icon::Swap, &html! { p role="alert" { (t!(locale, "procedure-desk-changed-somebody")) } }))
        }
        (form::post(&base, &token, None, &inside))
    };
    answer(visit, signed, procedure, (&heading, errors, status), &body).await
}

/// Who comes: for seats, ramps and interpreters. Printed, it goes to the door.
pub async fn guests(visit: Visit, signed: Signed, path: Place) -> Result<HttpResponse, Problem> {
    let (planned, own) = read(&visit, path.0, path.1).await?;
    let guests = event::guests(&visit.app.storage, own.id).await?;
    let locale = visit.locale;
    let title = planned.texts.body(own.id, "title");
    let heads = [
        t!(locale, "event-name"),
        t!(locale, "event-people"),
        t!(locale, "event-needs"),
        t!(locale, "event-desk-language"),
        t!(locale, "event-desk-seat"),
    ];
    let columns: Vec<Column<'_>> = heads
        .iter()
        .enumerate()
        .map(|(place, head)| if place == 1 { Column::figure(head) } else { Column::words(head) })
        .collect();
    let rows: Vec<Vec<Markup>> = guests.iter().map(|guest| row(locale, guest)).collect();
    let body = html! {
        p.lead { bdi { (title) } ", " (event_time(locale, &own)) }
        p { (t!(locale, "event-desk-forget")) }
        @if rows.is_empty() { p { (t!(locale, "event-desk-nobody")) } }
        @else { (table(&t!(locale, "event-desk-guests", count = own.taken), &columns, &rows)) }
    };
    let heading = t!(locale, "event-desk-guests-title");
    answer(&visit, &signed, path.0, (&heading, &FormErrors::default(), StatusCode::OK), &body).await
}

fn row(locale: &'static Locale, guest: &Guest) -> Vec<Markup> {
    let seat = if guest.waiting { t!(locale, "event-waiting") } else { t!(locale, "event-desk-has-seat") };
    vec![
        html! { bdi { (guest.name.as_deref().unwrap_or("–")) } },
        html! { (locale.number(guest.people)) },
        html! { span.lines-kept dir="auto" { (guest.needs.as_deref().unwrap_or("–")) } },
        html! { (crate::ui::notice::language_name(locale, guest.language)) },
        html! { (seat) },
    ]
}

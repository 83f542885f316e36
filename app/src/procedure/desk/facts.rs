//! The facts of a procedure: kind, weight, who decides, what counts as a voice, contact and office, area, languages.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::StoreError;
use participation_core::outcome::{self, Office};
use participation_core::procedure::work::{self, Facts, Part, Saved, WorkRefused, Working};
use participation_core::procedure::{Decides, Level, ModerationRule, ProcedureId, ProcedureKind, Voice};

use super::begin::slug;
use super::change::Line;
use super::words::{kind_name, level_name, moderation_name};
use super::{
    Done, LANGUAGES, Outcome, Pairs, answer, closed, held, line, lines, number, problem, read, saved, see_other,
};
use crate::Language;
use crate::access::Signed;
use crate::contribution::envelope::{is_address, optional_line};
use crate::error::Problem;
use crate::locale::{Key, Locale};
use crate::procedure::{decides, voice_words};
use crate::request::Visit;
use crate::ui::button::{Button, Weight};
use crate::ui::drawing::Drawing;
use crate::ui::error_summary::FormErrors;
use crate::ui::form::{self, Choice, Field, Width};
use crate::ui::icon::Icon;
use crate::ui::notice::{Tone, language_name, notice};
use crate::{key, t};

const LINE: usize = 120;
const AREA: usize = 2_000;

/// The form.
pub async fn page(
    visit: Visit,
    signed: Signed,
    path: web::Path<i64>,
    query: web::Query<Done>,
) -> Result<HttpResponse, Problem> {
    let working = read(&visit, *path).await?;
    let above = saved(visit.locale, &query);
    shown(&visit, &signed, (&working, &stored(&working)), (&FormErrors::default(), Outcome::Fresh), above).await
}

/// Saves them.
pub async fn send(
    visit: Visit,
    signed: Signed,
    path: web::Path<i64>,
    web::Form(pairs): web::Form<Vec<(String, String)>>,
) -> Result<HttpResponse, Problem> {
    let typed = Pairs(pairs);
    let mut errors = FormErrors::default();
    let offices = outcome::offices(&visit.app.storage).await?;
    let parsed = parse(visit.locale, &typed, &offices, &mut errors);
    let mut outcome = Outcome::Wrong;
    if let Some(facts) = parsed.filter(|_| errors.is_empty()) {
        let place = (ProcedureId(*path), typed.version());
        match work::save_facts(&visit.app.storage, place, facts, signed.actor(), visit.now).await {
            Ok(Saved::Now) => return Ok(see_other(&format!("/desk/procedures/{}/facts?done=yes", *path))),
            Ok(Saved::Waits) => return Ok(see_other(&format!("/desk/procedures/{}?done=waits", *path))),
            Err(WorkRefused::Store(StoreError::Changed)) => outcome = Outcome::Changed,
            Err(WorkRefused::SlugTaken) => errors.add("slug", t!(visit.locale, "procedure-desk-slug-taken")),
            Err(WorkRefused::SlugReserved) => {
                errors.add("slug", t!(visit.locale, "procedure-desk-slug-reserved"));
            }
            Err(WorkRefused::Frozen) => errors.add("slug", t!(visit.locale, "procedure-desk-slug-frozen")),
            Err(WorkRefused::RulesLocked) => errors.add("voice", t!(visit.locale, "procedure-desk-rules-locked")),
            Err(WorkRefused::ChangeWaits | WorkRefused::Closed) => outcome = Outcome::Fresh,
            Err(refused) => return Err(problem(refused)),
        }
    }
    let working = read(&visit, *path).await?;
    shown(&visit, &signed, (&working, &typed), (&errors, outcome), html! {}).await
}

fn stored(working: &Working) -> Pairs {
    let own = &working.page.procedure;
    let optional = |number: Option<i32>| number.map(|number| number.to_string()).unwrap_or_default();
    let mut pairs = Pairs::default();
    for (name, value) in [
        ("slug", own.slug.clone()),
        ("kind", own.kind.as_str().to_owned()),
        ("level", own.level.as_str().to_owned()),
        ("decides", own.decides.as_str().to_owned()),
        ("voice", own.voice.as_str().to_owned()),
        ("moderation", own.moderation.as_str().to_owned()),
        ("goal", optional(own.support_goal)),
        ("days", own.answer_days.to_string()),
        ("age", optional(own.minimum_age)),
        ("drawing", own.drawing.clone()),
        ("contact-name", own.contact_name.clone()),
        ("contact-phone", own.contact_phone.clone()),
        ("contact-email", own.contact_email.clone()),
        ("office", own.office.map(|id| id.to_string()).unwrap_or_default()),
        ("area", own.area.clone()),
        ("paper", own.paper_reference.clone().unwrap_or_default()),
    ] {
        pairs.put(name, value);
    }
    working.required_languages.iter().for_each(|language| pairs.put("languages", language.tag()));
    pairs
}

/// What a proposed set of facts changes, in words.
pub(super) fn changed(locale: &'static Locale, (working, offices): (&Working, &[Office]), new: &Facts) -> Vec<Line> {
    let old = &working.page.procedure;
    let number = |number: Option<i32>| number.map(|number| locale.number(number)).unwrap_or_default();
    let tongues = |all: &[Language]| {
        all.iter().map(|one| language_name(locale, *one).into_owned()).collect::<Vec<_>>().join(", ")
    };
    let say = |key: Key| locale.text(key).into_owned();
    let office = |wanted: Option<i64>| {
        offices.iter().find(|one| Some(one.id) == wanted).map(|one| one.name.clone()).unwrap_or_default()
    };
    let mut lines: Vec<Line> = vec![
        (say(key!("procedure-desk-kind")), say(kind_name(old.kind)), say(kind_name(new.kind))),
        (say(key!("procedure-desk-level")), say(level_name(old.level)), say(level_name(new.level))),
        (say(key!("procedure-desk-decides")), say(decides(old.decides)), say(decides(new.decides))),
        (say(key!("procedure-desk-days")), number(Some(old.answer_days)), number(Some(new.answer_days))),
        (say(key!("procedure-desk-voice")), say(voice_words(old.voice).0), say(voice_words(new.voice).0)),
        (say(key!("procedure-desk-goal")), number(old.support_goal), number(new.support_goal)),
        (say(key!("procedure-desk-age")), number(old.minimum_age), number(new.minimum_age)),
        (
            say(key!("procedure-desk-moderation")),
            say(moderation_name(old.moderation)),
            say(moderation_name(new.moderation)),
        ),
        (say(key!("procedure-desk-contact-name")), old.contact_name.clone(), new.contact_name.clone()),
        (say(key!("procedure-desk-contact-phone")), old.contact_phone.clone(), new.contact_phone.clone()),
        (say(key!("procedure-desk-contact-email")), old.contact_email.clone(), new.contact_email.clone()),
        (say(key!("procedure-desk-office")), office(old.office), office(new.office)),
        (say(key!("procedure-desk-area")), old.area.clone(), new.area.join("\n")),
        (
            say(key!("procedure-desk-paper")),
            old.paper_reference.clone().unwrap_or_default(),
            new.paper_reference.clone().unwrap_or_default(),
        ),
        (say(key!("procedure-desk-drawing")), old.drawing.clone(), new.drawing.clone()),
        (say(key!("procedure-desk-languages")), tongues(&working.required_languages), tongues(&new.required_languages)),
    ];
    lines.retain(|(_, before, after)| before != after);
    lines
}

/// One of a closed list; a word that no field of ours offers is an error at the field.
fn word<T: std::str::FromStr>(
    locale: &'static Locale,
    typed: &Pairs,
    name: &str,
    errors: &mut FormErrors,
) -> Option<T> {
    let found = typed.get(name).parse().ok();
    if found.is_none() {
        errors.add(name, t!(locale, "procedure-desk-missing"));
    }
    found
}

/// The office that was chosen, or none.
fn office(locale: &'static Locale, typed: &Pairs, offices: &[Office], errors: &mut FormErrors) -> Option<i64> {
    let typed = typed.get("office");
    let found = offices.iter().map(|office| office.id).find(|id| id.to_string() == typed);
    if found.is_none() && !typed.is_empty() {
        errors.add("office", t!(locale, "staff-office-unknown"));
    }
    found
}

fn parse(locale: &'static Locale, typed: &Pairs, offices: &[Office], errors: &mut FormErrors) -> Option<Facts> {
    let slug = slug(typed.get("slug"));
    if slug.is_none() {
        errors.add("slug", t!(locale, "procedure-desk-slug-wrong"));
    }
    let contact_email =
        optional_line(locale, typed.get("contact-email"), LINE, "contact-email", errors).unwrap_or_default();
    if !contact_email.is_empty() && !is_address(&contact_email) {
        errors.add("contact-email", t!(locale, "contribution-email-wrong"));
    }
    let answer_days = number(locale, typed.get("days"), ("days", 1..=366), errors);
    if typed.get("days").trim().is_empty() {
        errors.add("days", t!(locale, "procedure-desk-missing"));
    }
    let chosen = typed.all("languages");
    let required =
        LANGUAGES.iter().copied().filter(|language| *language == Language::De || chosen.contains(&language.tag()));
    let facts = Facts {
        slug: slug.unwrap_or_default(),
        kind: word(locale, typed, "kind", errors)?,
        level: word(locale, typed, "level", errors)?,
        decides: word(locale, typed, "decides", errors)?,
        voice: word(locale, typed, "voice", errors)?,
        moderation: word(locale, typed, "moderation", errors)?,
        support_goal: number(locale, typed.get("goal"), ("goal", 1..=1_000_000), errors),
        answer_days: answer_days.unwrap_or_default(),
        minimum_age: number(locale, typed.get("age"), ("age", 1..=120), errors),
        drawing: Drawing::named(typed.get("drawing")).map(|_| typed.get("drawing").to_owned()).unwrap_or_default(),
        contact_name: line(locale, typed.get("contact-name"), LINE, "contact-name", errors)?,
        contact_phone: line(locale, typed.get("contact-phone"), LINE, "contact-phone", errors)?,
        contact_email,
        office: office(locale, typed, offices, errors),
        area: lines(locale, typed.get("area"), AREA, "area", errors)
            .lines()
            .map(str::trim)
            .filter(|name| !name.is_empty())
            .map(str::to_owned)
            .collect(),
        paper_reference: optional_line(locale, typed.get("paper"), LINE, "paper", errors),
        required_languages: required.collect(),
    };
    Some(facts)
}

/// A closed list as choices, with the words for each.
fn radios<T: Copy>(
    field: Field<'_>,
    locale: &'static Locale,
    all: &[T],
    say: impl Fn(T) -> (&'static str, Key, Option<Key>),
    chosen: &str,
) -> Markup {
    let said: Vec<_> = all
        .iter()
        .map(|one| {
            let (value, words, hint) = say(*one);
            (value, locale.text(words), hint.map(|hint| locale.text(hint)).unwrap_or_default())
        })
        .collect();
    let choices: Vec<Choice<'_>> = said.iter().map(|(value, label, hint)| Choice { value, label, hint }).collect();
    field.radios(&choices, chosen)
}

async fn shown(
    visit: &Visit,
    signed: &Signed,
    (working, typed): (&Working, &Pairs),
    (errors, outcome): (&FormErrors, Outcome),
    above: Markup,
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let own = &working.page.procedure;
    let token = visit.form_token()?.to_string();
    let (held, sentence) = held(locale, working, Part::Facts);
    let offices = outcome::offices(&visit.app.storage).await?;
    let inside = html! {
        (form::hidden("version", &own.version.to_string()))
        (weight(locale, typed, errors))
        (voice(locale, working, typed, errors))
        (contact(locale, &offices, typed, errors))
        (place(locale, typed, errors))
        @if own.state.is_writable() && !held { (Button::new(&t!(locale, "procedure-desk-save"), Weight::Main).submit()) }
    };
    let body = html! {
        (above) (closed(locale, working)) (sentence)
        (form::post(&format!("/desk/procedures/{}/facts", own.id), &token, None, &inside))
    };
    let heading = t!(locale, "procedure-desk-facts");
    answer(visit, signed, (working, "facts", &heading), (errors, outcome), &body).await
}

fn weight(locale: &'static Locale, typed: &Pairs, errors: &FormErrors) -> Markup {
    let kind = t!(locale, "procedure-desk-kind");
    let (level, who) = (t!(locale, "procedure-desk-level"), t!(locale, "procedure-desk-decides"));
    html! {
        section.stack {
            h2 { (t!(locale, "procedure-desk-weight")) }
            (radios(Field::new(locale, "kind", &kind).error(errors.of("kind")), locale, ProcedureKind::ALL, |one| (one.as_str(), kind_name(one), None), typed.get("kind")))
            (radios(Field::new(locale, "level", &level).error(errors.of("level")), locale, Level::ALL, |one| (one.as_str(), level_name(one), None), typed.get("level")))
            (radios(Field::new(locale, "decides", &who).error(errors.of("decides")), locale, Decides::ALL, |one| (one.as_str(), decides(one), None), typed.get("decides")))
            (Field::new(locale, "days", &t!(locale, "procedure-desk-days")).error(errors.of("days")).width(Width::Narrow).whole_number(typed.get("days")))
        }
    }
}

fn voice(locale: &'static Locale, working: &Working, typed: &Pairs, errors: &FormErrors) -> Markup {
    let (label, rule) = (t!(locale, "procedure-desk-voice"), t!(locale, "procedure-desk-moderation"));
    let said = |one: Voice| {
        let (words, limit) = voice_words(one);
        (one.as_str(), words, Some(limit))
    };
    html! {
        section.stack {
            h2 { (t!(locale, "procedure-desk-rules")) }
            @if working.rules_locked { (notice(Tone::Sun, Icon::Lock, &html! { p { (t!(locale, "procedure-desk-rules-locked")) } })) }
            (radios(Field::new(locale, "voice", &label).error(errors.of("voice")), locale, Voice::ALL, said, typed.get("voice")))
            (Field::new(locale, "goal", &t!(locale, "procedure-desk-goal")).hint(&t!(locale, "procedure-desk-goal-hint")).error(errors.of("goal"))
                .optional().width(Width::Short).whole_number(typed.get("goal")))
            (Field::new(locale, "age", &t!(locale, "procedure-desk-age")).error(errors.of("age")).optional().width(Width::Narrow).whole_number(typed.get("age")))
            (radios(Field::new(locale, "moderation", &rule).error(errors.of("moderation")), locale, ModerationRule::ALL, |one| (one.as_str(), moderation_name(one), None), typed.get("moderation")))
        }
    }
}

fn contact(locale: &'static Locale, offices: &[Office], typed: &Pairs, errors: &FormErrors) -> Markup {
    let none = t!(locale, "procedure-desk-office-none");
    let named: Vec<(String, &str)> = offices.iter().map(|one| (one.id.to_string(), one.name.as_str())).collect();
    let choices: Vec<Choice<'_>> =
        std::iter::once(Choice::new("", &none)).chain(named.iter().map(|(id, name)| Choice::new(id, name))).collect();
    html! {
        section.stack {
            h2 { (t!(locale, "procedure-desk-contact")) }
            (Field::new(locale, "contact-name", &t!(locale, "procedure-desk-contact-name")).error(errors.of("contact-name")).autocomplete("off").text(typed.get("contact-name")))
            (Field::new(locale, "contact-phone", &t!(locale, "procedure-desk-contact-phone")).error(errors.of("contact-phone")).autocomplete("off").telephone(typed.get("contact-phone")))
            (Field::new(locale, "contact-email", &t!(locale, "procedure-desk-contact-email")).error(errors.of("contact-email")).optional().autocomplete("off").email(typed.get("contact-email")))
            (Field::new(locale, "office", &t!(locale, "procedure-desk-office")).hint(&t!(locale, "procedure-desk-office-hint")).error(errors.of("office")).optional()
                .select(&choices, typed.get("office")))
        }
    }
}

fn place(locale: &'static Locale, typed: &Pairs, errors: &FormErrors) -> Markup {
    let none = t!(locale, "procedure-desk-drawing-none");
    let drawings: Vec<Choice<'_>> = std::iter::once(Choice::new("", &none))
        .chain(Drawing::ALL.iter().map(|drawing| Choice::new(drawing.name(), drawing.name())))
        .collect();
    let names: Vec<_> = LANGUAGES
        .iter()
        .filter(|language| **language != Language::De)
        .map(|language| (language.tag(), language_name(locale, *language)))
        .collect();
    let languages: Vec<Choice<'_>> = names.iter().map(|(tag, name)| Choice::new(tag, name)).collect();
    html! {
        section.stack {
            h2 { (t!(locale, "procedure-desk-place")) }
            (Field::new(locale, "area", &t!(locale, "procedure-desk-area")).hint(&t!(locale, "procedure-desk-area-hint")).error(errors.of("area")).optional().textarea(typed.get("area"), 4))
            (Field::new(locale, "paper", &t!(locale, "procedure-desk-paper")).hint(&t!(locale, "procedure-desk-paper-hint")).error(errors.of("paper")).optional().text(typed.get("paper")))
            (Field::new(locale, "drawing", &t!(locale, "procedure-desk-drawing")).optional().select(&drawings, typed.get("drawing")))
            (Field::new(locale, "slug", &t!(locale, "procedure-desk-slug")).hint(&t!(locale, "procedure-desk-slug-hint")).error(errors.of("slug")).autocomplete("off").text(typed.get("slug")))
            (Field::new(locale, "languages", &t!(locale, "procedure-desk-languages")).hint(&t!(locale, "procedure-desk-languages-hint")).checkboxes(&languages, &typed.all("languages")))
        }
    }
}

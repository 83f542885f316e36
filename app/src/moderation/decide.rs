//! Deciding: publish, hide with a reason and a word to the author, and a second person's decision about an objection.

use super::{NOTE_LIMIT, read, reason_name};
use crate::access::Signed;
use crate::contribution::envelope::too_long;
use crate::contribution::story::reason_words;
use crate::error::Problem;
use crate::locale::Locale;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::error_summary::FormErrors;
use crate::ui::form::{self, Choice, Field};
use crate::ui::icon::Icon;
use crate::ui::notice::{Tone, notice};
use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::contribution::{HiddenReason, State};
use participation_core::moderation::{self, Appeal, Case, ModerateRefused, Verdict};
use participation_core::{PlainText, TextRefused};
use serde::Deserialize;

/// As typed. What the form does not ask is ignored.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    version: i32,
    /// Which button sent it: `publish` or `hide`.
    decision: String,
    reason: String,
    note: String,
    upheld: String,
}

/// Publishes or hides.
pub async fn send(
    visit: Visit,
    signed: Signed,
    path: web::Path<String>,
    web::Form(typed): web::Form<Typed>,
) -> Result<HttpResponse, Problem> {
    let case = read::read(&visit, &signed, &path).await?;
    let mut errors = FormErrors::default();
    let (verdict, done) = match typed.decision.as_str() {
        "publish" => (Some(Verdict::Publish), "published"),
        "hide" => (typed.hiding(visit.locale, &mut errors), "hidden"),
        other => return Err(Problem::invalid(format!("no decision is called {other:?}"))),
    };
    let Some(verdict) = verdict else {
        return read::shown(&visit, &signed, &case, (&typed, &errors), StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    match moderation::decide(&visit.app.storage, case.id, typed.version, verdict, signed.actor(), visit.now).await {
        // The same words are still to be read elsewhere: its page says where.
        Ok(()) if done == "hidden" && !case.same_words.is_empty() => {
            Ok(see_other(&format!("/desk/moderation/{}", case.reference)))
        }
        Ok(()) => Ok(to_queue(done)),
        // What was typed stays; the page says who has it.
        Err(ModerateRefused::Claimed) => {
            read::shown(&visit, &signed, &case, (&typed, &errors), StatusCode::CONFLICT).await
        }
        Err(refused) => Err(problem(refused)),
    }
}

/// Decides about an objection.
pub async fn appeal(
    visit: Visit,
    signed: Signed,
    path: web::Path<String>,
    web::Form(typed): web::Form<Typed>,
) -> Result<HttpResponse, Problem> {
    let case = read::read(&visit, &signed, &path).await?;
    let Some(appeal) = &case.appeal else { return Err(Problem::Changed) };
    let mut errors = FormErrors::default();
    let upheld = match typed.upheld.as_str() {
        "yes" => Some(true),
        "no" => Some(false),
        _ => {
            errors.add("upheld", t!(visit.locale, "moderation-upheld-missing"));
            None
        }
    };
    let note = typed.note(visit.locale, &mut errors);
    let (Some(upheld), Some(note)) = (upheld, note) else {
        return read::shown(&visit, &signed, &case, (&typed, &errors), StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    moderation::decide_appeal(&visit.app.storage, appeal.id, upheld, note, signed.actor(), visit.now)
        .await
        .map_err(problem)?;
    Ok(to_queue("appeal"))
}

fn to_queue(done: &str) -> HttpResponse {
    see_other(&format!("/desk/moderation?done={done}"))
}

fn see_other(address: &str) -> HttpResponse {
    HttpResponse::SeeOther().insert_header((LOCATION, address)).finish()
}

/// What a refusal means for a page.
pub(super) fn problem(refused: ModerateRefused) -> Problem {
    match refused {
        ModerateRefused::NotAllowed(_) => Problem::Forbidden,
        ModerateRefused::NotTwo(refused) => refused.into(),
        ModerateRefused::NotPossible(_)
        | ModerateRefused::Claimed
        | ModerateRefused::AppealOpen
        | ModerateRefused::Decided => Problem::Changed,
        ModerateRefused::Store(error) => error.into(),
    }
}

impl Typed {
    fn hiding(&self, locale: &'static Locale, errors: &mut FormErrors) -> Option<Verdict> {
        let reason: Option<HiddenReason> = self.reason.parse().ok();
        if reason.is_none() {
            errors.add("reason", t!(locale, "moderation-reason-missing"));
        }
        let note = self.note(locale, errors);
        Some(Verdict::Hide { reason: reason?, note: note? })
    }

    fn note(&self, locale: &'static Locale, errors: &mut FormErrors) -> Option<PlainText> {
        match PlainText::paragraphs(&self.note, NOTE_LIMIT) {
            Ok(note) => return Some(note),
            Err(TextRefused::Empty) => errors.add("note", t!(locale, "moderation-note-missing")),
            Err(TextRefused::TooLong { length, limit }) => errors.add("note", too_long(locale, length, limit)),
        }
        None
    }
}

/// The forms that fit the contribution's state and this reader.
pub(super) fn forms(visit: &Visit, signed: &Signed, case: &Case, typed: (&Typed, &FormErrors), token: &str) -> Markup {
    let locale = visit.locale;
    let mine = case.claim.as_ref().is_none_or(|claim| claim.staff == signed.actor().staff.0);
    html! {
        @match (&case.appeal, case.state) {
            (Some(appeal), _) => (appeal_form(locale, case, appeal, typed, token)),
            (None, State::Unread) if mine => { (publish_form(locale, case, token)) (hide_form(locale, case, typed, token)) }
            (None, State::Listed) if mine => (hide_form(locale, case, typed, token)),
            (None, State::Hidden) if mine => (publish_form(locale, case, token)),
            (None, State::Unread | State::Listed | State::Hidden | State::Withdrawn | State::Merged | State::Erased) => {}
        }
    }
}

fn version(case: &Case) -> Markup {
    form::hidden("version", &case.version.to_string())
}

fn publish_form(locale: &'static Locale, case: &Case, token: &str) -> Markup {
    let words =
        if case.state == State::Hidden { t!(locale, "moderation-restore") } else { t!(locale, "moderation-publish") };
    let inside = html! { (version(case)) (Button::new(&words, Weight::Sun).icon(Icon::Tick).says("decision", "publish").submit()) };
    form::post(&format!("/desk/moderation/{}", case.reference), token, None, &inside)
}

fn hide_form(locale: &'static Locale, case: &Case, (typed, errors): (&Typed, &FormErrors), token: &str) -> Markup {
    let words: Vec<_> = HiddenReason::ALL
        .iter()
        .map(|reason| (reason.as_str(), locale.text(reason_name(*reason)), locale.text(reason_words(*reason))))
        .collect();
    let reasons: Vec<Choice<'_>> = words.iter().map(|(value, label, hint)| Choice { value, label, hint }).collect();
    let inside = html! {
        (version(case))
        (Field::new(locale, "reason", &t!(locale, "moderation-reason")).error(errors.of("reason")).radios(&reasons, &typed.reason))
        (Field::new(locale, "note", &t!(locale, "moderation-note")).hint(&t!(locale, "moderation-note-hint"))
            .error(errors.of("note")).most(NOTE_LIMIT as u32).textarea(&typed.note, 4))
        (Button::new(&t!(locale, "moderation-hide"), Weight::Danger).says("decision", "hide").submit())
    };
    html! {
        section aria-labelledby="hide" {
            h2 #hide { (t!(locale, "moderation-hide-title")) }
            p.muted { (t!(locale, "moderation-hide-lead")) }
            (form::post(&format!("/desk/moderation/{}", case.reference), token, None, &inside))
        }
    }
}

fn appeal_form(
    locale: &'static Locale,
    case: &Case,
    appeal: &Appeal,
    (typed, errors): (&Typed, &FormErrors),
    token: &str,
) -> Markup {
    let (yes, no) = (t!(locale, "moderation-upheld-yes"), t!(locale, "moderation-upheld-no"));
    let choices = [Choice::new("yes", &yes), Choice::new("no", &no)];
    let inside = html! {
        (Field::new(locale, "upheld", &t!(locale, "moderation-upheld")).error(errors.of("upheld")).radios(&choices, &typed.upheld))
        (Field::new(locale, "note", &t!(locale, "moderation-appeal-note")).hint(&t!(locale, "moderation-note-hint"))
            .error(errors.of("note")).most(NOTE_LIMIT as u32).textarea(&typed.note, 4))
        (Button::new(&t!(locale, "moderation-appeal-send"), Weight::Main).submit())
    };
    html! {
        section aria-labelledby="appeal" {
            h2 #appeal { (t!(locale, "moderation-appeal-words")) }
            p.muted { (locale.date_time(appeal.at)) }
            blockquote.prose dir="auto" { @for line in appeal.words.lines().filter(|line| !line.is_empty()) { p { (line) } } }
            @if appeal.own {
                (notice(Tone::Leaf, Icon::People, &html! { p { (t!(locale, "moderation-four-eyes")) } }))
            } @else {
                (form::post(&format!("/desk/moderation/{}/appeal", case.reference), token, None, &inside))
            }
        }
    }
}

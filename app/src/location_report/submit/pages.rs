//! What it is about, whether it is known, what exactly, and all of it once more.

use maud::{Markup, html};
use participation_core::Channel;
use participation_core::location_report::{Category, DESCRIPTION_LIMIT, Near, TITLE_LIMIT};

use super::super::{chip_status, icon, surroundings::InWords};
use super::{Form, Typed, Way};
use crate::contribution::envelope;
use crate::contribution::story::channel_words;
use crate::error::Problem;
use crate::ui::button::{Button, Weight};
use crate::ui::check_answers::{Answered, check_answers};
use crate::ui::chip::chip;
use crate::ui::error_summary::FormErrors;
use crate::ui::flow;
use crate::ui::form::{self, Choice, Field, Tile};
use crate::ui::icon::Icon;
use crate::ui::notice::{Tone, notice};
use crate::{key, t};

pub(super) fn category(form: &Form, typed: &Typed, errors: &FormErrors) -> Result<Markup, Problem> {
    let locale = form.visit.locale;
    let own: Vec<(String, &Category)> =
        form.categories.list.iter().map(|category| (category.id.to_string(), category)).collect();
    let tiles: Vec<Tile<'_>> = own
        .iter()
        .map(|(value, category)| Tile {
            value,
            label: form.categories.name(category.id),
            example: form.categories.texts.body(category.id, "example"),
            icon: Some(icon(&category.icon)),
        })
        .collect();
    let inside = html! {
        (typed.carried(&["category"]))
        (Field::new(locale, "category", &t!(locale, "location-report-what")).heading()
            .hint(&t!(locale, "location-report-danger")).error(errors.of("category")).tiles(&tiles, &typed.category))
        div.buttons { (Button::new(&t!(locale, "location-report-to-place"), Weight::Main).icon(Icon::ArrowOn).says("go", "category").submit()) }
    };
    posted(form, typed, &inside)
}

fn posted(form: &Form, typed: &Typed, inside: &Markup) -> Result<Markup, Problem> {
    let token = form.visit.form_token()?.to_string();
    Ok(html! {
        (form::post_with_files(&form.action(), &token, Some(&typed.envelope.key), inside))
        (flow::help(form.visit.locale, &form.visit.app.config.contact, None))
    })
}

/// What is known nearby; the same thing need not be told twice.
pub(super) fn near(form: &Form, typed: &Typed, near: &[Near]) -> Result<Markup, Problem> {
    let locale = form.visit.locale;
    let inside = html! {
        (typed.carried(&[]))
        h1 { (t!(locale, "location-report-near")) }
        p.lead { (t!(locale, "location-report-near-lead", count = near.len())) }
        ul.item-list {
            @for one in near {
                li {
                    span.icon-box { (Icon::Pin) }
                    div.item-words {
                        h2.item-title { a href=(form.visit.link(&format!("/reports/{}", one.reference))) { bdi lang=(one.language.tag()) { (one.title) } } }
                        @if let Some(place) = &one.place { span.small.muted dir="auto" { (place) } }
                        div.row {
                            (chip(locale, &chip_status(one.status)))
                            span.small.muted { (t!(locale, "location-report-away", metres = metres(one.metres))) }
                            @if one.affected > 0 { span.small.muted { (t!(locale, "location-report-affected", count = one.affected)) } }
                        }
                        (Button::new(&t!(locale, "location-report-same"), Weight::Outline).small().icon(Icon::Hand).about(&one.title)
                            .link(&form.visit.link(&format!("/reports/{}/affected", one.reference))))
                    }
                }
            }
        }
        div.buttons {
            (Button::new(&t!(locale, "location-report-other"), Weight::Main).icon(Icon::ArrowOn).says("go", "new").submit())
            (Button::new(&t!(locale, "location-report-back"), Weight::Quiet).icon(Icon::ArrowBack).says("go", "back-place").submit())
        }
    };
    posted(form, typed, &inside)
}

/// Metres as people say them: to ten.
#[expect(clippy::cast_possible_truncation, reason = "at most a few hundred")]
fn metres(exact: f64) -> i32 {
    ((exact / 10.0).round() * 10.0) as i32
}

pub(super) fn details(form: &Form, typed: &Typed, errors: &FormErrors) -> Result<Markup, Problem> {
    let locale = form.visit.locale;
    let Some(category) = form.category(typed) else { return self::category(form, typed, errors) };
    let inside = html! {
        (typed.carried(&["title", "description", "answers", "name", "email", "channel"]))
        h1 { (t!(locale, "location-report-details")) }
        (Field::new(locale, "title", &t!(locale, "location-report-title")).hint(&t!(locale, "location-report-title-hint"))
            .error(errors.of("title")).most(TITLE_LIMIT as u32).text(&typed.title))
        (questions(form, category, typed, errors))
        (Field::new(locale, "description", &t!(locale, "location-report-description")).error(errors.of("description")).optional()
            .most(DESCRIPTION_LIMIT as u32).textarea(&typed.description, 5))
        @if !typed.photo.is_empty() {
            (notice(Tone::Green, Icon::Camera, &html! { p { (t!(locale, "location-report-photo-kept")) }
                p { label { input type="checkbox" name="no-photo" value="yes"; " " (t!(locale, "location-report-photo-drop")) } } }))
        }
        (Field::new(locale, "file", &t!(locale, "location-report-photo")).hint(&t!(locale, "location-report-photo-hint"))
            .error(errors.of("file")).optional().file(crate::photo::ACCEPT, false))
        (envelope::fields_saying(locale, (key!("location-report-name"), key!("location-report-name-hint")), &typed.envelope, errors))
        @if form.way != Way::Resident { (channel(form, typed)) }
        p.muted { (t!(locale, "contribution-privacy")) (locale.between())
            a href=(form.visit.link(&format!("/procedures/{}/privacy", form.page.procedure.slug))) { (t!(locale, "contribution-privacy-link")) } }
        div.buttons {
            (Button::new(&t!(locale, "contribution-to-check"), Weight::Main).icon(Icon::ArrowOn).says("go", "check").submit())
            (Button::new(&t!(locale, "location-report-back"), Weight::Quiet).icon(Icon::ArrowBack).says("go", "back-place").submit())
        }
    };
    posted(form, typed, &inside)
}

fn channel(form: &Form, typed: &Typed) -> Markup {
    let locale = form.visit.locale;
    let words: Vec<(&str, _)> = form
        .channels()
        .iter()
        .map(|channel: &Channel| (channel.as_str(), locale.text(channel_words(*channel))))
        .collect();
    let choices: Vec<Choice<'_>> = words.iter().map(|(word, words)| Choice::new(word, words)).collect();
    let first = words.first().map_or("", |(word, _)| *word);
    let chosen = if typed.channel.is_empty() { first } else { typed.channel.as_str() };
    Field::new(locale, "channel", &t!(locale, "contribution-way")).radios(&choices, chosen)
}

/// The category's own questions.
fn questions(form: &Form, category: &Category, typed: &Typed, errors: &FormErrors) -> Markup {
    let (locale, texts) = (form.visit.locale, &form.categories.texts);
    html! {
        @for question in &category.questions {
            @let name = format!("a-{}", question.key);
            @let label = texts.body(category.id, &format!("question-{}", question.key));
            @let answer = typed.answers.get(&question.key).map_or("", String::as_str);
            @let field = Field::new(locale, &name, label).error(errors.of(&name));
            @let field = if question.required { field } else { field.optional() };
            @if question.choices.is_empty() { (field.text(answer)) }
            @else {
                @let words: Vec<(&String, String)> = question.choices.iter()
                    .map(|choice| (choice, texts.body(category.id, &format!("choice-{}-{choice}", question.key)).to_owned())).collect();
                @let choices: Vec<Choice<'_>> = words.iter().map(|(value, label)| Choice::new(value, label)).collect();
                (field.radios(&choices, answer))
            }
        }
    }
}

/// All of it once more, each with a way to change it.
pub(super) fn check(form: &Form, typed: &Typed, photo_address: Option<&str>) -> Result<Markup, Problem> {
    let (locale, texts) = (form.visit.locale, &form.categories.texts);
    let category = form.category(typed);
    let mut shown: Vec<(String, String)> = vec![
        (
            t!(locale, "location-report-what").into_owned(),
            category.map_or("", |own| form.categories.name(own.id)).to_owned(),
        ),
        (t!(locale, "location-report-where").into_owned(), place(form, typed)),
        (t!(locale, "location-report-title").into_owned(), typed.title.clone()),
    ];
    for question in category.iter().flat_map(|category| &category.questions) {
        let id = category.map_or(0, |own| own.id);
        let answer = typed.answers.get(&question.key).cloned().unwrap_or_default();
        let chosen = texts.body(id, &format!("choice-{}-{answer}", question.key));
        let answer = if chosen.is_empty() { answer } else { chosen.to_owned() };
        shown.push((texts.body(id, &format!("question-{}", question.key)).to_owned(), answer));
    }
    let photo =
        if typed.photo.is_empty() { String::new() } else { t!(locale, "location-report-photo-one").into_owned() };
    shown.extend([
        (t!(locale, "location-report-description").into_owned(), typed.description.clone()),
        (t!(locale, "location-report-photo").into_owned(), photo),
        (t!(locale, "location-report-name").into_owned(), typed.envelope.name.clone()),
        (t!(locale, "contribution-email").into_owned(), typed.envelope.email.clone()),
    ]);
    let none = t!(locale, "contribution-left-empty");
    let photo_words = t!(locale, "location-report-photo");
    let answers: Vec<Answered<'_>> = shown
        .iter()
        .map(|(question, answer)| Answered {
            question,
            answer: match photo_address.filter(|_| *question == photo_words) {
                Some(address) => html! { span.photo { img src=(address) alt=(answer); } },
                None => html! {
                    @if answer.trim().is_empty() { span.muted { (none) } } @else { span.lines-kept dir="auto" { (answer) } }
                },
            },
            change: None,
        })
        .collect();
    let inside = html! {
        (typed.carried(&[]))
        h1 { (t!(locale, "contribution-check")) }
        (check_answers(locale, &answers))
        p { (t!(locale, "location-report-check-public"))
            @if form.way == Way::Resident { (locale.between()) (locale.text(envelope::shown(form.page.procedure.moderation))) } }
        div.buttons {
            (Button::new(&t!(locale, "location-report-send"), Weight::Sun).says("go", "send").submit())
            (Button::new(&t!(locale, "location-report-change-details"), Weight::Quiet).says("go", "back-details").submit())
            (Button::new(&t!(locale, "location-report-change-place"), Weight::Quiet).says("go", "back-place").submit())
            (Button::new(&t!(locale, "location-report-change-category"), Weight::Quiet).says("go", "back-category").submit())
        }
    };
    posted(form, typed, &inside)
}

fn place(form: &Form, typed: &Typed) -> String {
    let words = typed.position().map(|at| InWords::of(&form.gazetteer, at));
    let parts = words.into_iter().flat_map(|words| [words.street, words.area]).flatten();
    parts.chain(Some(typed.detail.clone()).filter(|detail| !detail.trim().is_empty())).collect::<Vec<_>>().join(", ")
}

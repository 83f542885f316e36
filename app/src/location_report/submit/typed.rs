//! All that the form carries, as typed.

use std::collections::BTreeMap;

use actix_multipart::Multipart;
use map::{Position, View};
use maud::{Markup, html};
use participation_core::contribution;
use participation_core::location_report::{AnswersRefused, DESCRIPTION_LIMIT, NewReport, TITLE_LIMIT};
use participation_core::{Channel, PlainText, TextRefused};

use super::super::picture::{self, Click};
use super::super::{photo, surroundings};
use super::Form;
use crate::contribution::envelope::{self, too_long};
use crate::error::Problem;
use crate::photo as upload;
use crate::request::Visit;
use crate::t;
use crate::ui::error_summary::FormErrors;
use crate::ui::form;

/// Characters of "behind the kiosk".
const DETAIL_LIMIT: usize = 60;

/// As typed or carried along.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// Which button sent it.
    pub go: String,
    pub category: String,
    /// Street, square or district that was looked for.
    pub q: String,
    /// The place: longitude, latitude.
    pub at: String,
    /// What the map shows.
    pub view: String,
    /// A click on the map.
    pub click: Option<Click>,
    pub detail: String,
    pub title: String,
    pub description: String,
    pub answers: BTreeMap<String, String>,
    /// A photo that is kept already: its hash, signed for this form.
    pub photo: String,
    pub channel: String,
    pub envelope: envelope::Typed,
}

impl Typed {
    pub fn new() -> Self {
        Self { envelope: envelope::Typed::new(), ..Self::default() }
    }

    /// Reads a sent form. A photo is checked and kept at once; one that cannot be is an error at its field.
    pub async fn read(visit: &Visit, body: Multipart, errors: &mut FormErrors) -> Result<Self, Problem> {
        let sent = upload::form(body).await?;
        let mut typed = Self::new();
        typed.click = picture::click(|name| sent.pairs.iter().find(|(own, _)| own == name)?.1.parse().ok());
        for (name, value) in sent.pairs {
            typed.take(&name, value);
        }
        if !sent.file.is_empty() {
            match photo::keep(visit, sent.file, &typed.envelope.key).await? {
                Ok(word) => typed.photo = word,
                Err(refused) => errors.add("file", visit.locale.text(upload::words(refused))),
            }
        }
        Ok(typed)
    }

    /// Unknown fields are ignored, so nobody sets what the form does not ask.
    fn take(&mut self, name: &str, value: String) {
        match name {
            "go" => self.go = value,
            "category" => self.category = value,
            "q" => self.q = value.chars().take(100).collect(),
            "at" => self.at = value,
            "view" => self.view = value,
            "detail" => self.detail = value,
            "title" => self.title = value,
            "description" => self.description = value,
            "photo" => self.photo = value,
            // Stands behind the photo in the form, and takes it away.
            "no-photo" => self.photo.clear(),
            "channel" => self.channel = value,
            "key" => self.envelope.key = value,
            "name" => self.envelope.name = value,
            "email" => self.envelope.email = value,
            other => {
                if let Some(question) = other.strip_prefix("a-") {
                    self.answers.insert(question.to_owned(), value);
                }
            }
        }
    }

    pub fn position(&self) -> Option<Position> {
        self.at.parse().ok()
    }

    pub fn view(&self) -> Option<View> {
        self.view.parse().ok()
    }

    /// All of it in hidden fields, but for what the page asks itself.
    pub fn carried(&self, asked: &[&str]) -> Markup {
        let fields = [
            ("category", &self.category),
            ("at", &self.at),
            ("view", &self.view),
            ("detail", &self.detail),
            ("title", &self.title),
            ("description", &self.description),
            ("photo", &self.photo),
            ("channel", &self.channel),
            ("name", &self.envelope.name),
            ("email", &self.envelope.email),
        ];
        html! {
            @for (name, value) in fields {
                @if !asked.contains(&name) && !value.is_empty() { (form::hidden(name, value)) }
            }
            @if !asked.contains(&"answers") {
                @for (question, answer) in &self.answers { (form::hidden(&format!("a-{question}"), answer)) }
            }
        }
    }

    /// Checks all fields and adds what is wrong to `errors`.
    pub(super) fn parse(&self, visit: &Visit, form: &Form, errors: &mut FormErrors) -> Option<NewReport> {
        let locale = visit.locale;
        let category = form.category(self)?;
        let at = self.position()?;
        let title = match PlainText::line(&self.title, TITLE_LIMIT) {
            Ok(title) => Some(title),
            Err(TextRefused::Empty) => {
                errors.add("title", t!(locale, "location-report-title-missing"));
                None
            }
            Err(TextRefused::TooLong { length, limit }) => {
                errors.add("title", too_long(locale, length, limit));
                None
            }
        };
        let description = match PlainText::paragraphs(&self.description, DESCRIPTION_LIMIT) {
            Ok(text) => Some(text),
            Err(TextRefused::Empty) => None,
            Err(TextRefused::TooLong { length, limit }) => {
                errors.add("description", too_long(locale, length, limit));
                None
            }
        };
        let answers = category.answers(&self.answers).unwrap_or_else(|refused| {
            for why in refused {
                let (key, words) = match why {
                    AnswersRefused::Missing(key) => (key, t!(locale, "location-report-answer-missing")),
                    AnswersRefused::UnknownChoice(key) => (key, t!(locale, "location-report-answer-unknown")),
                    AnswersRefused::TooLong(key) => (key, t!(locale, "location-report-answer-long")),
                };
                errors.add(format!("a-{key}"), words);
            }
            BTreeMap::new()
        });
        let mut envelope = self.envelope.parse(visit, errors);
        let words = surroundings::InWords::of(&form.gazetteer, at);
        let detail = envelope::optional_line(locale, &self.detail, DETAIL_LIMIT, "detail", errors);
        let place: Vec<String> = words.line().into_iter().chain(detail).collect();
        envelope.place = Some(place.join(", ")).filter(|place| !place.is_empty());
        envelope.district = words.district;
        envelope.channel = self.chosen_channel(form.channels());
        Some(NewReport {
            procedure: form.page.procedure.id,
            category: category.id,
            title: title?,
            description,
            answers,
            photo: photo::kept(visit, &self.photo, &self.envelope.key),
            position: contribution::Position { longitude: at.longitude(), latitude: at.latitude() },
            envelope,
        })
    }

    /// The way in, out of those that can be chosen here; the first where none was.
    fn chosen_channel(&self, possible: &[Channel]) -> Channel {
        let chosen = possible.iter().find(|channel| channel.as_str() == self.channel);
        chosen.or(possible.first()).copied().unwrap_or(Channel::Online)
    }
}

//! The fields of a question, for each kind. What was typed or kept fills them in again.

use maud::{Markup, html};
use participation_core::survey::{ChoiceId, Question, QuestionKind, Survey};

use super::value;
use crate::locale::Locale;
use crate::photo::ACCEPT;
use crate::t;
use crate::ui::error_summary::FormErrors;
use crate::ui::form::{Choice, DateTyped, Field, Rating, Width, rating_alone, ratings_of};

/// A question with what its fields hold.
pub struct Asked<'a> {
    pub locale: &'static Locale,
    pub survey: &'a Survey,
    pub question: &'a Question,
    /// Begins the name of each field.
    pub name: &'a str,
    pub typed: &'a [(String, String)],
    pub errors: &'a FormErrors,
    /// A picture was kept before.
    pub has_photo: bool,
    /// The drawn map of a question for a place.
    pub map: Markup,
}

impl<'a> Asked<'a> {
    /// The question as the page's heading with its fields, in its own language where that is not the page's.
    pub fn markup(&self) -> Markup {
        let title = self.survey.texts.get(self.question.id.0, "title");
        let other = title.filter(|text| text.language != self.locale.language());
        html! {
            @if let Some(text) = other {
                div.stack lang=(text.language.tag()) dir=(text.language.direction()) { (self.fields()) }
            } @else { (self.fields()) }
        }
    }

    fn fields(&self) -> Markup {
        match &self.question.kind {
            QuestionKind::Single { other } => self.choices(*other, false),
            QuestionKind::Multiple { other, .. } => self.choices(*other, true),
            QuestionKind::Scale { steps } => self.scale(*steps),
            QuestionKind::Matrix { steps } => self.matrix(*steps),
            QuestionKind::Ranking { top } => self.ranking(*top),
            QuestionKind::Number { whole, .. } => self.number(*whole),
            QuestionKind::Date { .. } => self.field().date(&DateTyped {
                day: self.value("-day"),
                month: self.value("-month"),
                year: self.value("-year"),
            }),
            QuestionKind::Text { most } => self.field().most(*most).textarea(self.value(""), 6),
            QuestionKind::Place { district_only } => self.place(*district_only),
            QuestionKind::Photo => self.photo(),
        }
    }

    fn text(&self, field: &str) -> &'a str {
        self.survey.texts.body(self.question.id.0, field)
    }

    fn value(&self, end: &str) -> &'a str {
        value(self.typed, &format!("{}{end}", self.name))
    }

    fn error(&self, end: &str) -> Option<&'a str> {
        self.errors.of(&format!("{}{end}", self.name))
    }

    /// The field with the question as its heading.
    fn field(&self) -> Field<'a> {
        let field = Field::new(self.locale, self.name, self.text("title")).heading().error(self.error(""));
        let field = if self.question.required { field } else { field.optional() };
        match self.text("help") {
            "" => field,
            help => field.hint(help),
        }
    }

    /// The question as a heading over several fields of their own.
    fn heading(&self) -> Markup {
        html! {
            h1 id={ "f-" (self.name) } tabindex="-1" {
                (self.text("title"))
                @if !self.question.required { " " span.kern-label__optional { (t!(self.locale, "ui-optional")) } }
            }
            @if !self.text("help").is_empty() { p.hint-lead { (self.text("help")) } }
        }
    }

    fn choices(&self, other: bool, several: bool) -> Markup {
        let locale = self.locale;
        let ids: Vec<String> = self.question.choices.iter().map(ToString::to_string).collect();
        let own = t!(locale, "survey-other");
        let words = ids.iter().zip(&self.question.choices);
        let mut choices: Vec<Choice<'_>> =
            words.map(|(id, choice)| Choice::new(id, self.survey.choice_title(*choice))).collect();
        if other {
            choices.push(Choice::new("other", &own));
        }
        let chosen: Vec<&str> =
            self.typed.iter().filter(|(name, _)| name == self.name).map(|(_, value)| value.as_str()).collect();
        let (own_name, own_label) = (format!("{}-other", self.name), t!(locale, "survey-other-words"));
        html! {
            @if several { (self.field().checkboxes(&choices, &chosen)) }
            @else { (self.field().radios(&choices, chosen.first().copied().unwrap_or_default())) }
            @if other {
                (Field::new(locale, &own_name, &own_label).error(self.error("-other")).optional().text(self.value("-other")))
            }
        }
    }

    fn scale(&self, steps: u8) -> Markup {
        let rating =
            Rating { name: self.name, statement: self.text("title"), chosen: self.value(""), error: self.error("") };
        html! { (self.plain_heading()) (rating_alone(self.locale, rating, (self.text("low"), self.text("high")), steps)) }
    }

    /// Without an id: the control below has it, so that the error's link reaches the control.
    fn plain_heading(&self) -> Markup {
        html! {
            h1 {
                (self.text("title"))
                @if !self.question.required { " " span.kern-label__optional { (t!(self.locale, "ui-optional")) } }
            }
            @if !self.text("help").is_empty() { p.hint-lead { (self.text("help")) } }
        }
    }

    fn matrix(&self, steps: u8) -> Markup {
        let names: Vec<(ChoiceId, String)> =
            self.question.choices.iter().map(|id| (*id, format!("{}-{id}", self.name))).collect();
        let rows: Vec<Rating<'_>> = names
            .iter()
            .map(|(id, name)| Rating {
                name,
                statement: self.survey.choice_title(*id),
                chosen: value(self.typed, name),
                error: self.errors.of(name),
            })
            .collect();
        html! { (self.heading()) (ratings_of(self.locale, &rows, (self.text("low"), self.text("high")), steps)) }
    }

    fn ranking(&self, top: u32) -> Markup {
        let ranks: Vec<String> = (1..=top).map(|rank| rank.to_string()).collect();
        let none = t!(self.locale, "survey-rank-none");
        let choices: Vec<Choice<'_>> =
            std::iter::once(Choice::new("", &none)).chain(ranks.iter().map(|rank| Choice::new(rank, rank))).collect();
        html! {
            (self.heading())
            p { (t!(self.locale, "survey-rank-how", top = top)) }
            @if let Some(error) = self.error("") { p.kern-error { span { (error) } } }
            div.card.stack {
                @for id in &self.question.choices {
                    @let name = format!("{}-{id}", self.name);
                    (Field::new(self.locale, &name, self.survey.choice_title(*id)).error(self.errors.of(&name))
                        .width(Width::Short).select(&choices, value(self.typed, &name)))
                }
            }
        }
    }

    fn number(&self, whole: bool) -> Markup {
        let unit = self.text("unit");
        let hint = match (unit, self.text("help")) {
            ("", help) => help.to_owned(),
            (unit, "") => t!(self.locale, "survey-unit", unit = unit).into_owned(),
            (unit, help) => format!("{help} {}", t!(self.locale, "survey-unit", unit = unit)),
        };
        let field = self.field().width(Width::Narrow).autocomplete("off");
        let field = if hint.is_empty() { field } else { field.hint(&hint) };
        if whole { field.whole_number(self.value("")) } else { field.text(self.value("")) }
    }

    fn place(&self, district_only: bool) -> Markup {
        let locale = self.locale;
        let ids: Vec<String> = self.question.choices.iter().map(ToString::to_string).collect();
        let none = t!(locale, "survey-place-none");
        let districts = ids.iter().zip(&self.question.choices);
        let choices: Vec<Choice<'_>> = std::iter::once(Choice::new("", &none))
            .chain(districts.map(|(id, choice)| Choice::new(id, self.survey.choice_title(*choice))))
            .collect();
        let (district, address) = (format!("{}-district", self.name), format!("{}-address", self.name));
        let (district_label, address_label) = (t!(locale, "survey-place-district"), t!(locale, "survey-place-address"));
        html! {
            (self.heading())
            @if let Some(error) = self.error("") { p.kern-error { span { (error) } } }
            (Field::new(locale, &district, &district_label).error(self.error("-district")).select(&choices, self.value("-district")))
            @if !district_only { (Field::new(locale, &address, &address_label).hint(&t!(locale, "survey-place-hint")).error(self.error("-address"))
                .optional().autocomplete("off").text(self.value("-address"))) }
            (self.map)
        }
    }

    fn photo(&self) -> Markup {
        let locale = self.locale;
        html! {
            (self.field().file(ACCEPT, false))
            p.muted { (t!(locale, "photo-what-is-kept")) }
            @if self.has_photo { p { (t!(locale, "survey-photo-kept")) } }
        }
    }
}

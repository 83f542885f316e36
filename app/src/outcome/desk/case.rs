//! One contribution that is to be answered: what it says, until when, its answers, and what can be done.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::contribution::Kind;
use participation_core::language::Language;
use participation_core::outcome::{Answer, AnswerState, Desk, FIELDS, QUESTION_LIMIT};
use participation_core::staff::Permission;

use super::{case_of, share, words};
use crate::access::Signed;
use crate::desk::page as frame;
use crate::error::Problem;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::chip::chip_saying;
use crate::ui::code;
use crate::ui::desk_row::desk_head_said;
use crate::ui::error_summary::{FormErrors, error_summary};
use crate::ui::form::{self, Choice, Field};
use crate::ui::icon::Icon;
use crate::ui::layout::Page;
use crate::ui::notice::{Tone, language_name, notice};
use crate::ui::rich_text;

/// The page.
pub async fn page(visit: Visit, signed: Signed, path: web::Path<String>) -> Result<HttpResponse, Problem> {
    let desk = case_of(&visit, &signed, &path).await?;
    shown(&visit, &signed, &desk, &FormErrors::default()).await
}

/// The page with what was wrong with the last act.
pub async fn shown(visit: &Visit, signed: &Signed, desk: &Desk, errors: &FormErrors) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let case = &desk.case;
    let above = html! {
        a href="/desk/answers" { (t!(locale, "outcome-owed")) } " › " (code(&case.reference))
    };
    let view = View { visit, signed, desk, token: visit.form_token()?.to_string() };
    let main = html! {
        (error_summary(locale, errors))
        (desk_head_said(&above, &case.headline, &due(visit, desk)))
        div.columns.columns-aside {
            div.stack {
                section.card { h2.card-title { (t!(locale, "outcome-case-text")) } (rich_text::plain(&case.body)) (facts(visit, desk)) }
                (view.answers())
                (view.questions(errors))
            }
            div.stack { (view.taking()) (view.handing_over(errors)) (view.merging(errors)) }
        }
    };
    let page = Page::new(case.headline.clone(), main).with_errors(!errors.is_empty());
    let status = if errors.is_empty() { 200 } else { 422 };
    let status = actix_web::http::StatusCode::from_u16(status).map_err(Problem::internal)?;
    frame::answer_with(visit, signed, page, status).await
}

fn due(visit: &Visit, desk: &Desk) -> String {
    let locale = visit.locale;
    match desk.case.answer_due {
        Some(due) if due < visit.now => t!(locale, "outcome-case-was-due", date = locale.date(due)).into_owned(),
        Some(due) => t!(locale, "outcome-case-due", date = locale.date(due)).into_owned(),
        None => t!(locale, "outcome-case-settled").into_owned(),
    }
}

fn facts(visit: &Visit, desk: &Desk) -> Markup {
    let locale = visit.locale;
    let case = &desk.case;
    let office = desk.offices.iter().find(|office| Some(office.id) == case.office);
    html! {
        p.small.muted {
            (t!(locale, "outcome-case-arrived", date = locale.date(case.submitted_at)))
            @if let Some(count) = case.endorsements { " · " (t!(locale, "council-supported-by", count = count)) }
            " · "
            @match office { Some(office) => { bdi { (office.name) } } None => { (t!(locale, "outcome-case-no-office")) } }
            " · "
            @if case.has_contact { (t!(locale, "outcome-case-contact")) } @else { (t!(locale, "outcome-case-no-contact")) }
        }
        p { a href=(format!("/{}/receipts/{}", locale.tag(), case.reference)) { (t!(locale, "outcome-case-receipt")) } }
    }
}

struct View<'a> {
    visit: &'a Visit,
    signed: &'a Signed,
    desk: &'a Desk,
    token: String,
}

impl View<'_> {
    fn action(&self, act: &str) -> String {
        format!("/desk/answers/{}/{act}", self.desk.case.reference)
    }

    fn post(&self, act: &str, inside: &Markup) -> Markup {
        form::post(&self.action(act), &self.token, None, inside)
    }

    fn answers(&self) -> Markup {
        let locale = self.visit.locale;
        let has_draft = self.desk.answers.iter().any(|answer| answer.state != AnswerState::Released);
        html! {
            section {
                h2 { (t!(locale, "outcome-case-answers")) }
                div.stack {
                    @for answer in &self.desk.answers { (self.answer(answer)) }
                    @if let Some(other) = &self.desk.written_at {
                        p { (t!(locale, "outcome-share-written")) " " a href=(format!("/desk/answers/{other}")) { (code(other)) } }
                    } @else if !has_draft && self.signed.may(Permission::DraftAnswers) {
                        p { (Button::new(&t!(locale, "outcome-act-write"), Weight::Main).icon(Icon::Pen).link(&self.action("edit"))) }
                    }
                }
            }
        }
    }

    fn answer(&self, answer: &Answer) -> Markup {
        let locale = self.visit.locale;
        let (status, word) = words::state(answer.state);
        let german = |field: &str| self.body(answer, field, Language::De);
        html! {
            div.card.stack {
                p { (chip_saying(&status, &locale.text(word))) " " (locale.text(words::disposition(answer.disposition))) }
                p { strong { (german(FIELDS[0])) } }
                (rich_text::marked(german(FIELDS[1])))
                @if !german(FIELDS[2]).is_empty() { p { (t!(locale, "outcome-cost")) " " (german(FIELDS[2])) } }
                @if answer.state == AnswerState::Submitted { (self.other_languages(answer)) }
                (share::receivers(self.visit, self.desk, answer))
                p.small.muted { bdi { (answer.office_name) } " · " (t!(locale, "outcome-edited", date = locale.date_time(answer.edited_at))) }
                (self.next_step(answer))
            }
        }
    }

    fn body(&self, answer: &Answer, field: &str, language: Language) -> &str {
        let found = self
            .desk
            .variants
            .iter()
            .find(|(id, known, variant)| *id == answer.id && known == field && variant.language == language);
        found.map(|(_, _, variant)| variant.body.as_str()).unwrap_or_default()
    }

    /// What is released in the other languages: the second person reads all of it, or that German stands there.
    fn other_languages(&self, answer: &Answer) -> Markup {
        let locale = self.visit.locale;
        html! {
            section.stack {
                h3 { (t!(locale, "outcome-preview")) }
                @for language in Language::ALL.iter().copied().filter(|language| *language != Language::De) {
                    @let [first, reason, cost] = FIELDS.map(|field| self.body(answer, field, language));
                    h4 { (language_name(locale, language)) }
                    @if first.is_empty() { p.muted { (t!(locale, "outcome-preview-german")) } }
                    @else {
                        div lang=(language.tag()) dir=(language.direction()) {
                            p { strong { (first) } }
                            (rich_text::marked(reason))
                            @if !cost.is_empty() { p { (cost) } }
                        }
                    }
                }
            }
        }
    }

    fn next_step(&self, answer: &Answer) -> Markup {
        let locale = self.visit.locale;
        let stamp = html! {
            (form::hidden("answer", &answer.id.to_string())) (form::hidden("version", &answer.version.to_string()))
        };
        let edit =
            Button::new(&t!(locale, "outcome-act-edit"), Weight::Outline).icon(Icon::Pen).link(&self.action("edit"));
        let share = Button::new(&t!(locale, "outcome-act-share"), Weight::Outline)
            .icon(Icon::People)
            .link(&self.action("share"));
        let submit = html! { (stamp) (Button::new(&t!(locale, "outcome-act-submit"), Weight::Main).submit()) };
        let release = html! { (stamp) (Button::new(&t!(locale, "outcome-act-release-now"), Weight::Main).submit()) };
        let back = html! { (stamp) (Button::new(&t!(locale, "outcome-act-return"), Weight::Outline).submit()) };
        html! {
            @match answer.state {
                AnswerState::Drafted => { div.buttons { (edit) (share) (self.post("submit", &submit)) } }
                AnswerState::Submitted if self.is_author(answer) => {
                    p { (t!(locale, "outcome-second-person")) }
                    div.buttons { (edit) }
                }
                AnswerState::Submitted if self.signed.may(Permission::ReleaseAnswers) => {
                    p { (t!(locale, "outcome-release-what")) }
                    p.muted { (t!(locale, "outcome-edit-makes-author")) }
                    div.buttons { (self.post("release", &release)) (self.post("return", &back)) (edit) }
                }
                AnswerState::Submitted => { p { (t!(locale, "outcome-release-by-office")) } }
                AnswerState::Released => {}
            }
        }
    }

    fn is_author(&self, answer: &Answer) -> bool {
        self.desk.authors.contains(&(answer.id, self.signed.actor().person))
    }

    fn questions(&self, errors: &FormErrors) -> Markup {
        let locale = self.visit.locale;
        let languages: Vec<(String, &str)> = Language::ALL
            .iter()
            .map(|language| (language_name(locale, *language).into_owned(), language.tag()))
            .collect();
        let choices: Vec<Choice<'_>> = languages.iter().map(|(name, tag)| Choice::new(tag, name)).collect();
        let fields = html! {
            (Field::new(locale, "question", &t!(locale, "outcome-ask-text")).error(errors.of("question"))
                .most(u32::try_from(QUESTION_LIMIT).unwrap_or(u32::MAX)).textarea("", 3))
            (Field::new(locale, "language", &t!(locale, "outcome-ask-language")).select(&choices, self.desk.case.language.tag()))
            (Button::new(&t!(locale, "outcome-act-ask"), Weight::Outline).icon(Icon::Speech).submit())
        };
        html! {
            section {
                h2 { (t!(locale, "outcome-ask")) }
                @for question in &self.desk.questions {
                    div.card.stack {
                        p.small.muted { (t!(locale, "outcome-asked-on", date = locale.date(question.asked_at))) }
                        p lang=(question.language.tag()) dir="auto" { strong { (question.body) } }
                        @match &question.reply {
                            Some(reply) => { (rich_text::plain(reply)) }
                            None => { p.muted { (t!(locale, "outcome-ask-waits")) } }
                        }
                    }
                }
                p { (t!(locale, "outcome-ask-clock")) }
                (self.post("ask", &fields))
            }
        }
    }

    fn taking(&self) -> Markup {
        let locale = self.visit.locale;
        let case = &self.desk.case;
        let take = Button::new(&t!(locale, "outcome-act-take"), Weight::Outline).wide().submit();
        let remind = Button::new(&t!(locale, "outcome-act-remind"), Weight::Outline).icon(Icon::Bell).wide().submit();
        html! {
            @if case.answer_due.is_some() {
                section.card.stack {
                    h2.card-title { (t!(locale, "outcome-case-whose")) }
                    @if case.duty == Some(self.signed.actor().staff.0) { p { (t!(locale, "outcome-case-yours")) } }
                    @else { (self.post("take", &take)) }
                    @if case.reminders > 0 { p.small.muted { (t!(locale, "outcome-why-reminded", count = case.reminders)) } }
                    @if case.office.is_some() { (self.post("remind", &remind)) }
                }
            }
        }
    }

    fn handing_over(&self, errors: &FormErrors) -> Markup {
        let locale = self.visit.locale;
        let offices: Vec<(String, &str)> =
            self.desk.offices.iter().map(|office| (office.id.to_string(), office.name.as_str())).collect();
        let choices: Vec<Choice<'_>> = offices.iter().map(|(id, name)| Choice::new(id, name)).collect();
        let chosen = self.desk.case.office.map(|id| id.to_string()).unwrap_or_default();
        let fields = html! {
            (Field::new(locale, "office", &t!(locale, "outcome-office")).error(errors.of("office")).select(&choices, &chosen))
            (Button::new(&t!(locale, "outcome-act-hand-over"), Weight::Outline).icon(Icon::Swap).wide().submit())
        };
        html! {
            section.card.stack {
                h2.card-title { (t!(locale, "outcome-hand-over")) }
                p.small.muted { (t!(locale, "outcome-hand-over-what")) }
                @if choices.is_empty() { p { (t!(locale, "outcome-no-offices")) } } @else { (self.post("hand-over", &fields)) }
            }
        }
    }

    fn merging(&self, errors: &FormErrors) -> Markup {
        let locale = self.visit.locale;
        let fields = html! {
            (Field::new(locale, "into", &t!(locale, "outcome-merge-into")).hint(&t!(locale, "contribution-reference-hint"))
                .error(errors.of("into")).autocomplete("off").code(""))
            (Button::new(&t!(locale, "outcome-act-merge"), Weight::Outline).icon(Icon::People).wide().submit())
        };
        html! {
            @if self.desk.case.kind == Kind::Proposal && self.signed.may(Permission::Merge) {
                section.card.stack {
                    h2.card-title { (t!(locale, "outcome-merge")) }
                    p.small.muted { (t!(locale, "outcome-merge-what")) }
                    @for offer in &self.desk.offers {
                        (notice(Tone::Plain, Icon::People, &html! {
                            p { bdi { (offer.into_headline) } " · " (locale.text(words::offer(offer.state))) }
                        }))
                    }
                    (self.post("merge", &fields))
                }
                section.card.stack {
                    h2.card-title { (t!(locale, "outcome-part")) }
                    p.small.muted { (t!(locale, "outcome-part-what")) }
                    (Button::new(&t!(locale, "outcome-part-begin"), Weight::Outline).icon(Icon::List).wide().link(&self.action("part")))
                }
            }
        }
    }
}

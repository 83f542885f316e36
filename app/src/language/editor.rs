//! Source and text side by side: changed words marked, how easy it is, what would be better.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::language::readability::findings;
use participation_core::language::{Freshness, Method, Variant, freshness};
use participation_core::procedure::ProcedureId;
use participation_core::procedure::work::{self, TextRow, TextsPage};
use serde::Deserialize;

use super::write::{Open, Outcome};
use super::{advice, marks, status};
use crate::access::Signed;
use crate::desk::page;
use crate::error::Problem;
use crate::procedure::desk::{Pairs, field_name};
use crate::request::Visit;
use crate::ui::button::{Button, Weight};
use crate::ui::chip::{Status, chip};
use crate::ui::desk_row::desk_head;
use crate::ui::error_summary::{FormErrors, error_summary};
use crate::ui::form::{self, Choice, Field};
use crate::ui::icon::Icon;
use crate::ui::layout::Page;
use crate::ui::notice::{Tone, done, language_name, notice};
use crate::{Language, t};

/// Which text, and whether one was just saved.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Query {
    text: String,
    done: String,
}

/// The page.
pub async fn page(
    visit: Visit,
    signed: Signed,
    path: web::Path<(i64, String)>,
    query: web::Query<Query>,
) -> Result<HttpResponse, Problem> {
    let language: Language = path.1.parse().map_err(|_| Problem::NotFound)?;
    let page = work::texts(&visit.app.storage, ProcedureId(path.0)).await?;
    let open = Open::find(&visit, &page, language, &query.text).await?;
    let mut typed = open.stored();
    typed.put("done", query.done.as_str());
    shown(&visit, &signed, (&page, &open, language), &typed, (&FormErrors::default(), Outcome::Fresh)).await
}

/// The page with what was typed.
pub async fn shown(
    visit: &Visit,
    signed: &Signed,
    (page, open, language): (&TextsPage, &Open, Language),
    typed: &Pairs,
    (errors, outcome): (&FormErrors, Outcome),
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let id = page.procedure.id;
    let german_title =
        page.rows.iter().find(|row| row.object == id && row.field == "title").and_then(|row| german(row));
    let title = german_title.map_or(page.procedure.slug.as_str(), |variant| variant.body.as_str());
    let above = html! {
        a href="/desk/procedures" { (t!(locale, "procedure-desk-list")) } " › "
        a href={ "/desk/procedures/" (id) } { bdi { (title) } } " › " (t!(locale, "procedure-desk-texts"))
    };
    let main = html! {
        (error_summary(locale, errors))
        (desk_head(&above, &t!(locale, "language-editor"), ""))
        (languages(visit, page, open, language))
        (texts(visit, page, open, language))
        (told(visit, open, typed, outcome))
        div.editor {
            (source(visit, open, language))
            (writing(visit, (page, open, language), typed, errors)?)
        }
    };
    let status = match outcome {
        Outcome::Fresh | Outcome::Taken => StatusCode::OK,
        Outcome::Wrong => StatusCode::UNPROCESSABLE_ENTITY,
        Outcome::Changed | Outcome::Closed => StatusCode::CONFLICT,
    };
    let shown = Page::new(format!("{}: {title}", t!(locale, "language-editor")), main).with_errors(!errors.is_empty());
    page::answer_wide(visit, signed, shown, status).await
}

fn german(row: &TextRow) -> Option<&Variant> {
    row.variants.iter().find(|variant| variant.language == Language::De)
}

fn of(row: &TextRow, language: Language) -> Option<&Variant> {
    row.variants.iter().find(|variant| variant.language == language)
}

/// One tab a language, each with the gravest state of its texts.
fn languages(visit: &Visit, page: &TextsPage, open: &Open, current: Language) -> Markup {
    let locale = visit.locale;
    html! {
        nav.tabs aria-label=(t!(locale, "language-tabs")) {
            ul {
                @for language in Language::ALL {
                    @let worst = gravest(page, *language);
                    li {
                        a href=(format!("/desk/procedures/{}/texts/{}?text={}", page.procedure.id, language.tag(), open.name()))
                            aria-current=[(*language == current).then_some("page")] {
                            bdi lang=(language.tag()) { (language.own_name()) }
                            @if *language != Language::De { @if let Some(icon) = worst.icon() { (icon) } span.small { (worst.word(locale)) } }
                        }
                    }
                }
            }
        }
    }
}

/// Stale before missing before machine-made before draft: what a reader would notice first.
fn gravest(page: &TextsPage, language: Language) -> Status {
    let written = page.rows.iter().filter(|row| german(row).is_some_and(|german| !german.body.is_empty()));
    let all: Vec<Status> = written.map(|row| status(of(row, language), german(row))).collect();
    let order = [Status::Stale, Status::Missing, Status::Machine, Status::Draft];
    order.into_iter().find(|wanted| all.contains(wanted)).unwrap_or(Status::Reviewed)
}

/// Every text of the procedure as a link with its state.
fn texts(visit: &Visit, page: &TextsPage, open: &Open, language: Language) -> Markup {
    let locale = visit.locale;
    let (first, more): (Vec<&TextRow>, Vec<&TextRow>) = page.rows.iter().partition(|row| {
        let wanting =
            matches!(status(of(row, language), german(row)), Status::Stale | Status::Missing) && german(row).is_some();
        row.object == page.procedure.id && german(row).is_some() || wanting || is_open(open, row)
    });
    html! {
        nav.editor-texts aria-label=(t!(locale, "language-texts")) {
            ul { @for row in &first { (link(visit, page, (row, language), is_open(open, row))) } }
            @if !more.is_empty() {
                details.fold {
                    summary { (t!(locale, "language-more-texts", count = more.len() as u32)) }
                    ul { @for row in &more { (link(visit, page, (row, language), false)) } }
                }
            }
        }
    }
}

fn is_open(open: &Open, row: &TextRow) -> bool {
    row.object == open.object && row.field == open.field
}

fn link(visit: &Visit, page: &TextsPage, (row, language): (&TextRow, Language), current: bool) -> Markup {
    let state = status(of(row, language), german(row));
    html! {
        li {
            a href=(format!("/desk/procedures/{}/texts/{}?text={}-{}", page.procedure.id, language.tag(), row.object, row.field))
                aria-current=[current.then_some("true")] {
                (label(visit, page, row)) " "
                @if let Some(icon) = state.icon() { (icon) }
                span.hidden-visually { (state.word(visit.locale)) }
            }
        }
    }
}

/// "Phase 2: Was geschieht": fields of parts carry the part's number.
fn label(visit: &Visit, page: &TextsPage, row: &TextRow) -> Markup {
    let locale = visit.locale;
    let mut parts: Vec<i64> = page.rows.iter().filter(|own| own.kind == row.kind).map(|own| own.object).collect();
    parts.dedup();
    let number = parts.iter().position(|own| *own == row.object).unwrap_or_default() as u32 + 1;
    let field = locale.text(field_name(&row.field));
    use participation_core::language::ObjectKind;
    html! {
        @match row.kind {
            ObjectKind::Phase => { (t!(locale, "procedure-desk-phase-number", number = number)) ": " (field) }
            ObjectKind::Event => { (t!(locale, "event-desk-number", number = number)) ": " (field) }
            ObjectKind::Topic => { (t!(locale, "language-topic-number", number = number)) }
            ObjectKind::Document => { (t!(locale, "language-document-number", number = number)) ": " (field) }
            _ => (field),
        }
    }
}

/// What happened, and that the German text is newer.
fn told(visit: &Visit, open: &Open, typed: &Pairs, outcome: Outcome) -> Markup {
    let locale = visit.locale;
    let stale = open.variant.as_ref().map(|variant| freshness(variant, open.german.as_ref()));
    html! {
        @if !typed.get("done").is_empty() { (done(&t!(locale, "procedure-desk-saved"))) }
        @match outcome {
            Outcome::Fresh | Outcome::Wrong => {}
            Outcome::Taken => (notice(Tone::Sun, Icon::Info, &html! { p role="status" { (t!(locale, "language-taken")) } })),
            Outcome::Changed => (notice(Tone::Sun, Icon::Swap, &html! {
                p role="alert" { (t!(locale, "language-changed")) }
                @if let Some(variant) = &open.variant { p.lines-kept { bdi { (variant.body) } } }
            })),
            Outcome::Closed => (notice(Tone::Sun, Icon::Lock, &html! { p role="alert" { (t!(locale, "procedure-desk-closed")) } })),
        }
        @if let Some(Freshness::Stale { german_since }) = stale {
            (notice(Tone::Sun, Icon::Triangle, &html! {
                p { strong { (t!(locale, "language-stale", since = locale.date(german_since))) } " " (t!(locale, "language-stale-readers"))
                    @if open.pieces.is_none() { " " (t!(locale, "language-no-earlier")) } }
            }))
        }
    }
}

/// The German text: what changed where the variant is stale, else what could be easier.
fn source(visit: &Visit, open: &Open, language: Language) -> Markup {
    let locale = visit.locale;
    let body = open.german.as_ref().map_or("", |german| german.body.as_str());
    let aim = advice::aim(Language::De);
    html! {
        section.editor-pane aria-labelledby="source" {
            div.editor-head {
                h2 #source { @if language == Language::De { (t!(locale, "language-now")) } @else { (t!(locale, "language-source")) } }
                @if let Some(german) = &open.german {
                    span.small.muted { (t!(locale, "language-revision", number = german.source_revision, day = locale.date_short(german.edited_at))) }
                }
            }
            div.editor-body lang="de" dir="ltr" {
                @match (&open.pieces, aim) {
                    (Some(pieces), _) => (marks::changed(pieces)),
                    (None, Some(aim)) if !body.is_empty() => (marks::found(body, &findings(body, aim))),
                    (None, _) => p.muted { (t!(locale, "language-source-none")) },
                }
            }
            @if let Some(aim) = aim { (advice::meter(locale, body, aim)) }
        }
    }
}

fn writing(
    visit: &Visit,
    (page, open, language): (&TextsPage, &Open, Language),
    typed: &Pairs,
    errors: &FormErrors,
) -> Result<Markup, Problem> {
    let locale = visit.locale;
    let token = visit.form_token()?.to_string();
    let body = typed.get("body").replace("\r\n", "\n");
    let found = advice::aim(language).map(|aim| findings(&body, aim)).unwrap_or_default();
    let field = locale.text(field_name(&open.field));
    let writable = page.procedure.state.is_writable();
    let entry = Field::new(locale, "body", &field).error(errors.of("body")).written_in(language);
    let (marked, hint) = (open.field == "about", t!(locale, "language-markup"));
    let save = t!(locale, "procedure-desk-save");
    let save = Button::new(&save, Weight::Main);
    let inside = html! {
        (form::hidden("text", &open.name()))
        (form::hidden("seen", &open.seen()))
        div.editor-head {
            h2 #writing { (language_name(locale, language)) }
            @if language != Language::De { (chip(locale, &status(open.variant.as_ref(), open.german.as_ref()))) }
            // The return key in a line of text presses the first button, so saving comes before taking over.
            @if writable { (save.small().submit()) } @else { p.with-icon { (Icon::Lock) span { (t!(locale, "procedure-desk-closed")) } } }
        }
        div.editor-body {
            (if marked { entry.hint(&hint) } else { entry }.textarea(&body, 12))
        }
        @if let Some(aim) = advice::aim(language) { (advice::meter(locale, &body, aim)) }
        (advice::list(locale, &body, &found, &open.moved(&body)))
        @if language != Language::De {
            div.editor-foot { (method(visit, typed, errors)) @if writable { (save.submit()) } }
        }
        @if language == Language::DeSimple { p.editor-note { (Icon::People) span { (t!(locale, "language-seal")) } } }
    };
    Ok(html! {
        section.editor-pane aria-labelledby="writing" {
            (form::post(&format!("/desk/procedures/{}/texts/{}", page.procedure.id, language.tag()), &token, None, &inside))
        }
    })
}

/// How the text came about; reviewed ones name who reviewed them and when.
fn method(visit: &Visit, typed: &Pairs, errors: &FormErrors) -> Markup {
    let locale = visit.locale;
    let said = |method: Method| match method {
        Method::Human => t!(locale, "language-method-human"),
        Method::Machine => t!(locale, "language-method-machine"),
        Method::Reviewed => t!(locale, "language-method-reviewed"),
    };
    let words: Vec<_> = Method::ALL.iter().map(|method| (method.as_str(), said(*method))).collect();
    let choices: Vec<Choice<'_>> = words.iter().map(|(value, words)| Choice::new(value, words)).collect();
    html! {
        (Field::new(locale, "method", &t!(locale, "language-method")).radios(&choices, typed.get("method")))
        div.fields-row {
            (Field::new(locale, "reviewer", &t!(locale, "language-reviewer")).error(errors.of("reviewer")).optional().autocomplete("off").text(typed.get("reviewer")))
            (Field::new(locale, "reviewed", &t!(locale, "language-reviewed")).error(errors.of("reviewed")).optional().day(typed.get("reviewed")))
        }
    }
}

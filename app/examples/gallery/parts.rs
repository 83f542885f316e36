//! Every part in every state.

use crate::Stage;
use beteiligung::Language;
use beteiligung::ui::button::{Button, Weight};
use beteiligung::ui::chip::{Status, chip};
use beteiligung::ui::drawing::Drawing;
use beteiligung::ui::error_summary::FormErrors;
use beteiligung::ui::flow::steps;
use beteiligung::ui::form::{Choice, DateTyped, Field, Tile, Width, post_with_files};
use beteiligung::ui::icon::Icon;
use beteiligung::ui::layout::{Crumb, Page};
use beteiligung::ui::notice::{TextState, Tone, done, empty, notice, text_banner};
use beteiligung::ui::pagination::pagination;
use beteiligung::ui::rich_text;
use beteiligung::ui::table::{Column, table};
use maud::{Markup, html};

pub fn fields(stage: &Stage) -> Markup {
    let mut errors = FormErrors::default();
    for name in ["text", "choice", "several", "born", "kind", "photo", "consent", "rows"] {
        errors.add(format!("{name}-wrong"), "Hier fehlt noch etwas.");
    }
    let right = fields_in(stage, &FormErrors::default(), "");
    let wrong = fields_in(stage, &errors, "-wrong");
    let main = html! {
        div.wrap.section-first { h1 { "Formularfelder" } div.columns.columns-half.section { div { h2 { "Richtig" } (right) } div { h2 { "Falsch" } (wrong) } } }
    };
    stage.page(Page::new("Formularfelder", main).crumbs([Crumb::new("Galerie", "index.html")]))
}

fn fields_in(stage: &Stage, errors: &FormErrors, suffix: &str) -> Markup {
    let name = |own: &str| format!("{own}{suffix}");
    let choices = [
        Choice::new("a", "Getrennte Wege"),
        Choice { value: "b", label: "Gemeinsamer Weg", hint: "Rad und Fuß teilen sich 4 Meter." },
        Choice::new("c", "Weiß nicht"),
    ];
    let rows = [
        Tile { value: "1", label: "Amira Haddad", example: "16, Gymnasium Paulinum · Busse am Abend", icon: None },
        Tile { value: "2", label: "Ben Große-Wilde", example: "14, Gesamtschule Mitte", icon: None },
    ];
    let (text, area, choice, several, born, kind, photo, consent, code, number, ballot) = (
        name("text"),
        name("area"),
        name("choice"),
        name("several"),
        name("born"),
        name("kind"),
        name("photo"),
        name("consent"),
        name("code"),
        name("number"),
        name("rows"),
    );
    let of = |field: &str| errors.of(field);
    post_with_files(
        "fields.html",
        "token",
        Some("key"),
        &html! {
            div.stack {
                (Field::new(stage.locale, &text, "Name der Straße").hint("So, wie es auf dem Schild steht.").error(of(&text)).autocomplete("address-line1").text("Annette-Allee"))
                (Field::new(stage.locale, &area, "Was sollen wir wissen?").optional().most(200).textarea("Am Kreuzviertel ist es abends sehr dunkel.", 4))
                (Field::new(stage.locale, &choice, "Welche Breite?").hint("Eine Antwort.").error(of(&choice)).radios(&choices, "a"))
                (Field::new(stage.locale, &several, "Was ist wichtig?").error(of(&several)).checkboxes(&choices, &["a", "c"]))
                (Field::new(stage.locale, &born, "Wann war das?").hint("Zum Beispiel 8 5 2026").error(of(&born)).date(&DateTyped { day: "8", month: "5", year: "2026" }))
                (Field::new(stage.locale, &kind, "Bezirk").error(of(&kind)).select(&choices, "b"))
                (Field::new(stage.locale, &photo, "Foto").hint("JPEG oder PNG, höchstens 10 MB. Der Ort im Bild wird entfernt.").error(of(&photo)).file("image/jpeg,image/png", false))
                (Field::new(stage.locale, &code, "Code aus der App").width(Width::Short).autocomplete("one-time-code").whole_number("123456"))
                (Field::new(stage.locale, &number, "Wie oft in einer Woche?").width(Width::Narrow).whole_number("4"))
                (Field::new(stage.locale, &consent, "Ich bin mindestens 12 Jahre alt").error(of(&consent)).consent(true))
                (Field::new(stage.locale, &ballot, "Wen möchten Sie wählen?").error(of(&ballot)).tile_checkboxes(&rows, &["2"]))
            }
        },
    )
}

pub fn parts(stage: &Stage) -> Markup {
    let main = html! {
        div.wrap.section-first.stack.stack-wide {
            h1 { "Bausteine" }
            section.stack { h2 { "Stand" } div.row { @for status in statuses() { (chip(stage.locale, &status)) } } }
            section.stack { h2 { "Knöpfe" } (buttons()) }
            section.stack { h2 { "Zeichen" } ul.grid.icon-list { @for icon in Icon::ALL { li { (icon) span { (format!("{icon:?}")) } } } } }
            section.stack { h2 { "Hinweise" } (notices(stage)) }
            section.stack { h2 { "Schritte" } (steps(stage.locale, &["Wählen", "Prüfen", "Beleg"], 1)) }
            section.stack { h2 { "Tabelle" } (a_table()) }
            section.stack { h2 { "Seiten" } (pagination(stage.locale, 10, 22, |page| format!("?page={page}"))) }
            section.stack {
                h2 { "Texte" }
                (rich_text::plain("Zwei Zeilen\neines Absatzes.\n\nأحب هذه المدينة."))
                (rich_text::marked("# Zwischentitel\n\nText mit [Link](https://stadt.example)\n\n- eins\n- zwei"))
                (rich_text::lines("Der Rad-Weg wird neu gebaut.\nWie breit soll der Weg sein?"))
            }
        }
    };
    stage.page(Page::new("Bausteine", main))
}

fn statuses() -> Vec<Status> {
    vec![
        Status::New,
        Status::Received,
        Status::Unseen,
        Status::Running { days_left: 12 },
        Status::RunningNow,
        Status::InWork,
        Status::AnswerDue { by: "4. Dezember".into() },
        Status::IdeasWanted,
        Status::InReview,
        Status::InDeliberation,
        Status::VoteRunning,
        Status::Decided,
        Status::DecidedWithChange,
        Status::Implemented,
        Status::Done,
        Status::Elected,
        Status::RefusedWithReason,
        Status::Departs,
        Status::Follows,
        Status::Overdue,
        Status::Stale,
        Status::Formal,
        Status::Draft,
        Status::Machine,
        Status::Reviewed,
        Status::Missing,
        Status::Published,
        Status::Upcoming,
        Status::Closed,
        Status::Withdrawn,
    ]
}

fn buttons() -> Markup {
    html! {
        div.row {
            (Button::new("Jetzt mitmachen", Weight::Sun).icon(Icon::ArrowOn).link("#"))
            (Button::new("Weiter", Weight::Main).icon(Icon::ArrowOn).link("#"))
            (Button::new("Unterstützen", Weight::Outline).link("#"))
            (Button::new("Zurück", Weight::Quiet).icon(Icon::ArrowBack).link("#"))
            (Button::new("Zurückziehen", Weight::Danger).link("#"))
            (Button::new("Prüfen", Weight::Quiet).small().link("#"))
        }
    }
}

fn notices(stage: &Stage) -> Markup {
    html! {
        (notice(Tone::Leaf, Icon::Info, &html! { p { "2 Meldungen gibt es hier schon. " a href="#" { "Eine davon meint vielleicht dasselbe" } } }))
        (notice(Tone::Sun, Icon::Triangle, &html! { p { strong { "Der deutsche Text ist seit gestern neu." } " Geändert: die Frist." } }))
        (notice(Tone::Brick, Icon::Triangle, &html! { p { "Das hat nicht geklappt. Wir haben nichts gespeichert." } }))
        (notice(Tone::Plain, Icon::Lock, &html! { p { "Jede Entscheidung bleibt im Protokoll sichtbar." } }))
        (done("Gespeichert, 10:41 Uhr."))
        (text_banner(stage.locale, &TextState::Stale { since: "22. November 2026".into() }, "#"))
        (text_banner(stage.locale, &TextState::Machine, "#"))
        (text_banner(stage.locale, &TextState::Fallback { shown: Language::De }, "#"))
        (text_banner(stage.locale, &TextState::SimpleDraft, "#"))
        (empty("Südost: noch nichts. Ihr Vorschlag wäre der erste.", &Button::new("Vorschlag schreiben", Weight::Outline).link("#")))
    }
}

fn a_table() -> Markup {
    let cell = |text: &str| html! { (text) };
    table(
        "Antworten je Breite",
        &[Column::words("Antwort"), Column::figure("Nennungen"), Column::figure("Anteil")],
        &[
            vec![cell("4,5 Meter, Fußweg getrennt"), cell("866"), cell("47 %")],
            vec![cell("4,0 Meter, Fußweg getrennt"), cell("516"), cell("28 %")],
        ],
    )
}

pub fn drawings(stage: &Stage) -> Markup {
    let main = html! {
        div.hero { div.wrap { h1 { "Zeichnungen" } div.hero-drawing { (Drawing::Prinzipalmarkt) } } }
        div.wrap.section.grid { @for drawing in Drawing::ALL { figure.map-frame { (drawing) figcaption { (drawing.name()) } } } }
    };
    stage.page(Page::new("Zeichnungen", main))
}

//! What a council member sees of a procedure.

use crate::Stage;
use beteiligung::ui::button::{Button, Weight};
use beteiligung::ui::chart::{Bar, Heads, Strength, chart, chart_bars};
use beteiligung::ui::chip::{Status, chip};
use beteiligung::ui::drawing::Drawing;
use beteiligung::ui::icon::Icon;
use beteiligung::ui::layout::{Page, Place};
use beteiligung::ui::line_chart::{Dot, LineChart, Mark, line_chart};
use beteiligung::ui::map_frame::{Legend, Swatch, map_frame};
use beteiligung::ui::notice::{Tone, notice};
use beteiligung::ui::stat::{Stat, stats_joined};
use maud::{Markup, html};

pub fn page(stage: &Stage) -> Markup {
    let title = "Radweg an der Promenade";
    let main = html! {
        div.wrap.stack {
            div.page-head.page-head-with-action {
                p.small.muted { "Rat der Stadt Münster · 16. Dezember 2026 · Tagesordnungspunkt 9 · " strong.code { "V/0812/2026" } }
                h1 { (title) }
                p.lead { "Drei von vier wollen getrennte Wege. Knapp die Hälfte möchte 4,5 Meter, " strong { "am Kreuzviertel ist die Mehrheit dagegen" } "." }
                div.row.page-action { (Button::new("Eine Seite drucken", Weight::Quiet).small().icon(Icon::Printer).print()) (Button::new("Zahlen (CSV)", Weight::Quiet).small().icon(Icon::Download).download("#")) }
            }
            (stats_joined(&[
                Stat::new("2.152", "Beiträge"),
                Stat::new("1.842", "Umfragen, davon 311 auf Papier"),
                Stat::new("214", "Vorschläge, alle beantwortet"),
                Stat::new("96", "markierte Orte"),
                Stat::new("58 %", "der Antworten aus Mitte, dort wohnen 41 %"),
            ]))
            div.columns.columns-half {
                div.stack { (width()) (follows(stage)) }
                div.stack { (places()) (reached()) }
            }
        }
    };
    stage.page(Page::new(title, main).at(Place::Results))
}

fn width() -> Markup {
    let bar = |label: &str, value: f64, shown: &str, beside: &str, strength| Bar {
        label: html! { (label) },
        value,
        shown: shown.into(),
        beside: beside.into(),
        strength,
    };
    let bars = [
        bar("4,5 Meter, Fußweg getrennt", 47.0, "47 %", "866", Strength::Strong),
        bar("4,0 Meter, Fußweg getrennt", 28.0, "28 %", "516", Strength::Lesser),
        bar("4,0 Meter, gemeinsamer Weg", 14.0, "14 %", "258", Strength::Lesser),
        bar("So lassen, nur erneuern", 9.0, "9 %", "166", Strength::Lesser),
        bar("Weiß nicht", 2.0, "2 %", "36", Strength::Out),
    ];
    let heads = Heads { what: "Antwort", count: "Nennungen", share: "Anteil" };
    html! {
        section.card {
            h2.card-title { "Welche Breite?" }
            p.small.muted { "Frage 2, eine Antwort je Person, 1.842 Antworten" }
            (chart("Welche Breite?", &bars, 50.0, heads, "Dieselben Zahlen als Tabelle"))
        }
        (line())
    }
}

fn line() -> Markup {
    let dot = |day: f64, value: f64, shown: &str| Dot { day, value, shown: shown.into() };
    let mark = |value: f64, words: &str| Some(Mark { day: None, value, words: words.into() });
    let chart = LineChart {
        label: "Längster Weg von Bank zu Bank. Drei Werte.",
        dots: vec![dot(0.0, 640.0, "640"), dot(365.0, 480.0, "480"), dot(730.0, 310.0, "310")],
        start: mark(720.0, "Ausgangswert: 720"),
        target: mark(300.0, "Ziel: 300"),
        days: vec![(0.0, "2023".into()), (365.0, "2024".into()), (730.0, "2025".into())],
        mirrored: false,
    };
    html! {
        section.card {
            h2.card-title { "Längster Weg von Bank zu Bank, in Metern" }
            (line_chart(&chart, |value, digits| format!("{value:.digits$}")))
        }
    }
}

fn follows(stage: &Stage) -> Markup {
    html! {
        section.card {
            h2.card-title { "Was die Verwaltung vorschlägt, und wo sie abweicht" }
            (chip(stage.locale, &Status::Follows))
            p { "Getrennte Wege auf ganzer Länge, 4,5 Meter vom Ludgeriplatz bis zur Kreuzschanze." }
            hr;
            (chip(stage.locale, &Status::Departs))
            p { "4,0 Meter am Kreuzviertel. Grund: Sechs Linden stehen dort zu nah am Weg." }
        }
    }
}

fn places() -> Markup {
    let legend = [
        Legend { swatch: Swatch::Brick, words: "neu" },
        Legend { swatch: Swatch::Leaf, words: "in Arbeit" },
        Legend { swatch: Swatch::Green, words: "erledigt" },
    ];
    html! {
        section.stack {
            h2.card-title { "Wo die Meinungen auseinandergehen" }
            (map_frame(&html! { (Drawing::Housing) }, &legend, "Vereinfachte Karte. Die Liste sagt dasselbe."))
        }
    }
}

fn reached() -> Markup {
    let bar = |label: &str, city: &str, value: f64, shown: &str| Bar {
        label: html! { (label) " " small { "· in Münster " (city) } },
        value,
        shown: shown.into(),
        beside: String::new(),
        strength: Strength::Strong,
    };
    html! {
        section.card {
            h2.card-title { "Wen wir erreicht haben" }
            p.small.muted { "Freiwillige Angaben, 1.390 Personen. Kleine Gruppen zeigen wir nicht." }
            (chart_bars(&[bar("12 bis 17 Jahre", "6 %", 5.0, "5 %"), bar("18 bis 29", "23 %", 31.0, "31 %"), bar("30 bis 64", "48 %", 48.0, "48 %"), bar("65 und älter", "23 %", 16.0, "16 %")], 100.0))
            (notice(Tone::Sun, Icon::Info, &html! { p { "Aus Coerde und Berg Fidel kamen kaum Antworten. Zwei Termine vor Ort haben 64 Bögen gebracht." } }))
        }
    }
}

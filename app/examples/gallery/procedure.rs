//! A procedure's page.

use crate::Stage;
use beteiligung::ui::button::{Button, Weight};
use beteiligung::ui::card::{ActionCard, Meta, card_grid, meta, side_card};
use beteiligung::ui::chip::{Status, chip};
use beteiligung::ui::drawing::Drawing;
use beteiligung::ui::icon::Icon;
use beteiligung::ui::layout::{Crumb, Page, Place};
use beteiligung::ui::notice::{Tone, notice};
use beteiligung::ui::phases::{Phase, When, phases};
use beteiligung::ui::story::{Step, story};
use beteiligung::ui::weight::{Influence, weight};
use maud::{Markup, Render, html};

const TITLE: &str = "Radweg an der Promenade";

pub fn page(stage: &Stage) -> Markup {
    let main = html! {
        div.wrap {
            div.page-head.page-head-with-action {
                (chip(stage.locale, &Status::Running { days_left: 12 }))
                h1 { (TITLE) }
                p.lead { "Zwischen Ludgeriplatz und Aegidiitor wird die Promenade auf 900 Metern erneuert. Sie sagen, wie sich Rad, Fuß und Bäume den Platz teilen." }
                (meta(&[Meta::new(Icon::Calendar, "bis 5. Dezember 2026, 24 Uhr"), Meta::new(Icon::People, "Alle ab 12 Jahren"), Meta::new(Icon::Pin, "Mitte")]))
                div.row { (Button::new("Umfrage beginnen", Weight::Sun).icon(Icon::ArrowOn).link("survey.html")) span.small.muted { "5 Minuten, ohne Konto" } }
                div.page-action.procedure-drawing { (Drawing::Promenade) }
            }
            section.card { h2.card-title { "Wo wir stehen" } (phases(stage.locale, &the_phases())) }
            section.section { h2 { "Das können Sie jetzt tun" } (actions()) (paper()) }
        }
        section.band-sunk {
            div.wrap {
                (weight(
                    stage.locale,
                    Influence::Shaping,
                    &html! { "Sie gestalten mit. " strong { "Entscheiden wird der Rat" } ", und er muss begründen, wo er von Ihrem Ergebnis abweicht." },
                    &["Breite des Radwegs: 4,0 oder 4,5 Meter", "Wo Fußwege getrennt laufen", "Licht, Bänke und Fahrradständer", "Welche Kreuzung zuerst umgebaut wird"],
                    &["Alle 2.000 Linden der Promenade bleiben", "Das Budget: 3,2 Millionen Euro", "Baubeginn im April 2027", "Kein Autoverkehr auf der Promenade"],
                ))
            }
        }
        div.wrap.section.columns.columns-aside {
            div.stack { h2 { "Was daraus wird" } (story(&steps())) h2 { "Unterlagen" } (documents()) }
            aside.stack { (aside()) }
        }
    };
    stage.page(Page::new(TITLE, main).at(Place::TakePart).crumbs([Crumb::new("Mitmachen", "index.html")]))
}

fn the_phases() -> Vec<Phase> {
    let phase = |title: &str, date: &str, what: &str, when| Phase {
        title: html! { (title) },
        date: date.into(),
        what: html! { (what) },
        when,
    };
    vec![
        phase("Ideen gesammelt", "März bis Mai 2026", "214 Vorschläge", When::Done),
        phase("Sie gewichten", "bis 5. Dezember", "Umfrage und Karte", When::Now),
        phase("Verwaltung antwortet", "bis 9. Dezember", "öffentlich, mit Gründen", When::Next),
        phase("Rat entscheidet", "16. Dezember 2026", "Vorlage V/0812/2026", When::Next),
        phase("Wir bauen", "ab April 2027", "", When::Next),
    ]
}

fn actions() -> Markup {
    let cards = [
        ActionCard {
            icon: Icon::Survey,
            wanted: true,
            title: "Umfrage beantworten",
            text: html! { p { "Sieben Fragen, etwa 5 Minuten. Sie können jederzeit aufhören und später weitermachen." } },
            button: Button::new("Zur Umfrage", Weight::Main).wide().link("survey.html"),
        },
        ActionCard {
            icon: Icon::Bulb,
            wanted: false,
            title: "Vorschläge unterstützen",
            text: html! { p { "214 Ideen liegen vor. Sagen Sie, welche wichtig sind, oder schreiben Sie eine eigene." } },
            button: Button::new("Vorschläge lesen", Weight::Outline).wide().link("proposals.html"),
        },
        ActionCard {
            icon: Icon::Map,
            wanted: false,
            title: "Orte markieren",
            text: html! { p { "Wo wird es eng? Wo fehlt Licht? 96 Orte sind schon eingetragen." } },
            button: Button::new("Karte und Liste öffnen", Weight::Outline).wide().link("report-category.html"),
        },
    ];
    card_grid(cards.iter().map(Render::render))
}

fn paper() -> Markup {
    html! {
        p.with-icon.small.muted { (Icon::Document) span { "Lieber auf Papier? " a href="#" { "Bogen zum Ausdrucken (PDF, 2 Seiten)" } " oder " a href="#" { "kostenlos zuschicken lassen" } "." } }
    }
}

fn steps() -> Vec<Step> {
    vec![
        Step::new(When::Done, Icon::Tray, "", "1.627 Beiträge sind eingegangen").details(html! { "1.317 Umfragen, 214 Vorschläge, 96 Orte. Jeder Beitrag hat einen Beleg. " a href="#" { "Zahlen nach Tagen" } }),
        Step::new(When::Now, Icon::HalfDisc, "", "Wir werten aus").details(html! { "Ein Zwischenstand erscheint jeden Freitag. Der letzte: " a href="#" { "20. November 2026" } }),
        Step::new(When::Next, Icon::TownHall, "", "Antwort der Verwaltung").details(html! { "Amt für Mobilität und Tiefbau, fällig am 9. Dezember 2026" }),
        Step::new(When::Next, Icon::People, "", "Ausschuss, dann Rat").details(html! { "Vorlage " bdi.code { "V/0812/2026" } ". Ausschuss am 10., Rat am 16. Dezember, beide öffentlich." }),
        Step::new(When::Next, Icon::Hammer, "", "Bau, mit Fotos und Terminen").details(html! { "Wenn Sie möchten, schreiben wir Ihnen bei jedem Schritt." }),
    ]
}

fn documents() -> Markup {
    let rows = [
        ("Entwurfsplan, Blatt 1 bis 4", "PDF, vorlesbar · Stand 12. Oktober 2026", "4,1 MB"),
        ("Zählung Rad und Fuß 2025", "Tabelle und Kurzfassung · Leichte Sprache vorhanden", "380 KB"),
        ("Baumgutachten Linden", "PDF, vorlesbar · mit Zusammenfassung auf Seite 2", "2,6 MB"),
    ];
    html! {
        ul.item-list {
            @for (title, about, size) in rows {
                li { (Icon::Document) div.item-words { a href="#" { (title) } span.small.muted { (about) } } span.number.small.muted { (size) } }
            }
        }
    }
}

fn aside() -> Markup {
    html! {
        (side_card("Fragen? Ich antworte.", &html! {
            div.row { span.initials aria-hidden="true" { "JT" } div { strong { "Jonas Terhaar" } br; span.small.muted { "Stabsstelle Partizipation" } } }
            p { a href="tel:+492514927040" { "0251 492-7040" } br; a href="#" { "Nachricht schreiben" } }
        }))
        (side_card("Auf dem Laufenden", &html! {
            p { "Eine Nachricht bei jedem Schritt, höchstens sechs im Jahr." }
            div { (Button::new("Benachrichtigen", Weight::Outline).small().icon(Icon::Bell).link("#")) }
        }))
        (notice(Tone::Leaf, Icon::Shield, &html! { p { "Was Sie schreiben, gehört zu diesem Verfahren und zu nichts anderem. " a href="#" { "Ihre Daten, kurz erklärt" } } }))
    }
}

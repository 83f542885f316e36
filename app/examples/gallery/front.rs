//! The front page.

use crate::Stage;
use beteiligung::Language;
use beteiligung::ui::button::{Button, Weight};
use beteiligung::ui::card::{Card, Foot, Meta, card, card_grid, lead_card};
use beteiligung::ui::chip::Status;
use beteiligung::ui::drawing::Drawing;
use beteiligung::ui::form::Field;
use beteiligung::ui::icon::Icon;
use beteiligung::ui::layout::{Page, Place};
use beteiligung::ui::outcome_row::{Outcome, OutcomeStep, outcomes};
use maud::{Markup, html};

/// German or Arabic, so that both can be laid beside their pictures.
struct Words {
    title: &'static str,
    lead: &'static str,
    go: &'static str,
    street: &'static str,
    near: &'static str,
    district: &'static str,
    now: &'static str,
    all: &'static str,
}

const GERMAN: Words = Words {
    title: "Was soll in Ihrer Straße besser werden?",
    lead: "Sagen Sie es der Stadt: im Internet, auf Papier oder im Bürgerbüro. Wir antworten Ihnen und zeigen, was daraus wird.",
    go: "Jetzt mitmachen",
    street: "Straße, Platz oder Stadtteil",
    near: "In meiner Nähe",
    district: "Oder Bezirk wählen",
    now: "Läuft gerade",
    all: "Alle 9 Verfahren",
};

const ARABIC: Words = Words {
    title: "ماذا تريد أن يتحسن في شارعك؟",
    lead: "قل رأيك للمدينة: عبر الإنترنت أو على الورق أو في مكتب المواطنين. سنجيبك ونريك ما الذي نتج عنه.",
    go: "شارك الآن",
    street: "شارع أو ساحة أو حي",
    near: "بالقرب مني",
    district: "أو اختر المنطقة",
    now: "يجري الآن",
    all: "كل المشاريع (9)",
};

const DISTRICTS: [(&str, &str); 6] = [
    ("Mitte", "4 Verfahren"),
    ("West", "2 Verfahren"),
    ("Nord", "1 Verfahren"),
    ("Ost", "1 Verfahren"),
    ("Südost", "noch nichts"),
    ("Hiltrup", "1 Verfahren"),
];

pub fn page(stage: &Stage) -> Markup {
    let words = if stage.locale.language() == Language::Ar { ARABIC } else { GERMAN };
    let main = html! {
        (hero(&words))
        (search(stage, &words))
        section.section.wrap {
            div.section-head { h2 { (words.now) } a href="procedures" { (words.all) } }
            div.stack { (running(stage)) }
        }
        (moved())
        (around())
        (ways())
    };
    stage.page(Page::new(words.title, main).at(Place::TakePart).description(words.lead))
}

fn hero(words: &Words) -> Markup {
    html! {
        section.hero {
            div.wrap {
                div.hero-words {
                    h1 { (words.title) }
                    p.lead { (words.lead) }
                    (Button::new(words.go, Weight::Sun).icon(Icon::ArrowOn).link("procedure.html"))
                }
                div.hero-drawing { (Drawing::Prinzipalmarkt) }
            }
        }
    }
}

fn search(stage: &Stage, words: &Words) -> Markup {
    html! {
        section.search-card.wrap {
            div.card {
                form.field-inline method="get" action="procedures" role="search" {
                    (Field::new(stage.locale, "q", words.street).search(""))
                    (Button::new(words.near, Weight::Main).icon(Icon::Magnifier).submit())
                }
                div {
                    h2 { (words.district) }
                    ul.pills { @for (name, _) in DISTRICTS { li { a.pill href="procedures" { (name) } } } }
                }
            }
        }
    }
}

fn running(stage: &Stage) -> Markup {
    let lead = Card {
        drawing: Some(Drawing::Promenade),
        status: Some(&Status::Running { days_left: 12 }),
        status_words: "Noch 12 Tage, bis 5. Dezember",
        title: "Radweg an der Promenade: Wie breit soll er werden?",
        title_lang: None,
        href: "procedure.html",
        text: html! { p { "Zwischen Ludgeriplatz und Aegidiitor wird die Promenade erneuert. Sie sagen, wie sich Rad, Fuß und Bäume den Platz teilen. Der Rat entscheidet am 16. Dezember." } },
        meta: vec![
            Meta::new(Icon::Survey, "Umfrage, 5 Minuten"),
            Meta::new(Icon::Pin, "Mitte"),
            Meta::new(Icon::People, "Alle ab 12 Jahren"),
        ],
        foot: Foot::Progress {
            share: 0.62,
            words: html! { strong { "1.317" } " Menschen haben schon geantwortet, " strong { "226" } " davon auf Papier." },
        },
    };
    let small = |drawing, status, title, text, until, place| Card {
        drawing: Some(drawing),
        status: Some(status),
        status_words: "",
        title,
        title_lang: None,
        href: "procedure.html",
        text: html! { p { (text) } },
        meta: vec![Meta::new(Icon::Calendar, until), Meta::new(Icon::Pin, place)],
        foot: Foot::None,
    };
    let rows = [
        small(
            Drawing::Playground,
            &Status::IdeasWanted,
            "Spielplatz am Gievenbecker Anger",
            "Was brauchen Kinder hier? Zeichnen, schreiben oder sprechen Sie Ihre Idee.",
            "bis 12. Dezember",
            "West",
        ),
        small(
            Drawing::Ballot,
            &Status::VoteRunning,
            "Jugendrat 2026 wählen",
            "Wer zwischen 12 und 17 Jahre alt ist, wählt fünf Vertreter:innen. Am Bildschirm oder in der Schule.",
            "bis 30. November",
            "Ganz Münster",
        ),
        small(
            Drawing::Harbour,
            &Status::Formal,
            "Bebauungsplan 627: Stadthafen Nord",
            "Pläne ansehen und Stellung nehmen. Alles, was rechtzeitig kommt, wird abgewogen.",
            "bis 4. Januar, 24 Uhr",
            "Mitte",
        ),
    ];
    html! { (lead_card(stage.locale, &lead)) (card_grid(rows.iter().map(|row| card(stage.locale, row)))) }
}

fn moved() -> Markup {
    let step = |words: &str, done| OutcomeStep { words: words.to_owned(), done };
    let rows = [
        Outcome {
            figure: "41",
            figure_words: "von 87 vorgeschlagenen Bänken",
            title: "Neue Bänke am Aasee und in Wolbeck",
            title_lang: None,
            href: "proposal.html",
            text: html! {
                p { "46 Orte gehen nicht, meist wegen Leitungen im Boden. Zu jedem steht der Grund." }
                blockquote.quote { "„Meine Mutter kommt jetzt wieder bis zum Markt.“ – Vorschlag 2025-118, Wolbeck" }
            },
            way: vec![
                step("Vorschläge, Frühjahr 2025", true),
                step("Ratsbeschluss, 2. Juli 2025", true),
                step("Gebaut, Oktober 2026", true),
            ],
        },
        Outcome {
            figure: "30 km/h",
            figure_words: "statt 50, auf 1,4 Kilometern",
            title: "Tempo 30 vor drei Schulen an der Wolbecker Straße",
            title_lang: None,
            href: "proposal.html",
            text: html! { p { "2.107 Menschen haben sich geäußert. Der Rat ist der Mehrheit gefolgt, mit einer Ausnahme für Busse." } },
            way: vec![
                step("Umfrage, März 2026", true),
                step("Ratsbeschluss, 23. September 2026", true),
                step("Schilder werden aufgestellt", false),
            ],
        },
        Outcome {
            figure: "Nein",
            figure_words: "und warum",
            title: "Kein Parkhaus unter dem Hörsterplatz",
            title_lang: None,
            href: "proposal.html",
            text: html! { p { "Der Rat hat den Vorschlag abgelehnt: zu teuer, und 22 alte Bäume wären gefallen. Die ganze Begründung steht beim Vorschlag." } },
            way: vec![
                step("Vorschlag mit 604 Stimmen", true),
                step("Geprüft, Mai 2026", true),
                step("Ratsbeschluss, 10. Juni 2026", true),
            ],
        },
    ];
    html! {
        section.band-sunk {
            div.wrap {
                div.section-head { h2 { "Das haben Sie bewegt" } a href="procedures" { "Alle Ergebnisse mit Begründung" } }
                (outcomes(&rows))
            }
        }
    }
}

fn around() -> Markup {
    html! {
        section.section.wrap.around {
            div.stack {
                h2 { "Bei Ihnen um die Ecke" }
                p.lead.muted { "Sechs Bezirke, 45 Stadtteile. Hier läuft gerade etwas." }
                ul.line-list { @for (name, count) in DISTRICTS { li { a href="procedures" { (name) } span.muted { (count) } } } }
            }
            div.procedure-drawing { (Drawing::Lake) }
        }
    }
}

fn ways() -> Markup {
    let ways = [
        (
            Icon::Document,
            "Auf Papier",
            "Bögen liegen in allen Bürgerbüros und in der Stadtbücherei. Wir schicken sie auch zu, Porto zahlt die Stadt.",
        ),
        (Icon::Phone, "Am Telefon", "Montag bis Freitag, 8 bis 18 Uhr: 0251 492-0. Wir füllen mit Ihnen aus."),
        (
            Icon::TownHall,
            "Vor Ort",
            "In den Stadtteilhäusern helfen Menschen an den Geräten. Ein Konto brauchen Sie nicht.",
        ),
        (Icon::Signs, "In Ihrer Sprache", "Vier Sprachen, auch Leichte Sprache."),
    ];
    html! {
        section.band-strong {
            div.wrap {
                h2 { "So, wie es für Sie passt" }
                p { "Jeder Weg zählt gleich. Auf jedem bekommen Sie einen Beleg." }
                ul.ways { @for (icon, title, text) in ways { li { span.icon-box.icon-box-band { (icon) } h3 { (title) } p { (text) } } } }
            }
        }
    }
}

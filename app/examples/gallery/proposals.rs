//! The list of proposals, and one proposal with its way.

use crate::Stage;
use beteiligung::ui::button::{Button, Weight};
use beteiligung::ui::card::{Card, Foot, Meta, card, card_grid, meta, side_card};
use beteiligung::ui::chip::{Status, chip};
use beteiligung::ui::drawing::Drawing;
use beteiligung::ui::filter_bar::{Chosen, Facet, filter_bar, filter_chosen};
use beteiligung::ui::flow::bar;
use beteiligung::ui::form::Choice;
use beteiligung::ui::icon::Icon;
use beteiligung::ui::layout::{Crumb, Page, Place};
use beteiligung::ui::map_frame::map_frame;
use beteiligung::ui::pagination::pagination;
use beteiligung::ui::phases::When;
use beteiligung::ui::rich_text;
use beteiligung::ui::story::{Answer, Step, answer_box, story};
use maud::{Markup, html};

pub fn list(stage: &Stage) -> Markup {
    let title = "Vorschläge aus Münster";
    let main = html! {
        div.wrap {
            div.page-head.page-head-with-action {
                h1 { (title) }
                p.lead.muted { "Ab 500 Unterstützungen antwortet die Stadt in sechs Wochen. Sie antwortet auch sonst, nur langsamer." }
                div.page-action { (Button::new("Vorschlag schreiben", Weight::Sun).icon(Icon::Pen).link("proposal-new.html")) }
            }
            (filters(stage))
            h2.hidden-visually { "Liste" }
            (cards(stage))
            (pagination(stage.locale, 1, 22, |page| format!("?page={page}")))
        }
    };
    let crumbs = [Crumb::new("Mitmachen", "index.html"), Crumb::new("Radweg an der Promenade", "procedure.html")];
    stage.page(Page::new(title, main).at(Place::TakePart).crumbs(crumbs))
}

fn filters(stage: &Stage) -> Markup {
    let places = [Choice::new("mitte", "Mitte"), Choice::new("west", "West"), Choice::new("hiltrup", "Hiltrup")];
    let topics = [Choice::new("traffic", "Verkehr"), Choice::new("green", "Grün"), Choice::new("play", "Spielen")];
    let states =
        [Choice::new("new", "Neu"), Choice::new("review", "Wird geprüft"), Choice::new("decided", "Beschlossen")];
    let orders = [Choice::new("popular", "Beliebteste"), Choice::new("newest", "Neueste")];
    let facet =
        |name, label, choices, chosen, several, is_order| Facet { name, label, choices, chosen, several, is_order };
    let facets = [
        facet("place", "Ort", &places[..], &[][..], true, false),
        facet("topic", "Thema", &topics[..], &["traffic", "green"][..], true, false),
        facet("state", "Stand", &states[..], &[][..], true, false),
        facet("order", "Reihenfolge", &orders[..], &["popular"][..], false, true),
    ];
    let chosen = [
        Chosen { words: "Verkehr".into(), without: "?topic=green".into() },
        Chosen { words: "Grün".into(), without: "?topic=traffic".into() },
    ];
    html! {
        (filter_bar(stage.locale, "proposals.html", &facets, &[("topic", "traffic"), ("topic", "green")]))
        (filter_chosen(stage.locale, &html! { strong { "128" } " Vorschläge" }, &chosen, "proposals.html"))
    }
}

#[expect(clippy::too_many_lines, reason = "six cards, each with all its words")]
fn cards(stage: &Stage) -> Markup {
    let due = Status::AnswerDue { by: "4. Dezember".into() };
    let rows = [
        (
            &Status::InReview,
            "Fahrradständer vor der Stadtbücherei verdoppeln",
            "Abends stehen hier 60 Räder an der Hauswand, der Blindenleitstreifen ist zugestellt.",
            "Mitte, Alter Steinweg",
            "18. November",
            "1.204",
            true,
        ),
        (
            &Status::Decided,
            "Mehr Schatten auf dem Spielplatz Aaseeterrassen",
            "Im Juli waren die Rutschen so heiß, dass niemand spielen konnte. Drei Bäume und ein Sonnensegel würden reichen.",
            "Mitte, Aasee",
            "11. November",
            "987",
            false,
        ),
        (
            &Status::InDeliberation,
            "Zebrastreifen an der Grundschule Kinderhaus-West",
            "Zweimal am Tag queren hier 200 Kinder.",
            "Nord, Kinderhaus",
            "9. November",
            "641",
            true,
        ),
        (
            &due,
            "Trinkbrunnen am Hiltruper Bahnhof",
            "Wer umsteigt, wartet oft 20 Minuten in der Sonne.",
            "Hiltrup",
            "2. November",
            "312",
            true,
        ),
        (
            &Status::RefusedWithReason,
            "Wochenmarkt in Wolbeck auch am Samstag",
            "Viele arbeiten freitags und kommen nie dazu.",
            "Südost, Wolbeck",
            "21. Oktober",
            "88",
            false,
        ),
        (
            &Status::New,
            "Nachtbus N85 bis Nienberge verlängern",
            "Nur ein Titel, noch ohne Text.",
            "West, Nienberge",
            "heute",
            "3",
            true,
        ),
    ];
    card_grid(rows.iter().map(|(status, title, text, place, date, count, open)| {
        let action = if *open {
            Button::new("Unterstützen", Weight::Outline).small().about(title).link("proposal.html")
        } else {
            html! { span.small.muted { "Sammeln beendet" } }
        };
        card(
            stage.locale,
            &Card {
                drawing: None,
                status: Some(*status),
                status_words: "",
                title,
                title_lang: Some("de"),
                href: "proposal.html",
                text: html! { p dir="auto" { (text) } },
                meta: vec![Meta::new(Icon::Pin, *place), Meta::new(Icon::Calendar, *date)],
                foot: Foot::Support { count: (*count).into(), action },
            },
        )
    }))
}

pub fn show(stage: &Stage) -> Markup {
    let title = "Mehr Schatten auf dem Spielplatz Aaseeterrassen";
    let main = html! {
        div.wrap.section-first.columns.columns-aside {
            div.stack {
                (chip(stage.locale, &Status::DecidedWithChange))
                h1 lang="de" { (title) }
                (meta(&[Meta::new(Icon::Pin, "Mitte, Aasee"), Meta::new(Icon::Tree, "Grün und Spielen"), Meta::new(Icon::Person, "von Familie aus der Aaseestadt")]))
                (rich_text::plain("Im Juli waren die Rutschen so heiß, dass niemand spielen konnte. Meine Tochter hat sich die Hand verbrannt. Wir wünschen uns drei große Bäume und ein Sonnensegel über der Rutsche. Bis die Bäume groß sind, hilft das Segel.\n\nDie Bänke stehen auch in der Sonne. Großeltern bleiben deshalb zu Hause."))
                h2 { "Der Weg dieses Vorschlags" }
                (story(&way()))
            }
            aside.stack { (beside()) }
        }
    };
    let crumbs = [Crumb::new("Vorschläge", "proposals.html")];
    stage.page(Page::new(title, main).at(Place::TakePart).crumbs(crumbs))
}

fn way() -> Vec<Step> {
    let answer = html! {
        p { strong { "Ja zum Sonnensegel, zwei statt drei Bäume." } " Das Segel kommt vor dem Sommer 2027. Für den dritten Baum ist kein Platz: Unter der Wiese liegt in 80 cm Tiefe eine Gasleitung." }
        p { "Kosten: 38.000 € aus dem Topf „Kühle Orte“." }
        p.small { a href="#" { "Leitungsplan (PDF, 1 Seite)" } }
    };
    vec![
        Step::new(When::Done, Icon::Tray, "8. Mai 2026", "Eingereicht, auf Papier").details(html! { "Im Bürgerbüro Mitte abgegeben. Beleg " bdi.code { "MS-3F8H-9WTC" } "." }),
        Step::new(When::Done, Icon::Hand, "8. Mai bis 30. Juni", "987 Menschen unterstützen ihn").details(html! { "Zwei ähnliche Vorschläge haben sich angeschlossen: " a href="#" { "2026-0361" } ", " a href="#" { "2026-0384" } "." }),
        Step::new(When::Done, Icon::Arcade, "4. August 2026", "Die Stadt antwortet").more(answer_box(&Answer { office: "Amt für Grünflächen", about: "Antwort der Verwaltung, nach 35 Tagen", text: &answer })),
        Step::new(When::Done, Icon::TownHall, "11. November 2026", "Der Rat beschließt")
            .details(html! { "Vorlage " bdi.code { "V/0731/2026" } ", Punkt 14. Dafür 58, dagegen 4, enthalten 3. " a href="#" { "Beschluss im Wortlaut" } })
            .more(html! { blockquote.quote { "Grund: „Der Spielplatz gehört zu den acht heißesten Orten der Stadt. Das Segel wirkt sofort.“" } }),
        Step::new(When::Now, Icon::Hammer, "jetzt", "Wir bauen").details(html! { "Zwei Linden werden im März 2027 gepflanzt, das Segel im Mai montiert." }),
        Step::new(When::Next, Icon::Flag, "Juni 2027", "Fertig, und dann messen wir").details(html! { "Ziel: höchstens 40 °C auf der Rutsche um 14 Uhr. Im Juli 2026 waren es 61 °C." }),
    ]
}

fn beside() -> Markup {
    html! {
        section.card {
            p.figure-large { "987" }
            p { "Menschen unterstützen das" }
            (bar(1.0))
            p.small.muted { "500 waren nötig für eine Antwort in sechs Wochen." }
            p.with-icon.small { (Icon::Lock) span { "Das Sammeln ist beendet." } }
        }
        (map_frame(&html! { (Drawing::Lake) }, &[], "Spielplatz Aaseeterrassen, Annette-Allee"))
        (side_card("Dranbleiben", &html! {
            p { "Wir schreiben Ihnen, wenn das Segel hängt." }
            div { (Button::new("Benachrichtigen", Weight::Outline).small().icon(Icon::Bell).link("#")) }
        }))
    }
}

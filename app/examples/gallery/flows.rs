//! One question a page: survey, report, proposal, check; right and wrong.

use crate::Stage;
use beteiligung::ui::button::{Button, Weight};
use beteiligung::ui::check_answers::{Answered, check_answers};
use beteiligung::ui::error_summary::FormErrors;
use beteiligung::ui::flow::{Progress, flow, help};
use beteiligung::ui::form::{Field, Rating, Tile, post, ratings};
use beteiligung::ui::icon::Icon;
use beteiligung::ui::layout::{Page, Place};
use maud::{Markup, html};

const STATEMENTS: [(&str, &str, &str); 4] = [
    ("ways", "Getrennte Wege für Rad und Fuß", "5"),
    ("overtake", "Genug Platz zum Überholen mit dem Rad", "3"),
    ("benches", "Bänke und Schatten unter den Linden", "4"),
    ("light", "Licht bis spät in die Nacht", "unknown"),
];

pub fn survey(stage: &Stage) -> Markup {
    survey_with(stage, &FormErrors::default())
}

pub fn survey_error(stage: &Stage) -> Markup {
    let mut errors = FormErrors::default();
    errors.add("overtake", "„Genug Platz zum Überholen mit dem Rad“: Wählen Sie eine Zahl oder „Weiß nicht“.");
    errors.add("light", "„Licht bis spät in die Nacht“: Wählen Sie eine Zahl oder „Weiß nicht“.");
    survey_with(stage, &errors)
}

fn survey_with(stage: &Stage, errors: &FormErrors) -> Markup {
    let title = "Wie wichtig ist Ihnen das auf der Promenade?";
    let rows: Vec<_> = STATEMENTS
        .iter()
        .map(|(name, statement, chosen)| {
            let error = errors.of(name);
            Rating {
                name,
                statement,
                chosen: if error.is_some() { "" } else { chosen },
                error: error.map(|_| "Wählen Sie eine Zahl oder „Weiß nicht“."),
            }
        })
        .collect();
    let body = html! {
        h1 { (title) }
        p.lead { "1 heißt gar nicht wichtig, 5 heißt sehr wichtig. Es gibt kein Richtig oder Falsch." }
        (post("survey.html", "token", None, &html! {
            (ratings(stage.locale, &rows, ("gar nicht wichtig", "sehr wichtig")))
            div.buttons { (Button::new("Weiter", Weight::Main).icon(Icon::ArrowOn).submit()) (Button::new("Zurück", Weight::Quiet).link("#")) }
        }))
        (help(stage.locale, &stage.contact, Some("#")))
    };
    let progress = Progress { words: "Frage 3 von 7", beside: "noch etwa 3 Minuten", step: 3, of: 7 };
    let main = flow(stage.locale, Some(progress), errors, &body);
    stage.page(Page::new(title, main).at(Place::TakePart).with_errors(!errors.is_empty()).not_for_search_engines())
}

pub fn report_category(stage: &Stage) -> Markup {
    let tile = |value, label, example, icon| Tile { value, label, example, icon: Some(icon) };
    let tiles = [
        tile("light", "Licht", "Laterne dunkel oder defekt", Icon::Lamp),
        tile("road", "Straße und Weg", "Loch, Stolperstelle, Schild", Icon::Road),
        tile("bicycle", "Radverkehr", "Scherben, enge Stelle", Icon::Bicycle),
        tile("waste", "Müll", "wild abgelegt, voller Eimer", Icon::Bin),
        tile("green", "Bäume und Grün", "Ast, vertrocknetes Beet", Icon::Tree),
        tile("playground", "Spielplatz", "kaputt oder gefährlich", Icon::Slide),
        tile("bench", "Bank und Platz", "beschädigt, fehlt", Icon::Bench),
        tile("barrier", "Barriere", "Bordstein, Rampe, Aufzug", Icon::Wheelchair),
        tile("other", "Etwas anderes", "wir leiten es weiter", Icon::Speech),
    ];
    let body = post(
        "report-category.html",
        "token",
        None,
        &html! {
            (Field::new(stage.locale, "category", "Worum geht es?").heading().hint("Bei Gefahr für Menschen rufen Sie bitte sofort die 112 an.").tiles(&tiles, "light"))
            div.buttons { (Button::new("Weiter zum Ort", Weight::Main).icon(Icon::ArrowOn).submit()) }
        },
    );
    let progress = Progress { words: "Schritt 1 von 4", beside: "dauert 2 Minuten", step: 1, of: 4 };
    stage.page(
        Page::new("Worum geht es?", flow(stage.locale, Some(progress), &FormErrors::default(), &body))
            .at(Place::Map)
            .not_for_search_engines(),
    )
}

pub fn proposal_error(stage: &Stage) -> Markup {
    let mut errors = FormErrors::default();
    errors.add("title", "Geben Sie Ihrem Vorschlag einen Titel, zum Beispiel „Trinkbrunnen am Bahnhof“.");
    errors.add("email", "Die Adresse braucht ein @, zum Beispiel name@beispiel.de.");
    let body = html! {
        h1 { "Was schlagen Sie vor?" }
        (post("proposal-new.html", "token", Some("key"), &html! {
            (Field::new(stage.locale, "title", "Titel").hint("Ein Satz genügt.").error(errors.of("title")).most(120).text(""))
            (Field::new(stage.locale, "text", "Ihr Vorschlag").hint("Was ist heute, was soll anders werden, und warum?").most(2000).textarea("Wer umsteigt, wartet oft 20 Minuten in der Sonne.", 6))
            (Field::new(stage.locale, "email", "E-Mail").hint("Nur, wenn wir Ihnen schreiben sollen.").optional().error(errors.of("email")).email("name.beispiel.de"))
            (Field::new(stage.locale, "public", "Der Text darf öffentlich stehen, mein Name nicht").consent(true))
            div.buttons { (Button::new("Weiter", Weight::Main).icon(Icon::ArrowOn).submit()) (Button::new("Zurück", Weight::Quiet).link("#")) }
        }))
        (help(stage.locale, &stage.contact, None))
    };
    let main = flow(
        stage.locale,
        Some(Progress { words: "Schritt 1 von 3", beside: "ohne Konto", step: 1, of: 3 }),
        &errors,
        &body,
    );
    stage.page(Page::new("Was schlagen Sie vor?", main).at(Place::TakePart).with_errors(true))
}

pub fn check(stage: &Stage) -> Markup {
    let answers = [
        Answered {
            question: "Titel",
            answer: html! { "Trinkbrunnen am Hiltruper Bahnhof" },
            change: Some("proposal-new.html"),
        },
        Answered { question: "Ort", answer: html! { "Hiltrup, Bahnhof" }, change: Some("proposal-new.html") },
        Answered { question: "E-Mail", answer: html! { "keine" }, change: Some("proposal-new.html") },
    ];
    let body = html! {
        h1 { "Stimmt alles?" }
        p.lead { "Erst mit dem Knopf unten geht Ihr Vorschlag an die Stadt." }
        (check_answers(stage.locale, &answers))
        (post("receipt.html", "token", Some("key"), &html! {
            div.buttons { (Button::new("Vorschlag einreichen", Weight::Main).submit()) (Button::new("Zurück", Weight::Quiet).link("proposal-new.html")) }
        }))
        (help(stage.locale, &stage.contact, Some("#")))
    };
    let main = flow(
        stage.locale,
        Some(Progress { words: "Schritt 3 von 3", beside: "gleich fertig", step: 3, of: 3 }),
        &FormErrors::default(),
        &body,
    );
    stage.page(Page::new("Stimmt alles?", main).at(Place::TakePart).not_for_search_engines())
}

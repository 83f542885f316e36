//! The receipt of a proposal.

use crate::Stage;
use beteiligung::ui::button::{Button, Weight};
use beteiligung::ui::icon::Icon;
use beteiligung::ui::layout::{Page, Place};
use beteiligung::ui::phases::When;
use beteiligung::ui::receipt::{Fact, Receipt, proof, receipt};
use beteiligung::ui::story::Step;
use maud::{Markup, html};

pub fn page(stage: &Stage) -> Markup {
    let steps = [
        html! { "Öffnen Sie " strong { "das öffentliche Protokoll" } ". Auch die Stadtbücherei und zwei Zeitungen haben eine Kopie." },
        html! { "Suchen Sie Eintrag " strong.number { "48.213" } "." },
        html! { "Vergleichen Sie die sechs Wörter: " strong { "Linde, Kanal, Ziegel, Markt, Regen, Brücke" } ". Stehen dort dieselben, ist alles unverändert." },
    ];
    let hash = html! { "4f9c1f0d7a52e0b3c8d1a6e95b7740fd21c6aa90e8b43f5d6c2e1907ab35dd14" };
    let own = Receipt {
        thanks: "Danke. Ihr Vorschlag ist angekommen.",
        reference: "MS-7K4Q-2M9X",
        address: "https://beteiligung.stadt-muenster.example/de/receipts/MS-7K4Q-2M9X",
        use_of_code: &html! { p { ("Mit diesem Code sehen Sie jederzeit nach, ändern oder ziehen zurück. Ein Konto brauchen Sie nicht. Schreiben Sie ihn auf oder drucken Sie die Seite.") } },
        buttons: html! { (Button::new("Drucken", Weight::Main).icon(Icon::Printer).print()) (Button::new("Als Datei sichern", Weight::Quiet).icon(Icon::Download).download("#")) },
        facts: vec![
            Fact::new("Vorschlag", html! { "Trinkbrunnen am Hiltruper Bahnhof" }),
            Fact::new("Eingegangen", html! { "Montag, 23. November 2026, 10:42 Uhr" }),
            Fact::new("Weg", html! { "Internet, auf Deutsch" }),
            Fact::new("Öffentlich?", html! { "Der Text ja, Ihr Name nein" }),
        ],
        so_far: vec![
            Step::new(When::Done, Icon::Tray, "heute, 10:42 Uhr", "Angekommen")
                .details(html! { "Im Protokoll als Eintrag 48.213" }),
            Step::new(When::Now, Icon::Eye, "bis morgen, 12 Uhr", "Ein Mensch liest ihn")
                .details(html! { "Wir prüfen nur, ob er die Regeln einhält." }),
        ],
        next: vec![
            Step::new(When::Next, Icon::Hand, "ab 24. November", "Andere können ihn unterstützen"),
            Step::new(When::Next, Icon::Arcade, "spätestens 4. Januar 2027", "Die Stadt antwortet Ihnen")
                .details(html! { "Mit Ja, Nein oder Teilweise, immer mit Grund." }),
        ],
        proof: proof(
            "Prüfen Sie uns",
            "Wir können Ihren Vorschlag nicht heimlich ändern oder verschwinden lassen. So sehen Sie das selbst:",
            &steps,
            Some(("Für Fachleute: Prüfsumme und Rechenweg", &hash)),
        ),
        links: html! { a href="#" { "Vorschlag ändern" } a href="#" { "Vorschlag zurückziehen" } a href="#" { "Per E-Mail auf dem Laufenden bleiben" } },
        follow: html! {},
        offline: "Nachsehen ohne Internet: Telefon 0251 492-0 oder jedes Bürgerbüro. Nennen Sie den Code.",
    };
    let main = html! { div.wrap { (receipt(stage.locale, &own)) } };
    stage.page(Page::new("Ihr Beleg", main).at(Place::Receipt).not_for_search_engines())
}

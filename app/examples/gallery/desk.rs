//! The desk's first page.

use crate::Stage;
use beteiligung::ui::button::{Button, Weight};
use beteiligung::ui::desk_layout::{Column, DeskLink, DeskProcedure, Dot, SideBar, framed};
use beteiligung::ui::desk_row::{DeskRow, Urgency, desk_group, desk_head};
use beteiligung::ui::icon::Icon;
use beteiligung::ui::layout::Page;
use beteiligung::ui::notice::{Tone, notice};
use beteiligung::ui::stat::{Stat, stats};
use maud::{Markup, html};

pub fn today(stage: &Stage) -> Markup {
    let main = html! {
        (desk_head(&html! { "Montag, 23. November 2026" }, "Guten Morgen, Frau Althoff.", "Zwölf Dinge warten, zwei davon dringend. Der Rest hat Zeit bis Mittwoch."))
        (stats(&[
            Stat::new("1", "Antwort überfällig").late(true),
            Stat::new("94 %", "pünktlich beantwortet, letzte 90 Tage"),
            Stat::new("1.627", "Beiträge zum Radweg"),
            Stat::new("17 %", "davon auf Papier oder am Telefon"),
        ]))
        (answers())
        (reading())
        (notice(Tone::Leaf, Icon::Star, &html! { p { "Am Freitag wurde das Sonnensegel am Aasee beauftragt. 987 Menschen haben gerade davon erfahren." } }))
    };
    framed(&stage.frame("/desk"), &side_bar(), Page::new("Heute", main), Column::Reading)
}

fn answers() -> Markup {
    let row = |urgency, icon, state, title, why, whose, action| DeskRow {
        urgency,
        icon,
        state,
        title,
        why,
        whose: Some(whose),
        free: "",
        action: Button::new(action, Weight::Quiet).small().about(title).link("#"),
    };
    desk_group(
        "answers",
        "Antworten, die wir schulden",
        "4",
        Some(("Alle 31", "#")),
        &[
            row(
                Urgency::Late,
                Icon::Triangle,
                "3 Tage zu spät",
                "Trinkbrunnen am Hiltruper Bahnhof",
                "312 Unterstützungen · wartet auf Amt 66, zweimal erinnert",
                ("KB", "Karin Brandt"),
                "Nachfassen",
            ),
            row(
                Urgency::Soon,
                Icon::Clock,
                "noch 2 Tage",
                "Fahrradständer vor der Stadtbücherei",
                "1.204 Unterstützungen · Entwurf liegt vor, Freigabe fehlt",
                ("SA", "Sabine Althoff"),
                "Freigeben",
            ),
            row(
                Urgency::Calm,
                Icon::Clock,
                "noch 11 Tage",
                "Zebrastreifen Kinderhaus-West",
                "641 Unterstützungen · Fachamt schreibt",
                ("JT", "Jonas Terhaar"),
                "Öffnen",
            ),
        ],
    )
}

fn reading() -> Markup {
    let row = |state, title, why| DeskRow {
        urgency: Urgency::Soon,
        icon: Icon::Clock,
        state,
        title,
        why,
        whose: None,
        free: "noch frei",
        action: Button::new("Prüfen", Weight::Quiet).small().about(title).link("#"),
    };
    desk_group(
        "reading",
        "Lesen, bevor es erscheint",
        "3",
        Some(("Regeln ansehen", "#")),
        &[
            row("seit 20 Stunden", "„Nachtbus N85 bis Nienberge verlängern“", "Vorschlag · enthält eine Telefonnummer"),
            row(
                "seit 2 Stunden",
                "Meldung mit Foto: Scherben, Kanalpromenade",
                "Auf dem Foto ist ein Nummernschild zu sehen",
            ),
            row("seit 14 Minuten", "Kommentar zu „Wochenmarkt in Wolbeck“", "auf Türkisch · Übersetzung liegt bei"),
        ],
    )
}

fn side_bar() -> SideBar {
    let link = |words: &str, icon, waiting, current| DeskLink {
        words: words.into(),
        href: "#".into(),
        icon,
        waiting,
        current,
    };
    let procedure = |words: &str, dot| DeskProcedure { words: words.into(), href: "#".into(), dot, current: false };
    SideBar {
        work: vec![
            link("Heute", Icon::House, Some(12), true),
            link("Antworten", Icon::Arcade, Some(4), false),
            link("Moderation", Icon::Shield, Some(3), false),
            link("Sprachen", Icon::Globe, Some(3), false),
            link("Papier", Icon::Document, Some(2), false),
            link("Rat", Icon::TownHall, None, false),
        ],
        procedures: vec![
            procedure("Radweg Promenade", Dot::Sun),
            procedure("Spielplatz Gievenbeck", Dot::Green),
            procedure("Jugendrat 2026", Dot::Plum),
            procedure("Stadthafen Nord", Dot::Brick),
        ],
        foot: html! { span { "Sabine Althoff" } (Button::new("Abmelden", Weight::Quiet).small().icon(Icon::SignOut).link("#")) },
    }
}

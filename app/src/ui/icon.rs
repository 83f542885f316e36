//! Icons drawn for this project: 24 grid, 2 px stroke, round ends, `currentColor`. Always beside a word, so hidden from
//! screen readers. Arrows turn in right-to-left pages; clocks, maps and bicycles do not.

use maud::{Markup, PreEscaped, Render, html};

/// A drawing beside a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    Arcade,
    ArrowOn,
    ArrowBack,
    Ballot,
    Bell,
    Bench,
    Bicycle,
    Bin,
    Bulb,
    Calendar,
    Camera,
    ChevronDown,
    Clock,
    Cog,
    Cross,
    Document,
    Download,
    Eye,
    Flag,
    Globe,
    HalfDisc,
    Hammer,
    Hand,
    House,
    Info,
    Key,
    Lamp,
    List,
    Lock,
    Magnifier,
    Mail,
    Map,
    Pen,
    People,
    Person,
    Phone,
    Pin,
    Plus,
    Printer,
    Road,
    Shield,
    SignOut,
    Signs,
    Slide,
    Speech,
    Star,
    Survey,
    Swap,
    Tick,
    TownHall,
    Tray,
    Tree,
    Triangle,
    Upload,
    Wheelchair,
}

impl Icon {
    /// All of them, for the gallery.
    pub const ALL: [Icon; 55] = [
        Icon::Arcade,
        Icon::ArrowOn,
        Icon::ArrowBack,
        Icon::Ballot,
        Icon::Bell,
        Icon::Bench,
        Icon::Bicycle,
        Icon::Bin,
        Icon::Bulb,
        Icon::Calendar,
        Icon::Camera,
        Icon::ChevronDown,
        Icon::Clock,
        Icon::Cog,
        Icon::Cross,
        Icon::Document,
        Icon::Download,
        Icon::Eye,
        Icon::Flag,
        Icon::Globe,
        Icon::HalfDisc,
        Icon::Hammer,
        Icon::Hand,
        Icon::House,
        Icon::Info,
        Icon::Key,
        Icon::Lamp,
        Icon::List,
        Icon::Lock,
        Icon::Magnifier,
        Icon::Mail,
        Icon::Map,
        Icon::Pen,
        Icon::People,
        Icon::Person,
        Icon::Phone,
        Icon::Pin,
        Icon::Plus,
        Icon::Printer,
        Icon::Road,
        Icon::Shield,
        Icon::SignOut,
        Icon::Signs,
        Icon::Slide,
        Icon::Speech,
        Icon::Star,
        Icon::Survey,
        Icon::Swap,
        Icon::Tick,
        Icon::TownHall,
        Icon::Tray,
        Icon::Tree,
        Icon::Triangle,
        Icon::Upload,
        Icon::Wheelchair,
    ];

    /// Whether it points along the reading direction.
    fn turns(self) -> bool {
        matches!(self, Icon::ArrowOn | Icon::ArrowBack | Icon::SignOut | Icon::List)
    }

    #[expect(clippy::too_many_lines, reason = "one line of path data for each icon")]
    fn paths(self) -> &'static str {
        match self {
            Icon::Arcade => r#"<path d="M4 21V11a8 8 0 0 1 16 0v10M8 21v-9a4 4 0 0 1 8 0v9M12 21v-8M2 21h20"/>"#,
            Icon::ArrowOn => r#"<path d="M4 12h16M14 6l6 6-6 6"/>"#,
            Icon::ArrowBack => r#"<path d="M20 12H4M10 6l-6 6 6 6"/>"#,
            Icon::Ballot => r#"<path d="M5 12H3v8h18v-8h-2M3 16h18M7 13V4h10v9M10 8l1.5 1.5L14.5 6.5"/>"#,
            Icon::Bell => r#"<path d="M6 16V11a6 6 0 0 1 12 0v5l2 2H4ZM10 21h4M12 5V3"/>"#,
            Icon::Bench => r#"<path d="M3 9h18M3 13h18M6 6v12M18 6v12"/>"#,
            Icon::Bicycle => {
                r#"<circle cx="6" cy="16" r="4"/><circle cx="18" cy="16" r="4"/><path d="M6 16l4-8h5l3 8M10 8l4 8h-2l-3.5-5M9 5h2M15 8V5h2"/>"#
            }
            Icon::Bin => r#"<path d="M4 6h16M9 6V3h6v3M6 6l1 15h10l1-15M10 10v7M14 10v7"/>"#,
            Icon::Bulb => r#"<path d="M9 18h6M10 21h4M9 18c0-3-3-4-3-8a6 6 0 0 1 12 0c0 4-3 5-3 8"/>"#,
            Icon::Calendar => r#"<path d="M4 6h16v14H4ZM4 10h16M8 3v4M16 3v4"/>"#,
            Icon::Camera => r#"<path d="M3 8h4l2-3h6l2 3h4v11H3Z"/><circle cx="12" cy="13" r="3.5"/>"#,
            Icon::ChevronDown => r#"<path d="M6 9l6 6 6-6"/>"#,
            Icon::Clock => r#"<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3 2"/>"#,
            Icon::Cog => {
                r#"<circle cx="12" cy="12" r="3.5"/><path d="M12 2v4M12 18v4M2 12h4M18 12h4M5 5l2.8 2.8M16.2 16.2 19 19M5 19l2.8-2.8M16.2 7.8 19 5"/>"#
            }
            Icon::Cross => r#"<path d="M6 6l12 12M18 6 6 18"/>"#,
            Icon::Document => r#"<path d="M6 3h8l5 5v13H6ZM14 3v5h5M9 13h6M9 17h6"/>"#,
            Icon::Download => r#"<path d="M12 4v12M6 11l6 6 6-6M5 21h14"/>"#,
            Icon::Eye => {
                r#"<path d="M2 12c3-5 6-7 10-7s7 2 10 7c-3 5-6 7-10 7s-7-2-10-7Z"/><circle cx="12" cy="12" r="3"/>"#
            }
            Icon::Flag => r#"<path d="M6 21V4M6 4h12l-3 4 3 4H6"/>"#,
            Icon::Globe => {
                r#"<circle cx="12" cy="12" r="9"/><path d="M3 12h18M12 3c3 3 4 6 4 9s-1 6-4 9c-3-3-4-6-4-9s1-6 4-9Z"/>"#
            }
            Icon::HalfDisc => {
                r#"<circle cx="12" cy="12" r="8.5"/><path class="icon-fill" d="M12 3.5a8.5 8.5 0 0 0 0 17Z"/>"#
            }
            Icon::Hammer => r#"<path d="M14 4l6 6-3 3-6-6ZM12.5 9.5 4 18l2 2 8.5-8.5M14 4l-3 1M20 10l-1 3"/>"#,
            Icon::Hand => {
                r#"<path d="M8 12V6a1.5 1.5 0 0 1 3 0v5-7a1.5 1.5 0 0 1 3 0v7-5a1.5 1.5 0 0 1 3 0v6-3a1.5 1.5 0 0 1 3 0v5a7 7 0 0 1-7 7c-3 0-4.5-1-6-3.5L4 14a1.6 1.6 0 0 1 2.7-1.5L8 14"/>"#
            }
            Icon::House => r#"<path d="M4 11l8-7 8 7v9h-5v-6H9v6H4Z"/>"#,
            Icon::Info => r#"<circle cx="12" cy="12" r="9"/><path d="M12 11v5M12 7.5v.1"/>"#,
            Icon::Key => r#"<circle cx="8" cy="15" r="4"/><path d="M11 12l8-8M16 7l3 3M13.5 9.5 15 11"/>"#,
            Icon::Lamp => {
                r#"<path d="M6 21V8a5 5 0 0 1 8-4M3 21h6M12 9l2-5 5 2 1 5ZM13 13l-1 3M16.5 13.5V17M20 13l1 3"/>"#
            }
            Icon::List => r#"<path d="M9 6h12M9 12h12M9 18h12M4 6h.1M4 12h.1M4 18h.1"/>"#,
            Icon::Lock => r#"<path d="M5 11h14v9H5ZM8 11V8a4 4 0 0 1 8 0v3"/>"#,
            Icon::Magnifier => r#"<circle cx="11" cy="11" r="7"/><path d="M16 16l5 5"/>"#,
            Icon::Mail => r#"<path d="M3 6h18v13H3ZM3 7l9 7 9-7"/>"#,
            Icon::Map => r#"<path d="M3 6l6-2 6 2 6-2v14l-6 2-6-2-6 2ZM9 4v14M15 6v14"/>"#,
            Icon::Pen => r#"<path d="M4 20l1-5L16 4l4 4L9 19ZM13.5 6.5l4 4"/>"#,
            Icon::People => {
                r#"<circle cx="9" cy="8" r="4"/><path d="M2 20c0-4 3-6 7-6s7 2 7 6M16 4.5a4 4 0 0 1 0 7M18 14.5c2.5.800 4 2.5 4 5.5"/>"#
            }
            Icon::Person => r#"<circle cx="12" cy="8" r="4"/><path d="M4 21c0-4 3-7 8-7s8 3 8 7"/>"#,
            Icon::Phone => {
                r#"<path d="M5 4h4l2 5-2.5 2a12 12 0 0 0 4.5 4.5L15 13l5 2v4a1.5 1.5 0 0 1-1.5 1.5A15 15 0 0 1 3.5 5.5 1.5 1.5 0 0 1 5 4Z"/>"#
            }
            Icon::Pin => {
                r#"<path d="M12 21c-4-5-7-8-7-11a7 7 0 0 1 14 0c0 3-3 6-7 11Z"/><circle cx="12" cy="10" r="2.5"/>"#
            }
            Icon::Plus => r#"<path d="M12 5v14M5 12h14"/>"#,
            Icon::Printer => r#"<path d="M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7Z"/>"#,
            Icon::Road => r#"<path d="M8 4 4 20M16 4l4 16M12 5v2M12 11v2M12 17v2"/>"#,
            Icon::Shield => r#"<path d="M12 3l8 3v6c0 4-3 7-8 9-5-2-8-5-8-9V6ZM9 12l2 2 4-4"/>"#,
            Icon::SignOut => r#"<path d="M10 4H5v16h5M9 12h11M16 8l4 4-4 4"/>"#,
            Icon::Signs => {
                r#"<path d="M7 14 4.5 10a1.4 1.4 0 0 1 2.4-1.4L9 12 7.5 6.5a1.4 1.4 0 0 1 2.7-.7L12 12V6a1.4 1.4 0 0 1 2.8 0v6l1.2-3a1.4 1.4 0 0 1 2.6 1l-1.6 6a6 6 0 0 1-5.5 4.5C9 20.5 8.5 17 7 14ZM17 3l2 1M20 7h2"/>"#
            }
            Icon::Slide => r#"<path d="M5 21V4M11 21V4M5 8h6M5 14h6M5 4h6M11 5c3 3 4 12 9 15"/>"#,
            Icon::Speech => r#"<path d="M4 5h16v11H11l-4 4v-4H4Z"/>"#,
            Icon::Star => r#"<path d="M12 4l2.5 5.2 5.5.700-4 3.9 1 5.7-5-2.8-5 2.8 1-5.7-4-3.9 5.5-.7Z"/>"#,
            Icon::Survey => r#"<path d="M4 3h16v18H4ZM7.5 9l1.2 1.2L11 8M7.5 15l1.2 1.2L11 14M13.5 9h3M13.5 15h3"/>"#,
            Icon::Swap => r#"<path d="M4 8h15M15 4l4 4-4 4M20 16H5M9 12l-4 4 4 4"/>"#,
            Icon::Tick => r#"<path d="M5 12.5l4.5 4.5L19 7"/>"#,
            Icon::TownHall => r#"<path d="M3 9l9-5 9 5ZM5 9v9M10 9v9M14 9v9M19 9v9M3 20h18"/>"#,
            Icon::Tray => r#"<path d="M4 13l3-8h10l3 8v6H4ZM4 13h5l1.5 2.5h3L15 13h5"/>"#,
            Icon::Tree => {
                r#"<path d="M12 21v-8M12 17l3-2.5M8 15a4.5 4.5 0 0 1-2-8.5 6 6 0 0 1 12 0A4.5 4.5 0 0 1 16 15"/>"#
            }
            Icon::Triangle => r#"<path d="M12 4 2.5 20h19ZM12 10v4M12 17v.1"/>"#,
            Icon::Upload => r#"<path d="M12 17V5M6 10l6-6 6 6M5 21h14"/>"#,
            Icon::Wheelchair => {
                r#"<circle cx="11" cy="4" r="1.5"/><path d="M11 7v6h5l3 6h2M11 9.5h4M8.5 11a5 5 0 1 0 6.5 6.5"/>"#
            }
        }
    }
}

impl Render for Icon {
    fn render(&self) -> Markup {
        let class = if self.turns() { "icon icon-turns" } else { "icon" };
        html! {
            svg class=(class) viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" { (PreEscaped(self.paths())) }
        }
    }
}

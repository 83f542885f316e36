//! The frame of every page: head, language bar, header with four words, breadcrumb, footer.
//! Knows the visit's language and address, nothing of what stands in the middle.

use super::asset;
use super::footer::Footers;
use super::icon::Icon;
use crate::Language;
use crate::config::Contact;
use crate::locale::Locale;
use crate::request::Visit;
use crate::t;
use maud::{DOCTYPE, Markup, html};

/// Which of the four words of the header a page belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    TakePart,
    Map,
    Results,
    Receipt,
    /// Imprint, errors, the front page.
    Elsewhere,
}

/// One step of the breadcrumb; the page itself comes last and is no link.
#[derive(Clone, Debug)]
pub struct Crumb {
    pub words: String,
    pub href: String,
}

impl Crumb {
    pub fn new(words: impl Into<String>, href: impl Into<String>) -> Self {
        Self { words: words.into(), href: href.into() }
    }
}

/// A page without its frame.
#[derive(Clone, Debug)]
pub struct Page {
    title: String,
    /// What a page of a flow asks, and how far it is; stands before the title in the window's title.
    step: Option<(String, String)>,
    main: Markup,
    description: String,
    place: Place,
    crumbs: Vec<Crumb>,
    has_errors: bool,
    for_search_engines: bool,
    /// Name and address of the page's feed.
    feed: Option<(String, String)>,
}

impl Page {
    /// `title` is said without the city's name; `main` brings its own `h1` and its own `.wrap` or `.flow`.
    pub fn new(title: impl Into<String>, main: Markup) -> Self {
        Self {
            title: title.into(),
            step: None,
            main,
            description: String::new(),
            place: Place::Elsewhere,
            crumbs: Vec::new(),
            has_errors: false,
            for_search_engines: true,
            feed: None,
        }
    }

    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.place = place;
        self
    }

    /// A page of a flow: its question and "Frage 3 von 7", so that every page of it has a title of its own.
    #[must_use]
    pub fn step(mut self, question: impl Into<String>, progress: impl Into<String>) -> Self {
        self.step = Some((question.into(), progress.into()));
        self
    }

    /// One sentence for search engines and shared links.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = description.into();
        self
    }

    /// The way from the front page (which is added) to this page (whose title is added).
    #[must_use]
    pub fn crumbs(mut self, crumbs: impl IntoIterator<Item = Crumb>) -> Self {
        self.crumbs = crumbs.into_iter().collect();
        self
    }

    /// A form that was sent back: the title begins with "Fehler:".
    #[must_use]
    pub fn with_errors(mut self, has_errors: bool) -> Self {
        self.has_errors = has_errors;
        self
    }

    /// What is new here, for programs that read feeds.
    #[must_use]
    pub fn feed(mut self, name: impl Into<String>, href: impl Into<String>) -> Self {
        self.feed = Some((name.into(), href.into()));
        self
    }

    /// Forms, receipts and drafts are not for search engines.
    #[must_use]
    pub fn not_for_search_engines(mut self) -> Self {
        self.for_search_engines = false;
        self
    }
}

impl Page {
    pub(super) fn into_main(self) -> Markup {
        self.main
    }
}

/// What the frame needs to know of a visit.
#[derive(Clone, Copy)]
pub struct Frame<'a> {
    pub locale: &'static Locale,
    pub city: &'a str,
    pub contact: &'a Contact,
    pub footers: &'a Footers,
    pub base_url: &'a str,
    /// Below the language, with a slash first.
    pub path: &'a str,
    pub path_has_language: bool,
}

impl<'a> Frame<'a> {
    pub fn of(visit: &'a Visit) -> Self {
        let config = &visit.app.config;
        Self {
            locale: visit.locale,
            city: &config.city,
            contact: &config.contact,
            footers: &visit.app.footers,
            base_url: &config.base_url,
            path: &visit.path,
            path_has_language: visit.path_has_language,
        }
    }

    pub(super) fn link(&self, path: &str) -> String {
        format!("/{}{path}", self.locale.tag())
    }

    fn path_in(&self, language: Language) -> String {
        if self.path_has_language { format!("/{}{}", language.tag(), self.path) } else { self.path.to_owned() }
    }
}

/// A whole page for a visit.
pub fn page(visit: &Visit, page: Page) -> Markup {
    framed(&Frame::of(visit), page)
}

/// A whole page in a frame.
pub fn framed(frame: &Frame<'_>, page: Page) -> Markup {
    let locale = frame.locale;
    html! {
        (DOCTYPE)
        html lang=(locale.tag()) dir=(locale.direction()) {
            (head(frame, &page, Scripts::Ours))
            body {
                (skip_link(locale))
                (language_bar(frame))
                (header(frame, page.place))
                (breadcrumb(frame, &page))
                main #main tabindex="-1" { (page.main) }
                (frame.footers.of(frame))
            }
        }
    }
}

/// A page without header and footer, for a frame on another site. No script runs on it.
pub fn bare(visit: &Visit, page: Page) -> Markup {
    let (frame, locale) = (Frame::of(visit), visit.locale);
    html! {
        (DOCTYPE)
        html lang=(locale.tag()) dir=(locale.direction()) {
            (head(&frame, &page, Scripts::None))
            body { main #main { (page.main) } }
        }
    }
}

/// Whether a page runs our script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scripts {
    Ours,
    None,
}

/// The same head for residents' pages and for the desk.
pub(super) fn head(frame: &Frame<'_>, page: &Page, scripts: Scripts) -> Markup {
    let locale = frame.locale;
    let city = Locale::plain(&t!(locale, "ui-site", city = frame.city));
    let title = match &page.step {
        Some((question, progress)) if *question == page.title => format!("{question} ({progress})"),
        Some((question, progress)) => format!("{question} ({progress}) – {}", page.title),
        None => page.title.clone(),
    };
    let title = if page.has_errors {
        Locale::plain(&t!(locale, "ui-title-error", title = title.as_str()))
    } else {
        Locale::plain(&title)
    }
    // A window has one line for it.
    .replace('\n', " ");
    let fonts: &[&str] = match locale.language() {
        Language::Ar => &["noto-sans-arabic-400.woff2", "noto-sans-arabic-700.woff2"],
        Language::De | Language::DeSimple | Language::En => &["fira-sans-400.woff2", "fira-sans-700.woff2"],
    };
    html! {
        head {
            meta charset="utf-8";
            title { (title) " – " (city) }
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="color-scheme" content="light dark";
            @if !page.description.is_empty() { meta name="description" content=(page.description); }
            @if page.has_errors || !page.for_search_engines { meta name="robots" content="noindex"; }
            @for font in fonts { link rel="preload" href=(asset::url(font)) as="font" type="font/woff2" crossorigin; }
            link rel="stylesheet" href=(asset::url("main.css"));
            link rel="icon" href=(asset::url("mark.svg")) type="image/svg+xml";
            @if frame.path_has_language && page.for_search_engines {
                @for language in Language::ALL.iter().copied() {
                    link rel="alternate" hreflang=(language.tag()) href={ (frame.base_url) (frame.path_in(language)) };
                }
            }
            @if let Some((name, href)) = &page.feed {
                link rel="alternate" type="application/atom+xml" title=(Locale::plain(name)) href=(href);
            }
            @if scripts == Scripts::Ours { script type="module" src=(asset::url("app.js")) {} }
        }
    }
}

pub(super) fn skip_link(locale: &'static Locale) -> Markup {
    html! { a.skip href="#main" { (t!(locale, "ui-skip")) } }
}

/// The name of a language in itself, and the direction it is written in.
pub fn own_name(language: Language) -> (&'static str, &'static str) {
    match language {
        Language::De => ("Deutsch", "ltr"),
        Language::DeSimple => ("Leichte Sprache", "ltr"),
        Language::En => ("English", "ltr"),
        Language::Ar => ("العربية", "rtl"),
    }
}

/// Plain links to the same page, each in its own language; never a flag.
fn language_bar(frame: &Frame<'_>) -> Markup {
    let locale = frame.locale;
    html! {
        nav.languages aria-label=(t!(locale, "ui-languages")) {
            ul.wrap {
                @for language in Language::ALL.iter().copied() {
                    @let (name, direction) = own_name(language);
                    @let current = language == locale.language();
                    li {
                        a href=(frame.path_in(language)) lang=(language.tag()) hreflang=(language.tag()) dir=(direction)
                            aria-current=[current.then_some("true")] { span { (name) } }
                    }
                }
            }
        }
    }
}

/// The mark (a speech bubble with two arcade arches) and the name.
pub(super) fn brand(name: &str, city: &str, href: &str) -> Markup {
    html! {
        a.brand href=(href) {
            (mark())
            span { strong { (name) } span { (city) } }
        }
    }
}

fn mark() -> Markup {
    html! {
        svg.mark viewBox="0 0 48 48" width="44" height="44" aria-hidden="true" {
            path.mark-bubble d="M24 4a18 18 0 0 1 18 18v14a6 6 0 0 1-6 6H14l-7 4 1-8a6 6 0 0 1-2-4V22A18 18 0 0 1 24 4Z" {}
            path.mark-arch d="M14 36V24a4.5 4.5 0 0 1 9 0v12Z" {}
            path.mark-sun d="M25.5 36V24a4.5 4.5 0 0 1 9 0v12Z" {}
        }
    }
}

fn header(frame: &Frame<'_>, place: Place) -> Markup {
    let locale = frame.locale;
    let words = [
        (Place::TakePart, t!(locale, "ui-nav-take-part"), frame.link("/procedures")),
        (Place::Map, t!(locale, "ui-nav-map"), frame.link("/map")),
        (Place::Results, t!(locale, "ui-nav-results"), frame.link("/impact")),
        (Place::Receipt, t!(locale, "ui-nav-receipt"), frame.link("/receipts")),
    ];
    html! {
        header.header {
            div.wrap {
                (brand(&t!(locale, "ui-brand"), &t!(locale, "ui-city", city = frame.city), &frame.link("/")))
                nav.main-nav aria-label=(t!(locale, "ui-main-nav")) {
                    ul {
                        @for (own, word, href) in &words {
                            @let current = (*own == place).then(|| if *href == frame.path_in(locale.language()) { "page" } else { "true" });
                            li { a href=(href) aria-current=[current] { span { (word) } } }
                        }
                    }
                }
            }
        }
    }
}

fn breadcrumb(frame: &Frame<'_>, page: &Page) -> Markup {
    let last = page.crumbs.len();
    html! {
        @if !page.crumbs.is_empty() {
            nav.crumbs.wrap aria-label=(t!(frame.locale, "ui-crumbs")) {
                ol {
                    li { a href=(frame.link("/")) { (t!(frame.locale, "ui-start")) } }
                    @for (index, crumb) in page.crumbs.iter().enumerate() {
                        li.crumb-up[index + 1 == last] { a href=(crumb.href) { bdi { (crumb.words) } } }
                    }
                    li aria-current="page" { bdi { (page.title) } }
                }
            }
        }
    }
}

/// "0251 492-0" as an address to call, with the country's code.
pub fn telephone_link(number: &str) -> String {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    format!("tel:+49{}", digits.strip_prefix('0').unwrap_or(&digits))
}

/// The telephone as a link with its icon, for help beside a form.
pub fn telephone(locale: &'static Locale, contact: &Contact) -> Markup {
    html! {
        p.with-icon {
            (Icon::Phone)
            span { (t!(locale, "ui-help-filling")) " " a href=(telephone_link(&contact.telephone)) { bdi.number { (contact.telephone) } } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame(contact: &Contact) -> Frame<'_> {
        let locale = Locale::of(Language::De);
        Frame {
            locale,
            city: "Münster",
            contact,
            footers: Box::leak(Box::default()),
            base_url: "https://x.example",
            path: "/procedures/promenade",
            path_has_language: true,
        }
    }

    #[test]
    fn a_form_sent_back_says_so_in_the_title_and_is_kept_from_search_engines() {
        let contact = Contact::default();
        let html = framed(&frame(&contact), Page::new("Vorschlag", html! {}).with_errors(true)).into_string();
        assert!(html.contains("<title>Fehler: Vorschlag – "), "{html}");
        assert!(html.contains(r#"content="noindex""#));
    }

    #[test]
    fn a_page_of_a_flow_says_in_its_title_what_it_asks_and_how_far_it_is() {
        let contact = Contact::default();
        let page = || Page::new("Ort melden", html! {}).step("Wo ist es?", "Schritt 2 von 4");
        let html = framed(&frame(&contact), page()).into_string();
        assert!(html.contains("<title>Wo ist es? (Schritt 2 von 4) – Ort melden – "), "{html}");
        let html = framed(&frame(&contact), page().with_errors(true)).into_string();
        assert!(html.contains("<title>Fehler: Wo ist es? (Schritt 2 von 4) – Ort melden – "), "{html}");
    }

    #[test]
    fn every_language_is_offered_for_the_same_page_in_its_own_language() {
        let contact = Contact::default();
        let html = framed(&frame(&contact), Page::new("Radweg", html! {})).into_string();
        for language in Language::ALL.iter().copied() {
            let (tag, (name, direction)) = (language.tag(), own_name(language));
            assert!(html.contains(&format!(
                r#"<a href="/{tag}/procedures/promenade" lang="{tag}" hreflang="{tag}" dir="{direction}""#
            )));
            assert!(html.contains(name));
        }
    }

    #[test]
    fn a_title_is_text_and_never_markup() {
        let contact = Contact::default();
        let html =
            framed(&frame(&contact), Page::new("<svg onload=alert(1)>", html! {}).crumbs([Crumb::new("<b>", "/de/")]))
                .into_string();
        assert!(!html.contains("<svg onload") && !html.contains("<b>"));
    }

    #[test]
    fn a_telephone_number_becomes_an_international_address() {
        assert_eq!(telephone_link("0251 492-7040"), "tel:+492514927040");
    }
}

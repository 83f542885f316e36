//! Texts of staff with a little structure: paragraphs, emphasis, lists, quotes, headings and links, written as
//! CommonMark (<https://spec.commonmark.org/0.31.2/>) and sanitised before anybody sees them.
//!
//! The source is what is stored, compared and translated; this makes it into HTML. So a rule that is tightened
//! here holds for old texts as well.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::Builder;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// HTML that went through the sanitiser; nothing else makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SafeHtml(String);

impl SafeHtml {
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What may be left: no class, no style, no picture, no address but of pages, mail and telephones.
static RULES: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut rules = Builder::empty();
    rules
        .tags(HashSet::from(["p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "h3", "h4", "a"]))
        .tag_attributes(HashMap::from([("a", HashSet::from(["href"])), ("ol", HashSet::from(["start"]))]))
        .generic_attributes(HashSet::new())
        .url_schemes(HashSet::from(["https", "http", "mailto", "tel"]))
        .link_rel(Some("noopener noreferrer"));
    rules
});

/// The text as HTML. Tags that were typed stay text; a line break stays one, as in a letter; headings begin at the
/// third level, below the page's own.
#[must_use]
pub fn marked(source: &str) -> SafeHtml {
    let events = Parser::new_ext(source, Options::empty()).filter_map(|event| match event {
        Event::SoftBreak => Some(Event::HardBreak),
        Event::Html(typed) | Event::InlineHtml(typed) => Some(Event::Text(typed)),
        Event::Start(Tag::Heading { level, id, classes, attrs }) => {
            Some(Event::Start(Tag::Heading { level: below(level), id, classes, attrs }))
        }
        Event::End(TagEnd::Heading(level)) => Some(Event::End(TagEnd::Heading(below(level)))),
        Event::Start(Tag::Image { .. } | Tag::HtmlBlock) | Event::End(TagEnd::Image | TagEnd::HtmlBlock) => None,
        other => Some(other),
    });
    let mut html = String::with_capacity(source.len() + source.len() / 4);
    pulldown_cmark::html::push_html(&mut html, events);
    // Behind a tag a line break says nothing; where line breaks are shown (Leichte Sprache), it would be an empty line.
    SafeHtml(RULES.clean(&html).to_string().replace(">\n", ">"))
}

const fn below(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 | HeadingLevel::H2 => HeadingLevel::H3,
        _ => HeadingLevel::H4,
    }
}

#[cfg(test)]
mod tests {
    use super::marked;

    #[test]
    fn paragraphs_lists_emphasis_and_links_are_kept() {
        let html = marked("# Worum\nEins\nzwei **drei**\n\n- A\n- [B](https://stadt.example/plan)");
        assert_eq!(
            html.as_str(),
            "<h3>Worum</h3><p>Eins<br>zwei <strong>drei</strong></p><ul><li>A</li>\
             <li><a href=\"https://stadt.example/plan\" rel=\"noopener noreferrer\">B</a></li></ul>"
        );
    }

    #[test]
    fn what_could_act_is_left_as_text_or_left_out() {
        for hostile in [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "a <b onclick=alert(1)>b</b>",
            "[x](javascript:alert(1))",
            "[x](data:text/html;base64,PHNjcmlwdD4=)",
            "![x](https://spy.example/pixel.gif)",
            "<a href=\"https://a.example\" style=\"position:fixed\">x</a>",
            "[x](https://a.example \"onmouseover=alert(1)\")",
        ] {
            let html = marked(hostile);
            let tags: Vec<&str> = html.as_str().split('<').skip(1).collect();
            assert!(
                tags.iter().all(|tag| [
                    "p>",
                    "/p>",
                    "a>",
                    "/a>",
                    "a rel=\"noopener noreferrer\">",
                    "a href=\"https://a.example\" rel=\"noopener noreferrer\">"
                ]
                .iter()
                .any(|known| tag.starts_with(known))),
                "{hostile} became {html:?}"
            );
        }
    }
}

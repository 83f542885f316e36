//! Texts of people and of staff, each with its language and direction.

use maud::{Markup, PreEscaped, html};
use participation_core::language::{self, SafeHtml};

/// Plain text of residents: paragraphs at empty lines, line breaks kept, the original's direction found by the browser.
pub fn plain(text: &str) -> Markup {
    let text = text.replace("\r\n", "\n");
    html! {
        div.prose dir="auto" {
            @for paragraph in text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()) {
                p dir="auto" {
                    @for (index, line) in paragraph.lines().enumerate() { @if index > 0 { br; } (line) }
                }
            }
        }
    }
}

/// A text of staff: paragraphs, lists, emphasis, headings and links.
pub fn marked(text: &str) -> Markup {
    safe(&language::marked(text))
}

/// The same text, when it has been made HTML before.
pub fn safe(html: &SafeHtml) -> Markup {
    html! { div.prose { (PreEscaped(html.as_str())) } }
}

/// Leichte Sprache: one sentence a line.
pub fn lines(text: &str) -> Markup {
    html! { div.lines { @for line in text.lines().filter(|line| !line.trim().is_empty()) { span { (line) } " " } } }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn residents_text_keeps_paragraphs_and_never_becomes_markup() {
        let html = plain("Eins\r\nzwei\r\n\r\n<script>").into_string();
        assert_eq!(
            html,
            r#"<div class="prose" dir="auto"><p dir="auto">Eins<br>zwei</p><p dir="auto">&lt;script&gt;</p></div>"#
        );
    }
}

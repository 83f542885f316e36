//! A text with marks: what changed since the variant was written, and what could be easier.

use maud::{Markup, html};
use participation_core::language::Piece;
use participation_core::language::readability::Finding;

/// Words that are new stand on sun, words that went are struck through.
pub fn changed(pieces: &[Piece]) -> Markup {
    html! {
        p.lines-kept {
            @for (index, piece) in pieces.iter().enumerate() {
                @if index > 0 { " " }
                @match piece {
                    Piece::Same(words) => (words),
                    Piece::Changed { removed, added } => {
                        @if !added.is_empty() { ins.mark-new { (added) } }
                        @if !added.is_empty() && !removed.is_empty() { " " }
                        @if !removed.is_empty() { del.mark-gone { (removed) } }
                    }
                }
            }
        }
    }
}

/// Sure findings are underlined wavily, hints dotted; where both lie, the sure one shows.
pub fn found(text: &str, findings: &[Finding]) -> Markup {
    let mut edges: Vec<usize> =
        findings.iter().flat_map(|finding| [finding.range.start, finding.range.end]).chain([0, text.len()]).collect();
    edges.sort_unstable();
    edges.dedup();
    html! {
        p.lines-kept {
            @for pair in edges.windows(2) {
                @let part = &text[pair[0]..pair[1]];
                @match weight(findings, pair[0]) {
                    Some(true) => span.mark-sure { (part) },
                    Some(false) => span.mark-hint { (part) },
                    None => (part),
                }
            }
        }
    }
}

/// Whether a byte lies in a finding, and whether in a sure one.
fn weight(findings: &[Finding], at: usize) -> Option<bool> {
    findings.iter().filter(|finding| finding.range.contains(&at)).map(|finding| finding.kind.is_sure()).max()
}

#[cfg(test)]
mod tests {
    use super::*;
    use participation_core::language::changes;
    use participation_core::language::readability::{Aim, findings};

    #[test]
    fn marked_text_is_the_text_and_never_markup() {
        let text = "Gilt bzw. <script>alert(1)</script> bis 05.12.2026.";
        let html = found(text, &findings(text, Aim::Plain)).into_string();
        assert!(html.contains(r#"<span class="mark-sure">bzw.</span>"#) && !html.contains("<script>"), "{html}");
        let html = changed(&changes("bis 30. November", "bis <b>5. Dezember</b>")).into_string();
        assert!(html.contains("<ins") && html.contains("<del") && !html.contains("<b>"), "{html}");
    }
}

//! Codes and references: read from left to right on every page, whatever its language.
//!
//! In a line of Arabic, a code that begins with digits would be shown with its parts in another order. So every code is
//! an isolate of its own; where there is no markup, two invisible signs do the same.

use maud::{Markup, html};
use std::fmt::Display;

/// A code or a reference, to be copied sign by sign.
pub fn code(signs: impl Display) -> Markup {
    html! { bdi.number dir="ltr" { (signs.to_string()) } }
}

/// The same where there is only text, as in a mail: between LEFT-TO-RIGHT ISOLATE and POP DIRECTIONAL ISOLATE.
pub fn code_in_text(signs: impl Display) -> String {
    format!("\u{2066}{signs}\u{2069}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_from_left_to_right_wherever_it_stands() {
        assert_eq!(code("5269-N7TS-XG3T").into_string(), r#"<bdi class="number" dir="ltr">5269-N7TS-XG3T</bdi>"#);
        assert_eq!(code_in_text("5269"), "\u{2066}5269\u{2069}");
    }
}

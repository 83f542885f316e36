//! The place of who was reached and who was not.

use maud::{Markup, html};

use crate::request::Visit;

/// Who was reached in a procedure, and who was not: nothing as long as nobody asks people for it.
pub fn reach_block(_visit: &Visit, _procedure: i64) -> Markup {
    html! {}
}

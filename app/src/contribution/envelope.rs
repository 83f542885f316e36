//! The fields that every contribution's form shares: name and address, both voluntary, and the key that makes
//! a second sending harmless.

use maud::{Markup, html};
use participation_core::contribution::Envelope;
use participation_core::procedure::ModerationRule;
use participation_core::proposal::token;
use participation_core::{Channel, PlainText, TextRefused};
use serde::{Deserialize, Serialize};

use crate::locale::{Key, Locale};
use crate::request::Visit;
use crate::ui::error_summary::FormErrors;
use crate::ui::form::Field;
use crate::{key, t};

const NAME_LIMIT: usize = 80;
/// RFC 5321: the longest address that can be delivered to.
const EMAIL_LIMIT: usize = 254;
const PLACE_LIMIT: usize = 120;
const KEY_LENGTH: std::ops::RangeInclusive<usize> = 16..=64;

/// As typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub key: String,
    pub place: String,
    pub name: String,
    pub email: String,
}

impl Typed {
    /// A fresh form.
    pub fn new() -> Self {
        Self { key: token(), ..Self::default() }
    }

    /// Checks all fields and adds what is wrong to `errors`.
    pub fn parse(&self, visit: &Visit, errors: &mut FormErrors) -> Envelope {
        let place = optional_line(visit.locale, &self.place, PLACE_LIMIT, "place", errors);
        let author_name = optional_line(visit.locale, &self.name, NAME_LIMIT, "name", errors);
        let contact_email = (!self.email.trim().is_empty()).then(|| self.email.trim().to_owned());
        if contact_email.as_deref().is_some_and(|address| !is_address(address)) {
            errors.add("email", t!(visit.locale, "contribution-email-wrong"));
        }
        Envelope {
            idempotency_key: if self.has_key() { self.key.clone() } else { token() },
            channel: Channel::Online,
            language: visit.language,
            author_name,
            contact_email,
            district: None,
            place,
            position: None,
        }
    }

    /// Whether the key is one that a form of ours can have carried.
    fn has_key(&self) -> bool {
        KEY_LENGTH.contains(&self.key.len())
            && self.key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
    }
}

/// When a text is there for everybody to read, by the procedure's rule.
pub fn shown(rule: ModerationRule) -> Key {
    match rule {
        ModerationRule::Before => key!("contribution-shown-before"),
        ModerationRule::After => key!("contribution-shown-after"),
    }
}

/// Name and address, each with what becomes of it: everybody can read the name.
pub fn fields(locale: &'static Locale, typed: &Typed, errors: &FormErrors) -> Markup {
    fields_saying(locale, (key!("contribution-name"), key!("contribution-name-hint")), typed, errors)
}

/// The same with other words for the name, where something else becomes of it.
pub fn fields_saying(locale: &'static Locale, (label, hint): (Key, Key), typed: &Typed, errors: &FormErrors) -> Markup {
    html! {
        (Field::new(locale, "name", &locale.text(label))
            .hint(&locale.text(hint))
            .error(errors.of("name"))
            .optional()
            .autocomplete("nickname")
            .text(&typed.name))
        (Field::new(locale, "email", &t!(locale, "contribution-email"))
            .hint(&t!(locale, "contribution-email-hint"))
            .error(errors.of("email"))
            .optional()
            .email(&typed.email))
    }
}

/// One line that may stay empty.
pub fn optional_line(
    locale: &'static Locale,
    typed: &str,
    limit: usize,
    field: &'static str,
    errors: &mut FormErrors,
) -> Option<String> {
    match PlainText::line(typed, limit) {
        Ok(line) => Some(line.to_string()),
        Err(TextRefused::Empty) => None,
        Err(TextRefused::TooLong { length, limit }) => {
            errors.add(field, too_long(locale, length, limit));
            None
        }
    }
}

/// "This is n characters too long."
pub fn too_long(locale: &'static Locale, length: usize, limit: usize) -> String {
    t!(locale, "contribution-too-long", over = length.saturating_sub(limit), limit = limit).into_owned()
}

/// Whether mail can be sent there; the mail server has the last word. Rules out line breaks (header
/// injection) and everything without a host.
pub fn is_address(address: &str) -> bool {
    address.len() <= EMAIL_LIMIT && address.parse::<lettre::Address>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_with_a_second_header_in_it_is_none() {
        assert!(is_address("a.b+c@stadt.example"));
        for wrong in ["a", "a@", "@b.example", "a@b\r\nBcc: c@d.example", "a b@c.example"] {
            assert!(!is_address(wrong), "{wrong:?}");
        }
    }

    #[test]
    fn a_key_that_no_form_of_ours_can_have_made_is_replaced() {
        for wrong in ["", "short", "a b c d e f g h i j k l", "<script>aaaaaaaaaaaaa"] {
            assert!(!Typed { key: wrong.to_owned(), ..Typed::default() }.has_key());
        }
        assert!(Typed::new().has_key());
    }
}

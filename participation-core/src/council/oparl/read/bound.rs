//! Counts the values of a JSON text before it is read: as values it takes up to a hundred times its bytes.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::Unreadable;

/// Values of one answer: more than 64 MiB of real objects have, and about half a gigabyte of memory at the worst.
pub(super) const MOST_VALUES: usize = 3_000_000;
/// An object takes as much memory as so many values, however little is in it.
const OBJECT: usize = 8;

/// Refuses a text with more values than `most`; keeps nothing of it.
pub(super) fn check(bytes: &[u8], most: usize) -> Result<(), Unreadable> {
    let mut left = Some(most);
    let mut text = serde_json::Deserializer::from_slice(bytes);
    match (Count(&mut left).deserialize(&mut text), left) {
        (Err(_), None) => Err(Unreadable::TooLarge),
        (Err(error), Some(_)) => Err(Unreadable::Json(error.to_string())),
        (Ok(()), _) => Ok(()),
    }
}

/// How many values may still come; `None` once there were too many.
struct Count<'a>(&'a mut Option<usize>);

impl Count<'_> {
    fn take<E: Error>(&mut self, values: usize) -> Result<(), E> {
        *self.0 = self.0.and_then(|left| left.checked_sub(values));
        self.0.map(|_| ()).ok_or_else(|| E::custom("too many values"))
    }
}

impl<'de> DeserializeSeed<'de> for Count<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, text: D) -> Result<(), D::Error> {
        text.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Count<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: Error>(mut self) -> Result<(), E> {
        self.take(1)
    }

    fn visit_bool<E: Error>(mut self, _: bool) -> Result<(), E> {
        self.take(1)
    }

    fn visit_i64<E: Error>(mut self, _: i64) -> Result<(), E> {
        self.take(1)
    }

    fn visit_u64<E: Error>(mut self, _: u64) -> Result<(), E> {
        self.take(1)
    }

    fn visit_f64<E: Error>(mut self, _: f64) -> Result<(), E> {
        self.take(1)
    }

    fn visit_str<E: Error>(mut self, _: &str) -> Result<(), E> {
        self.take(1)
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut values: A) -> Result<(), A::Error> {
        self.take(1)?;
        while values.next_element_seed(Count(self.0))?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut fields: A) -> Result<(), A::Error> {
        self.take(OBJECT)?;
        while fields.next_key::<IgnoredAny>()?.is_some() {
            fields.next_value_seed(Count(self.0))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_with_more_values_than_are_read_at_once_is_refused_and_what_is_no_json_is_told_from_it() {
        let small = |objects: usize| format!("{{\"data\":[{}]}}", vec!["{\"a\":0}"; objects].join(","));
        assert_eq!(check(small(3).as_bytes(), 36), Ok(()));
        assert_eq!(check(small(4).as_bytes(), 36), Err(Unreadable::TooLarge));
        assert_eq!(check(b"[null, true, -1, 0.5, \"a\\n\", \"b\", [], {}]", 16), Ok(()));
        for broken in ["[1, 2", "[1e999]", &"[".repeat(200)] {
            assert!(matches!(check(broken.as_bytes(), 1_000), Err(Unreadable::Json(_))), "{broken}");
        }
        let real = super::super::bounded(small(MOST_VALUES / OBJECT).as_bytes());
        assert_eq!(real, Err(Unreadable::TooLarge), "whatever a server sends");
    }
}

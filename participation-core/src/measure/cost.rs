//! Money, as exact euro cents.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// An amount in euro cents (ISO 4217: EUR), never negative, at most a hundred billion euros.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Cents(i64);

const MOST: i64 = 10_000_000_000_000;

/// Why something typed is no amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an amount is a number of euros with at most two digits after the comma")]
pub struct NoAmount;

impl Cents {
    /// # Errors
    /// [`NoAmount`] for negative amounts and for more than any city has.
    pub fn new(cents: i64) -> Result<Self, NoAmount> {
        if (0..=MOST).contains(&cents) { Ok(Self(cents)) } else { Err(NoAmount) }
    }

    #[must_use]
    pub fn cents(self) -> i64 {
        self.0
    }

    /// Whole euros and the cents beside them.
    #[must_use]
    pub fn parts(self) -> (i64, i64) {
        (self.0 / 100, self.0 % 100)
    }
}

/// What several amounts add up to.
impl std::iter::Sum for Cents {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        Self(amounts.fold(0, |sum, own| sum.saturating_add(own.0)))
    }
}

/// "38000.00", as programs read it.
impl fmt::Display for Cents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (euros, cents) = self.parts();
        write!(f, "{euros}.{cents:02}")
    }
}

/// Reads what a person typed in Germany: "38.000", "38 000,5", "38000,50 €"; a point before exactly three digits groups.
impl FromStr for Cents {
    type Err = NoAmount;

    fn from_str(typed: &str) -> Result<Self, NoAmount> {
        let plain: String = typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '€' | '\u{202f}')).collect();
        let (euros, after) = match plain.rsplit_once(',') {
            Some((euros, after)) => (euros.to_owned(), after.to_owned()),
            None => match plain.rsplit_once('.') {
                Some((euros, after)) if after.len() != 3 => (euros.to_owned(), after.to_owned()),
                _ => (plain, String::new()),
            },
        };
        let mut groups = euros.split('.');
        let first = groups.next().unwrap_or_default();
        let grouped: Vec<&str> = groups.collect();
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        let whole = digits(first)
            && (grouped.is_empty() || first.len() <= 3)
            && grouped.iter().all(|group| group.len() == 3 && digits(group));
        if !whole || after.len() > 2 || !(after.is_empty() || digits(&after)) {
            return Err(NoAmount);
        }
        let euros: i64 = euros.replace('.', "").parse().map_err(|_| NoAmount)?;
        let cents: i64 = format!("{after:0<2}").parse().map_err(|_| NoAmount)?;
        Self::new(euros.checked_mul(100).and_then(|sum| sum.checked_add(cents)).ok_or(NoAmount)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_read_to_the_cent_and_nothing_else_is_read() {
        for (typed, cents) in [
            ("38000", 3_800_000),
            ("38.000", 3_800_000),
            ("38.000,5", 3_800_050),
            ("1 234 567,89 €", 123_456_789),
            ("38000.50", 3_800_050),
            ("0", 0),
            ("0,07", 7),
        ] {
            assert_eq!(typed.parse(), Ok(Cents(cents)), "{typed}");
        }
        for odd in
            ["", "€", "-5", "1e9", "3,8,0", "12.34.567", "1.2345", "5,123", "１２", "99999999999999999", "38,000.50"]
        {
            assert_eq!(odd.parse::<Cents>(), Err(NoAmount), "{odd}");
        }
        assert_eq!(Cents(3_800_007).to_string(), "38000.07");
    }
}

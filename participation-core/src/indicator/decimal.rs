//! Numbers as they were measured: exact, with as many digits after the comma as somebody wrote.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

/// An exact decimal number of at most 15 digits, six of them after the comma.
#[derive(Debug, Clone, Copy)]
pub struct Decimal {
    digits: i64,
    places: u32,
}

const DIGITS: usize = 15;
const PLACES: usize = 6;

/// Why something typed is no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a number has at most {DIGITS} digits, {PLACES} of them after the comma")]
pub struct NoNumber;

impl Decimal {
    /// Reads what a person typed in Germany: "12,5", "1.234", "1 234,50", "-3", "0.25". A point before exactly three
    /// digits groups, unless nothing but a zero stands before it.
    ///
    /// # Errors
    /// [`NoNumber`].
    pub fn typed(typed: &str) -> Result<Self, NoNumber> {
        let plain: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '\u{202f}').collect();
        let plain = plain.replace('−', "-");
        let (sign, rest) = plain.strip_prefix('-').map_or(("", plain.as_str()), |rest| ("-", rest));
        let (whole, after) = match (rest.rsplit_once(','), rest.rsplit_once('.')) {
            (Some((whole, after)), _) => (whole, after),
            (None, Some((whole, after))) if after.len() != 3 || whole == "0" => (whole, after),
            (None, _) => (rest, ""),
        };
        let mut groups = whole.split('.');
        let first = groups.next().unwrap_or_default();
        let rest: Vec<&str> = groups.collect();
        if !rest.is_empty() && (first.len() > 3 || rest.iter().any(|group| group.len() != 3)) {
            return Err(NoNumber);
        }
        let whole = format!("{sign}{first}{}", rest.concat());
        if after.is_empty() && rest_ends_in_comma(typed) {
            return Err(NoNumber);
        }
        if after.is_empty() { whole.parse() } else { format!("{whole}.{after}").parse() }
    }

    /// For drawing only.
    #[must_use]
    pub fn to_f64(self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "15 digits are exact in a float")]
        let digits = self.digits as f64;
        digits / 10_f64.powi(i32::try_from(self.places).unwrap_or_default())
    }

    /// Digits after the comma.
    #[must_use]
    pub fn places(self) -> usize {
        usize::try_from(self.places).unwrap_or_default()
    }

    fn scaled(self) -> i128 {
        i128::from(self.digits) * 10_i128.pow(u32::try_from(PLACES).unwrap_or_default().saturating_sub(self.places))
    }
}

fn rest_ends_in_comma(typed: &str) -> bool {
    typed.trim_end().ends_with([',', '.'])
}

/// Equal numbers are equal, however many zeros somebody wrote: 12.5 is 12.50.
impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}
impl Eq for Decimal {}
impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        self.scaled().cmp(&other.scaled())
    }
}

/// "-12.50", as programs read it.
impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.digits < 0 { "-" } else { "" };
        let digits = self.digits.unsigned_abs();
        let unit = 10_u64.pow(self.places);
        match self.places {
            0 => write!(f, "{sign}{digits}"),
            places => {
                let width = usize::try_from(places).unwrap_or_default();
                write!(f, "{sign}{}.{:0width$}", digits / unit, digits % unit)
            }
        }
    }
}

/// Reads "-12.50" as it is stored and sent.
impl FromStr for Decimal {
    type Err = NoNumber;

    fn from_str(text: &str) -> Result<Self, NoNumber> {
        let (sign, rest) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
        let (whole, after) = rest.split_once('.').map_or((rest, None), |(whole, after)| (whole, Some(after)));
        let is_number = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        let places = after.map_or(0, str::len);
        if !is_number(whole) || after.is_some_and(|after| !is_number(after)) || places > PLACES {
            return Err(NoNumber);
        }
        let digits = format!("{whole}{}", after.unwrap_or_default());
        if digits.trim_start_matches('0').len() > DIGITS {
            return Err(NoNumber);
        }
        let digits: i64 = digits.parse().map_err(|_| NoNumber)?;
        Ok(Self { digits: sign * digits, places: u32::try_from(places).map_err(|_| NoNumber)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_as_people_here_write_it_and_kept_to_the_last_digit() {
        for (typed, stored) in [
            ("12,5", "12.5"),
            ("12,50", "12.50"),
            ("1.234", "1234"),
            ("1 234 567,25", "1234567.25"),
            ("0.125", "0.125"),
            ("2.5", "2.5"),
            ("-3", "-3"),
            ("−0,07", "-0.07"),
            ("123456789,123456", "123456789.123456"),
        ] {
            assert_eq!(Decimal::typed(typed).map(|number| number.to_string()).as_deref(), Ok(stored), "{typed}");
            assert_eq!(stored.parse::<Decimal>().unwrap().to_string(), stored);
        }
        for odd in
            ["", "-", ",5", "5,", "1e3", "NaN", "inf", "1.23.456", "1,2,3", "１２", "0,1234567", "1234567890123456"]
        {
            assert_eq!(Decimal::typed(odd), Err(NoNumber), "{odd}");
        }
    }

    #[test]
    fn numbers_compare_by_their_value_and_not_by_their_zeros() {
        let read = |text: &str| text.parse::<Decimal>().unwrap();
        assert_eq!(read("12.5"), read("12.50"));
        assert!(read("-3") < read("-2.999999") && read("0.1") < read("1"));
    }
}

//! What was odd about a file: how often, and the first examples.

use std::collections::BTreeMap;
use std::fmt;

/// Examples kept of each reason.
const EXAMPLES: usize = 3;

/// Reasons with their counts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Odd(BTreeMap<&'static str, (u64, Vec<String>)>);

impl Odd {
    /// Notes one more of a reason; the example is cut short.
    pub fn note(&mut self, reason: &'static str, example: &str) {
        let (count, examples) = self.0.entry(reason).or_default();
        *count += 1;
        if examples.len() < EXAMPLES {
            let line: String = example.chars().map(|c| if c.is_control() { ' ' } else { c }).take(80).collect();
            examples.push(line);
        }
    }

    /// How often a reason was noted.
    #[must_use]
    pub fn count(&self, reason: &str) -> u64 {
        self.0.get(reason).map_or(0, |(count, _)| *count)
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for Odd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (reason, (count, examples)) in &self.0 {
            writeln!(f, "{count:>7} {reason}, for example: {}", examples.join(" | "))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_case_is_counted_and_the_first_three_are_shown() {
        let mut odd = Odd::default();
        for number in 1..=5 {
            odd.note("without a title", &format!("feature {number}\n\u{1b}[31m"));
        }
        assert_eq!(odd.count("without a title"), 5);
        let said = odd.to_string();
        assert!(said.contains("feature 3") && !said.contains("feature 4") && !said.contains('\u{1b}'), "{said}");
    }
}

//! Which word form goes with a number, where the library of the texts decides it otherwise than CLDR.
//!
//! `intl_pluralrules` 7.0.2 compares the whole number where the Arabic rules speak of its last two digits, so that 103 and 111
//! get the form of 100. The number that chooses the form is therefore put through a function of ours; the number that is
//! written stays as it is. <https://www.unicode.org/cldr/charts/46/supplemental/language_plural_rules.html#ar>

use crate::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentResource, FluentValue};
use std::borrow::Cow;

const FUNCTION: &str = "CARDINAL";

/// Teaches the texts of a language the function that [`mended`] writes into them.
pub(super) fn mend(texts: &mut FluentBundle<FluentResource>, language: Language) {
    if language != Language::Ar {
        return;
    }
    let added = texts.add_function(FUNCTION, |positional, _| match positional.first() {
        Some(FluentValue::Number(number)) => FluentValue::from(chooses(number.value)),
        Some(other) => other.clone(),
        None => FluentValue::None,
    });
    if let Err(error) = added {
        tracing::error!(%error, "The function for word forms is there already.");
    }
}

/// The source of a language's texts, with every `{ $count -> …` of Arabic choosing by the function.
pub(super) fn mended(source: &str, language: Language) -> String {
    if language != Language::Ar {
        return source.to_owned();
    }
    let mut parts: Vec<Cow<'_, str>> = source.split("->").map(Cow::Borrowed).collect();
    let selectors = parts.len() - 1;
    for part in &mut parts[..selectors] {
        let Some(open) = part.rfind('{') else { continue };
        let chosen = part[open + 1..].trim();
        if chosen.starts_with('$') {
            *part = Cow::Owned(format!("{}{{ {FUNCTION}({chosen}) ", &part[..open]));
        }
    }
    parts.join("->")
}

/// A number with the same word form by the library's rule as this one has by CLDR's. Above 99 it is no whole number, so
/// that it never is a form written for exactly one number.
fn chooses(number: f64) -> f64 {
    const FEW: f64 = 3.5;
    const MANY: f64 = 11.5;
    const OTHER: f64 = 100.5;
    if number.fract() != 0.0 {
        return OTHER;
    }
    match number.abs() % 100.0 {
        _ if number.abs() < 100.0 => number,
        3.0..=10.0 => FEW,
        11.0..=99.0 => MANY,
        _ => number,
    }
}

#[cfg(test)]
mod tests {
    use super::{mend, mended};
    use crate::Language;
    use fluent_bundle::concurrent::FluentBundle;
    use fluent_bundle::{FluentArgs, FluentResource};
    use icu_plurals::{PluralCategory, PluralRules};

    const FORMS: &str = "form = { $count ->\n    [0] none\n    [zero] zero\n    [one] one\n    [two] two\n    [few] few\n    \
                         [many] many\n   *[other] other\n }\n";

    fn arabic() -> FluentBundle<FluentResource> {
        let mut texts = FluentBundle::new_concurrent(vec!["ar".parse().unwrap()]);
        mend(&mut texts, Language::Ar);
        texts.add_resource(FluentResource::try_new(mended(FORMS, Language::Ar)).unwrap()).unwrap();
        texts
    }

    fn form(texts: &FluentBundle<FluentResource>, count: f64) -> String {
        let arguments = FluentArgs::from_iter([("count", count)]);
        let pattern = texts.get_message("form").unwrap().value().unwrap();
        let mut faults = Vec::new();
        let form = texts.format_pattern(pattern, Some(&arguments), &mut faults).into_owned();
        assert!(faults.is_empty(), "{faults:?}");
        form
    }

    #[test]
    fn an_arabic_number_takes_the_form_of_its_last_two_digits() {
        let texts = arabic();
        for (count, expected) in [
            (0, "none"),
            (1, "one"),
            (2, "two"),
            (3, "few"),
            (10, "few"),
            (11, "many"),
            (99, "many"),
            (100, "other"),
            (101, "other"),
            (102, "other"),
            (103, "few"),
            (111, "many"),
            (1003, "few"),
        ] {
            assert_eq!(form(&texts, f64::from(count)), expected, "{count}");
        }
        assert_eq!(form(&texts, 3.5), "other");
    }

    #[test]
    fn every_number_has_the_form_that_cldr_gives_it() {
        let texts = arabic();
        let rules = PluralRules::try_new_cardinal(icu_locale_core::locale!("ar").into()).unwrap();
        for count in 1..=1_250_u32 {
            let expected = match rules.category_for(count) {
                PluralCategory::Zero => "zero",
                PluralCategory::One => "one",
                PluralCategory::Two => "two",
                PluralCategory::Few => "few",
                PluralCategory::Many => "many",
                PluralCategory::Other => "other",
            };
            assert_eq!(form(&texts, f64::from(count)), expected, "{count}");
        }
    }

    #[test]
    fn only_what_chooses_is_put_through_the_function() {
        let text = "a = { $count ->\n   *[other] { $count } من {$all}\n }\nb = { NUMBER($x) ->\n   *[other] x\n }\n";
        let changed = mended(text, Language::Ar);
        assert!(changed.contains("{ CARDINAL($count) ->") && changed.contains("{ $count } من {$all}"));
        assert!(changed.contains("{ NUMBER($x) ->"));
        assert_eq!(mended(text, Language::En), text);
    }
}

//! The words of the program: every text a person sees, in each language, and how numbers and dates are written there.
//!
//! It knows nothing of requests or of what the texts are about. Texts live in `locales/<tag>/<room>.ftl`; `build/locales.rs` has
//! compared them with German before this compiles, and [`t!`](crate::t) refuses an unknown key or another argument at compile time.

mod format;
mod plural;

use crate::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use participation_core::language::one_sentence_a_line;
use std::borrow::Cow;
use std::sync::{LazyLock, OnceLock};
use unic_langid::LanguageIdentifier;

pub use format::{LocalDay, TIME_ZONE};

mod generated {
    include!(concat!(env!("OUT_DIR"), "/locales.rs"));
}
pub use generated::KEYS;

/// Says a text: `t!(locale, "proposal-submit-title")`, `t!(locale, "survey-left", count = 5)`. Numbers are written as the language does.
#[macro_export]
macro_rules! t {
    ($locale:expr, $key:literal $(, $argument:ident = $value:expr)* $(,)?) => {{
        const KEY: $crate::locale::Key = match $crate::locale::find($key, &[$(stringify!($argument)),*]) {
            Some(key) => key,
            None => panic!(concat!("no text takes exactly these arguments: ", $key, $(" ", stringify!($argument)),*)),
        };
        $crate::locale::Locale::say($locale, KEY, &[$((stringify!($argument), $crate::locale::Argument::from($value))),*])
    }};
}

/// Names a text without arguments, to be said later with [`Locale::text`]: for a `match` over an enum.
#[macro_export]
macro_rules! key {
    ($key:literal) => {{
        const KEY: $crate::locale::Key = match $crate::locale::find($key, &[]) {
            Some(key) => key,
            None => panic!(concat!("no text without arguments is called ", $key)),
        };
        KEY
    }};
}

pub type Argument<'a> = FluentValue<'a>;

/// The place in [`KEYS`] of a text that exists; made by [`key!`](crate::key) for texts that take no arguments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(usize);

/// One language's texts and formats.
pub struct Locale {
    language: Language,
    texts: FluentBundle<FluentResource>,
    /// Texts without arguments as said the first time, by their place in [`KEYS`].
    said: Vec<OnceLock<Cow<'static, str>>>,
}

impl Locale {
    /// The locale of a language. The first call reads all texts, which takes a few milliseconds.
    pub fn of(language: Language) -> &'static Self {
        static LOCALES: LazyLock<Vec<Locale>> =
            LazyLock::new(|| Language::ALL.iter().copied().map(Locale::read).collect());
        &LOCALES[Language::ALL.iter().position(|known| *known == language).unwrap_or_default()]
    }

    pub fn language(&self) -> Language {
        self.language
    }

    /// The value of the `lang` attribute.
    pub fn tag(&self) -> &'static str {
        self.language.tag()
    }

    /// The value of the `dir` attribute.
    pub fn direction(&self) -> &'static str {
        match self.language {
            Language::De | Language::DeSimple | Language::En => "ltr",
            Language::Ar => "rtl",
        }
    }

    pub fn text(&'static self, key: Key) -> Cow<'static, str> {
        self.say(key, &[])
    }

    #[doc(hidden)]
    pub fn say(&'static self, key: Key, arguments: &[(&'static str, FluentValue<'_>)]) -> Cow<'static, str> {
        match self.said.get(key.0) {
            Some(said) if arguments.is_empty() => Cow::Borrowed(said.get_or_init(|| self.fill_in(key, arguments))),
            _ => self.fill_in(key, arguments),
        }
    }

    fn fill_in(&'static self, key: Key, arguments: &[(&'static str, FluentValue<'_>)]) -> Cow<'static, str> {
        let key = KEYS.get(key.0).map_or("", |(name, _)| *name);
        let Some(pattern) = self.texts.get_message(key).and_then(|message| message.value()) else {
            tracing::error!(key, language = self.tag(), "A text is missing although the build has checked it.");
            return Cow::Borrowed(key);
        };
        let arguments = (!arguments.is_empty()).then(|| arguments.iter().cloned().collect::<FluentArgs<'_>>());
        let mut faults = Vec::new();
        let text = self.texts.format_pattern(pattern, arguments.as_ref(), &mut faults);
        if !faults.is_empty() {
            tracing::error!(key, language = self.tag(), ?faults, "A text could not be filled in wholly.");
        }
        match self.language {
            Language::DeSimple => in_lines(text),
            Language::De | Language::En | Language::Ar => text,
        }
    }

    /// What stands between two sentences that are put side by side: Leichte Sprache has one sentence a line.
    pub fn between(&self) -> &'static str {
        match self.language {
            Language::DeSimple => "\n",
            Language::De | Language::En | Language::Ar => " ",
        }
    }

    /// Takes away the invisible marks that keep inserted words apart in HTML; for addresses, mail subjects and comparisons.
    ///
    /// What a text isolates itself, such as a code in a line of Arabic, stays.
    pub fn plain(text: &str) -> String {
        let mut open: Vec<bool> = Vec::new();
        text.chars()
            .filter(|sign| match sign {
                '\u{2066}' | '\u{2067}' | '\u{2068}' => {
                    open.push(*sign != '\u{2068}');
                    *sign != '\u{2068}'
                }
                '\u{2069}' => open.pop().unwrap_or(false),
                _ => true,
            })
            .collect()
    }

    fn read(language: Language) -> Self {
        let mut texts = FluentBundle::new_concurrent(vec![plural_rules(language)]);
        match language {
            Language::De => texts.set_formatter(Some(|value, _| format::argument(Language::De, value))),
            Language::DeSimple => texts.set_formatter(Some(|value, _| format::argument(Language::DeSimple, value))),
            Language::En => texts.set_formatter(Some(|value, _| format::argument(Language::En, value))),
            Language::Ar => texts.set_formatter(Some(|value, _| format::argument(Language::Ar, value))),
        }
        plural::mend(&mut texts, language);
        let sources = generated::SOURCES.iter().filter(|(tag, _)| *tag == language.tag());
        for source in sources.flat_map(|(_, files)| files.iter()) {
            let resource =
                FluentResource::try_new(plural::mended(source, language)).unwrap_or_else(|(resource, faults)| {
                    tracing::error!(
                        ?faults,
                        language = language.tag(),
                        "A text does not parse although the build has checked it."
                    );
                    resource
                });
            texts.add_resource_overriding(resource);
        }
        Self { language, texts, said: KEYS.iter().map(|_| OnceLock::new()).collect() }
    }
}

fn in_lines(text: Cow<'static, str>) -> Cow<'static, str> {
    match one_sentence_a_line(&text) {
        Cow::Owned(lines) => Cow::Owned(lines),
        Cow::Borrowed(_) => text,
    }
}

/// The text of this name, if there is one that takes exactly these arguments. Evaluated by the compiler, hence
/// written without iterators.
#[doc(hidden)]
pub const fn find(key: &str, arguments: &[&str]) -> Option<Key> {
    let (mut low, mut high) = (0, KEYS.len());
    while low < high {
        let middle = usize::midpoint(low, high);
        match compare(KEYS[middle].0.as_bytes(), key.as_bytes()) {
            std::cmp::Ordering::Less => low = middle + 1,
            std::cmp::Ordering::Greater => high = middle,
            std::cmp::Ordering::Equal if same_set(KEYS[middle].1, arguments) => return Some(Key(middle)),
            std::cmp::Ordering::Equal => return None,
        }
    }
    None
}

const fn same_set(known: &[&str], given: &[&str]) -> bool {
    let mut index = 0;
    while index < given.len() {
        let mut other = 0;
        while other < known.len()
            && !matches!(compare(known[other].as_bytes(), given[index].as_bytes()), std::cmp::Ordering::Equal)
        {
            other += 1;
        }
        if other == known.len() {
            return false;
        }
        index += 1;
    }
    known.len() == given.len()
}

const fn compare(left: &[u8], right: &[u8]) -> std::cmp::Ordering {
    let mut index = 0;
    while index < left.len() && index < right.len() {
        if left[index] < right[index] {
            return std::cmp::Ordering::Less;
        }
        if left[index] > right[index] {
            return std::cmp::Ordering::Greater;
        }
        index += 1;
    }
    if left.len() < right.len() {
        std::cmp::Ordering::Less
    } else if left.len() > right.len() {
        std::cmp::Ordering::Greater
    } else {
        std::cmp::Ordering::Equal
    }
}

/// The language whose plural rules hold.
fn plural_rules(language: Language) -> LanguageIdentifier {
    let tag = match language {
        Language::De | Language::DeSimple => "de",
        Language::En => "en",
        Language::Ar => "ar",
    };
    tag.parse().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::path::Path;

    fn read_sources(folder: &Path, all: &mut String) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                read_sources(&path, all);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                all.push_str(&fs::read_to_string(path).unwrap());
            }
        }
    }

    /// Unknown keys and wrong arguments do not compile, missing texts do not build; what is left is texts that nobody says any more.
    #[test]
    fn every_text_is_said_somewhere() {
        let mut sources = String::new();
        read_sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut sources);
        let unused: Vec<_> =
            KEYS.iter().map(|(key, _)| key).filter(|key| !sources.contains(&format!("\"{key}\""))).collect();
        assert!(unused.is_empty(), "nobody says {unused:?}");
    }

    #[test]
    fn a_number_chooses_the_word_form_of_its_language() {
        let wait = |language, seconds| {
            Locale::plain(&crate::t!(Locale::of(language), "error-too-many-text", seconds = seconds))
        };
        assert!(wait(Language::De, 1).contains("eine Sekunde ") && wait(Language::De, 2).contains("2 Sekunden"));
        assert!(wait(Language::De, 1842).contains("1.842"));
        assert!(
            wait(Language::Ar, 2).contains("ثانيتين")
                && wait(Language::Ar, 5).contains("5 ثوانٍ")
                && wait(Language::Ar, 11).contains("11 ثانية")
        );
    }

    #[test]
    fn plain_text_keeps_the_isolates_of_a_text_and_loses_those_around_what_was_inserted() {
        let said = "a \u{2068}b \u{2066}52-N\u{2069}\u{2069} c\u{2069}";
        assert_eq!(Locale::plain(said), "a b \u{2066}52-N\u{2069} c");
    }

    #[test]
    fn leichte_sprache_says_one_sentence_a_line() {
        let said =
            |language| Locale::plain(&crate::t!(Locale::of(language), "procedure-way-phone-text", number = "0251"));
        assert_eq!(said(Language::DeSimple), "Rufen Sie an: 0251.\nWir füllen den Bogen zusammen aus.");
        assert!(!said(Language::De).contains('\n') && !said(Language::En).contains('\n'));
    }

    #[test]
    fn no_text_of_leichte_sprache_has_two_sentences_on_a_line() {
        let locale = Locale::of(Language::DeSimple);
        let mut found = Vec::new();
        for (place, (key, arguments)) in KEYS.iter().enumerate() {
            let given: Vec<_> = arguments.iter().map(|name| (*name, FluentValue::from(5))).collect();
            let said = Locale::plain(&locale.say(Key(place), &given));
            for line in said.lines() {
                let ends = line.match_indices(". ").chain(line.match_indices("? ")).chain(line.match_indices("! "));
                let (before, after) =
                    (|at: usize| line[..at].chars().next_back(), |at: usize| line[at + 2..].chars().next());
                let two = ends.into_iter().any(|(at, _)| {
                    before(at).is_some_and(char::is_lowercase) && after(at).is_some_and(char::is_uppercase)
                });
                if two {
                    found.push(format!("{key}: {line}"));
                }
            }
        }
        assert!(found.is_empty(), "{found:#?}");
    }

    #[test]
    fn a_text_takes_exactly_its_own_arguments() {
        let takes = |key, arguments: &[&str]| find(key, arguments).is_some();
        assert!(takes("error-number", &["number"]) && takes("error-home", &[]));
        assert!(!takes("error-number", &[]) && !takes("error-number", &["numbers"]) && !takes("error-homes", &[]));
        assert!(!takes("error-home", &["number"]));
    }
}

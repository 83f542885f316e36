//! PDF files that everybody can read and keep: tagged (PDF/UA-1) and for archives (PDF/A-2a), set by Typst from blocks
//! of text and tables. Knows no room; what is in a document is data and never read as markup. No request leaves the
//! program and no file of the machine is read: fonts and template are compiled in.

mod fonts;
mod press;
mod world;

use participation_core::Language;
use serde::Serialize;

pub use press::{Failed, Press};

/// A text, with its language where that is not the document's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Text {
    text: String,
    lang: Option<&'static str>,
    dir: Option<&'static str>,
}

impl Text {
    /// In the document's language. What no font has is replaced, since an archive's file must show every sign.
    pub fn new(text: &str) -> Self {
        Self { text: fonts::printable(text), lang: None, dir: None }
    }

    /// What stands there.
    pub fn words(&self) -> &str {
        &self.text
    }

    /// In this language.
    pub fn of(text: &str, language: Language) -> Self {
        let (lang, dir) = (Some(tag(language)), Some(language.direction()));
        Self { text: fonts::printable(text), lang, dir }
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self::new(&text)
    }
}

impl From<std::borrow::Cow<'_, str>> for Text {
    fn from(text: std::borrow::Cow<'_, str>) -> Self {
        Self::new(&text)
    }
}

/// Leichte Sprache is German to a program that reads aloud.
fn tag(language: Language) -> &'static str {
    match language {
        Language::De | Language::DeSimple => "de",
        Language::En => "en",
        Language::Ar => "ar",
    }
}

/// One part of a document, in reading order.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "block", rename_all = "kebab-case")]
pub enum Block {
    /// Levels count from 1 and leave none out.
    Heading {
        level: u8,
        text: Text,
    },
    Paragraph {
        text: Text,
    },
    /// Beside the matter: in smaller letters.
    Note {
        text: Text,
    },
    List {
        items: Vec<Text>,
    },
    /// Somebody's own words, and where they stand.
    Quote {
        title: Text,
        words: Text,
        source: Text,
    },
    /// Two beside each other. Of each the first column is words, the others are figures.
    Tables {
        tables: Vec<Table>,
    },
    /// Beside each other, the start's first.
    Columns {
        start: Vec<Block>,
        end: Vec<Block>,
    },
    /// A drawing (SVG with its own colours) of so many millimetres, and what it says in words.
    Drawing {
        svg: Text,
        alt: Text,
        width: u16,
    },
    /// An address that is printed and can be followed.
    Link {
        words: Text,
        url: String,
    },
    NewPage,
    /// One page that is whole by itself: the first of these that fits one, and from the next page on its own rest and
    /// what every one of them leaves out. Where none fits, the last one runs on.
    OnePage {
        versions: Vec<Version>,
        after: Vec<Block>,
    },
}

/// One way to fill a page, and what it leaves out.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Version {
    pub page: Vec<Block>,
    pub rest: Vec<Block>,
}

/// A table; `bars` draws each row's share, 0 to 1, beside its first figure. The figures say the same.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Table {
    pub caption: Text,
    /// Below it, in smaller letters.
    pub note: Option<Text>,
    pub heads: Vec<Text>,
    pub rows: Vec<Vec<Text>>,
    pub bars: Vec<f64>,
}

/// A whole document.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Document {
    title: Text,
    author: Text,
    lang: &'static str,
    /// Year, month and day of the data.
    date: (i32, u32, u32),
    /// At the bottom of each page.
    footer: Text,
    blocks: Vec<Block>,
}

impl Document {
    pub fn new(title: &str, author: &str, language: Language, day: chrono::NaiveDate, footer: Text) -> Self {
        use chrono::Datelike;
        Self {
            title: Text::new(title),
            author: Text::new(author),
            lang: tag(language),
            date: (day.year(), day.month(), day.day()),
            footer,
            blocks: Vec::new(),
        }
    }

    pub fn push(&mut self, block: Block) {
        self.blocks.push(block);
    }
}

impl Block {
    pub fn heading(level: u8, text: impl Into<Text>) -> Self {
        Self::Heading { level, text: text.into() }
    }

    pub fn paragraph(text: impl Into<Text>) -> Self {
        Self::Paragraph { text: text.into() }
    }

    pub fn note(text: impl Into<Text>) -> Self {
        Self::Note { text: text.into() }
    }

    /// Tables, two beside each other, that may break over pages between each two.
    pub fn pairs(tables: &[Table]) -> impl Iterator<Item = Self> + '_ {
        tables.chunks(2).map(|two| Self::Tables { tables: two.to_vec() })
    }
}

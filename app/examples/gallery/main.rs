//! Writes every part of the pages in every state, and whole screens made of them, as HTML files to look at and to check:
//! `cargo run --example gallery -- target/gallery`, then any web server on that folder. Contents are invented.

mod council;
mod desk;
mod flows;
mod front;
mod parts;
mod procedure;
mod proposals;
mod receipt;

use beteiligung::Language;
use beteiligung::config::Contact;
use beteiligung::locale::Locale;
use beteiligung::ui::asset::ASSETS;
use beteiligung::ui::footer::Footers;
use beteiligung::ui::layout::{Frame, Page, framed};
use maud::Markup;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// What every screen is made with.
pub struct Stage {
    pub locale: &'static Locale,
    pub contact: Contact,
    pub footers: Footers,
}

impl Stage {
    pub fn frame<'a>(&'a self, path: &'a str) -> Frame<'a> {
        Frame {
            locale: self.locale,
            city: "Münster",
            contact: &self.contact,
            footers: &self.footers,
            base_url: "https://beteiligung.example",
            path,
            path_has_language: true,
        }
    }

    pub fn page(&self, page: Page) -> Markup {
        framed(&self.frame("/procedures"), page)
    }
}

type Screen = fn(&Stage) -> Markup;

const SCREENS: [(&str, Screen); 15] = [
    ("index", front::page),
    ("procedure", procedure::page),
    ("survey", flows::survey),
    ("survey-error", flows::survey_error),
    ("check", flows::check),
    ("proposal-new", flows::proposal_error),
    ("report-category", flows::report_category),
    ("proposals", proposals::list),
    ("proposal", proposals::show),
    ("receipt", receipt::page),
    ("desk", desk::today),
    ("council", council::page),
    ("fields", parts::fields),
    ("parts", parts::parts),
    ("drawings", parts::drawings),
];

fn main() -> io::Result<()> {
    let folder = env::args().nth(1).map_or_else(|| PathBuf::from("target/gallery"), PathBuf::from);
    for asset in ASSETS {
        write(&folder.join(asset.path.trim_start_matches('/')), asset.bytes)?;
    }
    for language in Language::ALL.iter().copied() {
        let stage = Stage { locale: Locale::of(language), contact: Contact::default(), footers: Footers::default() };
        for (name, screen) in SCREENS {
            write(&folder.join(language.tag()).join(format!("{name}.html")), screen(&stage).into_string().as_bytes())?;
        }
    }
    println!("{} pages in {}", SCREENS.len() * Language::ALL.len(), folder.display());
    Ok(())
}

fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, bytes)
}

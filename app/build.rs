//! Prepares what is compiled into the program: the files a browser loads, and the texts of all languages.

#[path = "build/frontend.rs"]
mod frontend;
#[path = "build/locales.rs"]
mod locales;

use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    frontend::build()?;
    locales::write()
}

//! Checks the texts of all languages against German, which is the source, and writes the list of them for `locale.rs`.
//!
//! A text that does not parse, is missing, unknown, said twice, or asks for another argument than German does stops the build,
//! so that no running program can lack one.

use fluent_syntax::ast;
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

const SOURCE: &str = "de";
const LANGUAGES: [&str; 4] = ["de", "de-simple", "en", "ar"];

/// The keys of one language, each with the arguments its text asks for.
type Texts = BTreeMap<String, BTreeSet<String>>;

pub fn write() -> Result<(), Box<dyn Error>> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("../locales").canonicalize()?;
    println!("cargo::rerun-if-changed={}", root.display());
    let mut faults = Vec::new();
    let mut texts = BTreeMap::new();
    let mut sources = String::from("pub(super) const SOURCES: &[(&str, &[&str])] = &[\n");
    for language in LANGUAGES {
        let files = fluent_files(&root.join(language))?;
        writeln!(sources, "    ({language:?}, &[")?;
        for file in &files {
            writeln!(sources, "        include_str!({file:?}),")?;
        }
        writeln!(sources, "    ]),")?;
        texts.insert(language, read_language(&files, &mut faults)?);
    }
    sources.push_str("];\n");
    compare(&texts, &mut faults);
    if !faults.is_empty() {
        return Err(format!("the texts in locales/ do not fit together:\n{}", faults.join("\n")).into());
    }
    let mut keys = String::from(
        "/// Every key in order, with the arguments of its text.\npub const KEYS: &[(&str, &[&str])] = &[\n",
    );
    for (key, arguments) in &texts[SOURCE] {
        writeln!(keys, "    ({key:?}, &{:?}),", arguments.iter().collect::<Vec<_>>())?;
    }
    keys.push_str("];\n");
    fs::write(PathBuf::from(env::var("OUT_DIR")?).join("locales.rs"), keys + &sources)?;
    Ok(())
}

fn fluent_files(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut files =
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>()?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "ftl"));
    files.sort();
    Ok(files)
}

fn read_language(files: &[PathBuf], faults: &mut Vec<String>) -> Result<Texts, Box<dyn Error>> {
    let mut texts = Texts::new();
    for file in files {
        let room = file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().replace('_', "-");
        let source = fs::read_to_string(file)?;
        let resource = match fluent_syntax::parser::parse(source.as_str()) {
            Ok(resource) => resource,
            Err((_, errors)) => {
                faults.extend(errors.iter().map(|error| {
                    let line = source[..error.pos.start.min(source.len())].lines().count().max(1);
                    format!("{}:{line}: {error}", file.display())
                }));
                continue;
            }
        };
        for entry in resource.body {
            let ast::Entry::Message(message) = entry else { continue };
            let key = message.id.name;
            if !key.starts_with(&format!("{room}-")) {
                faults.push(format!("{}: {key} must begin with {room}-", file.display()));
            }
            let mut arguments = BTreeSet::new();
            match &message.value {
                Some(pattern) if message.attributes.is_empty() => pattern_arguments(pattern, &mut arguments),
                _ => faults.push(format!("{}: {key} must have one text and no attributes", file.display())),
            }
            if let Some(other) = arguments.iter().find(|argument| argument.starts_with('-')) {
                faults.push(format!("{}: {key} borrows from {other}; each text stands alone", file.display()));
            }
            if texts.insert(key.to_owned(), arguments).is_some() {
                faults.push(format!("{}: {key} is said twice", file.display()));
            }
        }
    }
    Ok(texts)
}

/// Compares each language with the source. A language may leave an argument out (Arabic says "one" without the numeral), but not invent one.
fn compare(texts: &BTreeMap<&str, Texts>, faults: &mut Vec<String>) {
    let source = &texts[SOURCE];
    for (language, own) in texts {
        faults.extend(
            source.keys().filter(|key| !own.contains_key(*key)).map(|key| format!("{language}: {key} is missing")),
        );
        for (key, arguments) in own {
            match source.get(key) {
                None => faults.push(format!("{language}: {key} is unknown in {SOURCE}")),
                Some(known) => faults.extend(
                    arguments
                        .difference(known)
                        .map(|argument| format!("{language}: {key} asks for ${argument}, which {SOURCE} does not")),
                ),
            }
        }
    }
}

fn pattern_arguments(pattern: &ast::Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            expression_arguments(expression, found);
        }
    }
}

fn expression_arguments(expression: &ast::Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        ast::Expression::Inline(inline) => inline_arguments(inline, found),
        ast::Expression::Select { selector, variants } => {
            inline_arguments(selector, found);
            for variant in variants {
                pattern_arguments(&variant.value, found);
            }
        }
    }
}

fn inline_arguments(inline: &ast::InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        ast::InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                inline_arguments(argument, found);
            }
        }
        ast::InlineExpression::Placeable { expression } => expression_arguments(expression, found),
        ast::InlineExpression::MessageReference { id, .. } | ast::InlineExpression::TermReference { id, .. } => {
            found.insert(format!("-{}", id.name));
        }
        ast::InlineExpression::StringLiteral { .. } | ast::InlineExpression::NumberLiteral { .. } => {}
    }
}

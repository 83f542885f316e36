use super::{file, none, sources};

/// What stands between backquotes in a document, if it looks like a path of this repository.
fn named_paths(text: &str) -> Vec<String> {
    let outside_blocks = text.split("```").step_by(2);
    let spans = outside_blocks.flat_map(|part| part.split('`').skip(1).step_by(2));
    let tops = ["app/", "participation-core/", "map/", "voting/", "tests/", "locales/", "migrations/", "docs/", ".ci/"];
    let paths = spans
        .filter(|span| tops.iter().any(|top| span.starts_with(top)) && !span.contains([' ', '<', '{', '*', '…', '(']));
    paths.map(|span| span.split(':').next().unwrap_or(span).to_owned()).collect()
}

#[test]
fn documents_name_only_files_that_exist() {
    let mut found = Vec::new();
    for source in sources(&[".md"]) {
        let missing =
            named_paths(&source.text).into_iter().filter(|path| !file(path).exists() && path != "tests/output");
        found.extend(missing.map(|path| format!("{} names {path}", source.path)));
    }
    none("documents and files agree", found);
}

#[test]
fn pictures_in_documents_exist() {
    let mut found = Vec::new();
    for source in sources(&[".md"]) {
        let targets = source.text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
        let local = targets.filter(|target| !target.contains("://") && !target.starts_with('#'));
        let folder = file(&source.path).parent().unwrap().to_owned();
        let missing = local.filter(|target| !folder.join(target.split('#').next().unwrap_or("")).exists());
        found.extend(missing.map(|target| format!("{} shows {target}", source.path)));
    }
    none("links in documents lead somewhere", found);
}

//! Builds the front end with npm and esbuild, and leaves `assets.rs` in `OUT_DIR`.
//! Knows nothing of pages; what is built, and how, stands in `frontend/build.mjs`.

use std::error::Error;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

const WATCHED: &[&str] = &[
    "build/frontend.rs",
    "frontend/build.mjs",
    "frontend/fonts.mjs",
    "frontend/kern.json",
    "frontend/package.json",
    "frontend/package-lock.json",
    "frontend/src",
    "../map/src/draw/map.css",
    "../map/src/draw/map.css",
];

/// Installs the packages if the lock file changed, then bundles. An error ends the build with one readable line.
pub fn build() -> Result<(), Box<dyn Error>> {
    for path in WATCHED {
        println!("cargo::rerun-if-changed={path}");
    }
    let out = env::var("OUT_DIR")?;
    let stamp = Path::new(&out).join("frontend.stamp");
    let inputs = fingerprint()?;
    if fs::read_to_string(&stamp).is_ok_and(|last| last == inputs) && Path::new(&out).join("assets.rs").exists() {
        return Ok(());
    }
    install()?;
    run("node", &["build.mjs", &out])?;
    fs::write(stamp, inputs)?;
    Ok(())
}

/// A hash of everything the bundle is made of. The build script also runs when a text changed; then nothing is bundled again.
fn fingerprint() -> Result<String, Box<dyn Error>> {
    let mut hash = DefaultHasher::new();
    let mut waiting: Vec<PathBuf> = WATCHED.iter().map(PathBuf::from).collect();
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            let mut inside =
                fs::read_dir(&path)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>()?;
            inside.sort();
            waiting.extend(inside);
        } else {
            path.hash(&mut hash);
            fs::read(&path)?.hash(&mut hash);
        }
    }
    Ok(format!("{:016x}", hash.finish()))
}

/// `npm ci`, only when the lock file is not the one that was installed last.
fn install() -> Result<(), String> {
    let lock = read(Path::new("frontend/package-lock.json"))?;
    let installed = Path::new("frontend/node_modules/.installed-lock.json");
    if fs::read_to_string(installed).is_ok_and(|last| last == lock) {
        return Ok(());
    }
    run("npm", &["ci", "--ignore-scripts", "--no-audit", "--no-fund"])?;
    fs::write(installed, lock).map_err(|why| format!("{}: {why}", installed.display()))
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|why| format!("{}: {why}", path.display()))
}

fn run(program: &str, arguments: &[&str]) -> Result<(), String> {
    let output = Command::new(program).args(arguments).current_dir("frontend").output().map_err(|why| {
        format!("building the pages needs Node.js 20 or newer with npm, but `{program}` did not start: {why}")
    })?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr).trim().replace('\n', " | ");
    Err(format!("`{program} {}` in app/frontend failed: {said}", arguments.join(" ")))
}

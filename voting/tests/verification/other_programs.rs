//! Elections of this crate in `belenios-tool`, and ballots of other programs in elections of this crate.
//! `tests/install-belenios` fetches the tool; without it a test says "skipped".

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{fs, io::Write as _};

use voting::group::{Belenios2048, Ed25519, Group};
use voting::json;
use voting::shape::Shape;
use voting::trustees::{Trustees, TrusteesFault};
use voting::verify::Verdict;

use crate::made::{Made, UUID, open};
use crate::samples::judge;
use crate::threshold::elections;
use crate::weights;

const TOP: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

fn tools(versions: &[&str]) -> Vec<PathBuf> {
    let at = |version: &&str| Path::new(TOP).join("tests/output/belenios").join(version).join("belenios-tool");
    let found: Vec<PathBuf> = versions.iter().map(at).filter(|tool| tool.exists()).collect();
    if found.len() < versions.len() {
        println!("skipped in part: {} of the versions {versions:?} of belenios-tool are here", found.len());
    }
    found
}

fn booth_is_installed() -> bool {
    let is_installed = Path::new(TOP).join("app/frontend/node_modules/esbuild").exists();
    if !is_installed {
        println!("skipped: the front end's packages are not installed");
    }
    is_installed
}

/// A folder of its own, gone at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("beteiligung-voting-{}-{name}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn with(name: &str, archive: &[u8]) -> Self {
        let folder = Self::new(name);
        fs::write(folder.0.join(format!("{UUID}.bel")), archive).unwrap();
        folder
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn run(program: &Path, folder: &Folder, arguments: &[&str], input: &str) -> Result<String, String> {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(&folder.0).env("LWT_ASYNC_METHOD", "none");
    command.env("BELENIOS_USE_URANDOM", "1");
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_owned();
    if output.status.success() { Ok(said(&output.stdout)) } else { Err(said(&output.stderr)) }
}

fn is_accepted_by(tools: &[PathBuf], name: &str, archive: &[u8]) {
    assert!(matches!(judge(archive), Verdict::Accepted(_)), "{name}: by our own verifier");
    let folder = Folder::with(name, archive);
    for tool in tools {
        let said = run(tool, &folder, &["election", "verify", "--dir", "."], "");
        assert!(said.is_ok(), "{name}: {}: {said:?}", tool.display());
    }
}

/// Votes for everybody, and a second vote of the first voter.
fn voted<G: Group>(voters: usize) -> Made<G> {
    let mut made = open::<G>(voters);
    for voter in 0..voters {
        let first = if voter % 5 == 0 { vec![1, 0, 0] } else { vec![0, 1, 0] };
        made.cast(voter, &[first, vec![u8::from(voter % 2 == 0), 0, 0, 0, 1]]);
    }
    if voters > 0 {
        made.cast(0, &[vec![0, 0, 1], vec![0; 5]]);
    }
    made
}

#[test]
fn elections_in_ed25519_are_accepted_by_other_programs() {
    let tools = tools(&["3.0", "3.3"]);
    for voters in [0, 1, 7] {
        is_accepted_by(&tools, &format!("ed25519-{voters}"), &voted::<Ed25519>(voters).finish());
    }
    is_accepted_by(&tools, "ed25519-unused", &open::<Ed25519>(3).finish());
}

#[test]
fn an_election_with_a_thousand_voters_is_accepted_by_other_programs() {
    is_accepted_by(&tools(&["3.0"]), "ed25519-1000", &voted::<Ed25519>(1_000).finish());
}

#[test]
fn elections_in_belenios_2048_are_accepted_by_other_programs() {
    let tools = tools(&["2.0", "3.0", "3.3"]);
    for voters in [0, 1, 4] {
        is_accepted_by(&tools, &format!("belenios2048-{voters}"), &voted::<Belenios2048>(voters).finish());
    }
}

#[test]
fn elections_with_a_single_trustee_and_two_of_three_are_accepted_by_other_programs() {
    for archive in elections::<Ed25519>() {
        is_accepted_by(&tools(&["3.0", "3.3"]), "ed25519-threshold", &archive);
    }
    for archive in elections::<Belenios2048>() {
        is_accepted_by(&tools(&["2.0", "3.0", "3.3"]), "belenios2048-threshold", &archive);
    }
}

#[test]
fn elections_with_large_weights_are_accepted_by_other_programs() {
    let votes = [(0, [0, 1, 0]), (1, [0, 0, 1])];
    is_accepted_by(&tools(&["3.0"]), "ed25519-weights", &weights::archive::<Ed25519>(&[1 << 30, 1], &votes));
}

#[test]
fn a_threshold_group_of_belenios_tool_2_0_could_not_be_judged() {
    for tool in tools(&["2.0"]) {
        let folder = Folder::new("threshold");
        let write = |name: &str, text: &str| fs::write(folder.0.join(name), text).unwrap();
        let read = |name: &str| fs::read_to_string(folder.0.join(name)).unwrap();
        let step = |arguments: &[&str], input: &str| {
            let command = ["setup", "generate-trustee-key-threshold", "--group", "BELENIOS-2048"];
            run(&tool, &folder, &[&command, arguments].concat(), input).unwrap()
        };
        (0..3).for_each(|_| drop(step(&["--step", "1"], "")));
        let files = fs::read_dir(&folder.0).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let ids: Vec<String> = files.filter_map(|file| file.strip_suffix(".cert").map(String::from)).collect();
        let all = |ending: &str| ids.iter().map(|id| read(&format!("{id}.{ending}"))).collect::<String>();
        write("certs", &all("cert"));
        let polynomial = |id: &String| {
            let key = format!("{id}.key");
            step(&["--certs", "certs", "--key", &key, "--step", "3", "--threshold", "2"], "") + "\n"
        };
        write("polynomials", &ids.iter().map(polynomial).collect::<String>());
        step(&["--certs", "certs", "--polynomials", "polynomials", "--step", "4"], "");
        let receive = |id: &String| {
            let key = format!("{id}.key");
            step(&["--certs", "certs", "--key", &key, "--step", "5"], &read(&format!("{id}.vinput"))) + "\n"
        };
        let outputs: String = ids.iter().map(receive).collect();
        let key = step(&["--certs", "certs", "--polynomials", "polynomials", "--step", "6"], &outputs);
        let read = Trustees::<Belenios2048>::read(format!("[[\"Pedersen\",{key}]]").as_bytes());
        assert_eq!(read.map(|_| ()), Err(TrusteesFault::OldThreshold { item: 1 }));
    }
}

#[test]
fn an_archive_with_a_changed_result_is_refused_by_other_programs_too() {
    let archive = voted::<Ed25519>(2).finish();
    let at = archive.windows(10).rposition(|part| part == br#"{"result":"#).unwrap() + 12;
    let mut changed = archive;
    changed[at] = if changed[at] == b'1' { b'2' } else { b'1' };
    assert!(!matches!(judge(&changed), Verdict::Accepted(_)));
    let folder = Folder::with("changed", &changed);
    for tool in tools(&["3.0"]) {
        assert!(run(&tool, &folder, &["election", "verify", "--dir", "."], "").is_err());
    }
}

#[test]
fn ballots_of_belenios_tool_count_in_an_election_of_this_crate() {
    for tool in tools(&["3.0", "3.3"]) {
        let mut made = open::<Ed25519>(2);
        made.cast(1, &[vec![1, 0, 0], vec![0, 0, 1, 0, 0]]);
        let folder = Folder::with("tool", made.open.writer().get_ref());
        fs::write(folder.0.join("credential"), made.credentials[0].reveal().as_bytes()).unwrap();
        fs::write(folder.0.join("choice.json"), "[[0,0,1],[1,0,0,1,0]]").unwrap();
        let arguments = ["election", "generate-ballot", "--privcred", "credential", "--choice", "choice.json"];
        let ballot = run(&tool, &folder, &arguments, "").unwrap();
        made.open.cast(ballot.as_bytes()).unwrap();
        counts(&made.finish(), &[&[1, 0, 1], &[1, 0, 1, 1, 0]]);
    }
}

#[test]
fn ballots_of_the_booth_count_in_an_election_of_this_crate() {
    let script = Path::new(TOP).join("tests/booth/ballots.mjs");
    if !booth_is_installed() {
        return;
    }
    let mut made = open::<Ed25519>(2);
    let folder = Folder::new("booth");
    fs::write(folder.0.join("election.json"), election_of(made.open.writer().get_ref())).unwrap();
    let request = |voter: usize, votes: &str| {
        let credential = json::write(&made.credentials[voter].reveal().as_str());
        format!("{{\"credential\":{credential},\"votes\":{votes}}}\n")
    };
    let requests = request(0, "[[0,1,0],[0,0,0,1,1]]") + &request(1, "[[1,0,0],[0,0,0,0,0]]");
    let script = script.to_string_lossy();
    let ballots = run(Path::new("node"), &folder, &[&script, "election.json"], &requests).unwrap();
    for ballot in ballots.lines() {
        made.open.cast(ballot.as_bytes()).unwrap();
    }
    let archive = made.finish();
    counts(&archive, &[&[1, 1, 0], &[0, 0, 0, 1, 1]]);
    is_accepted_by(&tools(&["3.0"]), "booth-ballots", &archive);
}

#[test]
fn a_whole_election_of_belenios_tool_with_ballots_of_the_booth_is_accepted() {
    if !booth_is_installed() {
        return;
    }
    let script = Path::new(TOP).join("tests/booth/election.mjs");
    for tool in tools(&["3.0"]) {
        for case in ["one", "blank"] {
            let folder = Folder::new(&format!("whole-{case}"));
            let arguments = [&script.to_string_lossy(), case, ".", &tool.to_string_lossy()];
            run(Path::new("node"), &folder, &arguments, "").unwrap();
            let archive = crate::samples::archive(&folder.0);
            assert!(matches!(judge(&archive), Verdict::Accepted(_)), "{case}");
        }
    }
}

/// The bytes of the archive's record that is the election: the size stands in the header before it.
fn election_of(archive: &[u8]) -> &[u8] {
    let start = br#"{"version":1,"description":"#;
    let at = archive.windows(start.len()).position(|part| part == start).unwrap();
    let size = std::str::from_utf8(&archive[at - 512 + 124..at - 512 + 135]).unwrap();
    &archive[at..at + usize::from_str_radix(size, 8).unwrap()]
}

fn counts(archive: &[u8], expected: &[&[u64]]) {
    let Verdict::Accepted(report) = judge(archive) else { panic!("not accepted") };
    let expected: Vec<Shape<u64>> = expected.iter().map(|question| Shape::Flat(question.to_vec())).collect();
    assert_eq!(report.result.unwrap(), expected);
}

//! Which process imports, and whether one that no longer answers has ended.

use std::fs;

use participation_core::council::oparl::Hold;
use participation_core::hex;
use participation_core::storage::random_bytes;

/// A name for this run that tells, to another process of the same machine, which process it is.
pub(super) fn mine() -> Hold {
    let me = std::process::id();
    let parts =
        [machine().unwrap_or_default(), me.to_string(), began(me).unwrap_or_default(), hex(&random_bytes::<8>())];
    Hold { name: parts.join("/"), ended }
}

/// The start of the machine and the space in which numbers of processes mean something.
fn machine() -> Option<String> {
    let boot = fs::read_to_string("/proc/sys/kernel/random/boot_id").ok()?;
    let space = fs::read_link("/proc/self/ns/pid").ok()?;
    Some(format!("{} {}", boot.trim(), space.display()))
}

/// When a process began, in ticks since the start of the machine: its number may be given again.
fn began(process: u32) -> Option<String> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // The name in brackets may hold anything; 19 fields further on stands the start.
    stat.rsplit(')').next()?.split_whitespace().nth(19).map(str::to_owned)
}

/// Whether the process of that name is known to be no more. From elsewhere nothing is known.
fn ended(name: &str) -> bool {
    let Some(here) = machine() else { return false };
    let parts: Vec<&str> = name.split('/').collect();
    let [place, process, start, _] = parts.as_slice() else { return false };
    let Ok(process) = process.parse::<u32>() else { return false };
    *place == here && began(process).is_none_or(|own| own != *start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_process_that_has_ended_is_told_from_one_that_lives_and_from_strangers() {
        let hold = mine();
        assert!(!(hold.ended)(&hold.name), "this process lives");
        let mut child = std::process::Command::new("true").spawn().unwrap();
        let start = began(child.id()).unwrap();
        let name = format!("{}/{}/{start}/00", machine().unwrap(), child.id());
        child.wait().unwrap();
        assert!((hold.ended)(&name), "{name} has ended");
        assert!(!(hold.ended)(&name.replacen('/', "x/", 1)), "of another machine nothing is known");
        assert!(!(hold.ended)("nonsense"));
    }
}

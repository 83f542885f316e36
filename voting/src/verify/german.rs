//! The reasons in German.

use super::Reason;
use crate::archive::ArchiveFault;

pub(super) fn reason(reason: &Reason) -> String {
    match reason {
        Reason::NoSetup => "Das Archiv enthält noch keine Wahl".into(),
        Reason::Archive(fault) => archive(fault),
        other => other.to_string(),
    }
}

fn archive(fault: &ArchiveFault) -> String {
    fault.to_string()
}

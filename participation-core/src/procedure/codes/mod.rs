//! Single-use codes that the office hands out, for procedures where a code is a voice. A code is shown once,
//! when its batch is made; only hashes stay.

use crate::procedure::ProcedureId;
use crate::staff::{Actor, NotAllowed};
use crate::storage::{Storage, random_bytes};
use crate::voice::code_hash;
use crate::{StoreError, Timestamp};

twin!();

/// Most codes of one batch.
pub const BATCH_LIMIT: usize = 20_000;

/// Letters and digits that nobody confuses when reading them out: no 0, O, 1, I, L.
const SIGNS: &[u8; 31] = b"23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/// A batch about to be made.
#[derive(Debug, Clone)]
pub struct NewBatch {
    /// What it is for: "Briefe vom 3. Dezember".
    pub label: String,
    pub amount: usize,
    pub idempotency_key: String,
}

/// A batch that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    pub label: String,
    pub amount: i32,
    pub created_at: Timestamp,
}

/// Why no codes were made.
#[derive(Debug, thiserror::Error)]
pub enum CodesRefused {
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// This procedure counts another kind of voice.
    #[error("codes are no voice here")]
    OtherVoice,
    /// The same form was sent before: its codes were handed out then and cannot be shown again.
    #[error("this batch was made before")]
    MadeBefore,
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Makes a batch and returns its codes, the only time they can be read.
///
/// # Errors
/// [`CodesRefused`].
pub async fn make(
    storage: &Storage,
    procedure: ProcedureId,
    new: NewBatch,
    by: Actor,
    now: Timestamp,
) -> Result<Vec<String>, CodesRefused> {
    let act = storage.act(now);
    let codes: Vec<String> = (0..new.amount.min(BATCH_LIMIT)).map(|_| code()).collect();
    let hashes: Vec<[u8; 32]> = codes.iter().map(|code| code_hash(code)).collect();
    on_writer!(storage, make(&act, procedure.0, &new, &hashes, &by))?;
    Ok(codes)
}

/// The batches of a procedure, newest first.
///
/// # Errors
/// [`StoreError`].
pub async fn batches(storage: &Storage, procedure: ProcedureId) -> Result<Vec<Batch>, StoreError> {
    on_reader!(storage, batches(procedure.0))
}

/// Twelve signs, 59 bits: `K7QM-2X9D-PHRT`.
fn code() -> String {
    let mut code = String::with_capacity(14);
    let mut signs = 0;
    while signs < 12 {
        // Bytes from 248 on would make the first signs likelier; they are thrown away.
        for byte in random_bytes::<16>().into_iter().filter(|byte| *byte < 248) {
            if signs == 12 {
                break;
            }
            if signs > 0 && signs % 4 == 0 {
                code.push('-');
            }
            code.push(char::from(SIGNS[usize::from(byte) % SIGNS.len()]));
            signs += 1;
        }
    }
    code
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_have_three_groups_of_signs_nobody_confuses_and_do_not_repeat() {
        let codes: std::collections::HashSet<String> = (0..500).map(|_| code()).collect();
        assert_eq!(codes.len(), 500);
        for code in codes {
            let groups: Vec<&str> = code.split('-').collect();
            assert!(groups.len() == 3 && groups.iter().all(|group| group.len() == 4), "{code}");
            assert!(code.bytes().all(|sign| sign == b'-' || SIGNS.contains(&sign)), "{code}");
        }
    }
}

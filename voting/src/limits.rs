//! How large an election may be to be judged here. The format knows no such limits; without them a short archive could
//! ask for memory or time without end. What is larger is "could not judge", never refused and never accepted.
//!
//! Where the election itself says how long a record must be (ballots, shuffles, decryptions, the result), that is the
//! limit instead, and what is longer is refused.

/// The longest record in bytes. The longest there is by far is the list of credentials: 67 bytes each in Ed25519 give room
/// for 8 million, about 620 bytes each in the other groups for 860,000.
pub const RECORD_BYTES: usize = 512 << 20;
/// The longest event in bytes. Its canonical form has fewer than 300, so what is longer is refused.
pub const EVENT_BYTES: usize = 1 << 10;
/// The longest text of an election in bytes: some 300 pages, more than a voter reads.
pub const ELECTION_BYTES: usize = 1 << 20;
/// The most questions of an election.
pub const QUESTIONS: usize = 250;
/// The most answers of a question, lists of a question, or candidates of a list. The proof that a sum lies between 0 and
/// this many takes as many exponentiations for every ballot.
pub const ANSWERS: usize = 1_000;
/// The most answers of all questions together. A ballot has then at most about 8 MB in Ed25519.
pub const ALL_ANSWERS: usize = 10_000;
/// The most trustees. A threshold group holds a commitment for each two of them; of 100 in a group of 2048 bits the record has
/// 6 MB and takes seconds.
pub const TRUSTEES: usize = 100;
/// The longest list of trustees, and the longest message between them, in bytes: what 100 of them need, and some more.
pub const TRUSTEES_BYTES: usize = 10 << 20;
/// The most credentials: more than all German states but two have voters. About 150 bytes of memory are held for each.
pub const CREDENTIALS: usize = 8_000_000;
/// The largest sum of weights up to which a result can be found when an election is made (it takes the square root of it
/// in steps). To verify a result there is no such limit.
pub const FOUND_WEIGHT: u64 = 1 << 40;

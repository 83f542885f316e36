//! Random changes to bytes: bits, pieces moved or lost, values that are known to be awkward.

use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::TestRunner;

/// Put into the middle of anything.
const PIECES: [&str; 22] = [
    "",
    "0",
    "-",
    "-0",
    "1e309",
    "1.0",
    "18446744073709551616",
    "00000000001",
    "null",
    "{}",
    "[]",
    "[[]]",
    "\"\"",
    "\"",
    ",",
    ",1",
    ",0",
    " ",
    "\\u0000",
    "\\ud800",
    "ä",
    "\"signature\":null,",
];

/// Put in place of a whole text between quotes: identities, points of small order, `y` of p and above, `-0`,
/// q of both groups, the largest number of 2048 bits and one above it.
fn values() -> Vec<String> {
    let ed25519 = [
        "0000000000000000000000000000000000000000000000000000000000000001",
        "8000000000000000000000000000000000000000000000000000000000000001",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec",
        "7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed",
        "7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffee",
        "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd83d3d706a17c7",
        "6666666666666666666666666666666666666666666666666666666666666658",
        "7237005577332262213973186563042994240857116359379907606001950938285454250989",
        "78571733251071885079927659812671450121821421258408794611510081919805623223441",
    ];
    let mut values: Vec<String> = ed25519.map(String::from).to_vec();
    values.extend(["", "0", "1", "-1", "2", "Single", "Pedersen", "Ed25519", "BELENIOS-2048"].map(String::from));
    values.extend(["9".repeat(616), "9".repeat(617), "9".repeat(40_000), "1".repeat(64), "[".repeat(300)]);
    values
}

/// One change; places and lengths are shares of the bytes there are.
#[derive(Clone, Debug)]
pub enum Change {
    Byte(Index, u8),
    Bit(Index, u8),
    Remove(Index, usize),
    Repeat(Index, usize, Index),
    Swap(Index, Index, usize),
    CutOff(Index),
    Insert(Index, &'static str),
    /// A text between quotes becomes another value.
    Value(Index, String),
    /// A text between quotes becomes another one of the same bytes.
    ValueOfAnother(Index, Index),
    /// Brackets, so many deep.
    Nest(Index, usize),
}

pub fn change() -> impl Strategy<Value = Change> {
    let place = any::<Index>;
    let length = || prop_oneof![1..4_usize, 1..200_usize, 1..2000_usize];
    prop_oneof![
        (place(), any::<u8>()).prop_map(|(at, byte)| Change::Byte(at, byte)),
        (place(), 0..8_u8).prop_map(|(at, bit)| Change::Bit(at, bit)),
        (place(), length()).prop_map(|(at, length)| Change::Remove(at, length)),
        (place(), length(), place()).prop_map(|(from, length, to)| Change::Repeat(from, length, to)),
        (place(), place(), length()).prop_map(|(one, other, length)| Change::Swap(one, other, length)),
        place().prop_map(Change::CutOff),
        (place(), proptest::sample::select(PIECES.to_vec())).prop_map(|(at, piece)| Change::Insert(at, piece)),
        (place(), proptest::sample::select(values())).prop_map(|(at, value)| Change::Value(at, value)),
        (place(), place()).prop_map(|(at, from)| Change::ValueOfAnother(at, from)),
        (place(), 1..2000_usize).prop_map(|(at, depth)| Change::Nest(at, depth)),
    ]
}

/// Few changes, mostly one: what is nearly right goes furthest.
pub fn changes() -> impl Strategy<Value = Vec<Change>> {
    prop_oneof![
        3 => proptest::collection::vec(change(), 1),
        1 => proptest::collection::vec(change(), 2..6),
    ]
}

/// Where the texts between quotes begin and end.
fn texts(bytes: &[u8]) -> Vec<(usize, usize)> {
    let quotes: Vec<usize> = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'"').map(|(at, _)| at).collect();
    quotes.windows(2).map(|pair| (pair[0] + 1, pair[1])).collect()
}

impl Change {
    fn apply(&self, bytes: &mut Vec<u8>) {
        let size = bytes.len();
        let end = |from: usize, length: usize| (from + length).min(size);
        if size == 0 {
            return;
        }
        match self {
            Self::Byte(at, byte) => bytes[at.index(size)] = *byte,
            Self::Bit(at, bit) => bytes[at.index(size)] ^= 1 << bit,
            Self::Remove(at, length) => {
                let from = at.index(size);
                bytes.drain(from..end(from, *length));
            }
            Self::Repeat(from, length, to) => {
                let (from, to) = (from.index(size), to.index(size));
                let piece = bytes[from..end(from, *length)].to_vec();
                bytes.splice(to..to, piece);
            }
            Self::Swap(one, other, length) => {
                for step in 0..*length {
                    let (one, other) = (one.index(size) + step, other.index(size) + step);
                    if one < size && other < size {
                        bytes.swap(one, other);
                    }
                }
            }
            Self::CutOff(at) => bytes.truncate(at.index(size)),
            Self::Insert(at, piece) => {
                let at = at.index(size);
                bytes.splice(at..at, piece.bytes());
            }
            Self::Value(at, value) => replace(bytes, at, value.clone().into_bytes()),
            Self::ValueOfAnother(at, from) => {
                let texts = texts(bytes);
                if let Some((start, end)) = (!texts.is_empty()).then(|| texts[from.index(texts.len())]) {
                    replace(bytes, at, bytes[start..end].to_vec());
                }
            }
            Self::Nest(at, depth) => {
                let at = at.index(size);
                bytes.splice(at..at, std::iter::repeat_n(b'[', *depth));
            }
        }
    }
}

fn replace(bytes: &mut Vec<u8>, at: &Index, value: Vec<u8>) {
    let texts = texts(bytes);
    if !texts.is_empty() {
        let (start, end) = texts[at.index(texts.len())];
        bytes.splice(start..end, value);
    }
}

pub fn changed(seed: &[u8], changes: &[Change]) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    changes.iter().for_each(|change| change.apply(&mut bytes));
    bytes
}

/// Tries `cases` inputs, or `FUZZ_TIMES` as many; the input that fails is printed, made as small as can be.
pub fn try_all<S: Strategy>(cases: u32, inputs: &S, claim: impl Fn(S::Value)) {
    let times: u32 = std::env::var("FUZZ_TIMES").ok().map_or(1, |times| times.parse().unwrap());
    let config = ProptestConfig { cases: cases * times, failure_persistence: None, ..ProptestConfig::default() };
    let claim = |input| {
        claim(input);
        Ok(())
    };
    if let Err(failure) = TestRunner::new(config).run(inputs, claim) {
        panic!("{failure}");
    }
    assert_memory_is_bounded();
}

/// The most memory this process ever had: where the system tells, it stays far below what a file could ask for.
fn assert_memory_is_bounded() {
    let Ok(status) = std::fs::read_to_string("/proc/self/status") else { return };
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.parse().ok());
    let peak: u64 = peak.unwrap_or(0);
    assert!(peak < 512 << 10, "{peak} kB");
}

//! Whole archives: bytes changed anywhere, and archives put together anew around changed data, so that hashes and
//! the chain of events are right.

use proptest::prelude::*;
use proptest::sample::Index;
use voting::archive::{EventKind, Owned, Reader, SetupData, SizedTally, Writer};
use voting::shape::Shape;
use voting::verify::{Language, Options, Verdict, json_report, sentences, verify};
use voting::{hash, json};

use crate::change::{changed, changes, try_all};
use crate::seeds::{self, ARCHIVE};

/// An event with its data.
#[derive(Clone)]
pub struct Part {
    kind: EventKind,
    pub data: Vec<Vec<u8>>,
}

pub fn events(archive: &[u8]) -> Vec<Part> {
    let mut reader = Reader::new(archive).unwrap();
    let mut parts = Vec::new();
    while let Some(records) = reader.next_event(|_| Ok(())).unwrap() {
        parts.push(Part { kind: records.kind, data: records.data.into_iter().map(|record| record.body).collect() });
    }
    parts
}

impl Part {
    /// Names the data anew where data names other data.
    fn refer(&mut self) {
        let names: Vec<String> = self.data.iter().map(|body| hash::hex(&hash::sha256(body))).collect();
        let Some((last, [first, others @ ..])) = self.data.last_mut().zip(names.get(..names.len())) else { return };
        let text = match self.kind {
            EventKind::Setup => json::write(&SetupData {
                election: first.clone(),
                trustees: others[0].clone(),
                credentials: others[1].clone(),
            }),
            EventKind::EncryptedTally => {
                let sized: SizedTally = json::read(last).unwrap();
                json::write(&SizedTally { encrypted_tally: first.clone(), ..sized })
            }
            EventKind::Shuffle | EventKind::PartialDecryption => {
                let owned: Owned = json::read(last).unwrap();
                json::write(&Owned { payload: first.clone(), ..owned })
            }
            EventKind::Ballot | EventKind::EndBallots | EventKind::EndShuffles | EventKind::Result => return,
        };
        *last = text.into_bytes();
    }
}

fn put_together(parts: &[Part]) -> Vec<u8> {
    let mut writer = Writer::create(Vec::new(), 1_700_000_000).unwrap();
    for part in parts {
        let data: Vec<&[u8]> = part.data.iter().map(Vec::as_slice).collect();
        writer.append(part.kind, &data).unwrap();
    }
    writer.into_inner()
}

fn judge(archive: &[u8]) -> Verdict {
    let verdict = verify(std::io::Cursor::new(archive), &Options::default());
    for language in [Language::De, Language::En] {
        assert!(!sentences(&verdict, language).is_empty());
    }
    assert!(json_report(&verdict, Language::En).is_object());
    verdict
}

/// Whether the archive is accepted; its result, if there is one, is that of the seed.
fn is_accepted(archive: &[u8]) -> bool {
    let Verdict::Accepted(report) = judge(archive) else { return false };
    let counted = [Shape::Flat(vec![3, 1, 0]), Shape::Flat(vec![1, 3])];
    assert!(report.result.is_none_or(|result| result == counted), "another result of the same ballots");
    true
}

fn read_to_the_end(archive: &[u8]) -> bool {
    let Ok(mut reader) = Reader::new(archive) else { return false };
    loop {
        match reader.next_event(|_| Ok(())) {
            Ok(Some(_)) => {}
            Ok(None) => return reader.offset() == archive.len() as u64,
            Err(_) => return false,
        }
    }
}

#[test]
fn the_seed_is_accepted_and_can_be_put_together_anew() {
    let seed = seeds::read(ARCHIVE);
    assert!(is_accepted(&seed) && read_to_the_end(&seed));
    assert!(put_together(&events(&seed)) == seed);
}

#[test]
fn only_the_seed_or_its_beginning_is_accepted_of_changed_bytes() {
    let seed = seeds::read(ARCHIVE);
    try_all(600, &changes(), |changes| {
        let archive = changed(&seed, &changes);
        let is_beginning = seed.starts_with(&archive);
        assert!(!read_to_the_end(&archive) || is_beginning);
        assert!(!is_accepted(&archive) || is_beginning);
    });
}

#[test]
fn data_that_is_changed_after_the_setup_is_refused_though_all_hashes_are_right() {
    let seed = seeds::read(ARCHIVE);
    let parts = events(&seed);
    try_all(500, &(any::<Index>(), any::<Index>(), changes()), |(at, record, changes)| {
        let mut parts = parts.clone();
        let at = 1 + at.index(parts.len() - 1);
        let part = &mut parts[at];
        if part.data.is_empty() {
            return;
        }
        let record = record.index(part.data.len());
        part.data[record] = changed(&part.data[record], &changes);
        if record + 1 < part.data.len() {
            part.refer();
        }
        let archive = put_together(&parts);
        assert!(!is_accepted(&archive) || archive == seed);
    });
}

#[test]
fn a_changed_setup_leads_to_no_other_result() {
    let parts = events(&seeds::read(ARCHIVE));
    try_all(500, &(0..4_usize, changes(), any::<Index>()), |(record, changes, length)| {
        let mut parts = parts.clone();
        parts[0].data[record] = changed(&parts[0].data[record], &changes);
        if record < 3 {
            parts[0].refer();
        }
        is_accepted(&put_together(&parts));
        // Without the events that refer to the setup, more of it is read.
        is_accepted(&put_together(&parts[..1 + length.index(parts.len())]));
    });
}

#[test]
fn events_left_out_repeated_or_in_another_order_lead_to_no_other_result() {
    let parts = events(&seeds::read(ARCHIVE));
    try_all(500, &proptest::collection::vec(0..parts.len(), 0..12), |order| {
        let parts: Vec<Part> = order.iter().map(|index| parts[*index].clone()).collect();
        is_accepted(&put_together(&parts));
    });
    for left_out in 0..parts.len() {
        let mut fewer = parts.clone();
        fewer.remove(left_out);
        assert!(!is_accepted(&put_together(&fewer)) || left_out + 1 == parts.len());
    }
}

#[test]
fn bytes_of_any_kind_are_no_archive() {
    try_all(500, &proptest::collection::vec(any::<u8>(), 0..4000), |bytes| assert!(!is_accepted(&bytes)));
}

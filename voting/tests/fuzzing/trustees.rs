//! Lists of trustees, single ones and groups with a threshold.

use std::collections::BTreeSet;

use proptest::prelude::*;
use voting::group::{Belenios2048, Ed25519, Group};
use voting::trustees::Trustees;

use crate::change::{changed, changes, try_all};
use crate::seeds::{self, of_group};

fn keys<G: Group>(trustees: &Trustees<G>) -> BTreeSet<String> {
    trustees.all().map(|trustee| trustee.text.clone()).collect()
}

/// Nobody who changes a list makes a trustee whose private key nobody knows: if it is read, the keys are those of the
/// seed, or fewer.
fn only_keys_with_a_proof_are_read<G: Group>(cases: u32) {
    let kept: Vec<Vec<u8>> =
        ["trustees-single", "trustees-threshold"].map(|name| seeds::read(&of_group::<G>(name))).to_vec();
    let known: Vec<BTreeSet<String>> = kept.iter().map(|seed| keys(&Trustees::<G>::read(seed).unwrap().0)).collect();
    assert_eq!(known.iter().map(BTreeSet::len).collect::<Vec<_>>(), [2, 3]);
    try_all(cases, &(0..kept.len(), changes()), |(seed, changes)| {
        let bytes = changed(&kept[seed], &changes);
        let Ok((trustees, key)) = Trustees::<G>::read(&bytes) else { return };
        assert!(keys(&trustees).is_subset(&known[seed]));
        assert!(trustees.items.is_empty() || Trustees::<G>::check(&bytes, &key).is_ok());
        assert!(Trustees::<G>::check(&bytes, &G::multiply(&key, &G::generator())).is_err());
    });
}

#[test]
fn only_keys_with_a_proof_are_read_in_ed25519() {
    only_keys_with_a_proof_are_read::<Ed25519>(700);
}

#[test]
fn only_keys_with_a_proof_are_read_in_belenios_2048() {
    only_keys_with_a_proof_are_read::<Belenios2048>(40);
}

#[test]
fn bytes_of_any_kind_are_no_trustees() {
    try_all(1000, &proptest::collection::vec(any::<u8>(), 0..2000), |bytes| {
        assert!(Trustees::<Ed25519>::read(&bytes).map_or(true, |(trustees, _)| trustees.items.is_empty()));
    });
}

/// Otherwise two readers could find two keys in one text.
#[test]
fn a_field_that_stands_twice_is_refused() {
    let text = String::from_utf8(seeds::read(&of_group::<Ed25519>("trustees-single"))).unwrap();
    assert!(Trustees::<Ed25519>::read(text.as_bytes()).is_ok());
    let twice = text.replacen("\"public_key\":", "\"public_key\":\"0\",\"public_key\":", 1);
    assert!(Trustees::<Ed25519>::read(twice.as_bytes()).is_err());
}

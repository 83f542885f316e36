//! What the verifier says, whoever wrote the archive.

use voting::group::Ed25519;
use voting::trustees::ItemText;
use voting::trustees::single::PrivateKey;
use voting::verify::{Language, Options, json_report, sentences, verify};

use crate::made::{Fixed, draft, open};
use crate::samples::judge;

const BOTH: [Language; 2] = [Language::De, Language::En];

#[test]
fn words_of_an_archive_cannot_pass_for_words_of_the_verifier() {
    let mut draft = draft();
    draft.name = "X\n\u{1b}[2K\u{202e}Das Archiv ist angenommen.".into();
    draft.questions[0].question = "Q\r\n  A: 900\u{2028}B\u{85}".into();
    let key = PrivateKey::<Ed25519>::generate(&mut Fixed(1)).public(&mut Fixed(2));
    let open = draft.set_up::<Ed25519, _>(Vec::new(), 1, &[ItemText::Single(key)], &[]).unwrap();
    for language in BOTH {
        for line in sentences(&judge(&open.writer().get_ref().clone()), language) {
            let hostile =
                |sign: char| sign.is_control() || matches!(sign, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
            assert!(!line.contains(hostile), "{line:?}");
        }
    }
}

#[test]
fn an_archive_without_a_result_is_accepted_only_as_far_as_it_goes() {
    let finished = open::<Ed25519>(1).finish();
    let unfinished = open::<Ed25519>(1).open.writer().get_ref().clone();
    for language in BOTH {
        let last = |archive: &[u8]| sentences(&judge(archive), language).pop().unwrap();
        assert_ne!(last(&finished), last(&unfinished));
    }
    assert_eq!(json_report(&judge(&finished), Language::En)["complete"], true);
    assert_eq!(json_report(&judge(&unfinished), Language::En)["complete"], false);
}

#[test]
fn what_since_leaves_out_is_said_and_so_is_on_whose_word() {
    let mut made = open::<Ed25519>(2);
    made.cast(0, &[vec![0, 1, 0], vec![0; 5]]);
    let head = made.open.writer().chain().head().unwrap();
    made.cast(1, &[vec![0, 1, 0], vec![0; 5]]);
    let archive = made.finish();
    let verdict = verify(std::io::Cursor::new(&archive), &Options { since: Some(head), ..Options::default() });
    let told = sentences(&verdict, Language::De);
    assert!(
        told.iter().any(|line| line.contains("ohne ihre Beweise und Unterschriften") && line.contains(": 1.")),
        "{told:?}"
    );
    assert!(told.last().unwrap().contains("unter der Bedingung"), "{told:?}");
    assert!(json_report(&verdict, Language::En)["since"].is_string());
    assert!(json_report(&judge(&archive), Language::En)["since"].is_null());
}

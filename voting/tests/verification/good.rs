use voting::archive::Phase;
use voting::verify::Verdict;

use crate::samples::{all, archive, judge};

#[test]
fn every_good_archive_is_accepted_with_its_result() {
    for folder in all("good") {
        let name = folder.display();
        match judge(&archive(&folder)) {
            Verdict::Accepted(report) => {
                let Ok(expected) = std::fs::read_to_string(folder.join("result.json")) else { continue };
                let expected: serde_json::Value = serde_json::from_str(&expected).unwrap();
                let found = serde_json::to_value(report.result.unwrap()).unwrap();
                assert_eq!((found, report.phase), (expected["result"].clone(), Phase::Finished), "{name}");
            }
            Verdict::Refused(refusal) | Verdict::Unjudged(refusal) => panic!("{name}: {refusal:?}"),
        }
    }
}

//! `make-archive BALLOTS FILE.bel`: writes a finished Ed25519 election with one question of five answers, to
//! measure the verifier with. The randomness is fixed and worthless.

use std::fs::File;
use std::io::BufWriter;

use voting::credentials::Credential;
use voting::election::Homomorphic;
use voting::group::Ed25519;
use voting::making::Draft;
use voting::trustees::ItemText;
use voting::trustees::single::PrivateKey;
use voting::{ballot, json, partial_decryption};

#[path = "../tests/randomness/mod.rs"]
mod randomness;

use randomness::Fixed;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let ballots: usize = arguments.next().ok_or("how many ballots?")?.parse()?;
    let file = BufWriter::new(File::create(arguments.next().ok_or("which file?")?)?);
    let uuid = "Measure1Archve";
    let mut random = Fixed(0);
    let key = PrivateKey::<Ed25519>::generate(&mut random);
    let credentials: Vec<Credential<Ed25519>> = (0..ballots).map(|_| Credential::generate(uuid, &mut random)).collect();
    let public: Vec<String> = credentials.iter().map(Credential::public).collect();
    let question = Homomorphic {
        question: "Which of the five?".into(),
        answers: ["A", "B", "C", "D", "E"].map(String::from).to_vec(),
        blank: false,
        min: 1,
        max: 1,
    };
    let draft = Draft {
        name: "Measure".into(),
        description: "To measure with".into(),
        uuid: uuid.into(),
        questions: vec![question],
        administrator: None,
        credential_authority: None,
    };
    let trustees = [ItemText::Single(key.public(&mut random))];
    let mut open = draft.set_up(file, 1_700_000_000, &trustees, &public)?;
    for (index, credential) in credentials.iter().enumerate() {
        let choice: Vec<u8> = (0..5).map(|answer| u8::from(answer == index % 5)).collect();
        let ballot = ballot::make(open.election(), credential, &[choice], &mut random)?;
        open.cast(json::write(&ballot).as_bytes())?;
    }
    let mut tallied = open.close()?.tally()?;
    let fingerprint = tallied.election().fingerprint.clone();
    let part = partial_decryption::make(&key, &fingerprint, tallied.encrypted(), &mut random);
    tallied.take_decryption(1, json::write(&part.ok_or("no decryption")?).as_bytes())?;
    tallied.publish()?;
    Ok(())
}

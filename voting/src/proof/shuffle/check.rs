//! Checks one shuffle proof. `[X]` below is each element of `X` followed by a comma; challenges are
//! `u_i = SHA(hex SHA("shuffle-challenges|fp|" [e][e'][c]) hex SHA(i)) mod q` and
//! `C = SHA("shuffle-challenge|fp|" [t1,t2,t3,t41,t42][that][e][e'][c][chat] y) mod q`.

use rayon::prelude::*;

use super::ProofText;
use crate::ciphertext::Ciphertext;
use crate::group::Group;
use crate::hash;
use crate::parallel;
use crate::proof::{ProofFault, holds};

/// The parts of a proof as elements and scalars.
struct Parts<G: Group> {
    t: [G::Element; 5],
    that: Vec<G::Element>,
    s: [G::Scalar; 4],
    shat: Vec<G::Scalar>,
    sprime: Vec<G::Scalar>,
    c: Vec<G::Element>,
    chat: Vec<G::Element>,
}

fn members<G: Group>(texts: &[String]) -> Result<Vec<G::Element>, ProofFault> {
    parallel::in_order(texts, |_, text| G::decode_member(text).ok_or(ProofFault::NotAMember))
}

fn scalars<G: Group>(texts: &[String]) -> Result<Vec<G::Scalar>, ProofFault> {
    texts.iter().map(|text| G::decode_scalar(text).ok_or(ProofFault::NotAScalar)).collect()
}

/// Checks that each list of the proof has an entry for each ciphertext.
pub(super) fn lengths(proof: &ProofText, length: usize) -> Result<(), ProofFault> {
    let ((.., that), (.., shat, sprime), c, chat) = proof;
    let lengths = [that.len(), shat.len(), sprime.len(), c.len(), chat.len()];
    if lengths.iter().all(|found| *found == length) { Ok(()) } else { Err(ProofFault::WrongLength) }
}

fn read<G: Group>(proof: &ProofText) -> Result<Parts<G>, ProofFault> {
    let ((t1, t2, t3, [t41, t42], that), (s1, s2, s3, s4, shat, sprime), c, chat) = proof;
    let t = members::<G>(&[t1, t2, t3, t41, t42].map(Clone::clone))?;
    let s = scalars::<G>(&[s1, s2, s3, s4].map(Clone::clone))?;
    Ok(Parts {
        t: t.try_into().map_err(|_| ProofFault::WrongLength)?,
        that: members::<G>(that)?,
        s: s.try_into().map_err(|_| ProofFault::WrongLength)?,
        shat: scalars::<G>(shat)?,
        sprime: scalars::<G>(sprime)?,
        c: members::<G>(c)?,
        chat: members::<G>(chat)?,
    })
}

/// Each element followed by a comma.
fn listed<G: Group>(elements: &[G::Element]) -> String {
    G::encode_all(elements).into_iter().map(|text| text + ",").collect()
}

fn components<G: Group>(ciphertexts: &[Ciphertext<G>]) -> Vec<G::Element> {
    ciphertexts.iter().flat_map(|ciphertext| [ciphertext.alpha, ciphertext.beta]).collect()
}

fn per_ciphertext<G: Group>(fingerprint: &str, statement: &str, length: usize) -> Vec<G::Scalar> {
    let common = hash::hex(&hash::sha256(format!("shuffle-challenges|{fingerprint}|{statement}").as_bytes()));
    let one = |index: usize| {
        let own = hash::hex(&hash::sha256(index.to_string().as_bytes()));
        G::scalar_from_digest(&hash::sha256(format!("{common}{own}").as_bytes()))
    };
    (0..length).map(one).collect()
}

fn product<G: Group>(elements: &[G::Element]) -> G::Element {
    elements.iter().fold(G::identity(), |product, element| G::multiply(&product, element))
}

/// Checks a proof whose [`lengths`] are right.
pub(super) fn check<G: Group>(
    fingerprint: &str,
    key: &G::Element,
    input: &[Ciphertext<G>],
    output: &[Ciphertext<G>],
    proof: &ProofText,
) -> Result<(), ProofFault> {
    let length = input.len();
    let parts = read::<G>(proof)?;
    let statement = [components(input), components(output), parts.c.clone()].map(|part| listed::<G>(&part)).concat();
    let u = per_ciphertext::<G>(fingerprint, &statement, length);
    let challenge = G::scalar_from_digest(&hash::sha256(
        format!(
            "shuffle-challenge|{fingerprint}|{}{}{statement}{}{}",
            listed::<G>(&parts.t),
            listed::<G>(&parts.that),
            listed::<G>(&parts.chat),
            G::encode(key)
        )
        .as_bytes(),
    ));
    let zero = G::scalar(0);
    let minus = zero - challenge;
    let Parts { t: [t1, t2, t3, t41, t42], that, s: [s1, s2, s3, s4], shat, sprime, c, chat } = parts;
    let h = G::independent_generator(-1);
    let indices: Vec<i64> = (0_i64..).take(length).collect();
    let generators: Vec<G::Element> = indices.into_par_iter().map(G::independent_generator).collect();
    let all_u = u.iter().fold(G::scalar(1), |product, u| product * *u);
    let scaled: Vec<G::Scalar> = u.iter().map(|u| *u * minus).collect();
    // Π base_i^(−C·u_i) · Π other_i^s'_i · last^exponent
    let long = |bases: Vec<G::Element>, others: Vec<G::Element>, last: G::Element, exponent: G::Scalar| {
        let left = bases.into_iter().zip(scaled.iter().copied());
        let right = others.into_iter().zip(sprime.iter().copied());
        G::vartime_product(&left.chain(right).chain([(last, exponent)]).collect::<Vec<_>>())
    };
    let alphas = |list: &[Ciphertext<G>]| list.iter().map(|ciphertext| ciphertext.alpha).collect::<Vec<_>>();
    let betas = |list: &[Ciphertext<G>]| list.iter().map(|ciphertext| ciphertext.beta).collect::<Vec<_>>();

    let cbar = G::divide(&product::<G>(&c), &product::<G>(&generators));
    holds(t1 == G::vartime_generator_and(&s1, &cbar, &minus))?;
    let last = chat.last().copied().unwrap_or(h);
    holds(t2 == G::vartime_product(&[(last, minus), (h, challenge * all_u), (G::generator(), s2)]))?;
    holds(t3 == long(c, generators, G::generator(), s3))?;
    holds(t41 == long(betas(input), betas(output), *key, zero - s4))?;
    holds(t42 == long(alphas(input), alphas(output), G::generator(), zero - s4))?;
    let previous = std::iter::once(h).chain(chat.iter().copied());
    let links: Vec<_> = previous.zip(&chat).zip(&that).zip(shat.iter().zip(&sprime)).collect();
    let all = links.into_par_iter().all(|(((previous, chat), that), (shat, sprime))| {
        *that == G::vartime_product(&[(*chat, minus), (G::generator(), *shat), (previous, *sprime)])
    });
    holds(all)
}

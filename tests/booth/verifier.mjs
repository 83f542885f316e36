// Checks a ballot with homomorphic questions on Ed25519, formula by formula, as someone would who knows only the
// specification. Throws with the first formula that does not hold.
import { base64, challenge, g, inverse, one, power, q, read, times, write } from "./edwards.mjs";

function require(holds, what) {
  if (!holds) throw new Error(what);
}

function scalar(text) {
  require(typeof text === "string" && /^(0|[1-9][0-9]*)$/.test(text) && BigInt(text) < q, "a number is not in [0, q)");
  return BigInt(text);
}

/** A_j = g^r_j a_j^c_j, B_j = y^r_j b_j^c_j; the challenges add up to H(prefix; A_0, B_0, ...). */
function checkOneOf(what, y, branches, proofs, prefix) {
  require(Array.isArray(proofs) && proofs.length === branches.length, `${what}: number of branches`);
  let sum = 0n;
  const commitments = branches.flatMap(([a, b], at) => {
    const [c, r] = [scalar(proofs[at].challenge), scalar(proofs[at].response)];
    sum += c;
    return [times(power(g, r), power(a, c)), times(power(y, r), power(b, c))];
  });
  require(sum % q === challenge(prefix, commitments), `${what}: challenges do not add up`);
}

const less = ([alpha, beta], content) => [alpha, times(beta, inverse(power(g, BigInt(content))))];
const all = (pairs) => pairs.reduce(([a, b], [alpha, beta]) => [times(a, alpha), times(b, beta)], [one, one]);

function checkAnswer(question, answer, y, s0) {
  const { blank = false, min, max, answers } = question;
  const fields = ["choices", "individual_proofs", "overall_proof", ...(blank ? ["blank_proof"] : [])];
  require(Object.keys(answer).join() === fields.join(), "fields of an answer");
  const pairs = answer.choices.map(({ alpha, beta }) => [read(alpha), read(beta)]);
  require(pairs.length === answers.length + (blank ? 1 : 0), "number of ciphertexts");
  require(answer.individual_proofs.length === pairs.length, "number of individual proofs");
  const texts = answer.choices.map(({ alpha, beta }) => `${alpha},${beta}`);
  pairs.forEach((pair, at) => {
    const branches = [less(pair, 0), less(pair, 1)];
    checkOneOf(`choice ${at}`, y, branches, answer.individual_proofs[at], `prove|${s0}|${texts[at]}|`);
  });
  const s = `${s0}|${texts.join(",")}`;
  const sum = all(blank ? pairs.slice(1) : pairs);
  const allowed = Array.from({ length: max - min + 1 }, (_, more) => less(sum, min + more));
  if (blank) {
    checkOneOf("blank proof", y, [pairs[0], sum], answer.blank_proof, `bproof0|${s}|`);
    checkOneOf("overall proof", y, [less(pairs[0], 1), ...allowed], answer.overall_proof, `bproof1|${s}|`);
  } else {
    const [alpha, beta] = all(pairs);
    checkOneOf("overall proof", y, allowed, answer.overall_proof, `prove|${s}|${write(alpha)},${write(beta)}|`);
  }
}

function checkSignature({ signature, ...unsigned }) {
  const { hash, proof } = signature;
  require(hash === base64(JSON.stringify(unsigned)), "the signed hash");
  const [c, r] = [scalar(proof.challenge), scalar(proof.response)];
  const commitment = times(power(g, r), power(read(unsigned.credential), c));
  require(c === challenge(`sig|${hash}|`, [commitment]), "the signature");
}

/** `published` are the election's bytes, `text` the ballot's. Which credentials are listed, the caller compares. */
export function checkBallot(published, text) {
  const election = JSON.parse(published);
  const ballot = JSON.parse(text);
  require(JSON.stringify(ballot) === text, "canonical JSON");
  const fields = "election_uuid,election_hash,credential,answers,signature";
  require(Object.keys(ballot).join() === fields, "fields of the ballot");
  require(ballot.election_uuid === election.uuid && ballot.election_hash === base64(published), "another election");
  require(ballot.answers.length === election.questions.length, "number of answers");
  const y = read(election.public_key);
  const s0 = `${ballot.election_hash}|${ballot.credential}`;
  ballot.answers.forEach((answer, at) => checkAnswer(election.questions[at], answer, y, s0));
  checkSignature(ballot);
}

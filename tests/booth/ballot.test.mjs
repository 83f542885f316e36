// Claims about the ballots that the booth's module makes, judged by the verifier beside it.
import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import { test } from "node:test";
import { inspect } from "node:util";
import { Credential, Refusal, makeBallot, readElection } from "./built.mjs";
import { base64, g, power, q, write } from "./edwards.mjs";
import { checkBallot } from "./verifier.mjs";

const TYPED = "WUzK7-r6iUo7-zE5yW-Pe1jnp";
const OTHER = "co41w-K6Vnz6-LEG8L-dz5sYi";
const KEY = write(power(g, BigInt(`0x${randomBytes(40).toString("hex")}`) % q));

/** The bytes of an election with these questions. */
function publish(questions, fields = {}) {
  const election = { version: 1, description: "", name: "Test", group: "Ed25519", public_key: KEY, questions };
  return Buffer.from(JSON.stringify({ ...election, uuid: "TybBMRuPG4pVhr", ...fields }));
}

const question = (answers, rules) => ({ answers: [..."ABCDEFGHIJ"].slice(0, answers), ...rules, question: "Which?" });

function ballotOf(published, votes, { typed = TYPED, random } = {}) {
  const election = readElection(published);
  return makeBallot(election, Credential.derive(election.uuid, typed), votes, random);
}

/** Every vote that a question allows. */
function allowed({ answers, blank, min, max }) {
  const all = Array.from({ length: 2 ** answers.length }, (_, set) => answers.map((_, at) => ((set >> at) & 1) === 1));
  const fitting = all.filter((vote) => vote.filter(Boolean).length >= min && vote.filter(Boolean).length <= max);
  return blank ? ["blank", ...fitting] : fitting;
}

for (const rules of [
  question(1, { min: 0, max: 1 }),
  question(3, { min: 1, max: 1 }),
  question(3, { min: 0, max: 3 }),
  question(3, { min: 2, max: 2 }),
  question(2, { blank: true, min: 1, max: 1 }),
  question(2, { blank: true, min: 0, max: 2 }),
]) {
  const { answers, blank = false, min, max } = rules;
  test(`every allowed vote on ${answers.length} answers, ${min} to ${max}${blank ? " or blank" : ""}, is a valid ballot`, () => {
    const published = publish([rules]);
    for (const vote of allowed(rules)) checkBallot(published, ballotOf(published, [vote]).text);
  });
}

test("a ballot on several questions is valid, and its tracker is the hash of its bytes", () => {
  const published = publish([question(5, { min: 1, max: 1 }), question(2, { blank: true, min: 0, max: 1 })]);
  const { text, tracker } = ballotOf(published, [[false, false, true, false, false], "blank"]);
  checkBallot(published, text);
  assert.equal(tracker, createHash("sha256").update(text).digest("base64").replace("=", ""));
});

test("votes that break the question's rules are refused", () => {
  const refused = [
    [question(3, { min: 1, max: 2 }), [false, false, false]],
    [question(3, { min: 1, max: 2 }), [true, true, true]],
    [question(3, { min: 1, max: 2 }), [true, false]],
    [question(3, { min: 1, max: 2 }), "blank"],
    [question(3, { blank: true, min: 1, max: 2 }), [false, false, false]],
  ];
  for (const [rules, vote] of refused) {
    assert.throws(() => ballotOf(publish([rules]), [vote]), { name: "Refusal", reason: "vote" });
  }
  assert.throws(() => ballotOf(publish([refused[0][0]]), []), { name: "Refusal", reason: "vote" });
});

test("what is no credential is refused, and the refusal does not repeat it", () => {
  for (const typed of ["", "WUzK7-r6iUo7-zE5yW", `${TYPED}x`, TYPED.replaceAll("-", ""), TYPED.replace("W", "0")]) {
    assert.throws(
      () => Credential.derive("TybBMRuPG4pVhr", typed),
      (why) => why instanceof Refusal && why.reason === "credential" && (typed === "" || !why.message.includes(typed)),
    );
  }
});

test("a credential shows its public key and nothing else", () => {
  const credential = Credential.derive("TybBMRuPG4pVhr", TYPED);
  const only = "3b1418be184b9cacd69a75aabfdfb17eaf2ba36d824aac257ef1fc79fdcb761e";
  assert.equal(credential.public, only);
  assert.equal(JSON.stringify(credential), JSON.stringify({ public: only }));
  assert.match(inspect(credential, { showHidden: true, depth: 9 }), new RegExp(`^\\w+ \\{\\s*public: '${only}'\\s*\\}$`));
});

test("elections that this booth cannot vote in are refused", () => {
  const good = question(2, { min: 0, max: 1 });
  const torsion = "0".repeat(64); // y = 0: a point of order 4
  const refused = [
    Buffer.from("no JSON"),
    Buffer.from([0xff, 0xfe]),
    publish([good], { version: 2 }),
    publish([good], { group: "BELENIOS-2048" }),
    publish([good], { uuid: "short" }),
    publish([good], { public_key: "0".repeat(63) + "1" }),
    publish([good], { public_key: torsion }),
    publish([good], { public_key: (2n ** 255n - 19n + 1n).toString(16).padStart(64, "0") }),
    publish([good], { public_key: KEY.toUpperCase() + "0" }),
    publish([{ type: "NonHomomorphic", value: good }]),
    publish([{ type: "Lists", value: good }]),
    publish([question(2, { min: 2, max: 1 })]),
    publish([question(2, { min: 0, max: 3 })]),
    publish([question(2, { min: -1, max: 1 })]),
    publish([question(2, { min: 0, max: 0.5 })]),
  ];
  for (const published of refused) {
    assert.throws(() => readElection(published), { name: "Refusal", reason: "election" }, String(published));
  }
});

test("two ballots with the same vote share no number", () => {
  const published = publish([question(2, { min: 0, max: 1 })]);
  const numbers = () => ballotOf(published, [[true, false]]).text.match(/"(?:[0-9a-f]{64}|[0-9]{60,80})"/g).slice(1);
  const [first, second] = [numbers(), numbers()];
  assert.ok(first.length > 15);
  assert.deepEqual(first.filter((number) => second.includes(number)).slice(1), []);
});

test("all randomness comes from the source that is passed in", () => {
  const published = publish([question(2, { blank: true, min: 0, max: 1 })]);
  const source = (seed) => {
    let count = 0;
    return (length) => createHash("shake256", { outputLength: length }).update(`${seed} ${count++}`).digest();
  };
  const [first, again, other] = ["a", "a", "b"].map((seed) => ballotOf(published, ["blank"], { random: source(seed) }).text);
  assert.equal(first, again);
  assert.notEqual(first, other);
  checkBallot(published, first);
});

test("the amount of randomness drawn does not tell the vote", () => {
  const published = publish([question(2, { blank: true, min: 0, max: 2 })]);
  const drawn = ["blank", [false, false], [true, false], [true, true]].map((vote) => {
    const lengths = [];
    ballotOf(published, [vote], { random: (length) => (lengths.push(length), randomBytes(length)) });
    return lengths.join();
  });
  assert.equal(new Set(drawn).size, 1);
});

test("every change of a number, a point, the credential or the election is refused by the verifier", () => {
  const rules = [question(2, { blank: true, min: 0, max: 1 })];
  const published = publish(rules);
  const { text } = ballotOf(published, [[true, false]]);
  checkBallot(published, text);
  const foreign = JSON.parse(ballotOf(published, [[true, false]], { typed: OTHER }).text);
  let count = 0;
  for (const { field, changed } of changes(JSON.parse(text), foreign)) {
    const expected = field === "signature" ? /signature|signed hash/ : /choice|overall proof|blank proof/;
    assert.throws(() => checkBallot(published, JSON.stringify(changed)), expected, field);
    count += 1;
  }
  assert.equal(count, 1 + 3 * 2 + 3 * 2 * 2 + 3 * 2 + 2 * 2 + 3);
  assert.throws(() => checkBallot(publish(rules, { name: "Other" }), text));
});

/** The ballot with one value after the other replaced by that of a foreign ballot. */
function* changes(ballot, foreign) {
  for (const path of leaves(ballot)) {
    const changed = structuredClone(ballot);
    const last = path.at(-1);
    const inside = (whole) => path.slice(0, -1).reduce((value, key) => value[key], whole);
    if (inside(foreign)[last] === inside(changed)[last]) continue;
    inside(changed)[last] = inside(foreign)[last];
    const field = path[0];
    yield { field, changed: field === "signature" ? changed : hashedAgain(changed) };
  }
}

function* leaves(value, path = []) {
  if (typeof value !== "object") yield path;
  else for (const key of Object.keys(value)) yield* leaves(value[key], [...path, key]);
}

/** With a hash that fits, so that the proofs themselves have to refuse. */
function hashedAgain({ signature, ...unsigned }) {
  return { ...unsigned, signature: { ...signature, hash: base64(JSON.stringify(unsigned)) } };
}

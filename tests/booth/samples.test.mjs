// The verifier and the booth's module against elections that other programs made. They lie beside the repository, or
// where BETEILIGUNG_DATA says; without them these tests are skipped.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { archiveIn, readArchive } from "./archive.mjs";
import { ballotFor } from "./ballots.mjs";
import { Credential, top } from "./built.mjs";
import { checkBallot } from "./verifier.mjs";

const data = join(process.env["BETEILIGUNG_DATA"] ?? join(top, "../shared/data"), "elections");

/** The sample elections of one kind that this booth knows: Ed25519, and homomorphic questions only. */
function* samples(kind) {
  for (const name of readdirSync(join(data, kind))) {
    const folder = join(data, kind, name);
    const archive = readArchive(archiveIn(folder));
    const { group, questions } = JSON.parse(archive.published);
    if (group === "Ed25519" && questions.every(({ type }) => type === undefined)) yield { name, folder, ...archive };
  }
}

const skip = existsSync(data) ? false : "skipped: no sample elections here";

test("every ballot of the good samples is accepted by the verifier", { skip }, () => {
  let ballots = 0;
  for (const sample of samples("good")) {
    for (const text of sample.ballots) checkBallot(sample.published, text);
    ballots += sample.ballots.length;
  }
  assert.ok(ballots >= 4, `${ballots} ballots`);
});

test("a ballot with a wrong proof or signature is refused by the verifier", { skip }, () => {
  const verdicts = (sample) =>
    sample.ballots.map((text) => {
      try {
        return checkBallot(sample.published, text) ?? "accepted";
      } catch (why) {
        return why.message;
      }
    });
  const found = [...samples("must-reject")].filter(({ name }) => /-(sig|stuff)-/.test(name));
  for (const sample of found) {
    assert.equal(verdicts(sample).filter((verdict) => verdict !== "accepted").length, 1, sample.name);
  }
  assert.ok(found.length > 0);
});

test("the samples' credentials are derived as the samples' own program does", { skip }, () => {
  for (const { name, folder, published, credentials } of samples("good")) {
    const { uuid } = JSON.parse(published);
    const derived = typed(folder).map((one) => Credential.derive(uuid, one).public);
    const listed = credentials.map((entry) => entry.split(",")[0]);
    assert.deepEqual(derived.sort(), listed.sort(), name);
  }
});

test("ballots with the samples' votes and credentials are valid", { skip }, () => {
  for (const { folder, published } of samples("good")) {
    const votes = readFileSync(join(folder, "votes.txt"), "utf8").trim().split("\n").map((line) => JSON.parse(line));
    const credential = typed(folder)[0];
    for (const one of votes) checkBallot(published, ballotFor(published, { credential, votes: one }).text);
  }
});

function typed(folder) {
  return Object.values(JSON.parse(readFileSync(join(folder, "private_creds.raw"))));
}

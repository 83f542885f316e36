// Whole elections whose ballots come from the booth's module, and one from belenios-tool, which judges all of it; our
// verifier judges every ballot as well.
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { readArchive } from "./archive.mjs";
import { CASES, installed, runElection } from "./election.mjs";
import { checkBallot } from "./verifier.mjs";

/** An empty folder, gone after the test. */
function scratch(context) {
  const folder = mkdtempSync(join(tmpdir(), "beteiligung-election-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

for (const version of ["3.0", "3.3"]) {
  const skip = existsSync(installed(version)) ? false : `skipped: no belenios-tool ${version} here, see tests/install-belenios`;
  for (const name of Object.keys(CASES)) {
    test(`an election with the booth's ballots is accepted and counted by belenios-tool ${version}: ${name}`, { skip }, (context) => {
      const { archive, result } = runElection(name, scratch(context), { tool: installed(version) });
      assert.deepEqual(result, CASES[name].result);
      const { published, ballots } = readArchive(archive);
      for (const text of ballots) checkBallot(published, text);
      assert.equal(ballots.length, CASES[name].cast.length);
    });
  }

  test(`belenios-tool ${version} refuses a ballot whose signature is another number`, { skip }, (context) => {
    const change = (text) => text.replace(/[0-9](?="\}\}\}$)/, (digit) => (digit === "1" ? "2" : "1"));
    assert.throws(() => runElection("one", scratch(context), { tool: installed(version), change }), /belenios-tool .*exit [0-9]+/);
  });
}

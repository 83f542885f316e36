// A whole election: set up, tallied, decrypted and verified by belenios-tool, voted in with the booth's module.
//   node tests/booth/election.mjs CASE FOLDER [TOOL]
// leaves the archive in FOLDER, with the private credentials and the trustee's key, and prints
// {"archive":path,"result":[[…]]}; exit 1, with the step that failed, where any step is not accepted.
import { spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, realpathSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { archiveIn } from "./archive.mjs";
import { ballotFor } from "./ballots.mjs";
import { top } from "./built.mjs";

/** Where tests/install-belenios puts a version. */
export const installed = (version) => join(top, "tests/output/belenios", version, "belenios-tool");

const five = ["Bus lane", "Trees", "Parking", "Benches", "Playground"];

/**
 * Questions, votes in the order in which they are cast, and what must come out. Voter 0 votes twice; the last counts.
 * A ballot marked "tool" is made by belenios-tool itself.
 */
export const CASES = {
  one: {
    questions: [{ answers: five, min: 1, max: 1, question: "What comes first?" }],
    cast: [
      [0, [[1, 0, 0, 0, 0]]],
      [1, [[0, 1, 0, 0, 0]]],
      [2, [[0, 1, 0, 0, 0]], "tool"],
      [0, [[0, 0, 0, 0, 1]]],
    ],
    result: [[0, 2, 0, 0, 1]],
  },
  blank: {
    questions: [
      { answers: five, blank: true, min: 1, max: 3, question: "Choose one to three, or vote blank — é, ü, “so”" },
      { answers: ["Yes", "No"], min: 0, max: 2, question: "None, one or both" },
      { answers: ["Yes", "No"], blank: true, min: 0, max: 1, question: "At most one, or blank" },
    ],
    cast: [
      [0, [[0, 1, 1, 1, 0, 0], [1, 1], [0, 0, 0]]],
      [1, [[1, 0, 0, 0, 0, 0], [0, 0], [1, 0, 0]]],
      [2, [[0, 0, 0, 0, 0, 1], [1, 0], [0, 0, 1]], "tool"],
      [0, [[0, 1, 1, 0, 0, 0], [1, 1], [0, 1, 0]]],
    ],
    result: [[1, 1, 1, 0, 0, 1], [2, 1], [1, 1, 1]],
  },
};

/** Calls belenios-tool in a folder; a step that it does not accept ends the election. */
function caller(tool, folder) {
  return (step, { input = "", env = {} } = {}) => {
    const called = spawnSync(tool, step, { cwd: folder, input, encoding: "utf8", env: { ...process.env, ...env } });
    if (called.status === 0) return called.stdout;
    throw new Error(`belenios-tool ${step.join(" ")}: exit ${called.status ?? called.error}\n${called.stderr ?? ""}`);
  };
}

function setUp(call, folder, questions, voters) {
  const write = (name, text) => writeFileSync(join(folder, name), text);
  const only = (ending) => join(folder, readdirSync(folder).find((name) => name.endsWith(ending)));
  const uuid = call(["setup", "generate-token"]).trim();
  const group = ["--group", "Ed25519"];
  write("voters.txt", voters.map((voter) => `${voter}@example.org,${voter}\n`).join(""));
  call(["setup", "generate-credentials", "--uuid", uuid, ...group, "--file", "voters.txt"]);
  renameSync(only(".pubcreds"), join(folder, "public_creds.json"));
  renameSync(only(".privcreds"), join(folder, "private_creds.json"));
  call(["setup", "generate-trustee-key", ...group]);
  appendFileSync(join(folder, "public_keys.jsons"), readFileSync(only(".pubkey")));
  renameSync(only(".privkey"), join(folder, "trustee.privkey"));
  write("template.json", JSON.stringify({ description: "Ü", name: "Test", questions, administrator: "A", credential_authority: "C" }));
  call(["setup", "make-trustees"]);
  call(["setup", "make-election", "--uuid", uuid, ...group, "--template", "template.json"]);
  // The archive holds the election without a line break at its end, and that is what the fingerprint is made of.
  const published = Buffer.from(readFileSync(join(folder, "election.json"), "utf8").trimEnd());
  call(["archive", "init"]);
  return { published, credentials: JSON.parse(readFileSync(join(folder, "private_creds.json"))) };
}

/** The ballot that belenios-tool makes. */
function toolBallot(call, folder, { credential, votes }) {
  writeFileSync(join(folder, "credential"), credential);
  writeFileSync(join(folder, "choice.json"), JSON.stringify(votes));
  return call(["election", "generate-ballot", "--privcred", "credential", "--choice", "choice.json"]).trim();
}

function add(call, type, input = "") {
  call(["archive", "add-event", `--type=${type}`], { input });
}

/** Runs one case in an empty folder. `change` may spoil the ballots. */
export function runElection(name, folder, { tool = installed("3.0"), change = (text) => text } = {}) {
  const { questions, cast, result: expected } = CASES[name];
  mkdirSync(folder, { recursive: true });
  const call = caller(tool, folder);
  const voters = [...new Set(cast.map(([voter]) => `voter${voter}`))];
  const { published, credentials } = setUp(call, folder, questions, voters);
  for (const [voter, votes, maker] of cast) {
    const request = { credential: credentials[`voter${voter}`], votes };
    const text = maker === "tool" ? toolBallot(call, folder, request) : change(ballotFor(published, request).text);
    add(call, "Ballot", text);
  }
  add(call, "EndBallots");
  add(call, "EncryptedTally", call(["election", "compute-encrypted-tally"]));
  add(call, "PartialDecryption", call(["election", "decrypt", "--privkey", "trustee.privkey", "--trustee-id", "1"]));
  const result = call(["election", "compute-result"]);
  add(call, "Result", result);
  call(["election", "verify", "--dir", "."], { env: { LWT_ASYNC_METHOD: "none" } });
  const counted = JSON.parse(result).result;
  if (JSON.stringify(counted) !== JSON.stringify(expected)) throw new Error(`the result is ${JSON.stringify(counted)}`);
  return { archive: archiveIn(folder), result: counted };
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [name, folder, tool = installed("3.0")] = process.argv.slice(2);
  if (!(name in CASES) || !folder || !existsSync(tool)) {
    console.error(`node tests/booth/election.mjs ${Object.keys(CASES).join("|")} FOLDER [TOOL]; tests/install-belenios fetches the tool`);
    process.exit(2);
  }
  try {
    console.log(JSON.stringify(runElection(name, resolve(folder), { tool: resolve(tool) })));
  } catch (why) {
    console.error(why.message);
    process.exit(1);
  }
}

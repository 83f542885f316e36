// Ballots of the booth's module for other programs' tests: node tests/booth/ballots.mjs election.json < requests
// Each line of standard input is {"credential":"XXXXX-…","votes":[[0,1,0]]}, each line of standard output a ballot.
import { readFileSync, realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Credential, makeBallot, readElection } from "./built.mjs";

/** A vote as Belenios writes it in clear, where a first number says "blank" if the question allows that. */
function vote(question, numbers) {
  if (!question.blank) return numbers.map((number) => number === 1);
  return numbers[0] === 1 ? "blank" : numbers.slice(1).map((number) => number === 1);
}

/** Gives the ballot with its tracker. */
export function ballotFor(published, { credential, votes }) {
  const election = readElection(published);
  const own = votes.map((numbers, at) => vote(election.questions[at], numbers));
  return makeBallot(election, Credential.derive(election.uuid, credential), own);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const published = readFileSync(process.argv[2]);
  for (const line of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
    console.log(ballotFor(published, JSON.parse(line)).text);
  }
}

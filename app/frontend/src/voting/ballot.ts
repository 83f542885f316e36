/** Makes a ballot of Belenios, version 1. Everything happens on the voter's device; what leaves it is `Ballot.text`. */
import { makeAnswer, type Vote } from "./answer";
import type { Credential } from "./credential";
import type { Election } from "./election";
import { webRandom, type Random } from "./group";
import { base64Hash } from "./hash";
import { Refusal } from "./refusal";

export { Credential } from "./credential";
export { readElection, type Election, type Question } from "./election";
export { Refusal } from "./refusal";
export type { Random, Vote };

export interface Ballot {
  /** The canonical JSON to send, byte for byte. */
  readonly text: string;
  /** What the voter keeps to find the ballot again: Base64 of SHA-256 of `text`. */
  readonly tracker: string;
}

/** Encrypts one vote per question, proves that each keeps its question's rules, and signs all of it. */
export function makeBallot(
  election: Election,
  credential: Credential,
  votes: readonly Vote[],
  random: Random = webRandom,
): Ballot {
  if (votes.length !== election.questions.length) throw new Refusal("vote", "there is not one vote for each question");
  const bound = `${election.fingerprint}|${credential.public}`;
  const unsigned = {
    election_uuid: election.uuid,
    election_hash: election.fingerprint,
    credential: credential.public,
    answers: election.questions.map((question, at) => {
      const vote = votes[at];
      if (vote === undefined) throw new Refusal("vote", "a question has no vote");
      return makeAnswer(question, vote, election.publicKey, bound, random);
    }),
  };
  const hash = base64Hash(JSON.stringify(unsigned));
  const text = JSON.stringify({ ...unsigned, signature: { hash, proof: credential.sign(hash, random) } });
  return { text, tracker: base64Hash(text) };
}

/** The encrypted answer to one homomorphic question, with the proofs that it keeps the question's rules. */
import type { Question } from "./election";
import { generator, power, product, randomScalar, scalar, writeElement, type Element, type Random } from "./group";
import { proveOneOf, type Claim, type Proof } from "./proof";
import { Refusal } from "./refusal";

/** What a voter says to one question: for every answer whether it is chosen, or that the vote is blank. */
export type Vote = "blank" | readonly boolean[];

export interface Ciphertext {
  readonly alpha: string;
  readonly beta: string;
}

/** The fields in the order in which they are written. */
export interface Answer {
  readonly choices: readonly Ciphertext[];
  readonly individual_proofs: readonly (readonly Proof[])[];
  readonly overall_proof: readonly Proof[];
  readonly blank_proof?: readonly Proof[];
}

/** A ciphertext whose content and randomness are known: only the voter's own device has these. */
interface Opened extends Ciphertext {
  readonly rho: bigint;
  readonly content: bigint;
}

/** ElGamal with the content in the exponent: `alpha = g^rho`, `beta = y^rho · g^content`. */
function encrypt(y: Element, content: bigint, rho: bigint): Opened {
  const beta = product(power(y, rho), power(generator, content));
  return { alpha: writeElement(power(generator, rho)), beta: writeElement(beta), rho, content };
}

/** The product of ciphertexts: it holds the sum of the contents, under the sum of the randomness. */
function multiply(y: Element, factors: readonly Opened[]): Opened {
  const sum = (part: (factor: Opened) => bigint): bigint => factors.reduce((total, one) => total + part(one), 0n);
  return encrypt(y, sum((one) => one.content), scalar(sum((one) => one.rho)));
}

function pair({ alpha, beta }: Ciphertext): string {
  return `${alpha},${beta}`;
}

/** The claim that a ciphertext holds `content`. */
function holds(ciphertext: Opened, content: bigint | number): Claim {
  return { rho: ciphertext.rho, gap: ciphertext.content - BigInt(content) };
}

/** The bits to encrypt; with a blank vote allowed, the first says whether it is one, and then all others are 0. */
function bits({ answers, blank, min, max }: Question, vote: Vote): bigint[] {
  if (vote === "blank") {
    if (!blank) throw new Refusal("vote", "this question takes no blank vote");
    return [1n, ...answers.map(() => 0n)];
  }
  const chosen = vote.filter(Boolean).length;
  if (vote.length !== answers.length || chosen < min || chosen > max) {
    throw new Refusal("vote", "the number of chosen answers does not fit the question");
  }
  const own = vote.map((one) => (one ? 1n : 0n));
  return blank ? [0n, ...own] : own;
}

/** `bound` is what ties the proofs to this election and this credential: `fingerprint|credential`. */
export function makeAnswer(question: Question, vote: Vote, y: Element, bound: string, random: Random): Answer {
  const opened = bits(question, vote).map((bit) => encrypt(y, bit, randomScalar(random)));
  const individual_proofs = opened.map((one) =>
    proveOneOf(y, [holds(one, 0), holds(one, 1)], `prove|${bound}|${pair(one)}|`, random),
  );
  return {
    choices: opened.map(({ alpha, beta }) => ({ alpha, beta })),
    individual_proofs,
    ...proveSum(question, opened, y, `${bound}|${opened.map(pair).join(",")}`, random),
  };
}

type SumProofs = Pick<Answer, "overall_proof" | "blank_proof">;

/**
 * Without blank: the sum is one of min … max.
 * With blank: it is not blank or the sum is 0 (`blank_proof`); it is blank or the sum is one of min … max (`overall_proof`).
 */
function proveSum(
  { blank, min, max }: Question,
  opened: readonly Opened[],
  y: Element,
  all: string,
  random: Random,
): SumProofs {
  const [first, ...rest] = opened;
  const total = multiply(y, blank ? rest : opened);
  const allowed = Array.from({ length: max - min + 1 }, (_, more) => holds(total, min + more));
  if (!blank || !first) return { overall_proof: proveOneOf(y, allowed, `prove|${all}|${pair(total)}|`, random) };
  return {
    overall_proof: proveOneOf(y, [holds(first, 1), ...allowed], `bproof1|${all}|`, random),
    blank_proof: proveOneOf(y, [holds(first, 0), holds(total, 0)], `bproof0|${all}|`, random),
  };
}

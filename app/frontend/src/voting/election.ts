/** Reads an election as it was published, and refuses what this booth cannot vote in. */
import { prepare, readElement, type Element } from "./group";
import { base64Hash } from "./hash";
import { Refusal } from "./refusal";

/** A homomorphic question: between `min` and `max` answers may be chosen, or none with a blank vote. */
export interface Question {
  readonly question: string;
  readonly answers: readonly string[];
  readonly blank: boolean;
  readonly min: number;
  readonly max: number;
}

export interface Election {
  readonly uuid: string;
  readonly publicKey: Element;
  readonly questions: readonly Question[];
  /** Base64 of SHA-256 of the published bytes: every proof is bound to it. */
  readonly fingerprint: string;
}

/** Reads the published bytes, which must be a Belenios election, version 1, on Ed25519, with homomorphic questions. */
export function readElection(published: Uint8Array): Election {
  const parsed = record(parse(published), "the election");
  if (parsed["version"] !== 1) throw refusal("version 1 is the only one known");
  if (parsed["group"] !== "Ed25519") throw refusal("Ed25519 is the only group known");
  const uuid = text(parsed["uuid"], "the uuid");
  if (!/^[1-9A-HJ-NP-Za-km-z]{14,}$/.test(uuid)) throw refusal("the uuid is not Base58 of 14 characters or more");
  const publicKey = readElement(text(parsed["public_key"], "the public key"));
  if (!publicKey) throw refusal("the public key is no element of the group");
  const questions = list(parsed["questions"], "the questions").map(readQuestion);
  return { uuid, publicKey: prepare(publicKey), questions, fingerprint: base64Hash(published) };
}

function readQuestion(value: unknown): Question {
  const parsed = record(value, "a question");
  if (parsed["type"] !== undefined) throw refusal("only homomorphic questions are known");
  const answers = list(parsed["answers"], "the answers").map((answer) => text(answer, "an answer"));
  const [min, max] = [count(parsed["min"]), count(parsed["max"])];
  if (min > max || max > answers.length || answers.length === 0) throw refusal("min and max do not fit the answers");
  const blank = parsed["blank"] ?? false;
  if (typeof blank !== "boolean") throw refusal("blank is neither true nor false");
  return { question: text(parsed["question"], "the question"), answers, blank, min, max };
}

function parse(published: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(published));
  } catch {
    throw refusal("it is not JSON in UTF-8");
  }
}

function record(value: unknown, what: string): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw refusal(`${what} is not an object`);
  return value as Record<string, unknown>;
}

function list(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw refusal(`${what} are not a list`);
  return value;
}

function text(value: unknown, what: string): string {
  if (typeof value !== "string") throw refusal(`${what} is not a text`);
  return value;
}

function count(value: unknown): number {
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0) throw refusal("a count is not a number");
  return value;
}

function refusal(message: string): Refusal {
  return new Refusal("election", message);
}

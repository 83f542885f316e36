/** A voter's credential: what was typed from the letter, and what it is worth in one election. */
import { generator, power, scalar, writeElement, type Random } from "./group";
import { hexHash } from "./hash";
import { sign, type Proof } from "./proof";
import { Refusal } from "./refusal";

/** 22 characters of Base58 in groups of 5, 6, 5 and 6, without a checksum. */
const BASE58 = "[1-9A-HJ-NP-Za-km-z]";
const PATTERN = new RegExp(`^${BASE58}{5}-${BASE58}{6}-${BASE58}{5}-${BASE58}{6}$`);

/** Keeps its secret in a private field, which neither JSON nor a console shows. */
export class Credential {
  readonly #secret: bigint;
  /** `g^secret`, as it stands in the election's public list. */
  readonly public: string;

  private constructor(secret: bigint) {
    this.#secret = secret;
    this.public = writeElement(power(generator, secret));
  }

  /**
   * Derives the secret from the typed characters, dashes included, for the election with this uuid: the 512-bit number
   * whose halves are `SHA-256(derive_credential|uuid|0|typed)` and `SHA-256(derive_credential|uuid|1|typed)`, mod q.
   */
  static derive(uuid: string, typed: string): Credential {
    if (!PATTERN.test(typed)) throw new Refusal("credential", "this is not the form of a credential");
    const [high, low] = [0, 1].map((half) => hexHash(`derive_credential|${uuid}|${half}|${typed}`));
    return new Credential(scalar(BigInt(`0x${high}${low}`)));
  }

  sign(hash: string, random: Random): Proof {
    return sign(this.#secret, hash, random);
  }
}

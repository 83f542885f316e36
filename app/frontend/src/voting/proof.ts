/** The two proofs of a ballot with homomorphic questions. `H` is `challenge`; every response is `w - secret · c`. */
import { generator, power, product, randomScalar, scalar, writeElement, type Element, type Random } from "./group";
import { challenge } from "./hash";

/** Both numbers in decimal, in [0, q). */
export interface Proof {
  readonly challenge: string;
  readonly response: string;
}

function writeProof(c: bigint, response: bigint): Proof {
  return { challenge: c.toString(), response: scalar(response).toString() };
}

/**
 * A signature: I know the secret `s` behind the credential `g^s`, and mean the ballot with this hash (Schnorr).
 *
 * `w` random, `c = H(sig|hash|; g^w)`, response `w - s·c`. Checked by `c = H(sig|hash|; g^response · credential^c)`.
 */
export function sign(secret: bigint, hash: string, random: Random): Proof {
  const w = randomScalar(random);
  const c = challenge(`sig|${hash}|`, [writeElement(power(generator, w))]);
  return writeProof(c, w - secret * c);
}

/** One of several claims: that the pair `(a, b) = (g^rho, y^rho · g^gap)` has `gap = 0`. */
export interface Claim {
  readonly rho: bigint;
  readonly gap: bigint;
}

/**
 * At least one of the claims is true, and nobody learns which (Cramer, Damgård, Schoenmakers 1994).
 *
 * The checker sees `(a_j, b_j)` and computes `A_j = g^r_j · a_j^c_j`, `B_j = y^r_j · b_j^c_j`; it accepts if
 * `c_0 + c_1 + … = H(prefix; A_0,B_0,A_1,B_1,…)`. For a false claim, `c_j` is drawn in advance; for the true one it is
 * what is missing from the sum. As the prover knows `rho_j` and `gap_j`, both kinds take the same steps on fixed bases:
 * `u_j` random, `A_j = g^u_j`, `B_j = y^u_j · g^(gap_j·c_j)`, `r_j = u_j - rho_j·c_j`.
 */
export function proveOneOf(y: Element, claims: readonly Claim[], prefix: string, random: Random): Proof[] {
  const truth = claims.findIndex(({ gap }) => gap === 0n);
  if (truth < 0) throw new Error("a false statement cannot be proved");
  const drawn = claims.map((claim) => ({ ...claim, u: randomScalar(random), c: randomScalar(random) }));
  const commitments = drawn.flatMap(({ u, c, gap }) => [
    writeElement(power(generator, u)),
    writeElement(product(power(y, u), power(generator, gap * c))),
  ]);
  const others = drawn.reduce((sum, { c }, at) => (at === truth ? sum : sum + c), 0n);
  const missing = scalar(challenge(prefix, commitments) - others);
  return drawn.map(({ u, c, rho }, at) => {
    const own = at === truth ? missing : c;
    return writeProof(own, u - rho * own);
  });
}

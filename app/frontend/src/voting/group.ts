/**
 * The group of Belenios "Ed25519": the subgroup of prime order that the base point of RFC 8032 generates,
 * written multiplicatively as in the specification.
 *
 * JavaScript's integers do not promise constant time, and cannot be wiped. What can be done is done: powers of
 * secrets go through the library's blinded multiplication, and take the same steps whatever the voter chose.
 */
import { ed25519 } from "@noble/curves/ed25519.js";
import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";

export type Element = typeof ed25519.Point.BASE;

/** Gives `length` bytes that nobody can foresee. */
export type Random = (length: number) => Uint8Array;

/** What the browser itself offers. */
export const webRandom: Random = (length) => crypto.getRandomValues(new Uint8Array(length));

export const generator: Element = ed25519.Point.BASE;

/** The group's order q, a prime. */
export const order: bigint = ed25519.Point.Fn.ORDER;

/** The scalar in [0, q) that `value` is congruent to. */
export function scalar(value: bigint): bigint {
  const rest = value % order;
  return rest < 0n ? rest + order : rest;
}

/** A scalar drawn uniformly; 512 bits are reduced, so that the deviation stays below 2^-258. */
export function randomScalar(random: Random): bigint {
  return scalar(BigInt(`0x${bytesToHex(random(64))}`));
}

/** base^exponent. The exponent zero, which the library refuses, costs the same work as any other. */
export function power(base: Element, exponent: bigint): Element {
  const reduced = scalar(exponent);
  const result = base.multiply(reduced === 0n ? 1n : reduced);
  return reduced === 0n ? ed25519.Point.ZERO : result;
}

export function product(left: Element, right: Element): Element {
  return left.add(right);
}

/** 64 hexadecimal digits: the encoding of RFC 8032 with its bytes in reverse. */
export function writeElement(element: Element): string {
  return bytesToHex(element.toBytes().reverse());
}

/** Reads a canonical encoding of an element of the subgroup that is not the identity; `undefined` for all else. */
export function readElement(text: string): Element | undefined {
  if (!/^[0-9a-f]{64}$/.test(text)) return undefined;
  try {
    const element = ed25519.Point.fromBytes(hexToBytes(text).reverse());
    return !element.is0() && element.isTorsionFree() && writeElement(element) === text ? element : undefined;
  } catch {
    return undefined; // No point of the curve has this encoding.
  }
}

/** Prepares tables for an element that will be the base of many powers. */
export function prepare(element: Element): Element {
  return element.precompute(6);
}

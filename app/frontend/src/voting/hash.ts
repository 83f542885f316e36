/** SHA-256 in the three shapes that Belenios uses. Texts are hashed as UTF-8. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { scalar } from "./group";

function digest(data: string | Uint8Array): Uint8Array {
  return sha256(typeof data === "string" ? utf8ToBytes(data) : data);
}

/** 64 hexadecimal digits. */
export function hexHash(data: string | Uint8Array): string {
  return bytesToHex(digest(data));
}

/** 43 characters of Base64 without padding: how fingerprints and trackers are written. */
export function base64Hash(data: string | Uint8Array): string {
  return btoa(String.fromCharCode(...digest(data))).replace(/=+$/, "");
}

/** The challenge of every proof: `H(prefix; elements) = SHA-256(prefix || elements joined by commas) mod q`. */
export function challenge(prefix: string, elements: readonly string[]): bigint {
  return scalar(BigInt(`0x${hexHash(prefix + elements.join(","))}`));
}

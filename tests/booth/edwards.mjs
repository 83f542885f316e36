// Ed25519 by the formulas of RFC 8032, section 5.1, in plain big integers: slow, short, and of no library,
// so that the verifier beside it shares no code with what it checks.
import { createHash } from "node:crypto";

const p = 2n ** 255n - 19n;
export const q = 2n ** 252n + 27742317777372353535851937790883648493n;

const mod = (value, by = p) => ((value % by) + by) % by;

function pow(base, exponent) {
  let result = 1n;
  for (let square = mod(base); exponent > 0n; exponent >>= 1n, square = mod(square * square)) {
    if (exponent & 1n) result = mod(result * square);
  }
  return result;
}

const invert = (value) => pow(value, p - 2n);
const d = mod(-121665n * invert(121666n));

/** x from y and the parity of x; nothing if there is none. */
function recover(y, odd) {
  const square = mod((y * y - 1n) * invert(d * y * y + 1n));
  let x = pow(square, (p + 3n) / 8n);
  if (mod(x * x - square) !== 0n) x = mod(x * pow(2n, (p - 1n) / 4n));
  if (mod(x * x - square) !== 0n || (x === 0n && odd)) return undefined;
  return (x & 1n) === (odd ? 1n : 0n) ? x : p - x;
}

const point = (x, y) => [x, y, 1n, mod(x * y)];
export const one = point(0n, 1n);
const baseY = mod(4n * invert(5n));
export const g = point(recover(baseY, false), baseY);

export function times([x1, y1, z1, t1], [x2, y2, z2, t2]) {
  const [a, b] = [mod((y1 - x1) * (y2 - x2)), mod((y1 + x1) * (y2 + x2))];
  const [c, e] = [mod(2n * t1 * t2 * d), mod(2n * z1 * z2)];
  const [f, h, i, j] = [b - a, e - c, e + c, b + a];
  return [mod(f * h), mod(i * j), mod(h * i), mod(f * j)];
}

export function power(base, exponent) {
  let result = one;
  for (let square = base, left = exponent; left > 0n; left >>= 1n, square = times(square, square)) {
    if (left & 1n) result = times(result, square);
  }
  return result;
}

export const inverse = ([x, y, z, t]) => [mod(-x), y, z, mod(-t)];
export const same = ([x1, y1, z1], [x2, y2, z2]) => mod(x1 * z2 - x2 * z1) === 0n && mod(y1 * z2 - y2 * z1) === 0n;

/** As Belenios writes points: y, with the parity of x as bit 255, in 64 hexadecimal digits. */
export function write([x, y, z]) {
  const scale = invert(z);
  const number = mod(y * scale) | ((mod(x * scale) & 1n) << 255n);
  return number.toString(16).padStart(64, "0");
}

/** Only the canonical encoding of an element of order q. */
export function read(text) {
  if (!/^[0-9a-f]{64}$/.test(text)) throw new Error("a point is not 64 hexadecimal digits");
  const number = BigInt(`0x${text}`);
  const y = number & (2n ** 255n - 1n);
  const x = y < p ? recover(y, number >> 255n === 1n) : undefined;
  if (x === undefined) throw new Error("a point is not on the curve");
  const element = point(x, y);
  if (same(element, one) || !same(power(element, q), one)) throw new Error("a point is not of order q");
  return element;
}

export const sha256 = (data, form) => createHash("sha256").update(data).digest(form);
export const base64 = (data) => sha256(data, "base64").replaceAll("=", "");
export const challenge = (prefix, points) => BigInt(`0x${sha256(prefix + points.map(write).join(","), "hex")}`) % q;

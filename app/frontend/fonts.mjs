// Cuts the fonts down to the letters and features these pages use, so that a first visit stays small.
// Letters outside a subset come from the unchanged `-ext` files, which browsers fetch only when a page needs them.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import subsetFont from "subset-font";

const require = createRequire(import.meta.url);

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join("");

const LATIN = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}ıŒœ‐‑–—‘’‚“”„…•‹›€™−→←≤≥`;
const LATIN_FEATURES = ["kern", "liga", "tnum", "ccmp", "locl", "mark"];
const ARABIC = `${range(0x20, 0x22)}${range(0x600, 0x6ff)}${range(0x200c, 0x200f)}`;
const ARABIC_FEATURES = ["kern", "liga", "rlig", "rclt", "calt", "ccmp", "locl", "mark", "mkmk", "curs", "init", "medi", "fina", "isol"];

const FONTS = [
  ...[400, 600, 700].map((weight) => ({
    source: `@fontsource/fira-sans/files/fira-sans-latin-${weight}-normal.woff2`,
    target: `fira-sans-${weight}.woff2`,
    text: LATIN,
    features: LATIN_FEATURES,
  })),
  ...[400, 700].map((weight) => ({
    source: `@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-${weight}-normal.woff2`,
    target: `noto-sans-arabic-${weight}.woff2`,
    text: ARABIC,
    features: ARABIC_FEATURES,
  })),
];

// For print, where no browser fetches what is missing: every letter of the sources. Arabic in another font, whose letters
// are one sign each: where dots are signs of their own, no program reads a word out of the file.
const LATIN_EXT = `${range(0x100, 0x24f)}${range(0x2b0, 0x2ff)}${range(0x1e00, 0x1eff)}${range(0x20a0, 0x20bf)}`;
const ARABIC_ALL = `${ARABIC}${range(0x750, 0x77f)}${range(0x8a0, 0x8ff)}${range(0xfb50, 0xfdff)}${range(0xfe70, 0xfefc)}`;
const PRINT = [400, 700].flatMap((weight) => [
  { name: "fira-sans", part: "latin", text: LATIN, features: LATIN_FEATURES },
  { name: "fira-sans", part: "latin-ext", text: LATIN_EXT, features: LATIN_FEATURES },
  { name: "vazirmatn", part: "arabic", text: ARABIC_ALL, features: ARABIC_FEATURES },
].map(({ name, part, text, features }) => ({
  source: `@fontsource/${name}/files/${name}-${part}-${weight}-normal.woff2`,
  target: `print-${name}-${part}-${weight}.ttf`,
  text,
  features,
  format: "sfnt",
})));

/** Writes every subset into `folder`; one that is there already is kept, since the sources are pinned by the lock file. */
export async function subsetFonts(folder) {
  for (const font of [...FONTS, ...PRINT]) {
    const target = join(folder, font.target);
    const key = JSON.stringify([font, require("./package.json").dependencies]);
    if (existsSync(target) && existsSync(`${target}.key`) && readFileSync(`${target}.key`, "utf8") === key) continue;
    const original = readFileSync(require.resolve(font.source));
    const options = { targetFormat: font.format ?? "woff2", keepFeatures: font.features, noHinting: true };
    writeFileSync(target, await subsetFont(original, font.text, options));
    writeFileSync(`${target}.key`, key);
  }
}

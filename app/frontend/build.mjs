// Builds everything a browser loads: purges KERN, subsets the fonts, bundles with esbuild, compresses,
// and writes assets.rs, which the program includes. Run by build/frontend.rs: `node build.mjs OUT_DIR`.
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, extname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import esbuild from "esbuild";
import { PurgeCSS } from "purgecss";
import { subsetFonts } from "./fonts.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const outDir = resolve(process.argv[2] ?? join(here, "dist"));
const generated = join(outDir, "frontend");
const bundled = join(outDir, "assets");
const require = createRequire(import.meta.url);

const MIME = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
};

/** KERN reduced to the components in kern.json, without `!important`, inside its own cascade layer. */
async function purgeKern() {
  const { kept } = JSON.parse(readFileSync(join(here, "kern.json"), "utf8"));
  const css = readFileSync(require.resolve("@kern-ux/native/dist/kern.css"), "utf8");
  const [purged] = await new PurgeCSS().purge({
    content: [{ raw: `input select textarea legend label ${kept.join(" ")}`, extension: "html" }],
    css: [{ raw: css }],
    variables: true,
    fontFace: true,
    keyframes: true,
    safelist: { standard: ["html", "body"] },
  });
  // `!important` in an earlier layer would beat our later one, see CSS Cascade 5, section 6.4.4.
  const quiet = purged.css.replaceAll(/\s*!important/g, "").replaceAll(/@font-face\s*{[^}]*}|@charset[^;]*;/g, "");
  writeFileSync(join(generated, "kern.css"), `@layer kern {\n${quiet}\n}\n`);
}

async function bundle() {
  rmSync(bundled, { recursive: true, force: true });
  const result = await esbuild.build({
    absWorkingDir: here,
    entryPoints: { main: "src/main.css", app: "src/app.ts", mark: "src/mark.svg" },
    entryNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    outdir: bundled,
    publicPath: "/assets",
    bundle: true,
    minify: true,
    format: "esm",
    target: ["es2022", "chrome111", "firefox113", "safari16.4"],
    alias: { "#generated": generated },
    loader: { ".woff2": "file", ".svg": "copy" },
    metafile: true,
    logLevel: "warning",
  });
  return result.metafile.outputs;
}

/** The name a page asks for: the entry point's or the source's file name. */
function plainName(file, output) {
  const source = output.entryPoint ?? Object.keys(output.inputs)[0] ?? file;
  return extname(file) === ".js" ? basename(source).replace(/\.ts$/, ".js") : basename(source);
}

function writeRust(outputs) {
  const rows = Object.entries(outputs).map(([path, output]) => {
    const file = join(bundled, basename(path));
    // Relative to assets.rs, so that a build folder can be moved.
    const named = relative(outDir, file);
    const bytes = readFileSync(file);
    const packed = { br: "None", gz: "None" };
    if (extname(file) !== ".woff2") {
      writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
      writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
      packed.br = `Some(include_bytes!(${JSON.stringify(`${named}.br`)}))`;
      packed.gz = `Some(include_bytes!(${JSON.stringify(`${named}.gz`)}))`;
    }
    const name = plainName(file, output);
    const fields = [
      `name: ${JSON.stringify(name)}`,
      `path: ${JSON.stringify(`/assets/${basename(file)}`)}`,
      `mime: ${JSON.stringify(MIME[extname(file)])}`,
      `bytes: include_bytes!(${JSON.stringify(named)})`,
      `br: ${packed.br}`,
      `gz: ${packed.gz}`,
    ];
    return { name, row: `    Asset { ${fields.join(", ")} },` };
  });
  rows.sort((a, b) => (a.name < b.name ? -1 : 1));
  const text = rows.map((entry) => entry.row).join("\n");
  writeFileSync(join(outDir, "assets.rs"), `pub static ASSETS: &[Asset] = &[\n${text}\n];\n`);
}

mkdirSync(generated, { recursive: true });
mkdirSync(bundled, { recursive: true });
await Promise.all([purgeKern(), subsetFonts(generated)]);
writeRust(await bundle());

if (process.argv.includes("--sizes")) {
  for (const file of readdirSync(bundled).sort()) {
    console.log(String(statSync(join(bundled, file)).size).padStart(8), file);
  }
}

// The booth's module as a browser would load it: bundled from its TypeScript, and imported.
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const top = join(dirname(fileURLToPath(import.meta.url)), "../..");
const output = join(top, "tests/output/booth");

/** Bundles with the settings of app/frontend/build.mjs, and gives the file's path and the build's metadata. */
export async function bundle() {
  const esbuild = createRequire(join(top, "app/frontend/package.json"))("esbuild");
  mkdirSync(output, { recursive: true });
  const file = join(output, `ballot-${process.pid}.mjs`);
  const { metafile } = await esbuild.build({
    absWorkingDir: join(top, "app/frontend"),
    entryPoints: ["src/voting/ballot.ts"],
    outfile: file,
    bundle: true,
    minify: true,
    format: "esm",
    target: ["es2022", "chrome111", "firefox113", "safari16.4"],
    metafile: true,
    logLevel: "warning",
  });
  return { file, metafile };
}

const { file } = await bundle();
export const { Credential, Refusal, makeBallot, readElection, webRandom } = await import(pathToFileURL(file));

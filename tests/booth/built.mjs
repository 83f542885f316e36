// The booth's module as a browser would load it: bundled from its TypeScript, and imported.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const top = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** Bundles with the settings of app/frontend/build.mjs, and gives the script's text. */
async function bundle() {
  const esbuild = createRequire(join(top, "app/frontend/package.json"))("esbuild");
  const { outputFiles } = await esbuild.build({
    absWorkingDir: join(top, "app/frontend"),
    entryPoints: ["src/voting/ballot.ts"],
    write: false,
    bundle: true,
    minify: true,
    format: "esm",
    target: ["es2022", "chrome111", "firefox113", "safari16.4"],
    logLevel: "warning",
  });
  return outputFiles[0].text;
}

export const script = await bundle();
/** The script as an address that node and browsers import. */
export const address = `data:text/javascript;base64,${Buffer.from(script).toString("base64")}`;
export const { Credential, Refusal, makeBallot, readElection } = await import(address);

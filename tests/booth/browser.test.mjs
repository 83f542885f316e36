// How long a voter waits: the first ballot of a fresh page, in Chromium with its processor throttled six times.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { address } from "./built.mjs";
import { g, power, write } from "./edwards.mjs";
import { checkBallot } from "./verifier.mjs";

const FLAGS = ["--headless", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"];
const QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"];

/** Starts Chromium, which reads commands from descriptor 3 and answers on 4, and gives how to call it. */
function launch(context) {
  const profile = mkdtempSync(join(tmpdir(), "beteiligung-booth-"));
  const settings = { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"], env: { ...process.env, HOME: profile } };
  const browser = spawn("chromium", [...FLAGS, ...QUIET, `--user-data-dir=${profile}`], settings);
  const ended = new Promise((resolve) => browser.once("exit", resolve));
  const waiting = new Map();
  let kept = "";
  browser.stdio[4].setEncoding("utf8").on("data", (chunk) => {
    const parts = (kept + chunk).split("\0");
    kept = parts.pop();
    for (const { id, result, error } of parts.map((part) => JSON.parse(part))) waiting.get(id)?.(result ?? { error });
  });
  let count = 0;
  const call = (method, params, sessionId) =>
    new Promise((resolve) => {
      waiting.set(++count, resolve);
      browser.stdio[3].write(`${JSON.stringify({ id: count, method, params, sessionId })}\0`);
    });
  context.after(async () => {
    call("Browser.close");
    await ended;
    rmSync(profile, { recursive: true, force: true });
  });
  return call;
}

/** Runs an asynchronous function of one argument on a new, throttled page. */
async function onPage(call, rate, run, argument) {
  const { targetId } = await call("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await call("Target.attachToTarget", { targetId, flatten: true });
  await call("Emulation.setCPUThrottlingRate", { rate }, sessionId);
  const expression = `(${run})(${JSON.stringify(argument)})`;
  const said = await call("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true }, sessionId);
  assert.equal(said.exceptionDetails, undefined, JSON.stringify(said.exceptionDetails));
  await call("Target.closeTarget", { targetId });
  return said.result.value;
}

/** On the page: loads the module, reads the election, makes one ballot; the time runs from before the loading. */
async function vote({ address, published }) {
  const start = performance.now();
  const { Credential, makeBallot, readElection } = await import(address);
  const election = readElection(new TextEncoder().encode(published));
  const credential = Credential.derive(election.uuid, "WUzK7-r6iUo7-zE5yW-Pe1jnp");
  const { text } = makeBallot(election, credential, [Array.from({ length: 10 }, (_, at) => at < 3)]);
  return { text, took: performance.now() - start };
}

const skip = spawnSync("chromium", ["--version"]).status === 0 ? false : "skipped: no Chromium here";

test("a ballot of ten choices that a throttled browser makes is valid; how long it took is told", { skip, timeout: 120_000 }, async (context) => {
  const questions = [{ answers: [..."ABCDEFGHIJ"], min: 0, max: 10, question: "Which?" }];
  const public_key = write(power(g, 123456789n));
  const election = { version: 1, description: "", name: "Test", group: "Ed25519", public_key, questions, uuid: "TybBMRuPG4pVhr" };
  const published = JSON.stringify(election);
  const call = launch(context);
  const took = {};
  // The throttled page comes first, so that nothing is compiled already.
  for (const rate of [6, 1]) {
    const seen = await onPage(call, rate, vote, { address, published });
    checkBallot(published, seen.text);
    took[rate] = Math.round(seen.took);
  }
  context.diagnostic(`a ballot of ten choices, 0 to 10: ${took[1]} ms; throttled six times: ${took[6]} ms (goal 3000)`);
});

// Reads the records of an archive `<uuid>.bel`: what is needed to take out its election and its ballots, unchecked.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** The election's bytes, the public credentials, and the ballots' texts in the order in which they were cast. */
export function readArchive(file) {
  const bytes = readFileSync(file);
  const bodies = new Map();
  const events = [];
  for (let at = 0; at + 512 <= bytes.length; ) {
    const name = bytes.toString("latin1", at, at + 100).replace(/\0.*$/s, "");
    const size = parseInt(bytes.toString("latin1", at + 124, at + 135), 8);
    const body = bytes.subarray(at + 512, at + 512 + size);
    if (name.endsWith(".data.json")) bodies.set(name.slice(0, 64), body);
    if (name.endsWith(".event.json")) events.push(JSON.parse(body));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  const setup = JSON.parse(bodies.get(events.find(({ type }) => type === "Setup").payload));
  const cast = events.filter(({ type }) => type === "Ballot").map(({ payload }) => bodies.get(payload).toString());
  return { published: bodies.get(setup.election), credentials: JSON.parse(bodies.get(setup.credentials)), ballots: cast };
}

/** The one archive of a folder. */
export function archiveIn(folder) {
  const found = readdirSync(folder).filter((name) => name.endsWith(".bel"));
  if (found.length !== 1) throw new Error(`${folder} holds ${found.length} archives instead of one`);
  return join(folder, found[0]);
}

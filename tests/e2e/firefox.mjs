// Where Firefox is.

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The browser that `FIREFOX` names, else one on the `PATH`. */
export function findFirefox() {
  if (process.env.FIREFOX) return process.env.FIREFOX;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const places = ['firefox', 'firefox-esr'].flatMap((name) => folders.map((folder) => join(folder, name)));
  return places.find((path) => existsSync(path));
}

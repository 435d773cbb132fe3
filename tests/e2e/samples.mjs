// Texts that stories paste. The examples of the page are the same ones.

import { readFileSync } from 'node:fs';

const example = (name) =>
  readFileSync(new URL(`../../src/ui/examples/${name}.txt`, import.meta.url), 'utf8');

export const REFUSED = example('google_hosts_blocked');
export const PRIVATE = example('goprivate_missing');
export const MISMATCH = example('checksum_mismatch');

export const COMPILE_ERROR = `# example.com/shop/cmd
cmd/main.go:12:2: undefined: frobnicate
`;

export const UNKNOWN = `go: example.com/a@v1.0.0: something that nobody has seen before
`;

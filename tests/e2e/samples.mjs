// Texts that stories paste. The examples of the page are the same ones.

import { readFileSync } from 'node:fs';

const example = (name) =>
  readFileSync(new URL(`../../src/ui/examples/${name}.txt`, import.meta.url), 'utf8');

export const REFUSED = example('google_hosts_blocked');
export const PRIVATE = example('goprivate_missing');
export const MISMATCH = example('checksum_mismatch');

/** All examples of the page, each with its cause. */
export const EXAMPLES = [
  ['google-hosts-blocked', REFUSED],
  ['goprivate-missing', PRIVATE],
  ['checksum-mismatch-gosum', MISMATCH],
  ['tls-unknown-ca', example('tls_unknown_ca')],
  ['git-auth-https', example('git_auth_https')],
  ['http-proxy-unreachable', example('http_proxy_unreachable')],
  ['gosum-missing-entry', example('gosum_missing_entry')],
  ['go-too-old', example('go_too_old')],
];

export const COMPILE_ERROR = `# example.com/shop/cmd
cmd/main.go:12:2: undefined: frobnicate
`;

export const UNKNOWN = `go: example.com/a@v1.0.0: something that nobody has seen before
`;

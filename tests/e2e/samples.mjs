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

/** A log of so many lines of noise with another text in its middle, and the number of its line that is marked first. */
export function longLog(text, lines) {
  const noise = Array.from({ length: lines }, (_, index) => `#12 ${index}.5 line ${index + 1} of noise`);
  const middle = lines / 2;
  const inside = text.trimEnd().split('\n');
  noise.splice(middle, 0, ...inside);
  const marked = inside.findIndex((line) => line.includes('dial tcp'));
  return { text: noise.join('\n'), number: middle + marked + 1 };
}

/** What Go 1.27 prints with -x where one proxy of the list has nothing and the next one does not answer. */
export const TRACED = `$ go list -m -x example.com/a@v1.0.0
# get https://goproxy.example/none/example.com/a/@v/v1.0.0.info
# get https://goproxy.example/none/example.com/a/@v/v1.0.0.info: 404 Not Found (0.250s)
# get https://proxy.golang.org/example.com/a/@v/v1.0.0.info
# get https://proxy.golang.org/example.com/a/@v/v1.0.0.info: Get "https://proxy.golang.org/example.com/a/@v/v1.0.0.info": dial tcp 142.251.42.241:443: connect: connection refused
go: example.com/a@v1.0.0: Get "https://proxy.golang.org/example.com/a/@v/v1.0.0.info": dial tcp 142.251.42.241:443: connect: connection refused
`;

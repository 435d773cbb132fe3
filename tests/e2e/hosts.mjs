// Hosts that behave in every way a browser can meet: one https server that goes
// by the name it is asked for, and some that never get as far as HTTP. All are on
// the loopback address and note each request.

import { createServer as createSecureServer } from 'node:https';
import { createServer as createPlainServer } from 'node:http';
import { createServer as createSocketServer } from 'node:net';

import selfsigned from 'selfsigned';

/**
 * All names end in this; the tests let it lead to this machine. No name in it
 * looks private, and no browser insists on real certificates for it.
 */
export const DOMAIN = 'modmend-lab.net';

const ACAO = { 'Access-Control-Allow-Origin': '*' };
const OPAQUE = 'answered';

/**
 * What each host does, and what may be said of it. `expected` is `data-outcome`
 * of its row; `status` what was read; `requests` how many it gets in a run.
 */
export const BEHAVIOURS = {
  'cors-200': { expected: 'readable', status: 200, requests: 8, answer: (r) => reply(r, 200, ACAO) },
  'cors-404': { expected: 'readable', status: 404, requests: 8, answer: (r) => reply(r, 404, ACAO) },
  'cors-500': { expected: 'readable', status: 500, requests: 8, answer: (r) => reply(r, 500, ACAO) },
  'plain-200': { expected: OPAQUE, requests: 7, answer: (r) => reply(r, 200) },
  'plain-404': { expected: OPAQUE, requests: 7, answer: (r) => reply(r, 404) },
  'plain-500': { expected: OPAQUE, requests: 7, answer: (r) => reply(r, 500) },
  'fetch-metadata-403': {
    expected: OPAQUE,
    requests: 7,
    answer: (r, q) => (q.headers['sec-fetch-site'] === 'cross-site' ? reply(r, 403) : reply(r, 200, ACAO)),
  },
  // Looks like no answer, and is said so: a page cannot tell.
  'corp': { expected: 'no-answer', requests: 3, answer: (r) => reply(r, 200, { 'Cross-Origin-Resource-Policy': 'same-origin' }) },
  'corp-cors': {
    expected: 'readable',
    status: 200,
    requests: 3,
    answer: (r) => reply(r, 200, { ...ACAO, 'Cross-Origin-Resource-Policy': 'same-origin' }),
  },
  'redirects': { expected: OPAQUE, requests: 7, answer: (r, q, lab) => redirect(r, lab.base('lands'), q) },
  'redirects-cors': { expected: 'readable', status: 200, requests: 8, answer: (r, q, lab) => redirect(r, lab.base('lands-cors'), q, ACAO) },
  'redirects-forever': { expected: 'no-answer', answer: (r, q) => redirect(r, '', q) },
  'slow': { expected: OPAQUE, requests: 7, answer: (r) => setTimeout(() => reply(r, 200), 250) },
  // One request in the middle gets no answer.
  'flaky': { expected: OPAQUE, unstable: true, requests: 7, answer: (r, q, lab) => lab.to('flaky').length === 5 || reply(r, 200) },
  'hangs': { expected: 'timed-out', requests: 2, answer: () => {} },
  'hangs-in-body': { expected: OPAQUE, requests: 7, answer: (r) => hang(r, {}) },
  'hangs-in-body-cors': { expected: 'readable', status: 200, requests: 8, answer: (r) => hang(r, ACAO) },
};

/** Hosts that never get as far as HTTP, each on a port of its own. */
const BELOW_HTTP = {
  'refuses': { expected: 'no-answer' },
  'resets': { expected: 'no-answer', connected: (socket) => socket.resetAndDestroy() },
  'tls-garbage': { expected: 'no-answer', connected: (socket) => socket.end('this is no TLS\r\n\r\n') },
  'tls-hangs': { expected: 'timed-out', connected: () => {} },
  'wrong-certificate': { expected: 'no-answer', tls: true },
};

/** What a page may not ask, and so is never sent. */
const NEVER_ASKED = {
  'plain-http': { expected: 'not-allowed', requests: 0, scheme: 'http' },
  'bad-port': { expected: 'not-allowed', requests: 0, port: 6000 },
};

/** Where redirects lead; never asked by themselves. */
const LANDINGS = {
  'lands': { answer: (r) => reply(r, 200) },
  'lands-cors': { answer: (r) => reply(r, 200, ACAO) },
};

function reply(response, status, headers = {}) {
  const body = '{"Version":"v0.3.0"}';
  response.writeHead(status, { 'Content-Type': 'application/json', 'Content-Length': body.length, ...headers });
  response.end(body);
}

function redirect(response, base, request, headers = {}) {
  response.writeHead(302, { Location: `${base}${request.url}`, 'Content-Length': 0, ...headers });
  response.end();
}

function hang(response, headers) {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': 100, ...headers });
  if (response.req.method === 'HEAD') response.end();
  else response.write('{');
}

/** A certificate for all names of the laboratory, signed by itself. */
export function certificate(name = `*.${DOMAIN}`) {
  const extensions = [{ name: 'subjectAltName', altNames: [{ type: 2, value: name }, { type: 7, ip: '127.0.0.1' }] }];
  const made = selfsigned.generate([{ name: 'commonName', value: name }], { days: 7, keySize: 2048, algorithm: 'sha256', extensions });
  return { key: made.private, cert: made.cert };
}

/** Starts all hosts. `tls` is the certificate that browsers take. */
export async function openHosts(tls) {
  const lab = new Lab();
  const secure = createSecureServer(tls, (request, response) => lab.take(request, response));
  lab.port = await lab.listen(secure);
  for (const [name, behaviour] of Object.entries(BELOW_HTTP)) {
    const server = behaviour.tls
      ? createSecureServer(certificate('elsewhere.example'), (request, response) => lab.take(request, response))
      : createSocketServer((socket) => {
          socket.on('error', () => {});
          behaviour.connected?.(socket);
        });
    lab.ports[name] = await lab.listen(server);
  }
  await lab.shut(lab.ports.refuses);
  const plain = createPlainServer((request, response) => lab.take(request, response));
  lab.ports['plain-http'] = await lab.listen(plain);
  return lab;
}

class Lab {
  ports = {};
  /** Every request: `{ host, method, url, headers, isOver }`. */
  requests = [];
  #servers = new Map();
  #sockets = new Set();
  #changes = [];

  /** All names. */
  get names() {
    return [...Object.keys(this.behaviours), ...Object.keys(LANDINGS)];
  }

  /** The hosts to ask, with what is expected of each. */
  get behaviours() {
    return { ...BEHAVIOURS, ...BELOW_HTTP, ...NEVER_ASKED };
  }

  /** What stands in GOPROXY for a host. */
  base(name) {
    const { scheme = 'https', port } = { ...this.behaviours, ...LANDINGS }[name];
    return `${scheme}://${name}.${DOMAIN}:${port ?? this.ports[name] ?? this.port}`;
  }

  /** The requests that a host got. */
  to(name) {
    return this.requests.filter((request) => request.host === name);
  }

  /** How many requests wait for their answer. */
  get waiting() {
    return this.requests.filter((request) => !request.isOver).length;
  }

  /** Waits until something is so; each request and each end of one is looked at. */
  async until(condition) {
    while (!condition()) await new Promise((done) => this.#changes.push(done));
  }

  #changed() {
    for (const done of this.#changes.splice(0)) done();
  }

  take(request, response) {
    const host = request.headers.host.split('.')[0];
    const note = { host, method: request.method, url: request.url, headers: request.headers, isOver: false };
    this.requests.push(note);
    this.#changed();
    response.on('close', () => {
      note.isOver = true;
      this.#changed();
    });
    const behaviour = BEHAVIOURS[host] ?? LANDINGS[host];
    if (behaviour) behaviour.answer(response, request, this);
    else reply(response, 200);
  }

  async listen(server) {
    server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
    server.on('tlsClientError', () => {});
    await new Promise((done, fail) => {
      server.once('error', fail);
      server.listen(0, '127.0.0.1', done);
    });
    const { port } = server.address();
    this.#servers.set(port, server);
    return port;
  }

  shut(port) {
    const server = this.#servers.get(port);
    this.#servers.delete(port);
    return new Promise((done) => server.close(done));
  }

  async close() {
    for (const socket of this.#sockets) socket.destroy();
    await Promise.all([...this.#servers.keys()].map((port) => this.shut(port)));
  }
}

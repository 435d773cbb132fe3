// A static file server for the page tests: one folder, one sub-path, loopback
// only. It notes what was asked of it.

import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { brotliCompressSync } from 'node:zlib';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
};

/**
 * Serves `dir` below `prefix` on an unused port of 127.0.0.1.
 *
 * @param {string} dir the folder to serve
 * @param {{prefix?: string, headers?: Record<string, string>, tls?: {key: string, cert: string}, host?: string,
 *   packed?: string[]}} [options]
 *   `prefix` is the path of the folder's root, like `/tools/modmend/`;
 *   `headers` are added to every answer; with `tls` it speaks https, under the
 *   name `host`; the files `packed` are compressed, as hosts do.
 * @returns {Promise<{url: string, requests: string[], close: () => Promise<void>}>}
 *   `url` is the address of the folder's root, `requests` grows by the path
 *   and query of each request.
 */
export async function serve(dir, { prefix = '/', headers = {}, tls, host = '127.0.0.1', packed = [] } = {}) {
  const root = resolve(dir);
  const base = `/${prefix}/`.replace(/\/+/g, '/');
  const requests = [];
  const compressed = new Map();
  for (const name of packed) {
    const file = resolve(root, name);
    compressed.set(file, brotliCompressSync(await readFile(file)));
  }

  const answer = async (request, response) => {
    requests.push(request.url);
    const { status, file, location } = await route(request, root, base);
    response.statusCode = status;
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (location) response.setHeader('Location', location);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);

    if (!file) {
      response.setHeader('Content-Type', 'text/plain; charset=utf-8');
      response.end(`${status}\n`);
      return;
    }
    const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
    response.setHeader('Content-Type', type);
    if (compressed.has(file)) response.setHeader('Content-Encoding', 'br');
    if (request.method === 'HEAD') response.end();
    else if (compressed.has(file)) response.end(compressed.get(file));
    else pipeline(createReadStream(file), response, () => {});
  };
  const server = tls ? createSecureServer(tls, answer) : createServer(answer);

  await new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', done);
  });
  return {
    url: `${tls ? 'https' : 'http'}://${host}:${server.address().port}${base}`,
    requests,
    close: () =>
      new Promise((done) => {
        // One that is closed already only says so.
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** What a request gets: a status, and a file or a place to go. */
async function route({ method, url }, root, base) {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405 };
  const path = decoded(url.split(/[?#]/, 1)[0]);
  if (path === undefined || path.includes('\0')) return { status: 400 };
  if (`${path}/` === base) return { status: 301, location: base };
  if (!path.startsWith(base)) return { status: 404 };

  const file = resolve(root, `.${sep}${path.slice(base.length)}`);
  if (file !== root && !file.startsWith(root + sep)) return { status: 404 };
  const found = await kind(file);
  if (found === 'file') return { status: 200, file };
  if (found !== 'folder') return { status: 404 };
  if (!path.endsWith('/')) return { status: 301, location: `${url.split(/[?#]/, 1)[0]}/` };
  const index = join(file, 'index.html');
  return (await kind(index)) === 'file' ? { status: 200, file: index } : { status: 404 };
}

function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

async function kind(path) {
  try {
    const found = await stat(path);
    if (found.isFile()) return 'file';
    return found.isDirectory() ? 'folder' : undefined;
  } catch {
    return undefined;
  }
}

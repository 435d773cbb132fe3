// Serves the built page as a host far away does: packed, each answer late, and all of them through
// one narrow line.

import { readFile, readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/** How many bytes are sent at once. */
const PIECE = 1400;

/**
 * @param {number} latency milliseconds until an answer begins
 * @param {number} rate bytes in a second
 * @returns a host for `withPage`
 */
export function slowHost(latency, rate) {
  return async (dir) => {
    const root = resolve(dir);
    const requests = [];
    const packed = new Map();
    // Before anybody waits: packing takes longer than sending.
    for (const entry of await readdir(root, { withFileTypes: true })) {
      const path = join(root, entry.name);
      if (entry.isFile()) packed.set(path, brotliCompressSync(await readFile(path)));
    }
    // When the line is free again.
    let free = 0;

    async function answer(request, response) {
      requests.push(request.url);
      const asked = request.url.split(/[?#]/, 1)[0];
      const path = join(root, asked.endsWith('/') ? `${asked}index.html` : asked);
      const isThere = packed.has(path);
      const body = packed.get(path) ?? Buffer.alloc(0);
      await after(latency);
      response.writeHead(isThere ? 200 : 404, {
        'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
        'Content-Length': body.length,
        ...(isThere && { 'Content-Encoding': 'br' }),
        // Parts that are named by their content never change.
        'Cache-Control': /-[0-9a-f]{8,}/.test(asked) ? 'max-age=31536000, immutable' : 'no-cache',
      });
      for (let at = 0; at < body.length; at += PIECE) {
        const piece = body.subarray(at, at + PIECE);
        const now = performance.now();
        free = Math.max(free, now) + (piece.length * 1000) / rate;
        await after(free - now);
        response.write(piece);
      }
      response.end();
    }

    const server = createServer((request, response) => {
      answer(request, response).catch(() => response.destroy());
    });
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
    return {
      url: `http://127.0.0.1:${server.address().port}/`,
      requests,
      close: () =>
        new Promise((done) => {
          server.close(() => done());
          server.closeAllConnections();
        }),
    };
  };
}

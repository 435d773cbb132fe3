// The built page as nginx serves it by the recipe that the build wrote.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';

/** The program that `NGINX` names, else the one in the usual places. */
export function findNginx() {
  const places = [process.env.NGINX, '/usr/sbin/nginx', '/opt/homebrew/bin/nginx', '/usr/local/bin/nginx'];
  return places.find((path) => path && existsSync(path));
}

/**
 * Serves `dir` below `/modmend/`, by its own `nginx.conf`.
 *
 * @param {string} dir the built page
 * @param {(recipe: string) => string} change what a host does otherwise
 * @returns like `serve` of `server.mjs`, without a list of requests
 */
export async function serveByNginx(dir, change = (recipe) => recipe) {
  const folder = await mkdtemp(join(tmpdir(), 'modmend-nginx-'));
  const recipe = change(await readFile(join(dir, 'nginx.conf'), 'utf8'));
  await writeFile(join(folder, 'modmend.conf'), recipe.replaceAll('/srv/www/modmend/', `${dir}/`));
  const port = await unusedPort();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  await writeFile(
    join(folder, 'nginx.conf'),
    `daemon off;
worker_processes 1;
${process.getuid?.() === 0 ? 'user root;' : ''}
pid ${folder}/nginx.pid;
error_log stderr notice;
events {}
http {
  access_log off;
  ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    include ${folder}/modmend.conf;
  }
}
`,
  );
  const nginx = spawn(findNginx(), ['-p', folder, '-c', join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(nginx, 'exit');
  await hasBegun(nginx);
  return {
    url: `http://127.0.0.1:${port}/modmend/`,
    requests: [],
    close: async () => {
      nginx.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** nginx listens before it starts its workers, and says when it does that. */
function hasBegun(nginx) {
  return new Promise((done, fail) => {
    let said = '';
    nginx.stderr.setEncoding('utf8');
    nginx.stderr.on('data', (text) => {
      said += text;
      if (said.includes('start worker process ')) done();
    });
    nginx.once('exit', () => fail(new Error(`nginx did not start:\n${said}`)));
  });
}

async function unusedPort() {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

// The built page on a host with strict headers, at a sub-path, by the recipe for nginx.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';

import { DIST, assertQuiet, hasStarted, withPage } from './browser.mjs';
import { findNginx, serveByNginx } from './nginx.mjs';
import { REFUSED } from './samples.mjs';
import { Wizard } from './wizard_page.mjs';

const skip = !findNginx() && 'there is no nginx';

/** A host that knows nothing of WebAssembly. */
const withoutType = (recipe) => recipe.replace(/ *application\/wasm +wasm;\n/, '');

for (const [what, change] of Object.entries({ 'the recipe': undefined, 'a wrong type of the program': withoutType })) {
  test(`nginx serves the page with ${what}`, { skip }, async () => {
    const host = (dist) => serveByNginx(dist, change);
    await withPage({ host, open: false, serviceWorkers: 'allow', name: `nginx with ${what}` }, async (page, ctx) => {
      const types = {};
      page.on('response', (response) => {
        const name = response.url().slice(ctx.url.length).replace(/^.*\./, '');
        types[name] = response.headers()['content-type'];
      });
      const start = await page.goto(ctx.url);
      await hasStarted(page);
      const headers = start.headers();
      const policy = headers['content-security-policy'];
      assert.doesNotMatch(policy, /'unsafe-(inline|eval)'/);
      for (const part of ["'wasm-unsafe-eval'", "connect-src 'self';", "worker-src 'self' blob:;", "frame-ancestors 'none'"]) {
        assert.ok(policy.includes(part), part);
      }
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.equal(headers['referrer-policy'], 'no-referrer');
      assert.equal(headers['content-encoding'], 'gzip');
      assert.equal(types.wasm, change ? 'application/octet-stream' : 'application/wasm');
      assert.match(types.js, /^text\/javascript/);

      const wizard = new Wizard(page);
      await wizard.see('google-hosts-blocked', REFUSED);
      await page.evaluate(() => navigator.serviceWorker.ready);
      await page.goto(new URL('cause/', ctx.url).href);
      await page.getByRole('heading', { name: 'Why Go module downloads fail' }).waitFor();
      await page.goto(ctx.url.slice(0, -1));
      await hasStarted(page);
      assert.equal(page.url().split('#')[0], ctx.url);
      assertQuiet(ctx);
    });
  });
}

test('the headers for Cloudflare and Netlify say what the page says', async () => {
  const html = await readFile(join(DIST, 'index.html'), 'utf8');
  const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html);
  const headers = await readFile(join(DIST, '_headers'), 'utf8');
  for (const path of ['/', '/index.html']) {
    assert.ok(headers.includes(`\n${path}\n  Content-Security-Policy: ${policy}; frame-ancestors 'none'\n`), path);
  }
  assert.ok(!headers.includes('{'));
});

// The page without its server, and with a newer one.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { DIST, assertQuiet, hasStarted, withPage } from './browser.mjs';
import { REFUSED } from './samples.mjs';
import { Wizard } from './wizard_page.mjs';

const OPTIONS = { prefix: '/tools/modmend/', serviceWorkers: 'allow', locale: 'en-US' };

/** Waits until the worker has kept the page and answers for it. */
async function isKept(page) {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

test('the page is loaded, the server stops, and the page still answers', async () => {
  await withPage({ ...OPTIONS, name: 'offline' }, async (page, ctx) => {
    await isKept(page);
    const cause = new URL('cause/zh/', ctx.url).href;
    await page.goto(cause);
    await page.goto(ctx.url);
    await hasStarted(page);
    assertQuiet(ctx);
    await ctx.stopServer();
    const wizard = new Wizard(page);
    for (const address of [ctx.url, new URL('index.html', ctx.url).href]) {
      await page.goto(address);
      await hasStarted(page);
      await wizard.see('google-hosts-blocked', REFUSED);
    }
    await page.reload();
    await hasStarted(page);
    await wizard.see('google-hosts-blocked', REFUSED);
    await page.goto(cause);
    await page.getByRole('heading', { level: 1 }).waitFor();
    assert.notEqual(await page.evaluate(() => getComputedStyle(document.body).fontFamily), 'serif');
    assert.deepEqual(ctx.violations, []);
    assert.deepEqual(ctx.outside, []);
  });
});

test('the worker keeps its own folder and answers for nothing else', async () => {
  await withPage({ ...OPTIONS, name: 'scope' }, async (page, ctx) => {
    await isKept(page);
    const { scope, kept } = await page.evaluate(async () => {
      const { scope } = await navigator.serviceWorker.getRegistration();
      const names = await caches.keys();
      const lists = names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url));
      return { scope, kept: (await Promise.all(lists)).flat() };
    });
    assert.equal(scope, ctx.url);
    assert.ok(kept.every((url) => url.startsWith(scope)), `${kept}`);
    assert.equal(kept.length, 5, `the first load and the icon: ${kept}`);
    const answered = [];
    page.on('response', (response) => response.fromServiceWorker() && answered.push(response.url()));
    await page.evaluate(async (root) => {
      await fetch(new URL('/elsewhere', root));
      await fetch('favicon.svg');
    }, ctx.url);
    assert.deepEqual(answered, [new URL('favicon.svg', ctx.url).href]);
  });
});

test('a new version is there after one reload, is announced to open pages, and drops the old one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'modmend-update-'));
  try {
    await cp(DIST, folder, { recursive: true });
    await withPage({ ...OPTIONS, dist: folder, name: 'update' }, async (page, ctx) => {
      await isKept(page);
      const old = await page.evaluate(() => caches.keys());
      assert.equal(old.length, 1);
      await newVersion(folder);

      await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
      const notice = page.getByRole('status').filter({ hasText: 'A new version is ready' });
      await notice.waitFor();
      await notice.getByRole('link', { name: 'reload' }).click();
      await page.locator('html[data-version="next"]').waitFor();
      await hasStarted(page);
      const names = await page.evaluate(() => caches.keys());
      assert.equal(names.length, 1);
      assert.notDeepEqual(names, old);
      const wizard = new Wizard(page);
      await wizard.see('google-hosts-blocked', REFUSED);
      assert.equal(await notice.count(), 0, 'this is the new version');
      assertQuiet(ctx);

      await ctx.stopServer();
      await page.reload();
      await page.locator('html[data-version="next"]').waitFor();
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

/** Makes another build of the one in the folder: the same program under another name. */
async function newVersion(folder) {
  const path = join(folder, 'index.html');
  const worker = join(folder, 'sw.js');
  const code = await readFile(worker, 'utf8');
  const [program] = /modmend-\w+_bg\.wasm/.exec(code);
  const next = program.replace('modmend-', 'modmend-next');
  await cp(join(folder, program), join(folder, next));
  const html = await readFile(path, 'utf8');
  // The inline script is sealed, so it keeps its name for the program; the link to it tells.
  const changed = html
    .replace('<html', '<html data-version="next"')
    .replace(`<link rel="preload" href="./${program}"`, `<link rel="preload" href="./${next}"`);
  assert.notEqual(changed, html);
  await writeFile(path, changed);
  const hash = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
  assert.ok(code.includes(hash(html)), 'the worker names the page by its hash');
  await writeFile(
    worker,
    code
      .replace(hash(html), hash(changed))
      .replace(/const VERSION = '\w+'/, "const VERSION = 'next'")
      .replace(`const PROGRAM = '${program}'`, `const PROGRAM = '${next}'`),
  );
}

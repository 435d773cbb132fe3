// Before the program is there, and where it never comes.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { assertQuiet, hasStarted, withPage } from './browser.mjs';
import { REFUSED } from './samples.mjs';
import { Wizard } from './wizard_page.mjs';

const TYPED = "go: cannot find main module; see 'go help modules'";

const VIEWPORTS = [
  { width: 1366, height: 768 },
  { width: 360, height: 740 },
];

/** Holds the program back until `letGo` is called. */
async function holdProgram(page) {
  let letGo;
  const held = new Promise((done) => (letGo = done));
  await page.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

for (const locale of ['en-US', 'zh-CN']) {
  for (const viewport of VIEWPORTS) {
    test(`the first screen stands before the program is there (${locale}, ${viewport.width})`, async () => {
      await withPage({ locale, viewport, open: false, name: `early-${locale}-${viewport.width}` }, async (page, ctx) => {
        const letGo = await holdProgram(page);
        await page.goto(ctx.url, { waitUntil: 'commit' });
        await page.locator('#boot #paste:focus').waitFor();
        const before = await looks(page);
        letGo();
        await hasStarted(page);
        await page.locator('#paste:focus').waitFor();
        assert.deepEqual(await looks(page), before, 'nothing moves and nothing is said otherwise');
        assertQuiet(ctx);
      });
    });
  }
}

/** Words and places of what is on the first screen in both states. */
async function looks(page) {
  const command = ['h2', 'h2 + p', 'pre', '.copy', '.script + p'].map((part) => `.collect ${part}`);
  return page.evaluate(
    (selectors) =>
      selectors.map((selector) => {
        const element = document.querySelector(selector);
        const { x, y, width, height } = element.getBoundingClientRect();
        return [selector, element.innerText, element.placeholder, x, y, width, height].join(' ');
      }),
    ['h1', '.lead', '#paste', '.privacy', '.brand', ...command],
  );
}

test('the command to run first can be copied before the program is there', async () => {
  const permissions = ['clipboard-read', 'clipboard-write'];
  await withPage({ locale: 'zh-CN', open: false, permissions, name: 'early-copy' }, async (page, ctx) => {
    const letGo = await holdProgram(page);
    await page.goto(ctx.url, { waitUntil: 'commit' });
    await page.locator('#boot #paste:focus').waitFor();
    const copy = page.locator('.collect .copy');
    await copy.click();
    await copy.filter({ hasText: '已复制' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    letGo();
    await hasStarted(page);
    const code = page.locator('.collect code').first();
    assert.equal(copied, await code.textContent());
    await page.locator('.collect .segment', { hasText: 'PowerShell' }).click();
    const chosen = await code.textContent();
    const letGoAgain = await holdProgram(page);
    await page.reload({ waitUntil: 'commit' });
    await page.locator('#boot #paste:focus').waitFor();
    assert.equal(await page.locator('#boot .collect code').textContent(), chosen);
    letGoAgain();
    await hasStarted(page);
    assert.equal(await code.textContent(), chosen);
    assertQuiet(ctx);
  });
});

test('what is pasted before the program is there is answered once it is', async () => {
  await withPage({ open: false, name: 'early-paste' }, async (page, ctx) => {
    const letGo = await holdProgram(page);
    await page.goto(ctx.url, { waitUntil: 'commit' });
    const wizard = new Wizard(page);
    await wizard.paste(REFUSED);
    letGo();
    await wizard.cause('google-hosts-blocked');
    await wizard.goTo('Paste');
    assert.equal(await wizard.box.inputValue(), REFUSED);
    assertQuiet(ctx);
  });
});

test('a file that is dropped before the program is there is answered once it is', async () => {
  await withPage({ locale: 'en-US', open: false, name: 'early-drop' }, async (page, ctx) => {
    const letGo = await holdProgram(page);
    await page.goto(ctx.url, { waitUntil: 'commit' });
    const wizard = new Wizard(page);
    await page.locator('#boot #paste:focus').waitFor();
    await wizard.drop('body', [['build.log', REFUSED]]);
    letGo();
    await wizard.cause('google-hosts-blocked');
    assert.deepEqual(await page.locator('.log-file').allInnerTexts(), ['build.log']);
    assertQuiet(ctx);
  });
});

test('what is typed before the program is there stays in the box, unanswered', async () => {
  await withPage({ open: false, name: 'early-typing' }, async (page, ctx) => {
    const letGo = await holdProgram(page);
    await page.goto(ctx.url, { waitUntil: 'commit' });
    const wizard = new Wizard(page);
    await page.locator('#boot #paste:focus').waitFor();
    await wizard.box.pressSequentially(TYPED);
    letGo();
    await hasStarted(page);
    assert.equal(await wizard.box.inputValue(), TYPED);
    assert.equal(await wizard.stage(), 'Paste');
    await wizard.box.press('Control+Enter');
    await wizard.cause('gomod-missing');
    assertQuiet(ctx);
  });
});

test('what the page rehearses for its first answer leaves no trace', async () => {
  await withPage({ locale: 'en-US', open: false, name: 'rehearsal' }, async (page, ctx) => {
    await openAtRest(page, ctx.url);
    const before = await traces(page);
    assert.ok((await madeIn(page, 5000)) > 100, 'an answer is made');
    assert.deepEqual(await traces(page), before);
    assertQuiet(ctx);
  });
});

test('nothing is rehearsed once something is pasted', async () => {
  await withPage({ locale: 'en-US', open: false, name: 'no-rehearsal' }, async (page, ctx) => {
    await openAtRest(page, ctx.url);
    const wizard = new Wizard(page);
    await wizard.paste(REFUSED);
    await wizard.cause('google-hosts-blocked');
    assert.equal(await madeIn(page, 5000), 0);
    assertQuiet(ctx);
  });
});

/** Opens the page with a clock that stands still, and counts the elements it makes. */
async function openAtRest(page, url) {
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1000);
  await page.addInitScript(() => {
    globalThis.made = 0;
    const make = Document.prototype.createElement;
    Document.prototype.createElement = function (...named) {
      globalThis.made += 1;
      return make.apply(this, named);
    };
  });
  await page.goto(url, { waitUntil: 'commit' });
  await hasStarted(page);
}

/** How many elements the page makes in some milliseconds. */
async function madeIn(page, milliseconds) {
  const before = await page.evaluate(() => globalThis.made);
  await page.clock.runFor(milliseconds);
  return (await page.evaluate(() => globalThis.made)) - before;
}

/** What anybody could see of what the page does. */
async function traces(page) {
  return page.evaluate(() => [
    document.documentElement.outerHTML,
    location.href,
    history.length,
    document.activeElement.id,
    scrollY,
    JSON.stringify({ ...localStorage }),
  ]);
}

const BROKEN = {
  'the program is missing': (page) => page.route('**/*.wasm', (route) => route.fulfill({ status: 404, body: 'no' })),
  'the program is cut off': (page) =>
    page.route('**/*.wasm', async (route) => {
      const response = await route.fetch();
      const body = (await response.body()).subarray(0, 50_000);
      await route.fulfill({ status: 200, contentType: 'application/wasm', body });
    }),
  'the loader is missing': (page) => page.route('**/*.js', (route) => route.fulfill({ status: 404, body: 'no' })),
  'the browser has no WebAssembly': (page) => page.addInitScript(() => delete globalThis.WebAssembly),
};

for (const [what, breaks] of Object.entries(BROKEN)) {
  test(`${what}: the page says so in both languages, and leads to the causes`, async () => {
    await withPage({ open: false, name: what }, async (page, ctx) => {
      await breaks(page);
      await page.goto(ctx.url);
      await saysThatItFailed(page);
    });
  });
}

test('a server forbids WebAssembly: the page says so', async () => {
  const headers = { 'Content-Security-Policy': "script-src 'self' 'unsafe-inline'" };
  await withPage({ open: false, headers, name: 'forbidden' }, async (page, ctx) => {
    await page.goto(ctx.url);
    await saysThatItFailed(page);
  });
});

async function saysThatItFailed(page) {
  await page.getByText('modmend could not start').waitFor();
  await page.getByText('modmend 未能启动').waitFor();
  await page.locator('#paste').fill(REFUSED);
  assert.equal(await page.locator('#paste').inputValue(), REFUSED, 'the text can still be read');
  await page.getByRole('link', { name: 'Go 模块下载失败的原因' }).click();
  await page.locator('.causes a').first().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  assert.match(page.url(), /\/cause\/[a-z-]+\/zh\/$/);
}

test('without JavaScript both languages lead to the causes', async () => {
  await withPage({ open: false, javaScriptEnabled: false, name: 'no-script' }, async (page, ctx) => {
    await page.goto(ctx.url);
    assert.ok(await page.locator('noscript [lang="zh-CN"]').first().isVisible());
    assert.equal(await page.locator('#paste').isVisible(), false, 'no box that does nothing');
    await page.locator('noscript a[href="cause/"]').click();
    await page.getByRole('heading', { name: 'Why Go module downloads fail' }).waitFor();
  });
});

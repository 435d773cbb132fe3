// What the page finds out about hosts, in real browsers, against hosts that
// behave in every way.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { DIST } from './browser.mjs';
import { DOMAIN } from './hosts.mjs';
import { REFUSED } from './samples.mjs';
import { NetworkPage } from './network_page.mjs';
import { BROWSERS, openDisplay, withNetwork } from './two_browsers.mjs';

const name = (host) => `${host}.${DOMAIN}`;

/** What each browser said of each host. */
const matrix = {};

for (const browser of BROWSERS) {
  test(`${browser}: each behaviour is classified as the table says`, async () => {
    await withNetwork(browser, {}, async (page, lab) => {
      const network = new NetworkPage(page);
      await network.unfold();
      assert.match(await network.progress(), /Nothing was sent yet/);
      await network.untickAll();
      for (const host of Object.keys(lab.behaviours)) await network.add(lab.base(host));
      assert.equal(lab.requests.length, 0, 'nothing is sent before the click');

      await network.start();
      await network.until('Done');
      for (const [host, { expected, status, requests, unstable }] of Object.entries(lab.behaviours)) {
        const outcome = await network.outcome(name(host));
        const words = await network.status(name(host));
        (matrix[host] ??= {})[browser] = `${words} (${lab.to(host).length})`;
        assert.equal(outcome, expected, `${host}: ${words}`);
        if (status) assert.match(words, new RegExp(`HTTP ${status}`), host);
        assert.equal(/unstable/.test(words), unstable === true, `${host}: ${words}`);
        if (requests !== undefined) assert.equal(lab.to(host).length, requests, `requests to ${host}`);
      }
      assert.ok((await network.time(name('slow'))) >= 250);
      assertPolite(lab);
    });
  });

  test(`${browser}: stopping leaves no request behind, and leaving neither`, async () => {
    await withNetwork(browser, {}, async (page, lab) => {
      const network = new NetworkPage(page);
      await network.unfold();
      await network.untickAll();
      for (const host of ['hangs', 'plain-200', 'slow']) await network.add(lab.base(host));
      await network.start();
      await lab.until(() => lab.to('hangs').length === 1);
      await network.stop();
      await network.until('Stopped');
      await lab.until(() => lab.waiting === 0);
      const sent = lab.requests.length;
      assert.equal(await network.outcome(name('hangs')), 'not-asked');

      await network.start();
      await lab.until(() => lab.to('hangs').length === 2);
      await page.goto('about:blank');
      await lab.until(() => lab.waiting === 0);
      assert.ok(lab.requests.length >= sent + 1);
    });
  });

  test(`${browser}: this machine is asked by its own click only, and a pending permission is no timeout`, async (t) => {
    // Chromium without a window refuses by itself what it would ask the person.
    const display = browser === 'chromium' ? await openDisplay() : undefined;
    if (browser === 'chromium' && !display) return t.skip('there is no Xvfb');
    try {
      await withNetwork(browser, { publicPage: true, display: display?.name }, async (page, lab) => {
        const network = new NetworkPage(page);
        await network.unfold();
        await network.untickAll();
        await network.add(`https://127.0.0.1:${lab.port}`);
        assert.match(await page.$eval('[data-host="127.0.0.1"]', (row) => row.innerText), /browser may ask you/);
        await network.start();
        assert.match(await network.progress(), /Nothing was sent yet/);
        await network.askAlone('127.0.0.1');
        await network.untilOutcome('127.0.0.1', 'pending');
        // Longer than the limit of a request: it is held back, not late.
        await page.evaluate(() => new Promise((done) => setTimeout(done, 9_000)));
        assert.equal(await network.outcome('127.0.0.1'), 'pending');
        assert.match(await network.status('127.0.0.1'), /permission/);
        assert.equal(lab.requests.length, 0);
        await network.stop();
        await network.until('Stopped');
        assert.equal(lab.requests.length, 0);
      });
    } finally {
      display?.close();
    }
  });
}

test('chromium: a permission that is given or refused', async () => {
  for (const [permission, outcome] of [['granted', 'answered'], ['denied', 'not-allowed']]) {
    await withNetwork('chromium', { publicPage: true, permission }, async (page, lab) => {
      const network = new NetworkPage(page);
      await network.unfold();
      await network.untickAll();
      await network.add(`https://127.0.0.1:${lab.port}`);
      await network.askAlone('127.0.0.1');
      await network.untilOutcome('127.0.0.1', outcome);
      await network.until('Done');
      assert.equal(lab.requests.length > 0, permission === 'granted');
    });
  }
});

test('chromium: the results go into the plan, and nothing moves while they come', async () => {
  await withNetwork('chromium', {}, async (page, lab) => {
    const network = new NetworkPage(page);
    await page.$eval('#paste', (box, text) => {
      box.value = text;
      box.dispatchEvent(new Event('input', { bubbles: true }));
    }, REFUSED);
    await page.waitForSelector('[data-cause="google-hosts-blocked"]');
    await network.unfold();
    await network.untickAll();
    await network.add(lab.base('plain-200'));
    await network.add(lab.base('refuses'));
    const tops = () =>
      page.$$eval('.network .probe, .probe-controls', (parts) => parts.map((part) => part.getBoundingClientRect().top + scrollY));
    const before = await tops();
    await network.start();
    await network.until('Done');
    assert.deepEqual(await tops(), before);
    await page.click('#probe-apply');
    const base = lab.base('plain-200');
    await page.waitForFunction((url) => document.querySelector('.step pre').textContent.includes(url), {}, base);
  });
});

test('chromium: by keyboard alone', async () => {
  await withNetwork('chromium', {}, async (page, lab) => {
    const network = new NetworkPage(page);
    const { keyboard } = page;
    const goTo = async (selector) => {
      for (let presses = 0; presses < 60; presses += 1) {
        if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
        await keyboard.press('Tab');
      }
      assert.fail(`the Tab key does not lead to ${selector}`);
    };
    await page.focus('#paste');
    await goTo('#network');
    await keyboard.press('Enter');
    await page.waitForSelector('.network[open] .probe-tick');
    const hosts = await page.$$eval('.probe-tick', (boxes) => boxes.length);
    for (let ticks = 0; ticks < hosts; ticks += 1) {
      await keyboard.press('Tab');
      await goTo('.probe-tick');
      if (await page.evaluate(() => document.activeElement.checked)) await keyboard.press('Space');
    }
    assert.equal(await page.$$eval('.probe-tick:checked', (boxes) => boxes.length), 0);
    await goTo('#probe-add');
    await keyboard.type(lab.base('plain-200'));
    await keyboard.press('Enter');
    await page.waitForSelector(`[data-host="${name('plain-200')}"]`);
    assert.ok(await page.evaluate(() => document.activeElement.matches('#probe-add')), 'the focus stays in the box');
    await goTo('.probe-controls .primary');
    await keyboard.press('Enter');
    await network.until('Done');
    assert.equal(await network.outcome(name('plain-200')), 'answered');
  });
});

test('chromium: a hidden page sends nothing until it is seen again', async () => {
  await withNetwork('chromium', {}, async (page, lab) => {
    const network = new NetworkPage(page);
    await network.unfold();
    await network.untickAll();
    await network.add(lab.base('plain-200'));
    // A browser without a window never hides a page, so the page is told that it is hidden.
    const show = (isVisible) =>
      page.evaluate((state) => {
        Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
        document.dispatchEvent(new Event('visibilitychange'));
      }, isVisible ? 'visible' : 'hidden');
    await show(false);
    await network.start();
    await page.waitForSelector('.probe-controls .quiet[aria-disabled="false"]');
    await network.until('0');
    assert.equal(lab.requests.length, 0);
    await show(true);
    await network.until('Done');
    assert.equal(await network.outcome(name('plain-200')), 'answered');
  });
});

test('chromium: the page in one file, from a disk, asks hosts by itself', async () => {
  await withNetwork('chromium', { path: pathToFileURL(join(DIST, 'modmend.html')).href }, async (page, lab) => {
    const network = new NetworkPage(page);
    await network.unfold();
    assert.match(await page.$eval('.network-body .why', (lead) => lead.textContent), /same document/);
    await network.untickAll();
    for (const host of ['plain-200', 'refuses']) await network.add(lab.base(host));
    await network.start();
    await network.until('Done');
    assert.equal(await network.outcome(name('plain-200')), 'answered');
    assert.equal(await network.outcome(name('refuses')), 'no-answer');
  });
});

test('chromium: invented answers are no part of what is built for release', async (t) => {
  await withNetwork('chromium', { path: '#fake=goproxy.cn:answered:10' }, async (page) => {
    const network = new NetworkPage(page);
    await network.unfold();
    await network.start();
    await network.until('Done');
    if ((await network.outcome('goproxy.cn')) === 'answered') t.skip('this is a development build');
    else assert.equal(await network.outcome('goproxy.cn'), 'no-answer');
  });
});

test.after(() => {
  console.log('\nbehaviour × browser: what is said (requests at the server)');
  for (const [host, row] of Object.entries(matrix)) {
    console.log(`  ${host.padEnd(20)}${BROWSERS.map((browser) => (row[browser] ?? '').padEnd(32)).join('')}`);
  }
});

/** Nothing about the person goes out, and few requests do. */
function assertPolite(lab) {
  for (const { method, url, headers } of lab.requests) {
    assert.ok(['GET', 'HEAD'].includes(method), method);
    assert.match(url, /^\/(golang\.org\/x\/text\/@v\/v0\.3\.0\.info|sumdb\/sum\.golang\.org\/supported)$/);
    for (const header of ['cookie', 'referer', 'authorization', 'if-none-match', 'if-modified-since']) {
      assert.equal(headers[header], undefined, header);
    }
    if (headers.origin !== undefined) assert.equal(headers.origin, 'null', 'the frame has no origin');
    assert.equal(headers['cache-control'], 'no-cache');
  }
  // A browser follows a redirect by itself, up to twenty times for one request of the page.
  for (const host of Object.keys(lab.behaviours).filter((one) => one !== 'redirects-forever')) {
    assert.ok(lab.to(host).length <= 8, `${host}: ${lab.to(host).length}`);
  }
}

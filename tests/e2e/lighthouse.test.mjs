// What Lighthouse says about the built page, on a phone. Performance is printed and not judged:
// it measures the machine as well.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

import { DIST, FLAGS, findChromium } from './browser.mjs';
import { serve } from './server.mjs';

/** `LIGHTHOUSE_RUNS=5` prints the performance of five runs and their median. */
const RUNS = Number(process.env.LIGHTHOUSE_RUNS ?? 1);

test('Lighthouse has nothing against the page', async () => {
  const server = await serve(DIST, { packed: readdirSync(DIST).filter((name) => /\.(html|css|js|wasm)$/.test(name)) });
  const userDataDir = await mkdtemp(join(tmpdir(), 'modmend-lighthouse-'));
  const chrome = await launch({
    chromePath: findChromium(),
    userDataDir,
    chromeFlags: ['--headless', ...FLAGS],
    logLevel: 'silent',
  });
  try {
    const performance = [];
    for (let run = 0; run < RUNS; run++) {
      const { lhr } = await lighthouse(server.url, { port: chrome.port, logLevel: 'silent' });
      performance.push(percent(lhr.categories.performance));
      for (const name of ['accessibility', 'best-practices', 'seo']) {
        const category = lhr.categories[name];
        assert.equal(percent(category), 100, `${name}: ${lost(lhr, category).join('; ')}`);
      }
      assert.equal(lhr.audits['cumulative-layout-shift'].numericValue, 0);
    }
    performance.sort((one, other) => one - other);
    console.log(`performance: ${performance.join(' ')}, median ${performance[RUNS >> 1]}`);
  } finally {
    chrome.kill();
    await server.close();
    await rm(userDataDir, { recursive: true, force: true, maxRetries: 3 });
  }
});

function percent({ score }) {
  return Math.round(score * 100);
}

/** The audits of a category that cost points. */
function lost(lhr, category) {
  const audits = category.auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => lhr.audits[id]);
  return audits.filter(({ score }) => score !== null && score < 1).map(({ id, title }) => `${id} (${title})`);
}

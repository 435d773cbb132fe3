// The page in one file, opened from a disk.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

import puppeteer from 'puppeteer-core';

import { DIST, FLAGS, findChromium } from './browser.mjs';
import { findFirefox } from './firefox.mjs';
import { REFUSED, longLog } from './samples.mjs';

const NAME = 'modmend.html';
const FIREFOX = findFirefox();

/** As in a profile of a person: a file may not read its neighbours. */
const PREFERENCES = { 'security.fileuri.strict_origin_policy': true };

const BROWSERS = {
  Chromium: () => puppeteer.launch({ executablePath: findChromium(), args: FLAGS }),
  Firefox: () =>
    puppeteer.launch({ browser: 'firefox', executablePath: FIREFOX, extraPrefsFirefox: PREFERENCES }),
};

for (const [name, launch] of Object.entries(BROWSERS)) {
  const skip = name === 'Firefox' && !FIREFOX && 'there is no Firefox';
  test(`the one file works from a disk in ${name}, without a request`, { skip }, async () => {
    assert.ok(existsSync(join(DIST, NAME)), 'the build has made the file');
    const folder = await mkdtemp(join(tmpdir(), 'modmend one file '));
    const browser = await launch();
    try {
      await copyFile(join(DIST, NAME), join(folder, NAME));
      const page = await browser.newPage();
      const seen = watch(page);
      await page.evaluateOnNewDocument(() => {
        window.stopped = [];
        addEventListener('securitypolicyviolation', (event) => window.stopped.push(event.blockedURI));
        window.Worker = class extends Worker {
          constructor(...options) {
            super(...options);
            this.addEventListener('message', ({ data }) => {
              if (data instanceof Uint32Array) window.wasReadBeside = true;
            });
          }
        };
      });
      const address = pathToFileURL(join(folder, NAME)).href;
      await page.goto(`${address}#paste&lang=en`);
      await page.waitForFunction(() => !document.querySelector('#boot'));
      assert.match(await page.$eval('.foot', (foot) => foot.textContent), /modmend in one file/);
      await paste(page, REFUSED);
      await page.waitForSelector('[data-cause="google-hosts-blocked"]');
      const command = await page.$eval('.step .script pre', (block) => block.textContent);
      assert.match(command, /^go env -w ['"]?GOPROXY=https:\/\/goproxy\.cn,direct/);
      await page.locator('.segment ::-p-text(中文)').click();
      await page.waitForSelector('h1 ::-p-text(连不上)');
      await drop(page, longLog(REFUSED, 60_000).text);
      await page.waitForSelector('.log.long .marked');
      assert.equal(await page.evaluate(() => window.wasReadBeside), true, 'a worker has read it');
      await page.goBack();
      await page.goBack();
      await page.waitForFunction(() => location.hash.startsWith('#paste'));
      const links = await page.$$eval('a[href]', (all) => all.map((link) => link.href));
      const elsewhere = links.filter((link) => link.startsWith('file:') && !link.startsWith(address));
      assert.deepEqual(elsewhere, [], 'no link to a file that is not there');
      assert.deepEqual(await page.evaluate(() => window.stopped), []);
      assert.deepEqual(seen.requests.filter((url) => !url.startsWith(address)), []);
      assert.deepEqual(seen.errors, []);
    } finally {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
}

/** What the page asks for, and what fails in it. */
function watch(page) {
  const seen = { requests: [], errors: [] };
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url())) seen.requests.push(request.url());
  });
  page.on('pageerror', (error) => seen.errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') seen.errors.push(message.text());
  });
  return seen;
}

async function drop(page, text) {
  await page.evaluate((dropped) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([dropped], 'build.log'));
    dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
  }, text);
}

async function paste(page, text) {
  await page.evaluate((pasted) => {
    const box = document.querySelector('#paste');
    box.value = pasted;
    box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  }, text);
}

// The main story in another browser.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { test } from 'node:test';

import puppeteer from 'puppeteer-core';

import { DIST } from './browser.mjs';
import { REFUSED } from './samples.mjs';
import { serve } from './server.mjs';

const FIREFOX = findFirefox();

/** The browser that `FIREFOX` names, else one on the `PATH`. */
function findFirefox() {
  if (process.env.FIREFOX) return process.env.FIREFOX;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const places = ['firefox', 'firefox-esr'].flatMap((name) => folders.map((folder) => join(folder, name)));
  return places.find((path) => existsSync(path));
}

test('in Firefox a paste leads to a script too', { skip: !FIREFOX && 'there is no Firefox' }, async () => {
  const server = await serve(DIST);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: FIREFOX,
    extraPrefsFirefox: { 'intl.accept_languages': 'zh-CN', 'privacy.spoof_english': 0 },
  });
  try {
    const page = await browser.newPage();
    const outside = [];
    const errors = [];
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol !== 'data:' && origin !== new URL(server.url).origin) outside.push(request.url());
    });
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(server.url);
    await page.waitForSelector('h1 ::-p-text(贴上报错)');
    await page.evaluate((text) => {
      const box = document.querySelector('#paste');
      box.value = text;
      box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
    }, REFUSED);
    await page.waitForSelector('[data-cause="google-hosts-blocked"]');
    const command = await page.$eval('.step .script pre', (block) => block.textContent);
    assert.equal(command, "go env -w 'GOPROXY=https://goproxy.cn,direct'");
    await page.locator('.segment ::-p-text(English)').click();
    await page.waitForSelector('h1 ::-p-text(does not reach)');
    await page.locator('a.stage ::-p-text(Fix)').click();
    await page.waitForFunction(() => document.activeElement.id === 'fix');
    await page.goBack();
    await page.waitForFunction(() => location.hash.startsWith('#cause'));
    const overflow = await page.evaluate(() => {
      const root = document.documentElement;
      return root.scrollWidth - root.clientWidth;
    });
    assert.equal(overflow, 0);
    assert.deepEqual(outside, []);
    assert.deepEqual(errors, []);
  } finally {
    await browser.close();
    await server.close();
  }
});

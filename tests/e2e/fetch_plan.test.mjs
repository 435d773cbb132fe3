// What Go does, hop by hop: where it stopped, what comes after the fix, and other settings.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { withPage } from './browser.mjs';
import { REFUSED } from './samples.mjs';
import { Wizard } from './wizard_page.mjs';

test('the hops show where Go stopped, and the way after the fix', async () => {
  await withPage({ locale: 'en-US', name: 'hops' }, async (page, ctx) => {
    const wizard = new Wizard(page);
    await wizard.paste(REFUSED);
    await wizard.cause('google-hosts-blocked');
    const sides = page.locator('.fetch .side');
    assert.equal(await sides.count(), 2);
    const stopped = sides.first().locator('[aria-current="step"]');
    assert.match(await stopped.innerText(), /proxy\.golang\.org[\s\S]*stopped here: error/);
    assert.equal(await sides.first().locator('[data-mark="unreached"]').count(), 2);
    assert.match(await sides.last().innerText(), /After the fix[\s\S]*https:\/\/goproxy\.cn/);
    assert.deepEqual(ctx.outside, []);
    assert.deepEqual(ctx.violations, []);
  });
});

test('the plan follows the settings at once', async () => {
  await withPage({ locale: 'en-US', name: 'playground' }, async (page, ctx) => {
    const wizard = new Wizard(page);
    await wizard.unfold('Try other settings');
    const playground = page.locator('.playground');
    const names = () => playground.locator('.hop-name strong').allInnerTexts();
    assert.deepEqual(await names(), ['https://proxy.golang.org', 'direct', 'checksum database sum.golang.org']);

    await playground.getByLabel('GOPROXY').fill('https://goproxy.cn|direct');
    assert.deepEqual((await names()).slice(0, 2), ['https://goproxy.cn', 'direct']);
    assert.match(await playground.locator('.explained').innerText(), /any error/);

    await playground.getByLabel('GOPRIVATE').fill('github.com/gin-gonic');
    assert.match(await playground.innerText(), /GOPRIVATE matches/);

    await playground.getByLabel('GOPROXY').fill('goproxy');
    assert.match(await playground.innerText(), /GOPROXY cannot be used/);

    await playground.getByLabel('Module and version').fill('not a module');
    assert.match(await playground.innerText(), /no module path/);
    assert.deepEqual(ctx.outside, []);
    assert.deepEqual(ctx.errors, []);
  });
});

test('remarks and contradictions stand below the fix', async () => {
  await withPage({ locale: 'en-US', name: 'remarks' }, async (page) => {
    const wizard = new Wizard(page);
    const elsewhere = REFUSED.replaceAll('https://proxy.golang.org,direct', 'https://goproxy.cn,direct');
    await wizard.paste(`${elsewhere}\n$ go env -w GOSUMDB=off\n`);
    await page.locator('.remarks [data-advice="gosumdb-off"]').waitFor();
    assert.match(await page.locator('.contradictions').innerText(), /GOPROXY/);
  });
});

test('a page about a cause is readable without scripts, and the index searches', async () => {
  await withPage({ locale: 'en-US', name: 'cause-pages' }, async (page, ctx) => {
    const site = page.url();
    await page.getByRole('button', { name: 'Dark colours' }).click();
    await page.goto(new URL('cause/', site).href);
    assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark');
    await page.getByLabel('Words of the error message').fill('checksum mismatch');
    const shown = page.locator('.causes li:visible');
    assert.ok((await shown.count()) >= 1 && (await shown.count()) < 20);
    await page.getByRole('link', { name: /differs from what go.sum recorded/ }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    assert.match(page.url(), /cause\/checksum-mismatch-gosum\/$/);
    await page.getByRole('link', { name: '中文' }).click();
    assert.equal(await page.locator('html').getAttribute('lang'), 'zh-CN');
    await page.getByRole('link', { name: '粘贴你自己的日志' }).click();
    await page.locator('#paste').waitFor();
    assert.deepEqual(ctx.outside, []);
    assert.deepEqual(ctx.violations, []);
  });
});

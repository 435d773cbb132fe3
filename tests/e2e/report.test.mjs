// The report and the link: what is handed on holds no secret, and the link opens to the same.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { withPage } from './browser.mjs';
import { PRIVATE, REFUSED } from './samples.mjs';
import { Wizard } from './wizard_page.mjs';

const PLANTED = `${REFUSED}
GOFLAGS='-x=https://bob:Hunter2Secret@nexus.acmecorp.io/go'
Authorization: Bearer Zq8wPlanted7Xk2Vb
dial tcp 10.83.47.191:443 in /home/bobsmith/src, see git.acmecorp.io/team/shop
`;

const GONE = ['Hunter2Secret', 'Zq8wPlanted7Xk2Vb', 'acmecorp', 'bobsmith', '10.83.47.191'];

const holdsNone = (text) => {
  for (const secret of GONE) assert.ok(!text.includes(secret), `${secret} is in ${text.slice(0, 2000)}`);
};

/** What the browser saved when this button was pressed. */
const saved = async (page, name) => {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
};

test('a report holds nothing that was planted, for any reader and as any file', async () => {
  await withPage({ locale: 'en-US', name: 'report' }, async (page, ctx) => {
    const wizard = new Wizard(page);
    await wizard.paste(PLANTED);
    await wizard.cause('google-hosts-blocked');
    await wizard.openReport();
    const report = wizard.report();
    for (const reader of ['Me or a colleague', 'Whoever runs the network or proxy', 'An issue for a module or mirror']) {
      await page.getByRole('button', { name: reader, exact: true }).click();
      for (const language of ['中文', 'English']) {
        await page.locator('.report-choices').getByRole('button', { name: language }).click();
        const text = await report.innerText();
        assert.match(text, /^# .*proxy\.golang\.org/m);
        holdsNone(text);
      }
    }
    assert.match(await page.locator('.taken').innerText(), /logins: 1/);
    const markdown = await saved(page, 'Save as .md');
    assert.equal(markdown.name, 'modmend-report.md');
    holdsNone(markdown.text);
    const json = await saved(page, 'Save as .json');
    holdsNone(json.text);
    assert.equal(JSON.parse(json.text).modmend, 1);
    assert.equal(JSON.parse(json.text).causes[0].id, 'google-hosts-blocked');
    holdsNone(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage })));
    assert.deepEqual(ctx.outside, []);
    assert.deepEqual(ctx.violations, []);
  });
});

test('a link opens to the same cause, and only the browser sees it', async () => {
  const link = await withPage({ locale: 'en-US', name: 'link' }, async (page, ctx) => {
    const wizard = new Wizard(page);
    await wizard.paste(PLANTED);
    await wizard.cause('google-hosts-blocked');
    await wizard.openReport();
    const address = await wizard.makeLink();
    assert.match(address, /#s=1\.[A-Za-z0-9_-]+$/);
    assert.match(await page.locator('.link-size').innerText(), new RegExp(`^${address.length} characters`));
    assert.deepEqual(ctx.outside, []);
    return address;
  });
  const fragment = new URL(link).hash;
  await withPage({ locale: 'zh-CN', open: false, name: 'link-opened' }, async (page, ctx) => {
    const wizard = new Wizard(page);
    await page.goto(ctx.url + fragment);
    await wizard.cause('google-hosts-blocked');
    holdsNone(await page.locator('body').innerText());
    assert.match(await page.locator('.shared-link').innerText(), /已脱敏/);
    assert.ok(ctx.requests.every((path) => !path.includes('s=1')));
    // The link has done its work: it is no more in the address, and Back does not lead to it.
    assert.ok(!page.url().includes('s='));
    await wizard.startAgain();
    await wizard.see('goprivate-missing', PRIVATE);
    assert.equal(await page.locator('.shared-link').count(), 0);
    // Another link followed in the same window.
    await page.evaluate((hash) => location.assign(hash), fragment);
    await wizard.cause('google-hosts-blocked');
    await page.locator('.shared-link').waitFor();
    assert.ok(!page.url().includes('s='));
    await page.goBack();
    await wizard.isAt('原因');
    assert.deepEqual(ctx.outside, []);
  });
});

test('the text as it is goes into a link by choice only, with a warning', async () => {
  await withPage({ locale: 'en-US', name: 'raw-link' }, async (page, ctx) => {
    const wizard = new Wizard(page);
    await wizard.paste(PLANTED);
    await wizard.cause('google-hosts-blocked');
    await wizard.openReport();
    await page.getByRole('checkbox', { name: /as I pasted it/ }).check();
    await page.locator('.share [role="alert"]').waitFor();
    const fragment = new URL(await wizard.makeLink()).hash;
    await page.goto('about:blank');
    await page.goto(ctx.url + fragment);
    await wizard.cause('google-hosts-blocked');
    assert.match(await page.locator('.log').innerText(), /Hunter2Secret/);
  });
});

test('a broken link says so, and the page works on', async () => {
  for (const [fragment, words] of [
    ['#s=1.AQQQQQQQQQQQ', /not whole/],
    ['#s=9.AAAA', /newer modmend/],
    ['#s=nonsense', /not whole/],
  ]) {
    await withPage({ locale: 'en-US', open: false, name: 'broken-link' }, async (page, ctx) => {
      await page.goto(ctx.url + fragment);
      const notice = page.locator('.shared-link');
      await notice.waitFor();
      assert.match(await notice.innerText(), words);
      const wizard = new Wizard(page);
      await wizard.paste(REFUSED);
      await wizard.cause('google-hosts-blocked');
      assert.equal(await notice.count(), 0, 'nothing more is said about the link');
      await page.goBack();
      await wizard.isAt('Paste');
      assert.equal(await wizard.box.inputValue(), REFUSED);
      assert.deepEqual(ctx.errors, []);
    });
  }
});

test('a finding for somebody else has their message one click away', async () => {
  await withPage({ locale: 'en-US', name: 'message' }, async (page) => {
    const wizard = new Wizard(page);
    await wizard.paste(
      'go: example.com/a@v1.0.0: Get "https://proxy.golang.org/example.com/a/@v/v1.0.0.info": Forbidden\n',
    );
    await wizard.cause('http-proxy-denies-host');
    await page.getByRole('button', { name: /^Message for/ }).first().click();
    await wizard.report().waitFor();
    assert.match(await wizard.report().innerText(), /^# [\s\S]*## Facts/);
    await wizard.startAgain();
    await wizard.paste(PRIVATE);
    await wizard.cause('goprivate-missing');
  });
});

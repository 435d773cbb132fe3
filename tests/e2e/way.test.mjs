// The way through the page: where one is, Back, and nothing that gets lost.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { assertQuiet, withPage } from './browser.mjs';
import { EXAMPLES, MISMATCH, PRIVATE, REFUSED } from './samples.mjs';
import { Wizard } from './wizard_page.mjs';

const LAPTOP = { width: 1366, height: 768 };
/** What is left of its height below the browser's own bars. */
const BELOW_BARS = 657;

test('the stages show where one is, and Back goes the way back', async () => {
  await withPage({ locale: 'en-US', name: 'stages' }, async (page, ctx) => {
    const wizard = new Wizard(page);
    await wizard.box.waitFor();
    assert.deepEqual(await wizard.stages(), ['Paste']);
    assert.equal(await wizard.stage(), 'Paste');
    await wizard.paste(REFUSED);
    await wizard.cause('google-hosts-blocked');
    assert.deepEqual(await wizard.stages(), ['Paste', 'Cause', 'Network', 'Fix', 'Verify']);
    assert.equal(await wizard.stage(), 'Cause');
    assert.match(page.url(), /#cause&lang=en$/);
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1');

    await wizard.goTo('Verify');
    assert.match(page.url(), /#verify&lang=en$/);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'verify');
    await wizard.goTo('Paste');
    assert.equal(await wizard.box.inputValue(), REFUSED, 'the text is there to be changed');

    await page.goBack();
    await wizard.isAt('Verify');
    await page.goBack();
    await wizard.isAt('Cause');
    await page.goBack();
    await wizard.isAt('Paste');
    await page.goForward();
    await wizard.isAt('Cause');
    await wizard.cause('google-hosts-blocked');
    assert.ok(!page.url().includes('gin'), 'the paste is not in the address');
    assertQuiet(ctx);
  });
});

test('language, colours, shell and the way back lose nothing', async () => {
  await withPage({ locale: 'en-US', name: 'nothing-lost' }, async (page, ctx) => {
    const wizard = new Wizard(page);
    await wizard.paste(REFUSED);
    await wizard.cause('google-hosts-blocked');
    const folds = page.locator('.step details').first();
    await folds.locator('summary').click();
    await wizard.choose('zsh');
    await wizard.colours('Dark colours');
    await wizard.language('中文');
    assert.equal(await folds.evaluate((fold) => fold.open), true);
    assert.match(page.url(), /lang=zh-CN$/);
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).colorScheme), 'dark');

    // Half-written text stays in the box while one looks at the answer again.
    await wizard.goTo('粘贴');
    await wizard.box.press('End');
    await page.keyboard.type(' half');
    await page.goBack();
    await wizard.isAt('原因');
    assert.equal(await folds.evaluate((fold) => fold.open), true);
    await page.goForward();
    await wizard.isAt('粘贴');
    assert.match(await wizard.box.inputValue(), / half/);

    await page.reload();
    await wizard.box.waitFor();
    assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark');
    assert.equal(await page.locator('html').getAttribute('lang'), 'zh-CN');
    assert.equal(await wizard.box.inputValue(), '');
    assertQuiet(ctx);
  });
});

test('more output is added below what was pasted', async () => {
  await withPage({ locale: 'en-US', name: 'add' }, async (page, ctx) => {
    const wizard = new Wizard(page);
    const [log, env] = PRIVATE.split('PS C:\\src\\shop> go env\n');
    await wizard.paste(log);
    await wizard.cause('goprivate-missing');
    await page.getByText('no go env').waitFor();
    await wizard.add(env);
    await page.getByText('GOSUMDB=sum.golang.org').first().waitFor();
    await wizard.cause('goprivate-missing');
    await wizard.goTo('Paste');
    assert.equal(await wizard.box.inputValue(), `${log.trimEnd()}\n${env}`);
    await wizard.box.fill('');
    await wizard.paste(MISMATCH);
    await wizard.cause('checksum-mismatch-gosum');
    assertQuiet(ctx);
  });
});

test('the new output tells what came of the fix, and the rounds are kept', async () => {
  await withPage({ locale: 'en-US', name: 'verify' }, async (page, ctx) => {
    const wizard = new Wizard(page);
    await wizard.paste(REFUSED);
    await wizard.cause('google-hosts-blocked');
    await wizard.verify(REFUSED);
    await page.getByText('The same problem is still there.').first().waitFor();
    await page.locator('.verify').getByText(/go env/).first().waitFor();

    // What stood behind the problem takes its place.
    await wizard.verify(MISMATCH);
    await wizard.cause('checksum-mismatch-gosum');
    const rounds = page.locator('.rounds > li');
    assert.equal(await rounds.count(), 2);
    assert.match(await rounds.nth(1).innerText(), /Another one stood behind it/);
    await wizard.verify('$ go mod download\n$ ');
    await page.getByText('Fixed: the command gets its modules now.').first().waitFor();
    assert.equal(await rounds.count(), 3);

    // Another matter begins anew.
    await wizard.startAgain();
    await wizard.paste(REFUSED);
    await wizard.cause('google-hosts-blocked');
    assert.equal(await rounds.count(), 0);
    assertQuiet(ctx);
  });
});

test('the command to copy first is that of the shell', async () => {
  await withPage({ locale: 'en-US', name: 'collect' }, async (page, ctx) => {
    const wizard = new Wizard(page);
    const command = page.locator('.start .collect pre');
    await page.locator('.start .collect').getByRole('button', { name: 'fish', exact: true }).click();
    assert.match(await command.innerText(), /^begin\n/);
    await page.locator('.start .collect').getByRole('button', { name: 'PowerShell' }).click();
    assert.match(await command.innerText(), /curl\.exe/);
    await wizard.paste(`${REFUSED}\n--- modmend: curl https://goproxy.cn ---\nstatus 200 after 0.213 s\n`);
    await wizard.cause('google-hosts-blocked');
    await page.getByText('goproxy.cn: HTTP 200, 0.213 s').waitFor();
    assertQuiet(ctx);
  });
});

test('an address with a language and a stage opens the first screen in that language', async () => {
  await withPage({ locale: 'en-US', path: '#fix&lang=zh-CN', name: 'address' }, async (page, ctx) => {
    await page.getByRole('heading', { name: '贴上报错，带走修复脚本。' }).waitFor();
    assertQuiet(ctx);
  });
});

for (const locale of ['en-US', 'zh-CN']) {
  test(`on a laptop the answer and the first command need no scrolling (${locale})`, async () => {
    await withPage({ locale, viewport: LAPTOP, name: `fold-${locale}` }, async (page, ctx) => {
      const wizard = new Wizard(page);
      for (const [cause, text] of EXAMPLES) {
        await wizard.paste(text);
        await wizard.cause(cause);
        const heading = await page.locator('.finding h1').boundingBox();
        assert.ok(heading.y >= 0 && heading.y + heading.height < BELOW_BARS, cause);
        const step = await page.locator('.step h3').first().boundingBox();
        assert.ok(step.y + step.height < BELOW_BARS, cause);
        const command = wizard.firstCommand();
        if (await command.count()) {
          const { y, height } = await command.boundingBox();
          // A step that a person has to take comes before some commands.
          const isInFirstStep = await page.locator('.step').first().locator('.script').count();
          const end = isInFirstStep ? BELOW_BARS : LAPTOP.height;
          assert.ok(y + height <= end, `${cause}: the command ends at ${y + height}`);
        }
        await wizard.startAgain();
      }
      assertQuiet(ctx);
    });
  });
}

test('the whole way by keyboard', async () => {
  const permissions = ['clipboard-read', 'clipboard-write'];
  await withPage({ locale: 'en-US', permissions, name: 'keyboard' }, async (page, ctx) => {
    const wizard = new Wizard(page);
    await page.locator('#paste:focus').waitFor();
    await page.evaluate((text) => navigator.clipboard.writeText(text), REFUSED);
    await page.keyboard.press('ControlOrMeta+V');
    await wizard.cause('google-hosts-blocked');
    await page.locator('h1#cause:focus').waitFor();
    await wizard.tabTo('button.copy');
    await page.keyboard.press('Enter');
    await page.getByText('Copied', { exact: true }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, "go env -w 'GOPROXY=https://goproxy.cn,direct'");
    await wizard.tabTo('.verify textarea');
    await page.keyboard.type('$ go mod download\n$ ');
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.getByText('Fixed: the command gets its modules now.').first().waitFor();
    assertQuiet(ctx);
  });
});

// Files and long texts: what is attached, what is marked, and the way to a line and back.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { assertQuiet, withPage } from './browser.mjs';
import { PRIVATE, REFUSED, TRACED, longLog } from './samples.mjs';
import { Wizard } from './wizard_page.mjs';

/** A file as the browser is given one. */
const file = (name, text, encoding = 'utf8') => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text, encoding) });

test('a paste that is too long for the box is attached, and its line is gone to and left', async () => {
  await withPage({ locale: 'en-US', name: 'long-paste' }, async (page, ctx) => {
    const wizard = new Wizard(page);
    const { text, number } = longLog(REFUSED, 12_000);
    await wizard.pasteFromClipboard(text);
    await wizard.cause('google-hosts-blocked');
    assert.ok((await page.locator('.log li').count()) < 120, 'only what can be seen is in the document');
    // It stands at its first marked line without being asked.
    await page.locator(`#line-${number}.marked`).waitFor();

    const reason = page.locator('.finding .reason').first();
    assert.equal(await reason.innerText(), `pasted text 1, line ${number}`);
    await reason.focus();
    await page.keyboard.press('Enter');
    await page.locator(`#line-${number}[aria-current="true"]:focus`).waitFor();
    assert.ok(await isInSight(page, `#line-${number}`));
    assert.match(page.url(), /#cause&lang=en$/, 'the address stays that of the stage');
    await page.getByRole('button', { name: 'Back to where I was' }).click();
    await page.locator('.finding .reason:focus').waitFor();

    await page.locator('.log.long').focus();
    await page.keyboard.press('End');
    await page.locator('.log li', { hasText: 'line 12000 of noise' }).waitFor();
    await page.keyboard.press('Home');
    await page.locator('.log li', { hasText: 'line 1 of noise' }).waitFor();
    await page.getByRole('button', { name: 'Next marked line' }).click();
    await page.locator(`#line-${number}:focus`).waitFor();

    // A short text takes its place.
    await wizard.startAgain();
    await wizard.see('goprivate-missing', PRIVATE);
    await page.locator('.log:not(.long) .marked').first().waitFor();
    assertQuiet(ctx);
  });
});

/** Whether an element can be seen within the window. */
function isInSight(page, selector) {
  return page.locator(selector).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
}

test('several files and the box are read together, and nothing gets lost', async () => {
  await withPage({ locale: 'en-US', name: 'files' }, async (page, ctx) => {
    const wizard = new Wizard(page);
    const [log, env] = PRIVATE.split('PS C:\\src\\shop> go env\n');
    await wizard.box.pressSequentially('go version');
    // As PowerShell's > writes a file.
    const utf16 = file('build.log', `\ufeff${log.replaceAll('\n', '\r\n')}`, 'utf16le');
    await wizard.chooseFiles([utf16, file('env.txt', env)]);
    const attached = page.locator('.attachments li');
    await attached.nth(1).waitFor();
    assert.match(await attached.first().innerText(), /build\.log\s*\d.*KB, \d+ lines/);
    assert.equal(await wizard.stage(), 'Paste', 'what was being written is not taken away');
    await page.getByRole('button', { name: 'Find the cause' }).click();
    await wizard.cause('goprivate-missing');
    assert.match(await page.locator('.finding .reasons').first().innerText(), /build\.log, line \d+/);
    assert.deepEqual(await page.locator('.log-file').allInnerTexts(), ['build.log', 'env.txt']);

    await wizard.language('中文');
    await wizard.colours('深色');
    assert.match(await page.locator('.finding .reasons').first().innerText(), /build\.log 第 \d+ 行/);
    await wizard.goTo('粘贴');
    assert.equal(await attached.count(), 2);
    assert.equal(await wizard.box.inputValue(), 'go version');
    await page.getByRole('button', { name: '移除 env.txt' }).click();
    assert.equal(await attached.count(), 1);
    await page.goBack();
    await wizard.cause('goprivate-missing');
    assert.deepEqual(await page.locator('.log-file').allInnerTexts(), ['build.log', 'env.txt'], 'the answer is to what was asked');
    await wizard.goTo('粘贴');
    await page.getByRole('button', { name: '查找原因' }).click();
    await page.getByText('没有 go env').waitFor();
    await wizard.startAgain();
    assert.equal(await attached.count(), 0);
    assertQuiet(ctx);
  });
});

test('files are dropped anywhere: on the first screen, and below what was pasted', async () => {
  await withPage({ locale: 'en-US', name: 'drop' }, async (page, ctx) => {
    const wizard = new Wizard(page);
    const [log, env] = PRIVATE.split('PS C:\\src\\shop> go env\n');
    await wizard.drop('body', [['build.log', log]]);
    await wizard.cause('goprivate-missing');
    await page.getByText('no go env').waitFor();
    await wizard.drop('.finding', [['env.txt', env]]);
    await page.getByText('GOSUMDB=sum.golang.org').first().waitFor();
    assert.deepEqual(await page.locator('.log-file').allInnerTexts(), ['build.log', 'env.txt']);
    assertQuiet(ctx);
  });
});

test('what cannot be read is said, and the rest is taken', async () => {
  await withPage({ locale: 'en-US', name: 'unread' }, async (page) => {
    const wizard = new Wizard(page);
    await page.evaluate(() => {
      const { arrayBuffer } = Blob.prototype;
      Blob.prototype.arrayBuffer = function () {
        return this.name === 'folder' ? Promise.reject(new DOMException('no', 'NotReadableError')) : arrayBuffer.call(this);
      };
    });
    await wizard.chooseFiles([file('folder', ''), file('build.log', REFUSED)]);
    await wizard.cause('google-hosts-blocked');
    await wizard.goTo('Paste');
    await page.getByText('folder could not be read.').waitFor();
    assert.equal(await page.locator('.attachments li').count(), 1);
  });
});

test('a long text is printed as its marked lines and those around them', async () => {
  await withPage({ locale: 'en-US', name: 'long-paper' }, async (page) => {
    const wizard = new Wizard(page);
    const { text, number } = longLog(REFUSED, 12_000);
    await wizard.pasteFromClipboard(text);
    await wizard.cause('google-hosts-blocked');
    await page.emulateMedia({ media: 'print' });
    const printed = page.locator('.log-on-paper');
    await printed.locator('.marked').first().waitFor();
    assert.ok(await printed.getByText(`line 6000 of noise`).isVisible());
    assert.equal(await page.locator('.log.long').isVisible(), false);
    assert.ok((await printed.locator('li').count()) < 40);
  });
});

test('what -x prints is shown request by request, and leads to its lines', async () => {
  await withPage({ locale: 'en-US', name: 'trace' }, async (page, ctx) => {
    const wizard = new Wizard(page);
    await wizard.see('google-hosts-blocked', TRACED);
    const trace = page.locator('.trace');
    await trace.locator('summary').click();
    await trace.getByText('2 in all: 1 failed, 1 not found, 0 without an end.').waitFor();
    await trace.getByText('Slowest: goproxy.example, 250 ms.').waitFor();
    await trace.getByText('Failed first: proxy.golang.org.').waitFor();
    const steps = trace.locator('.trace-steps li');
    assert.match(await steps.first().innerText(), /goproxy\.example[\s\S]*not found: 404 Not Found[\s\S]*250 ms/);
    assert.match(await steps.last().innerText(), /next entry of GOPROXY[\s\S]*failed: Get[\s\S]*connection refused/);
    await steps.last().getByRole('link', { name: 'line 4' }).click();
    await page.locator('#line-4:focus').waitFor();
    await page.getByRole('button', { name: 'Back to where I was' }).click();
    await page.locator('.trace .reason:focus').waitFor();
    assertQuiet(ctx);
  });
});

/** A log of some five megabytes, with a failure in its middle. */
const HUGE = longLog(REFUSED, 200_000);

test('a very long text is read in a worker, and another shell takes no time', async () => {
  await withPage({ locale: 'en-US', name: 'huge' }, async (page, ctx) => {
    const wizard = new Wizard(page);
    const worker = page.waitForEvent('worker');
    await wizard.drop('body', [['build.log', HUGE.text]]);
    assert.match((await worker).url(), /^blob:/);
    await wizard.cause('google-hosts-blocked');
    assert.equal(await page.locator('.finding .reason').first().innerText(), `build.log, line ${HUGE.number}`);
    await page.locator(`#line-${HUGE.number}.marked`).waitFor();
    await wizard.choose('fish');
    await wizard.goTo('Paste');
    assert.equal(await page.locator('.attachments li').count(), 1);
    assert.equal(page.workers().length, 0, 'the worker is gone');
    assertQuiet(ctx);
  });
});

test('reading can be stopped, and the text stays beside the box', async () => {
  await withPage({ locale: 'en-US', name: 'stopped' }, async (page, ctx) => {
    // A worker that never answers.
    await page.evaluate(() => {
      Worker.prototype.postMessage = () => {};
    });
    const wizard = new Wizard(page);
    await wizard.drop('body', [['build.log', HUGE.text]]);
    await page.getByRole('progressbar', { name: 'Reading' }).waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByRole('progressbar').waitFor({ state: 'detached' });
    assert.equal(await wizard.stage(), 'Paste');
    assert.equal(await page.locator('.attachments li').count(), 1);
    assertQuiet(ctx);
  });
});

test('where there are no workers, the page reads the text itself', async () => {
  await withPage({ locale: 'en-US', name: 'no-worker' }, async (page, ctx) => {
    await page.evaluate(() => {
      window.Worker = function () {
        throw new DOMException('no', 'SecurityError');
      };
    });
    const wizard = new Wizard(page);
    await wizard.drop('body', [['build.log', HUGE.text]]);
    await wizard.cause('google-hosts-blocked');
    await page.locator(`#line-${HUGE.number}.marked`).waitFor();
    assertQuiet(ctx);
  });
});

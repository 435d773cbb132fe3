// From a pasted log to a copied script.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { assertQuiet, withPage } from './browser.mjs';
import { COMPILE_ERROR, MISMATCH, PRIVATE, REFUSED, UNKNOWN } from './samples.mjs';
import { Wizard } from './wizard_page.mjs';

test('a refused connection to proxy.golang.org leads to a script, in both languages', async () => {
  const permissions = ['clipboard-read', 'clipboard-write'];
  await withPage({ locale: 'en-US', permissions, name: 'refused' }, async (page, ctx) => {
    const wizard = new Wizard(page);
    await wizard.paste(REFUSED);
    await wizard.cause('google-hosts-blocked');
    assert.match(await wizard.heading(), /does not reach proxy\.golang\.org/);
    assert.deepEqual(await wizard.markedLines(), [4]);

    assert.equal(await wizard.firstCommand().innerText(), "go env -w 'GOPROXY=https://goproxy.cn,direct'");
    await wizard.choose('PowerShell');
    await wizard.unfold('All steps as one script');
    assert.match(await wizard.wholeScript(), /Write-Host '1\. Use a module proxy/);

    await wizard.language('中文');
    await page.getByRole('heading', { name: /当前网络连不上/ }).waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'zh-CN');
    assert.match(await page.title(), /Go 模块下载失败/);
    assert.match(await wizard.wholeScript(), /Write-Host '1\. 改用当前网络能访问的模块代理'/);

    await wizard.choose('fish');
    await wizard.copyFirstCommand();
    await page.getByText('已复制').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, "go env -w 'GOPROXY=https://goproxy.cn,direct'");
    assertQuiet(ctx);
  });
});

test('the choices are remembered, the pasted text is not', async () => {
  await withPage({ locale: 'en-US', name: 'remembered' }, async (page, ctx) => {
    const wizard = new Wizard(page);
    await wizard.language('中文');
    await wizard.paste(REFUSED);
    await wizard.cause('google-hosts-blocked');
    await wizard.choose('fish');
    await page.reload();
    await page.getByRole('heading', { name: '贴上报错，带走修复脚本。' }).waitFor();
    assert.equal(await wizard.box.inputValue(), '');
    const stored = await page.evaluate(() => JSON.stringify({ ...localStorage }));
    assert.deepEqual(JSON.parse(stored), { 'modmend.lang': 'zh-CN', 'modmend.shell': 'fish' });
    await wizard.paste(REFUSED);
    await wizard.cause('google-hosts-blocked');
    const pressed = page.locator('.fix-head [aria-pressed="true"]');
    assert.deepEqual(await pressed.allInnerTexts(), ['Linux', 'fish']);
    assertQuiet(ctx);
  });
});

test('system and shell are read from the paste', async () => {
  await withPage({ locale: 'en-US', name: 'profile' }, async (page, ctx) => {
    const wizard = new Wizard(page);
    await wizard.paste(PRIVATE);
    await wizard.cause('goprivate-missing');
    const pressed = page.locator('.fix-head [aria-pressed="true"]');
    assert.deepEqual(await pressed.allInnerTexts(), ['Windows', 'PowerShell']);
    assert.equal(await wizard.firstCommand().innerText(), "go env -w 'GOPRIVATE=git.corp.example'");
    await wizard.startAgain();
    await wizard.paste(MISMATCH);
    await wizard.cause('checksum-mismatch-gosum');
    assert.deepEqual(await pressed.allInnerTexts(), ['macOS', 'zsh']);
    assertQuiet(ctx);
  });
});

test('what is no module failure, and what is unknown, is said so', async () => {
  await withPage({ locale: 'en-US', name: 'negatives' }, async (page, ctx) => {
    const wizard = new Wizard(page);
    await wizard.paste(COMPILE_ERROR);
    await page.getByRole('heading', { name: /does not look like a failing Go module download/ }).waitFor();
    await page.getByText('It looks like a compile error').waitFor();
    await wizard.startAgain();
    await wizard.paste(UNKNOWN);
    await page.getByRole('heading', { name: 'modmend does not know this one yet.' }).waitFor();
    assert.deepEqual(await wizard.markedLines(), [1]);
    assertQuiet(ctx);
  });
});

test('typed text is answered on Ctrl+Enter, and can be edited again', async () => {
  await withPage({ locale: 'en-US', name: 'typed' }, async (page, ctx) => {
    const wizard = new Wizard(page);
    await wizard.box.pressSequentially("go: cannot find main module; see 'go help modules'");
    await wizard.box.press('Control+Enter');
    await wizard.cause('gomod-missing');
    await page.getByRole('button', { name: 'Edit' }).click();
    assert.match(await wizard.box.inputValue(), /^go: cannot find main module/);
    assertQuiet(ctx);
  });
});

test('without permission for the clipboard the commands are selected', async () => {
  await withPage({ locale: 'en-US', name: 'selected' }, async (page) => {
    const wizard = new Wizard(page);
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await wizard.paste(REFUSED);
    await wizard.cause('google-hosts-blocked');
    await wizard.copyFirstCommand();
    await page.getByText('Selected: press Ctrl+C').waitFor();
    const selected = await page.evaluate(() => getSelection().toString());
    assert.equal(selected.trim(), "go env -w 'GOPROXY=https://goproxy.cn,direct'");
  });
});

test('the page works under a sub-path, and on a phone nothing is cut off', async () => {
  const viewport = { width: 360, height: 740 };
  await withPage({ prefix: '/tools/modmend/', viewport, locale: 'zh-CN', name: 'phone' }, async (page, ctx) => {
    const wizard = new Wizard(page);
    await wizard.paste(PRIVATE);
    await wizard.cause('goprivate-missing');
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    assert.equal(overflow, 0);
    assertQuiet(ctx);
  });
});

test('the policy stops a request that somebody would slip in', async () => {
  await withPage({ name: 'policy' }, async (page, ctx) => {
    const stopped = await page.evaluate(async () => {
      const violation = new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
      });
      const outcome = await fetch('https://example.com/').then(
        () => 'sent',
        () => 'refused',
      );
      return [outcome, await violation];
    });
    assert.deepEqual(stopped, ['refused', 'connect-src']);
    assert.deepEqual(ctx.outside, []);
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    assert.match(policy, /connect-src 'self'/);
    assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|sha256-inline/);
  });
});

test('a panic leaves the redacted text to copy', async () => {
  await withPage({ locale: 'en-US', name: 'panic' }, async (page) => {
    const wizard = new Wizard(page);
    await wizard.paste(`${REFUSED}\nGOPROXY='https://bob:hunter2@proxy.example'\n`);
    await wizard.cause('google-hosts-blocked');
    // The browser stops working in a way that no program can expect.
    await page.evaluate(() => {
      Document.prototype.createElement = () => {
        throw new Error('broken on purpose');
      };
    });
    await wizard.choose('Dockerfile');
    await page.getByRole('heading', { name: 'modmend stopped working' }).waitFor();
    const report = await page.locator('#panic-report').inputValue();
    assert.match(report, /github\.com\/gin-gonic\/gin/);
    assert.match(report, /xxxxx:xxxxx@proxy\.example/);
    assert.doesNotMatch(report, /hunter2/);
  });
});

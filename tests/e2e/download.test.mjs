// What is downloaded is what the command line prints, byte for byte.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { withPage } from './browser.mjs';
import { Wizard } from './wizard_page.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const LOG = `go: github.com/gin-gonic/gin@v1.10.0: Get "https://proxy.golang.org/github.com/gin-gonic/gin/@v/v1.10.0.mod": dial tcp 142.251.42.241:443: connect: connection refused
`;

/** The script that the command line prints for the same log. */
function printed(...flags) {
  const cargo = process.env.CARGO ?? 'cargo';
  const script = ['run', '--quiet', '--locked', '--', 'script', '--os', 'linux', ...flags];
  return execFileSync(cargo, script, { cwd: ROOT, input: LOG });
}

/** Nothing was asked of another place, nothing failed, nothing was stopped. */
function assertQuiet({ outside, errors, violations }) {
  assert.deepEqual({ outside, errors, violations }, { outside: [], errors: [], violations: [] });
}

/** Saves all steps as a file, one way (`fix`) or the other (`undo`). */
async function download(page, direction) {
  const fix = /(?:: |：)(?:All steps as one script|全部步骤合成一个脚本|Lines for your file|要加入文件的内容)$/;
  const undo = /(?:: |：)(?:Script that takes everything back|撤销全部步骤的脚本|Take it back|撤销)$/;
  const name = direction === 'fix' ? fix : undo;
  const button = page.getByRole('button', { name, includeHidden: true });
  return save(page, button.and(page.locator('.download')));
}

/** Opens the fold around a button, presses it, and reads what was saved. */
async function save(page, button) {
  const folded = page.locator('.fix details:not([open])').filter({ has: button });
  if (await folded.count()) await folded.locator('summary').click();
  const [saved] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: saved.suggestedFilename(), bytes: readFileSync(await saved.path()) };
}

const SHELLS = [
  { button: 'bash', id: 'bash', ending: '.sh' },
  { button: 'zsh', id: 'zsh', ending: '.sh' },
  { button: 'fish', id: 'fish', ending: '.fish' },
  { button: 'PowerShell', id: 'powershell', ending: '.ps1' },
  { button: 'cmd', id: 'cmd', ending: '.cmd' },
];

const FILES = [
  { button: 'Dockerfile', id: 'dockerfile', ending: '.dockerfile' },
  { button: 'GitHub Actions', id: 'github-actions', ending: '.github-actions.yml' },
  { button: 'GitLab CI', id: 'gitlab-ci', ending: '.gitlab-ci.yml' },
];

for (const [lang, locale] of [['en', 'en-US'], ['zh', 'zh-CN']]) {
  test(`every shell and file is downloaded with its name and encoding, in ${lang}`, async () => {
    await withPage({ locale, name: `download-${lang}` }, async (page, ctx) => {
      const wizard = new Wizard(page);
      await wizard.paste(LOG);
      await wizard.cause('google-hosts-blocked');
      await wizard.choose('Linux');
      for (const { button, id, ending } of [...SHELLS, ...FILES]) {
        await wizard.choose(button);
        for (const [direction, flags] of [['fix', []], ['undo', ['--undo']]]) {
          const saved = await download(page, direction);
          assert.equal(saved.name, `modmend-${direction}${ending}`);
          const wanted = printed('--shell', id, '--form', 'file', '--lang', lang, ...flags);
          assert.ok(wanted.equals(saved.bytes), `${id} ${direction}:\n${saved.bytes}\n${wanted}`);
          const isForWindows = id === 'powershell' || id === 'cmd';
          assert.equal(saved.bytes.includes('\r\n'), isForWindows);
          const mark = saved.bytes.subarray(0, 3).toString('hex') === 'efbbbf';
          assert.equal(mark, id === 'powershell');
        }
      }
      assertQuiet(ctx);
    });
  });
}

test('one step is downloaded alone', async () => {
  await withPage({ locale: 'en-US', name: 'download-step' }, async (page, ctx) => {
    const wizard = new Wizard(page);
    await wizard.paste(LOG);
    await wizard.cause('google-hosts-blocked');
    await wizard.choose('fish');
    const { name, bytes } = await save(page, page.locator('.step .download').first());
    assert.equal(name, 'modmend-fix.fish');
    assert.match(bytes.toString(), /^#!\/usr\/bin\/env fish\n# modmend-fix\.fish: /);
    assert.match(bytes.toString(), /\nand begin; go env -w 'GOPROXY=https:\/\/goproxy\.cn,direct'; end\n/);
    assertQuiet(ctx);
  });
});

test('without the clipboard the text is selected, and the download works all the same', async () => {
  await withPage({ locale: 'en-US', name: 'download-no-clipboard', open: false }, async (page, ctx) => {
    await page.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });
    });
    await page.goto(ctx.url);
    const wizard = new Wizard(page);
    await wizard.paste(LOG);
    await wizard.cause('google-hosts-blocked');
    await wizard.copyFirstCommand();
    await page.getByText('Selected: press Ctrl+C').first().waitFor();
    const selected = await page.evaluate(() => getSelection().toString());
    assert.equal(selected, await wizard.firstCommand().innerText());
    assert.equal((await download(page, 'fix')).name, 'modmend-fix.sh');
    assertQuiet(ctx);
  });
});

// What is downloaded is what the command line prints, byte for byte.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { assertQuiet, withPage } from './browser.mjs';
import { Wizard } from './wizard_page.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const LOG = `go: gitlab.acme.io/infra/kit@v0.3.1: reading https://proxy.golang.org/gitlab.acme.io/infra/kit/@v/v0.3.1.mod: 404 Not Found
`;

/** The script that the command line prints for the same log. */
function printed(...flags) {
  const cargo = process.env.CARGO ?? 'cargo';
  const script = ['run', '--quiet', '--locked', '--', 'script', '--os', 'linux', ...flags];
  return execFileSync(cargo, script, { cwd: ROOT, input: LOG });
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
      await wizard.see('goprivate-missing', LOG);
      await wizard.choose('Linux');
      for (const { button, id, ending } of [...SHELLS, ...FILES]) {
        await wizard.choose(button);
        for (const [direction, flags] of [['fix', []], ['undo', ['--undo']]]) {
          const saved = await wizard.download(direction);
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
    await wizard.see('goprivate-missing', LOG);
    await wizard.choose('fish');
    const { name, bytes } = await wizard.downloadFirstStep();
    assert.equal(name, 'modmend-fix.fish');
    assert.match(bytes.toString(), /^#!\/usr\/bin\/env fish\n# modmend-fix\.fish: /);
    assert.match(bytes.toString(), /\n'1\. |\nand begin; printf '%s\\n' '1\. /);
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
    await wizard.see('goprivate-missing', LOG);
    await wizard.copyFirstCommand();
    await page.getByText('Selected: press Ctrl+C').first().waitFor();
    const selected = await page.evaluate(() => getSelection().toString());
    assert.equal(selected, await wizard.firstCommand().innerText());
    assert.equal((await wizard.download('fix')).name, 'modmend-fix.sh');
    assertQuiet(ctx);
  });
});

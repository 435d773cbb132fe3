// Whoever comes, however they look: axe finds nothing, nothing is cut off, nothing moves.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';

import { assertQuiet, withPage } from './browser.mjs';
import { COMPILE_ERROR, EXAMPLES, REFUSED, TRACED, UNKNOWN, longLog } from './samples.mjs';
import { Wizard } from './wizard_page.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe has against the page as it is now. */
async function complaints(page) {
  // Evaluated by the browser's own interface for tools, which the page's policy does not bind.
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  });
}

/** By how much the page is wider than its window, and what sticks out. */
function overflow(page) {
  return page.evaluate(() => {
    const root = document.documentElement;
    return root.scrollWidth - root.clientWidth;
  });
}

/** The states of the page, each with the way there. */
const STATES = {
  start: async () => {},
  'a cause': (wizard) => wizard.see('google-hosts-blocked', REFUSED),
  'another cause': (wizard) => wizard.see(...EXAMPLES[1]),
  'all open': async (wizard, page) => {
    await wizard.see('google-hosts-blocked', REFUSED);
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
  },
  'the network': async (wizard, page) => {
    await wizard.see('google-hosts-blocked', REFUSED);
    await wizard.goTo(/^(Network|网络)$/);
    await page.locator('.probe-controls').waitFor();
  },
  'a report with a link': async (wizard, page) => {
    await wizard.see('google-hosts-blocked', REFUSED);
    await wizard.openReport();
    await page.locator('.share input').check();
    await wizard.makeLink();
  },
  'two problems': (wizard) => wizard.see(EXAMPLES[1][0], `${EXAMPLES[1][1]}\n${EXAMPLES[3][1]}`),
  'what -x showed': async (wizard, page) => {
    await wizard.see('google-hosts-blocked', TRACED);
    await page.locator('.trace summary').click();
    await page.locator('.trace-steps').waitFor();
  },
  'a long text with a file': async (wizard, page) => {
    await wizard.pasteFromClipboard(longLog(REFUSED, 12_000).text);
    await wizard.cause('google-hosts-blocked');
    await wizard.drop('.finding', [['go-env-of-the-build-machine.txt', "GOPROXY='off'\n"]]);
    await page.locator('.log-tools').waitFor();
    await page.getByRole('button', { name: /^(Next marked line|下一处标记)$/ }).click();
    await page.locator('.log [aria-current]').waitFor();
  },
  unknown: async (wizard, page) => {
    await wizard.paste(UNKNOWN);
    await page.locator('.none .unexplained').waitFor();
  },
  'no failure': async (wizard, page) => {
    await wizard.paste(COMPILE_ERROR);
    await page.locator('.none h1').waitFor();
  },
  'attachments beside the box': async (wizard, page) => {
    await wizard.pasteFromClipboard(longLog(REFUSED, 12_000).text);
    await wizard.cause('google-hosts-blocked');
    await wizard.goTo(/^(Paste|粘贴)$/);
    await page.locator('.attachments').waitFor();
  },
  'a very long text while it is read': async (wizard, page) => {
    await page.evaluate(() => {
      Worker.prototype.postMessage = () => {};
    });
    await wizard.pasteFromClipboard(longLog(REFUSED, 60_000).text);
    await page.locator('.paste-foot .primary').click();
    await page.locator('.reading').waitFor();
  },
};

for (const colorScheme of ['light', 'dark']) {
  for (const locale of ['en-US', 'zh-CN']) {
    test(`axe finds nothing (${colorScheme}, ${locale})`, async () => {
      for (const [state, go] of Object.entries(STATES)) {
        const name = `axe-${state}-${colorScheme}-${locale}`;
        await withPage({ colorScheme, locale, reducedMotion: 'reduce', name }, async (page, ctx) => {
          const wizard = new Wizard(page);
          await wizard.box.waitFor();
          await go(wizard, page);
          assert.deepEqual(await complaints(page), [], state);
          assertQuiet(ctx);
        });
      }
    });
  }
}

for (const [name, viewport] of Object.entries({
  'at 320 px': { width: 320, height: 640 },
  'at 360 px': { width: 360, height: 740 },
  'on a laptop at 200 %': { width: 683, height: 384 },
})) {
  test(`nothing is cut off ${name}`, async () => {
    for (const locale of ['en-US', 'zh-CN']) {
      await withPage({ locale, viewport, name: `narrow-${viewport.width}` }, async (page, ctx) => {
        const wizard = new Wizard(page);
        await wizard.box.waitFor();
        for (const go of Object.values(STATES)) {
          await go(wizard, page);
          assert.equal(await overflow(page), 0);
          const stage = page.locator('.stages [aria-current="step"]');
          assert.ok(await stage.isVisible());
          if (!(await wizard.box.isVisible())) await wizard.startAgain();
        }
        assertQuiet(ctx);
      });
    }
  });
}

test('nothing moves by itself', async () => {
  await withPage({ open: false, locale: 'zh-CN', name: 'shift' }, async (page, ctx) => {
    await page.addInitScript(() => {
      window.shifts = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts.push(entry.value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(ctx.url);
    const wizard = new Wizard(page);
    await wizard.see('google-hosts-blocked', REFUSED);
    await wizard.language('English');
    await page.getByRole('heading', { name: /does not reach/ }).waitFor();
    assert.deepEqual(await page.evaluate(() => window.shifts), []);
    assertQuiet(ctx);
  });
});

test('with colours of the system the marks are still to be seen', async () => {
  await withPage({ forcedColors: 'active', locale: 'en-US', name: 'forced' }, async (page) => {
    const wizard = new Wizard(page);
    await wizard.see('google-hosts-blocked', REFUSED);
    const outline = (selector) =>
      page.locator(selector).first().evaluate((element) => getComputedStyle(element).outlineStyle);
    for (const selector of ['.log .marked', '.segment[aria-pressed="true"]', '[aria-current="step"]']) {
      assert.equal(await outline(selector), 'solid', selector);
    }
  });
});

test('on paper there is the answer with its commands, and no button', async () => {
  await withPage({ locale: 'en-US', name: 'paper' }, async (page) => {
    const wizard = new Wizard(page);
    await wizard.see('google-hosts-blocked', REFUSED);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('button:not(.term):visible').count(), 0);
    assert.ok(await page.locator('.finding h1').isVisible());
    assert.ok(await wizard.firstCommand().isVisible());
    const folded = page.locator('.step details pre').first();
    assert.ok((await folded.boundingBox()).height > 0, 'what is folded is printed');
    await page.pdf({ printBackground: true });
  });
});

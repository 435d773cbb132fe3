// Pictures of the main states of the built page, for people to look at:
//   node tests/e2e/pictures.mjs [folder]

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { withPage } from './browser.mjs';
import { Wizard } from './wizard_page.mjs';
import { PRIVATE, REFUSED } from './samples.mjs';

const folder = process.argv[2] ?? 'pictures';
mkdirSync(folder, { recursive: true });

const SIZES = { laptop: { width: 1366, height: 768 }, phone: { width: 360, height: 740 } };

for (const [size, viewport] of Object.entries(SIZES)) {
  for (const colorScheme of ['light', 'dark']) {
    for (const locale of ['zh-CN', 'en-US']) {
      const name = [size, colorScheme, locale.slice(0, 2)].join('-');
      await withPage({ viewport, colorScheme, locale, deviceScaleFactor: 2, name }, async (page) => {
        const wizard = new Wizard(page);
        await wizard.box.waitFor();
        await page.screenshot({ path: join(folder, `${name}-start.png`) });
        await wizard.paste(REFUSED);
        await wizard.cause('google-hosts-blocked');
        await page.screenshot({ path: join(folder, `${name}-result.png`) });
        await page.screenshot({ path: join(folder, `${name}-result-whole.png`), fullPage: true });
        await wizard.openReport();
        await wizard.makeLink();
        await page.locator('.report').screenshot({ path: join(folder, `${name}-report.png`) });
        await wizard.startAgain();
        await wizard.paste(PRIVATE);
        await wizard.cause('goprivate-missing');
        await page.screenshot({ path: join(folder, `${name}-private.png`), fullPage: true });
      });
    }
  }
}

// The pictures of the documents.
const DOCUMENTS = {
  result: { viewport: SIZES.laptop, deviceScaleFactor: 1.5 },
  dark: { viewport: SIZES.laptop, deviceScaleFactor: 1.5, colorScheme: 'dark' },
  phone: { viewport: SIZES.phone, deviceScaleFactor: 2 },
};
for (const [name, options] of Object.entries(DOCUMENTS)) {
  for (const locale of ['zh-CN', 'en-US']) {
    await withPage({ ...options, locale, name: `${name}-${locale}` }, async (page) => {
      const wizard = new Wizard(page);
      await wizard.see('google-hosts-blocked', REFUSED);
      await page.screenshot({ path: join(folder, `${name}.${locale.slice(0, 2)}.png`) });
    });
  }
}

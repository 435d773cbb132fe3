// What `cargo xtask bench-browser` measures in Chromium: the engine in a worker beside JavaScript's
// regular expressions of the same catalogue, then the page itself. Times are those of this machine
// at this moment; ratios are of one run.
//
// node benches/browser/run.mjs FOLDER [DIST]: FOLDER has the engine, the worker, the texts and the
// patterns; DIST is the built page.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { hasStarted, withPage } from '../../tests/e2e/browser.mjs';
import { REFUSED } from '../../tests/e2e/samples.mjs';
import { Wizard } from '../../tests/e2e/wizard_page.mjs';
import { slowHost } from './slow_host.mjs';

const [folder, dist] = process.argv.slice(2);

const TEXTS = [
  'transcripts_among_build_noise',
  'every_line_an_error',
  'every_module_another',
  'near_misses',
  'one_line_of_near_misses',
  'random_text',
];

/** JavaScript that takes longer than this is stopped, in milliseconds. */
const LIMIT = 60_000;

const MILLION = 1_000_000;

/** How long a person takes to paste after the page is there, in milliseconds. */
const IDLE = 500;

await withPage({ dist: folder }, async (page) => {
  await compareOn(page);
  await showGrowth(page);
}).catch(fail);
if (dist) {
  await showStart().catch(fail);
  await showPastes().catch(fail);
  await showTyping().catch(fail);
}

function fail(error) {
  console.error(error);
  process.exitCode = 1;
}

/** Lets a fresh worker do a task; `undefined` if it takes too long. */
async function work(page, way, text, runs, limit = 10 * LIMIT) {
  return page.evaluate(
    ([task, limit]) =>
      new Promise((done, fail) => {
        const worker = new Worker('worker.js', { type: 'module' });
        const end = (what) => {
          worker.terminate();
          clearTimeout(timer);
          return what;
        };
        const timer = setTimeout(() => done(end(undefined)), limit);
        worker.onerror = (event) => fail(end(new Error(event.message)));
        // How long the page was not asked anything meanwhile.
        let last = performance.now();
        let longest = 0;
        const beat = setInterval(() => {
          longest = Math.max(longest, performance.now() - last);
          last = performance.now();
        }, 5);
        worker.onmessage = ({ data }) => {
          clearInterval(beat);
          done(end({ ...data, longest }));
        };
        worker.postMessage(task);
      }),
    [{ way, text, runs }, limit],
  );
}

function row(cells) {
  console.log(`| ${cells.join(' | ')} |`);
}

function head(titles) {
  row(titles);
  row(titles.map((_, column) => (column === 0 ? '---' : '---:')));
}

function named(text) {
  return text.replaceAll('_', ' ');
}

/** 1 MB of each text: modmend, and how many times as long JavaScript takes. */
async function compareOn(page) {
  console.log(`\n${JSON.parse(readFileSync(join(folder, 'patterns.json'), 'utf8')).length} patterns, 1 MB`);
  head(['text', 'modmend', 'each pattern', 'one alternation']);
  for (const text of TEXTS) {
    const file = `${text}.${MILLION}.txt`;
    const ours = await work(page, 'modmend', file, 7);
    const cells = [named(text), `${ours.best.toFixed(1)} ms`];
    for (const way of ['each', 'alternation']) {
      const theirs = await work(page, way, file, 2, LIMIT);
      cells.push(theirs ? `× ${(theirs.best / ours.best).toFixed(1)}` : `> × ${(LIMIT / ours.best).toFixed(0)}`);
    }
    row(cells);
  }
}

/** The engine by size: time, speed, memory, and what the page had to wait. */
async function showGrowth(page) {
  console.log('\nThe engine in a worker');
  head(['text', 'bytes', 'first', 'best', 'MB/s', 'memory / text', 'longest wait of the page']);
  for (const text of TEXTS) {
    for (const size of [10_000, MILLION, 10 * MILLION, 50 * MILLION]) {
      const one = await work(page, 'modmend', `${text}.${size}.txt`, size > MILLION ? 2 : 9);
      row([
        named(text),
        size,
        `${one.first.toFixed(1)} ms`,
        `${one.best.toFixed(1)} ms`,
        (size / one.best / 1000).toFixed(1),
        size < MILLION ? `${(one.memory / MILLION).toFixed(1)} MB` : (one.memory / one.bytes).toFixed(2),
        `${one.longest.toFixed(0)} ms`,
      ]);
    }
  }
}

/** Notes in the page when the program is there, when it has answered, and what kept it busy. */
async function watch(context) {
  await context.addInitScript(() => {
    const seen = { boot: false, ready: 0, input: 0, answered: 0, tasks: [], shift: 0 };
    window.__seen = seen;
    new MutationObserver(() => {
      const boot = document.getElementById('boot');
      seen.boot ||= Boolean(boot);
      if (seen.boot && !boot && !seen.ready) seen.ready = performance.now();
      if (!seen.answered && document.querySelector('.finding')) seen.answered = performance.now();
    }).observe(document, { childList: true, subtree: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.tasks.push(entry.duration);
    }).observe({ type: 'longtask', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

async function slowDown(page, times) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: times });
}

/** Pastes as Ctrl+V does: the page takes a long text before the box has it. */
async function paste(page, text) {
  await page.evaluate((text) => {
    const box = document.querySelector('#paste');
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    Object.assign(window.__seen, { input: performance.now(), answered: 0, tasks: [] });
    const pasted = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    if (!box.dispatchEvent(pasted)) return;
    box.value = text;
    box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  }, text);
}

/** Navigation to ready, and to the answer of a paste, far away on a slow machine. */
async function showStart() {
  console.log('\nThe page with 4 × slower CPU, 400 ms and 400 kbit/s');
  head(['visit', 'first paint', 'ready', 'paste answered after', 'longest task', 'layout shift']);
  const options = { dist, host: slowHost(400, 50_000), open: false, serviceWorkers: 'allow' };
  await withPage(options, async (page, ctx) => {
    page.setDefaultTimeout(120_000);
    await watch(ctx.context);
    await slowDown(page, 4);
    for (const visit of ['cold', 'repeat']) {
      await page.goto(ctx.url, { waitUntil: 'commit', timeout: 120_000 });
      await hasStarted(page);
      const starting = await page.evaluate(() => window.__seen.tasks);
      await paste(page, REFUSED);
      await page.locator('.finding').first().waitFor();
      const seen = await page.evaluate(() => ({
        ...window.__seen,
        paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      }));
      row([
        visit,
        `${seen.paint.toFixed(0)} ms`,
        `${seen.ready.toFixed(0)} ms`,
        `${(seen.answered - seen.input).toFixed(0)} ms`,
        `${Math.max(0, ...starting, ...seen.tasks).toFixed(0)} ms`,
        seen.shift.toFixed(3),
      ]);
      // The worker of the page keeps its files for the next visit.
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    }
  });
}

/** From a paste to the changed page, on this machine as it is. */
async function showPastes() {
  console.log('\nA paste in the page');
  head(['text', 'bytes', 'paste answered after', 'longest task']);
  for (const size of [10_000, MILLION, 10 * MILLION, 50 * MILLION]) {
    await withPage({ dist, open: false }, async (page, ctx) => {
      page.setDefaultTimeout(120_000);
      await watch(ctx.context);
      await page.goto(ctx.url);
      await hasStarted(page);
      await page.waitForTimeout(IDLE);
      await paste(page, readFileSync(join(folder, `${TEXTS[0]}.${size}.txt`), 'utf8'));
      await page.locator('.finding').first().waitFor();
      const seen = await page.evaluate(() => window.__seen);
      row([
        named(TEXTS[0]),
        size,
        `${(seen.answered - seen.input).toFixed(1)} ms`,
        `${Math.max(0, ...seen.tasks).toFixed(0)} ms`,
      ]);
    });
  }
}

/** From a key to the next frame, in the box beside which a long log stands. */
async function showTyping() {
  console.log('\nTyping beside a log of 10 MB');
  head(['keys', 'median', 'slowest', 'longest task']);
  await withPage({ dist, open: false }, async (page, ctx) => {
    page.setDefaultTimeout(120_000);
    await watch(ctx.context);
    await page.goto(ctx.url);
    await hasStarted(page);
    await paste(page, readFileSync(join(folder, `${TEXTS[0]}.${10 * MILLION}.txt`), 'utf8'));
    await page.locator('.finding').first().waitFor();
    await new Wizard(page).goTo('Paste');
    await page.locator('#paste').focus();
    await page.evaluate(() => {
      window.__seen.tasks = [];
      window.__seen.keys = [];
      addEventListener('keydown', ({ timeStamp }) => {
        requestAnimationFrame(() => setTimeout(() => window.__seen.keys.push(performance.now() - timeStamp)));
      }, true);
    });
    await page.keyboard.type('go env GOPROXY gives an empty line here', { delay: 40 });
    await page.waitForTimeout(IDLE);
    const { keys, tasks } = await page.evaluate(() => window.__seen);
    keys.sort((one, other) => one - other);
    row([
      keys.length,
      `${keys[keys.length >> 1].toFixed(1)} ms`,
      `${keys.at(-1).toFixed(1)} ms`,
      `${Math.max(0, ...tasks).toFixed(0)} ms`,
    ]);
  });
}

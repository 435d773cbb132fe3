// Opens the built page in a real Chromium and watches it: what it asks of the
// network, what it complains about, what its policy had to stop.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { chromium } from 'playwright-core';

import { serve } from './server.mjs';

/** The built page. */
export const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const FAILURES = fileURLToPath(new URL('./failures', import.meta.url));

/** Nothing of the browser's own on the network. */
export const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The rule by which no name leads anywhere. */
export const NOWHERE = 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

/** Nothing of the browser's own on the network, and no name leads anywhere. */
export const FLAGS = [...QUIET, `--host-resolver-rules=${NOWHERE}`];


/** How long the page may take for any one thing, in milliseconds. */
const PATIENCE = 15_000;

let opened = 0;

/**
 * Serves the built page, opens it in a fresh browser, and runs `story` on it.
 * If the story fails, a picture of the page is left in `failures/`.
 *
 * @param {object} options all optional
 * @param {string} options.dist the folder to serve
 * @param {string} options.prefix the sub-path to serve it under
 * @param {Record<string, string>} options.headers added to every answer
 * @param {typeof serve} options.host who serves it
 * @param {string} options.path what to open, relative to the prefix
 * @param {boolean} options.open `false`: the story calls `page.goto(ctx.url)` itself
 * @param {string} options.name the name of the picture of a failure
 * Whatever else is given goes to the browser context as it is: `viewport`,
 * `colorScheme`, `locale`, `permissions`, `reducedMotion`, and so on.
 *
 * @param {(page: import('playwright-core').Page, ctx: object) => Promise<T>} story
 * `ctx` holds `url`; `requests`: paths asked of the server; `outside`:
 * addresses elsewhere that the page asked for, each refused; `errors`: errors
 * on the console and uncaught ones; `stopServer()`: from then on nobody answers; `violations`: what the content security
 * policy stopped; `context`: the browser context.
 * @returns {Promise<T>} what the story returns
 * @template T
 */
export async function withPage(options, story) {
  const { dist = DIST, prefix = '/', headers, host = serve, path = '', open = true, name, ...rest } = options;
  const picture = name ?? `${basename(process.argv[1] ?? 'page', '.test.mjs')}-${++opened}`;
  if (!existsSync(join(dist, 'index.html'))) {
    throw new Error('There is no built page. Run `cargo xtask build` first.');
  }

  const server = await host(dist, { prefix, headers });
  let browser;
  try {
    browser = await chromium.launch({ executablePath: findChromium(), args: FLAGS });
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      colorScheme: 'light',
      locale: 'en-US',
      // What a worker answers cannot be watched; the stories of the worker let it in.
      serviceWorkers: 'block',
      ...rest,
    });
    context.setDefaultTimeout(PATIENCE);
    const ctx = { url: server.url, requests: server.requests, context, stopServer: server.close };
    await watch(context, ctx);

    const page = await context.newPage();
    try {
      if (open) {
        await page.goto(new URL(path, server.url).href);
        await hasStarted(page);
      }
      return await story(page, ctx);
    } catch (error) {
      await leaveEvidence(page, ctx, picture);
      throw error;
    }
  } finally {
    await browser?.close();
    await server.close();
  }
}

/** Waits until the program has taken the place of the first screen in `index.html`. */
export async function hasStarted(page) {
  await page.locator('#boot').waitFor({ state: 'detached' });
}

/** What must be true at the end of every story. */
export function assertQuiet(ctx) {
  assert.deepEqual(ctx.outside, [], 'no request left the page');
  assert.deepEqual(ctx.violations, [], 'the policy had nothing to stop');
  assert.deepEqual(ctx.errors, [], 'nothing failed on the console');
}

/** Fills `ctx.outside`, `ctx.errors` and `ctx.violations` from here on. */
async function watch(context, ctx) {
  ctx.outside = [];
  ctx.errors = [];
  ctx.violations = [];
  const home = new URL(ctx.url);

  await context.route(
    (url) => url.origin !== home.origin,
    (route) => {
      ctx.outside.push(route.request().url());
      return route.abort('blockedbyclient');
    },
  );
  await context.routeWebSocket(
    (url) => url.host !== home.host,
    (socket) => {
      ctx.outside.push(socket.url());
      return socket.close();
    },
  );

  context.on('console', (message) => {
    if (message.type() === 'error') ctx.errors.push(message.text());
  });
  context.on('weberror', (failure) => {
    const error = failure.error();
    ctx.errors.push(error.stack || String(error));
  });
  context.on('page', (page) => {
    page.on('crash', () => ctx.errors.push('the page crashed'));
  });

  await context.exposeBinding('__violated', (_source, violation) => {
    ctx.violations.push(violation);
  });
  await context.addInitScript(() => {
    const report = window.__violated;
    document.addEventListener('securitypolicyviolation', (event) => {
      report({
        directive: event.effectiveDirective,
        blocked: event.blockedURI,
        at: `${event.sourceFile}:${event.lineNumber}:${event.columnNumber}`,
      });
    });
  });
}

/** A picture of the page, and what was noticed. A story's own error comes first. */
async function leaveEvidence(page, ctx, picture) {
  mkdirSync(FAILURES, { recursive: true });
  const file = join(FAILURES, `${picture.replace(/[^\p{L}\p{N}._-]+/gu, '-')}.png`);
  try {
    await page.screenshot({ path: file, fullPage: true });
    console.error(`The page at that moment: ${file}`);
  } catch (error) {
    console.error(`No picture of the page could be taken: ${error.message}`);
  }
  const { errors, violations, outside } = ctx;
  console.error('The page had:', { errors, violations, outside });
}

/** The browser that `CHROMIUM` names, else one in the usual places. */
export function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const found = candidates().find((path) => existsSync(path));
  if (found) return found;
  throw new Error('No Chromium was found. Install one, or name it in the variable CHROMIUM.');
}

function candidates() {
  if (process.platform === 'darwin') {
    return [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ];
  }
  if (process.platform === 'win32') {
    const { LOCALAPPDATA, ProgramFiles } = process.env;
    const folders = [LOCALAPPDATA, ProgramFiles, process.env['ProgramFiles(x86)']].filter(Boolean);
    return ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].flatMap(
      (program) => folders.map((folder) => join(folder, program)),
    );
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].flatMap((name) =>
    folders.map((folder) => join(folder, name)),
  );
}

// Opens the built page over https in Chromium and in stock Firefox, with the
// hosts of the laboratory around it. Both trust the laboratory's certificate and
// no other.

import { spawn } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import puppeteer from 'puppeteer-core';

import { findChromium, NOWHERE, QUIET } from './browser.mjs';
import { certificate, DOMAIN, openHosts } from './hosts.mjs';
import { serve } from './server.mjs';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const FAILURES = fileURLToPath(new URL('./failures', import.meta.url));

/** The browsers at hand. */
export const BROWSERS = ['chromium', 'firefox'].filter((name) => name === 'chromium' || findFirefox());

/** Firefox, if there is one: the one that `FIREFOX` names, else one in the usual places. */
export function findFirefox() {
  if (process.env.FIREFOX) return process.env.FIREFOX;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = ['firefox', 'firefox-esr'].flatMap((name) => folders.map((folder) => join(folder, name)));
  const places = {
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  };
  return [...onPath, ...(places[process.platform] ?? [])].find((path) => existsSync(path));
}

/**
 * A display for a browser that shows itself: only such a Chromium asks the
 * person. `undefined` where there is no program `Xvfb`.
 *
 * @returns {Promise<{name: string, close: () => void} | undefined>}
 */
export async function openDisplay() {
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const number = await new Promise((done) => {
    server.once('error', () => done(undefined));
    server.stdout.once('data', (data) => done(String(data).trim()));
    server.once('exit', () => done(undefined));
  });
  return number === undefined ? undefined : { name: `:${number}`, close: () => server.kill() };
}

/**
 * Runs `story` with the page open. `publicPage` makes the page's own address
 * public for the browser, so that asking this machine needs a permission. With
 * `display` the browser shows itself there.
 *
 * @param {string} name `chromium` or `firefox`
 * @param {{publicPage?: boolean, permission?: 'granted' | 'denied', path?: string, display?: string}} options
 * @param {(page, lab) => Promise<void>} story
 */
export async function withNetwork(name, options, story) {
  const tls = certificate();
  const lab = await openHosts(tls);
  const host = `page.${DOMAIN}`;
  const site = await serve(DIST, { tls, host });
  const profile = mkdtempSync(join(tmpdir(), 'modmend-'));
  let browser;
  try {
    browser = await launch(name, { tls, lab, site, profile, ...options });
    const page = await browser.newPage();
    page.setDefaultTimeout(40_000);
    const trouble = [];
    page.on('pageerror', (error) => {
      // Firefox counts what it keeps from a page among the errors of the page.
      if (!/Cross-Origin/.test(error.message)) trouble.push(String(error));
    });
    try {
      if (options.permission) await permit(browser, new URL(site.url).origin, options.permission);
      await page.goto(new URL(options.path ?? '', site.url).href);
      await page.waitForSelector('#network');
      await story(page, lab);
      if (trouble.length > 0) throw new Error(trouble.join('\n'));
    } catch (error) {
      mkdirSync(FAILURES, { recursive: true });
      await page.screenshot({ path: join(FAILURES, `network-${name}.png`), fullPage: true }).catch(() => {});
      console.error('The page had:', trouble);
      throw error;
    }
  } finally {
    await browser?.close();
    await site.close();
    await lab.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

function launch(name, { tls, lab, site, profile, publicPage, display }) {
  const address = `127.0.0.1:${new URL(site.url).port}`;
  const spaces = [];
  if (publicPage) spaces.push(address);
  if (name === 'chromium') {
    return puppeteer.launch({
      executablePath: findChromium(),
      userDataDir: profile,
      headless: display === undefined,
      env: display === undefined ? process.env : { ...process.env, DISPLAY: display },
      args: [
        ...QUIET,
        '--lang=en-US',
        `--host-resolver-rules=MAP *.${DOMAIN} 127.0.0.1, ${NOWHERE}`,
        `--ignore-certificate-errors-spki-list=${keyHash(tls.cert)}`,
        ...(publicPage ? [`--ip-address-space-overrides=${spaces.map((one) => `${one}=public`).join(',')}`] : []),
      ],
    });
  }
  writeFileSync(join(profile, 'cert_override.txt'), overrides(tls.cert, lab, site));
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    args: ['--profile', profile],
    acceptInsecureCerts: false,
    extraPrefsFirefox: {
      'intl.accept_languages': 'en-US',
      'intl.locale.requested': 'en-US',
      'network.dns.localDomains': names(lab).join(','),
      'network.dns.disableIPv6': true,
      'network.proxy.type': 0,
      'network.lna.address_space.public.override': spaces.join(','),
    },
  });
}

const names = (lab) => ['page', ...lab.names].map((name) => `${name}.${DOMAIN}`);

/** Chromium takes a certificate whose key has this hash. */
function keyHash(cert) {
  const key = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('base64');
}

/** Firefox takes this certificate from these hosts. */
function overrides(cert, lab, site) {
  const mark = new X509Certificate(cert).fingerprint256;
  const ports = [lab.port, new URL(site.url).port];
  const hosts = [...names(lab), '127.0.0.1'].flatMap((name) => ports.map((port) => `${name}:${port}`));
  return hosts.map((host) => `${host}:\tOID.2.16.840.1.101.3.4.2.1\t${mark}\t\n`).join('');
}

async function permit(browser, origin, setting) {
  const session = await browser.target().createCDPSession();
  for (const name of ['local-network-access', 'local-network', 'loopback-network']) {
    await session.send('Browser.setPermission', { permission: { name }, setting, origin });
  }
}

// The check of the network as a person sees it.

/** The page object. */
export class NetworkPage {
  constructor(page) {
    this.page = page;
  }

  /** Opens the card, whose inside is made then. */
  async unfold() {
    if (!(await this.page.$eval('.network', (card) => card.open))) await this.page.click('#network');
    await this.page.waitForSelector('.network .probe');
  }

  /** Unticks everything that is in the list. */
  async untickAll() {
    await this.page.evaluate(() => {
      for (const box of document.querySelectorAll('.probe-tick:checked')) box.click();
    });
  }

  /** Adds a module proxy of one's own. */
  async add(base) {
    await this.page.$eval(
      '#probe-add',
      (box, value) => {
        box.value = value;
        box.dispatchEvent(new Event('input', { bubbles: true }));
        box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      },
      base,
    );
    await this.page.waitForSelector(`[data-host="${new URL(base).hostname}"]`);
  }

  async start() {
    await this.page.click('.probe-controls .primary');
  }

  async stop() {
    await this.page.click('.probe-controls .quiet');
  }

  /** Asks one host of the local network. */
  async askAlone(host) {
    await this.page.click(`[data-host="${host}"] > .quiet`);
  }

  async progress() {
    return this.page.$eval('.probe-progress', (element) => element.textContent);
  }

  /** Waits until the line of progress says so. */
  async until(words) {
    await this.page.waitForFunction(
      (text) => document.querySelector('.probe-progress').textContent.includes(text),
      { timeout: 40_000 },
      words,
    );
  }

  /** Waits until a host's row says so. */
  async untilOutcome(host, outcome) {
    await this.page.waitForSelector(`[data-host="${host}"][data-outcome="${outcome}"]`, { timeout: 40_000 });
  }

  async outcome(host) {
    return this.page.$eval(`[data-host="${host}"]`, (row) => row.dataset.outcome);
  }

  async status(host) {
    return this.page.$eval(`[data-host="${host}"] .probe-status`, (element) => element.textContent);
  }

  async time(host) {
    return this.page.$eval(`[data-host="${host}"] .probe-time`, (element) => Number.parseInt(element.textContent, 10));
  }
}

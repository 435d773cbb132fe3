// The page as a person sees it. Stories speak these words and know no markup.

/** The page object. */
export class Wizard {
  constructor(page) {
    this.page = page;
    this.box = page.locator('#paste');
  }

  /** Puts a text into the box as a paste does: at once. */
  async paste(text) {
    await this.box.fill(text);
  }

  /** Pastes as Ctrl+V does: the page may take the text before the box has it. */
  async pasteFromClipboard(text) {
    const isTaken = await this.box.evaluate((box, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      return !box.dispatchEvent(event);
    }, text);
    if (!isTaken) await this.paste(text);
  }

  /** Chooses files in the field beside the box. */
  async chooseFiles(files) {
    await this.page.locator('.start input[type="file"]').setInputFiles(files);
  }

  /** Drops files, given as pairs of name and text, on an element. */
  async drop(selector, files) {
    const data = await this.page.evaluateHandle((pairs) => {
      const transfer = new DataTransfer();
      for (const [name, text] of pairs) transfer.items.add(new File([text], name));
      return transfer;
    }, files);
    for (const type of ['dragover', 'drop']) {
      await this.page.locator(selector).first().dispatchEvent(type, { dataTransfer: data });
    }
  }

  /** Waits for a cause to be shown first. */
  async cause(id) {
    await this.page.locator('.finding').first().and(this.page.locator(`[data-cause="${id}"]`)).waitFor();
  }

  /** Pastes a text and waits for its cause. */
  async see(cause, text) {
    await this.paste(text);
    await this.cause(cause);
  }

  /** Adds more output to what was pasted. */
  async add(text) {
    const fold = this.page.locator('details.add');
    if (!(await fold.evaluate((element) => element.open))) await fold.locator('summary').click();
    await fold.locator('textarea').fill(text);
  }

  /** Hands in what the command prints after the fix. */
  async verify(text) {
    await this.page.locator('.verify textarea').fill(text);
  }

  /** The stages that can be gone to, and the one where the person is. */
  async stages() {
    return this.page.locator('a.stage').allInnerTexts();
  }

  async stage() {
    return this.page.locator('.stage[aria-current="step"]').innerText();
  }

  async goTo(stage) {
    await this.page.locator('a.stage', { hasText: stage }).click();
    await this.isAt(stage);
  }

  async isAt(stage) {
    await this.page.locator('.stage[aria-current="step"]', { hasText: stage }).waitFor();
  }

  async colours(name) {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  /** Presses Tab until an element that fits the selector has the focus. */
  async tabTo(selector) {
    for (let presses = 0; presses < 60; presses++) {
      await this.page.keyboard.press('Tab');
      if (await this.page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
    }
    throw new Error(`Tab does not lead to ${selector}`);
  }

  async heading() {
    return this.page.getByRole('heading', { level: 1 }).first().innerText();
  }

  async startAgain() {
    await this.page.getByRole('button', { name: /^(New paste|重新粘贴)$/ }).click();
    await this.box.waitFor();
  }

  async language(name) {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  async choose(name) {
    await this.page.locator('.fix-head').getByRole('button', { name, exact: true }).click();
  }

  /** The commands of the first step. */
  firstCommand() {
    return this.page.locator('.step .script pre').first();
  }

  /** Opens a folded part by its title. */
  async unfold(title) {
    await this.page.locator('summary', { hasText: title }).first().click();
  }

  /** Opens the report, unless it is open. */
  async openReport() {
    const fold = this.page.locator('details.report');
    if (!(await fold.evaluate((element) => element.open))) await fold.locator('> summary').click();
    await this.report().waitFor();
  }

  /** The preview of the report. */
  report() {
    return this.page.locator('.report-preview pre');
  }

  /** Makes a link to the page. */
  async makeLink() {
    await this.page.locator('.share').getByRole('button', { name: /^(Make a link|生成链接)$/ }).click();
    const link = this.page.locator('.link pre');
    await link.waitFor();
    return link.innerText();
  }

  /** The text of the whole script, folded or not. */
  async wholeScript() {
    return this.page.locator('.whole pre').first().textContent();
  }

  async copyFirstCommand() {
    await this.page.locator('.step .copy').first().click();
  }

  /** The numbers of the lines that are marked in the pasted text. */
  async markedLines() {
    const ids = await this.page.locator('.log .marked').evaluateAll((lines) => lines.map((line) => line.id));
    return ids.map((id) => Number(id.replace('line-', '')));
  }
}

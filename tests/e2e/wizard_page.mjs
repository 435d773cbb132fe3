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

  /** Waits for a cause to be shown first. */
  async cause(id) {
    await this.page.locator('.finding').first().and(this.page.locator(`[data-cause="${id}"]`)).waitFor();
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

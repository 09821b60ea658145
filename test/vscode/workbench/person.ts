import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

/** Somebody who reads and writes in the workbench: sees what is on the page and uses keys and the mouse. */
export class Person {
  /** Whoever the tests are done by. */
  static atWork: Person;

  readonly page: Page;
  readonly #folder: string;
  readonly #screenshots: string;

  /**
   * @param folder the one that is open in the workbench
   * @param screenshots the folder they are kept in
   */
  constructor(page: Page, folder: string, screenshots: string) {
    this.page = page;
    this.#folder = folder;
    this.#screenshots = screenshots;
  }

  /** The text of the editor in use, as it is drawn. */
  get editor(): Locator {
    return this.page.locator('.editor-group-container.active .monaco-editor').first();
  }

  /** Goes to a file of the folder by its name. */
  async opens(name: string): Promise<void> {
    await this.page.locator('.monaco-workbench .explorer-folders-view .monaco-list-row').first().waitFor();
    await this.#picks('Control+P', name, name);
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.editor.locator('.view-line').first().waitFor();
    // The server has read it.
    await this.page.locator('.statusbar', { hasText: /\d words/ }).waitFor();
  }

  /** Gets a file from somewhere into the folder. */
  gets(name: string, text: string): void {
    writeFileSync(join(this.#folder, name), text);
  }

  /** Finds a command in the palette and runs it. */
  async runs(command: string): Promise<void> {
    await this.#picks('F1', `>${command}`, command);
  }

  /** Goes to a line, its end. */
  async goesTo(line: number): Promise<void> {
    await this.#asks('Control+G', `:${line}`);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.statusbar', { hasText: new RegExp(`Ln ${line}, Col`) }).waitFor();
    await this.page.keyboard.press('End');
  }

  async types(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 20 });
  }

  async presses(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Drags one thing to another with the mouse. */
  async drags(thing: Locator, target: Locator, ...held: string[]): Promise<void> {
    const [from, to] = [await middleOf(thing), await middleOf(target)];
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    // Before it has moved a little nothing is dragged, and no key says how.
    await this.page.mouse.move(from.x + 10, from.y + 10, { steps: 5 });
    for (const key of held) await this.page.keyboard.down(key);
    await this.page.mouse.move(to.x, to.y, { steps: 10 });
    await this.page.mouse.up();
    for (const key of held) await this.page.keyboard.up(key);
  }

  /** The first thing on the page with this text. */
  sees(text: string | RegExp, inside = '.monaco-workbench'): Promise<void> {
    return this.page.locator(inside).getByText(text).first().waitFor();
  }

  /** Keeps what is on the page, for people to look at. */
  async keeps(screenshot: string): Promise<void> {
    await this.page.screenshot({ path: join(this.#screenshots, `${screenshot}.png`) });
  }

  /** Leaves every file as it was. */
  async closesAll(): Promise<void> {
    await this.presses('Escape', 'Escape');
    // The files are left of their previews. While one of both goes, the other gets the focus.
    await this.runs('View: Focus First Editor Group');
    await this.runs('File: Revert File');
    await this.page.locator('.tab.dirty').waitFor({ state: 'detached' });
    await this.runs('View: Close All Editors');
    await this.page.locator('.tab').first().waitFor({ state: 'detached' });
  }

  async #picks(keys: string, text: string, row: string): Promise<void> {
    await this.#asks(keys, text);
    // The one that Enter takes; others come and go above it while the list is filled.
    await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: row }).waitFor();
    await this.page.keyboard.press('Enter');
    await this.#quickInput().waitFor({ state: 'hidden' });
  }

  /**
   * Fills the quick input. Once more where the key was lost, or the input with the focus: a preview takes both, while
   * its frame comes or goes.
   */
  async #asks(keys: string, text: string): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      await this.page.keyboard.press(keys);
      try {
        await this.#quickInput().waitFor({ timeout: 2000 });
        await this.#quickInput().fill(text, { timeout: 2000 });
        return;
      } catch (error) {
        if (tries === 6) throw error;
      }
    }
  }

  #quickInput(): Locator {
    return this.page.locator('.quick-input-widget input.input');
  }
}

async function middleOf(thing: Locator): Promise<{ x: number; y: number }> {
  const box = await thing.boundingBox();
  if (box === null) throw new Error(`not on the page: ${thing}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

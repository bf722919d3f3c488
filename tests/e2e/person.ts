import type { Locator, Page } from 'playwright-core';

/** What a person does with keys and mouse in VS Code. Every step waits for what it should bring into sight. */
export class Person {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Texts that are in sight, once they hold the one asked for. */
  async sees(selector: string, text: string | RegExp): Promise<Locator> {
    const place = this.page.locator(selector).filter({ hasText: text }).first();
    await place.waitFor({ timeout: 20_000 });
    return place;
  }

  async presses(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Into the box of the quick pick, which may have been opened by another key. */
  async picks(text: string): Promise<void> {
    const box = this.page.locator('.quick-input-widget:not(.hidden) input').first();
    await box.waitFor();
    await this.page.keyboard.type(text, { delay: 10 });
  }

  /** Into a box that asks for something, and Enter. */
  async answers(title: string | RegExp, text: string): Promise<void> {
    const box = await this.sees('.quick-input-widget:not(.hidden) .quick-input-titlebar', title);
    await this.presses('Control+KeyA', 'Delete');
    await this.page.keyboard.type(text, { delay: 10 });
    await this.presses('Enter');
    await box.waitFor({ state: 'hidden' });
  }

  /** A row of an open quick pick. */
  async chooses(text: string | RegExp): Promise<void> {
    await (await this.sees('.quick-input-list .monaco-list-row', text)).click();
  }

  async opens(file: string): Promise<void> {
    const row = await this.sees('.explorer-folders-view .monaco-list-row', file);
    await row.dblclick();
    await this.sees('.tabs-container .tab.active', file);
  }

  async opensView(name: string): Promise<void> {
    await this.page.locator(`.activitybar .action-item a[aria-label^="${name}"]`).first().click();
  }

  /** By a double click on the empty end of the row of tabs. */
  async opensNewFile(): Promise<void> {
    const { x, y, width } = (await this.page.locator('.tabs-container').first().boundingBox())!;
    await this.page.mouse.dblclick(x + width - 20, y + 15);
  }

  async copies(text: string): Promise<void> {
    await this.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  }

  async pastes(text: string): Promise<void> {
    await this.copies(text);
    await this.presses('Control+KeyV');
  }

  async closesTab(title: RegExp): Promise<void> {
    const tab = await this.sees('.tabs-container .tab', title);
    await tab.click({ button: 'middle' });
    await tab.waitFor({ state: 'detached' });
  }

  /** In a page within the page: a preview, or a view of an extension. */
  async seesInPage(text: string | RegExp): Promise<Locator> {
    for (let tries = 0; tries < 100; tries++) {
      for (const frame of this.page.frames()) {
        const found = frame.locator('body').getByText(text).first();
        if (frame.parentFrame()?.parentFrame() && (await found.isVisible().catch(() => false))) return found;
      }
      await this.page.waitForTimeout(100);
    }
    throw new Error(`No page says ${text}`);
  }

  async clicksInPage(text: string): Promise<void> {
    const place = await this.seesInPage(text);
    // Where the click hides the page, its end is never heard of; what it should bring into sight is asked for next.
    await place.click({ timeout: 3_000 }).catch(() => {});
  }

  async runs(command: string): Promise<void> {
    await this.presses('F1');
    await this.picks(command);
    const row = await this.sees('.quick-input-list .monaco-list-row', command);
    // Another command may stand above it that holds the same words.
    for (let tries = 0; tries < 5 && !/\bfocused\b/.test((await row.getAttribute('class')) ?? ''); tries++)
      await this.presses('ArrowDown');
    await this.presses('Enter');
  }

  /** Findings that arrive meanwhile close the list, so it is opened again. */
  async opensQuickFixes(fix: RegExp): Promise<void> {
    const row = this.page.locator('.action-widget .monaco-list-row').filter({ hasText: fix }).first();
    for (let tries = 0; tries < 10; tries++) {
      await this.presses('Control+Period');
      const seen = await row.waitFor({ timeout: 3_000 }).then(
        () => true,
        () => false,
      );
      if (seen) return;
    }
    throw new Error(`No fix ${fix} is offered`);
  }

  async goesToLine(line: number): Promise<void> {
    await this.presses('Control+KeyG');
    await this.picks(String(line));
    await this.presses('Enter');
  }

  /** Opens or closes a section of the side bar. */
  async toggles(title: RegExp): Promise<void> {
    const header = await this.sees('.pane-header', title);
    const before = await header.getAttribute('aria-expanded');
    await header.click();
    await this.page
      .locator(`.pane-header[aria-expanded="${before !== 'true'}"]`)
      .filter({ hasText: title })
      .waitFor();
  }

  /** In the card of the language status; what it shows is settled when it opens, so it is opened again. */
  async seesBesideTheLanguage(text: string): Promise<void> {
    const card = this.page.locator('.hover-language-status').filter({ hasText: text });
    for (let tries = 0; tries < 10; tries++) {
      await this.restsTheMouse();
      await this.page.locator('#status\\.languageStatus').hover();
      const seen = await card.waitFor({ timeout: 2_000 }).then(
        () => true,
        () => false,
      );
      if (seen) return;
    }
    throw new Error(`The language status does not say ${text}`);
  }

  /** Pulls the edge of the side bar. */
  async widensTheSideBar(by: number): Promise<void> {
    const { x, y, width } = (await this.page.locator('.part.sidebar').boundingBox())!;
    const edge = x + width;
    await this.page.mouse.move(edge, y + 300);
    await this.page.mouse.down();
    await this.page.mouse.move(edge + by, y + 300, { steps: 5 });
    await this.page.mouse.up();
  }

  /** Puts the mouse where it is in nobody's way: on the empty middle of the status bar. */
  async restsTheMouse(): Promise<void> {
    await this.page.mouse.move(700, 890);
  }
}

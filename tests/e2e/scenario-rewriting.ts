import type { Step } from './scenario.ts';

const EDITOR = '.part.editor';
const PREVIEW = '.part.panel';

/** Changes of the whole plan that are looked at before they hold: all fixes at once, another name. Starts with the seed open. */
export const rewriting: readonly Step[] = [
  {
    title: 'everything that is safe is mended at once, to be looked at beside what was saved',
    picture: 'fix-all',
    of: EDITOR,
    async run(person, { fixAll, compareWithSaved, goToLine }) {
      await person.runs(fixAll);
      await person.sees('.view-line', '2017年9月出台');
      await person.runs(compareWithSaved);
      await person.page.locator('.monaco-diff-editor').first().waitFor();
      await person.runs(goToLine);
      await person.picks('37');
      await person.presses('Enter');
      await person.sees('.modified-in-monaco-diff-editor .view-line', '2017年9月出台');
      await person.sees('.original-in-monaco-diff-editor .view-line', '20179月');
      await person.restsTheMouse();
    },
  },
  {
    title: 'and taken back',
    async run(person) {
      await person.closesTab(/↔/);
      await person.presses('Control+KeyZ');
      await person.goesToLine(37);
      await person.sees('.view-line', '20179月');
    },
  },
  {
    title: 'a unit is renamed everywhere, after a preview',
    picture: 'rename',
    of: PREVIEW,
    async run(person) {
      await person.page
        .locator('.view-line span', { hasText: /^省发改委$/ })
        .first()
        .click();
      await person.presses('F2');
      const box = person.page.locator('.rename-box input').first();
      await box.fill('省发展改革委');
      await box.press('Control+Enter');
      await person.sees(`${PREVIEW} .monaco-list-row`, '省发展改革委');
      await person.restsTheMouse();
    },
  },
  {
    title: 'and left alone when the preview is discarded',
    async run(person, { discard }) {
      const button = person.page.locator(PREVIEW).getByRole('button', { name: discard });
      await button.click();
      await button.waitFor({ state: 'hidden' });
      await person.sees('.view-line', '省发改委');
    },
  },
];

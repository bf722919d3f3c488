import type { Person } from './person.ts';
import { reviewing } from './scenario-review.ts';
import { rewriting } from './scenario-rewriting.ts';
import { taskView } from './scenario-tasks.ts';
import type { Wording } from './wording.ts';

export interface Step {
  readonly title: string;
  /** Name of the picture taken afterwards. */
  readonly picture?: string;
  /** What is in the picture; the whole window where it is left out. */
  readonly of?: string;
  /** Step of the walkthrough that shows a small piece of it, so many pixels below its top. */
  readonly guide?: { readonly step: string; readonly below: number };
  readonly run: (person: Person, wording: Wording) => Promise<void>;
}

const PLAN = '山西省行动计划.txt';
/** The opened folder in the explorer. */
const FOLDER = /^(w|\/ \[TEST FILES\])$/i;
const HOVER = '.monaco-hover:not(.hidden) .hover-contents';
const ROW = '.quick-input-list .monaco-list-row';
const DAMAGED = '.view-line span:text-is("20179月")';

/** Its first line names no plan: VS Code would know it by that alone. */
const PASTED = `清河市人民政府文件\n\n清河市低空经济实施方案\n\n一、重点任务\n${'（一）编制起降场站布局规划，2024年6月底前印发。（市交通局牵头）\n'.repeat(8)}`;

/** In the order of a first hour with the extension; each step starts where the one before ended. */
export const steps: readonly Step[] = [
  {
    title: 'a plan opens with its findings, and the outline lists its tasks',
    picture: 'editor',
    guide: { step: 'open', below: 200 },
    async run(person, { outline, finding }) {
      await person.opens(PLAN);
      await person.toggles(FOLDER);
      await person.toggles(outline);
      await person.widensTheSideBar(110);
      await person.sees('.outline-pane .monaco-list-row', '主要任务');
      await person.presses('Control+Shift+KeyM');
      await person.sees('.markers-panel .monaco-list-row', finding);
      await person.goesToLine(37);
      await person.page.locator('.squiggly-error').first().waitFor();
      await person.restsTheMouse();
    },
  },
  {
    title: 'a damaged date explains itself',
    picture: 'hover-finding',
    of: '.part.editor',
    async run(person, { finding }) {
      await person.page.locator(DAMAGED).first().hover();
      await person.sees(HOVER, finding);
    },
  },
  {
    title: 'a task’s card tells who leads and until when',
    picture: 'hover-task',
    of: '.part.editor',
    async run(person, { lead }) {
      await person.presses('Escape');
      await (await person.sees('.view-line', '研究制定《山西打造')).locator('span span').first().hover();
      await person.sees(HOVER, lead);
    },
  },
  {
    title: 'tasks are found by unit and date',
    picture: 'go-to-task',
    async run(person, { goToTask }) {
      await person.presses('Escape');
      await person.restsTheMouse();
      await person.runs(goToTask);
      await person.sees(ROW, '研究制定《山西打造');
      await person.picks('财政厅 2018');
      await person.sees(ROW, /省财政厅.*2018/);
      await person.presses('ArrowDown');
    },
  },
  {
    title: 'Enter jumps there',
    async run(person) {
      await person.presses('Enter');
      await person.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
      await person.sees('.view-line', '省财政厅');
    },
  },
  {
    title: 'a quick fix is offered',
    picture: 'quick-fix',
    of: '.part.editor',
    guide: { step: 'mend', below: 270 },
    async run(person, { fixDate }) {
      await person.goesToLine(37);
      await person.page.locator(DAMAGED).first().click();
      await person.opensQuickFixes(fixDate);
    },
  },
  {
    title: 'and mends the date',
    async run(person) {
      await person.presses('Enter');
      await person.sees('.view-line', '2017年9月出台');
      await person.presses('Control+KeyZ');
      await person.sees('.view-line', '20179月出台');
    },
  },
  ...taskView,
  ...rewriting,
  ...reviewing,
  {
    title: 'plain text that looks like a plan is offered quietly',
    picture: 'offer',
    async run(person, { outline, offer, checkAsPlan, counts, explorer, exported }) {
      await person.seesBesideTheLanguage(counts);
      await person.opensView(explorer);
      await person.toggles(outline);
      await person.toggles(FOLDER);
      await person.sees('.explorer-folders-view .monaco-list-row', exported);
      await person.opens('节水.txt');
      await person.seesBesideTheLanguage(offer);
      await person.sees('.hover-language-status', checkAsPlan);
    },
  },
  {
    title: 'and checked when the offer is taken',
    async run(person, { checkAsPlan, language }) {
      await person.page.locator('.hover-language-status a', { hasText: checkAsPlan }).first().click();
      await person.sees('#status\\.editor\\.mode', language);
      await person.page.locator('.squiggly-error').first().waitFor();
    },
  },
  {
    title: 'a plan pasted into a new file is offered to be checked too',
    async run(person, { offer }) {
      await person.opensNewFile();
      await person.sees('.tabs-container .tab.active', 'Untitled-1');
      await person.pastes(PASTED);
      await person.seesBesideTheLanguage(offer);
      await person.restsTheMouse();
    },
  },
  {
    title: 'the colours hold in the dark',
    picture: 'editor-dark',
    async run(person, { otherTheme, planView }) {
      await person.page.locator('.tabs-container .tab', { hasText: PLAN }).click();
      await person.opensView(planView);
      await person.goesToLine(37);
      await person.sees('.part.sidebar .monaco-list-row.selected', '研究制定《山西打造');
      await person.runs(otherTheme);
      await person.page.locator('.monaco-workbench.vs-dark').waitFor();
      await person.restsTheMouse();
    },
  },
  {
    title: 'and in high contrast',
    picture: 'editor-high-contrast',
    async run(person, { colorTheme }) {
      await person.runs(colorTheme);
      await person.sees(ROW, /Modern/);
      await person.picks('Dark High Contrast');
      await person.chooses('Dark High Contrast');
      await person.page.locator('.monaco-workbench.hc-black').waitFor();
      await person.restsTheMouse();
    },
  },
  {
    title: 'the walkthrough has its pictures',
    picture: 'walkthrough',
    async run(person, { walkthrough }) {
      await person.presses('Control+KeyJ');
      await person.runs(walkthrough);
      await person.chooses(/Check a Plan|校核一份计划/);
      await person.page.locator('.getting-started-media img').first().waitFor();
      await person.restsTheMouse();
    },
  },
];

import type { Step } from './scenario.ts';

const SIDE_BAR = '.part.sidebar';
const ROW = '.part.sidebar .pane-body .monaco-list-row';

/** The view of tasks: in each grouping, against a day, for one unit. Starts with the seed open. */
export const taskView: readonly Step[] = [
  {
    title: 'the view of tasks shows the chapters, and the task at the cursor',
    picture: 'tasks-by-chapter',
    async run(person, { planView }) {
      await person.presses('Escape');
      await person.opensView(planView);
      await person.sees(ROW, /主要任务/);
      await person.goesToLine(37);
      await person.sees(`${ROW}.selected`, '研究制定《山西打造');
      await person.restsTheMouse();
    },
  },
  {
    title: 'tasks by lead department',
    picture: 'tasks-by-lead',
    of: SIDE_BAR,
    guide: { step: 'tasks', below: 0 },
    async run(person, { byLead }) {
      await person.runs(byLead);
      await person.sees(ROW, /^省经信委/);
      await person.sees(`${ROW}.selected`, '研究制定《山西打造');
      await person.restsTheMouse();
    },
  },
  {
    title: 'tasks by finding',
    picture: 'tasks-by-finding',
    of: SIDE_BAR,
    async run(person, { byFinding, damagedDates }) {
      await person.runs(byFinding);
      await person.sees(ROW, damagedDates);
      await person.sees(`${ROW}.selected`, '研究制定《山西打造');
      await person.restsTheMouse();
    },
  },
  {
    title: 'tasks by deadline, overdue against the day that is chosen',
    picture: 'tasks-by-deadline',
    of: SIDE_BAR,
    async run(person, { byDeadline, referenceDate, referenceTitle, overdue }) {
      await person.runs(byDeadline);
      await person.sees(ROW, /2017/);
      await person.runs(referenceDate);
      await person.answers(referenceTitle, '2017-12-31');
      await person.sees(ROW, overdue);
      await person.sees(`${ROW}.selected`, '研究制定《山西打造');
      await person.restsTheMouse();
    },
  },
  {
    title: 'the tasks of the department of a task, by its menu',
    picture: 'tasks-of-department',
    of: SIDE_BAR,
    async run(person, { ofUnit, copyRow }) {
      const narrowed = person.page.locator('.part.sidebar .message').filter({ hasText: /省发改委.*93/ });
      // The tree may be drawn anew between the menu and the choice, which then finds its row no more: as a person, again.
      for (let attempt = 0; attempt < 3 && !(await narrowed.isVisible()); attempt++) {
        await (await person.sees(ROW, '研究制定《山西打造')).click({ button: 'right' });
        await person.sees('.context-view .action-item', copyRow);
        await person.presses('ArrowDown', 'ArrowDown');
        await person.sees('.context-view .action-item.focused', ofUnit);
        await person.presses('Enter');
        await narrowed.waitFor({ timeout: 6_000 }).catch(() => {});
      }
      await person.sees('.part.sidebar .message', /省发改委.*93/);
      await person.restsTheMouse();
    },
  },
  {
    title: 'those tasks are written into a workbook',
    async run(person, { exportShown, exportTitle, ofUnit }) {
      await (await person.sees(ROW, '省发改委')).click({ button: 'right' });
      await person.sees('.context-view .action-item', ofUnit);
      await person.presses('ArrowUp');
      await person.sees('.context-view .action-item.focused', exportShown);
      await person.presses('Enter');
      await person.sees('.quick-input-widget:not(.hidden)', exportTitle);
      await person.presses('Enter');
      await person.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
      await person.restsTheMouse();
    },
  },
  {
    title: 'tasks are filtered by words; where none fits, there is a way back',
    async run(person, { filter, filterTitle, noneFits, filtered }) {
      await person.presses('Escape');
      await person.runs(filter);
      await person.answers(filterTitle, '没有这样的任务');
      await person.sees('.part.sidebar .welcome-view', noneFits);
      await person.runs(filter);
      await person.answers(filterTitle, '财政厅 2018');
      await person.sees('.part.sidebar .message', filtered);
    },
  },
  {
    title: 'and all tasks again',
    async run(person, { showAll, byChapter, referenceDate, referenceTitle }) {
      await person.runs(showAll);
      await person.runs(referenceDate);
      await person.answers(referenceTitle, '');
      await person.runs(byChapter);
      await person.sees(ROW, /主要任务/);
    },
  },
];

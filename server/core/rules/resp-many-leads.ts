import { excerpt } from '../excerpt.ts';
import { gather } from '../gather.ts';
import type { Plan } from '../plan.ts';
import type { DocumentRule, Report } from '../rule.ts';
import { contains } from '../text.ts';

/** More leads than this are too many. */
const MOST = 3;

export const rule: DocumentRule = {
  id: 'resp-many-leads',
  category: 'responsibility',
  severity: 'info',
  fix: 'none',
  options: { most: 'number' },
  scope: 'document',
  title: { zh: '牵头单位过多', en: 'Too many leads' },
  about: {
    zh: '一项任务有三个以上牵头单位（明写“牵头”，或按“所列部门均为牵头单位”的声明），等于没有牵头单位。选项 `{"most": 5}` 可改上限。国务院文件的“按职责分工负责”不是牵头，不报；一个条目里几句话各有括注的，逐个括注来数。',
    en: 'More than three units lead a task, by 牵头 or by a declaration that all listed units lead: then none does. The option `{"most": 5}` changes the limit. Joint responsibility in documents of the State Council is not leading; where the sentences of an item have notes of their own, each note is counted by itself.',
  },
  source: { zh: '明确一个牵头单位的要求', en: 'A task has one lead' },
  *check(plan, { options }) {
    const most = typeof options.most === 'number' ? options.most : MOST;
    yield* gather([...crowded(plan, most)], (count) => ({
      zh: `有 ${count} 项任务的牵头单位超过 ${most} 个，等于没有牵头单位；请各定一个牵头、其余配合。`,
      en: `${count} tasks have more than ${most} leads, so none leads: choose one and let the others support.`,
    }));
  },
};

function* crowded(plan: Plan, most: number): Iterable<Report> {
  // By place: paragraphs that read the same may share their notes.
  const seen = new Set<string>();
  for (const task of plan.tasks) {
    for (const { paragraph, note } of task.notes) {
      const leads = task.units.filter(
        (u) => u.role === 'lead' && u.paragraph === paragraph && contains(note, u.mention),
      );
      const place = `${paragraph} ${note.start}`;
      if (leads.length <= most || seen.has(place)) continue;
      seen.add(place);
      const names = excerpt(leads.map((u) => u.name).join('、'));
      yield {
        paragraph,
        span: note,
        message: {
          zh: `这项任务有 ${leads.length} 个牵头单位（${names}），等于没有牵头单位；请定一个牵头、其余配合。`,
          en: `${leads.length} units lead this task (${names}), so none does: choose one and let the others support.`,
        },
      };
    }
  }
}

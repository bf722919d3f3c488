import { parsePlan } from '../core/parse.ts';
import { documentsOf } from './documents.ts';
import type { Read } from './reporters/reporter.ts';
import type { Session } from './session.ts';

/** The one plan that a path names; null, and told, where it names none or several. */
export async function readOnePlan(path: string, session: Session): Promise<Read | null> {
  const plans: Read[] = [];
  for await (const { path: shown, source, config } of documentsOf([path], session)) {
    plans.push({ path: shown, plan: parsePlan(source.text, config.read), places: source.places });
    if (plans.length > 1) break;
  }
  if (plans.length === 1) return plans[0]!;
  if (plans.length > 1) session.fail(SEVERAL, path);
  return null;
}

const SEVERAL = {
  zh: '这里有多份计划；请写出所指的那一个文件。',
  en: 'There are several plans here; name the one file that is meant.',
};

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '..', 'examples');

export interface ExamplePlan {
  readonly name: string;
  readonly text: string;
}

/** The project's own example plans: correct in every respect, each in a notation of its own. */
export const examplePlans: readonly ExamplePlan[] = readdirSync(FOLDER)
  .sort()
  .map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }));

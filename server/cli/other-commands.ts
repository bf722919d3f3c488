/** Every command but `check`, which is loaded without them. */
export { baseline } from './baseline.ts';
export { completion } from './completion/completion.ts';
export { convert } from './convert.ts';
export { diff } from './diff.ts';
export { explain } from './explain.ts';
export { help, manualPage } from './help.ts';
export { merge } from './merge.ts';
export { outline } from './outline.ts';
export { review } from './review.ts';
export { rules } from './rules.ts';
export { tasks } from './tasks.ts';
export { trace } from './trace.ts';

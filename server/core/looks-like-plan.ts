import { fold } from './text.ts';

/**
 * Whether a file is a plan by its name (with or without folders) and its first lines: the one answer for folders in the
 * command line, for the workspace and for the editor's offer to switch the language. Some 20 lines are enough.
 */
export function looksLikePlan(name: string, firstLines: readonly string[]): boolean {
  const extension = extensionOf(name);
  if (extension === '.plan') return true;
  if (!TEXT_EXTENSIONS.includes(extension)) return false;
  const file = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const stem = withoutBlanks(file.slice(0, file.length - extension.length));
  if (ABOUT_PLANS.test(stem)) return false;
  return stem.endsWith('.plan') || GENRE.test(stem) || hasTitle(firstLines);
}

/** Whether the first lines are worth reading: false for what is no text by its name. */
export const mayBePlan = (name: string): boolean => [...TEXT_EXTENSIONS, '.plan'].includes(extensionOf(name));

/** Without an extension: a new document in an editor. */
const TEXT_EXTENSIONS: readonly string[] = ['.txt', '.md', '.markdown', '.text', ''];

const extensionOf = (name: string): string => /\.[a-z0-9]{1,10}$/i.exec(name)?.[0].toLowerCase() ?? '';

const GENRE =
  /行动计划|行动方案|实施方案|工作方案|总体方案|建设方案|试点方案|攻坚方案|三年行动|任务分工|分工方案|分工表|任务清单|实施意见|指导意见|若干意见|若干措施|政策措施|工作要点|工作计划|工作安排|实施计划|规划(?!局)/;

/** Texts about plans, and what surrounds software. */
const ABOUT_PLANS = /解读|问答|答记者问|发布会|新闻|报道|评论|综述|图解|^(?:readme|changelog|contributing|license)\b/i;

const KIND = `(?:${GENRE.source}|方案|计划|意见|决定|措施|要点|纲要)`;
/** The name of a kind of plan at the end of a title, before 》, a bracket such as （2018—2020年） and 的通知. */
const TITLE = new RegExp(`^[^。;:?!]{0,100}${KIND}[》”]?(?:\\([^()]{1,24}\\)){0,2}》?(?:的通知)?$`);
/** 某省人民政府关于印发《…规划》的通知 at the head of a line that runs on. */
const RUN_IN_TITLE = new RegExp(`^[^。;:,?!]{0,40}关于[^。;:?!]{2,60}${KIND}`);

const LINES = 20;
const LONGEST_LINE = 80;

function hasTitle(firstLines: readonly string[]): boolean {
  const lines = firstLines.map((line) => withoutBlanks(line.slice(0, 2 * LONGEST_LINE))).filter((line) => line !== '');
  return lines.slice(0, LINES).some((line, i) => {
    const text = line.replace(/^[#*]+|(?<!\*)\*+$/g, '');
    if (RUN_IN_TITLE.test(text)) return true;
    if (text.length > LONGEST_LINE) return false;
    return text.length >= 5 && (TITLE.test(text) || TITLE.test(text + (lines[i + 1] ?? '')));
  });
}

/** Half width; blanks between Han characters are layout. */
const withoutBlanks = (text: string): string => fold(text).replace(/\s+/g, '');

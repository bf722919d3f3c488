import type { Register } from '../plan.ts';
import type { ParagraphRule } from '../rule.ts';
import { overlaps } from '../text.ts';

const PREFIX = '国家';

/** No name of a body in the register is longer. */
const LONGEST = 24;

/** 财政部门, 文化部署, 水利部分: the name goes on to another word. */
const GOES_ON = /[门署队分位件长落级]/;

export const rule: ParagraphRule = {
  id: 'dept-guojia-prefix',
  category: 'responsibility',
  severity: 'warning',
  fix: 'safe',
  scope: 'paragraph',
  title: { zh: '误加“国家”', en: '国家 before a name that lacks it' },
  about: {
    zh: '国务院部门名称中没有“国家”二字的，前面不能加“国家”（“国家农业部”应为“农业部”）。名称本身含“国家”的（国家发展改革委、国家旅游局）是对的；规范简称省去“国家”的（市场监管总局）也是对的；“国家有关部委”“国家财政部门”不是名称；书名号内不报。',
    en: 'Names of ministries that lack 国家 do not take it (国家农业部 → 农业部). Names that contain it (国家发展改革委) are right, and so are official short forms without it. 国家有关部委 and 国家财政部门 are no names; text inside 《》 is left alone.',
  },
  source: { zh: '国务院机构名称及规范简称', en: 'Names and official short forms of the bodies of the State Council' },
  *check(paragraph, register) {
    const { text } = paragraph;
    for (let at = text.indexOf(PREFIX); at >= 0; at = text.indexOf(PREFIX, at + PREFIX.length)) {
      const name = wronglyPrefixed(register, text, at);
      if (!name) continue;
      const span = { start: at, end: at + PREFIX.length + name.length };
      if (paragraph.citations.some((c) => overlaps(c, span))) continue;
      yield {
        span,
        message: {
          zh: `“${name}”的名称中没有“国家”，“${PREFIX}${name}”不是该机构的名称；应写作“${name}”。`,
          en: `The name “${name}” has no 国家 in it, so “${PREFIX}${name}” is not the name of the body: write “${name}”.`,
        },
        fix: {
          title: { zh: '删去“国家”', en: 'Delete 国家' },
          edits: [{ span: { start: at, end: at + PREFIX.length }, newText: '' }],
        },
      };
    }
  },
};

/** Last characters of the names of central bodies: where none stands, no name ends. */
const ENDS_NAME = /[局部会办室委署院社行心联台构央司网协团路]/;

/** The name after 国家 at the offset, where it is a central body's and does not take 国家; null otherwise. */
function wronglyPrefixed(register: Register, text: string, at: number): string | null {
  const from = at + PREFIX.length;
  let found: string | null = null;
  for (let end = from + 2; end <= Math.min(from + LONGEST, text.length); end++) {
    if (!ENDS_NAME.test(text[end - 1]!)) continue;
    if (register.find(text.slice(at, end))?.level === 'central') return null;
    const name = text.slice(from, end);
    const unit = register.find(name);
    if (unit?.level !== 'central' || unit.confidence !== 'A' || unit.fullName.includes(PREFIX)) continue;
    if (!GOES_ON.test(text[end] ?? '')) found = name;
  }
  return found;
}

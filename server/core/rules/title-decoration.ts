import type { DocumentRule } from '../rule.ts';

export const rule: DocumentRule = {
  id: 'title-decoration',
  category: 'hygiene',
  severity: 'hint',
  fix: 'safe',
  scope: 'document',
  title: { zh: '文件标题加书名号', en: 'Document title in title marks' },
  about: {
    zh: '文件自己的标题外面加了书名号，或末尾加了句号。标题中除法规、规章名称外不用标点。标题中引用别的文件名称（“关于印发《……》的通知”）的书名号是对的。',
    en: 'The document’s own title stands in 《》 or ends in a stop. A title takes no marks except around names of regulations. 《》 around another document cited within the title are right.',
  },
  source: { zh: '公文标题除法规名称外一般不用标点', en: 'Titles take no marks except for names of rules' },
  *check(plan) {
    const place = plan.document.titlePlace;
    if (!place) return;
    const { paragraph } = place;
    const { text, folded } = plan.paragraphs[paragraph]!;
    const whole = { start: 0, end: text.length };
    const last = { start: text.length - 1, end: text.length };
    const wrapped = folded.startsWith('《') && folded.indexOf('》') === folded.length - 1;
    // 某省印发 / 《……规划》: a headline over two lines, which cites the plan.
    if (wrapped && /(?:印发|发布|转发|出台|公布)$/.test(plan.paragraphs[paragraph - 1]?.folded ?? '')) return;
    // A sentence that ends in 制定本方案。 is none.
    if (/[,;:]|(?:制定|提出|编制|印发)(?:本|如下|以下)/.test(folded)) return;
    if (wrapped) {
      yield {
        paragraph,
        span: whole,
        message: {
          zh: '文件自己的标题不加书名号；请删去。',
          en: 'A document’s own title takes no 《》: delete them.',
        },
        fix: {
          title: { zh: '删去书名号', en: 'Delete 《》' },
          edits: [
            { paragraph, span: { start: 0, end: 1 }, newText: '' },
            { paragraph, span: last, newText: '' },
          ],
        },
      };
    } else if (/(?:方案|计划|规划|意见|通知|办法|措施|要点|纲要|细则)(?:\([^()]*\))?[。;,]$/.test(folded)) {
      yield {
        paragraph,
        span: last,
        message: {
          zh: '标题末尾不加标点；请删去。',
          en: 'A title takes no mark at its end: delete it.',
        },
        fix: {
          title: { zh: '删去末尾标点', en: 'Delete the mark' },
          edits: [{ paragraph, span: last, newText: '' }],
        },
      };
    }
  },
};

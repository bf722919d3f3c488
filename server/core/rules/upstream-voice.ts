import type { DocumentRule } from '../rule.ts';

const PROVINCES =
  '河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|北京|天津|上海|重庆';
const PLACE = new RegExp(`(?:${PROVINCES})(?:省|市|自治区)?`);
const GIVES = new RegExp(
  `(?:支持|鼓励|给予|允许|指导)((?:${PROVINCES})(?!(?:省|市|自治区)?[各内籍人])(?:省|市|自治区)?)`,
  'g',
);

export const rule: DocumentRule = {
  id: 'upstream-voice',
  category: 'wording',
  severity: 'off',
  fix: 'none',
  scope: 'document',
  title: { zh: '照抄上级口吻', en: 'The superior’s voice copied' },
  about: {
    zh: '本省的方案里写“支持本省开展……”“给予本省……”，是从上级文件照抄来的口吻：自己不能支持自己。有意原样引用上级任务的文件较多，默认关闭。',
    en: 'A province’s own plan says 支持××省开展…: the sentence was copied from the superior, and a province does not support itself. Off by default, since many plans quote the superior’s tasks on purpose.',
  },
  source: { zh: '转化上级任务的要求', en: 'Tasks of the superior are to be turned into one’s own' },
  *check(plan) {
    const own = PLACE.exec(plan.document.title ?? '')?.[0].slice(0, 2);
    if (!own) return;
    for (const [paragraph, { text }] of plan.paragraphs.entries()) {
      for (const m of text.matchAll(GIVES)) {
        if (!m[1]!.startsWith(own)) continue;
        yield {
          paragraph,
          span: { start: m.index, end: m.index + m[0].length },
          message: {
            zh: `“${m[0]}”是上级文件的口吻，本地方案不宜照抄；请改为本地要做的事。`,
            en: `“${m[0]}” is the superior’s voice: say what this place is going to do.`,
          },
        };
      }
    }
  },
};

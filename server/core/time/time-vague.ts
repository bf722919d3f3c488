import type { TimeExpression } from '../time-types.ts';
import { draft, type Family, matchAt } from './time-draft.ts';

const DELIVER =
  '(?:研究|组织|全面|分批|分步|正式|再)?(?:完成|出台|制定|制订|编制|修订|修编|印发|发布|公布|开展|启动|实施|实现|建成|建设|建立|设立|组建|成立|组织|上报|申报|报送|推出|推广|推行|推开|推进|开工|投产|落实|到位|整改|办结|形成|构建|扩大|规划|开通|上线|召开|举办)';
const VAGUE = new RegExp(
  `尽快|尽早|及早|早日|择机|适当时候|(?:条件|时机)(?:成熟|具备|允许)(?:时|后)|一定(?:时间|时期|期限)内|(?:短(?:期|时间)内|适时|抓紧|及时|逐步|近期|限期)(?=${DELIVER})|限期达标(?!规划|方案)`,
  'y',
);
const ORDERED = /(?:责令|要求|督促|责成|予以|依法)[^,。;]{0,6}$/;
const MANNER = /^(?:逐步|及时)$/;

/** 尽快, 适时 …: a time that binds nobody. The words that are often manner only count before a verb of delivery. */
export const vague: Family = {
  first: '尽及早择适条时一短抓逐近限',
  read(s, start) {
    const m = matchAt(VAGUE, s, start);
    if (!m) return null;
    if (m[0].startsWith('限期') && ORDERED.test(s.slice(Math.max(0, start - 8), start))) return null;
    return s[start - 1] === '不' ? null : draft(start, start + m[0].length, 'vague');
  },
};

/** 逐步, 及时: manner rather than time, which a rule may let pass. */
export const isManner = (time: TimeExpression): boolean => time.kind === 'vague' && MANNER.test(time.raw);

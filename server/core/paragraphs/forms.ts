import type { Marker, ParagraphForm } from '../plan.ts';

const LABEL = /^[\u4e00-\u9fff“”]{2,8}:$/;
const FIELD =
  /^(?:(?:牵头|责任|配合|主办|协办|参加|参与|承办|主管|落实|推进|实施|负责|指导|分管|协同)(?:单位|部门|处室|领导|人)|责任人|完成(?:时限|时间|期限)|时间(?:节点|进度)|办理时限):/;
const METADATA =
  /(?:来源|发布时间|发布日期|发文日期|成文日期|信息来源|浏览次数|点击(?:数|率|量)?|阅读(?:次数|量)?|字号|索引号|发布机构|文号|名称|主题分类|有效性):/g;
/** A field that no plan has, alone on its line. */
const PAGE_FIELD =
  /^(?:发布(?:机构|单位|部门|日期|时间)|检索(?:时间|关键词)|信息来源|索引号|主题分类|信息分类|有效性): ?[^。;]*$|^来源: ?\[?https?:|^分类: *$/;
const RESIDUE =
  /^(?:footer|header|上一[篇条页]|下一[篇条页]|(?:【|\[)?(?:打印|关闭|收藏|返回)(?:本页|窗口|顶部)?(?:】|\]|$)|分享到|扫一扫|主办:|版权所有|Copyright|(?:[\u4e00-\u9fff]{0,3})ICP备|网站地图|当前位置|您(?:现在)?的位置|法宝引证码|北大法宝|原文链接:|https?:\/\/)/i;
const PAGE_TOOLS =
  /^(?:(?:(?:【|\[|\()?(?:字体|字号)?:?(?:大|中|小|打印|关闭|分享|收藏)(?:】|\]|\))?[ |]*){3,}|(?:(?:打印|关闭|收藏|返回)(?:本页|窗口|顶部)[ |]*){2,})$/;
/**
 * Leader dots before a page number, or so many of them that several entries were run together. Fonts give dots as
 * characters of private use.
 */
const CONTENTS = /(?:(?<![.·…])[.·…]{4,}|(?<![. ·])[. ·]{8,}) ?\d{0,3}$|[.·…]{8}|(?:[\udb80-\udbff][\udc00-\udfff]){4}/;
const ATTACHMENT =
  /^附[件表录图](?![中所内里]) ?(?:\d{1,2}|[一二三四五六七八九十]{1,2}(?![、\u4e00-\u9fff]))?(?:[:.、 -]|$|(?=[^\d,。;]{2,40}$))/;

/** What a paragraph is by its own half-width text. */
export function formOf(folded: string, marker: Marker | null): ParagraphForm {
  if (folded.includes('\t') || (folded.startsWith('|') && folded.endsWith('|'))) return 'row';
  if (CONTENTS.test(folded)) return 'contents';
  if (marker) return 'text';
  if (folded.startsWith('附') && folded.length <= 60 && ATTACHMENT.test(folded)) return 'attachment';
  if (FIELD.test(folded)) return 'field';
  if (PAGE_FIELD.test(folded)) return 'metadata';
  if (RESIDUE.test(folded) || PAGE_TOOLS.test(folded)) return 'residue';
  if (LABEL.test(folded)) return 'label';
  if (isMetadata(folded)) return 'metadata';
  return 'text';
}

/** Fields of a web page's head; two of them, or one with a date, in a short line. */
function isMetadata(folded: string): boolean {
  if (folded.length > 120 || !folded.includes(':')) return false;
  const fields = folded.match(METADATA)?.length ?? 0;
  return fields >= 2 || (fields === 1 && /\d{4}[-年./]\d{1,2}/.test(folded));
}

import type { Register, UnitKind } from '../plan.ts';

/**
 * What the name of a body says by its words alone, in half width and without blanks (`plainName`): its level prefix,
 * its kind, whether it can be a name at all. The register (units.ts) knows the bodies themselves.
 */

export const PROVINCES =
  '北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆';

/** A remark on the unit rather than a part of its name: 各市(含定州、辛集市,下同)政府. */
const REMARK =
  /[(〔[<〈](?:含|包括|不含|不包括|除|以下|下同|牵头|主办|配合|协办|负责|排|列|原)[^()〔〕[\]<>〈〉]*[)〕\]>〉]/g;
const BLANK = /[\s　]+/g;

/** The name as people say it: without blanks inside and without remarks in brackets. */
export function plainName(folded: string): string {
  return withoutStrayBrackets(folded.replace(BLANK, '').replace(REMARK, ''));
}

/** A bracket at either end whose partner is missing belongs to the note or to nothing. */
function withoutStrayBrackets(name: string): string {
  let excess = name.split(OPENING).length - name.split(CLOSING).length;
  let start = 0;
  let end = name.length;
  for (; excess > 0 && OPENING.test(name[start] ?? ''); start++) excess--;
  for (; excess < 0 && end > start && CLOSING.test(name[end - 1]!); end--) excess++;
  return name.slice(start, end);
}

const OPENING = /[(〔[<〈【]/;
const CLOSING = /[)〕\]>〉】]/;

/** The name without the name plate or alias in brackets at its end: 市交通委(市道运局). */
export const withoutPlate = (plain: string): string => plain.replace(/[(〔[<〈][^()〔〕[\]<>〈〉]*[)〕\]>〉]$/, '');

/** The level a name opens with (省, 市, 自治区 …), or ''. 市场监管局 opens with no level, 市市场监管局 with 市. */
export function levelPrefix(name: string): string {
  return LEVEL_PREFIX.exec(name)?.[0] ?? '';
}

const LEVEL_PREFIX = new RegExp(
  [
    '^(?:自治[区州县旗](?![级直属])',
    '兵团(?!各)',
    '省(?![级直属辖际内]|外[^办事侨经专汇])',
    '市(?![场容域级直属辖区县内])(?!政(?:工程|公用|设施|园林|建设|道路|养护|管理|集团|局))(?!民(?:中心|服务))',
    '州(?![级直属])',
    '县(?![域级直属区内]|市(?!场|政))',
    '区(?![域块级直属间内县])',
    '旗(?![级直县区])',
    '盟(?![级直市])',
    '镇(?![级街])',
    '乡(?![级村镇]))',
  ].join('|'),
);

/** Words with which the names of departments go on after their level: 发展改革, 工信, 财政 … */
const FIELD = new RegExp(
  `^(?:${[
    '发展改革|发改|发展和改革|教育|教体|教科|教委|科技|科学|科委|科工|科协|工信|工业|工商|工会|工程|经信|经济|经贸|经发|经合|经科|公安|公路|公共|公积金|公务|民政|民族|民宗|民营|司法|财政|财金|人力|人社|人才|人防|人事|人大|人民检|人民法|人口',
    '自然资源|资源规划|资规|规划|规自|国土|国资|国防|国动|国有|国税|国安|国家安全|生态|环境|环保|住房|住建|建设|城管|城建|城市|城乡|综合|执法|交通|公交|水利|水务|农业|农村|农经|农牧|农机|农办|农委|农科|农垦|畜牧|渔业|海洋|商务|商粮|商贸|商投|文化|文旅|文广|文新|文体|文物|文明办|文联|旅游|旅发|体育|教体|广电|广播|新闻|版权',
    '卫生|卫健|健康|退役|应急|审计|市场|质监|质量|食品|食药|药监|药品|统计|医保|医疗|医改|中医|疾控|金融|乡村|扶贫|行政|审批|审改|政务|政数|政研|政法委|政协|政府|数据|数字|数局|大数据|电子|信息|通信|通管|网信|网络|网安|互联网|信访|机关|机管|机构编制|编办|投资|投促|招商|口岸|外事|外办|外侨|外经|外专|侨|台办|台湾|港澳',
    '林业|林草|园林|绿化|市容|粮食|粮储|糖业|物资|储备|物价|能源|煤炭|供销|供电|电力局|石油|烟草|盐务|邮政|邮管|气象|地震|税务|地税|消防|海事|港口|港航|航务|铁路办|民航办|轨道|道路|知识产权|标准|信用|营商|改革|法制|法院|检察|高院|中院|高级人民|中级人民|总工会|妇联|妇女|妇儿|残联|残疾|老龄|共青|团委|社科|社会|社工|红十字|组织部|组织人事|宣传|统战|纪委|监委|监察|档案|保密|机要|密码|党校|史志|地方志|地方金融|测绘|地理信息|交警|交管|水文|计生|红十字|地质|地矿|小企业|中小企业|科创|创新|双创|产业|监狱|戒毒|安全|安监|安委|防汛|防震|森林|湿地|搬迁|移民|库区|南水北调|大湾区|自贸|开放|区域|合作|投融资|重点|项目|房管|房产|房屋|不动产|公租|征收|动监|动物|植物|土地|矿|煤|盐|酒|茶|葡萄|蚕|花|果|特产|接待|督查|目标|绩效|考核|依法|禁毒|反恐|双拥|征兵|人武|武装|军',
  ].join('|')})`,
);

/** True where a bare name goes on like the name of a department: 财政局, 大数据发展局; not 前海管理局 or 国网供电公司. */
export const opensWithField = (name: string): boolean => FIELD.test(name);

const PARTY_ORGAN = /^(?:组织部|宣传部|统战部|政法委|社会工作部|社工部|纪委监委)$/;

/** Organs of the party alone: 市委办公室、宣传部 means 市委宣传部. */
export const isPartyOrgan = (name: string): boolean => PARTY_ORGAN.test(name);

// ---- Kinds ---------------------------------------------------------------------------------------------------------

const GROUP_NOUN =
  '(?:部门|单位|机构|企业|政府|市|县|区|州|盟|旗|乡镇|镇|街道|地区|方面|管委会|园区|开发区|院校|高校|学校|医院|协会|组织|公司|集团|运营商|处室|科室|股室|地方|银行|城市|基地|办事处)';
const GROUP_END = new RegExp(`${GROUP_NOUN}(?:[(〔<〈][^()〔〕<>〈〉]*[)〕>〉])?$`);
/** Words that leave open which bodies are meant. */
const VAGUE_WORD = /有关|相关|其他|其它|所涉|涉及|部分|^等/;
const COLLECTIVE = new RegExp(
  [
    '各',
    '属[一-鿿]{0,6}(?:企业|高校|院校|学校|医院)$',
    '^(?:地方(?:各级|人民政府|政府|有关|$)|全体|所有|沿海|属地|当地|试点|所在|首批|设区市|省级|市级|县级|地级市)',
    '^(?:[一二三四五六七八九十]+|\\d+)个?(?:区|市|县|州|盟|地级市|设区市)',
    '(?:[级直属]|成员|责任|[有涉]\\S{1,8})(?:部门|单位|机构)(?:\\([^()]*\\))?$',
    '有[一-鿿]{1,6}的[市县区州]?(?:人民)?政府$',
    '(?:运营商|运营企业|基础电信企业|金融机构|行业协会|中介机构|科研院所|高等学校|高等院校|高校|院校|重点企业|社区|行政村)$',
    '^(?:县|市|区|州|旗|盟)[县市区州旗、()]{1,6}(?:人民)?政府',
    '^(?:县市区|市县区|区县|县区|市县|镇街|乡镇|街镇|市州|州市)(?!级)',
  ].join('|'),
);
const ENTERPRISE =
  /^(?:国家电网|南方电网|国网|中国(?:电信|移动|联通|铁塔|石油|石化|海油|邮政$))|供电局$|(?:公司|集团|企业|运营商|电信|移动|联通|铁塔|电力|油田|电厂|厂|银行|农信社|信用社|分行|支行|农商行|农发行)$/;
const CENTRAL_BANK = /^(?:中国)?人民银行|^人行|^[省市县区州]人行$/;
const GOVERNMENT = /(?:政府|行政公署|行署|管委会|党工委|街道办事处|街道办|办事处|街道|[区园城港岛]管理委员会)$/;
const PARTY =
  /^中共|^中央(?:组织|宣传|统战|统一|政法|编办|网|农|财|金融|社会|社工|科技办|机构|依法|办公厅|全面)|^(?:中共)?(?:[一-鿿]{1,8}?)?(?:省|市|县|区|州|旗|盟|乡|镇|工)委(?!员会)|(?:纪委|监委|政法委|组织部|宣传部|统战部|社会工作部|党委|党组)$/;
const INSTITUTION =
  /(?:大学|学院|学校|医院|研究院|研究所|院所|科学院|社科院|农科院|设计院|规划院|监测院|检测院|中科院|工程院|中心|协会|学会|商会|促进会|联合会|联合社|总工会|工会|妇联|残联|工商联|科协|文联|侨联|社科联|共青团.*|团[一-鿿]{0,4}委|供销社|供销合作总?社|贸促会|红十字会|基金会|图书馆|博物馆|科技馆|档案馆|文化馆|党校|报社|日报|电视台|电台|总台|通讯社|新华社|法院|检察院|高院|中院|联盟|站|场)$/;
const PLACE = /(?:[省市县区州旗盟镇乡村岛园]|新城|基地|开发区|示范区)$/;
const DEPARTMENT =
  /(?:厅|局|委|委员会|办|办公室|办公厅|部|署|院|会|室|处|科|股|所|队|总队|支队|大队|海关|分局|站|监|部门|社|联|协|兵团|军区|人武部)$/;
const FUNCTION_DEPARTMENT = /(?:主管部门|行政部门|监管部门|管理部门)$/;

/** Kind of a body by its name; half or full width makes no difference where the name is folded. */
export function kindOf(name: string): UnitKind {
  const plain = plainName(name);
  const core = withoutPlate(plain);
  if (VAGUE_WORD.test(plain) && GROUP_END.test(plain)) return 'vague';
  if (COLLECTIVE.test(plain) && !NAMED_LEVEL.test(core)) return 'collective';
  return KINDS.find(([pattern]) => pattern.test(core))?.[1] ?? 'other';
}

/** 省级机关事务管理局 opens like a collective and is one department. */
const NAMED_LEVEL = /^[省市县]级[一-鿿]{2,}(?:局|委|厅|办|中心|公司|办公室|管理处)$/;
const KINDS: readonly [RegExp, UnitKind][] = [
  [/(?:指挥部|小组|专班|工作组)$/, 'other'],
  [FUNCTION_DEPARTMENT, 'department'],
  [CENTRAL_BANK, 'department'],
  [ENTERPRISE, 'enterprise'],
  [GOVERNMENT, 'government'],
  [INSTITUTION, 'institution'],
  [PARTY, 'party'],
  [PLACE, 'region'],
  [DEPARTMENT, 'department'],
];

// ---- Can it be a name? -----------------------------------------------------------------------------------------------

const LONGEST_NAME = 45;
/** Words that end like a body and are none, or that say no more than “body”. */
const NO_NAME =
  /^(?:政府|部门|单位|企业|公司|机构|办公室|委员会|管委会|领导小组|中心|街道|乡镇|社区|社会|协会|学校|医院|党委|组织)$|(?:试|执|运|进|推|履|先|可|施|现|发|出|同|银行|不)行$|(?:社会|机会|大会|会议|内部|(?<!安)全部|局部|外部|南部|北部|东部|西部|中部|之处|好处|何处|到处|住所|场所|厕所|原则上|同意|注意|为主|为辅|负责人|学科|内科|外科|专科|本科)$|^[“”"]|^(?:以下)?简称|[。!?;:《》=%]/;
const SUFFIX = new RegExp(
  `${DEPARTMENT.source}|${ENTERPRISE.source}|${GOVERNMENT.source}|${INSTITUTION.source}|${PLACE.source}|(?:专班|领导小组|工作组|小组|指挥部|党组|机构|电网|学会|组委会|团|台|馆)$`,
);

/** True where a token of a list can be the name of a body at all; lists with a label or a predicate need no more. */
export function looksLikeUnit(name: string, register: Register): boolean {
  const plain = plainName(name);
  if (plain.length < 2 || plain.length > LONGEST_NAME || NO_NAME.test(plain)) return false;
  return SUFFIX.test(withoutPlate(plain)) || GROUP_END.test(plain) || register.find(plain) !== null;
}

/** Verbs and the like: the token is a clause that ends in a body. */
const CLAUSE =
  /^(?:支持|鼓励|推动|引导|督促|指导|要求|加强|建立|完善|发挥|按|对|将|向|在|以|并|由|及时|充分|积极|会同|联合|其中|根据)|设在|组建|开展|负责|是|制定|选派|报送|会同|牵头(?!单位|部门)/;

/** True where the token can be nothing but a body: the register has it, or level and ending say so. */
export function isBody(name: string, register: Register): boolean {
  const plain = plainName(name);
  if (plain.length < 2 || plain.length > LONGEST_NAME || NO_NAME.test(plain) || CLAUSE.test(plain)) return false;
  if (register.find(plain) !== null) return true;
  const kind = kindOf(plain);
  if (kind === 'collective' || kind === 'vague') return SUFFIX.test(plain) || GROUP_END.test(plain);
  if (kind === 'government' || kind === 'party') return plain.length > 2;
  if (/^[^等]+部门$/.test(plain) && opensWithField(plain)) return true;
  return kind !== 'region' && kind !== 'other' && (levelPrefix(plain) !== '' || OPENS_WITH_PLACE.test(plain));
}

const OPENS_WITH_PLACE = new RegExp(`^(?:${PROVINCES}|[一-鿿]{2,6}[省市县州旗盟区])`);

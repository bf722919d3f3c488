import { describe, expect, test } from 'vitest';
import registerTsv from '../../server/core/data/units.tsv';
import type { Unit } from '../../server/core/plan.ts';
import { isBody, kindOf, levelPrefix, looksLikeUnit } from '../../server/core/responsibility/unit-names.ts';
import { defaultRegister, loadRegister } from '../../server/core/responsibility/units.ts';

const register = defaultRegister();

describe('a name leads to its row', () => {
  test.each([
    ['省发展改革委', '省发展改革委'],
    ['省发改委', '省发展改革委'],
    ['山西省发展和改革委员会', '省发展改革委'],
    ['自治区发展改革委', '省发展改革委'],
    ['内蒙古自治区发展改革委', '省发展改革委'],
    ['省市场监管局（省知识产权局）', '省市场监管局'],
    ['省人社厅', '省人力资源社会保障厅'],
    ['省人力社保厅', '省人力资源社会保障厅'],
    ['省委宣传部', '省委宣传部'],
    ['自治区党委宣传部', '省委宣传部'],
    ['中共山西省委组织部', '省委组织部'],
    ['省政府办公厅', '省政府办公厅'],
    ['团省委', '团省委'],
    ['财政厅', '省财政厅'],
    ['市财政局', '市财政局'],
    ['太原市财政局', '市财政局'],
    ['北京市财政局', '市财政局'],
    ['县卫生健康局', '市卫生健康委'],
    ['市卫生健康委', '市卫生健康委'],
    ['区发展和改革局', '市发展改革委'],
    ['县发改局', '市发展改革委'],
    ['市商务委', '市商务局'],
    ['团市委', '团市委'],
    ['市市场监管局', '市市场监管局'],
    ['财政局', '市财政局'],
    ['国家发展改革委', '国家发展改革委'],
    ['国家发展和改革委员会', '国家发展改革委'],
    ['中华人民共和国财政部', '财政部'],
    ['工信部', '工业和信息化部'],
    ['山西银监局', '〔省〕银监局'],
    ['广东金融监管局', '〔省〕金融监管局'],
    ['省金融监管局', '省地方金融监管局'],
    ['中国证监会广东监管局', '〔省〕证监局'],
    ['人行太原中心支行', '人民银行〔省会〕中心支行'],
    ['人民银行广东省分行', '人民银行〔省〕分行'],
    ['国家税务总局山西省税务局', '省税务局'],
    ['国网江西省电力公司', '国网〔省〕电力'],
    ['国网江西省电力有限公司', '国网〔省〕电力'],
    ['青岛海关', '〔地〕海关'],
    ['省财 政厅', '省财政厅'],
    ['省政法委', null],
    ['省发改改委', null],
    ['市场监管局', '市市场监管局'],
    ['某某公司', null],
    ['', null],
    ['省', null],
  ])('%s', (name, short) => {
    expect(register.find(name)?.shortName ?? null).toBe(short);
  });
});

test('rows for cities are derived and never certain', () => {
  const derived = register.units.filter((u) => u.level === 'local');
  expect(derived.length).toBeGreaterThan(90);
  expect(derived.every((u) => u.confidence === 'B' && u.shortName.includes('市'))).toBe(true);
  const bureau = register.find('市国土资源局')!;
  expect([bureau.validTo, bureau.successor]).toEqual(['2018-10', '市自然资源局']);
});

test('index and place in the list agree', () => {
  expect(register.units.every((u, i) => u.index === i)).toBe(true);
});

test('units of a project prevail', () => {
  const own: Unit = {
    ...register.units[0]!,
    level: 'local',
    fullName: '某市大数据中心',
    shortName: '市财政局',
    variants: ['市数管中心'],
  };
  const withOwn = loadRegister(registerTsv, [own]);
  expect(withOwn.find('市数管中心')?.fullName).toBe('某市大数据中心');
  expect(withOwn.find('市财政局')?.fullName).toBe('某市大数据中心');
  expect(withOwn.units.at(-1)!.index).toBe(withOwn.units.length - 1);
  expect(defaultRegister([own]).find('市数管中心')).not.toBeNull();
  expect(register.find('市数管中心')).toBeNull();
});

test('the level of a government is no part of a place', () => {
  expect(register.find('福建金融监管局')?.fullName).toBe('国家金融监督管理总局〔省〕监管局');
  expect(register.find('省地方方金融监管局')).toBeNull();
});

test('a damaged register file gives the rows that can be read', () => {
  expect(
    loadRegister('level\ncentral\t部\t某部\t\t\t\t\t\tA\n\nrubbish\nnowhere\t\t某局').units.map((u) => u.fullName),
  ).toEqual(['某部']);
});

describe('kinds', () => {
  test.each([
    [
      'department',
      '省煤炭厅 省国防科工办 市交通委(市道运局) 人行太原中心支行 山西银监局 市市场监管局 省级机关事务管理局 海关总署 市住房城乡建设管理委 气候处',
    ],
    [
      'department',
      '市中小企业服务局 人民银行营业管理部 公安部 市行政审批制度改革工作领导小组办公室 地方金融监管局 市建设行政主管部门',
    ],
    ['party', '省委组织部 市委网信办 中央宣传部 自治区党委宣传部 市委金融办 省政法委 中共某市委'],
    ['government', '太原市政府 大同市人民政府 雄安新区管委会 武汉经济技术开发区管委会〈汉南区人民政府〉 某街道办事处'],
    [
      'collective',
      '各市政府 各县(市、区)人民政府 各设区市 各成员单位 省直各单位 市政府各部门 区直各部门 各街道 地方各级人民政府 各地级以上市人民政府 各区住建委 五个地级市人民政府 所在县(区)人民政府 各县(市、区)政府(管委会)',
    ],
    [
      'vague',
      '相关市政府 有关部门 省直有关部门 等有关单位 各有关单位 市级各有关部门 其他市级有关部门 相关区(市)县政府(管委会) 有关方面 相关市(州)人民政府',
    ],
    ['region', '山西转型综改示范区 立山经济开发区 岷东新区 仁寿县 某街镇'],
    ['institution', '山西大学 省供销社 省大数据中心 市总工会 团市委 市法院 市科协 九江日报社'],
    ['enterprise', '省电力公司 国网江西省电力公司 电信九江分公司 中国移动 某市农商行 武汉地铁集团'],
    ['other', '市大数据工作专班 防汛抗旱指挥部'],
  ] as const)('%s', (kind, names) => {
    expect(names.split(' ').map((name) => [name, kindOf(name)])).toEqual(names.split(' ').map((name) => [name, kind]));
  });
});

test('the level a name opens with', () => {
  const prefixes = {
    省财政厅: '省',
    省外办: '省',
    省直单位: '',
    市市场监管局: '市',
    市场监管局: '',
    市政务服务局: '市',
    市政工程管理处: '',
    市民政局: '市',
    市民中心: '',
    县市场监管局: '县',
    县域经济局: '',
    区域合作办: '',
    区财政局: '区',
    乡村振兴局: '',
    自治区教育厅: '自治区',
    州工信委: '州',
    太原市财政局: '',
  };
  expect(Object.fromEntries(Object.keys(prefixes).map((name) => [name, levelPrefix(name)]))).toEqual(prefixes);
});

test('tokens that can and cannot be a body', () => {
  const yes =
    '省供销社 人行太原中心支行 国网某地供电公司 市委改革办 农村工作领导小组办公室 数字化专班 各乡镇 团市委 江滨街道 财政局';
  const no = '产业孵化 产权交易 试行 部门 办公室 政府 加强社会 此件公开发布 2018年6月底前完成 一是';
  expect(yes.split(' ').filter((name) => !looksLikeUnit(name, register))).toEqual([]);
  expect(no.split(' ').filter((name) => looksLikeUnit(name, register))).toEqual([]);
});

test('tokens that can be nothing but a body', () => {
  const yes = '省财政厅 财政部 市数字经济发展局 各市政府 相关部门 韩城市政府 浙江某银保监分局';
  const no = '灾备中心 专业合作社 门急诊 支持市财政局 办公室设在市发改委 仁寿县 各部门是第一责任';
  expect(yes.split(' ').filter((name) => !isBody(name, register))).toEqual([]);
  expect(no.split(' ').filter((name) => isBody(name, register))).toEqual([]);
});

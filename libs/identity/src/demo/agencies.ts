import type { Agency, AgencyLevel } from '../domain/agency.js';

const LOCAL_PATTERN = '{mark}知{type}字〔{year}〕{n}号';

const local = (
  id: string,
  mark: string,
  region: string,
  names: { zh: string; en: string },
  place: { superior: string; level: AgencyLevel },
): Agency => ({ id, mark, region, name: names.zh, nameEn: names.en, numberPattern: LOCAL_PATTERN, ...place });

const province = { superior: 'cnipa', level: 'province' } as const;
const under = (superior: string, level: 'prefecture' | 'district') => ({ superior, level }) as const;
const bureau = (place: string): string =>
  `${place} Administration for Market Regulation (Intellectual Property Office)`;

/** Agencies of the demonstration, superiors before those below them. Names are real, their people are invented. */
export const demoAgencies: readonly Agency[] = [
  {
    id: 'cnipa',
    name: '国家知识产权局',
    nameEn: 'China National Intellectual Property Administration',
    mark: '国',
    region: '000000',
    superior: null,
    level: 'national',
    numberPattern: '{mark}知保{type}字〔{year}〕{n}号',
  },
  local('bj-ip', '京', '110000', { zh: '北京市知识产权局', en: 'Beijing Intellectual Property Office' }, province),
  local(
    'sh-ip',
    '沪',
    '310000',
    { zh: '上海市知识产权局', en: 'Shanghai Intellectual Property Administration' },
    province,
  ),
  local(
    'js-ip',
    '苏',
    '320000',
    { zh: '江苏省知识产权局', en: 'Jiangsu Intellectual Property Administration' },
    province,
  ),
  local('zj-ip', '浙', '330000', { zh: '浙江省市场监督管理局(知识产权局)', en: bureau('Zhejiang') }, province),
  local(
    'hb-ip',
    '鄂',
    '420000',
    { zh: '湖北省知识产权局', en: 'Hubei Intellectual Property Administration' },
    province,
  ),
  local('gd-ip', '粤', '440000', { zh: '广东省市场监督管理局(知识产权局)', en: bureau('Guangdong') }, province),
  local(
    'gz-ip',
    '穗',
    '440100',
    { zh: '广州市市场监督管理局(知识产权局)', en: bureau('Guangzhou') },
    under('gd-ip', 'prefecture'),
  ),
  local(
    'sz-ip',
    '深',
    '440300',
    { zh: '深圳市市场监督管理局(知识产权局)', en: bureau('Shenzhen') },
    under('gd-ip', 'prefecture'),
  ),
  local(
    'sz-ns-ip',
    '深南',
    '440305',
    { zh: '深圳市市场监督管理局南山监管局', en: bureau('Shenzhen Nanshan') },
    under('sz-ip', 'district'),
  ),
  local(
    'hz-ip',
    '杭',
    '330100',
    { zh: '杭州市市场监督管理局(知识产权局)', en: bureau('Hangzhou') },
    under('zj-ip', 'prefecture'),
  ),
  local(
    'pd-ip',
    '沪浦',
    '310115',
    { zh: '上海市浦东新区知识产权局', en: 'Shanghai Pudong Intellectual Property Office' },
    under('sh-ip', 'district'),
  ),
];

import { describe, expect, it } from '@jest/globals';
import { en } from '../../../parts/codes/en';
import { zh } from '../../../parts/codes/zh';
import { words as person } from '../../person/words';
import { detailsOf, type Tongue } from './told';
import { words } from './words';

const filled = (said: string, values: Readonly<Record<string, string | number>> = {}): string =>
  said.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));

const tongueOf = (language: 'zh' | 'en'): Tongue => ({
  say: (key, values) => filled(words[language][key], values),
  sayPerson: (key, values) => filled(person[language][key], values),
  code: (code) => ({ zh, en })[language][code as keyof typeof zh],
  agencyOf: () => (language === 'zh' ? '广东省知识产权局' : 'Guangdong'),
  personOf: (id) => (id.startsWith('0199aa00') ? '欧阳办案' : ''),
  listed: (things) => things.join('、'),
});

const told = (details: object, language: 'zh' | 'en' = 'zh'): string =>
  detailsOf({ source: 'account', act: 'changed', reason: JSON.stringify(details) }, tongueOf(language));
const SOMEBODY = '0199aa00-0000-7000-8000-000000000001';
const EVERY_FIELD = {
  name: '改名',
  roles: [{ agency: 'gd-ip', role: 'officer' }],
  certificate: null,
  certificateValidUntil: '2027-01-01',
  absentFrom: null,
  absentUntil: null,
  deputy: SOMEBODY,
  oidcSubject: null,
  active: false,
};

describe('the details of an act on record', () => {
  it.each([
    [{ record: 'party/2', role: 'respondent' }, '第2号当事人(被请求人)'],
    [{ record: 'agent/9' }, '第9号代理人'],
    [{ address: '10.0.0.7', provider: true }, '来源地址:10.0.0.7;统一身份登录'],
    [{ roles: [] }, '在本机关的角色:无'],
    [{ deputy: 'ffff0000-0000-7000-8000-000000000001' }, '代理人:其他机关的人员'],
    [
      EVERY_FIELD,
      '姓名:改名;在本机关的角色:承办人(广东省知识产权局);办案资质证件号:无;证件有效期至:2027-01-01;' +
        '离岗首日:无;离岗末日:无;代理人:欧阳办案;统一身份标识:无;状态:已停用',
    ],
  ])('%j reads %s', (details, said) => {
    expect(told(details)).toBe(said);
  });

  it('hold no key of the data, in either language, nor what a newer server calls something', () => {
    const all = [
      EVERY_FIELD,
      { record: 'party/2', role: 'respondent' },
      { record: 'hearing/1', someNewKey: 'some-code' },
    ];
    for (const language of ['zh', 'en'] as const) {
      const said = all.map((details) => told(details, language)).join('; ');
      expect(said).not.toMatch(/\b[a-z]+(?:\/\d|[A-Z]|-[a-z]+-|\b-code)|gd-ip|[{}"[\]]/);
    }
  });

  const reason = (typed: string | null, of = { source: 'office', act: 'clock-retried' }): string =>
    detailsOf({ ...of, reason: typed }, tongueOf('zh'));

  it.each(['已修复邮件服务器', '{占位符}已修复', '{}', '{"active":false}', '[已修复]', '{'])(
    'are the reason %s as it was typed',
    (typed) => {
      expect(reason(typed)).toBe(typed);
    },
  );

  it('are nothing where nothing is on record, and as they stand where they cannot be read', () => {
    const door = { source: 'door', act: 'signed-in' };
    expect([reason(null), reason('{}', door)]).toEqual(['—', '—']);
    for (const text of ['{half', '[1]', 'null', '7']) expect(reason(text, door)).toBe(text);
    expect(reason('{"constructor":1}', door)).toBe('其他内容');
    expect(reason('{"record":"party/2"}', { source: 'office', act: 'contacts-shown' })).toBe('第2号当事人');
  });
});

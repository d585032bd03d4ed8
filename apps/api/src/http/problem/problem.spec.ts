import { HttpException } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { faultOf } from './fault.js';
import { languageOf } from './language.js';
import { problemOf } from './problem.js';
import { STATUS } from './status.js';

const words = (zh: string, en: string) => ({ zh, en });
const TRACE = 'a'.repeat(32);

describe('problems', () => {
  it('every category has a status of a refusal or an outage', () => {
    for (const status of Object.values(STATUS)) expect(status >= 400 && status < 600).toBe(true);
  });

  it('a domain error keeps its code, its fields in both languages and what else it says', () => {
    const issue = { pointer: '/a', code: 'missing', message: words('请填写', 'required'), article: '第15条' };
    const error = new DomainError('AREA.REASON', 'invalid', words('有误', 'wrong'), { issues: [issue], version: 3 });
    expect(problemOf(faultOf(error), 'en', TRACE)).toEqual({
      type: 'urn:hengzhi:problem:area.reason',
      title: 'wrong',
      titles: words('有误', 'wrong'),
      status: 400,
      code: 'AREA.REASON',
      detail: '/a: required',
      errors: [
        {
          pointer: '/a',
          code: 'missing',
          message: 'required',
          messages: words('请填写', 'required'),
          article: '第15条',
        },
      ],
      version: 3,
      traceId: TRACE,
    });
  });

  it('the detail names the field of each fault, and the body as a whole by nothing', () => {
    const message = words('请填写', 'required');
    const issues = ['/a', '/b/0', '', '/c'].map((pointer) => ({ pointer, code: 'missing', message }));
    const fault = faultOf(new DomainError('AREA.REASON', 'invalid', words('有误', 'wrong'), { issues }));
    expect(problemOf(fault, 'zh', TRACE).detail).toBe('/a:请填写;/b/0:请填写;请填写');
    expect(problemOf(fault, 'en', TRACE).detail).toBe('/a: required; /b/0: required; required');
  });

  it('a refused step names its failed guards', () => {
    const failures = [{ guard: 'fileIsComplete', message: words('不齐', 'incomplete'), article: '第15条' }];
    const problem = problemOf(
      faultOf(new DomainError('P.NOT', 'refused', words('不能', 'not now'), { failures })),
      'zh',
      TRACE,
    );
    expect([problem.status, problem.failures?.[0]?.guard, problem.detail]).toEqual([409, 'fileIsComplete', '不齐']);
  });

  it('a defect tells the client nothing but its trace id', () => {
    for (const error of [
      new Error('secret'),
      'secret',
      null,
      new DomainError('A.B', 'internal', words('内部', 'internal'), { secret: 1 }),
    ]) {
      expect(JSON.stringify(problemOf(faultOf(error), 'zh', TRACE))).not.toContain('secret');
      expect(faultOf(error)).toMatchObject({ status: 500, defect: true });
    }
  });

  it.each([400, 404, 413, 415, 429, 503])('the framework’s own %i gets words of ours', (status) => {
    expect(faultOf(new HttpException('Whatever', status))).toMatchObject({ status, defect: false });
    expect(faultOf(Object.assign(new Error('Whatever'), { statusCode: status })).code).toMatch(/^API\./);
  });
});

describe('the language of a problem', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['en', 'en'],
    ['en-GB,en;q=0.9,zh;q=0.5', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['fr,en;q=0.3', 'en'],
    ['fr', 'zh'],
    ['en;q=0,zh', 'zh'],
  ])('of %s is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});

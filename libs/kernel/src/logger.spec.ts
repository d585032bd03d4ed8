import { errorForLog, makeLogger } from './logger.js';

describe('the log', () => {
  const lineOf = (app: 'api' | 'worker'): Record<string, unknown> => {
    const lines: string[] = [];
    const log = makeLogger(app, { logLevel: 'info' }, { write: (line) => void lines.push(line) });
    const error = Object.assign(new Error('duplicate key (phone)=(13800138000)'), {
      severity: 'ERROR',
      table: 'people',
    });
    log.error({ err: error, caseId: 'c1' }, 'background work failed');
    expect(lines).toHaveLength(1);
    return JSON.parse(lines[0] ?? '{}') as Record<string, unknown>;
  };

  it('every process writes lines of the same form, with the level as a word and the instant in ISO 8601', () => {
    const [api, worker] = [lineOf('api'), lineOf('worker')];
    expect(Object.keys(worker)).toEqual(Object.keys(api));
    expect(worker).toMatchObject({ level: 'error', app: 'worker', caseId: 'c1', msg: 'background work failed' });
    expect(worker['time']).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  });

  it('an error made of several tells them all, since it has no words of its own', () => {
    const refused = Object.assign(new Error('connect ECONNREFUSED ::1:5432'), { code: 'ECONNREFUSED' });
    expect(errorForLog(new AggregateError([refused]))).toMatchObject({
      type: 'AggregateError',
      errors: [{ message: 'connect ECONNREFUSED ::1:5432', code: 'ECONNREFUSED' }],
    });
  });

  it('what somebody typed and a database error quotes stays out of it', () => {
    expect(JSON.stringify(lineOf('worker'))).not.toContain('13800138000');
    expect(lineOf('worker')['err']).toMatchObject({ type: 'Error', table: 'people' });
  });
});

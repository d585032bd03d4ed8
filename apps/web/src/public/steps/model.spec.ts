import { describe, expect, it } from '@jest/globals';
import type { FollowView, OpenStep } from '../follow/use-follow';
import { asksForPaper, faultsOf, inputOf, isReplaced } from './model';

const label = { zh: '栏', en: 'field' };
const view = { you: { party: '1', role: 'requester' }, today: '2026-03-02' } as FollowView;
const stepOf = (input: object, more: object = {}): OpenStep =>
  ({ transition: 's', input, choices: {}, current: {}, oneOf: [], ...more }) as unknown as OpenStep;
const text = { type: { kind: 'text', max: 100 }, label };
const whole = { type: { kind: 'integer', min: 0, max: 9 }, label };

describe('what a party writes for a step', () => {
  it('is not sent on while a number cannot be read, and is never left out in silence', () => {
    const step = stepOf({ reason: text, days: { ...whole, optional: true } });
    const values = { reason: '证据在境外', days: { unread: '15天' } };
    expect(faultsOf(step, view, values)).toEqual([{ name: 'days', kind: 'unread' }]);
    expect(faultsOf(step, view, { ...values, days: 15 })).toEqual([]);
  });

  it('is found wanting where it is written: a day to come, nothing at all of what one is needed of', () => {
    const day = { type: { kind: 'date', not: 'future' }, label };
    const optional = { gist: { ...text, optional: true }, papers: { ...text, optional: true } };
    const step = stepOf(
      { knewOn: day, ...optional },
      { oneOf: [{ fields: ['gist', 'papers'], words: { zh: '至少一项', en: 'one' } }] },
    );
    expect(faultsOf(step, view, { knewOn: '2999-01-01' })).toEqual([
      { name: 'knewOn', kind: 'future' },
      { name: 'gist', kind: 'oneOf' },
    ]);
    expect(faultsOf(step, view, { knewOn: '2026-01-01', papers: 'p1' })).toEqual([]);
  });

  it('may wait for a file that broke off only where it asks for papers, one or several', () => {
    const paper = { type: { kind: 'paper' }, label, optional: true };
    const papers = { type: { kind: 'list', max: 9, of: { kind: 'paper' } }, label };
    const rows = { type: { kind: 'list', max: 9, of: { name: text } }, label };
    const asks = [{ reason: text, rows }, { reason: text, paper }, { papers }].map((input) =>
      asksForPaper(stepOf(input), view),
    );
    expect(asks).toEqual([false, true, true]);
  });

  it('replaces only what was changed: what is on file and left, or emptied, is not sent again', () => {
    const step = stepOf(
      {
        matters: { ...text, optional: true },
        copies: { ...whole, optional: true },
        statement: { ...text, optional: true },
      },
      {
        current: { matters: '停止制造', copies: 2 },
        oneOf: [{ fields: ['matters', 'copies', 'statement'], words: { zh: '至少一项', en: 'one' } }],
      },
    );
    expect(inputOf(step, view, { matters: '停止制造', copies: undefined })).toEqual({});
    expect(faultsOf(step, view, { matters: '停止制造' })).toEqual([{ name: 'matters', kind: 'oneOf' }]);
    expect(inputOf(step, view, { matters: '停止制造、销售' })).toEqual({ matters: '停止制造、销售' });
    expect([isReplaced(step, { copies: 3 }, 'copies'), isReplaced(step, {}, 'copies')]).toEqual([true, false]);
    const needed = stepOf({ matters: text }, { current: { matters: '停止制造' } });
    expect(inputOf(needed, view, {})).toEqual({ matters: '停止制造' });
  });
});

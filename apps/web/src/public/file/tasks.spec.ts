import { describe, expect, it } from '@jest/globals';
import type { Form } from './form';
import { byTask, taskOf } from './tasks';

const issue = (pointer: string, code: string) => ({ pointer, code, message: { zh: '缺', en: 'missing' } });
const respondentFirst: Form = { parties: [{ role: 'respondent', name: '丙' }] };

describe('the page on which a fault is put right', () => {
  it('a side that is missing altogether is written on its own page, whoever was written first', () => {
    expect(taskOf(issue('/parties', 'parties.requester'), respondentFirst)).toBe('requester');
    expect(taskOf(issue('/parties', 'parties.respondent'), { parties: [{ role: 'requester' }] })).toBe('respondents');
    expect(taskOf(issue('/parties', 'missing'), {})).toBe('requester');
  });

  it('a fault of a party is on the page of its side, and that of its delivery on that of the service', () => {
    expect(taskOf(issue('/parties/0/address', 'missing'), respondentFirst)).toBe('respondents');
    expect(taskOf(issue('/parties/0/electronicAddress', 'email.form'), respondentFirst)).toBe('service');
  });

  it('whom an agent stands for is the requester’s page while there is none', () => {
    expect(taskOf(issue('/agents/0/party', 'missing'), respondentFirst)).toBe('requester');
    expect(taskOf(issue('/agents/0/name', 'missing'), respondentFirst)).toBe('agents');
  });

  it('all of them stand by page, in the order of the list and not in that in which they were found', () => {
    const issues = ['/signed', '/rights/0/title', '/parties/0/name', '/rights/0/patentNumber', '/agency'].map((at) =>
      issue(at, 'missing'),
    );
    expect(byTask(issues, respondentFirst).map(([task, of]) => [task, of.map((one) => one.pointer)])).toEqual([
      ['agency', ['/agency']],
      ['respondents', ['/parties/0/name']],
      ['rights', ['/rights/0/title', '/rights/0/patentNumber']],
      ['declarations', ['/signed']],
    ]);
  });
});

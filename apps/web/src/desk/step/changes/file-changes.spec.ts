import { describe, expect, it } from '@jest/globals';
import { fileChanges } from './file-changes';

describe('what became another in a case file', () => {
  const said = (before: Record<string, unknown>, now: Record<string, unknown>) =>
    fileChanges(before, now).map(({ kind, before: was, after, fields }) => [kind, was?.id, after?.id, fields]);

  it('is told by record and field: changed, new, and gone', () => {
    const before = { 'party/1': { name: '甲', address: '某路1号' }, 'agent/1': { name: '乙' } };
    const now = { 'party/1': { name: '甲', address: '某路2号' }, 'hearing/1': { on: '2026-04-01', online: false } };
    expect(said(before, now)).toEqual([
      ['party', '1', '1', ['address']],
      ['hearing', undefined, '1', ['on', 'online']],
      ['agent', '1', undefined, ['name']],
    ]);
  });

  it('is nothing where only the order of fields or a kind of emptiness differs', () => {
    const before = { 'panel/1': { members: [{ person: 'a', leads: true }], note: '' } };
    const now = { 'panel/1': { note: null, members: [{ leads: true, person: 'a' }], left: [] } };
    expect(said(before, now)).toEqual([]);
  });
});

import { procedureById } from '../register.js';
import { documentInOrder, fileInOrder } from './field-order.js';

const edition = procedureById('ordinary-ruling').editions.at(-1)!;
const keysOf = (key: string, record: Record<string, unknown>): string[] =>
  Object.keys(fileInOrder(edition, { [key]: record })[key] ?? {});

describe('what was written is read in the order in which it was asked for', () => {
  it('an objection to a day before its answer, though the database keeps the short names first', () => {
    const kept = { clock: 'c1', reply: '计算无误', state: 'closed', matter: 'deadline-query', reason: '起算日有误' };
    const more = { toldOn: '2026-03-17', outcome: 'query-not-upheld', claimedOn: '2026-03-18', byParty: '2' };
    const read = keysOf('matter/1', { ...kept, ...more }).filter((name) => name !== 'matter' && name !== 'state');
    expect(read).toEqual(['byParty', 'clock', 'claimedOn', 'reason', 'toldOn', 'outcome', 'reply']);
  });

  it('rows of a table as their columns stand, and what no step knows stays at the end', () => {
    const members = [{ leads: true, person: 'p1', extra: 1 }];
    const [first] = (fileInOrder(edition, { 'panel/1': { strange: 'x', members } })['panel/1']?.['members'] ??
      []) as object[];
    expect(Object.keys(first ?? {})).toEqual(['leads', 'person', 'extra']);
    expect(keysOf('hearing/1', { strange: 'x', place: '第一审理庭', on: '2026-04-15', time: '09:30' })).toEqual([
      ...['on', 'time', 'place', 'strange'],
    ]);
  });

  it('a document as the step that makes it', () => {
    const kept = { firm: '某律师事务所', name: '赵某', party: '1', powers: ['settle'], authority: 'special' };
    const said = documentInOrder(edition, 'power-of-attorney', kept);
    expect(Object.keys(said)).toEqual(['party', 'name', 'firm', 'authority', 'powers']);
  });
});

import { CaseCapacities, capacitiesOf, grantsOf } from './capacities.js';
import { partyPersonOf } from './case-person.js';
import type { Acting, CaseTies } from './relation.js';

const person = (roles: [string, string, string?][], more: Partial<Acting> = {}): Acting => ({
  id: 'me',
  roles: roles.map(([agency, role, onBehalfOf]) => ({ agency, role, onBehalfOf: onBehalfOf ?? null })),
  below: [],
  ...more,
});
const of = (more: Partial<CaseTies> = {}): CaseTies => ({
  id: 'c1',
  agency: 'sz-ip',
  officer: 'li',
  panel: ['li', 'wu', 'qian'],
  recused: [],
  ...more,
});

describe('the capacities of a person in a case', () => {
  it.each<[string, Acting, CaseTies, string[]]>([
    ['the officer in charge acts as such', person([['sz-ip', 'officer']]), of({ officer: 'me' }), ['officer']],
    [
      'any officer of the agency acts while nobody is in charge',
      person([['sz-ip', 'officer']]),
      of({ officer: null }),
      ['officer'],
    ],
    ['an officer of another agency does not', person([['gd-ip', 'officer']]), of({ officer: null }), []],
    ['a colleague of the officer in charge does not act', person([['sz-ip', 'officer']]), of(), []],
    ['a member of the panel acts as such', person([['sz-ip', 'officer']]), of({ panel: ['me'] }), ['panel']],
    [
      'an officer in charge sits in the panel too',
      person([['sz-ip', 'officer']]),
      of({ officer: 'me', panel: ['me'] }),
      ['officer', 'panel'],
    ],
    ['the head of the agency', person([['sz-ip', 'head']]), of(), ['head']],
    ['the head above is the superior', person([['gd-ip', 'head']], { below: ['sz-ip'] }), of(), ['superior']],
    [
      'the national head is head and superior',
      person([['cnipa', 'head']], { below: ['cnipa'] }),
      of({ agency: 'cnipa' }),
      ['head', 'superior'],
    ],
    ['a clerk above is no superior', person([['gd-ip', 'clerk']], { below: ['sz-ip'] }), of(), []],
    ['a clerk', person([['sz-ip', 'clerk']]), of({ officer: null }), []],
    ['an administrator', person([['sz-ip', 'administrator']]), of({ officer: null }), []],
    [
      'an auditor of the agency acts in nothing',
      person([
        ['sz-ip', 'auditor'],
        ['sz-ip', 'head'],
      ]),
      of({ panel: ['me'] }),
      [],
    ],
    [
      'a recused person acts in nothing',
      person([
        ['sz-ip', 'officer'],
        ['sz-ip', 'head'],
      ]),
      of({ officer: 'me', recused: ['me'] }),
      [],
    ],
  ])('%s', (_, who, ties, expected) => {
    expect(capacitiesOf(who, ties)).toEqual(expected);
  });

  it('lets a deputy act for the absent officer in charge, and says for whom', () => {
    const deputy = person([['sz-ip', 'officer']], { deputyFor: [{ id: 'li' }] });
    expect(grantsOf(deputy, of())).toEqual([{ capacity: 'officer', onBehalfOf: 'li' }]);
    expect(new CaseCapacities().onBehalfOf(deputy, of(), 'officer')).toBe('li');
    expect(new CaseCapacities().onBehalfOf(deputy, of({ officer: 'me' }), 'officer')).toBeNull();
  });

  it('does not let a deputy inherit a seat in the panel', () => {
    expect(capacitiesOf(person([['sz-ip', 'officer']], { deputyFor: [{ id: 'wu' }] }), of())).toEqual([]);
  });

  it('lets a deputy approve for the absent head, but not for a recused one', () => {
    const deputy = person(
      [
        ['sz-ip', 'officer'],
        ['sz-ip', 'head', 'zhao'],
      ],
      { deputyFor: [{ id: 'zhao' }] },
    );
    expect(grantsOf(deputy, of())).toEqual([{ capacity: 'head', onBehalfOf: 'zhao' }]);
    expect(grantsOf(deputy, of({ recused: ['zhao'] }))).toEqual([]);
  });

  it.each(['requester', 'respondent', 'third-party'])('gives a %s that capacity in the own case only', (role) => {
    const party = partyPersonOf({ caseId: 'c1', id: 'p1', role, name: '甲公司' });
    expect(capacitiesOf(party, of())).toEqual([role]);
    expect(capacitiesOf(party, of({ id: 'c2' }))).toEqual([]);
  });
});

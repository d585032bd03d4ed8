import type { Fields } from '../engine/fields.js';
import type { Transition } from '../engine/model.js';
import type { joinderGuards } from '../guards/joinder.js';
import { JOIN, SPLIT, STAY_JOINED } from '../joinder.js';
import type { joinderPapers } from './beside-papers.js';
import { choice, list, reason, text } from '../shared/fields.js';
import type { Law } from './law.js';
import { fixed, given, OFFICE, today, under } from '../shared/step-parts.js';
import { BEFORE_HEARING, NUMBERED } from './stages.js';

/** Same parties, same accused product, or same patent (Order 81 art. 21). */
export const JOINED_FOR = ['same-parties', 'same-product', 'same-patent'] as const;
/** Before Order 81 only the same patent (Patent Law art. 70). */
export const JOINED_FOR_2015 = ['same-patent'] as const;

const id = text(64);
const group: Fields = {
  lead: id('主案', 'Lead case'),
  cases: list({ kind: 'text', max: 64 }, 50)('合并审理的案件', 'Cases tried together'),
};

type Guards = keyof typeof joinderGuards;
type Papers = keyof ReturnType<typeof joinderPapers>;

interface Parts<S extends string> {
  readonly law: Pick<Law, 'joinder'>;
  readonly grounds: readonly string[];
  /** From docketing until the panel deliberates. */
  readonly undeliberated: readonly S[];
  /** Every stage of a case that has a number and is not at its end. */
  readonly numbered: readonly S[];
}

/**
 * Separate dockets tried together, and taken apart again. No clock is touched either way: each case counts on from
 * its own events, so nothing has to be given back at the split.
 */
export const joinderSteps = <S extends string>(parts: Parts<S>): Transition<S, Guards, never, Papers>[] => {
  const { law, grounds, undeliberated, numbered } = parts;
  return [
    {
      id: JOIN,
      title: { zh: '合并审理', en: 'Try together with other cases' },
      from: undeliberated,
      to: 'same',
      by: OFFICE,
      guards: under(
        law.joinder,
        'casesAreTakenTogether',
        'caseIsNotJoined',
        'joinedCasesShareAgency',
        'casesBelongTogether',
        'leadIsAmongThem',
      ),
      input: {
        group: id('合并审理编号', 'Consolidation'),
        ...group,
        basis: choice(...grounds)('合并事由', 'Ground', law.joinder),
        reason,
      },
      writes: [
        {
          record: 'consolidation',
          id: 'new',
          take: ['group', 'lead', 'cases', 'basis', 'reason'],
          set: { state: fixed('joined'), joinedOn: today },
        },
      ],
      documents: ['joinder-notice'],
      event: 'case.joined',
      ...law.joinder,
      rank: 82,
    },
    {
      id: SPLIT,
      title: { zh: '分案审理', en: 'Try on its own again' },
      from: numbered,
      to: 'same',
      by: OFFICE,
      guards: under(law.joinder, 'casesAreTakenTogether', 'caseIsJoined'),
      input: { record: id('合并记录', 'Record of the consolidation'), reason },
      writes: [
        {
          record: 'consolidation',
          id: given('record'),
          merge: true,
          set: { state: fixed('split'), splitOn: today, splitReason: given('reason') },
        },
      ],
      documents: ['split-notice'],
      event: 'case.split',
      ...law.joinder,
      rank: 83,
    },
    {
      id: STAY_JOINED,
      title: { zh: '变更合并审理范围', en: 'Stay joined with fewer cases' },
      from: numbered,
      to: 'same',
      by: OFFICE,
      guards: under(law.joinder, 'casesAreTakenTogether', 'caseIsJoined', 'leadIsAmongThem'),
      input: { record: id('合并记录', 'Record of the consolidation'), ...group, reason },
      writes: [{ record: 'consolidation', id: given('record'), merge: true, take: ['lead', 'cases'] }],
      documents: ['joinder-notice'],
      event: 'case.consolidation-changed',
      ...law.joinder,
      rank: 84,
    },
  ];
};

/** The same for the ordinary procedure. */
export const joinder = (law: Law, grounds: readonly string[]) =>
  joinderSteps({ law, grounds, undeliberated: [...BEFORE_HEARING, 'heard'], numbered: NUMBERED });

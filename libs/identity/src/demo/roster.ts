import type { NewRosterEntry } from '../domain/roster.js';
import { demoAgencies } from './agencies.js';

export interface DemoEntry extends NewRosterEntry {
  readonly id: string;
}

const FIELDS = [
  ['机械', '结构'],
  ['电学', '通信'],
  ['化学', '材料'],
] as const;

const idOf = (number: number): string => `0199aa10-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

/** Two technical investigators and two appraisal bodies for each agency; their ids stay, so that seeding again adds none. */
export const demoRoster: readonly DemoEntry[] = demoAgencies.flatMap((agency, index) => {
  const own = FIELDS[index % FIELDS.length] ?? FIELDS[0];
  const plain = { agency: agency.id, fields: [...own], patents: [], account: null };
  return ['甲', '乙'].flatMap((given, i): DemoEntry[] => [
    {
      ...plain,
      id: idOf(index * 4 + i * 2 + 1),
      kind: 'investigator',
      name: `示技${given}`,
      ties: [`示例研究院${given}所`],
    },
    { ...plain, id: idOf(index * 4 + i * 2 + 2), kind: 'appraiser', name: `示例检验鉴定中心${given}`, ties: [] },
  ]);
});

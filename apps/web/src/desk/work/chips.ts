import type { CaseItem } from '../../parts/types';

export type Chip = 'today' | 'soon' | 'overdue' | 'supplementing';
export const CHIPS: readonly Chip[] = ['today', 'soon', 'overdue', 'supplementing'];

const MATCH: Readonly<Record<Chip, (item: CaseItem) => boolean>> = {
  today: (item) => item.health.state === 'today',
  soon: (item) =>
    (item.health.state === 'soon' || item.health.state === 'today') && (item.health.workingDaysLeft ?? 99) <= 3,
  overdue: (item) => item.health.state === 'overdue',
  supplementing: (item) => item.stage === 'supplementing',
};

/** The cases that a chip keeps; every one without a chip. */
export const keepOf = (items: readonly CaseItem[], chip: Chip | null): CaseItem[] =>
  chip ? items.filter(MATCH[chip]) : [...items];

export const countOf = (items: readonly CaseItem[], chip: Chip): number => items.filter(MATCH[chip]).length;

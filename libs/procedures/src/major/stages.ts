import type { Stage } from '../engine/model.js';
import { stages as ordinary } from '../ordinary/stages.js';
import { words } from '../shared/words.js';

/** The stages of the ordinary ruling, and those that only a major case knows. */
export const stages = {
  ...ordinary,
  answering: { title: words('答辩', 'answer period') },
  preparing: { title: words('审查', 'examination') },
  terminated: { title: words('终止', 'terminated'), final: true },
} as const satisfies Readonly<Record<string, Stage>>;

export type StageName = keyof typeof stages;

/** The head's approval is the ruling itself here, so nothing waits between the two. */
export const WITHOUT = ['approved'] as const satisfies readonly StageName[];

/** From docketing until the panel has deliberated: what is still being examined. */
export const UNDER_EXAMINATION = [
  'docketed',
  'answering',
  'preparing',
  'hearing-scheduled',
  'heard',
  'written-review',
] as const;
/** As above, up to the ruling. */
export const UNDECIDED = [...UNDER_EXAMINATION, 'deliberated', 'in-approval'] as const;
export const UNDECIDED_OR_HELD = [...UNDECIDED, 'objection-pending', 'suspended'] as const;
/** Parties may be added and claims changed only before the oral hearing (art. 11). */
export const BEFORE_HEARING = ['docketed', 'answering', 'preparing', 'hearing-scheduled', 'written-review'] as const;

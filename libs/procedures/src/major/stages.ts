import { words } from './law.js';
import type { Stage } from '../engine/model.js';

export const stages = {
  draft: { title: words('填写中', 'draft') },
  received: { title: words('已收到', 'received') },
  docketed: { title: words('已立案', 'docketed') },
  answering: { title: words('答辩', 'answer period') },
  preparing: { title: words('审查', 'examination') },
  'hearing-scheduled': { title: words('待口头审理', 'hearing scheduled') },
  heard: { title: words('已口头审理', 'heard') },
  'written-review': { title: words('书面审理', 'written review') },
  deliberated: { title: words('已合议', 'deliberated') },
  'in-approval': { title: words('待审批', 'awaiting approval') },
  suspended: { title: words('中止', 'suspended'), held: true },
  ruled: { title: words('已裁决', 'ruled') },
  'ruling-served': { title: words('裁决已送达', 'ruling served') },
  'in-litigation': { title: words('行政诉讼中', 'in litigation') },
  'ruling-effective': { title: words('裁决生效', 'ruling effective') },
  refused: { title: words('不予立案', 'not docketed'), final: true },
  mediated: { title: words('调解结案', 'closed by mediation'), final: true },
  cancelled: { title: words('撤销案件', 'cancelled'), final: true },
  terminated: { title: words('终止', 'terminated'), final: true },
  revoked: { title: words('裁决已撤销', 'ruling revoked'), final: true },
  concluded: { title: words('办结', 'closed'), final: true },
} satisfies Record<string, Stage>;

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
/** Parties may be added and claims changed only before the oral hearing (art. 11). */
export const BEFORE_HEARING = ['docketed', 'answering', 'preparing', 'hearing-scheduled'] as const;

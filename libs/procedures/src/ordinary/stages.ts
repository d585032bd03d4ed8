import type { Stage } from '../engine/model.js';

const stage = (zh: string, en: string): Stage => ({ title: { zh, en } });
const held = (zh: string, en: string): Stage => ({ title: { zh, en }, held: true });
const final = (zh: string, en: string): Stage => ({ title: { zh, en }, final: true });

/** Where an infringement case can be, from the request to the last file note. */
export const stages = {
  draft: stage('待收件', 'being filed'),
  received: stage('已收件待立案', 'received'),
  supplementing: stage('补正中', 'being supplemented'),
  docketed: stage('已立案待送达', 'docketed'),
  answering: stage('答辩期', 'answering'),
  preparing: stage('审理准备', 'preparing'),
  'hearing-scheduled': stage('待口头审理', 'hearing scheduled'),
  heard: stage('已口头审理', 'heard'),
  'written-review': stage('书面审理', 'written review'),
  deliberated: stage('已合议待拟稿', 'deliberated'),
  'in-approval': stage('裁决报批', 'in approval'),
  approved: stage('已批准待作出', 'approved'),
  ruled: stage('已裁决待送达', 'ruled'),
  'ruling-served': stage('裁决已送达', 'ruling served'),
  'in-litigation': stage('行政诉讼中', 'in litigation'),
  'ruling-effective': stage('裁决已生效', 'ruling in effect'),
  enforcing: stage('强制执行中', 'in enforcement'),
  'ruling-revoked': stage('裁决已撤销', 'ruling revoked'),
  'objection-pending': held('管辖权异议审查中', 'objection pending'),
  suspended: held('中止', 'suspended'),
  refused: final('不予立案', 'not docketed'),
  withdrawn: final('立案前撤回', 'taken back before docketing'),
  transferred: final('已移送', 'transferred'),
  mediated: final('调解结案', 'closed by agreement'),
  cancelled: final('撤销案件', 'case cancelled'),
  concluded: final('结案归档', 'concluded'),
} as const satisfies Readonly<Record<string, Stage>>;

export type StageName = keyof typeof stages;

export const BEFORE_DOCKETING = ['received', 'supplementing'] as const;
export const BEFORE_HEARING = ['docketed', 'answering', 'preparing', 'hearing-scheduled', 'written-review'] as const;
/** As long as the facts are still being found: time that is not counted can begin here and no later. */
export const BEFORE_DELIBERATION = [...BEFORE_HEARING, 'heard'] as const;
/** From docketing until the ruling is made, resting stages left out. */
export const UNDECIDED = [...BEFORE_HEARING, 'heard', 'deliberated', 'in-approval', 'approved'] as const;
/** The same with the stages in which the case rests. */
export const UNDECIDED_OR_HELD = [...UNDECIDED, 'objection-pending', 'suspended'] as const;
export const AFTER_RULING = [
  'ruled',
  'ruling-served',
  'in-litigation',
  'ruling-effective',
  'enforcing',
  'ruling-revoked',
] as const;
/** Ends of a case that a paper brings about, which must still reach the parties. */
export const ENDED_BY_PAPER = ['refused', 'withdrawn', 'transferred', 'mediated', 'cancelled'] as const;
/** Ends by a decision of the office, which can be challenged and may have to be announced. */
export const ENDED_BY_DECISION = ['refused', 'transferred', 'cancelled'] as const;
/** Where a hearing may be set: a case that rests keeps it, and its notices and its day can still be seen to. */
export const HEARING_SET = ['hearing-scheduled', 'objection-pending', 'suspended'] as const;
/** Ends of a docketed case. */
export const ENDED_AFTER_DOCKETING = ['transferred', 'mediated', 'cancelled', 'concluded'] as const;
export const NUMBERED = [...UNDECIDED_OR_HELD, ...AFTER_RULING] as const;

import type { Words } from '#libs/kernel';
import { isOfMainLine } from '#libs/procedures';
import type { StoredCase } from '../../domain/case.js';
import type { Duty } from './party-duties.js';
import { hearingWords, type AwaitedHearing } from './party-hearings.js';
import type { PartyStep } from './party-steps.js';
import { editionOf } from './titles.js';

export interface NextWhy {
  /** Id of the clock; null where its calculation is the other side's to read. */
  readonly clock: string | null;
  readonly citation: string;
  readonly standing: string;
  readonly provisional: boolean;
}

/** The step of the main line that this party can take without any period calling for it. */
export function mainStep(stored: StoredCase, steps: readonly PartyStep[]): PartyStep | undefined {
  const { transitions } = editionOf(stored);
  return steps.find((step) => isOfMainLine(transitions.find((t) => t.id === step.transition)));
}

interface Next {
  readonly yours: Duty | undefined;
  readonly hearing: AwaitedHearing | undefined;
  readonly agencys: Duty | undefined;
  readonly others: Duty | undefined;
  readonly step: PartyStep | undefined;
}

export interface WhatIsNext {
  /** In one sentence: whose turn it is, for what, until when. */
  readonly next: Words;
  /** On what the day in that sentence rests; null where it names none that was counted. */
  readonly nextWhy: NextWhy | null;
}

export function nextOf({ open }: StoredCase, of: Next): WhatIsNext {
  const { yours, hearing, agencys, others, step } = of;
  const plain = (zh: string, en: string) => ({ next: { zh, en }, nextWhy: null });
  const dated = (zh: string, en: string, duty: Duty, mayRead = true) => ({
    next: { zh: `${zh}——${duty.words.zh}`, en: `${en}: ${duty.words.en}` },
    nextWhy: duty.dueOn === null ? null : whyOf(duty, mayRead),
  });
  if (!open) return plain('本案已结束', 'The case is closed');
  if (yours) return dated('请您办理', 'Your turn', yours);
  if (hearing) {
    const { zh, en } = hearingWords(hearing);
    return plain(`请您出席——${zh}`, `You are to come to: ${en}`);
  }
  if (agencys) return dated('等待办案机关', 'The agency is to act', agencys);
  if (others) return dated('等待对方', 'The other side is to act', others, false);
  if (step) return plain(`您可以办理——${step.title.zh}`, `You can go on to: ${step.title.en}`);
  return plain('目前没有进行中的期限', 'No time limit is running at present');
}

const whyOf = ({ clock: { id, provisional }, why }: Duty, mayRead: boolean): NextWhy => ({
  clock: mayRead ? id : null,
  ...why,
  provisional,
});

import type { Words } from '#libs/kernel';
import { cite } from '#libs/legal';
import { recordsOf } from '#libs/procedures';
import type { StoredCase } from '../../domain/case.js';
import { editionOf, stageTitle } from './titles.js';

/** A hearing to which the parties are to come. */
export interface AwaitedHearing {
  readonly id: string;
  /** Its day, and its hour in China, `09:30`. */
  readonly on: string;
  readonly time: string;
  readonly place: string;
  readonly online: boolean;
  /** Where the case rests and the hearing may not take place as set. */
  readonly rests: Words | null;
  /** What its notice tells of rights and of staying away, each with its article. */
  readonly tells: readonly { readonly words: Words; readonly citation: string }[];
}

/** The hearings that are set for today or later, the next one first. None of a case that has ended. */
export function awaitedHearings(stored: StoredCase, today: string): AwaitedHearing[] {
  if (!stored.open) return [];
  const { documents, stages } = editionOf(stored);
  const tells = (documents['hearing-notice']?.tells ?? []).map(({ says, citation }) => ({
    words: says,
    citation: cite(citation),
  }));
  const rests = stages[stored.stage]?.held ? resting(stageTitle(stored, stored.stage)) : null;
  return recordsOf(stored.file, 'hearing')
    .filter(({ state, on }) => state === 'scheduled' && on >= today)
    .map(({ id, on, time, place, online }) => ({ id, on, time, place, online, rests, tells }))
    .sort((a, b) => `${a.on} ${a.time}`.localeCompare(`${b.on} ${b.time}`));
}

const resting = ({ zh, en }: Words): Words => ({
  zh: `案件现处于“${zh}”,能否如期举行,以办案机关的通知为准`,
  en: `The case is at “${en}” now: whether the hearing takes place as set, the agency will tell`,
});

/** In one sentence, where and when. */
export const hearingWords = ({ on, time, place }: AwaitedHearing): Words => ({
  zh: `口头审理:${on} ${time},${place}`,
  en: `Oral hearing: ${on}, ${time}, ${place}`,
});

import type { Words } from '#libs/kernel';
import { editionNamed, procedureById, type AnyEdition } from '#libs/procedures';

/** What has its rules in an edition of a procedure. */
export interface OfEdition {
  readonly procedure: string;
  readonly edition: string;
}

export const editionOf = (c: OfEdition): AnyEdition => editionNamed(procedureById(c.procedure), c.edition);

const plain = (name: string): Words => ({ zh: name, en: name });

export const stageTitle = (c: OfEdition, stage: string): Words => editionOf(c).stages[stage]?.title ?? plain(stage);
export const clockTitle = (c: OfEdition, clock: string): Words => editionOf(c).clocks[clock]?.title ?? plain(clock);
export const documentTitle = (c: OfEdition, kind: string): Words => editionOf(c).documents[kind]?.title ?? plain(kind);

/** What a step is called to a party, which hands in what the office enters. */
export const partyTitle = (c: OfEdition, id: string): Words =>
  editionOf(c).transitions.find((t) => t.id === id)?.partyTitle ?? transitionTitle(c, id);

export function transitionTitle(c: OfEdition, id: string): Words {
  if (id === 'expire') return { zh: '期限届满', en: 'Time limit expired' };
  return editionOf(c).transitions.find((t) => t.id === id)?.title ?? plain(id);
}

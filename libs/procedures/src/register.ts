import { DomainError } from '#libs/kernel';
import { pickEdition } from '#libs/legal';
import type { AnyEdition, DraftPart, Procedure } from './engine/model.js';
import { majorRuling } from './major/major.procedure.js';
import { infringementOpinion } from './opinion/opinion.procedure.js';
import { ordinaryRuling } from './ordinary/ordinary.procedure.js';

/** Every procedure the office works by. */
export const procedures: readonly Procedure[] = [ordinaryRuling, majorRuling, infringementOpinion];

/** @throws DomainError PROCEDURES.UNKNOWN_PROCEDURE */
export function procedureById(id: string): Procedure {
  const found = procedures.find((p) => p.id === id);
  if (found) return found;
  throw new DomainError('PROCEDURES.UNKNOWN_PROCEDURE', 'notFound', {
    zh: `没有名为“${id.slice(0, 80)}”的程序`,
    en: `There is no procedure named “${id.slice(0, 80)}”`,
  });
}

/**
 * The steps that do this with a draft, in any edition of each procedure: what histories are searched by. One name may mean
 * another part in another procedure.
 */
export const draftSteps = (part: DraftPart): { readonly procedure: string; readonly transition: string }[] =>
  procedures.flatMap(({ id, editions }) => {
    const names = editions.flatMap(({ transitions }) => transitions.filter((t) => t.draft === part).map((t) => t.id));
    return [...new Set(names)].map((transition) => ({ procedure: id, transition }));
  });

/**
 * The edition that governs a request received on a day; the case keeps it.
 * @throws DomainError PROCEDURES.NO_EDITION for a day before the first edition
 */
export function editionInForce(procedure: Procedure, filedOn: string): AnyEdition {
  const found = pickEdition(procedure.editions, filedOn);
  if (found) return found;
  throw new DomainError('PROCEDURES.NO_EDITION', 'refused', {
    zh: `${filedOn}没有施行中的${procedure.title.zh}规定`,
    en: `No edition of this procedure was in force on ${filedOn}`,
  });
}

/**
 * The edition a case was filed under, by the day it took effect.
 * @throws DomainError PROCEDURES.NO_EDITION
 */
export function editionNamed(procedure: Procedure, effectiveFrom: string): AnyEdition {
  const found = procedure.editions.find((e) => e.effectiveFrom === effectiveFrom);
  if (found) return found;
  throw new DomainError('PROCEDURES.NO_EDITION', 'notFound', {
    zh: `${procedure.title.zh}没有${effectiveFrom.slice(0, 20)}施行的版本`,
    en: `This procedure has no edition of ${effectiveFrom.slice(0, 20)}`,
  });
}

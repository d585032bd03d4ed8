import type { AdvanceRequest, CasePerson, CaseworkParts, StoredCase } from '#libs/casework';
import { DomainError, newId } from '#libs/kernel';
import { editionNamed, procedureById, stagesOf } from '#libs/procedures';
import type { Office } from './office.js';
import type { Random } from './random.js';
import type { Ready } from './rehearsal.js';

type Trick = (at: {
  readonly office: Office;
  readonly random: Random;
  readonly honest: AdvanceRequest;
  readonly stored: StoredCase;
}) => AdvanceRequest | null;

/** Ways to ask for what must not happen, each made from an honest request. */
const TRICKS: Readonly<Record<string, Trick>> = {
  'a version that is no longer the present one': ({ honest }) => ({ ...honest, version: honest.version - 1 }),
  'a step that is not open at this stage': ({ honest, random, stored }) => {
    const edition = editionNamed(procedureById(stored.procedure), stored.edition);
    return {
      ...honest,
      transition: random.of(edition.transitions.filter((t) => !stagesOf(edition, t).includes(stored.stage))).id,
    };
  },
  'a field that the step does not have': ({ honest }) => ({ ...honest, input: { ...honest.input, 多余: '推演' } }),
  'somebody of another agency': ({ honest, office, stored }) => {
    const stranger = office.stranger(stored);
    return stranger && { ...honest, person: stranger };
  },
};

/** Somebody tries what must be refused. Returns what was tried and the refusal's code; throws nothing of its own. */
export async function misbehave(
  parts: CaseworkParts,
  office: Office,
  { stored, ready, random }: { readonly stored: StoredCase; readonly ready: Ready; readonly random: Random },
): Promise<{ readonly trick: string; readonly refusedAs: string | null } | null> {
  const [trick, make] = random.of(Object.entries(TRICKS));
  const asked = make({ office, random, honest: requestFor(stored, ready, null), stored });
  if (!asked) return null;
  try {
    await parts.advance.execute(asked);
    return { trick, refusedAs: null };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { trick, refusedAs: error.code };
  }
}

export function requestFor(stored: StoredCase, ready: Ready, key: string | null): AdvanceRequest {
  const person: CasePerson = ready.person;
  return {
    caseId: stored.id,
    transition: ready.transition.id,
    input: ready.input,
    reason: null,
    version: stored.version,
    person,
    request: key ? { actor: person.id, key, digest: key.replaceAll('-', '') } : null,
  };
}

export const newKey = newId;

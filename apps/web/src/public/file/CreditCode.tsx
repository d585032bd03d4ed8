import type { ReactNode } from 'react';
import { useBoth, useWords } from '../../i18n/words';
import { useBracketed } from '../../shell/bracketed';
import { useEligibility } from '../check/use-eligibility';
import { readCreditCode } from '../kit/numbers';
import { ORDINARY } from '../kit/procedures';
import { kit } from '../kit/words';
import type { Party } from './form';
import { TextAt } from './Places';
import { useFieldWords } from './request-words';
import { useDraft } from './use-draft';

/** The credit code of an organisation: asked of whoever requests from within China, and of others where they have one. */
export function CreditCode({ at, party }: { at: string; party: Party }): ReactNode {
  const say = useFieldWords();
  const tell = useWords(kit);
  const instead = useInstead();
  const fault = (text: string): string | null => {
    const read = readCreditCode(text);
    return read.ok ? null : tell(read.why === 'form' ? 'creditForm' : 'checkFails');
  };
  const mine = party.role === 'requester';
  const abroad = party.domicileInChina === false;
  return (
    <TextAt
      at={`${at}/creditCode`}
      label={say('creditCode')}
      max={40}
      as="code"
      fault={fault}
      optional={!mine || abroad}
      {...(mine && abroad ? { hint: instead } : {})}
    />
  );
}

/** What a requester from abroad hands in to prove what it is, by the list of papers of its procedure. */
function useInstead(): string {
  const say = useFieldWords();
  const both = useBoth();
  const bracketed = useBracketed();
  const rules = useEligibility(useDraft().form.procedure ?? ORDINARY);
  const paper = rules.data?.checklist.find(({ kind }) => kind === 'foreign-formalities');
  const none = say('creditCodeNone');
  if (!paper) return none;
  const papers = bracketed(both(paper.title), paper.article);
  return none + say('creditCodeAbroad', { when: both(paper.note), papers });
}

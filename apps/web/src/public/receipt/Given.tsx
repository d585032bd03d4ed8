import type { ReactNode } from 'react';
import { useBoth, useWords } from '../../i18n/words';
import { useAgencies } from '../file/agencies';
import { asKept } from '../file/as-kept';
import { side, type Party } from '../file/form';
import { StillMissing } from '../file/MissingPapers';
import { useKind } from '../../parts/papers/kind-words';
import type { KeptReceipt } from './kept-receipt';
import { Purpose } from '../../parts/papers/Purpose';
import { purposeOf } from '../file/purposes';
import { Receipted } from '../uploads/Uploads';
import { numbered } from '../../parts/papers/numbered';
import type { Given as Handed } from '../file/use-lacking';
import { DayBasis } from './DayBasis';
import { words } from './words';

type Told = Pick<KeptReceipt, 'receiptCode' | 'docketingDueOn'> & Partial<Pick<KeptReceipt, 'docketingClock'>>;

/** What was handed in, with the hash of every paper as the office received it. */
export function Given({ given, of }: { given: Handed; of: Told }): ReactNode {
  const { form, papers } = given;
  const say = useWords(words);
  const both = useBoth();
  const kind = useKind();
  const held = asKept(form);
  const agency = useAgencies().data?.find(({ id }) => id === form.agency);
  const names = (role: Party['role']): string[] => side(held, role).map(({ party }) => party.name ?? '');
  const lines: readonly (readonly [label: string, values: readonly string[]])[] = [
    [say('agency'), [agency ? both({ zh: agency.name, en: agency.nameEn || agency.name }) : (form.agency ?? '')]],
    [say('requester'), names('requester')],
    [say('respondent'), names('respondent')],
    [say('patent'), (held.rights ?? []).map(({ patentNumber, title }) => `${patentNumber ?? ''} ${title ?? ''}`)],
  ];
  return (
    <>
      <dl className="pb-answers">
        {lines.map(([label, values]) => (
          <div key={label}>
            <dt>{label}</dt>
            {values.map((value, i) => (
              <dd key={i}>{value}</dd>
            ))}
          </div>
        ))}
      </dl>
      <h2>{say('papers')}</h2>
      {papers.length === 0 ? <p className="pb-quiet">{say('papersNone')}</p> : null}
      <ul className="pb-files">
        {numbered(papers).map(({ paper, n }) => (
          <li key={paper.id}>
            {kind(paper.kind, n)} · {paper.name}
            <Purpose of={purposeOf(form, paper.id)} />
            <Receipted paper={paper} />
          </li>
        ))}
      </ul>
      <StillMissing {...given} dueOn={of.docketingDueOn} code={of.receiptCode}>
        <Basis of={of} />
      </StillMissing>
    </>
  );
}

/** The way to the calculation of the day by which the office decides; none where there is no such day, or the code has ended. */
export function Basis({ of: { receiptCode, docketingDueOn, docketingClock } }: { of: Told }): ReactNode {
  if (!receiptCode || !docketingDueOn || !docketingClock) return null;
  return <DayBasis code={receiptCode} day={docketingDueOn} clock={docketingClock} />;
}

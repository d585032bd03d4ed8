import type { ReactNode } from 'react';
import { useBoth, useWords } from '../../i18n/words';
import { useAgencies } from '../file/agencies';
import { asKept } from '../file/as-kept';
import { side, type Party } from '../file/form';
import { MissingPapers } from '../file/MissingPapers';
import { useKind } from '../uploads/kind-words';
import type { KeptReceipt } from './kept-receipt';
import { words } from './words';

/** What was handed in, with the hash of every paper as the office received it. */
export function Given({ form, papers }: NonNullable<KeptReceipt['given']>): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const kind = useKind();
  const agency = useAgencies().data?.find(({ id }) => id === form.agency);
  const names = (role: Party['role']): string[] => side(form, role).map(({ party }) => party.name ?? '');
  const lines: readonly (readonly [label: string, values: readonly string[]])[] = [
    [say('agency'), [agency ? both({ zh: agency.name, en: agency.nameEn || agency.name }) : (form.agency ?? '')]],
    [say('requester'), names('requester')],
    [say('respondent'), names('respondent')],
    [say('patent'), (form.rights ?? []).map(({ patentNumber, title }) => `${patentNumber ?? ''} ${title ?? ''}`)],
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
        {papers.map((paper) => (
          <li key={paper.id}>
            {kind(paper.kind)} · {paper.name}
            <br />
            <span className="pb-hash">SHA-256: {paper.sha256}</span>
          </li>
        ))}
      </ul>
      <MissingPapers form={form} papers={papers} filed />
    </>
  );
}

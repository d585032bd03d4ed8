import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { inMarks, useBoth, useWords } from '../../i18n/words';
import { useBracketed } from '../../shell/bracketed';
import { useEligibility } from '../check/use-eligibility';
import { ORDINARY } from '../kit/procedures';
import type { DraftPaper } from './draft-api';
import type { Form } from './form';
import { missingPapers } from './missing-papers';
import { words } from './words';

/** Which papers of the list are lacking and what follows: a warning, since it can be submitted all the same. */
export function MissingPapers({
  form,
  papers,
  filed = false,
}: {
  form: Form;
  papers: readonly DraftPaper[];
  /** True once it is submitted: nothing leads back to the draft. */
  filed?: boolean;
}): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const bracketed = useBracketed();
  const { data } = useEligibility(form.procedure ?? ORDINARY);
  const lines = data ? missingPapers(data.checklist, form, papers) : [];
  if (!data || lines.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={say('lacking')}
      description={
        <>
          <ul className="pb-faults">
            {lines.map((line) => (
              <li key={line.kind}>{bracketed(both(line.title), inMarks(line.article))}</li>
            ))}
          </ul>
          {data.lacking ? <p>{bracketed(both(data.lacking.says), inMarks(data.lacking.article))}</p> : null}
          {filed ? null : (
            <Link className="pb-link" to="/file/evidence">
              {say('lackingAdd')}
            </Link>
          )}
        </>
      }
    />
  );
}

import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words';
import { recordsOf, textOf, type CaseDetail } from '../../../parts/types';
import { partyName } from '../../case/Record';
import { words } from './words';

/** What the respondents answered. */
export function Answers({ of }: { of: CaseDetail }): ReactNode {
  const say = useWords(words);
  const answers = recordsOf(of.file, 'answer');
  return (
    <section className="hz-panel">
      <h2>{say('answers')}</h2>
      {answers.length === 0 ? <p>{say('noAnswers')}</p> : null}
      <dl className="hz-facts">
        {answers.map(({ key, fields }) => (
          <div key={key} style={{ display: 'contents' }}>
            <dt>
              {partyName(of, textOf(fields['party']))} · {textOf(fields['receivedOn'])}
            </dt>
            <dd>{textOf(fields['gist'])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

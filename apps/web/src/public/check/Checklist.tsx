import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { inMarks, useBoth, useWords } from '../../i18n/words';
import { Reading } from '../../shell/states/States';
import { Page } from '../kit/Page';
import { kit } from '../kit/words';
import { useEligibility, type Eligibility } from './use-eligibility';
import { words } from './words';

/** The papers of a request, to print and tick. They come from the edition in force, each with its article. */
export function Checklist(): ReactNode {
  const say = useWords(words);
  const tell = useWords(kit);
  const [query] = useSearchParams();
  const procedure = query.get('procedure') === 'major-ruling' ? 'major-ruling' : 'ordinary-ruling';
  const read = useEligibility(procedure);
  return (
    <Page title={say('listTitle')} back="/">
      <p className="hz-no-print">
        {procedure === 'ordinary-ruling' ? (
          <Link to="/checklist?procedure=major-ruling">{say('major')}</Link>
        ) : (
          <Link to="/checklist">{say('ordinary')}</Link>
        )}
      </p>
      <Reading of={read}>
        {(of) => (
          <>
            <p>{say('listLead', { edition: of.edition })}</p>
            <Lines title={say('listNeeded')} of={of.checklist.filter((line) => line.always)} />
            <Lines title={say('listSome')} of={of.checklist.filter((line) => !line.always)} />
            <div className="pb-acts hz-no-print">
              <Button type="primary" onClick={() => print()}>
                {tell('print')}
              </Button>
            </div>
          </>
        )}
      </Reading>
    </Page>
  );
}

function Lines({ title, of }: { title: string; of: Eligibility['checklist'] }): ReactNode {
  const both = useBoth();
  return (
    <>
      <h2>{title}</h2>
      <ul className="pb-files">
        {of.map((line) => (
          <li key={line.kind}>
            <label className="pb-option">
              <input type="checkbox" />
              <span>
                <strong>{both(line.title)}</strong>
                <br />
                {both(line.note)}
                <br />
                <span className="pb-quiet">{inMarks(line.article)}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}

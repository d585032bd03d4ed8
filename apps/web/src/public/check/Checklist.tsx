import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useCited } from '../../i18n/cited';
import { useBoth, useWords } from '../../i18n/words';
import { Reading } from '../../shell/states/States';
import { Page } from '../kit/Page';
import { ORDINARY, procedureIn, PROCEDURES, type ProcedureId } from '../kit/procedures';
import { kit } from '../kit/words';
import { useEligibility, type Eligibility } from './use-eligibility';
import { words } from './words';

const NAME: Readonly<Record<ProcedureId, 'ordinary' | 'major' | 'opinion'>> = {
  'ordinary-ruling': 'ordinary',
  'major-ruling': 'major',
  'infringement-opinion': 'opinion',
};

/** The papers of a request, to print and tick. They come from the edition in force, each with its article. */
export function Checklist(): ReactNode {
  const say = useWords(words);
  const tell = useWords(kit);
  const [query] = useSearchParams();
  const procedure = procedureIn(query.get('procedure')) ?? ORDINARY;
  const read = useEligibility(procedure);
  return (
    <Page title={say('listTitle')} back="/">
      <p>
        <strong>{say(NAME[procedure])}</strong>
      </p>
      <nav className="hz-no-print" aria-label={say('kinds')}>
        {PROCEDURES.filter((other) => other !== procedure).map((other) => (
          <p key={other}>
            <Link to={`/checklist?procedure=${other}`}>{say(NAME[other])}</Link>
          </p>
        ))}
      </nav>
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
  const cited = useCited();
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
                <span className="pb-quiet">{cited(line.article)}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}

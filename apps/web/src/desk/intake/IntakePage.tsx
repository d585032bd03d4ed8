import { Alert } from 'antd';
import { useState, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { useWords } from '../../i18n/words';
import { useBasisAhead } from '../../parts/basis/use-certificate';
import { useCode } from '../../parts/codes';
import { useKind } from '../../parts/papers/kind-words';
import { PaperLink } from '../../parts/papers/PaperLink';
import { recordsOf, textOf, type CaseDetail, type Steps } from '../../parts/types';
import { Nothing, Reading } from '../../shell/states/States';
import { Contacts } from '../case/Contacts';
import { nextClockOf } from '../case/next-clock';
import { RequestPanel, Rights } from '../case/tabs/Overview';
import { Page } from '../frame/Page';
import { PageReading } from '../frame/PageReading';
import { CaseLine } from '../step/StepHead';
import { useCase, usePapers, useSteps } from '../use-cases';
import { useEdition } from '../use-edition';
import { desk } from '../words';
import { Checks } from './Checks';
import { reviewOf } from './review';
import { words } from './words';
import './intake.css';

/** The request on one side, the conditions of docketing on the other; what fails becomes one notice. */
export function IntakePage(): ReactNode {
  const { id = '' } = useParams();
  const common = useWords(desk);
  const detail = useCase(id);
  const steps = useSteps(id);
  return (
    <PageReading of={detail} title={common('case')}>
      {(of) => (
        <PageReading of={steps} title={common('case')}>
          {(known) => <Review key={of.id} of={of} steps={known} />}
        </PageReading>
      )}
    </PageReading>
  );
}

function Review({ of, steps }: { of: CaseDetail; steps: Steps }): ReactNode {
  const say = useWords(words);
  useBasisAhead(nextClockOf(of.clocks)?.id);
  const edition = useEdition(of.procedure, of.edition);
  const papers = usePapers(of.id);
  const review = reviewOf(steps);
  const open = review ? { review, steps } : null;
  // Once open, the lines of the notice stay, whatever somebody else does with the case.
  const [first] = useState(open);
  const shown = open ?? first;
  return (
    <Page title={say('title')}>
      <CaseLine of={of} />
      {shown && !open ? <Alert type="warning" showIcon role="status" title={say('notReceived')} /> : null}
      {shown ? (
        <div className="hz-two">
          <div>
            <RequestPanel of={of} />
            <Declared of={of} />
            <PartiesPanel of={of} />
            <Rights of={of} />
            <Papers of={of} />
          </div>
          <Reading of={edition}>
            {(rules) => (
              <Reading of={papers}>
                {(all) => <Checks of={of} {...shown} rules={rules} handedIn={all.map(({ kind }) => kind)} />}
              </Reading>
            )}
          </Reading>
        </div>
      ) : (
        <Nothing text={say('notReceived')} />
      )}
    </Page>
  );
}

function Declared({ of }: { of: CaseDetail }): ReactNode {
  const say = useWords(words);
  const request = recordsOf(of.file, 'request')[0]?.fields ?? {};
  const yesNo = (value: unknown): string => say(value === true ? 'yes' : 'no');
  return (
    <section className="hz-panel">
      <h2>{say('declared')}</h2>
      <dl className="hz-facts">
        <dt>{say('signed')}</dt>
        <dd>{yesNo(request['signed'])}</dd>
        <dt>{say('notSued')}</dt>
        <dd>{yesNo(request['declaresNotSued'])}</dd>
        <dt>{say('noOther')}</dt>
        <dd>{yesNo(request['declaresNoOtherRoute'])}</dd>
        <dt>{say('copies')}</dt>
        <dd>{textOf(request['copies'])}</dd>
      </dl>
    </section>
  );
}

function PartiesPanel({ of }: { of: CaseDetail }): ReactNode {
  const common = useWords(desk);
  const code = useCode();
  return (
    <section className="hz-panel">
      <h2>{common('parties')}</h2>
      <ul>
        {recordsOf(of.file, 'party').map((party) => (
          <li key={party.key}>
            <strong>{code(textOf(party.fields['role']))}</strong> ·{' '}
            {['name', 'creditCode', 'address']
              .map((field) => textOf(party.fields[field]))
              .filter(Boolean)
              .join(' · ')}
            <dl className="hz-facts">
              <Contacts of={of} person={party} />
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Papers({ of }: { of: CaseDetail }): ReactNode {
  const say = useWords(words);
  const kindOf = useKind();
  const papers = usePapers(of.id);
  return (
    <section className="hz-panel">
      <h2>{say('papers')}</h2>
      <Reading of={papers} rows={2}>
        {(all) =>
          all.length === 0 ? (
            <p>{say('noPapers')}</p>
          ) : (
            <ul>
              {all.map((paper) => (
                <li key={paper.id}>
                  <PaperLink paper={paper} /> <span className="hz-quiet">{kindOf(paper.kind)}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Reading>
    </section>
  );
}

import { useIsMutating } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useWords } from '../../i18n/words';
import { useBasisAhead } from '../../parts/basis/use-certificate';
import { useCode } from '../../parts/codes';
import { moment } from '../../parts/dates';
import { ClockTag, DeadlineTag } from '../../parts/deadline/DeadlineTag';
import type { CaseDetail, Steps } from '../../parts/types';
import { Nothing, Reading } from '../../shell/states/States';
import { useClockName } from '../case/Record';
import { nextClockOf } from '../case/next-clock';
import { Page } from '../frame/Page';
import { PageReading } from '../frame/PageReading';
import { Deliberation } from '../step/aids/RulingAid';
import { useCase, useSteps } from '../use-cases';
import { desk } from '../words';
import { Decide } from './Decide';
import { decisionsOf } from './decisions';
import { difference } from './diff';
import { contradictsItself } from './contradiction';
import { PARTS, partOf, useSubmitted, type Part, type Submitted } from './drafts';
import { RulingPreview } from './RulingPreview';
import { words } from './words';
import './head.css';

/** One document that awaits approval: what it says, what changed, and the two ways on. */
export function ApprovalPage(): ReactNode {
  const { id = '' } = useParams();
  const say = useWords(words);
  const detail = useCase(id);
  const steps = useSteps(id);
  return (
    <PageReading of={detail} title={say('approvals')}>
      {(of) => (
        <PageReading of={steps} title={say('approvals')}>
          {(known) => <Known key={of.id} of={of} steps={known} />}
        </PageReading>
      )}
    </PageReading>
  );
}

function Known({ of, steps }: { of: CaseDetail; steps: Steps }): ReactNode {
  const say = useWords(words);
  const common = useWords(desk);
  const clockName = useClockName();
  const next = nextClockOf(of.clocks);
  useBasisAhead(next?.id);
  const known = decisionsOf(steps);
  // Once open, it stays: what somebody else does must not take away what is typed, and the answer to one's own decision
  // may come after the case has moved on.
  const [first] = useState(known);
  const decisions = known ?? first;
  const deciding = useIsMutating() > 0;
  return (
    <Page title={say('approvals')}>
      <p className="hz-step-case">
        <Link to={`/cases/${of.id}`}>
          {of.number ?? common('noNumber')} {of.title}
        </Link>{' '}
        {next ? <ClockTag of={next} called={clockName(next)} /> : <DeadlineTag health={of.health} />}
      </p>
      {decisions ? (
        <div className="hz-approval">
          <Document id={of.id} />
          <aside>
            {known || deciding ? null : <Alert type="warning" showIcon role="status" title={say('gone')} />}
            <Decide of={of} steps={steps} approves={decisions.approves} returns={decisions.returns} />
            <Deliberation of={of} />
          </aside>
        </div>
      ) : (
        <Nothing text={say('gone')}>
          <Link to="/approvals">{say('toList')}</Link>
        </Nothing>
      )}
    </Page>
  );
}

function Document({ id }: { id: string }): ReactNode {
  const submitted = useSubmitted(id);
  return <Reading of={submitted}>{(known) => <Text of={known} />}</Reading>;
}

function Text({ of: { draft, returned, note, preview } }: { of: Submitted }): ReactNode {
  const say = useWords(words);
  return (
    <section className="hz-panel">
      <h2>{say(returned ? 'changed' : 'document')}</h2>
      <p className="hz-quiet">{returned ? say('since', { at: moment(returned.at) }) : say('first')}</p>
      {contradictsItself(draft) ? <Alert type="warning" showIcon title={say('contradicts')} /> : null}
      {preview ? <RulingPreview of={preview} /> : null}
      {note ? <p>{say('note', { note })}</p> : null}
      {PARTS.map((part) => (
        <PartView key={part} part={part} now={partOf(draft, part)} before={returned && partOf(returned.draft, part)} />
      ))}
    </section>
  );
}

function PartView({ part, now, before }: { part: Part; now: string; before: string | null }): ReactNode {
  const say = useWords(words);
  const code = useCode();
  if (!now && !before) return null;
  const text = (value: string): string => (part === 'finding' ? code(value) : value);
  return (
    <div className="hz-part">
      <h3>
        {say(part)} {before !== null && before === now ? <small className="hz-quiet">{say('same')}</small> : null}
      </h3>
      <p>
        {before === null
          ? text(now)
          : difference(text(before), text(now)).map((piece, at) =>
              piece.kind === 'same' ? (
                <span key={at}>{piece.text}</span>
              ) : piece.kind === 'added' ? (
                <ins key={at}>
                  <b aria-label={say('added')}>+</b>
                  {piece.text}
                </ins>
              ) : (
                <del key={at}>
                  <b aria-label={say('removed')}>−</b>
                  {piece.text}
                </del>
              ),
            )}
      </p>
    </div>
  );
}

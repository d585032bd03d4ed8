import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useWords } from '../../i18n/words';
import { useCode } from '../../parts/codes';
import { moment } from '../../parts/dates';
import { DeadlineTag } from '../../parts/deadline/DeadlineTag';
import type { CaseDetail } from '../../parts/types';
import { Nothing, Reading } from '../../shell/states/States';
import { nextClockOf } from '../case/next-clock';
import { momentsOf, useTimeline } from '../case/use-timeline';
import { Page } from '../frame/Page';
import { PageReading } from '../frame/PageReading';
import { Deliberation } from '../step/aids/RulingAid';
import { useCase } from '../use-cases';
import { desk } from '../words';
import { Decide } from './Decide';
import { difference } from './diff';
import { PARTS, versionsOf, type Part, type Versions } from './drafts';
import { words } from './words';
import './head.css';

/** One document that awaits approval: what it says, what changed, and the two ways on. */
export function ApprovalPage(): ReactNode {
  const { id = '' } = useParams();
  const say = useWords(words);
  const detail = useCase(id);
  return (
    <PageReading of={detail} title={say('approvals')}>
      {(of) => <Known key={of.id} of={of} />}
    </PageReading>
  );
}

function Known({ of }: { of: CaseDetail }): ReactNode {
  const say = useWords(words);
  const common = useWords(desk);
  const pages = useTimeline(of.id);
  return (
    <Page title={say('approvals')}>
      <p className="hz-step-case">
        <Link to={`/cases/${of.id}`}>
          {of.number ?? common('noNumber')} {of.title}
        </Link>{' '}
        <DeadlineTag health={of.health} clock={nextClockOf(of.clocks)?.id ?? null} />
      </p>
      {of.stage === 'in-approval' ? (
        <Reading of={pages}>
          {() => (
            <div className="hz-approval">
              <Document versions={versionsOf([...momentsOf(pages)].reverse())} />
              <aside>
                <Decide of={of} />
                <Deliberation of={of} />
              </aside>
            </div>
          )}
        </Reading>
      ) : (
        <Nothing text={say('gone')}>
          <Link to="/approvals">{say('toList')}</Link>
        </Nothing>
      )}
    </Page>
  );
}

function Document({ versions }: { versions: Versions }): ReactNode {
  const say = useWords(words);
  const { now, before, note } = versions;
  return (
    <section className="hz-panel">
      <h2>{say(before ? 'changed' : 'document')}</h2>
      <p className="hz-quiet">{before ? say('since', { at: moment(before.at) }) : say('first')}</p>
      {note ? (
        <p>
          {say('note')}:{note}
        </p>
      ) : null}
      {PARTS.map((part) => (
        <PartView key={part} part={part} now={now?.[part] ?? ''} before={before ? before.draft[part] : null} />
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

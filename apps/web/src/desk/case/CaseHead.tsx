import { useIsFetching } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useBoth, useWords } from '../../i18n/words';
import { useCode } from '../../parts/codes';
import { ClockTag, DeadlineTag } from '../../parts/deadline/DeadlineTag';
import { partiesOf, recordsOf, textOf, type CaseDetail, type Steps } from '../../parts/types';
import { useProcedures } from '../admin/procedures/use-procedures';
import { caseKey } from '../use-cases';
import { desk } from '../words';
import { reviewOf } from '../intake/review';
import { nextClockOf, targetsOf } from './next-clock';
import { PrimaryStep } from './PrimaryStep';
import { useClockName } from './Record';
import { Returned } from './Returned';
import { StepsDrawer } from './StepsDrawer';
import { words } from './words';
import './case.css';

/** Who against whom, under what number, at what stage, what is due next, and the one next step. */
export function CaseHead({ of, steps }: { of: CaseDetail; steps: Steps | undefined }): ReactNode {
  const say = useWords(words);
  const common = useWords(desk);
  const both = useBoth();
  const next = nextClockOf(of.clocks);
  const procedure = useProcedures().data?.find(({ id }) => id === of.procedure);
  const clockName = useClockName();
  // A step just taken is back on this page before the case is read anew: until then the strip tells what was.
  const busy = useIsFetching({ queryKey: caseKey(of.id) }) > 0;
  return (
    <section className="hz-strip" aria-label={say('strip')} aria-busy={busy || undefined}>
      <Returned of={of} />
      <div className="hz-strip-top">
        <div>
          <h1>{of.title}</h1>
          <p className="hz-strip-sub">
            <strong>{of.number ?? common('noNumber')}</strong> · {both(of.stageTitle)}
          </p>
        </div>
        {steps ? <Acts of={of} steps={steps} /> : null}
      </div>
      {of.masked ? <Alert type="info" showIcon title={say('masked')} /> : null}
      <dl className="hz-strip-facts">
        <div className="hz-strip-due">
          <dt>{say('nextDue')}</dt>
          <dd>
            {next ? (
              <ClockTag of={next} called={clockName(next)} />
            ) : of.health.state !== 'waiting' ? (
              <DeadlineTag health={of.health} />
            ) : (
              say('noRunning')
            )}
          </dd>
          {targetsOf(of.clocks).map((target) => (
            <dd key={target.id} className="hz-quiet">
              <ClockTag of={target} called={clockName(target)} />
            </dd>
          ))}
        </div>
        {procedure ? (
          <div>
            <dt>{say('procedure')}</dt>
            <dd>{both(procedure.title)}</dd>
          </div>
        ) : null}
        <TrackFacts of={of} />
        <HearingFacts of={of} />
        <div>
          <dt>{common('officer')}</dt>
          <dd>{of.officer?.name ?? common('noOfficer')}</dd>
        </div>
        <div>
          <dt>{common('filedOn')}</dt>
          <dd>{of.filedOn}</dd>
        </div>
        <PartyFacts of={of} />
      </dl>
    </section>
  );
}

/** The course that was chosen within the procedure, for as long as the case is on it. */
function TrackFacts({ of }: { of: CaseDetail }): ReactNode {
  const say = useWords(words);
  const code = useCode();
  const chosen = recordsOf(of.file, 'matter').filter(
    ({ fields }) => fields['matter'] === 'track' && fields['state'] === 'open',
  );
  return chosen.map(({ key, fields }) => (
    <div key={key}>
      <dt>{say('track')}</dt>
      <dd>{code(textOf(fields['ground']))}</dd>
    </div>
  ));
}

/** A hearing that is set is an appointment of everybody in an open case, whatever else is due next. */
function HearingFacts({ of }: { of: CaseDetail }): ReactNode {
  const say = useWords(words);
  if (!of.open) return null;
  const set = recordsOf(of.file, 'hearing').filter(({ fields }) => fields['state'] === 'scheduled');
  return set.map(({ key, fields }) => (
    <div key={key}>
      <dt>{say('hearingSet')}</dt>
      <dd>
        {textOf(fields['on'])} {textOf(fields['time'])} · {textOf(fields['place'])}
      </dd>
    </div>
  ));
}

function PartyFacts({ of }: { of: CaseDetail }): ReactNode {
  const code = useCode();
  return partiesOf(of.file).map((party) => (
    <div key={party.key}>
      <dt>{code(textOf(party.fields['role']))}</dt>
      <dd>{textOf(party.fields['name'])}</dd>
    </div>
  ));
}

function Acts({ of, steps }: { of: CaseDetail; steps: Steps }): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const [open, setOpen] = useState(false);
  return (
    <div className="hz-strip-acts">
      {reviewOf(steps) ? (
        <Link className="ant-btn-link" to={`/cases/${of.id}/intake`}>
          {say('intake')}
        </Link>
      ) : null}
      <Button onClick={() => setOpen(true)}>{say('allSteps')}</Button>
      {steps.primary ? (
        <PrimaryStep id={of.id} steps={steps} />
      ) : (
        <span className="hz-quiet">{steps.waitsFor ? both(steps.waitsFor) : say('noPrimary')}</span>
      )}
      <StepsDrawer id={of.id} steps={steps} open={open} close={() => setOpen(false)} />
    </div>
  );
}

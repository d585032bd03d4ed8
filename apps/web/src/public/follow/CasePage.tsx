import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useBoth, useWords } from '../../i18n/words';
import { moment, nowAtOffice, timeOf } from '../../parts/dates';
import { useCode } from '../../parts/codes';
import { Queries } from '../../parts/basis/Queries';
import { Page } from '../kit/Page';
import { useListed } from '../../i18n/use-listed';
import { Agencys, Yours } from './Duties';
import { CasePapers } from './CasePapers';
import { Letters } from './Letters';
import { NextStep } from './NextStep';
import { BasisButton } from './PeriodBasis';
import { useCase } from './use-follow';
import { useLeave } from './use-leave';
import { words } from './words';

/** A case as its party sees it: first what this person must do and by which day, then everything else. */
export function CasePage({ close }: { close: () => void }): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const { view } = useCase();
  const leave = useLeave(close);
  return (
    <Page title={view.title} named back="/">
      <News />
      <p>
        {view.number ?? say('noNumber')}
        <br />
        {say('you', { role: say(view.you.role), name: view.you.name })}
        <br />
        <strong>{say('stage', { stage: both(view.stageTitle) })}</strong>
        {view.notBegun ? (
          <>
            <br />
            {both(view.notBegun)}
          </>
        ) : null}
      </p>
      <Yours />
      <Ruling />
      <Letters />
      <Steps />
      <h2>{say('next')}</h2>
      <NextStep />
      <Agencys />
      <Progress />
      <CasePapers />
      <Waiting />
      <Answered />
      <Done />
      <Panel />
      <button type="button" className="pb-link" onClick={leave}>
        {say('leave')}
      </button>
    </Page>
  );
}

/** Says that the page has changed under whoever reads it; the line is there before, as only what comes into it is read out. */
function News(): ReactNode {
  const say = useWords(words);
  const { version } = useCase().view;
  const [news, setNews] = useState<{ readonly version: number; readonly at: string | null }>({ version, at: null });
  if (version > news.version) setNews({ version, at: timeOf(nowAtOffice()) });
  return (
    <p role="status" className="pb-quiet">
      {news.at ? say('news', { time: news.at }) : null}
    </p>
  );
}

function Steps(): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const { view } = useCase();
  // More time and the like are asked for there: named here too, they would lead past their own form.
  const applies = view.steps.some(({ opens }) => opens === 'application');
  return (
    <section>
      <h2>{say('steps')}</h2>
      {view.steps.length === 0 && view.open ? <p className="pb-quiet">{say('stepsNone')}</p> : null}
      <ul className="pb-tasks">
        {view.steps.map((step) => (
          <li key={step.transition}>
            <Link to={`/follow/step/${step.transition}`}>{both(step.title)}</Link>
          </li>
        ))}
        {view.open ? (
          <li>
            <Link to="/follow/send">{say(applies ? 'sendElse' : 'send')}</Link>
          </li>
        ) : null}
      </ul>
      {view.open ? <p className="pb-hint">{say('sendHint')}</p> : <p>{say('sendEnded')}</p>}
    </section>
  );
}

function Progress(): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const { view } = useCase();
  return (
    <section>
      <h2>{say('progress')}</h2>
      <ol className="pb-steps">
        {view.passed.map((stage, i) => (
          <li key={`${stage.stage}${i}`} {...(stage.now ? { 'aria-current': 'step' as const } : {})}>
            {both(stage.title)} <span className="pb-quiet">{stage.on}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Ruling(): ReactNode {
  const say = useWords(words);
  const code = useCode();
  const { ruling } = useCase().view;
  if (!ruling) return null;
  return (
    <section className="pb-card">
      <h2>{say('ruling')}</h2>
      <p>
        <strong>{ruling.finding ? code(ruling.finding) : ''}</strong> {ruling.madeOn}
      </p>
      {[ruling.order, ruling.reasons, ruling.remedy].map((text) => (text ? <p key={text}>{text}</p> : null))}
    </section>
  );
}

function Waiting(): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const { pending } = useCase().view;
  if (pending.length === 0) return null;
  return (
    <section>
      <h2>{say('pending')}</h2>
      <ul className="pb-files">
        {pending.map(({ words: said, on, clocks }, at) => (
          <li key={said.zh + on}>
            {both(said)} <span className="pb-quiet">{say('asOf', { date: on })}</span>
            {clocks.map((clock) => (
              <BasisButton key={clock} clock={clock} named={`${say('pending')} ${at + 1}`} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answered(): ReactNode {
  const say = useWords(words);
  const { view } = useCase();
  const answered = view.queries.filter(({ answer }) => answer);
  if (answered.length === 0) return null;
  return (
    <section>
      <h2>{say('answered')}</h2>
      <Queries of={answered} named />
    </section>
  );
}

function Done(): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const { view } = useCase();
  return (
    <section>
      <h2>{say('filed')}</h2>
      {view.filed.length === 0 ? <p className="pb-quiet">{say('filedNone')}</p> : null}
      <ul className="pb-files">
        {view.filed.map((act, i) => (
          <li key={i}>
            {both(act.title)} <span className="pb-quiet">{moment(act.at)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Panel(): ReactNode {
  const say = useWords(words);
  const listed = useListed();
  const { view } = useCase();
  if (view.panel.length === 0) return null;
  return (
    <section>
      <h2>{say('panel')}</h2>
      <p>{listed(view.panel.map((one) => (one.leads ? say('leads', { name: one.name }) : one.name)))}</p>
    </section>
  );
}

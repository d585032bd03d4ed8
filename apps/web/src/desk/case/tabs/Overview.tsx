import type { ReactNode } from 'react';
import { useListed } from '../../../i18n/use-listed';
import { useWords } from '../../../i18n/words';
import { useCode } from '../../../parts/codes';
import { ClockTag } from '../../../parts/deadline/DeadlineTag';
import { goesOn } from '../../../parts/deadline/look';
import { recordsOf, textOf } from '../../../parts/types';
import type { TabProps } from '../tab-props';
import { Explained } from '../Explained';
import { useClockName } from '../Record';
import { words } from '../words';
import { useBracketed } from '../../../shell/bracketed';

export function Overview({ of, steps }: TabProps): ReactNode {
  return (
    <div className="hz-two">
      <div>
        <RequestPanel of={of} />
        <Rights of={of} />
      </div>
      <div>
        <Running of={of} />
        <Explained of={of} steps={steps} />
        <Panel of={of} />
      </div>
    </div>
  );
}

export function RequestPanel({ of }: Pick<TabProps, 'of'>): ReactNode {
  const say = useWords(words);
  const request = recordsOf(of.file, 'request')[0]?.fields;
  const listed = useListed();
  if (!request) return null;
  const claims = request['claimsReliedOn'];
  return (
    <section className="hz-panel">
      <h2>{say('request')}</h2>
      <dl className="hz-facts">
        <dt>{say('matters')}</dt>
        <dd>{textOf(request['matters'])}</dd>
        <dt>{say('facts')}</dt>
        <dd>{textOf(request['factsAndReasons'])}</dd>
        {Array.isArray(claims) ? (
          <>
            <dt>{say('claims')}</dt>
            <dd>{listed(claims)}</dd>
          </>
        ) : null}
      </dl>
    </section>
  );
}

export function Rights({ of }: Pick<TabProps, 'of'>): ReactNode {
  const say = useWords(words);
  const code = useCode();
  const listed = useListed();
  return (
    <section className="hz-panel">
      <h2>{say('rights')}</h2>
      <ul>
        {recordsOf(of.file, 'right').map((right) => (
          <li key={right.key}>
            {textOf(right.fields['title'])} · {textOf(right.fields['patentNumber'])} ·{' '}
            {textOf(right.fields['patentee'])}
          </li>
        ))}
      </ul>
      <h3>{say('accused')}</h3>
      <ul>
        {recordsOf(of.file, 'accused').map((accused) => (
          <li key={accused.key}>
            {textOf(accused.fields['product'])} ·{' '}
            {Array.isArray(accused.fields['acts'])
              ? listed(accused.fields['acts'].map((act) => code(String(act))))
              : ''}{' '}
            · {textOf(accused.fields['place'])}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Running({ of }: Pick<TabProps, 'of'>): ReactNode {
  const say = useWords(words);
  const clockName = useClockName();
  const running = of.clocks.filter(goesOn);
  return (
    <section className="hz-panel">
      <h2>{say('running')}</h2>
      {running.length === 0 ? <p>{say('noRunning')}</p> : null}
      <dl className="hz-facts">
        {running.map((clock) => (
          <div key={clock.id} style={{ display: 'contents' }}>
            <dt>{clockName(clock)}</dt>
            <dd>
              <ClockTag of={clock} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Panel({ of }: Pick<TabProps, 'of'>): ReactNode {
  const listed = useListed();
  const say = useWords(words);
  const bracketed = useBracketed();
  if (of.panel.length === 0) return null;
  const members = recordsOf(of.file, 'panel')[0]?.fields['members'];
  const leader = Array.isArray(members)
    ? (members as { person: string; leads: boolean }[]).find((member) => member.leads)?.person
    : null;
  return (
    <section className="hz-panel">
      <h2>{say('panel')}</h2>
      <p>{listed(of.panel.map(({ id, name }) => (id === leader ? bracketed(name, say('leads')) : name)))}</p>
    </section>
  );
}

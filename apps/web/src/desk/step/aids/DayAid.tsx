import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { Alert, Form } from 'antd';
import type { ReactNode } from 'react';
import { useCited } from '../../../i18n/cited';
import { api, take } from '../../../api/client';
import type { paths } from '../../../api/generated/schema';
import { useBoth, useLanguage, useTitled, useWords } from '../../../i18n/words';
import { useCode } from '../../../parts/codes';
import { weekdayOf } from '../../../parts/dates';
import { ClockTag } from '../../../parts/deadline/DeadlineTag';
import { partiesOf, textOf } from '../../../parts/types';
import { Reading } from '../../../shell/states/States';
import { caseKey } from '../../use-cases';
import type { AidProps } from './aid-props';
import { words } from './words';

type TimeBefore =
  paths['/api/v1/cases/{id}/days-before']['get']['responses']['200']['content']['application/json'][number];
type DayBefore = TimeBefore['earliest'];

interface Props extends AidProps {
  /** The field of the day, and the clock whose time has to be left before it. */
  readonly field: string;
  readonly clock: string;
}

/** Which time has to be left before the day that is set, by which article, and whether the day chosen leaves it. */
export function DayAid({ of, form, field, clock: name }: Props): ReactNode {
  const say = useWords(words);
  const code = useCode();
  const typed: unknown = Form.useWatch(['input', field], form);
  const days = useDaysBefore(of.id, textOf(typed));
  const running = of.clocks.filter(({ clock, state }) => clock === name && state === 'armed');
  return (
    <aside className="hz-panel">
      <Reading of={days}>{(times) => times.filter(({ clock }) => clock === name).map(Shown)}</Reading>
      <h3>{say('service')}</h3>
      <ul>
        {partiesOf(of.file).map((party) => (
          <li key={party.key}>
            {textOf(party.fields['name'])} · {code(textOf(party.fields['role']))}
          </li>
        ))}
      </ul>
      {running.map((clock) => (
        <p key={clock.id}>
          {clock.party} <ClockTag of={clock} />
        </p>
      ))}
    </aside>
  );
}

const Shown = (time: TimeBefore): ReactNode => <Time key={time.clock} of={time} />;

function Time({ of: { title, term, citation, earliest, chosen } }: { of: TimeBefore }): ReactNode {
  const cited = useCited();
  const say = useWords(words);
  const both = useBoth();
  const titled = useTitled();
  const named = useNamedDay();
  return (
    <>
      <h2>{titled(title)}</h2>
      <p>{say('noticeTerm', { term: both(term), citation: cited(citation) })}</p>
      <p>{say('earliestDay', { day: named(earliest.on) })}</p>
      {chosen ? <Chosen of={chosen} /> : <How of={earliest} />}
    </>
  );
}

function Chosen({ of }: { of: DayBefore }): ReactNode {
  const say = useWords(words);
  const named = useNamedDay();
  return (
    <>
      <Alert
        type={of.inTime ? 'success' : 'error'}
        showIcon
        role="status"
        className="hz-step-note"
        title={say(of.inTime ? 'fits' : 'tooEarly', { latest: named(of.latest), day: named(of.on) })}
      />
      {of.working ? null : <Alert type="warning" showIcon className="hz-step-note" title={say('restDay')} />}
      <How of={of} />
    </>
  );
}

/** The calculation in lines, as the server made it. */
function How({ of }: { of: DayBefore }): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  return (
    <>
      <h3>{say('why')}</h3>
      <ol>
        {of.steps.map((step, at) => (
          <li key={at}>
            {both(step.words)} → {step.to}
          </li>
        ))}
      </ol>
      {of.provisional ? <p className="hz-quiet">{say('mayMove')}</p> : null}
    </>
  );
}

function useNamedDay(): (day: string) => string {
  const language = useLanguage();
  return (day) => `${day} ${weekdayOf(day, language)}`;
}

/** Nothing is counted on the page; when the step is taken the procedure checks it again. */
function useDaysBefore(id: string, typed: string): UseQueryResult<TimeBefore[]> {
  const day = /^\d{4}-\d\d-\d\d$/.test(typed) ? typed : '';
  return useQuery({
    queryKey: [...caseKey(id), 'days-before', day],
    queryFn: () =>
      take(api.GET('/api/v1/cases/{id}/days-before', { params: { path: { id }, query: day ? { day } : {} } })),
    placeholderData: keepPreviousData,
  });
}

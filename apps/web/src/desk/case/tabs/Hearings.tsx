import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words';
import { ClockTag } from '../../../parts/deadline/DeadlineTag';
import { recordsOf, type FileRecord } from '../../../parts/types';
import { Nothing } from '../../../shell/states/States';
import { useStateName } from '../../step/fields/record-name';
import { clocksFor } from '../clocks-for';
import type { TabProps } from '../tab-props';
import { Record, useClockName } from '../Record';
import { words } from '../words';

export function Hearings({ of, steps }: TabProps): ReactNode {
  const say = useWords(words);
  const clockName = useClockName();
  const stateOf = useStateName();
  // A case may end before a hearing that nobody cancelled: nothing is to be held in it any more.
  const standing = (fields: FileRecord['fields']): string =>
    !of.open && fields['state'] === 'scheduled' ? say('notHeld') : stateOf(fields);
  const hearings = recordsOf(of.file, 'hearing');
  const notices = clocksFor('notice-of-hearing', of);
  if (hearings.length === 0) return <Nothing text={say('noHearing')} />;
  return (
    <>
      {hearings.map(({ key, id, fields }) => (
        <section key={key} className="hz-panel">
          <h2>{[say('hearingNo', { n: id }), standing(fields)].filter(Boolean).join(' · ')}</h2>
          <Record fields={fields} of={of} steps={steps} />
        </section>
      ))}
      {notices.length > 0 ? (
        <section className="hz-panel">
          <h2>{say('noticePeriod')}</h2>
          {notices.map((clock) => (
            <p key={clock.id}>
              {clockName(clock)} <ClockTag of={clock} />
            </p>
          ))}
        </section>
      ) : null}
    </>
  );
}

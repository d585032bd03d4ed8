import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useBoth, useLanguage, useWords } from '../../i18n/words';
import { weekdayOf } from '../../parts/dates';
import type { FollowView } from './use-follow';
import { Warnings } from '../../parts/Warnings';
import { words } from './words';

/** A hearing to which this party is to come: when, where, and what follows from staying away. */
export function HearingCard({ of }: { of: FollowView['hearings'][number] }): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const language = useLanguage();
  const { on, time, place, online, rests, tells } = of;
  return (
    <div className="pb-card pb-duty">
      <p>
        <strong>{say('hearing')}</strong>
      </p>
      <p>
        <strong className="pb-date">{say('hearingAt', { on, weekday: weekdayOf(on, language), time })}</strong>
        <br />
        {say(online ? 'hearingOnline' : 'hearingPlace', { place })}
      </p>
      {rests ? <Alert className="pb-warning" type="info" showIcon title={both(rests)} /> : null}
      <Warnings className="pb-warning" of={tells} />
    </div>
  );
}

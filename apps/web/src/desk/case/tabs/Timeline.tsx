import type { ReactNode } from 'react';
import { useCited } from '../../../i18n/cited';
import { useBoth, useWords } from '../../../i18n/words';
import { useCode } from '../../../parts/codes';
import { moment } from '../../../parts/dates';
import type { Moment } from '../../../parts/types';
import { Nothing, Reading } from '../../../shell/states/States';
import { MoreRows } from '../../more/MoreRows';
import { useNames } from '../../use-cases';
import type { TabProps } from '../tab-props';
import { momentsOf, useTimeline } from '../use-timeline';
import { words } from '../words';

export function Timeline({ of }: TabProps): ReactNode {
  const say = useWords(words);
  const pages = useTimeline(of.id);
  return (
    <Reading of={pages}>
      {() => {
        const moments = momentsOf(pages);
        if (moments.length === 0) return <Nothing text={say('noTimeline')} />;
        return (
          <section className="hz-panel">
            <ol className="hz-moments">
              {moments.map((one) => (
                <MomentLine key={one.version} of={one} />
              ))}
            </ol>
            <MoreRows pages={pages} />
          </section>
        );
      }}
    </Reading>
  );
}

function MomentLine({ of }: { of: Moment }): ReactNode {
  const cited = useCited();
  const say = useWords(words);
  const both = useBoth();
  const code = useCode();
  const nameOf = useNames();
  const who = say('by', { name: of.actorName || code(of.capacity), capacity: code(of.capacity) });
  return (
    <li>
      <small>{moment(of.at)}</small>
      <strong>
        {both(of.title)}
        {of.from !== of.to ? ` → ${both(of.toTitle)}` : ''}
      </strong>
      <span>
        {who}
        {of.onBehalfOf ? ` · ${say('onBehalf', { name: nameOf(of.onBehalfOf) })}` : ''}
        {of.lateByOutage ? ` · ${say('late')}` : ''}
      </span>
      {of.reason ? <span>{of.reason}</span> : null}
      <small>{cited(of.citation)}</small>
    </li>
  );
}

import type { ReactNode } from 'react';
import { useBoth, useWords } from '../../../i18n/words';
import { useCode } from '../../../parts/codes';
import { amount } from '../../../parts/basis/rows';
import { words as basisWords } from '../../../parts/basis/words';
import { DeadlineTag } from '../../../parts/deadline/DeadlineTag';
import { recordsOf, textOf } from '../../../parts/types';
import { partyName } from '../../case/Record';
import { useEdition } from '../../use-edition';
import type { AidProps } from './Aids';
import { words } from './words';

/** How long before the hearing everybody must have the notice, by which article, and who must have it. */
export function HearingAid({ of }: AidProps): ReactNode {
  const say = useWords(words);
  const basis = useWords(basisWords);
  const both = useBoth();
  const code = useCode();
  const edition = useEdition(of.procedure, of.edition);
  const rule = edition.data?.clocks.find((clock) => clock.id === 'hearing-notice');
  const running = of.clocks.filter((clock) => clock.clock === 'hearing-notice' && clock.state === 'armed');
  return (
    <aside className="hz-panel">
      <h2>{say('notice')}</h2>
      {rule ? (
        <p>
          {say('noticeTerm', {
            title: both(rule.title),
            term: amount(basis, Math.abs(Number(rule.term['count'])), rule.term['unit']),
            citation: rule.citation,
          })}
        </p>
      ) : null}
      <p>{say('earliest')}</p>
      <h3>{say('service')}</h3>
      <ul>
        {recordsOf(of.file, 'party').map((party) => (
          <li key={party.key}>
            {textOf(party.fields['name'])} · {code(textOf(party.fields['role']))}
          </li>
        ))}
      </ul>
      {running.map((clock) => (
        <p key={clock.id}>
          {partyName(of, clock.subject)} <DeadlineTag health={clock.health} clock={clock.id} />
        </p>
      ))}
    </aside>
  );
}

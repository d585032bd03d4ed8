import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useBoth, useWords } from '../../i18n/words';
import { useCode } from '../../parts/codes';
import { ClockTag } from '../../parts/deadline/DeadlineTag';
import { CardTable } from '../../parts/table/CardTable';
import type { CaseDetail, Steps } from '../../parts/types';
import { useEdition } from '../use-edition';
import { clocksFor } from './clocks-for';
import { partyName, Value } from './Record';
import { deliveriesOf, type Delivery } from './service';
import { actsOf } from './service-acts';
import { words } from './words';

/** Per recipient and document: when it went out, when it arrived, by what proof, and what is still missing. */
export function ServiceTable({
  of,
  steps,
  beside = false,
}: {
  of: CaseDetail;
  steps: Steps | undefined;
  beside?: boolean;
}): ReactNode {
  const say = useWords(words);
  const code = useCode();
  const both = useBoth();
  const { data: rules } = useEdition(of.procedure, of.edition);
  const kindOf = (document: string) => rules?.documents.find(({ id }) => id === document);
  // A code may mean something else in a choice: a document is called as the rules of the case call it.
  const titleOf = (document: string): string =>
    both(kindOf(document)?.title ?? { zh: code(document), en: code(document) });
  // What a party handed in is no service, though it is on record as having come.
  const lines = deliveriesOf(of).filter(({ document }) => kindOf(document)?.from !== 'party');
  const due = clocksFor('service-of-copy', of).filter(({ state }) => state === 'armed');
  return (
    <>
      {due.map((clock) => (
        <p key={clock.id}>
          {clock.party} <ClockTag of={clock} />
        </p>
      ))}
      {lines.length === 0 ? (
        <p>{say('noService')}</p>
      ) : (
        <CardTable
          caption={say('service')}
          beside={beside}
          rows={lines}
          rowKey={(line) => line.key}
          columns={[
            { key: 'document', title: say('document'), main: true, cell: (line) => titleOf(line.document) },
            { key: 'party', title: say('recipient'), cell: (line) => partyName(of, line.party) },
            { key: 'sent', title: say('sentOn'), whole: true, cell: (line) => line.sentOn || '—' },
            {
              key: 'received',
              title: say('receivedOn'),
              cell: (line) =>
                line.receivedOn ? (
                  <span className="hz-date">{line.receivedOn}</span>
                ) : (
                  <Missing of={of} steps={steps} line={line} />
                ),
            },
            { key: 'method', title: say('method'), cell: (line) => code(line.method) },
            {
              key: 'proof',
              title: say('proof'),
              cell: (line) => (line.proof ? <Value of={of} value={line.proof} name="proof" /> : '—'),
            },
          ]}
        />
      )}
    </>
  );
}

/** Why it is not there yet, and what can be done about it. */
function Missing({ of, steps, line }: { of: CaseDetail; steps: Steps | undefined; line: Delivery }): ReactNode {
  const say = useWords(words);
  const code = useCode();
  const acts = actsOf(line, steps);
  return (
    <>
      {line.failed ? (
        <>
          <Tag color="error">{say('failedService')}</Tag>
          <span>{code(line.failed)}</span>
        </>
      ) : line.open ? (
        <Tag>{say('waiting')}</Tag>
      ) : (
        say('cameOtherwise')
      )}
      {acts.length > 0 ? (
        <div className="hz-chips">
          {acts.map(({ act, to }) => (
            <Link key={act} to={`/cases/${of.id}/steps/${to}`}>
              {say(act)}
            </Link>
          ))}
        </div>
      ) : null}
    </>
  );
}

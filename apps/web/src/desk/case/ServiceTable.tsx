import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useBoth, useWords } from '../../i18n/words';
import { useCode } from '../../parts/codes';
import { DeadlineTag } from '../../parts/deadline/DeadlineTag';
import { CardTable } from '../../parts/table/CardTable';
import type { CaseDetail, Steps } from '../../parts/types';
import { useEdition } from '../use-edition';
import { partyName, Value } from './Record';
import { deliveriesOf, receiptStep } from './service';
import { words } from './words';

/** What a document is called in the rules of the case; a code may mean something else in a choice. */
function useDocumentTitle({ procedure, edition }: CaseDetail): (document: string) => string {
  const both = useBoth();
  const code = useCode();
  const { data } = useEdition(procedure, edition);
  return (document) => {
    const title = data?.documents.find(({ id }) => id === document)?.title;
    return title ? both(title) : code(document);
  };
}

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
  const titleOf = useDocumentTitle(of);
  const lines = deliveriesOf(of);
  const due = of.clocks.filter((clock) => clock.clock === 'service' && clock.state === 'armed');
  return (
    <>
      {due.map((clock) => (
        <p key={clock.id}>
          {partyName(of, clock.subject)}{' '}
          <DeadlineTag health={clock.health} clock={clock.id} standing={clock.standing} />
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
              cell: (line) => {
                if (line.receivedOn) return line.receivedOn;
                const step = receiptStep(steps, line.document);
                return (
                  <>
                    <Tag>{line.failed ? say('failedService') : say('waiting')}</Tag>
                    {line.failed ? <span>{code(line.failed)} </span> : null}
                    {step ? (
                      <Link to={`/cases/${of.id}/steps/${step}?party=${line.party}&method=${line.method}`}>
                        {say('enterReceipt')}
                      </Link>
                    ) : null}
                  </>
                );
              },
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

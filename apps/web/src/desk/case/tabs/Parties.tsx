import { Button } from 'antd';
import { Fragment, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '../../../i18n/words';
import { useCode } from '../../../parts/codes';
import { recordsOf, textOf, type CaseDetail, type FileRecord } from '../../../parts/types';
import type { TabProps } from '../tab-props';
import { PartyCode } from '../access/PartyCode';
import { Contacts, FactRow } from '../Contacts';
import { ServiceTable } from '../ServiceTable';
import { words } from '../words';

export function Parties({ of, steps }: TabProps): ReactNode {
  const say = useWords(words);
  const go = useNavigate();
  const sending = steps?.steps.find(({ delivery, allowed }) => delivery === 'sends' && allowed);
  return (
    <>
      <div className="hz-two">
        {recordsOf(of.file, 'party').map((party) => (
          <PartyPanel key={party.key} of={of} party={party} />
        ))}
      </div>
      <section className="hz-panel">
        <h2>{say('service')}</h2>
        <ServiceTable of={of} steps={steps} />
        {sending ? (
          <p>
            <Button onClick={() => void go(`/cases/${of.id}/steps/${sending.transition}`)}>{say('enterSent')}</Button>
          </p>
        ) : null}
      </section>
    </>
  );
}

function PartyPanel({ of, party }: { of: CaseDetail; party: FileRecord }): ReactNode {
  const say = useWords(words);
  const code = useCode();
  const { id, fields } = party;
  const agents = recordsOf(of.file, 'agent').filter(
    (agent) => !agent.fields['endedOn'] && textOf(agent.fields['partyId']) === id,
  );
  return (
    <section className="hz-panel">
      <h2>
        {code(textOf(fields['role']))} · {textOf(fields['name'])}
      </h2>
      {fields['left'] ? <p className="hz-quiet">{say('leftOn', { date: textOf(fields['leftOn']) })}</p> : null}
      <dl className="hz-facts">
        <Fact term={say('former')} text={textOf(fields['formerName'])} />
        <Fact term={say('address')} text={textOf(fields['address'])} />
        <Fact term={say('code')} text={textOf(fields['creditCode'])} />
        <Contacts of={of} person={party} />
        {agents.map((agent) => (
          <Fragment key={agent.key}>
            <Fact term={say('agent')} text={`${textOf(agent.fields['name'])} ${textOf(agent.fields['firm'])}`} />
            <Contacts of={of} person={agent} />
          </Fragment>
        ))}
      </dl>
      <PartyCode of={of} party={party} />
    </section>
  );
}

function Fact({ term, text }: { term: string; text: string }): ReactNode {
  if (!text.trim()) return null;
  return <FactRow term={term}>{text}</FactRow>;
}

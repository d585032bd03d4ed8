import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '../../../i18n/words';
import { useCode } from '../../../parts/codes';
import { recordsOf, textOf } from '../../../parts/types';
import type { TabProps } from '../tab-props';
import { ServiceTable } from '../ServiceTable';
import { words } from '../words';

export function Parties({ of, steps }: TabProps): ReactNode {
  const say = useWords(words);
  const code = useCode();
  const go = useNavigate();
  const agents = recordsOf(of.file, 'agent').filter(({ fields }) => !fields['endedOn']);
  const canSend = steps?.steps.some((step) => step.transition === 'record-service' && step.allowed);
  return (
    <>
      <div className="hz-two">
        {recordsOf(of.file, 'party').map(({ key, id, fields }) => (
          <section key={key} className="hz-panel">
            <h2>
              {code(textOf(fields['role']))} · {textOf(fields['name'])}
            </h2>
            <dl className="hz-facts">
              <Fact term={say('former')} text={textOf(fields['formerName'])} />
              <Fact term={say('address')} text={textOf(fields['address'])} />
              <Fact term={say('phone')} text={textOf(fields['phone'])} />
              <Fact term={say('code')} text={textOf(fields['creditCode'])} />
              {agents
                .filter((agent) => textOf(agent.fields['partyId']) === id)
                .map((agent) => (
                  <Fact
                    key={agent.key}
                    term={say('agent')}
                    text={`${textOf(agent.fields['name'])} ${textOf(agent.fields['firm'])}`}
                  />
                ))}
            </dl>
          </section>
        ))}
      </div>
      <section className="hz-panel">
        <h2>{say('service')}</h2>
        <ServiceTable of={of} steps={steps} />
        {canSend ? (
          <p>
            <Button onClick={() => void go(`/cases/${of.id}/steps/record-service`)}>{say('enterSent')}</Button>
          </p>
        ) : null}
      </section>
    </>
  );
}

function Fact({ term, text }: { term: string; text: string }): ReactNode {
  if (!text.trim()) return null;
  return (
    <>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </>
  );
}

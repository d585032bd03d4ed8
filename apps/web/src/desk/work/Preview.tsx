import { Button, Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useBoth, useWords } from '../../i18n/words';
import { ClockTag, DeadlineTag } from '../../parts/deadline/DeadlineTag';
import { partiesOf, textOf } from '../../parts/types';
import { Reading } from '../../shell/states/States';
import { PrimaryStep } from '../case/PrimaryStep';
import { useClockName } from '../case/Record';
import { nextClockOf } from '../case/next-clock';
import { useCase, useSteps } from '../use-cases';
import { desk } from '../words';
import { words } from './words';
import { useCode } from '../../parts/codes';

/** A case in short, beside the list: who against whom, what is due, what to do next. */
export function Preview({ id, close }: { id: string | null; close: () => void }): ReactNode {
  const say = useWords(words);
  return (
    <Drawer open={id !== null} onClose={close} title={say('preview')} size="min(480px, 100vw)">
      {id ? <Short id={id} /> : null}
    </Drawer>
  );
}

function Short({ id }: { id: string }): ReactNode {
  const say = useWords(words);
  const common = useWords(desk);
  const both = useBoth();
  const code = useCode();
  const go = useNavigate();
  const detail = useCase(id);
  const steps = useSteps(id);
  const clockName = useClockName();
  return (
    <Reading of={detail}>
      {(data) => {
        const next = nextClockOf(data.clocks);
        return (
          <>
            <h2 className="hz-short-title">{data.title}</h2>
            <dl className="hz-facts">
              <dt>{common('number')}</dt>
              <dd>{data.number ?? common('noNumber')}</dd>
              <dt>{common('stage')}</dt>
              <dd>{both(data.stageTitle)}</dd>
              <dt>{common('officer')}</dt>
              <dd>{data.officer?.name ?? common('noOfficer')}</dd>
              {partiesOf(data.file).map((party) => (
                <Pair key={party.key} term={code(textOf(party.fields['role']))} text={textOf(party.fields['name'])} />
              ))}
              <dt>{common('nextDue')}</dt>
              <dd>{next ? <ClockTag of={next} called={clockName(next)} /> : <DeadlineTag health={data.health} />}</dd>
            </dl>
            <p className="hz-short-acts">
              <PrimaryStep id={id} steps={steps.data} />
              <Button onClick={() => void go(`/cases/${id}`)}>{say('openCase')}</Button>
            </p>
          </>
        );
      }}
    </Reading>
  );
}

function Pair({ term, text }: { term: string; text: string }): ReactNode {
  return (
    <>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </>
  );
}

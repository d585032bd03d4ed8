import { Alert, Form, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { Sentence } from '../../parts/Sentence';
import type { CaseDetail, StepView } from '../../parts/types';
import { useReason } from '../../shell/bracketed';
import { Reading } from '../../shell/states/States';
import { closedOf, fieldsOf, fitsOf } from '../step/field-spec';
import { FieldItem } from '../step/fields/FieldItem';
import { useCase, useSteps } from '../use-cases';
import { useCaseName } from './case-name';
import { isOwn, othersOf, type Scope } from './scope';
import type { Consolidation } from './use-together';
import { words } from './words';
import './together.css';

/** Whether a hearing or deliberation is entered for all the cases tried together, and then what each of the others needs. */
export function ScopeFields({ of, step }: { of: CaseDetail; step: StepView }): ReactNode {
  const say = useWords(words);
  const scope = Form.useWatch('scope', Form.useFormInstance()) as Scope | undefined;
  const others = othersOf(of, step);
  if (others.length === 0) return null;
  return (
    <>
      <Form.Item name="scope" label={say('scope')} rules={[{ required: true, message: say('scopeNeeded') }]}>
        <Radio.Group
          aria-label={say('scope')}
          className="hz-together-choice"
          options={[
            { value: 'all', label: say('all', { count: others.length + 1 }) },
            { value: 'alone', label: say('alone') },
          ]}
        />
      </Form.Item>
      {scope === 'all' ? others.map((one) => <OtherCase key={one.id} one={one} transition={step.transition} />) : null}
    </>
  );
}

function OtherCase({ one, transition }: { one: Consolidation['cases'][number]; transition: string }): ReactNode {
  const nameOf = useCaseName();
  const detail = useCase(one.id);
  const known = useSteps(one.id);
  return (
    <section className="hz-row-item" aria-label={nameOf(one)}>
      <h3>{nameOf(one)}</h3>
      <Reading of={detail}>
        {(of) => (
          <Reading of={known}>
            {({ steps }) => {
              const step = steps.find((candidate) => candidate.transition === transition);
              return step ? <OwnFields of={of} step={step} /> : null;
            }}
          </Reading>
        )}
      </Reading>
    </section>
  );
}

/** What this case alone has to say: its own hearing, its own parties. Where it cannot take the step, why. */
function OwnFields({ of, step }: { of: CaseDetail; step: StepView }): ReactNode {
  const say = useWords(words);
  const why = useReason();
  const own = Object.entries(fieldsOf(step)).filter(([, spec]) => isOwn(spec));
  if (!step.allowed) {
    return (
      <Alert
        type="warning"
        showIcon
        title={say('alsoNot')}
        description={step.failures.map((failure, at) => (
          <div key={at}>
            <Sentence>{why(failure.message, failure.article)}</Sentence>
          </div>
        ))}
      />
    );
  }
  if (own.length === 0) return <p>{say('noneOwn')}</p>;
  return own.map(([name, spec]) => (
    <FieldItem
      key={name}
      of={of}
      name={['cases', of.id, name]}
      spec={spec}
      fits={fitsOf(step, name)}
      closed={closedOf(step, name)}
    />
  ));
}

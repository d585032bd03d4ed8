import { Form, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import type { CaseDetail, StepView } from '../../parts/types';
import { Reading } from '../../shell/states/States';
import { readDraft } from '../step/draft';
import { fieldsOf } from '../step/field-spec';
import { FieldItem } from '../step/fields/FieldItem';
import { useCaseName } from './case-name';
import { CaseChoices } from './CaseChoices';
import { SeveralForm } from './SeveralForm';
import { useSeen, type Seen } from './use-seen';
import { useJoin, useRelated, type Joining, type RelatedCase } from './use-together';
import { words } from './words';

interface Props {
  readonly of: CaseDetail;
  readonly step: StepView;
  readonly version: number;
}

export function JoinForm({ of, step, version }: Props): ReactNode {
  const say = useWords(words);
  return (
    <Reading of={useRelated(of.id)}>
      {({ items }) => {
        const others = items.filter((one) => one.open && one.agency === of.agency);
        if (others.length === 0) return <p>{say('noCandidates')}</p>;
        return <Known of={of} step={step} version={version} others={others} />;
      }}
    </Reading>
  );
}

interface Typed {
  readonly cases: string[];
  readonly lead: string;
  readonly basis: Joining['basis'];
  readonly reason: string;
}

function Known({ of, step, version, others }: Props & { others: readonly RelatedCase[] }): ReactNode {
  const say = useWords(words);
  const nameOf = useCaseName();
  const [form] = Form.useForm<Typed>();
  const chosen = Form.useWatch('cases', form) ?? [];
  const join = useJoin();
  const fields = fieldsOf(step);
  const all = [of, ...others];
  const [kept] = useState(() => readDraft({ of, step }));
  const seen = useSeen([{ id: of.id, version }, ...others], kept?.versions);
  const options = (of: readonly (CaseDetail | RelatedCase)[]) =>
    of.map((one) => ({ value: one.id, label: nameOf(one) }));
  const send = ({ cases, ...typed }: Typed, versionOf: Seen['versionOf']): Joining => ({
    ...typed,
    cases: all.filter(({ id }) => id === of.id || cases.includes(id)).map(({ id }) => ({ id, version: versionOf(id) })),
  });
  return (
    <SeveralForm of={of} step={step} form={form} names={all} kept={kept} seen={seen} moving={join} send={send}>
      <Form.Item name="cases" label={say('cases')} rules={[{ required: true, message: say('casesNeeded') }]}>
        <CaseChoices label={say('cases')} of={others} />
      </Form.Item>
      <Form.Item name="lead" label={say('leadOf')} rules={[{ required: true, message: say('leadNeeded') }]}>
        <Radio.Group
          aria-label={say('leadOf')}
          className="hz-together-choice"
          options={options(all.filter(({ id }) => id === of.id || chosen.includes(id)))}
        />
      </Form.Item>
      {(['basis', 'reason'] as const).map((name) => {
        const spec = fields[name];
        return spec ? <FieldItem key={name} of={of} name={[name]} spec={spec} /> : null;
      })}
    </SeveralForm>
  );
}

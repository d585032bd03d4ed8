import { Alert, Form, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import type { CaseDetail, StepView } from '../../parts/types';
import { readDraft } from '../step/draft';
import { fieldsOf } from '../step/field-spec';
import { FieldItem } from '../step/fields/FieldItem';
import { useCaseName } from './case-name';
import { CaseChoices } from './CaseChoices';
import { SeveralForm } from './SeveralForm';
import { useSeen, type Seen } from './use-seen';
import { useSplit, type Consolidation, type Splitting } from './use-together';
import { words } from './words';

interface Typed {
  readonly leaving: string[];
  readonly lead?: string;
  readonly reason: string;
}

/** Which cases go on alone; where fewer than two would stay, all of them do. */
export function SplitForm({ of, step, group }: { of: CaseDetail; step: StepView; group: Consolidation }): ReactNode {
  const say = useWords(words);
  const nameOf = useCaseName();
  const [form] = Form.useForm<Typed>();
  const leaving = Form.useWatch('leaving', form) ?? [];
  const split = useSplit(group.id);
  const open = group.cases.filter((one) => one.open);
  const [kept] = useState(() => readDraft({ of, step }));
  const seen = useSeen(open, kept?.versions);
  const staying = open.filter(({ id }) => !leaving.includes(id));
  const options = (of: typeof open) => of.map((one) => ({ value: one.id, label: nameOf(one) }));
  const { reason } = fieldsOf(step);
  const send = ({ lead, ...typed }: Typed, versionOf: Seen['versionOf']): Splitting => ({
    ...typed,
    cases: open.map(({ id }) => ({ id, version: versionOf(id) })),
    ...(lead && staying.length > 1 ? { lead } : {}),
  });
  return (
    <SeveralForm of={of} step={step} form={form} names={open} kept={kept} seen={seen} moving={split} send={send}>
      <Form.Item name="leaving" label={say('leaving')} rules={[{ required: true, message: say('leavingNeeded') }]}>
        <CaseChoices label={say('leaving')} of={open} />
      </Form.Item>
      {leaving.length > 0 && staying.length < 2 ? (
        <Alert type="info" showIcon className="hz-step-note" title={say('allLeave')} />
      ) : null}
      {leaving.includes(group.lead) && staying.length > 1 ? (
        <Form.Item name="lead" label={say('newLead')} rules={[{ required: true, message: say('leadNeeded') }]}>
          <Radio.Group aria-label={say('newLead')} className="hz-together-choice" options={options(staying)} />
        </Form.Item>
      ) : null}
      {reason ? <FieldItem of={of} name={['reason']} spec={reason} /> : null}
    </SeveralForm>
  );
}

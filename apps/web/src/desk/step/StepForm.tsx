import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input, Space, type FormInstance } from 'antd';
import { useState, type ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { problemOf } from '../../api/problem';
import { useBoth, useWords } from '../../i18n/words';
import type { CaseDetail, Steps, StepView } from '../../parts/types';
import { Warnings } from '../../parts/Warnings';
import { useReason } from '../../shell/bracketed';
import { showAtFields } from '../../shell/field-problems';
import { ScopeFields } from '../together/ScopeFields';
import { refusingCase, SeveralProblem } from '../together/SeveralProblem';
import { caseKey } from '../use-cases';
import { Changed } from './Changed';
import { Changes } from './changes/Changes';
import { Conflict } from './Conflict';
import { dropDraft, keepDraft, readDraft, type Values } from './draft';
import { closedOf, fieldsOf, fitsOf } from './field-spec';
import { FieldItem } from './fields/FieldItem';
import { prefilled } from './prefill';
import { Restored } from './Restored';
import { writtenBefore } from './written-before';
import { useSendStep, type Typed } from './use-send-step';
import { words } from './words';

interface Props {
  readonly of: CaseDetail;
  readonly steps: Steps;
  readonly step: StepView;
  readonly form: FormInstance<Typed>;
}
/** The form of any step, made from the fields that the procedure declares for it. */
export function StepForm({ of, steps, step, form }: Props): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const why = useReason();
  const go = useNavigate();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [params] = useSearchParams();
  const fields = fieldsOf(step);
  const [about] = useState(() => fromAddress(params, Object.keys(fields)));
  const place = { of, step, about };
  const [kept] = useState(() => readDraft(place));
  const [safe, setSafe] = useState(true);
  const [before] = useState(() => writtenBefore(step, of));
  const [seen, setSeen] = useState(steps.version);
  const [opened] = useState(of);
  const sending = useSendStep(of, step);
  const leave = (): void => {
    dropDraft(place);
    void go(`/cases/${of.id}`);
  };
  const submit = (version: number): void =>
    sending.send(form.getFieldsValue(true) as Typed, version, {
      onSuccess: () => {
        void message.success(say('done', { step: both(step.title) }));
        leave();
      },
      onError: (error) => {
        if (problemOf(error).status === 412) void queries.invalidateQueries({ queryKey: caseKey(of.id) });
        if (isAboutThis(error)) showAtFields(form, error, why);
        else void queries.invalidateQueries({ queryKey: caseKey(refusingCase(error)) }).then(sending.others.accept);
      },
    });
  const isAboutThis = (error: unknown): boolean => [of.id, ''].includes(refusingCase(error));
  const stale = problemOf(sending.error).status === 412 && isAboutThis(sending.error);
  const changes = <Changes from={opened} to={of} steps={steps} />;
  const suggestions = step.suggested as Readonly<Record<string, string>>;
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={kept?.typed ?? { input: { ...prefilled(step, of, about), ...before } }}
      onValuesChange={() => setSafe(keepDraft(place, form.getFieldsValue(true) as Values, seen))}
      onFinish={() => submit(seen)}
      scrollToFirstError={{ focus: true, block: 'center' }}
    >
      {before && !kept ? <Alert type="info" showIcon className="hz-step-note" title={say('before')} /> : null}
      {kept ? <Restored of={kept} drop={() => dropDraft(place)} /> : null}
      {steps.version > (kept ? Math.min(kept.version, seen) : seen) && !stale ? (
        <Changed id={of.id}>{of.version > opened.version ? changes : null}</Changed>
      ) : null}
      {stale ? (
        <Conflict
          id={of.id}
          error={sending.error}
          mine={(version) => {
            setSeen(version);
            submit(version);
          }}
          drop={leave}
          known={of.version}
        >
          {changes}
        </Conflict>
      ) : (
        <SeveralProblem
          error={sending.error}
          names={of.consolidation?.cases ?? []}
          said={safe ? 'failedKept' : 'failed'}
        />
      )}
      <Warnings className="hz-step-note" of={step.warns} />
      {Object.keys(fields).length === 0 ? <p>{say('noInput')}</p> : null}
      {Object.entries(fields).map(([name, spec]) => (
        <FieldItem
          key={name}
          of={of}
          name={['input', name]}
          spec={spec}
          suggestion={suggestions[name] ?? null}
          fits={fitsOf(step, name)}
          closed={closedOf(step, name)}
        />
      ))}
      <ScopeFields of={of} step={step} />
      {fields['reason'] ? null : (
        <Form.Item name="reason" label={`${say('reason')}${say('optional')}`}>
          <Input maxLength={2000} />
        </Form.Item>
      )}
      {step.makesOfficer ? <p className="hz-quiet">{say('makesOfficer')}</p> : null}
      <Space wrap>
        <Button type="primary" htmlType="submit" loading={sending.isPending}>
          {both(step.title)}
        </Button>
        <Button onClick={() => void go(`/cases/${of.id}`)}>{say('leave')}</Button>
      </Space>
    </Form>
  );
}

function fromAddress(params: URLSearchParams, names: readonly string[]): Values {
  return Object.fromEntries(names.flatMap((name) => (params.get(name) ? [[name, params.get(name)]] : [])));
}

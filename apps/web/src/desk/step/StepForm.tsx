import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Space, type FormInstance } from 'antd';
import { useState, type ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useBoth, useWords } from '../../i18n/words';
import type { CaseDetail, Steps, StepView } from '../../parts/types';
import { Warnings } from '../../parts/Warnings';
import { useReason } from '../../shell/bracketed';
import { showAtFields } from '../../shell/field-problems';
import { useCaseName } from '../together/case-name';
import { othersOf } from '../together/scope';
import { ScopeFields } from '../together/ScopeFields';
import { isStale, refusingCase, SeveralProblem } from '../together/SeveralProblem';
import { caseKey } from '../use-cases';
import { Changed } from './Changed';
import { Conflict } from './Conflict';
import { dropDraft, keepDraft, readDraft, restampDraft, type Values, type Versions } from './draft';
import { aboutIn, closedOf, fieldsOf, fitsOf } from './field-spec';
import { FieldItem } from './fields/FieldItem';
import { prefilled } from './prefill';
import { Restored } from './Restored';
import { useAnswer } from './use-answer';
import { useDecidedBy } from './use-decided-by';
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
  const nameOf = useCaseName();
  const go = useNavigate();
  const queries = useQueryClient();
  const [params] = useSearchParams();
  const fields = fieldsOf(step);
  const [about] = useState(() => aboutIn(params, step));
  const place = { of, step, about };
  const [kept] = useState(() => readDraft(place));
  const [safe, setSafe] = useState(true);
  const [before] = useState(() => writtenBefore(step, of));
  const decided = useDecidedBy(of, steps, kept?.version);
  const { seen, changes } = decided;
  const sending = useSendStep(of, step, kept?.versions);
  const together = Form.useWatch<Typed['scope']>('scope', form) === 'all';
  const answer = useAnswer(place);
  const leave = (): void => void go(`/cases/${of.id}`);
  const drop = (): void => {
    dropDraft(place);
    leave();
  };
  const submit = (over: Versions = {}): void =>
    answer(sending.send(form.getFieldsValue(true) as Typed, { ...sending.others.versions, [of.id]: seen, ...over }), {
      done: say('done', { step: both(step.title) }),
      onSuccess: leave,
      onError: (error) => {
        const about = refusingCase(error) || of.id;
        if (isStale(error) || about !== of.id) void queries.invalidateQueries({ queryKey: caseKey(about) });
        if (about === of.id) showAtFields(form, error, why);
      },
    });
  // The case in which somebody else was first.
  const stale = isStale(sending.error) ? refusingCase(sending.error) || of.id : null;
  const isMoved = ({ id }: { readonly id: string }): boolean => sending.others.changed.includes(id) && id !== stale;
  const others = together ? othersOf(of, step).filter(isMoved) : [];
  const staleOther = of.consolidation?.cases.find(({ id }) => id === stale && id !== of.id);
  const restamp = (version: number): void => restampDraft(place, version, sending.others.versions);
  const suggestions = step.suggested as Readonly<Record<string, string>>;
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={kept?.typed ?? { input: { ...prefilled(step, of, about), ...before } }}
      onValuesChange={() =>
        setSafe(keepDraft(place, form.getFieldsValue(true) as Values, seen, sending.others.versions))
      }
      onFinish={() => submit()}
      scrollToFirstError={{ focus: true, block: 'center' }}
    >
      {before && !kept ? <Alert type="info" showIcon className="hz-step-note" title={say('before')} /> : null}
      {kept ? <Restored of={kept} drop={() => dropDraft(place)} /> : null}
      {decided.isBehind && stale !== of.id ? (
        <Changed id={of.id} looked={() => restamp(decided.look())}>
          {changes}
        </Changed>
      ) : null}
      {others.map((one) => (
        <Changed
          key={one.id}
          id={one.id}
          name={nameOf(one)}
          looked={() => restampDraft(place, seen, sending.others.look(one.id))}
        />
      ))}
      {stale === of.id ? (
        <Conflict
          id={of.id}
          error={sending.error}
          mine={(version) => {
            decided.decideBy(version);
            restamp(version);
            submit({ [of.id]: version });
          }}
          drop={drop}
          known={of.version}
        >
          {changes}
        </Conflict>
      ) : staleOther ? (
        <Conflict
          id={staleOther.id}
          name={nameOf(staleOther)}
          error={sending.error}
          mine={(version) => {
            restampDraft(place, seen, sending.others.decideBy(staleOther.id, version));
            submit({ [staleOther.id]: version });
          }}
          drop={drop}
        />
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
          filedAs={step.paperKind}
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
        <Button disabled={sending.isPending} onClick={leave}>
          {say('leave')}
        </Button>
      </Space>
    </Form>
  );
}

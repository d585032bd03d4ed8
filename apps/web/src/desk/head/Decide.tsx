import { useIsMutating } from '@tanstack/react-query';
import { Alert, App, Button, Form, Space } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useBoth, useWords } from '../../i18n/words';
import type { CaseDetail, StepView } from '../../parts/types';
import { useReason } from '../../shell/bracketed';
import { showAtFields } from '../../shell/field-problems';
import { ProblemView } from '../../shell/states/ProblemView';
import { shell } from '../../shell/words';
import { dropDraft, keepDraft, readDraft, type Values } from '../step/draft';
import { cleaned, fieldsOf } from '../step/field-spec';
import { FieldItem } from '../step/fields/FieldItem';
import { useTakeStep } from '../step/use-take-step';
import { approvalsOf, useApprovals } from './use-approvals';
import { words } from './words';

interface Props {
  readonly of: CaseDetail;
  readonly approves: StepView;
  readonly returns: StepView;
}

/**
 * Approve and go on with the next one, or return with a reason. What is decided on is the version that was read: a change
 * meanwhile is told, takes away nothing that is typed, and has to be seen before the decision goes out.
 */
export function Decide({ of, approves, returns }: Props): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const common = useWords(shell);
  const [returning, setReturning] = useState(false);
  const [seen, setSeen] = useState(of.version);
  const next = useNextAddress(of.id);
  // One's own decision comes back over the live line before its answer does; that is no news.
  const deciding = useIsMutating() > 0;
  return (
    <section className="hz-panel">
      {of.version > seen && !deciding ? (
        <Alert
          type="warning"
          showIcon
          role="status"
          title={common('changedMeanwhile')}
          description={
            <Button size="small" onClick={() => setSeen(of.version)}>
              {say('sawIt')}
            </Button>
          }
        />
      ) : null}
      {returning ? (
        <Decision key={returns.transition} of={of} step={returns} version={seen} next={next} send={say('backSend')}>
          <Button onClick={() => setReturning(false)}>{common('cancel')}</Button>
        </Decision>
      ) : (
        <Decision
          key={approves.transition}
          of={of}
          step={approves}
          version={seen}
          next={next}
          send={next === LIST ? both(approves.title) : say('approveNext', { step: both(approves.title) })}
        >
          <Button onClick={() => setReturning(true)}>{both(returns.title)}</Button>
        </Decision>
      )}
    </section>
  );
}

const LIST = '/approvals';

/** Where to go after this one: the next in the list, or the list. */
function useNextAddress(id: string): string {
  const ids = approvalsOf(useApprovals()).map((row) => row.case.id);
  const next = ids[ids.indexOf(id) + 1] ?? ids.find((one) => one !== id);
  return next ? `${LIST}/${next}` : LIST;
}

interface DecisionProps {
  readonly of: CaseDetail;
  readonly step: StepView;
  readonly version: number;
  readonly next: string;
  readonly send: string;
  /** The way to the other decision. */
  readonly children: ReactNode;
}

/** One of the two, with what its step asks for. */
function Decision({ of, step, version, next, send, children }: DecisionProps): ReactNode {
  const say = useWords(words);
  const reason = useReason();
  const { message } = App.useApp();
  const go = useNavigate();
  const [form] = Form.useForm<{ input?: Values }>();
  const taking = useTakeStep(of.id, step.transition);
  const place = { of, step };
  const [kept] = useState(() => readDraft(place));
  const [safe, setSafe] = useState(true);
  const returns = step.draft === 'returns';
  const fields = Object.entries(fieldsOf(step));
  const [first] = fields[0] ?? [];
  useEffect(() => {
    if (returns && first) form.focusField(['input', first]);
  }, [returns, first, form]);
  const typed = (): void => {
    const values = form.getFieldsValue(true) as Values;
    if (Object.keys(cleaned(values['input'] ?? {}) as Values).length === 0) dropDraft(place);
    else setSafe(keepDraft(place, values, version));
  };
  const submit = (): void =>
    taking.mutate(
      { input: cleaned((form.getFieldsValue(true) as { input?: Values }).input ?? {}) as Values, version },
      {
        onSuccess: () => {
          dropDraft(place);
          void message.success(say(returns ? 'returned' : 'approved'));
          void go(next);
        },
        onError: (error) => showAtFields(form, error, reason),
      },
    );
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={kept?.typed}
      onValuesChange={typed}
      onFinish={submit}
      scrollToFirstError={{ focus: true, block: 'center' }}
    >
      <ProblemView error={taking.error} said={safe ? 'failedKept' : 'failed'} />
      {fields.map(([name, spec]) => (
        <FieldItem key={name} of={of} name={['input', name]} spec={spec} />
      ))}
      <Space wrap>
        <Button type={returns ? 'default' : 'primary'} danger={returns} htmlType="submit" loading={taking.isPending}>
          {send}
        </Button>
        {children}
      </Space>
    </Form>
  );
}

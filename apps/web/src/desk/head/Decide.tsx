import { useIsMutating, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Space } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useBoth, useWords } from '../../i18n/words';
import type { CaseDetail, Steps, StepView } from '../../parts/types';
import { useReason } from '../../shell/bracketed';
import { showAtFields } from '../../shell/field-problems';
import { ProblemView } from '../../shell/states/ProblemView';
import { shell } from '../../shell/words';
import { Conflict } from '../step/Conflict';
import { dropDraft, keepDraft, readDraft, restampDraft, type Values } from '../step/draft';
import { cleaned, fieldsOf } from '../step/field-spec';
import { FieldItem } from '../step/fields/FieldItem';
import { Restored } from '../step/Restored';
import { useAnswer } from '../step/use-answer';
import { useDecidedBy } from '../step/use-decided-by';
import { useTakeStep } from '../step/use-take-step';
import { words as stepWords } from '../step/words';
import { isStale } from '../together/SeveralProblem';
import { caseKey } from '../use-cases';
import { approvalsOf, useApprovals } from './use-approvals';
import { words } from './words';
import '../step/step.css';

interface Props {
  readonly of: CaseDetail;
  readonly steps: Steps;
  readonly approves: StepView;
  readonly returns: StepView;
}

/**
 * Approve and go on with the next one, or return with a reason. What is decided on is the version that was read, or that
 * was there when what is filled in again was typed: a change meanwhile is told, takes away nothing that is typed, and has
 * to be seen before the decision goes out.
 */
export function Decide({ of, steps, approves, returns }: Props): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const common = useWords(shell);
  const [returning, setReturning] = useState(false);
  // The same for both ways: turning from the one to the other is not having seen a change.
  const [seen, setSeen] = useState(steps.version);
  const next = useNextAddress(of.id);
  const reading = { of, steps, seen, see: setSeen, next };
  return (
    <section className="hz-panel">
      {returning ? (
        <Decision
          key={returns.transition}
          {...reading}
          step={returns}
          send={say('backSend')}
          other={common('cancel')}
          turn={() => setReturning(false)}
        />
      ) : (
        <Decision
          key={approves.transition}
          {...reading}
          step={approves}
          send={next === LIST ? both(approves.title) : say('approveNext', { step: both(approves.title) })}
          other={both(returns.title)}
          turn={() => setReturning(true)}
        />
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
  readonly steps: Steps;
  readonly step: StepView;
  /** The version of the case that its reader has seen. */
  readonly seen: number;
  readonly see: (version: number) => void;
  readonly next: string;
  readonly send: string;
  /** The way to the other decision, and what it is called. */
  readonly other: string;
  readonly turn: () => void;
}

/** One of the two, with what its step asks for. */
function Decision({ of, steps, step, seen, see, next, send, other, turn }: DecisionProps): ReactNode {
  const say = useWords(words);
  const common = useWords(shell);
  const filled = useWords(stepWords);
  const reason = useReason();
  const go = useNavigate();
  const queries = useQueryClient();
  const [form] = Form.useForm<{ input?: Values }>();
  const taking = useTakeStep(of.id, step.transition);
  const place = { of, step };
  const answer = useAnswer(place);
  const [kept] = useState(() => readDraft(place));
  const decided = useDecidedBy(of, steps, kept?.version ?? seen);
  const [safe, setSafe] = useState(true);
  // One's own decision comes back over the live line before its answer does; that is no news.
  const deciding = useIsMutating() > 0;
  const returns = step.draft === 'returns';
  const fields = Object.entries(fieldsOf(step));
  const [first] = fields[0] ?? [];
  useEffect(() => {
    if (returns && first) form.focusField(['input', first]);
  }, [returns, first, form]);
  const typed = (): void => {
    const values = form.getFieldsValue(true) as Values;
    if (Object.keys(cleaned(values['input'] ?? {}) as Values).length === 0) dropDraft(place);
    else setSafe(keepDraft(place, values, decided.seen));
  };
  const decideBy = (version: number): void => {
    see(version);
    restampDraft(place, version);
  };
  const submit = (version: number): void =>
    answer(
      taking.mutateAsync({
        input: cleaned((form.getFieldsValue(true) as { input?: Values }).input ?? {}) as Values,
        version,
      }),
      {
        done: say(returns ? 'returned' : 'approved'),
        onSuccess: () => void go(next),
        onError: (error) => {
          // Also where the live line is down the page is to show what it was refused for.
          if (isStale(error)) void queries.invalidateQueries({ queryKey: caseKey(of.id) });
          showAtFields(form, error, reason);
        },
      },
    );
  const stale = isStale(taking.error);
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={kept?.typed}
      onValuesChange={typed}
      onFinish={() => submit(decided.seen)}
      scrollToFirstError={{ focus: true, block: 'center' }}
    >
      {kept ? <Restored of={kept} drop={() => dropDraft(place)} /> : null}
      {decided.isBehind && !deciding && !stale ? (
        <Alert
          type="warning"
          showIcon
          role="status"
          className="hz-step-note"
          title={kept ? filled('changed') : common('changedMeanwhile')}
          description={
            <Button size="small" onClick={() => decideBy(decided.look())}>
              {say('sawIt')}
            </Button>
          }
        />
      ) : null}
      {stale ? (
        <Conflict
          id={of.id}
          error={taking.error}
          mine={(version) => {
            decided.decideBy(version);
            decideBy(version);
            submit(version);
          }}
          drop={() => {
            dropDraft(place);
            void go(LIST);
          }}
          known={of.version}
        >
          {decided.changes}
        </Conflict>
      ) : (
        <ProblemView error={taking.error} said={safe ? 'failedKept' : 'failed'} />
      )}
      {fields.map(([name, spec]) => (
        <FieldItem key={name} of={of} name={['input', name]} spec={spec} />
      ))}
      <Space wrap>
        <Button type={returns ? 'default' : 'primary'} danger={returns} htmlType="submit" loading={taking.isPending}>
          {send}
        </Button>
        <Button disabled={taking.isPending} onClick={turn}>
          {other}
        </Button>
      </Space>
    </Form>
  );
}

import { Alert, App, Button, Form, Space } from 'antd';
import { useState, type ReactNode } from 'react';
import { LongText } from '../../parts/LongText';
import { useNavigate } from 'react-router';
import { useWords } from '../../i18n/words';
import type { CaseDetail } from '../../parts/types';
import { useReason } from '../../shell/bracketed';
import { showAtFields } from '../../shell/field-problems';
import { ProblemView } from '../../shell/states/ProblemView';
import { shell } from '../../shell/words';
import { useTakeStep } from '../step/use-take-step';
import { approvalsOf, useApprovals } from './use-approvals';
import { words } from './words';

/**
 * Approve and go on with the next one, or return with a reason. What is decided on is the version that was read: a change
 * meanwhile is told, takes away nothing that is typed, and has to be seen before the decision goes out.
 */
export function Decide({ of }: { of: CaseDetail }): ReactNode {
  const say = useWords(words);
  const common = useWords(shell);
  const [returning, setReturning] = useState(false);
  const [seen, setSeen] = useState(of.version);
  return (
    <section className="hz-panel">
      {of.version > seen ? (
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
        <Return id={of.id} version={seen} cancel={() => setReturning(false)} />
      ) : (
        <Approve id={of.id} version={seen} back={<Button onClick={() => setReturning(true)}>{say('back')}</Button>} />
      )}
    </section>
  );
}

/** Where to go after this one: the next in the list, or the list. */
function useNextAddress(id: string): string {
  const ids = approvalsOf(useApprovals()).map((row) => row.case.id);
  const next = ids[ids.indexOf(id) + 1] ?? ids.find((one) => one !== id);
  return next ? `/approvals/${next}` : '/approvals';
}

function Approve({ id, version, back }: { id: string; version: number; back: ReactNode }): ReactNode {
  const say = useWords(words);
  const { message } = App.useApp();
  const go = useNavigate();
  const next = useNextAddress(id);
  const [opinion, setOpinion] = useState('');
  const approve = useTakeStep(id, 'approve-ruling');
  const submit = (): void =>
    approve.mutate(
      { input: opinion.trim() ? { opinion: opinion.trim() } : {}, version },
      {
        onSuccess: () => {
          void message.success(say('approved'));
          void go(next);
        },
      },
    );
  return (
    <>
      <ProblemView error={approve.error} />
      <LongText
        aria-label={say('opinion')}
        placeholder={say('opinion')}
        value={opinion}
        maxLength={20_000}
        onChange={(event) => setOpinion(event.target.value)}
      />
      <Space wrap style={{ marginTop: 12 }}>
        <Button type="primary" loading={approve.isPending} onClick={submit}>
          {say(next === '/approvals' ? 'approve' : 'approveNext')}
        </Button>
        {back}
      </Space>
    </>
  );
}

function Return({ id, version, cancel }: { id: string; version: number; cancel: () => void }): ReactNode {
  const say = useWords(words);
  const common = useWords(shell);
  const reason = useReason();
  const { message } = App.useApp();
  const go = useNavigate();
  const next = useNextAddress(id);
  const [form] = Form.useForm<{ input: { reason: string } }>();
  const giveBack = useTakeStep(id, 'return-ruling');
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={({ input }: { input: { reason: string } }) =>
        giveBack.mutate(
          { input, version },
          {
            onSuccess: () => {
              void message.success(say('returned'));
              void go(next);
            },
            onError: (error) => showAtFields(form, error, reason),
          },
        )
      }
    >
      <ProblemView error={giveBack.error} />
      <Form.Item
        name={['input', 'reason']}
        label={say('backReason')}
        rules={[{ required: true, whitespace: true, message: say('backNeeded') }]}
      >
        <LongText maxLength={20_000} autoFocus />
      </Form.Item>
      <Space wrap>
        <Button danger htmlType="submit" loading={giveBack.isPending}>
          {say('backSend')}
        </Button>
        <Button onClick={cancel}>{common('cancel')}</Button>
      </Space>
    </Form>
  );
}

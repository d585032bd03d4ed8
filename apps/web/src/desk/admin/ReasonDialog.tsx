import type { UseMutationResult } from '@tanstack/react-query';
import { Form, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { LongText } from '../../parts/LongText';
import { useReason } from '../../shell/bracketed';
import { showAtFields } from '../../shell/field-problems';
import { ProblemView } from '../../shell/states/ProblemView';
import { shell } from '../../shell/words';

interface Then {
  readonly onSuccess: () => void;
  readonly onError: (error: Error) => void;
}
interface Props {
  readonly open: boolean;
  readonly title: string;
  readonly hint?: string;
  readonly act: string;
  readonly danger?: boolean;
  /** What the field is called, and what is said where it is empty. */
  readonly reason: string;
  readonly needed: string;
  readonly doing: Pick<UseMutationResult<unknown>, 'isPending' | 'error' | 'reset'>;
  readonly send: (reason: string, then: Then) => void;
  readonly done: () => void;
  readonly close: () => void;
}

/** An act of an administrator that goes on record with its reason. */
export function ReasonDialog(props: Props): ReactNode {
  const { open, title, hint, act, danger = false, reason: label, needed, doing, send, done, close } = props;
  const common = useWords(shell);
  const why = useReason();
  const [form] = Form.useForm<{ reason: string }>();
  const submit = ({ reason }: { reason: string }): void =>
    send(reason, {
      onSuccess: () => {
        done();
        close();
      },
      onError: (error) => showAtFields(form, error, why),
    });
  return (
    <Modal
      open={open}
      title={title}
      okText={act}
      okButtonProps={{ danger }}
      cancelText={common('cancel')}
      confirmLoading={doing.isPending}
      onOk={() => form.submit()}
      onCancel={close}
      afterClose={doing.reset}
      destroyOnHidden
    >
      <ProblemView error={doing.error} />
      {hint ? <p>{hint}</p> : null}
      <Form form={form} name="reason" layout="vertical" requiredMark={false} onFinish={submit}>
        <Form.Item name="reason" label={label} rules={[{ required: true, whitespace: true, message: needed }]}>
          <LongText maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

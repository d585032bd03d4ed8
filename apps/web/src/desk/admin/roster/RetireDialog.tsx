import { App, Form, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words';
import { LongText } from '../../../parts/LongText';
import { useReason } from '../../../shell/bracketed';
import { showAtFields } from '../../../shell/field-problems';
import { ProblemView } from '../../../shell/states/ProblemView';
import { shell } from '../../../shell/words';
import { useRetire, type RosterEntry } from './use-roster';
import { words } from './words';

/** Takes somebody off the roster, with the reason; there is no way back. */
export function RetireDialog({ of, close }: { of: RosterEntry | null; close: () => void }): ReactNode {
  const say = useWords(words);
  const common = useWords(shell);
  const why = useReason();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const retire = useRetire();
  const send = ({ reason }: { reason: string }): void => {
    if (!of) return;
    retire.mutate(
      { id: of.id, reason },
      {
        onSuccess: () => {
          void message.success(say('retired'));
          close();
        },
        onError: (error) => showAtFields(form, error, why),
      },
    );
  };
  return (
    <Modal
      open={of !== null}
      title={say('retireOf', { name: of?.name ?? '' })}
      okText={say('retire')}
      okButtonProps={{ danger: true }}
      cancelText={common('cancel')}
      confirmLoading={retire.isPending}
      onOk={() => form.submit()}
      onCancel={close}
      afterClose={retire.reset}
      destroyOnHidden
    >
      <ProblemView error={retire.error} />
      <p>{say('retireHint')}</p>
      <Form form={form} name="retire" layout="vertical" requiredMark={false} onFinish={send}>
        <Form.Item
          name="reason"
          label={say('reason')}
          rules={[{ required: true, whitespace: true, message: say('needed') }]}
        >
          <LongText maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form, Modal } from 'antd';
import type { ReactNode } from 'react';
import { api, newKey, take } from '../../../api/client';
import { useWords } from '../../../i18n/words';
import { LongText } from '../../../parts/LongText';
import { useReason } from '../../../shell/bracketed';
import { showAtFields } from '../../../shell/field-problems';
import { ProblemView } from '../../../shell/states/ProblemView';
import { shell } from '../../../shell/words';
import { words } from './words';

export interface Retried {
  readonly kind: 'clocks' | 'effects';
  readonly id: string;
  readonly name: string;
}

/** Lets stuck work go again; who asked and why goes on record. */
export function RetryDialog({ of, close }: { of: Retried | null; close: () => void }): ReactNode {
  const say = useWords(words);
  const common = useWords(shell);
  const reason = useReason();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<{ reason: string }>();
  const retry = useMutation({
    mutationFn: ({ kind, id, reason }: Retried & { reason: string }) => {
      const ask = { params: { path: { id }, header: { 'Idempotency-Key': newKey() } }, body: { reason } };
      return kind === 'clocks'
        ? take(api.POST('/api/v1/supervision/clocks/{id}/retry', ask))
        : take(api.POST('/api/v1/supervision/effects/{id}/retry', ask));
    },
    onSuccess: async () => {
      void message.success(say('retried'));
      await queries.invalidateQueries({ queryKey: ['supervision'] });
      close();
    },
    onError: (error) => showAtFields(form, error, reason),
  });
  return (
    <Modal
      open={of !== null}
      title={say('retryTitle', { what: of?.name ?? '' })}
      okText={say('retry')}
      cancelText={common('cancel')}
      confirmLoading={retry.isPending}
      onOk={() => form.submit()}
      onCancel={close}
      destroyOnHidden
    >
      <ProblemView error={retry.error} />
      <Form
        form={form}
        name="retry"
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }: { reason: string }) => of && retry.mutate({ ...of, reason })}
      >
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

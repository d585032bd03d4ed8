import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Form, Input, Modal } from 'antd';
import type { ReactNode } from 'react';
import { api, take } from '../../api/client';
import { ME, type Me } from '../../api/session';
import { useOnce } from '../../api/use-intent';
import { useWords } from '../../i18n/words';
import { useReason } from '../../shell/bracketed';
import { showAtFields } from '../../shell/field-problems';
import { ProblemView } from '../../shell/states/ProblemView';
import { shell } from '../../shell/words';
import { desk } from '../words';

interface Typed {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

/** After a reset the first thing to do, and the only one. */
export function MustChangePassword({ me }: { me: Me }): ReactNode {
  return me.mustChangePassword ? <PasswordDialog open forced close={() => undefined} /> : null;
}

export function PasswordDialog({
  open,
  close,
  forced = false,
}: {
  open: boolean;
  close: () => void;
  forced?: boolean;
}): ReactNode {
  const say = useWords(desk);
  const common = useWords(shell);
  const reason = useReason();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<Typed>();
  const change = useMutation({
    mutationFn: useOnce(({ current, next }: Typed, key) =>
      take(
        api.POST('/api/v1/me/password', { params: { header: { 'Idempotency-Key': key } }, body: { current, next } }),
      ),
    ),
    onSuccess: async () => {
      void message.success(say('changed'));
      form.resetFields();
      await queries.invalidateQueries({ queryKey: ME });
      close();
    },
    onError: (error) => showAtFields(form, error, reason),
  });
  const required = [{ required: true, message: say('needed') }];
  return (
    <Modal
      open={open}
      title={say('password')}
      okText={common('save')}
      cancelText={common('cancel')}
      onOk={() => form.submit()}
      onCancel={close}
      closable={!forced}
      keyboard={!forced}
      mask={{ closable: !forced }}
      cancelButtonProps={forced ? { style: { display: 'none' } } : {}}
      confirmLoading={change.isPending}
      destroyOnHidden
    >
      {forced ? <Alert type="warning" showIcon title={say('mustChange')} /> : null}
      <ProblemView error={change.error} />
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(typed: Typed) => change.mutate(typed)}>
        <Form.Item name="current" label={say('current')} rules={required}>
          <Input.Password autoComplete="current-password" maxLength={200} />
        </Form.Item>
        <Form.Item name="next" label={say('next')} extra={say('nextHint')} rules={required}>
          <Input.Password autoComplete="new-password" maxLength={200} />
        </Form.Item>
        <Form.Item
          name="again"
          label={say('again')}
          dependencies={['next']}
          rules={[
            ...required,
            ({ getFieldValue }) => ({
              validator: (_, value: string) =>
                !value || value === getFieldValue('next')
                  ? Promise.resolve()
                  : Promise.reject(new Error(say('notSame'))),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

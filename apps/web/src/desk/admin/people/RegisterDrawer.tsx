import { App, Button, Checkbox, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useProvider } from '../../../api/provider';
import { useWords } from '../../../i18n/words';
import { useCode } from '../../../parts/codes';
import { DayField } from '../../../parts/day/DayField';
import { useReason } from '../../../shell/bracketed';
import { showAtFields } from '../../../shell/field-problems';
import { ProblemView } from '../../../shell/states/ProblemView';
import { useOwnAgencies } from '../agencies/use-agencies';
import { FormDrawer, useTyped } from '../FormDrawer';
import { ROLES } from './roles';
import { SubjectField } from './SubjectField';
import { useRegister, type Registration } from './use-people-acts';
import { words } from './words';

/** A person new to the office. */
export function RegisterDrawer({ open, close }: { open: boolean; close: () => void }): ReactNode {
  const say = useWords(words);
  return (
    <FormDrawer open={open} close={close} title={say('add')}>
      <RegisterForm close={close} />
    </FormDrawer>
  );
}

function RegisterForm({ close }: { close: () => void }): ReactNode {
  const say = useWords(words);
  const reason = useReason();
  const code = useCode();
  const { message } = App.useApp();
  const [form] = Form.useForm<Registration>();
  const register = useRegister();
  const typed = useTyped(register.isPending);
  const agencies = useOwnAgencies();
  const provider = useProvider();
  const required = [{ required: true, message: say('needed') }];
  const written = [{ required: true, whitespace: true, message: say('needed') }];
  // Not `required`: a group of boxes has no such attribute.
  const some = [
    {
      validator: (_: unknown, chosen: readonly string[]) =>
        chosen.length > 0 ? Promise.resolve() : Promise.reject(new Error(say('needed'))),
    },
  ];
  const send = (entered: Registration): void =>
    register.mutate(bare(entered), {
      onSuccess: () => {
        void message.success(say('registered', { name: entered.name }));
        close();
      },
      onError: (error) => showAtFields(form, error, reason),
    });
  return (
    <>
      <ProblemView error={register.error} />
      <Form
        form={form}
        name="register"
        layout="vertical"
        requiredMark={false}
        initialValues={{ agency: agencies[0]?.value, roles: ['officer'] }}
        onValuesChange={() => typed()}
        onFinish={send}
      >
        <Form.Item name="agency" label={say('agency')} rules={required}>
          <Select options={agencies} />
        </Form.Item>
        <Form.Item name="login" label={say('login')} rules={written}>
          <Input maxLength={64} autoComplete="off" />
        </Form.Item>
        <Form.Item name="name" label={say('name')} rules={written}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        <SubjectField given={false} />
        <Form.Item name="password" label={say('password')} rules={provider ? [] : required} extra={say('passwordHint')}>
          <Input.Password maxLength={200} autoComplete="new-password" />
        </Form.Item>
        <Form.Item name="roles" label={say('roles')} rules={some}>
          <Checkbox.Group options={ROLES.map((role) => ({ value: role, label: code(role) }))} />
        </Form.Item>
        <Form.Item name="certificate" label={say('certificate')}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="certificateValidUntil" label={say('validUntil')}>
          <DayField />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={register.isPending}>
          {say('add')}
        </Button>
      </Form>
    </>
  );
}

/** What is empty is left out: it was not meant as a certificate without a number. */
const bare = ({ password, oidcSubject, certificate, certificateValidUntil, ...rest }: Registration): Registration => ({
  ...rest,
  ...(password ? { password } : {}),
  ...(oidcSubject ? { oidcSubject } : {}),
  ...(certificate ? { certificate } : {}),
  ...(certificateValidUntil ? { certificateValidUntil } : {}),
});

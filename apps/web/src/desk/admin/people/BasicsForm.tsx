import { App, Button, Checkbox, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words';
import { useCode } from '../../../parts/codes';
import type { PersonView } from '../../../parts/types';
import { DayField } from '../../../parts/day/DayField';
import { useReason } from '../../../shell/bracketed';
import { showAtFields } from '../../../shell/field-problems';
import { shell } from '../../../shell/words';
import { PersonProblem } from '../../person/PersonConflict';
import type { Seen } from '../../person/use-seen';
import { usePeople } from '../../use-cases';
import { useTyped } from '../FormDrawer';
import { basicsOf, changeOf, type Basics } from './change';
import { ROLES } from './roles';
import { SubjectField } from './SubjectField';
import { useChange } from './use-people-acts';
import { words } from './words';

/** Name, roles, absence and deputy. Where somebody else was first, what was typed stays until it is decided about. */
export function BasicsForm({ of, own }: { of: Seen; own: boolean }): ReactNode {
  const say = useWords(words);
  const common = useWords(shell);
  const reason = useReason();
  const code = useCode();
  const { message } = App.useApp();
  const { person } = of;
  const [form] = Form.useForm<Basics>();
  const change = useChange(person.id);
  const typed = useTyped(change.isPending);
  // What was changed here goes over another version too; what others wrote beside it stays.
  const send = (version: number): void => {
    const body = changeOf(person, form.getFieldsValue());
    if (!body) {
      typed(false);
      return void message.info(say('nothingChanged'));
    }
    change.mutate(
      { body, version },
      {
        onSuccess: (done) => {
          typed(false);
          form.setFieldsValue(basicsOf(of.took(done.version)));
          void message.success(say('saved'));
        },
        onError: (error) => showAtFields(form, error, reason),
      },
    );
  };
  const required = [{ required: true, message: say('needed') }];
  return (
    <section className="hz-admin-section">
      <h2>{say('basics')}</h2>
      <PersonProblem of={of} error={change.error} mine={send} dropped={change.reset} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={basicsOf(person)}
        onValuesChange={() => typed()}
        onFinish={() => send(person.version)}
      >
        <Form.Item name="name" label={say('name')} rules={required}>
          <Input maxLength={100} />
        </Form.Item>
        <SubjectField given={person.oidcSubject !== null} />
        <Form.Item name="roles" label={say('rolesHome')} {...(own ? { extra: say('own') } : {})}>
          <Checkbox.Group disabled={own} options={ROLES.map((role) => ({ value: role, label: code(role) }))} />
        </Form.Item>
        <Form.Item name="absentFrom" label={say('absentFrom')}>
          <DayField />
        </Form.Item>
        <Form.Item name="absentUntil" label={say('absentUntil')}>
          <DayField />
        </Form.Item>
        <Deputy of={person} />
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {common('save')}
        </Button>
      </Form>
    </section>
  );
}

function Deputy({ of }: { of: PersonView }): ReactNode {
  const say = useWords(words);
  const { data = [] } = usePeople();
  const others = data.filter((one) => one.active && one.agency === of.agency && one.id !== of.id);
  return (
    <Form.Item name="deputy" label={say('deputy')}>
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        options={others.map((one) => ({ value: one.id, label: `${one.name} ${one.login ?? ''}` }))}
      />
    </Form.Item>
  );
}

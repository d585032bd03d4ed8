import { Alert, App, Button, Checkbox, Form, Input, Select, Space } from 'antd';
import { useState, type ReactNode } from 'react';
import { useBoth, useWords } from '../../../i18n/words';
import { useCode } from '../../../parts/codes';
import type { PersonView } from '../../../parts/types';
import { DayField } from '../../../parts/day/DayField';
import { showAtFields } from '../../../shell/field-problems';
import { ProblemView } from '../../../shell/states/ProblemView';
import { shell } from '../../../shell/words';
import { usePeople } from '../../use-cases';
import { basicsOf, changeOf, type Basics } from './change';
import { ROLES } from './roles';
import { SubjectField } from './SubjectField';
import { useChange, useFresh } from './use-people-acts';
import { words } from './words';

/** Name, roles, absence and deputy. What somebody else changed meanwhile is shown before it is written over. */
export function BasicsForm({ person, own }: { person: PersonView; own: boolean }): ReactNode {
  const say = useWords(words);
  const common = useWords(shell);
  const code = useCode();
  const [form] = Form.useForm<Basics>();
  const { save, pending, error, theirs, load, force } = useSave(person, form);
  const required = [{ required: true, message: say('needed') }];
  return (
    <section className="hz-admin-section">
      <h2>{say('basics')}</h2>
      {theirs ? (
        <Alert
          type="warning"
          showIcon
          title={say('changedMeanwhile')}
          action={
            <Space wrap>
              <Button onClick={load}>{say('loadTheirs')}</Button>
              <Button onClick={force}>{say('useMine')}</Button>
            </Space>
          }
        />
      ) : null}
      <ProblemView error={error} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={basicsOf(person)}
        onFinish={(typed: Basics) => void save(typed)}
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
        <Button type="primary" htmlType="submit" loading={pending}>
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
        options={others.map((one) => ({ value: one.id, label: `${one.name} ${one.login}` }))}
      />
    </Form.Item>
  );
}

interface Save {
  readonly save: (typed: Basics) => Promise<void>;
  readonly pending: boolean;
  readonly error: Error | null;
  /** What somebody else has written since this form was opened. */
  readonly theirs: PersonView | null;
  readonly load: () => void;
  readonly force: () => void;
}

function useSave(person: PersonView, form: ReturnType<typeof Form.useForm<Basics>>[0]): Save {
  const say = useWords(words);
  const both = useBoth();
  const { message } = App.useApp();
  const change = useChange(person.id);
  const fresh = useFresh();
  const [seen, setSeen] = useState(person);
  const [theirs, setTheirs] = useState<PersonView | null>(null);
  const [unread, setUnread] = useState<Error | null>(null);
  const send = (typed: Basics, from: PersonView): void => {
    const asked = changeOf(from, typed);
    if (!asked) return void message.info(say('nothingChanged'));
    change.mutate(asked, {
      onSuccess: () => {
        setTheirs(null);
        void message.success(say('saved'));
        void fresh(person.id).then((now) => setSeen(now ?? from), setUnread);
      },
      onError: (error) => showAtFields(form, error, both),
    });
  };
  const save = async (typed: Basics): Promise<void> => {
    const [now, failed] = await fresh(person.id).then(
      (one) => [one, null] as const,
      (error: Error) => [undefined, error] as const,
    );
    setUnread(failed);
    if (failed) return;
    if (now && JSON.stringify(basicsOf(now)) !== JSON.stringify(basicsOf(seen))) setTheirs(now);
    else send(typed, seen);
  };
  const load = (): void => {
    if (!theirs) return;
    setSeen(theirs);
    form.setFieldsValue(basicsOf(theirs));
    setTheirs(null);
  };
  const force = (): void => {
    if (!theirs) return;
    setSeen(theirs);
    send(form.getFieldsValue(), theirs);
  };
  return { save, pending: change.isPending, error: unread ?? change.error, theirs, load, force };
}

import { App, Button, Form, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words';
import { LongText } from '../../../parts/LongText';
import { useReason } from '../../../shell/bracketed';
import { showAtFields } from '../../../shell/field-problems';
import { ProblemView } from '../../../shell/states/ProblemView';
import { usePeople } from '../../use-cases';
import { useOwnAgencies } from '../agencies/use-agencies';
import { FormDrawer, useTyped } from '../FormDrawer';
import { KINDS, useEnter, type NewEntry } from './use-roster';
import { words } from './words';

/** Somebody new on the roster. */
export function EntryDrawer({ open, close }: { open: boolean; close: () => void }): ReactNode {
  const say = useWords(words);
  return (
    <FormDrawer open={open} close={close} title={say('add')}>
      <EntryForm close={close} />
    </FormDrawer>
  );
}

/** Lists as they are typed: one a line. */
interface Typed {
  readonly agency: string;
  readonly kind: NewEntry['kind'];
  readonly name: string;
  readonly fields: string;
  readonly ties?: string;
  readonly patents?: string;
  readonly account?: string;
}
const linesIn = (text = ''): string[] => [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean);
const entryOf = ({ agency, kind, name, fields, ties, patents, account }: Typed): NewEntry => ({
  agency,
  kind,
  name: name.trim(),
  fields: linesIn(fields),
  ties: linesIn(ties),
  patents: linesIn(patents),
  ...(kind === 'investigator' && account ? { account } : {}),
});

function EntryForm({ close }: { close: () => void }): ReactNode {
  const say = useWords(words);
  const reason = useReason();
  const { message } = App.useApp();
  const [form] = Form.useForm<Typed>();
  const enter = useEnter();
  const typed = useTyped(enter.isPending);
  const agencies = useOwnAgencies();
  const { data: people = [] } = usePeople();
  const agency = Form.useWatch('agency', form);
  const kind = Form.useWatch('kind', form);
  const required = [{ required: true, whitespace: true, message: say('needed') }];
  const send = (entered: Typed): void =>
    enter.mutate(entryOf(entered), {
      onSuccess: () => {
        void message.success(say('added', { name: entered.name }));
        close();
      },
      onError: (error) => showAtFields(form, error, reason),
    });
  return (
    <>
      <ProblemView error={enter.error} />
      <Form
        form={form}
        name="roster-entry"
        layout="vertical"
        requiredMark={false}
        initialValues={{ agency: agencies[0]?.value, kind: KINDS[0] }}
        onValuesChange={() => typed()}
        onFinish={send}
      >
        <Form.Item name="agency" label={say('agency')} rules={required}>
          <Select options={agencies} />
        </Form.Item>
        <Form.Item name="kind" label={say('kind')}>
          <Radio.Group options={KINDS.map((value) => ({ value, label: say(value) }))} />
        </Form.Item>
        <Form.Item name="name" label={say('name')} rules={required}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        <Form.Item name="fields" label={say('fields')} extra={say('fieldsHint')} rules={required}>
          <LongText />
        </Form.Item>
        <Form.Item name="ties" label={say('ties')} extra={say('eachLine')}>
          <LongText />
        </Form.Item>
        <Form.Item name="patents" label={say('patents')} extra={say('eachLine')}>
          <LongText />
        </Form.Item>
        {kind === 'investigator' ? (
          <Form.Item name="account" label={say('account')} extra={say('accountHint')}>
            <Select
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              options={people
                .filter((person) => person.active && person.agency === agency)
                .map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Form.Item>
        ) : null}
        <Button type="primary" htmlType="submit" loading={enter.isPending}>
          {say('add')}
        </Button>
      </Form>
    </>
  );
}

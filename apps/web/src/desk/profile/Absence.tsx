import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { App, Button, Form, Select, Space } from 'antd';
import type { ReactNode } from 'react';
import { api, newKey, take } from '../../api/client';
import { ME, type Me } from '../../api/session';
import { useBoth, useWords } from '../../i18n/words';
import { todayInChina } from '../../parts/dates';
import { DayField } from '../../parts/day/DayField';
import type { PersonView } from '../../parts/types';
import { showAtFields } from '../../shell/field-problems';
import { ProblemView } from '../../shell/states/ProblemView';
import { words } from './words';

interface Typed {
  readonly absentFrom?: string;
  readonly absentUntil?: string;
  readonly deputy?: string;
}

function useAbsence(): UseMutationResult<unknown, Error, Typed> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ absentFrom, absentUntil, deputy }: Typed) =>
      take(
        api.POST('/api/v1/me/absence', {
          params: { header: { 'Idempotency-Key': newKey() } },
          body: {
            ...(absentFrom ? { absentFrom } : {}),
            ...(absentUntil ? { absentUntil } : {}),
            ...(deputy ? { deputy } : {}),
          },
        }),
      ),
    onSuccess: () =>
      Promise.all([queries.invalidateQueries({ queryKey: ['people'] }), queries.invalidateQueries({ queryKey: ME })]),
  });
}

interface Props {
  readonly me: Me;
  readonly own: PersonView | null;
  readonly people: readonly PersonView[];
}

/** The own absence: as it is recorded, changed, ended. */
export function Absence({ me, own, people }: Props): ReactNode {
  const say = useWords(words);
  return (
    <section className="hz-panel">
      <h2>{say('absence')}</h2>
      <Recorded own={own} people={people} />
      <AbsenceForm key={`${own?.absentFrom}/${own?.absentUntil}/${own?.deputy}`} me={me} own={own} people={people} />
    </section>
  );
}

function Recorded({ own, people }: Omit<Props, 'me'>): ReactNode {
  const say = useWords(words);
  if (!own?.absentFrom) return <p>{say('noAbsence')}</p>;
  const deputy = people.find((person) => person.id === own.deputy)?.name;
  const days = { from: own.absentFrom, until: own.absentUntil ?? say('openEnd') };
  return (
    <p>
      <strong>{say(own.absentFrom <= todayInChina() ? 'absentNow' : 'absentAhead', days)}</strong>
      {' · '}
      {deputy ? say('by', { deputy }) : say('byNobody')}
    </p>
  );
}

function AbsenceForm({ me, own, people }: Props): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const { message } = App.useApp();
  const [form] = Form.useForm<Typed>();
  const absence = useAbsence();
  const send = (typed: Typed, told: 'saved' | 'ended'): void =>
    absence.mutate(typed, {
      onSuccess: () => void message.success(say(told)),
      onError: (error) => showAtFields(form, error, both),
    });
  const colleagues = people.filter((one) => one.active && one.agency === me.agency && one.id !== me.id);
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{
        absentFrom: own?.absentFrom ?? undefined,
        absentUntil: own?.absentUntil ?? undefined,
        deputy: own?.deputy ?? undefined,
      }}
      onFinish={(typed: Typed) => send(typed, 'saved')}
    >
      <ProblemView error={absence.error} />
      <Form.Item name="absentFrom" label={say('from')} rules={[{ required: true, message: say('needed') }]}>
        <DayField />
      </Form.Item>
      <Form.Item
        name="absentUntil"
        label={say('until')}
        dependencies={['absentFrom']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, value: string | undefined) =>
              !value || value >= String(getFieldValue('absentFrom') ?? '')
                ? Promise.resolve()
                : Promise.reject(new Error(say('order'))),
          }),
        ]}
      >
        <DayField />
      </Form.Item>
      <Form.Item name="deputy" label={say('deputy')} extra={say('deputyHint')}>
        <Select
          allowClear
          placeholder={say('noDeputy')}
          showSearch={{ optionFilterProp: 'label' }}
          style={{ maxWidth: 320 }}
          options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Space wrap>
        <Button type="primary" htmlType="submit" loading={absence.isPending}>
          {say(own?.absentFrom ? 'change' : 'save')}
        </Button>
        {own?.absentFrom ? (
          <Button loading={absence.isPending} onClick={() => send({}, 'ended')}>
            {say('end')}
          </Button>
        ) : null}
      </Space>
    </Form>
  );
}

import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { App, Button, Form, Select, Space } from 'antd';
import type { ReactNode } from 'react';
import { api, ifMatch, take } from '../../api/client';
import { ME, type Me } from '../../api/session';
import { useOnce } from '../../api/use-intent';
import { useWords } from '../../i18n/words';
import { todayAtOffice } from '../../parts/dates';
import { DayField } from '../../parts/day/DayField';
import type { PersonView } from '../../parts/types';
import { useReason } from '../../shell/bracketed';
import { showAtFields } from '../../shell/field-problems';
import { isAway } from '../admin/people/standing';
import { PersonProblem } from '../person/PersonConflict';
import { useSeen, type Seen } from '../person/use-seen';
import { words } from './words';

interface Typed {
  readonly absentFrom?: string;
  readonly absentUntil?: string;
  readonly deputy?: string;
}

interface Asked {
  readonly typed: Typed;
  readonly version: number;
}

function useAbsence(): UseMutationResult<{ version: number }, Error, Asked> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: useOnce(({ typed: { absentFrom, absentUntil, deputy }, version }: Asked, key) =>
      take(
        api.POST('/api/v1/me/absence', {
          params: { header: { 'Idempotency-Key': key, 'If-Match': ifMatch(version) } },
          body: {
            ...(absentFrom ? { absentFrom } : {}),
            ...(absentUntil ? { absentUntil } : {}),
            ...(deputy ? { deputy } : {}),
          },
        }),
      ),
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
      {own ? <AbsenceOf key={own.id} me={me} own={own} people={people} /> : null}
    </section>
  );
}

function Recorded({ own, people }: Omit<Props, 'me'>): ReactNode {
  const say = useWords(words);
  if (!own?.absentFrom) return <p>{say('noAbsence')}</p>;
  const deputy = people.find((person) => person.id === own.deputy)?.name;
  const today = todayAtOffice();
  const days = { from: own.absentFrom, until: own.absentUntil ?? say('openEnd') };
  if (own.absentFrom <= today && !isAway(own, today)) return <p>{say('absentBefore', days)}</p>;
  return (
    <p>
      <strong>{say(isAway(own, today) ? 'absentNow' : 'absentAhead', days)}</strong>
      {' · '}
      {deputy ? say('by', { deputy }) : say('byNobody')}
    </p>
  );
}

interface OwnProps extends Props {
  readonly own: PersonView;
}

function AbsenceOf({ me, own, people }: OwnProps): ReactNode {
  const of = useSeen(own);
  return <AbsenceForm key={of.loads} me={me} of={of} people={people} />;
}

const typedOf = ({ absentFrom, absentUntil, deputy }: PersonView) => ({
  absentFrom: absentFrom ?? undefined,
  absentUntil: absentUntil ?? undefined,
  deputy: deputy ?? undefined,
});

function AbsenceForm({ me, of, people }: Omit<Props, 'own'> & { of: Seen }): ReactNode {
  const say = useWords(words);
  const reason = useReason();
  const { message } = App.useApp();
  const [form] = Form.useForm<Typed>();
  const absence = useAbsence();
  const { person: own } = of;
  const send = (typed: Typed, version = own.version): void =>
    absence.mutate(
      { typed, version },
      {
        onSuccess: (done) => {
          form.setFieldsValue(typedOf(of.took(done.version)));
          void message.success(say(typed.absentFrom ? 'saved' : 'ended'));
        },
        onError: (error) => showAtFields(form, error, reason),
      },
    );
  const colleagues = people.filter((one) => one.active && one.agency === me.agency && one.id !== me.id);
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={typedOf(own)}
      onFinish={(typed: Typed) => send(typed)}
    >
      <PersonProblem
        of={of}
        error={absence.error}
        mine={(version) => send(absence.variables?.typed ?? {}, version)}
        dropped={absence.reset}
      />
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
          {say(own.absentFrom ? 'change' : 'save')}
        </Button>
        {own.absentFrom ? (
          <Button loading={absence.isPending} onClick={() => send({})}>
            {say('end')}
          </Button>
        ) : null}
      </Space>
    </Form>
  );
}

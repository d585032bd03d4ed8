import { SaveOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Modal, Select, Space } from 'antd';
import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { api, take } from '../../api/client';
import { problemOf } from '../../api/problem';
import { useOnce } from '../../api/use-intent';
import { useBoth, useWords } from '../../i18n/words';
import { ProblemView } from '../../shell/states/ProblemView';
import { shell } from '../../shell/words';
import { filterOf } from './filter';
import { words } from './words';

const VIEWS = ['views'] as const;

/** Filters that the person has given a name. */
export function SavedViews(): ReactNode {
  const say = useWords(words);
  const [params, setParams] = useSearchParams();
  const [naming, setNaming] = useState(false);
  const { data = [] } = useQuery({ queryKey: VIEWS, queryFn: () => take(api.GET('/api/v1/views')) });
  const filter = filterOf(params);
  const current = data.find((view) => same(view.filter, filter));
  const open = (id: string): void => {
    const view = data.find((one) => one.id === id);
    if (view) setParams(Object.fromEntries(Object.entries(view.filter).map(([key, value]) => [key, String(value)])));
  };
  return (
    <Space wrap>
      {data.length > 0 ? (
        <Select
          aria-label={say('saved')}
          placeholder={say('saved')}
          value={current?.id ?? null}
          onChange={open}
          popupMatchSelectWidth={false}
          style={{ minWidth: 160 }}
          options={data.map((view) => ({ value: view.id, label: view.name }))}
        />
      ) : null}
      {current ? (
        <Drop id={current.id} />
      ) : (
        <Button icon={<SaveOutlined />} disabled={Object.keys(filter).length === 0} onClick={() => setNaming(true)}>
          {say('saveView')}
        </Button>
      )}
      <NameDialog open={naming} filter={filter} close={() => setNaming(false)} />
    </Space>
  );
}

const same = (a: object, b: object): boolean => canonical(a) === canonical(b);
const canonical = (filter: object): string =>
  JSON.stringify(Object.entries(filter).sort(([a], [b]) => a.localeCompare(b)));

function Drop({ id }: { id: string }): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const drop = useMutation({
    mutationFn: () => take(api.DELETE('/api/v1/views/{id}', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: VIEWS }),
    onError: (error) => void message.error(both(problemOf(error).titles)),
  });
  return (
    <Button loading={drop.isPending} onClick={() => drop.mutate()}>
      {say('dropView')}
    </Button>
  );
}

function NameDialog({ open, filter, close }: { open: boolean; filter: object; close: () => void }): ReactNode {
  const say = useWords(words);
  const common = useWords(shell);
  const queries = useQueryClient();
  const [form] = Form.useForm<{ name: string }>();
  const save = useMutation({
    mutationFn: useOnce((body: { name: string; filter: Record<string, unknown> }, key) =>
      take(api.POST('/api/v1/views', { params: { header: { 'Idempotency-Key': key } }, body })),
    ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: VIEWS });
      form.resetFields();
      close();
    },
  });
  return (
    <Modal
      open={open}
      title={say('saveView')}
      okText={common('save')}
      cancelText={common('cancel')}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={close}
      destroyOnHidden
    >
      <ProblemView error={save.error} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ name }: { name: string }) => save.mutate({ name, filter: { ...filter } })}
      >
        <Form.Item
          name="name"
          label={say('viewName')}
          rules={[{ required: true, whitespace: true, message: say('viewNameNeeded') }]}
        >
          <Input maxLength={60} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal, Select } from 'antd';
import type { ReactNode } from 'react';
import { useCited } from '../../../i18n/cited';
import { api, newKey, take } from '../../../api/client';
import { useMe } from '../../../api/session';
import { useWords } from '../../../i18n/words';
import { useReason } from '../../../shell/bracketed';
import { showAtFields } from '../../../shell/field-problems';
import { ProblemView } from '../../../shell/states/ProblemView';
import { shell } from '../../../shell/words';
import type { Edition } from '../../use-edition';
import { useAgencies } from '../agencies/use-agencies';
import { words } from './words';

interface Typed {
  readonly agency: string;
  readonly documentNumber: string;
}

/** The first of two people says that a rule agrees with the gazette, and by which document. */
export function ProposeDialog({
  of,
  citation,
  close,
}: {
  of: Edition;
  citation: string | null;
  close: () => void;
}): ReactNode {
  const cited = useCited();
  const say = useWords(words);
  const common = useWords(shell);
  const reason = useReason();
  const agencies = useOwnAgencies();
  const [form] = Form.useForm<Typed>();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const propose = useMutation({
    mutationFn: (typed: Typed) =>
      take(
        api.POST('/api/v1/procedures/{id}/editions/{edition}/confirmations', {
          params: { path: { id: of.procedure, edition: of.edition }, header: { 'Idempotency-Key': newKey() } },
          body: { ...typed, citation: citation ?? '' },
        }),
      ),
    onSuccess: async () => {
      void message.success(say('proposedDone'));
      await queries.invalidateQueries({ queryKey: ['proposals'] });
      close();
    },
    onError: (error) => showAtFields(form, error, reason),
  });
  const required = [{ required: true, whitespace: true, message: say('needed') }];
  return (
    <Modal
      open={citation !== null}
      title={say('proposeTitle')}
      okText={say('propose')}
      cancelText={common('cancel')}
      confirmLoading={propose.isPending}
      onOk={() => form.submit()}
      onCancel={close}
      destroyOnHidden
    >
      <p>
        <strong>{cited(citation ?? '')}</strong>
      </p>
      <p className="hz-quiet">{say('proposeHint')}</p>
      <ProblemView error={propose.error} />
      <Form
        form={form}
        name="propose"
        layout="vertical"
        requiredMark={false}
        initialValues={{ agency: agencies[0]?.value }}
        onFinish={(typed: Typed) => propose.mutate(typed)}
      >
        <Form.Item name="agency" label={say('agency')} rules={required}>
          <Select options={agencies} />
        </Form.Item>
        <Form.Item name="documentNumber" label={say('documentNumber')} rules={required}>
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function useOwnAgencies(): { value: string; label: string }[] {
  const { data: me } = useMe();
  const { data = [] } = useAgencies();
  const own = new Set(me?.roles.filter((held) => held.role === 'administrator').map((held) => held.agency));
  return [...own].map((id) => ({ value: id, label: data.find((agency) => agency.id === id)?.name ?? id }));
}

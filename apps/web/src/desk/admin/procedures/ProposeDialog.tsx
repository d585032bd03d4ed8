import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal, Select } from 'antd';
import type { ReactNode } from 'react';
import { useCited } from '../../../i18n/cited';
import { api, take } from '../../../api/client';
import { useOnce } from '../../../api/use-intent';
import { useWords } from '../../../i18n/words';
import { useReason } from '../../../shell/bracketed';
import { showAtFields } from '../../../shell/field-problems';
import { ProblemView } from '../../../shell/states/ProblemView';
import { shell } from '../../../shell/words';
import type { Edition } from '../../use-edition';
import { useOwnAgencies } from '../agencies/use-agencies';
import { unreviewed } from './unreviewed';
import { useProposals } from './use-procedures';
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
  const { data: proposals = [] } = useProposals();
  const own = useOwnAgencies();
  const agencies = unreviewed(of, citation ?? '', proposals, own);
  const [form] = Form.useForm<Typed>();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const propose = useMutation({
    mutationFn: useOnce((body: Typed & { readonly citation: string }, key) =>
      take(
        api.POST('/api/v1/procedures/{id}/editions/{edition}/confirmations', {
          params: { path: { id: of.procedure, edition: of.edition }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
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
        // What was proposed before says nothing about the next: its agency may have nothing left to propose.
        clearOnDestroy
        initialValues={{ agency: agencies[0]?.value }}
        onFinish={(typed: Typed) => propose.mutate({ ...typed, citation: citation ?? '' })}
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

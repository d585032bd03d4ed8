import { Alert, Button, Form, Input, Modal, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { problemOf } from '../../../api/problem';
import { useBoth, useWords } from '../../../i18n/words';
import type { CaseDetail } from '../../../parts/types';
import { useReason } from '../../../shell/bracketed';
import { showAtFields } from '../../../shell/field-problems';
import { ProblemView } from '../../../shell/states/ProblemView';
import { shell } from '../../../shell/words';
import type { Edition } from '../../use-edition';
import { CodeSlip } from './CodeSlip';
import { COPY, useIssueCode, type CodeRequest, type ShownCode } from './use-access';
import { words } from './words';

interface Asked {
  readonly of: CaseDetail;
  readonly party: { readonly id: string; readonly name: string; readonly bare: boolean };
  /** The documents that can carry the code. */
  readonly carriers: Edition['documents'];
  readonly live: boolean;
}

/** Asks what carries the code, gives it, and shows it this once, ready to be printed. */
export function IssueDialog({ open, close, ...asked }: Asked & { open: boolean; close: () => void }): ReactNode {
  const say = useWords(words);
  return (
    <Modal
      open={open}
      onCancel={close}
      footer={null}
      width={640}
      title={say('give')}
      mask={{ closable: false }}
      destroyOnHidden
    >
      <Issue {...asked} close={close} />
    </Modal>
  );
}

function Issue({ of, party, carriers, live, close }: Asked & { close: () => void }): ReactNode {
  const say = useWords(words);
  const common = useWords(shell);
  const both = useBoth();
  const reason = useReason();
  const [form] = Form.useForm<CodeRequest>();
  const issue = useIssueCode(of.id, party.id);
  // A telephone is shown masked here, so that only the answer tells of one without a number.
  const [bare, setBare] = useState(party.bare);
  const refused = (error: Error): void => {
    if (problemOf(error).code === 'CASEWORK.NO_TAIL') setBare(true);
    showAtFields(form, error, reason);
  };
  if (issue.data) return <Given of={of} given={issue.data} close={close} />;
  const first = carriers.find(({ id }) => id === COPY) ?? carriers[0];
  const required = { required: true, message: say('needed') };
  return (
    <>
      <p>{say('giveTo', { name: party.name })}</p>
      <ProblemView error={issue.error} />
      <Form
        form={form}
        name="access-code"
        layout="vertical"
        requiredMark={false}
        initialValues={{ document: first?.id }}
        onFinish={(body: CodeRequest) => issue.mutate(body, { onError: refused })}
      >
        <Form.Item name="document" label={say('document')} rules={[required]}>
          <Select options={carriers.map(({ id, title }) => ({ value: id, label: both(title) }))} />
        </Form.Item>
        {bare ? (
          <Form.Item
            name="tail"
            label={say('tail')}
            extra={say('tailHint')}
            rules={[required, { pattern: /^[0-9A-Za-z]{4}$/, message: say('tailForm') }]}
          >
            <Input maxLength={4} autoComplete="off" />
          </Form.Item>
        ) : null}
        {live ? <p>{say('replaces')}</p> : null}
        <div className="hz-page-acts">
          <Button type="primary" htmlType="submit" loading={issue.isPending}>
            {say(live ? 'again' : 'give')}
          </Button>
          <Button onClick={close}>{common('cancel')}</Button>
        </div>
      </Form>
    </>
  );
}

function Given({ of, given, close }: { of: CaseDetail; given: ShownCode; close: () => void }): ReactNode {
  const say = useWords(words);
  const common = useWords(shell);
  if (given.code === null) return <Alert type="warning" showIcon title={say('lost')} />;
  return (
    <>
      <Alert className="hz-no-print" type="info" showIcon title={say('once')} />
      <div className="hz-page-acts hz-no-print hz-slip-acts">
        <Button type="primary" onClick={() => print()}>
          {say('print')}
        </Button>
        <Button onClick={close}>{common('close')}</Button>
      </div>
      <CodeSlip of={of} given={given} />
    </>
  );
}

import { App, Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words';
import { DayField } from '../../../parts/day/DayField';
import { useReason } from '../../../shell/bracketed';
import { showAtFields } from '../../../shell/field-problems';
import { shell } from '../../../shell/words';
import { PersonProblem } from '../../person/PersonConflict';
import type { Seen } from '../../person/use-seen';
import { useTyped } from '../FormDrawer';
import { useCertify, type CertificateChange } from './use-people-acts';
import { words } from './words';

export function CertificateForm({ of }: { of: Seen }): ReactNode {
  const say = useWords(words);
  const common = useWords(shell);
  const reason = useReason();
  const { message } = App.useApp();
  const { person } = of;
  const [form] = Form.useForm<CertificateChange>();
  const certify = useCertify(person.id);
  const typed = useTyped(certify.isPending);
  const send = (version: number): void =>
    certify.mutate(
      { body: form.getFieldsValue(), version },
      {
        onSuccess: (done) => {
          typed(false);
          of.took(done.version);
          void message.success(say('saved'));
        },
        onError: (error) => showAtFields(form, error, reason),
      },
    );
  const required = [{ required: true, message: say('needed') }];
  return (
    <section className="hz-admin-section">
      <h2>{say('certificateTitle')}</h2>
      <PersonProblem of={of} error={certify.error} mine={send} dropped={certify.reset} />
      <Form
        form={form}
        name="certificate"
        layout="vertical"
        requiredMark={false}
        initialValues={{
          certificate: person.certificate ?? '',
          certificateValidUntil: person.certificateValidUntil ?? '',
        }}
        onValuesChange={() => typed()}
        onFinish={() => send(person.version)}
      >
        <Form.Item name="certificate" label={say('certificate')} rules={required} extra={say('certificateHint')}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="certificateValidUntil" label={say('validUntil')} rules={required}>
          <DayField />
        </Form.Item>
        <Button htmlType="submit" loading={certify.isPending}>
          {common('save')}
        </Button>
      </Form>
    </section>
  );
}

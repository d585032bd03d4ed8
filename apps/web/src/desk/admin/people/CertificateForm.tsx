import { App, Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useBoth, useWords } from '../../../i18n/words';
import type { PersonView } from '../../../parts/types';
import { DayField } from '../../../parts/day/DayField';
import { showAtFields } from '../../../shell/field-problems';
import { ProblemView } from '../../../shell/states/ProblemView';
import { shell } from '../../../shell/words';
import { useCertify, type CertificateChange } from './use-people-acts';
import { words } from './words';

export function CertificateForm({ person }: { person: PersonView }): ReactNode {
  const say = useWords(words);
  const common = useWords(shell);
  const both = useBoth();
  const { message } = App.useApp();
  const [form] = Form.useForm<CertificateChange>();
  const certify = useCertify(person.id);
  const required = [{ required: true, message: say('needed') }];
  return (
    <section className="hz-admin-section">
      <h2>{say('certificateTitle')}</h2>
      <ProblemView error={certify.error} />
      <Form
        form={form}
        name="certificate"
        layout="vertical"
        requiredMark={false}
        initialValues={{
          certificate: person.certificate ?? '',
          certificateValidUntil: person.certificateValidUntil ?? '',
        }}
        onFinish={(typed: CertificateChange) =>
          certify.mutate(typed, {
            onSuccess: () => void message.success(say('saved')),
            onError: (error) => showAtFields(form, error, both),
          })
        }
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

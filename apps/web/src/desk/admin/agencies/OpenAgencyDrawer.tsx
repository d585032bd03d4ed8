import { Alert, Button, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words';
import { useReason } from '../../../shell/bracketed';
import { showAtFields } from '../../../shell/field-problems';
import { ProblemView } from '../../../shell/states/ProblemView';
import { FormDrawer, useKept, useTyped } from '../FormDrawer';
import { around, type Agency, type Region } from './use-agencies';
import { useOpenAgency, type NewAgency, type Opened } from './use-open-agency';
import { words } from './words';

/** An agency for a region, with the administrator who enters everybody else there. */
export function OpenAgencyDrawer(asked: {
  region: Region | null;
  agencies: readonly Agency[];
  close: () => void;
}): ReactNode {
  const say = useWords(words);
  const { region, agencies, close } = asked;
  return (
    <FormDrawer open={region !== null} close={close} title={say('openIn', { name: region?.name ?? '' })}>
      {region ? <OpenForm region={region} agencies={agencies} /> : null}
    </FormDrawer>
  );
}

function OpenForm({ region, agencies }: { region: Region; agencies: readonly Agency[] }): ReactNode {
  const say = useWords(words);
  const reason = useReason();
  const [form] = Form.useForm<NewAgency>();
  const opening = useOpenAgency();
  const typed = useTyped(opening.isPending);
  const required = [{ required: true, message: say('needed') }];
  const above = agencies.filter((agency) => around(agency.region, region.code));
  if (opening.data) return <Done of={opening.data} />;
  const send = ({ superior, numberPattern, ...entered }: NewAgency): void =>
    opening.mutate(
      {
        ...entered,
        region: region.code,
        ...(superior ? { superior } : {}),
        ...(numberPattern ? { numberPattern } : {}),
      },
      { onSuccess: () => typed(false), onError: (error) => showAtFields(form, error, reason) },
    );
  return (
    <>
      <ProblemView error={opening.error} />
      <Form
        form={form}
        name="open-agency"
        layout="vertical"
        requiredMark={false}
        onValuesChange={() => typed()}
        onFinish={send}
      >
        <p className="hz-quiet">{say('openHint', { code: region.code })}</p>
        <Form.Item name="name" label={say('name')} rules={required}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item name="nameEn" label={say('nameEn')} rules={required}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item name="id" label={say('id')} rules={required} extra={say('idHint')}>
          <Input maxLength={64} autoComplete="off" />
        </Form.Item>
        <Form.Item name="mark" label={say('markLabel')} rules={required} extra={say('markHint')}>
          <Input maxLength={4} autoComplete="off" />
        </Form.Item>
        <Form.Item name="numberPattern" label={say('patternLabel')} extra={say('patternHint')}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        <Form.Item name="superior" label={say('superior')} extra={say('superiorHint')}>
          <Select allowClear options={above.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
        <Form.Item name="administratorLogin" label={say('firstLogin')} rules={required}>
          <Input maxLength={64} autoComplete="off" />
        </Form.Item>
        <Form.Item name="administratorName" label={say('firstName')} rules={required}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={opening.isPending}>
          {say('openAct')}
        </Button>
      </Form>
    </>
  );
}

function Done({ of: { agency, administrator, password } }: { of: Opened }): ReactNode {
  const say = useWords(words);
  useKept('shown', password !== null);
  return (
    <>
      <p>{say('opened', { name: agency.name })}</p>
      {password === null ? (
        <Alert type="warning" showIcon title={say('openedBefore', { login: administrator.login })} />
      ) : (
        <Alert
          type="info"
          showIcon
          title={
            <>
              {say('firstPassword', { login: administrator.login })} <code className="hz-admin-mono">{password}</code>
            </>
          }
          description={say('firstPasswordHint')}
        />
      )}
    </>
  );
}

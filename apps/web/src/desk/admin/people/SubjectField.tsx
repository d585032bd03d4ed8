import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useProvider } from '../../../api/provider';
import { useWords } from '../../../i18n/words';
import { words } from './words';

/** By whom the identity provider knows the person; asked for where there is one. */
export function SubjectField({ given }: { given: boolean }): ReactNode {
  const say = useWords(words);
  const provider = useProvider();
  if (!provider && !given) return null;
  return (
    <Form.Item name="oidcSubject" label={say('subject')} extra={say('subjectHint')}>
      <Input maxLength={255} autoComplete="off" />
    </Form.Item>
  );
}

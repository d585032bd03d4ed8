import type { FormInstance } from 'antd';
import { problemOf } from '../api/problem';
import type { Reason } from './bracketed';

/** `/parties/0/name` as a form knows it: `['parties', 0, 'name']`. */
export const pathOf = (pointer: string): (string | number)[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/** Shows every refused field's reason at the field itself and goes to the first. `under`: where the form lies in the request. */
export function showAtFields(form: FormInstance, error: unknown, reason: Reason, under = ''): void {
  const errors = problemOf(error).errors ?? [];
  const fields = errors
    .filter((e) => e.pointer.startsWith(under))
    .map((e) => ({
      name: pathOf(e.pointer.slice(under.length)),
      errors: [reason(e.messages, e.article)],
    }));
  form.setFields(fields as never);
  const first = fields[0];
  if (first) form.scrollToField(first.name, { focus: true, block: 'center' });
}

import { Button, Form } from 'antd';
import type { Rule } from 'antd/es/form';
import type { ReactNode } from 'react';
import { useBoth, useWords, type Say } from '../../../i18n/words';
import { isPlain, type FieldSpec } from '../field-spec';
import { words } from '../words';
import { Control } from './Control';
import type { FieldProps } from './field-props';
import { ListField } from './ListField';
import { PanelField } from './PanelField';
import { VotesField } from './VotesField';

/** One field with its label and what the law or the form demands of it. */
export function FieldItem({ of, name, spec, suggestion = null, fits }: FieldProps): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const label = `${both(spec.label)}${spec.optional ? say('optional') : ''}`;
  const needed: Rule[] = spec.optional ? [] : [{ required: true, message: say('needed', { label: both(spec.label) }) }];
  if (spec.type.kind === 'list') return <Listed of={of} name={name} spec={spec} label={label} needed={needed} />;
  return (
    <Form.Item
      name={[...name]}
      label={label}
      rules={needed}
      extra={suggestion ? <Fill name={name} text={suggestion} /> : boundsOf(spec, say)}
    >
      <Control of={of} type={spec.type} label={label} fits={fits} />
    </Form.Item>
  );
}

/** The least and the most that the law leaves to choose, where it is more than any number. */
function boundsOf({ type }: FieldSpec, say: Say<'bounds'>): string | null {
  return type.kind === 'integer' && type.min > 1 ? say('bounds', { min: type.min, max: type.max }) : null;
}

function Listed({ of, name, spec, label, needed }: FieldProps & { label: string; needed: Rule[] }): ReactNode {
  if (spec.type.kind !== 'list') return null;
  const keys = isPlain(spec.type.of) ? [] : Object.keys(spec.type.of);
  const whole = keys.includes('person') && keys.includes('leads') ? 'panel' : keys.includes('agrees') ? 'votes' : null;
  if (!whole) return <ListField of={of} name={name} spec={spec} label={label} field={FieldItem} />;
  return (
    <Form.Item name={[...name]} label={label} rules={needed}>
      {whole === 'panel' ? <PanelField label={label} /> : <VotesField of={of} label={label} />}
    </Form.Item>
  );
}

/** Puts what the file already says into an empty field. It is never put in by itself. */
function Fill({ name, text }: { name: readonly (string | number)[]; text: string }): ReactNode {
  const say = useWords(words);
  const form = Form.useFormInstance();
  const value: unknown = Form.useWatch([...name], form);
  if (value) return null;
  return (
    <Button size="small" type="link" onClick={() => form.setFieldValue([...name], text)}>
      {say('fill')}
    </Button>
  );
}

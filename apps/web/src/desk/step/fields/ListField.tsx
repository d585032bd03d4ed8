import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words';
import { stayNear } from '../../../parts/stay-near';
import { isPlain } from '../field-spec';
import { words } from '../words';
import { Control } from './Control';
import type { FieldProps } from './field-props';
import { within } from './whole-rule';

interface ListProps extends FieldProps {
  readonly label: string;
  /** The component of a field inside a row, which may be a list again. */
  readonly field: (props: FieldProps) => ReactNode;
}

/** Any number of values, or of rows with fields of their own. */
export function ListField({ of, name, spec, label, filedAs, field: Field }: ListProps): ReactNode {
  const say = useWords(words);
  if (spec.type.kind !== 'list') return null;
  const { of: inner, max } = spec.type;
  const least = spec.optional
    ? []
    : [
        {
          validator: (_: unknown, rows: unknown[] | undefined) =>
            rows && rows.length > 0 ? Promise.resolve() : Promise.reject(new Error(say('needOne'))),
        },
      ];
  return (
    <fieldset className="hz-fieldset">
      <legend>{label}</legend>
      <Form.List name={[...name]} rules={least}>
        {(rows, { add, remove }, { errors }) => (
          <div className="hz-row-list" data-rows>
            {rows.map((row, at) => (
              <div key={row.key} className={isPlain(inner) ? 'hz-row-line' : 'hz-row-item'}>
                {isPlain(inner) ? (
                  <Form.Item
                    name={row.name}
                    label={say('item', { n: at + 1 })}
                    rules={inner.kind === 'integer' ? [within(inner, say)] : []}
                  >
                    <Control of={of} type={inner} label={`${label} ${at + 1}`} filedAs={filedAs} />
                  </Form.Item>
                ) : (
                  Object.entries(inner).map(([key, field]) => (
                    <Field key={key} of={of} name={[row.name, key]} spec={field} filedAs={filedAs} />
                  ))
                )}
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={say('remove', { n: at + 1 })}
                  data-remove
                  onClick={({ currentTarget }) => {
                    remove(row.name);
                    stayNear(currentTarget, at);
                  }}
                />
              </div>
            ))}
            <span>
              <Button
                icon={<PlusOutlined />}
                data-add
                disabled={rows.length >= max}
                onClick={() => add(isPlain(inner) ? '' : {})}
              >
                {say('add')}
              </Button>
            </span>
            <Form.ErrorList errors={errors} />
          </div>
        )}
      </Form.List>
    </fieldset>
  );
}

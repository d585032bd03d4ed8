import { Button, Form } from 'antd';
import type { Rule } from 'antd/es/form';
import type { ReactNode } from 'react';
import { useBoth, useWords, type Say } from '../../../i18n/words';
import { useCode } from '../../../parts/codes';
import { useReason } from '../../../shell/bracketed';
import { isPlain, type Closed, type FieldSpec } from '../field-spec';
import { words } from '../words';
import { Control } from './Control';
import type { FieldProps } from './field-props';
import { nameable } from './nameable';
import { ListField } from './ListField';
import { PanelField } from './PanelField';
import { isComplete, type Vote } from './votes';
import { VotesField } from './VotesField';
import { within } from './whole-rule';

/** One field with its label and what the law or the form demands of it. */
export function FieldItem({ of, name, spec, suggestion = null, fits, closed = [], filedAs }: FieldProps): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const label = `${both(spec.label)}${spec.optional ? say('optional') : ''}`;
  const needed: Rule[] = spec.optional ? [] : [{ required: true, message: say('needed', { label: both(spec.label) }) }];
  // What was typed and cannot be read stays in the field as it is.
  if (spec.type.kind === 'date') needed.push({ pattern: /^\d{4}-\d\d-\d\d$/, message: say('noDay') });
  if (spec.type.kind === 'time') needed.push({ pattern: /^\d\d:\d\d$/, message: say('noTime') });
  if (spec.type.kind === 'integer') needed.push(within(spec.type, say));
  const value: unknown = Form.useWatch([...name], Form.useFormInstance());
  // Nobody is asked for what the file has none of.
  if (spec.optional && !value && nameable(of, spec.type, fits)?.length === 0) return null;
  if (spec.type.kind === 'list') return <Listed {...{ of, name, spec, label, needed, filedAs }} />;
  return (
    <Form.Item
      name={[...name]}
      label={label}
      rules={needed}
      extra={closed.length > 0 ? <NotNow closed={closed} /> : boundsOf(spec, say)}
    >
      <Entry {...{ of, spec, label, suggestion, fits, closed, filedAs }} />
    </Form.Item>
  );
}

/** Which answers cannot be given now, and why, so that nobody looks for them. */
function NotNow({ closed }: { closed: readonly Closed[] }): ReactNode {
  const say = useWords(words);
  const code = useCode();
  const why = useReason();
  return closed.map(({ value, failures }) => (
    <div key={value}>
      {say('notNow', {
        answer: code(value),
        why: failures.map(({ message, article }) => why(message, article)).join(say('between')),
      })}
    </div>
  ));
}

/** Above it a limit only keeps numbers from being absurd and tells nobody anything. */
const ANY_NUMBER = 999;

/** The least and the most that the law leaves to choose, where it is more than any number. */
function boundsOf({ type }: FieldSpec, say: Say<'bounds'>): string | null {
  if (type.kind !== 'integer' || (type.min <= 1 && type.max > ANY_NUMBER)) return null;
  return say('bounds', { min: type.min, max: type.max });
}

type Asked = Pick<FieldProps, 'of' | 'spec' | 'suggestion' | 'fits' | 'closed' | 'filedAs'>;
interface Entered extends Asked {
  readonly label: string;
  /** Given by the form around it. */
  readonly id?: string;
  readonly value?: unknown;
  readonly onChange?: (value: unknown) => void;
}

/** What a field is entered with, and below it what helps: the text on file, and a way back. */
function Entry({ of, spec, label, suggestion, fits, closed, filedAs, ...given }: Entered): ReactNode {
  const say = useWords(words);
  const { type, optional } = spec;
  const empty = given.value === undefined || given.value === null || given.value === '';
  return (
    <>
      <Control {...{ of, type, label, fits, closed, filedAs }} {...given} />
      {suggestion && empty ? (
        <Aid say={say('fill')} act={() => given.onChange?.(suggestion)} />
      ) : optional && !empty && PICKED.includes(type.kind) ? (
        <Aid say={say('unpick')} act={() => given.onChange?.(undefined)} />
      ) : null}
    </>
  );
}
/** Kinds of which nothing is chosen at first, and what was chosen cannot simply be deleted. */
const PICKED = ['boolean', 'choice', 'party', 'record', 'clock'];

const Aid = ({ say, act }: { say: string; act: () => void }): ReactNode => (
  <div>
    <Button size="small" type="link" onClick={act}>
      {say}
    </Button>
  </div>
);

function Listed({ of, name, spec, label, needed, filedAs }: FieldProps & { label: string; needed: Rule[] }): ReactNode {
  const say = useWords(words);
  if (spec.type.kind !== 'list') return null;
  const keys = isPlain(spec.type.of) ? [] : Object.keys(spec.type.of);
  const whole = keys.includes('person') && keys.includes('leads') ? 'panel' : keys.includes('agrees') ? 'votes' : null;
  if (!whole) return <ListField {...{ of, name, spec, label, filedAs }} field={FieldItem} />;
  if (whole === 'panel') {
    return (
      <Form.Item name={[...name]} label={label} rules={needed}>
        <PanelField label={label} />
      </Form.Item>
    );
  }
  const everybody: Rule = {
    validator: (_, votes: readonly Vote[] | undefined) =>
      isComplete(votes ?? [], of.panel) ? Promise.resolve() : Promise.reject(new Error(say('needVotes'))),
  };
  return (
    <Form.Item name={[...name]} label={label} rules={[everybody]}>
      <VotesField of={of} label={label} />
    </Form.Item>
  );
}

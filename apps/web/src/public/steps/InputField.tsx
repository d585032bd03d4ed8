import type { ReactNode } from 'react';
import { useBoth, useTitled, useWords } from '../../i18n/words';
import { useCode } from '../../parts/codes';
import { useCase } from '../follow/use-follow';
import { CheckField, LineField, ProseField, RadioField, ReadField, SelectField, YesNoField } from '../kit/controls';
import { useReason } from '../../shell/bracketed';
import { isUnread, type Unread } from '../kit/unread';
import { readNumbers, readWhole } from '../kit/text';
import { useListed } from '../../i18n/use-listed';
import { kit } from '../kit/words';
import { isFieldType, type Closed, type FieldType, type RecordChoice, type StepField } from './model';
import { PaperField } from './PaperField';
import { words } from './words';

interface Props {
  readonly name: string;
  readonly field: StepField;
  readonly value: unknown;
  readonly error: string | null;
  /** One of several of which one has to be given. */
  readonly oneOf: boolean;
  /** Whether an answer that was chosen can be taken back. */
  readonly clears: boolean;
  readonly kind: string;
  /** What a `record`, `clock` or `party` field can name. */
  readonly choices: readonly RecordChoice[];
  /** Answers of a choice that cannot be given now. */
  readonly closed: readonly Closed[];
  /** The article that the page names already. */
  readonly under: string;
  /** Told what to make of the value that stands there then. */
  readonly change: (next: (now: unknown) => unknown) => void;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : []);
const idsOf = (value: unknown): readonly string[] => (value ? [textOf(value)] : []);
const numberOf = (value: unknown): number | Unread | undefined =>
  typeof value === 'number' || isUnread(value) ? value : undefined;
const numbersOf = (value: unknown): number[] | Unread | undefined =>
  Array.isArray(value) ? (value as number[]) : isUnread(value) ? value : undefined;

/** One field of a step, by what the procedure declares it to be. */
export function InputField({
  name,
  field,
  value,
  error,
  oneOf,
  clears,
  kind,
  choices,
  closed,
  under,
  change,
}: Props): ReactNode {
  const both = useBoth();
  const titled = useTitled();
  const say = useWords(words);
  const tell = useWords(kit);
  const code = useCode();
  const { view } = useCase();
  const why = useReason();
  const listed = useListed();
  const of = {
    at: `/${name}`,
    label: both(field.label),
    error,
    optional: oneOf ? ('one' as const) : (field.optional ?? false),
  };
  const { type } = field;
  const put = (next: unknown): void => change(() => next);
  const text = { ...of, value: textOf(value), change: put };
  const radio = { ...of, ...(clears ? { none: { label: say('leaveOut'), choose: () => put(undefined) } } : {}) };
  const notNow = (one: Closed): string =>
    say('notNow', {
      answer: code(one.value),
      why: listed(one.failures.map(({ message, article }) => why(message, article === under ? null : article))),
    });
  const canBeGiven = (answer: string): boolean => answer === value || !closed.some((one) => one.value === answer);
  switch (type.kind) {
    case 'text':
      return type.max > 300 ? <ProseField {...text} max={type.max} rows={6} /> : <LineField {...text} max={type.max} />;
    case 'date':
      return (
        <LineField
          {...text}
          as="date"
          max={10}
          {...(type.not ? { hint: say('notLater', { date: view.today }) } : {})}
        />
      );
    case 'time':
      return <LineField {...text} as="time" max={5} />;
    case 'boolean':
      return <YesNoField {...radio} value={typeof value === 'boolean' ? value : undefined} change={put} />;
    case 'integer':
      return (
        <ReadField
          {...of}
          value={numberOf(value)}
          change={put}
          read={readWhole}
          show={String}
          wrong={tell('wholeNumber')}
          max={6}
        />
      );
    case 'choice':
      return (
        <RadioField
          {...text}
          {...radio}
          {...(closed.length > 0 ? { hint: closed.map(notNow).join(' ') } : {})}
          options={type.of.filter(canBeGiven).map((one) => ({ value: one, label: code(one) }))}
        />
      );
    case 'person':
      return (
        <SelectField
          {...text}
          hint={say('person')}
          options={view.panel.map((one) => ({ value: one.person, label: one.name }))}
        />
      );
    case 'party':
    case 'record':
    case 'clock':
      return (
        <RadioField
          {...text}
          {...radio}
          {...(choices.length === 0 ? { hint: say('nothingToName') } : {})}
          options={choices.map((one) => ({ value: one.value, label: titled(one.words) }))}
        />
      );
    case 'paper':
      return (
        <PaperField
          {...of}
          kind={type.paperKinds?.[0] ?? kind}
          kinds={type.paperKinds}
          several={false}
          clears={clears}
          value={idsOf(value)}
          change={(next) => change((now) => next(idsOf(now))[0])}
        />
      );
    case 'list':
      return <ListField of={of} type={type} value={value} kind={kind} change={change} />;
  }
}

function ListField({
  of,
  type,
  value,
  kind,
  change,
}: {
  of: { at: string; label: string; error: string | null; optional: boolean | 'one' };
  type: Extract<FieldType, { kind: 'list' }>;
  value: unknown;
  kind: string;
  change: Props['change'];
}): ReactNode {
  const tell = useWords(kit);
  const code = useCode();
  const listed = useListed();
  const put = (next: unknown): void => change(() => next);
  const inner = isFieldType(type.of) ? type.of : null;
  if (inner?.kind === 'paper') {
    return (
      <PaperField
        {...of}
        kind={inner.paperKinds?.[0] ?? kind}
        kinds={inner.paperKinds}
        several
        value={listOf(value)}
        change={(next) => change((now) => next(listOf(now)))}
      />
    );
  }
  if (inner?.kind === 'choice') {
    return (
      <CheckField
        {...of}
        value={listOf(value)}
        change={put}
        options={inner.of.map((one) => ({ value: one, label: code(one) }))}
      />
    );
  }
  if (inner?.kind === 'integer') {
    return (
      <ReadField
        {...of}
        value={numbersOf(value)}
        change={put}
        read={readNumbers}
        show={listed}
        wrong={tell('numbersWrong')}
        max={400}
      />
    );
  }
  return (
    <ProseField
      {...of}
      value={listOf(value).join('\n')}
      change={(lines) => put(lines.split('\n').filter((line) => line.trim() !== ''))}
      max={5000}
    />
  );
}

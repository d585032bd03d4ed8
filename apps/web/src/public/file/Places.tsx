import type { ReactNode } from 'react';
import { bothOf, useWords } from '../../i18n/words';
import {
  CheckField,
  LineField,
  ProseField,
  RadioField,
  ReadField,
  SelectField,
  TickField,
  YesNoField,
} from '../kit/controls';
import type { Choice } from '../kit/controls';
import { readWhole } from '../kit/text';
import { kit } from '../kit/words';
import { usePlace, useReadPlace } from './use-draft';

interface Place {
  readonly at: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
}

export function TextAt({
  at,
  max,
  as,
  complete,
  fault,
  ...rest
}: Place & {
  max: number;
  as?: 'text' | 'code' | 'tel' | 'email' | 'date';
  complete?: string;
  /** What the page itself sees to be wrong while the server has not said anything. */
  fault?: (text: string) => string | null;
}): ReactNode {
  const { value = '', error, change } = usePlace<string>(at);
  return (
    <LineField
      {...rest}
      at={at}
      value={value}
      change={(text) => change(text === '' ? undefined : text)}
      max={max}
      error={error ?? (value && fault ? fault(value) : null)}
      {...(as ? { as } : {})}
      {...(complete ? { complete } : {})}
    />
  );
}

export function ProseAt({ at, ...rest }: Place & { max: number; rows?: number }): ReactNode {
  const { value = '', error, change } = usePlace<string>(at);
  return (
    <ProseField
      {...rest}
      at={at}
      value={value}
      error={error}
      change={(text) => change(text === '' ? undefined : text)}
    />
  );
}

export function ChoiceAt({
  at,
  options,
  many,
  ...rest
}: Place & { options: readonly Choice[]; many?: boolean }): ReactNode {
  const { value = '', error, change } = usePlace<string>(at);
  const bound = { ...rest, at, value, error, options, change: (chosen: string) => change(chosen || undefined) };
  return many ? <SelectField {...bound} /> : <RadioField {...bound} />;
}

export function SeveralAt({ at, options, ...rest }: Place & { options: readonly Choice[] }): ReactNode {
  const { value = [], error, change } = usePlace<readonly string[]>(at);
  return (
    <CheckField
      {...rest}
      at={at}
      value={value}
      error={error}
      options={options}
      change={(chosen) => change(chosen.length > 0 ? chosen : undefined)}
    />
  );
}

export function YesNoAt({ at, ...rest }: Place): ReactNode {
  const { value, error, change } = usePlace<boolean>(at);
  return <YesNoField {...rest} at={at} value={value} error={error} change={change} />;
}

export function TickAt({ at, ...rest }: Place): ReactNode {
  const { value, error, change } = usePlace<boolean>(at);
  return <TickField {...rest} at={at} value={value} error={error} change={change} />;
}

export function WholeAt({ at, ...rest }: Place): ReactNode {
  const say = useWords(kit);
  const { value, error, change } = useReadPlace<number>(at, bothOf(kit, 'wholeNumber'));
  return (
    <ReadField
      {...rest}
      at={at}
      value={value}
      error={error}
      change={change}
      read={readWhole}
      show={String}
      wrong={say('wholeNumber')}
      max={6}
    />
  );
}

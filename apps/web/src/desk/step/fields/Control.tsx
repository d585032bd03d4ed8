import { LongText } from '../../../parts/LongText';
import { Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words';
import { useCode } from '../../../parts/codes';
import { todayAtOffice } from '../../../parts/dates';
import { DayField } from '../../../parts/day/DayField';
import { TimeField } from '../../../parts/day/TimeField';
import { textOf, type CaseDetail } from '../../../parts/types';
import { useClockName } from '../../case/Record';
import { wholeOr, type Closed, type FieldType } from '../field-spec';
import { words } from '../words';
import { nameable } from './nameable';
import { PaperField } from './PaperField';
import { PersonField } from './PersonField';
import { stillOpen, useRecordName } from './record-name';

interface Props {
  readonly of: CaseDetail;
  readonly type: FieldType;
  readonly label: string;
  readonly fits?: readonly string[] | undefined;
  readonly closed?: readonly Closed[] | undefined;
  readonly filedAs?: string | undefined;
  /** Given by the form around it. */
  readonly id?: string;
  readonly value?: unknown;
  readonly onChange?: (value: unknown) => void;
}

/** What a field is entered with, by its kind. */
export function Control({ of, type, label, fits, closed = [], filedAs = 'evidence', ...given }: Props): ReactNode {
  const shared = given as { id?: string; onChange?: (value: unknown) => void };
  const value = given.value;
  switch (type.kind) {
    case 'text':
      return <TextField {...shared} max={type.max} value={textOf(value)} />;
    case 'date':
      return (
        <DayField {...shared} value={textOf(value)} {...(type.not === 'future' ? { max: todayAtOffice() } : {})} />
      );
    case 'time':
      return <TimeField {...shared} value={textOf(value)} />;
    case 'integer':
      return (
        <Input
          {...(shared.id === undefined ? {} : { id: shared.id })}
          value={typeof value === 'number' ? String(value) : textOf(value)}
          onChange={({ target }) => shared.onChange?.(wholeOr(target.value))}
          inputMode="numeric"
          autoComplete="off"
          maxLength={20}
          style={{ width: 160 }}
        />
      );
    case 'boolean':
      return <YesNo {...shared} label={label} value={value} />;
    case 'choice':
      return (
        <Choice
          {...shared}
          label={label}
          value={value}
          of={type.of.filter((answer) => answer === value || !closed.some((one) => one.value === answer))}
        />
      );
    case 'party':
      return <PartyField {...shared} label={label} value={value} parties={nameable(of, type, fits, value) ?? []} />;
    case 'person':
      return <PersonField {...shared} label={label} value={textOf(value) || null} />;
    case 'paper':
      return (
        <PaperField
          {...shared}
          of={of}
          label={label}
          kind={type.paperKinds?.[0] ?? filedAs}
          value={textOf(value) || null}
        />
      );
    case 'record':
      return (
        <RecordField
          {...{ ...shared, label, value, of }}
          kind={type.of}
          records={nameable(of, type, fits, value) ?? []}
        />
      );
    case 'clock':
      return <ClockField {...shared} label={label} value={value} of={of} fits={fits} />;
    case 'list':
      return null;
  }
}

interface Simple {
  readonly id?: string;
  readonly label: string;
  readonly value: unknown;
  readonly onChange?: (value: unknown) => void;
}

function TextField({
  max,
  ...rest
}: {
  id?: string;
  max: number;
  value: string;
  onChange?: (value: unknown) => void;
}): ReactNode {
  if (max <= 200) return <Input {...rest} maxLength={max} />;
  return <LongText {...rest} maxLength={max} />;
}

function YesNo({ label, ...rest }: Simple): ReactNode {
  const say = useWords(words);
  return (
    <Radio.Group
      {...rest}
      aria-label={label}
      options={[
        { value: true, label: say('yes') },
        { value: false, label: say('no') },
      ]}
    />
  );
}

/** Few answers lie open, many in a list. What the file names is long: each stands on a line of its own. */
function Options({
  label,
  options,
  short = false,
  ...rest
}: Simple & { options: { value: string; label: string }[]; short?: boolean }): ReactNode {
  const say = useWords(words);
  const shape = short ? 'hz-options' : 'hz-options hz-lines';
  if (options.length <= 4) return <Radio.Group {...rest} className={shape} aria-label={label} options={options} />;
  return (
    <Select
      {...rest}
      aria-label={label}
      placeholder={say('choose')}
      options={options}
      showSearch={{ optionFilterProp: 'label' }}
      style={{ maxWidth: 480 }}
    />
  );
}

function Choice({ of, ...rest }: Simple & { of: readonly string[] }): ReactNode {
  const code = useCode();
  return <Options {...rest} short options={of.map((value) => ({ value, label: code(value) }))} />;
}

function PartyField({ parties, ...rest }: Simple & { parties: readonly Filed[] }): ReactNode {
  const say = useWords(words);
  const code = useCode();
  if (parties.length === 0) return say('noParties');
  const options = parties.map(({ id, fields }) => ({
    value: id,
    label: `${textOf(fields['name'])} · ${code(textOf(fields['role']))}`,
  }));
  return <Options {...rest} options={options} />;
}

function ClockField({ of, fits, ...rest }: Simple & Pick<Props, 'of' | 'fits'>): ReactNode {
  const say = useWords(words);
  const nameOf = useClockName();
  const clocks = of.clocks.filter(({ id }) => !fits || fits.includes(id) || id === rest.value);
  if (clocks.length === 0) return say('noRecords');
  const options = clocks.map((clock) => ({
    value: clock.id,
    label: [nameOf(clock), clock.dueOn].filter(Boolean).join(' · '),
  }));
  return <Options {...rest} options={options} />;
}

function RecordField({ of, kind, records, ...rest }: Simple & RecordsOf): ReactNode {
  const say = useWords(words);
  const nameOf = useRecordName(of);
  if (records.length === 0) return say('noRecords');
  const ordered = [...records.filter(stillOpen).reverse(), ...records.filter((record) => !stillOpen(record))];
  return <Options {...rest} options={ordered.map((record) => ({ value: record.id, label: nameOf(kind, record) }))} />;
}
type Filed = NonNullable<ReturnType<typeof nameable>>[number];
interface RecordsOf {
  readonly of: CaseDetail;
  readonly kind: string;
  readonly records: readonly Filed[];
}

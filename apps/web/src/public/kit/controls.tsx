import { useState, type ChangeEvent, type FocusEvent, type ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { described, Field, Group, type Labelled } from './Field';
import { isUnread, type Unread } from './unread';
import { cleanLine, cleanProse, halfWidth } from './text';
import { kit } from './words';

interface Bound<T> extends Labelled {
  readonly value: T;
  readonly change: (value: T) => void;
}

interface Line extends Bound<string> {
  readonly max: number;
  /** `code`: numbers and codes, kept in half width. */
  readonly as?: 'text' | 'code' | 'tel' | 'email' | 'date' | 'time';
  readonly complete?: string;
  readonly inputMode?: 'numeric' | 'tel' | 'email';
  readonly done?: () => void;
}

/** A line that may be longer than a phone is wide grows with what is written, so that all of it is seen. */
const LONG_LINE = 200;
/** Without it browsers take a year of six digits, and a day typed in one go ends in the year 50102. */
const LAST_DAY = '9999-12-31';

/** With what is too much of a text, unless more is said of it: a browser that cuts a paste off at its most says nothing. */
function useMost(of: Labelled, value: string, max: number): Labelled {
  const say = useWords(kit);
  const over = value.length - max;
  return over > 0 ? { ...of, error: of.error || say('over', { count: over, max }) } : of;
}

/** One line. What a paste brings along is taken off at once; widths are changed when the field is left, never while composing. */
export function LineField({ value, change, max, as = 'text', complete, inputMode, done, ...field }: Line): ReactNode {
  const of = useMost(field, value, max);
  const clean = as === 'text' ? cleanLine : halfWidth;
  const bound = {
    ...described(of),
    value,
    // Of a number or a code that is longer nothing is meant.
    ...(as === 'text' ? {} : { maxLength: max }),
    autoComplete: complete ?? 'off',
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      change(/[\t\r\n]/.test(event.target.value) ? cleanLine(event.target.value) : event.target.value),
    onBlur: (event: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      const tidy = clean(event.target.value).trim();
      if (tidy !== value) change(tidy);
      done?.();
    },
  };
  if (as === 'text' && max >= LONG_LINE) {
    return (
      <Field of={of}>
        <textarea {...bound} className="pb-input pb-grows" rows={1} />
      </Field>
    );
  }
  return (
    <Field of={of}>
      <input
        {...bound}
        className={as === 'date' || as === 'time' ? 'pb-input pb-input-short' : 'pb-input'}
        type={as === 'date' || as === 'time' || as === 'tel' ? as : 'text'}
        {...(inputMode ? { inputMode } : {})}
        {...(as === 'date' ? { max: LAST_DAY } : {})}
      />
    </Field>
  );
}

/** Several lines. */
export function ProseField({
  value,
  change,
  max,
  rows = 5,
  ...field
}: Bound<string> & { max: number; rows?: number }): ReactNode {
  const of = useMost(field, value, max);
  return (
    <Field of={of}>
      <textarea
        {...described(of)}
        className="pb-input"
        value={value}
        rows={rows}
        onChange={(event) => change(event.target.value.replace(/\t+/g, ' '))}
        onBlur={(event) => {
          const tidy = cleanProse(event.target.value);
          if (tidy !== value) change(tidy);
        }}
      />
    </Field>
  );
}

/** Something that is written as text and kept as a value: what cannot be read is kept as it was typed, with the reason. */
export function ReadField<T>({
  value,
  change,
  read,
  show,
  wrong,
  max,
  ...of
}: Labelled & {
  value: T | Unread | undefined;
  change: (value: T | Unread | undefined) => void;
  read: (text: string) => T | null;
  show: (value: T) => string;
  wrong: string;
  max: number;
}): ReactNode {
  const shown = (found: T | Unread | null | undefined): string => {
    if (found === null || found === undefined) return '';
    return isUnread(found) ? found.unread : show(found);
  };
  const meant = (text: string): T | Unread | undefined =>
    text.trim() === '' ? undefined : (read(text) ?? { unread: text });
  const [typed, setText] = useState(shown(value));
  // Something else may stand there since: another entry that moved up, or what another window wrote.
  const text = shown(meant(typed)) === shown(value) ? typed : shown(value);
  const all = { ...of, error: isUnread(value) ? wrong : of.error };
  return (
    <Field of={all}>
      <input
        {...described(all)}
        className="pb-input pb-input-short"
        value={text}
        maxLength={max}
        autoComplete="off"
        onChange={(event) => {
          setText(event.target.value);
          change(meant(event.target.value));
        }}
        onBlur={() => setText(shown(meant(text)))}
      />
    </Field>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  /** What it stands under in a list of many. */
  readonly group?: string;
}

/** How an answer is taken back that need not be given. */
interface Clearing {
  readonly none?: { readonly label: string; readonly choose: () => void };
}

/** One of a few, all of them in sight. */
export function RadioField({
  value,
  change,
  options,
  none,
  ...of
}: Bound<string> & Clearing & { options: readonly Choice[] }): ReactNode {
  const { id } = described(of);
  return (
    <Group of={of}>
      {options.map((option) => (
        <label key={option.value} className="pb-option">
          <input
            type="radio"
            name={id}
            value={option.value}
            checked={value === option.value}
            onChange={() => change(option.value)}
          />
          <span>
            {option.label}
            {option.hint ? <small className="pb-hint">{option.hint}</small> : null}
          </span>
        </label>
      ))}
      {none ? (
        <label className="pb-option">
          <input type="radio" name={id} value="" checked={value === ''} onChange={none.choose} />
          <span>{none.label}</span>
        </label>
      ) : null}
    </Group>
  );
}

/** One of many. */
export function SelectField({
  value,
  change,
  options,
  ...of
}: Bound<string> & { options: readonly Choice[] }): ReactNode {
  const say = useWords(kit);
  return (
    <Field of={of}>
      <select {...described(of)} className="pb-input" value={value} onChange={(event) => change(event.target.value)}>
        <option value="">{say('choose')}</option>
        {[...new Set(options.map(({ group }) => group))].map((group) => {
          const under = options
            .filter((option) => option.group === group)
            .map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ));
          return group ? (
            <optgroup key={group} label={group}>
              {under}
            </optgroup>
          ) : (
            under
          );
        })}
      </select>
    </Field>
  );
}

/** Any of a few. */
export function CheckField({
  value,
  change,
  options,
  ...of
}: Bound<readonly string[]> & { options: readonly Choice[] }): ReactNode {
  return (
    <Group of={of}>
      {options.map((option) => (
        <label key={option.value} className="pb-option">
          <input
            type="checkbox"
            checked={value.includes(option.value)}
            onChange={(event) =>
              change(
                event.target.checked ? [...value, option.value] : value.filter((chosen) => chosen !== option.value),
              )
            }
          />
          <span>{option.label}</span>
        </label>
      ))}
    </Group>
  );
}

/** Yes, no, or not said yet. */
export function YesNoField({ value, change, ...of }: Bound<boolean | undefined> & Clearing): ReactNode {
  const say = useWords(kit);
  return (
    <RadioField
      {...of}
      value={value === undefined ? '' : String(value)}
      change={(chosen) => change(chosen === 'true')}
      options={[
        { value: 'true', label: say('yes') },
        { value: 'false', label: say('no') },
      ]}
    />
  );
}

/** A sentence that somebody stands for. Not ticked is not said, never a “no”. */
export function TickField({ value, change, ...of }: Bound<boolean | undefined>): ReactNode {
  return (
    <div className={of.error ? 'pb-field pb-field-bad' : 'pb-field'}>
      {of.error ? (
        <p className="pb-error" id={`${described(of).id}-error`} role="alert">
          {of.error}
        </p>
      ) : null}
      <label className="pb-option">
        <input
          {...described({ ...of, hint: undefined })}
          type="checkbox"
          checked={value === true}
          onChange={(event) => change(event.target.checked ? true : undefined)}
        />
        <span>
          {of.label}
          {of.hint ? <small className="pb-hint">{of.hint}</small> : null}
        </span>
      </label>
    </div>
  );
}

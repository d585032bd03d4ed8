import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { kit } from './words';

/** The id of the control that stands for a place of a form: `/rights/0/title` is `f-rights-0-title`. */
export const idOf = (pointer: string): string => `f${pointer.replaceAll('/', '-')}`;

export interface Labelled {
  readonly at: string;
  readonly label: string;
  /** What tells it from other controls of the same label on the page, for those who hear it. */
  readonly whose?: string | undefined;
  readonly hint?: string | undefined;
  readonly error?: string | null | undefined;
  /** `one`: not needed by itself, but one of several is. */
  readonly optional?: boolean | 'one' | undefined;
  /** True where the heading of the page already asks the same in the same words. */
  readonly unseen?: boolean | undefined;
}

/** What a control must carry so that its label, hint and fault are read with it. */
export const described = ({
  at,
  hint,
  error,
}: Labelled): {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
} => {
  const ids = [hint ? `${idOf(at)}-hint` : '', error ? `${idOf(at)}-error` : ''].filter(Boolean).join(' ');
  return { id: idOf(at), ...(ids ? { 'aria-describedby': ids } : {}), ...(error ? { 'aria-invalid': true } : {}) };
};

function Notes({ of, children }: { of: Labelled; children?: ReactNode }): ReactNode {
  return (
    <>
      {of.hint ? (
        <p className="pb-hint" id={`${idOf(of.at)}-hint`}>
          {of.hint}
        </p>
      ) : null}
      {of.error ? (
        <p className="pb-error" id={`${idOf(of.at)}-error`} role="alert">
          {of.error}
        </p>
      ) : null}
      {children}
    </>
  );
}

/** One control under its label. */
export function Field({ of, children }: { of: Labelled; children: ReactNode }): ReactNode {
  const say = useWords(kit);
  return (
    <div className={of.error ? 'pb-field pb-field-bad' : 'pb-field'}>
      <label htmlFor={idOf(of.at)}>
        {of.label}
        {of.whose ? <span className="hz-visually-hidden"> {of.whose} </span> : null}
        {of.optional ? (
          <span className="pb-quiet">{say(of.optional === 'one' ? 'oneOfThese' : 'optional')}</span>
        ) : null}
      </label>
      <Notes of={of} />
      {children}
    </div>
  );
}

/** Several controls under one question. */
export function Group({ of, children }: { of: Labelled; children: ReactNode }): ReactNode {
  const say = useWords(kit);
  const { id, ...rest } = described(of);
  return (
    <fieldset className={of.error ? 'pb-field pb-field-bad' : 'pb-field'} id={id} tabIndex={-1} {...pick(rest)}>
      <legend className={of.unseen ? 'hz-visually-hidden' : ''}>
        {of.label}
        {of.optional ? (
          <span className="pb-quiet">{say(of.optional === 'one' ? 'oneOfThese' : 'optional')}</span>
        ) : null}
      </legend>
      <Notes of={of} />
      {children}
    </fieldset>
  );
}

/** A group has no `aria-invalid` of its own: its message is in its description. */
const pick = (of: { 'aria-describedby'?: string }): { 'aria-describedby'?: string } =>
  of['aria-describedby'] ? { 'aria-describedby': of['aria-describedby'] } : {};

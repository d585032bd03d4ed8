import { DomainError } from '#libs/kernel';

/** A refusal of a term: names the field, so that a line or a form can point at it. */
export const refuse = (reason: Uppercase<string>, field: string, zh: string, en: string): DomainError =>
  new DomainError(
    `TERMS.${reason}`,
    'invalid',
    { zh: `${field}:${zh}`, en: `${field}: ${en}` },
    {
      issues: [
        { pointer: `/${field.replace(/\[(\d+)\]/g, '/$1').replaceAll('.', '/')}`, code: reason, message: { zh, en } },
      ],
    },
  );

import { DomainError } from '#libs/kernel';
import { FIRST_YEAR, LAST_YEAR } from './legal-date.js';

const OUTSIDE = {
  zh: `期限连同延长、扣除和顺延超出${FIRST_YEAR}至${LAST_YEAR}年,无法计算`,
  en: `the term, with its extensions, excluded time and roll, leaves the years ${FIRST_YEAR} to ${LAST_YEAR} and cannot be counted`,
};

/** The single numbers are in order, but the end lies where the calendar knows no days. */
export const endsOutside = (): DomainError =>
  new DomainError(
    'LEGAL.OUT_OF_RANGE',
    'invalid',
    { zh: `count:${OUTSIDE.zh}`, en: `count: ${OUTSIDE.en}` },
    { issues: [{ pointer: '/count', code: 'OUT_OF_RANGE', message: OUTSIDE }] },
  );

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

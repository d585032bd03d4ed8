import { DomainError, type FieldIssue } from '#libs/kernel';
import { parsePatentNumber } from '../../domain/patent-number.js';

export const REGISTER_STATUSES = ['in-force', 'lapsed', 'expired', 'invalidated', 'unknown'] as const;
export type RegisterStatus = (typeof REGISTER_STATUSES)[number];

/** A patent as the register names it. Dates `YYYY-MM-DD`. */
export interface RegisteredPatent {
  readonly number: string;
  readonly title: string;
  readonly holder: string;
  readonly status: RegisterStatus;
  readonly grantedOn: string | null;
  /** The day of which the register says so: a look-up is no proof, the register copy is. */
  readonly asOf: string;
}

/** Where patents are looked up 专利登记簿. The default is what the office imported; another may ask the national register. */
export interface PatentRegister {
  /** By the number in normal form. */
  find(number: string): Promise<RegisteredPatent | null>;
}

/** Whether there can be such a year is told by whether it is found. */
export const ANY_YEAR = 9_999;

/** Fills in a form: holder, title and status by the number. */
export class LookUpPatent {
  constructor(private readonly register: PatentRegister) {}

  /**
   * Null where the office's data do not hold the patent, which is an answer and no fault: they are an extract.
   * @throws DomainError REGISTER.WRONG_NUMBER (form or check digit)
   */
  async execute(number: string): Promise<RegisteredPatent | null> {
    const parsed = parsePatentNumber(number.slice(0, 60), ANY_YEAR, '/number');
    if (!parsed.ok) throw wrongNumber(parsed.issues);
    return this.register.find(parsed.value.normal);
  }
}

const wrongNumber = (issues: readonly FieldIssue[]): DomainError =>
  new DomainError(
    'REGISTER.WRONG_NUMBER',
    'invalid',
    { zh: '专利号有误', en: 'The patent number is wrong' },
    { issues },
  );

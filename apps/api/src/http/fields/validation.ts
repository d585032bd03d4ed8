import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { DomainError, type FieldIssue, type Words } from '#libs/kernel';
import type { RuleContext } from './fields.js';

/** As many wrong fields as one answer names. */
const SHOWN = 100;

const UNKNOWN: RuleContext = { code: 'unknown', zh: '没有这个字段', en: 'There is no such field' };
const WRONG: RuleContext = { code: 'type', zh: '此项填写有误', en: 'This is wrong' };

const escape = (name: string): string => name.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1');

/** What class-validator found, as issues with RFC 6901 pointers. */
export function issuesOf(errors: readonly ValidationError[], at = ''): FieldIssue[] {
  const issues: FieldIssue[] = [];
  for (const error of errors) {
    if (issues.length >= SHOWN) break;
    const pointer = `${at}/${escape(error.property)}`;
    const rule = Object.keys(error.constraints ?? {})[0];
    if (rule !== undefined) {
      const { code, zh, en, holds } = ruleOf(rule, error.contexts);
      for (const place of placesOf(pointer, error.value, holds))
        issues.push({ pointer: place, code, message: { zh, en } });
    }
    issues.push(...issuesOf(error.children ?? [], pointer));
  }
  return issues.slice(0, SHOWN);
}

/** The entries of a list that do not hold, or the field itself. */
function placesOf(pointer: string, value: unknown, holds: RuleContext['holds']): string[] {
  if (!holds || !Array.isArray(value)) return [pointer];
  return value.flatMap((entry: unknown, i) => (holds(entry) ? [] : [`${pointer}/${i}`])).slice(0, SHOWN);
}

function ruleOf(rule: string, contexts: ValidationError['contexts']): RuleContext {
  if (rule === 'whitelistValidation') return UNKNOWN;
  return (contexts?.[rule] as RuleContext | undefined) ?? WRONG;
}

export const invalid = (issues: readonly FieldIssue[]): DomainError =>
  new DomainError('API.INVALID', 'invalid', { zh: '填写有误', en: 'Some of it is wrong' }, { issues });

/** One issue about one place, for what is checked by hand. */
export const wrongAt = (pointer: string, code: string, message: Words): DomainError =>
  invalid([{ pointer, code, message }]);

/** Every body and query: nothing unknown, nothing of another type, every fault named. */
export const makeValidation = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    stopAtFirstError: true,
    transformOptions: { enableImplicitConversion: false, exposeDefaultValues: false },
    // The values are looked at to name the wrong entries of a list; no answer repeats them.
    validationError: { target: false, value: true },
    exceptionFactory: (errors) => invalid(issuesOf(errors)),
  });

import type { FieldIssue, Words } from '#libs/kernel';
import type { Parsed } from '../parsed.js';

/** Collects what is wrong with a complaint, so that one answer names everything. */
export class Findings {
  readonly issues: FieldIssue[] = [];

  add(pointer: string, code: string, message: Words, article?: string): void {
    this.issues.push({ pointer, code, message, ...(article ? { article } : {}) });
  }

  /** The normal form of an optional number; null when it is absent or wrong, the latter noted. */
  read<T>(text: string | null | undefined, parse: (text: string) => Parsed<T>): T | null {
    if (text == null || text === '') return null;
    const result = parse(text);
    if (result.ok) return result.value;
    this.issues.push(...result.issues);
    return null;
  }
}

const NOT_TEXT = /[\p{Surrogate}\p{Cc}]/u;

/** Characters that no person types and no database keeps, anywhere in a value. */
export function unprintable(value: unknown, pointer: string, found: Findings): void {
  if (typeof value === 'string') {
    if (NOT_TEXT.test(value.replace(/[\t\r\n]/g, '')))
      found.add(pointer, 'characters', { zh: '含有不能保存的控制字符', en: 'Contains characters that cannot be kept' });
  } else if (Array.isArray(value)) {
    value.slice(0, 300).forEach((entry, i) => unprintable(entry, `${pointer}/${i}`, found));
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, entry] of Object.entries(value).slice(0, 100)) unprintable(entry, `${pointer}/${name}`, found);
  }
}

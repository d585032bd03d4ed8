import type { FieldIssue, Words } from '#libs/kernel';
import type { Parsed } from '../parsed.js';

/** Collects what is wrong with a complaint, so that one answer names everything. */
export class Findings {
  readonly issues: FieldIssue[] = [];

  add(pointer: string, code: string, message: Words, article?: string): void {
    this.issues.push({ pointer, code, message, ...(article ? { article } : {}) });
  }

  /** The normal form of an optional number; null when it is absent or wrong, the latter noted with the article that asks for it. */
  read<T>(text: string | null | undefined, parse: (text: string) => Parsed<T>, article: string): T | null {
    if (text == null || text === '') return null;
    const result = parse(text);
    if (result.ok) return result.value;
    this.issues.push(...result.issues.map((issue) => ({ article, ...issue })));
    return null;
  }
}

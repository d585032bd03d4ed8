import type { FieldIssue } from '#libs/kernel';
import { normalLogin } from './person.js';

export interface Named {
  readonly login: string;
  readonly name: string;
}

/** What cannot be a login, and what cannot be a name; `at`: the pointers of the two in the request. */
export function illNamed({ login, name }: Named, at: Named = { login: '/login', name: '/name' }): FieldIssue[] {
  const issues: FieldIssue[] = [];
  const add = (pointer: string, zh: string, en: string): unknown =>
    issues.push({ pointer, code: 'form', message: { zh, en } });
  if (!/^[^\s]{2,64}$/.test(normalLogin(login)))
    add(at.login, '登录名须为2至64个字符且不含空白', 'A login has 2 to 64 characters and no blanks');
  if (name.trim() === '' || name.trim().length > 100)
    add(at.name, '姓名须为1至100个字', 'A name has 1 to 100 characters');
  return issues;
}

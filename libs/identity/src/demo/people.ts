import type { Role } from '../domain/person.js';
import { demoAgencies } from './agencies.js';

/** Printed at every start of a demonstration; it protects nothing. */
export const DEMO_PASSWORD = 'hengzhi-demo-2026';

export interface DemoPerson {
  readonly login: string;
  readonly name: string;
  readonly agency: string;
  readonly role: Role;
  readonly certificate: string | null;
  readonly certificateValidUntil: string | null;
  readonly deputyLogin: string | null;
}

const VALID = '2031-12-31';
const EXPIRED = '2025-06-30';
const FULL = ['cnipa', 'gd-ip', 'sz-ip'];
const SURNAMES = ['赵', '钱', '孙', '李', '周', '吴', '郑', '王', '冯', '陈', '褚', '卫'];
const NUMBERS = ['一', '二', '三', '四', '五', '六'];

/** 示 as in 示例, an example: nobody is called so. */
const named = (agency: number, given: string): string => `${SURNAMES[agency % SURNAMES.length] ?? '示'}示${given}`;

function staffOf(agency: string, index: number): DemoPerson[] {
  const prefix = agency.replace(/-ip$/, '');
  const full = FULL.includes(agency);
  const plain = { agency, certificate: null, certificateValidUntil: null, deputyLogin: null };
  const officers = NUMBERS.slice(0, full ? 6 : 3).map((number, i): DemoPerson => ({
    ...plain,
    login: `${prefix}-officer${i + 1}`,
    name: named(index, number),
    role: 'officer',
    certificate: `示${String(index + 1).padStart(2, '0')}-${String(i + 1).padStart(4, '0')}`,
    // The sixth may look after cases but not sit in a panel any more.
    certificateValidUntil: i === 5 ? EXPIRED : VALID,
    deputyLogin: i === 0 ? `${prefix}-officer2` : null,
  }));
  const head: DemoPerson = { ...plain, login: `${prefix}-head`, name: named(index, '首'), role: 'head' };
  if (!full) return [head, ...officers];
  return [
    head,
    ...officers,
    { ...plain, login: `${prefix}-clerk`, name: named(index, '文'), role: 'clerk' },
    { ...plain, login: `${prefix}-admin`, name: named(index, '管'), role: 'administrator' },
    { ...plain, login: `${prefix}-auditor`, name: named(index, '审'), role: 'auditor' },
  ];
}

/** The national agency, 广东 and 深圳 in full, elsewhere a head and enough officers for a panel. */
export const demoPeople: readonly DemoPerson[] = demoAgencies.flatMap((agency, index) => staffOf(agency.id, index));

import { isPlainText, type FieldIssue } from '#libs/kernel';
import type { Field } from '#libs/procedures';
import type { ComplaintForm } from './complaint/complaint.js';

const LONGEST = 300;

/** What the papers of a draft are to prove: written with its answers, and the papers' own once it is filed. */
export const PURPOSES: Field = {
  type: {
    kind: 'list',
    max: 100,
    of: {
      paper: { type: { kind: 'text', max: 64 }, label: { zh: '材料', en: 'Paper' } },
      purpose: { type: { kind: 'text', max: LONGEST }, label: { zh: '证明目的', en: 'What it proves' } },
    },
  },
  label: { zh: '证明目的', en: 'What the papers prove' },
  optional: true,
};

/** What keeps a text from being the purpose of a paper; null where it may be one. */
export function purposeFault(purpose: string, pointer: string): FieldIssue | null {
  if (purpose.length > LONGEST)
    return {
      pointer,
      code: 'tooLong',
      message: { zh: `证明目的:不得超过${LONGEST}字`, en: `What it proves: at most ${LONGEST} characters` },
    };
  if (isPlainText(purpose, 'line')) return null;
  return {
    pointer,
    code: 'characters',
    message: {
      zh: '证明目的:含有看不见或不能保存的字符',
      en: 'What it proves: contains characters that cannot be seen or kept',
    },
  };
}

/** Only evidence proves something; an application or an agreement speaks for itself. */
export const PURPOSE_OF_OTHERS: FieldIssue = {
  pointer: '/purpose',
  code: 'kind',
  message: { zh: '只有证据材料填写证明目的', en: 'Only evidence has a purpose' },
};

interface Purposed {
  readonly paper: string;
  readonly purpose: string;
  readonly pointer: string;
}

/** The entries of a draft that say something. */
function purposed({ purposes }: ComplaintForm): Purposed[] {
  if (!Array.isArray(purposes)) return [];
  return purposes.flatMap((entry: unknown, i) => {
    if (typeof entry !== 'object' || entry === null || !('paper' in entry) || !('purpose' in entry)) return [];
    const { paper, purpose } = entry;
    if (typeof paper !== 'string' || typeof purpose !== 'string' || purpose.trim() === '') return [];
    return [{ paper, purpose: purpose.trim(), pointer: `/purposes/${i}/purpose` }];
  });
}

export const purposeIssues = (form: ComplaintForm): FieldIssue[] =>
  purposed(form).flatMap(({ purpose, pointer }) => purposeFault(purpose, pointer) ?? []);

/** Paper id → what it is to prove. */
export const purposesOf = (form: ComplaintForm): Readonly<Record<string, string>> =>
  Object.fromEntries(purposed(form).map(({ paper, purpose }) => [paper, purpose]));

import { recordsOf, textOf, type CaseDetail, type StepView } from '../../parts/types';

const REMEDY = '不服本裁决的，可以自收到本裁决书之日起十五日内，依照《中华人民共和国行政诉讼法》向人民法院提起诉讼。';
const ROLES: Readonly<Record<string, string>> = {
  requester: '请求人',
  respondent: '被请求人',
  'third-party': '第三人',
};

/** Text of the parties as a Chinese document names them: the document's language is not the page's. */
const partiesOf = (of: CaseDetail): string =>
  recordsOf(of.file, 'party')
    .map(({ fields }) => {
      const role = ROLES[textOf(fields['role'])] ?? textOf(fields['role']);
      return `${role}：${textOf(fields['name'])}，住所：${textOf(fields['address'])}`;
    })
    .join('\n');

function statementsOf(of: CaseDetail): string {
  const request = recordsOf(of.file, 'request')[0]?.fields;
  const answers = recordsOf(of.file, 'answer').map(({ fields }) => `被请求人答辩称：${textOf(fields['gist'])}`);
  return [`请求人称：${textOf(request?.['factsAndReasons'])}\n请求：${textOf(request?.['matters'])}`, ...answers].join(
    '\n',
  );
}

/** What the case file already says to a field, offered but never put in by itself. */
export function suggestionsFor(transition: string, of: CaseDetail): Readonly<Record<string, string>> {
  if (transition === 'draft-ruling') {
    return { parties: partiesOf(of), statements: statementsOf(of), remedy: REMEDY };
  }
  if (transition === 'notify-written-review') {
    const request = recordsOf(of.file, 'request')[0]?.fields;
    return { facts: textOf(request?.['factsAndReasons']) };
  }
  if (transition === 'announce-ruling') {
    const decision = recordsOf(of.file, 'decision')[0]?.fields ?? {};
    return { gist: [textOf(decision['order']), textOf(decision['remedy'])].filter(Boolean).join('\n') };
  }
  return {};
}

/** Whether a ruling was drafted and is still to be submitted, so that it is written on and not again. */
export const isUnfinished = (of: Pick<CaseDetail, 'file'>): boolean =>
  ['draft', 'returned'].includes(textOf(recordsOf(of.file, 'decision')[0]?.fields['state']));

/** What the form of a step begins with because it was written before: the draft of the ruling. */
export function writtenBefore(
  { transition, input }: StepView,
  of: CaseDetail,
): Readonly<Record<string, unknown>> | null {
  const draft = transition === 'draft-ruling' ? recordsOf(of.file, 'decision')[0]?.fields : undefined;
  if (!draft || !isUnfinished(of)) return null;
  return Object.fromEntries(
    Object.keys(input).flatMap((name) =>
      draft[name] === undefined || draft[name] === null ? [] : [[name, draft[name]]],
    ),
  );
}

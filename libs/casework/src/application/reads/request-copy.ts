import type { Words } from '#libs/kernel';
import { recordOf, recordsOf, type CaseFile, type PartyRole } from '#libs/procedures';
import type { LetterLine } from './letter-line.js';

/**
 * The copy of the request 请求书副本 that goes out with the notice to answer (Order 81 arts. 13, 22): what is asked, of
 * whom, over which patent. Telephones, mailboxes and identity numbers are between a party and the office and are left out.
 */
export function requestCopy(file: CaseFile): LetterLine[] {
  const request = recordOf(file, 'request');
  return [
    ...people(file, 'requester', '请求人', 'Requester'),
    ...agents(file),
    ...people(file, 'respondent', '被请求人', 'Respondent'),
    ...recordsOf(file, 'right').flatMap((right) =>
      line('涉案专利', 'Patent', right.patentNumber, right.title, right.patentee),
    ),
    ...line('主张的权利要求', 'Claims relied on', (request?.claimsReliedOn ?? []).join('、')),
    ...recordsOf(file, 'accused').flatMap((accused) => [
      ...line('被控侵权产品或方法', 'Accused product or method', accused.product),
      ...coded('被控侵权行为', 'Accused acts', accused.acts),
      ...line('侵权行为地', 'Place of the act', accused.place),
    ]),
    ...line('请求事项', 'What is asked for', request?.matters),
    ...line('事实与理由', 'Facts and reasons', request?.factsAndReasons),
    ...line('请求书收到日期', 'Request received on', request?.receivedOn),
  ];
}

/** What the supplement changed in the request, as it stood before. */
export function replacedLines(file: CaseFile): LetterLine[] {
  const request = recordOf(file, 'request');
  const before = recordsOf(file, 'matter').findLast((m) => m.matter === 'supplement')?.replaced;
  const changed = (zh: string, en: string, was?: string | null, now?: string | null): LetterLine[] =>
    was === now ? [] : line(zh, en, was);
  const claims = (of?: { readonly claimsReliedOn?: readonly number[] | null } | null) => of?.claimsReliedOn?.join('、');
  return [
    ...changed('补正前的请求事项', 'Asked for before', before?.matters, request?.matters),
    ...changed('补正前的事实与理由', 'Facts and reasons before', before?.factsAndReasons, request?.factsAndReasons),
    ...changed('补正前主张的权利要求', 'Claims relied on before', claims(before), claims(request)),
  ];
}

const same = (text: string): Words => ({ zh: text, en: text });

/** What is not there is left out, and the line with it where nothing is. */
const line = (zh: string, en: string, ...texts: readonly (string | null | undefined)[]): LetterLine[] => {
  const values = texts.flatMap((text) => (text ? [same(text)] : []));
  return values.length === 0 ? [] : [{ label: { zh, en }, coded: false, values }];
};

const coded = (zh: string, en: string, codes: readonly string[]): LetterLine[] =>
  codes.length === 0 ? [] : [{ label: { zh, en }, coded: true, values: codes.map(same) }];

const people = (file: CaseFile, role: PartyRole, zh: string, en: string): LetterLine[] =>
  recordsOf(file, 'party')
    .filter((party) => party.role === role)
    .flatMap((party) => line(zh, en, party.name, party.address, party.representative));

const agents = (file: CaseFile): LetterLine[] =>
  recordsOf(file, 'agent')
    .filter(({ endedOn }) => !endedOn)
    .flatMap((agent) => line('代理人', 'Agent', agent.name, agent.firm));

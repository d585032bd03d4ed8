import type { Say } from '../../i18n/words';
import { ORDINARY, procedureIn, type ProcedureId } from '../kit/procedures';
import { represented, type Form, type Party } from './form';
import type { fields } from './field-words';
import type { Task } from './tasks';

export interface Answer {
  readonly label: string;
  readonly value: string;
}

type Key = typeof fields extends { zh: Readonly<Record<infer K, string>> } ? K & string : never;

export type Answers = Readonly<Partial<Record<Task, Answer[]>>>;

interface Tongue {
  readonly say: Say<Key>;
  readonly code: (code: string) => string;
  readonly yesNo: (value: boolean) => string;
  readonly agency: (id: string) => string;
  readonly listed: (things: readonly string[]) => string;
}

const NAME: Readonly<Record<ProcedureId, Key>> = {
  'ordinary-ruling': 'ordinary',
  'major-ruling': 'major',
  'infringement-opinion': 'opinion',
};
const CHANNEL: Readonly<Record<string, Key>> = { sms: 'sms', fax: 'fax', email: 'email', im: 'im' };

/** What was written, page by page, as the person reads it once more before submitting. Empty answers are left out. */
export function answersOf(form: Form, { say, code, yesNo, agency, listed }: Tongue): Answers {
  const line = (label: string, value: unknown): Answer[] => {
    if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return [];
    if (typeof value === 'boolean') return [{ label, value: yesNo(value) }];
    return [{ label, value: Array.isArray(value) ? listed(value.map(String)) : String(value) }];
  };
  const codeLine = (label: string, value: string | undefined): Answer[] => line(label, value && code(value));
  const party = (p: Party): Answer[] => [
    ...line(say('name'), p.name),
    ...codeLine(say('kind'), p.kind),
    ...line(say('domicileInChina'), p.domicileInChina),
    ...line(say('creditCode'), p.creditCode),
    ...line(say('idNumber'), p.idNumber),
    ...line(say('representative'), p.representative),
    ...line(say('representativePost'), p.representativePost),
    ...line(say('address'), p.address),
    ...line(say('phone'), p.phone),
    ...line(say('email'), p.email),
    ...codeLine(say('entitlement'), p.entitlement),
    ...line(say('licenceAllowsSuit'), p.licenceAllowsSuit),
    ...line(say('patenteeDoesNotAct'), p.patenteeDoesNotAct),
  ];
  const people = (role: Party['role']): Answer[] =>
    (form.parties ?? []).filter((p) => p.role === role).flatMap((p) => party(p));
  return {
    agency: [
      ...line(say('procedure'), form.procedure && say(NAME[procedureIn(form.procedure) ?? ORDINARY])),
      ...line(say('agency'), form.agency && agency(form.agency)),
      ...codeLine(say('majorGround'), form.majorGround),
      ...line(say('provincialCertificate'), form.provincialCertificate),
    ],
    requester: people('requester'),
    respondents: [
      ...people('respondent'),
      ...line(say('copies'), form.copies ? say('copiesCount', { count: form.copies }) : undefined),
    ],
    rights: (form.rights ?? []).flatMap((right) => [
      ...line(say('patentNumber'), right.patentNumber),
      ...line(say('patentTitle'), right.title),
      ...line(say('patentee'), right.patentee),
      ...line(say('claimsTotal'), right.claimsTotal),
    ]),
    claims: line(say('claimsReliedOn'), form.claimsReliedOn),
    accused: (form.accused ?? []).flatMap((accused) => [
      ...line(say('product'), accused.product),
      ...line(say('acts'), accused.acts?.map(code)),
      ...line(say('place'), accused.place),
      ...line(say('since'), accused.since),
    ]),
    matters: [
      ...line(say('matters'), form.matters),
      ...line(say('facts'), form.factsAndReasons),
      ...line(say('repeatOf'), form.repeatOf),
    ],
    evidence: (form.purposes ?? []).flatMap(({ purpose }) => line(say('purpose'), purpose)),
    agents: (form.agents ?? []).flatMap((agent) => [
      ...line(say('agentName'), agent.name),
      ...line(say('agentParty'), form.parties?.[represented(form, agent) ?? -1]?.name),
      ...line(say('firm'), agent.firm),
      ...line(say('phone'), agent.phone),
      ...line(say('authority'), agent.authority && say(agent.authority === 'special' ? 'special' : 'general')),
      ...line(say('powers'), agent.powers?.map(code)),
    ]),
    service: (form.parties ?? [])
      .filter((p) => p.role === 'requester' && p.address)
      .flatMap((p) => [
        ...line(say('serviceFor', { name: p.name ?? say('requester') }), p.address),
        ...line(say('channel'), say(CHANNEL[p.electronicChannel ?? ''] ?? 'channelNone')),
        ...line(say('channelAddress'), p.electronicAddress),
      ]),
    declarations: [
      ...line(say('declaresNotSued'), form.declaresNotSued),
      ...(form.procedure === 'infringement-opinion'
        ? []
        : line(say('declaresNoOtherRoute'), form.declaresNoOtherRoute)),
      ...line(say('signed'), form.signed),
    ],
  };
}

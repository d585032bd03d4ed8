import { foldName } from '#libs/kernel';
import { conditionOfStanding, type PartyRecord } from '#libs/procedures';
import { parseEmail, parseMobile, parsePhone } from '../contact.js';
import { parseCreditCode } from '../credit-code.js';
import { parseIdNumber } from '../id-number.js';
import type { Parsed } from '../parsed.js';
import { ARTICLES } from './articles.js';
import { asksForOpinion, type Complaint, type ComplaintParty, type Filing } from './complaint.js';
import type { Findings } from './findings.js';

const blankless = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim();

/** The parties in their normal form, with everything that is wrong noted (Order 81 arts. 12, 14, 15). */
export function checkParties(complaint: Complaint, filing: Filing, found: Findings): PartyRecord[] {
  const records = complaint.parties.map((party, i) => {
    const record = recordOf(party, `/parties/${i}`, found);
    if (party.role === 'requester' && !filing.onPaper) requesterIsComplete(record, `/parties/${i}`, found, filing);
    return record;
  });
  for (const [role, zh, en] of [
    ['requester', '请求人', 'requester'],
    ['respondent', '被请求人', 'respondent'],
  ] as const) {
    if (records.some((p) => p.role === role)) continue;
    found.add(
      '/parties',
      `parties.${role}`,
      { zh: `至少应有一名${zh}`, en: `There must be a ${en}` },
      ARTICLES.parties,
    );
  }
  notTwice(records, found);
  return records;
}

function recordOf(party: ComplaintParty, at: string, found: Findings): PartyRecord {
  const { electronicChannel: channel, electronicAddress: address } = party;
  if (!channel !== !address) {
    found.add(
      `${at}/${channel ? 'electronicAddress' : 'electronicChannel'}`,
      'missing',
      {
        zh: '电子送达须同时写明方式和地址',
        en: 'Electronic service needs both a channel and an address',
      },
      ARTICLES.electronic,
    );
  }
  if (party.kind === 'natural' && party.creditCode) {
    found.add(`${at}/creditCode`, 'creditCode.natural', {
      zh: '自然人没有统一社会信用代码',
      en: 'A natural person has no credit code',
    });
  }
  return {
    role: party.role,
    kind: party.kind,
    name: blankless(party.name),
    creditCode:
      party.kind === 'natural'
        ? null
        : found.read(party.creditCode, (t) => parseCreditCode(t, `${at}/creditCode`), ARTICLES.papers),
    idNumber: found.read(party.idNumber, (t) => parseIdNumber(t, `${at}/idNumber`), ARTICLES.papers),
    address: blankless(party.address),
    phone: found.read(party.phone, (t) => parsePhone(t, `${at}/phone`), ARTICLES.request),
    email: found.read(party.email, (t) => parseEmail(t, `${at}/email`), ARTICLES.request),
    representative: party.representative ? blankless(party.representative) : null,
    representativePost: party.representativePost ? blankless(party.representativePost) : null,
    domicileInChina: party.domicileInChina,
    entitlement: party.role === 'requester' ? (party.entitlement ?? null) : null,
    licenceAllowsSuit: party.licenceAllowsSuit ?? null,
    patenteeDoesNotAct: party.patenteeDoesNotAct ?? null,
    statusProof: null,
    electronicService: serviceOf(party, at, found),
  };
}

/** What an address of each channel must look like; an account of a messenger may be anything. */
const READS: Readonly<Record<string, (text: string, pointer: string) => Parsed<string>>> = {
  sms: parseMobile,
  fax: parsePhone,
  email: parseEmail,
};

function serviceOf(party: ComplaintParty, at: string, found: Findings): PartyRecord['electronicService'] {
  const { electronicChannel: channel, electronicAddress: written } = party;
  if (!channel || !written) return null;
  const read = READS[channel];
  const address = read
    ? found.read(written, (text) => read(text, `${at}/electronicAddress`), ARTICLES.electronic)
    : written.trim();
  return address ? { channel, address } : null;
}

const STANDING = {
  patenteeDoesNotAct: { zh: '专利权人是否不请求', en: 'Whether the patentee makes no request' },
  licenceAllowsSuit: {
    zh: '许可合同或授权是否允许单独请求',
    en: 'Whether the licence allows a request of one’s own',
  },
};

/** What a person who files at a screen can still write before sending it. */
function requesterIsComplete(party: PartyRecord, at: string, found: Findings, filing: Filing): void {
  const need = (field: string, zh: string, en: string, article: string, ask = '填写'): void =>
    found.add(`${at}/${field}`, 'missing', { zh: `请${ask}${zh}`, en: `${en} is required` }, article);
  // A number that was given and found wrong has its own finding; asking for it again would mislead.
  const wrong = (field: string): boolean => found.issues.some((i) => i.pointer === `${at}/${field}`);
  // Who asks for an opinion does so as what it is: no holder of the patent.
  if (!asksForOpinion(filing) && !party.entitlement)
    need('entitlement', '请求人资格', 'The requester’s entitlement', ARTICLES.parties, '选择');
  const condition = conditionOfStanding(party.entitlement);
  if (!asksForOpinion(filing) && condition && party[condition] === null) {
    const { zh, en } = STANDING[condition];
    need(condition, zh, en, ARTICLES.parties, '选择');
  }
  if (!party.phone && !wrong('phone')) need('phone', '联系电话', 'A telephone number', ARTICLES.request);
  // Until the kind is chosen, nobody knows whether there is a representative.
  if (party.kind && party.kind !== 'natural' && !party.representative) {
    need('representative', '法定代表人或负责人', 'The legal representative', ARTICLES.request);
  }
  if (party.kind === 'legal' && party.domicileInChina && !party.creditCode && !wrong('creditCode')) {
    need('creditCode', '统一社会信用代码', 'The credit code', ARTICLES.papers);
  }
  if (party.kind === 'natural' && !party.idNumber && !wrong('idNumber')) {
    need('idNumber', '证件号码', 'The identity number', ARTICLES.papers);
  }
}

/** Nobody complains against himself, and nobody is named twice. */
function notTwice(parties: readonly PartyRecord[], found: Findings): void {
  parties.forEach((party, i) => {
    for (const other of parties.slice(0, i)) {
      const field = sharedMark(party, other);
      if (!field) continue;
      const pointer = `/parties/${i}/${field}`;
      if (party.role === other.role) {
        found.add(pointer, 'parties.twice', { zh: '同一当事人重复填写', en: 'The same party is named twice' });
      } else {
        found.add(
          pointer,
          'parties.same',
          { zh: '被请求人与请求人不能是同一主体', en: 'The respondent cannot be the requester' },
          ARTICLES.parties,
        );
      }
      return;
    }
  });
}

function sharedMark(a: PartyRecord, b: PartyRecord): 'creditCode' | 'idNumber' | 'name' | null {
  if (a.creditCode && a.creditCode === b.creditCode) return 'creditCode';
  if (a.idNumber && a.idNumber === b.idNumber) return 'idNumber';
  if (foldName(a.name) !== foldName(b.name)) return null;
  // Two natural persons may bear one name; their identity numbers tell them apart.
  return a.kind === 'natural' && b.kind === 'natural' && a.idNumber && b.idNumber ? null : 'name';
}

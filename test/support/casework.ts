import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CaseworkParts,
  DiskPaperStore,
  patentCheckCharacter,
  type CasePerson,
  type ComplaintForm,
  type StoredCase,
} from '#libs/casework';
import { newId } from '#libs/kernel';
import { Database, makePool } from '#libs/persistence';
import { freshDatabase } from './database.js';

export const AGENCY = 'test-prefecture';
export const NATIONAL = 'test-national';

/** An office of its own for one test file: two agencies, one officer each, and the use cases on cases. */
export interface Office {
  readonly parts: CaseworkParts;
  readonly database: Database;
  /** Sees and does everything, for setting up and for looking behind the walls. */
  readonly owner: Database;
  readonly officer: CasePerson;
  readonly stranger: CasePerson;
  readonly bells: string[];
  readonly url: string;
  /** Folder of the papers' bytes. */
  readonly papers: string;
  close(): Promise<void>;
}

const ROLES: readonly string[] = ['officer', 'head'];

/** The essence of the access policy, so that these tests do not hang on it. */
const capacities = {
  of(person: CasePerson, stored: StoredCase) {
    if (person.party) return person.party.role === 'requester' ? (['requester'] as const) : (['respondent'] as const);
    return person.roles.some((r) => r.agency === stored.agency && ROLES.includes(r.role))
      ? (['officer', 'head'] as const)
      : [];
  },
  onBehalfOf: () => null,
  may(person: CasePerson, _what: string, stored: StoredCase): boolean {
    return this.of(person, stored).length > 0;
  },
};

const personOf = (id: string, name: string, agency: string): CasePerson => ({
  id,
  name,
  viewer: { as: 'person', person: id, agencies: [agency] },
  onBehalfOf: null,
  roles: [
    { agency, role: 'officer' },
    { agency, role: 'head' },
  ],
  below: [],
  party: null,
});

export async function openOffice(): Promise<Office> {
  const made = await freshDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'hengzhi-papers-'));
  const pool = (role: string | null, size: number): Database =>
    new Database(makePool({ url: made.url, size, name: 'test', role }));
  const [database, owner] = [pool('hengzhi_app', 12), pool(null, 2)];
  const officer = personOf(newId(), '测试员甲', AGENCY);
  const stranger = personOf(newId(), '测试员乙', NATIONAL);
  await owner.run({ as: 'system' }, async (tx) => {
    await tx.query(
      `insert into regions (code, name) values ('990000', '样省'), ('990100', '样市') on conflict do nothing`,
    );
    await tx.query(
      `insert into agencies (id, name, name_en, mark, region, level) values
         ($1, '样市知识产权局', 'Sample office', '样', '990100', 'prefecture'),
         ($2, '样国知识产权局', 'Sample national office', '样国', '990000', 'national')`,
      [AGENCY, NATIONAL],
    );
    await tx.query(
      `insert into people (id, agency, login, name) values ($1, $3, 'jia', '测试员甲'), ($2, $4, 'yi', '测试员乙')`,
      [officer.id, stranger.id, AGENCY, NATIONAL],
    );
    await tx.query(`insert into person_roles (person, agency, role) values ($1, $3, 'officer'), ($2, $4, 'officer')`, [
      officer.id,
      stranger.id,
      AGENCY,
      NATIONAL,
    ]);
  });
  const bells: string[] = [];
  const store = new DiskPaperStore(folder);
  const parts = new CaseworkParts({
    database,
    bells: { set: (at) => void bells.push(...at) },
    capacities,
    store,
    maxBytes: 1_000_000,
  });
  const close = async (): Promise<void> => {
    await database.close();
    await owner.close();
    await made.drop();
    await rm(folder, { recursive: true, force: true });
  };
  return { parts, database, owner, officer, stranger, bells, url: made.url, papers: folder, close };
}

const NUMBER = '202110123456';

/** A complaint in which nothing is wrong. */
export const complaint = (over: ComplaintForm = {}): ComplaintForm => ({
  matters: '责令被请求人停止制造、销售侵权产品',
  factsAndReasons: '被请求人制造、销售的样品落入专利权保护范围。',
  claimsReliedOn: [1, 3],
  signed: true,
  declaresNotSued: true,
  declaresNoOtherRoute: true,
  copies: 1,
  parties: [
    {
      role: 'requester',
      kind: 'legal',
      name: '样品科技有限公司',
      creditCode: '914403001922038216',
      address: '样省样市样路1号',
      phone: '13800138000',
      representative: '甲某',
      domicileInChina: true,
      entitlement: 'patentee',
    },
    {
      role: 'respondent',
      kind: 'legal',
      name: '仿制商贸有限公司',
      address: '样省样市仿路2号',
      phone: '13900139000',
      domicileInChina: true,
    },
  ],
  rights: [
    {
      patentNumber: `ZL${NUMBER}.${patentCheckCharacter(NUMBER)}`,
      title: '一种样品',
      patentee: '样品科技有限公司',
      claimsTotal: 5,
    },
  ],
  accused: [{ product: '仿制样品', acts: ['make', 'sell'], place: '样省样市' }],
  ...over,
});

export const filing = (over: Partial<Parameters<CaseworkParts['file']['execute']>[0]> = {}) => ({
  agency: AGENCY,
  procedure: 'ordinary-ruling',
  receivedOn: null,
  form: complaint(),
  person: null,
  request: null,
  ...over,
});

/** A request's key, as the HTTP layer makes it. */
export const keyed = (key: string, digest = 'ab'.repeat(32), actor = 'public') => ({ actor, key, digest });

export async function* bytesOf(...parts: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === 'string' ? Buffer.from(part) : part;
}

/** The code in the answer to a complaint. @throws Error where it has none */
export function codeIn({ receiptCode }: { readonly receiptCode: string | null }): string {
  if (receiptCode === null) throw new Error('the answer has no code');
  return receiptCode;
}

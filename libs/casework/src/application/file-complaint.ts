import { DomainError, newId } from '#libs/kernel';
import { dateOfInstant, isLegalDate, type Calendar } from '#libs/legal';
import {
  decide,
  editionInForce,
  findTransition,
  procedureById,
  type AnyEdition,
  type CaseFile,
  type Procedure,
} from '#libs/procedures';
import type { ComplaintForm } from '../domain/complaint/complaint.js';
import type { Move, Mover, StoredCase } from '../domain/case.js';
import { titleOf } from '../domain/complaint/check-complaint.js';
import type { CodeOf } from '../domain/follow-code.js';
import { makeMove } from '../domain/make-move.js';
import { digestOfCode } from './access/issue-access-code.js';
import type { AccessBook } from './access/ports.js';
import { bellsOf, keyReused } from './advance-case.js';
import { factsOf } from './facts.js';
import type { AgencyBook, AgencyView } from './filing/ports.js';
import { invalid, readForm } from './filing/read-form.js';
import { firstRequester, recordsOfComplaint } from './filing/records.js';
import { nextStepWords, type FilingResult } from './filing/result.js';
import type { Bells, Calendars, CaseBook, CasePerson, KeyedRequest, UnitOfWork, Work } from './ports.js';

export interface FileComplaintRequest {
  readonly agency: string;
  readonly procedure: string;
  /** Day of receipt of a request on paper; only an officer of the agency states it. */
  readonly receivedOn: string | null;
  readonly form: ComplaintForm;
  /** Null for somebody without an account. */
  readonly person: CasePerson | null;
  readonly request: KeyedRequest | null;
  /**
   * What else is written with the case or not at all, given its id and the party of the receipt.
   * @throws DomainError API.KEY_IN_PROGRESS where it finds that this very request is already carried out
   */
  readonly alongside?: (tx: Work, caseId: string, party: string) => Promise<void>;
}

export interface FileComplaintDeps {
  readonly work: UnitOfWork;
  readonly book: CaseBook;
  readonly agencies: AgencyBook;
  readonly calendars: Calendars;
  readonly bells: Bells;
  readonly codes: AccessBook;
  readonly codeOf: CodeOf;
}

/** The procedures that a complaint can ask for. */
export const PROCEDURES: readonly string[] = ['ordinary-ruling', 'major-ruling', 'infringement-opinion'];

interface Setting {
  readonly procedure: Procedure;
  readonly edition: AnyEdition;
  readonly calendar: Calendar;
  readonly now: string;
  readonly today: string;
  readonly receivedOn: string;
}

/** A complaint 请求书 comes in: by the public, by a person with an account, or on paper through an officer. */
export class FileComplaint {
  constructor(private readonly deps: FileComplaintDeps) {}

  /**
   * Opens the case and takes it to `received` in one transaction; the docketing period runs from the day of receipt.
   * @throws DomainError CASEWORK.INVALID_COMPLAINT (every wrong field), CASEWORK.NO_SUCH_AGENCY, API.KEY_REUSED
   */
  async execute(asked: FileComplaintRequest): Promise<FilingResult> {
    try {
      return await this.once(asked);
    } catch (error) {
      // Another delivery of the same request was first by a hair: what it was answered is the answer.
      if (error instanceof DomainError && error.code === 'API.KEY_IN_PROGRESS') return this.once(asked);
      throw error;
    }
  }

  private async once(asked: FileComplaintRequest): Promise<FilingResult> {
    const caseId = newId();
    const outcome = await this.deps.work.run({ as: 'party', caseId }, (tx) => this.inside(tx, asked, caseId));
    if (!('earlier' in outcome)) {
      this.deps.bells.set(bellsOf(outcome.move));
      return outcome.result;
    }
    const { earlier } = outcome;
    const told = await this.deps.work.run({ as: 'party', caseId: earlier.id }, (tx) => this.again(tx, earlier));
    return { ...told, replayed: true };
  }

  private async inside(
    tx: Work,
    asked: FileComplaintRequest,
    caseId: string,
  ): Promise<{ result: FilingResult; move: Move } | { earlier: Receipted }> {
    const { request } = asked;
    const receipt = request ? await this.deps.book.receiptOf(tx, request.actor, request.key) : null;
    if (receipt) {
      if (receipt.digest !== request?.digest) throw keyReused();
      return { earlier: receipt.body as unknown as Receipted };
    }
    const agency = await this.deps.agencies.find(tx, asked.agency);
    const setting = await this.setting(tx, asked, agency);
    const { draft, move } = this.prepare(asked, caseId, setting);
    const body = bodyOf(draft, move, setting);
    await this.deps.book.open(tx, draft);
    const { requester, ...told } = body;
    await asked.alongside?.(tx, caseId, requester);
    const receiptCode = await this.codeFor(tx, caseId, requester);
    const [recorded] = await this.deps.book.record(tx, [move], request ? { ...request, status: 201, body } : null);
    if (!recorded) throw new Error(`the case ${caseId} just opened did not move`);
    const { id, version, number } = recorded;
    return { result: { ...told, id, version, number, receiptCode, replayed: false }, move };
  }

  private async codeFor(tx: Work, caseId: string, requester: string): Promise<string> {
    const code = this.deps.codeOf(caseId, requester);
    await this.deps.codes.add(tx, {
      id: newId(),
      caseId,
      party: requester,
      digest: digestOfCode(code),
      tail: null,
      document: 'receipt-note',
      issuedBy: 'filing',
    });
    return code;
  }

  /** The code of the first answer as long as it opens the case; once the office has ended or replaced it, none. */
  private async again(tx: Work, filed: Receipted): Promise<Omit<FilingResult, 'replayed'>> {
    const { requester, ...told } = filed;
    const code = this.deps.codeOf(filed.id, requester);
    const holder = await this.deps.codes.holder(tx, digestOfCode(code));
    const { filedAt = null, docketingClock = null } = told;
    return { ...told, filedAt, docketingClock, receiptCode: holder?.caseId === filed.id ? code : null };
  }

  private async setting(tx: Work, asked: FileComplaintRequest, agency: AgencyView | null): Promise<Setting> {
    if (!agency) throw noSuchAgency();
    if (!PROCEDURES.includes(asked.procedure))
      throw wrong('/procedure', 'choice', '没有这种程序', 'There is no such procedure');
    if (asked.procedure === 'major-ruling' && agency.level !== 'national') {
      throw wrong(
        '/agency',
        'agency',
        '重大专利侵权纠纷由国家知识产权局裁决',
        'Major cases are ruled on by the national office only',
      );
    }
    const calendar = await this.deps.calendars.of(tx, await this.deps.book.calendar(tx));
    const now = await this.deps.book.now(tx);
    const today = dateOfInstant(now);
    const receivedOn = dayOfReceipt(asked, today);
    const procedure = procedureById(asked.procedure);
    const first = procedure.editions[0]?.effectiveFrom ?? receivedOn;
    if (receivedOn < first) {
      throw wrong(
        '/receivedOn',
        'edition',
        `该日没有施行中的${procedure.title.zh}规定,最早的版本自${first}起施行`,
        `No edition of this procedure was in force on that day; the first took effect on ${first}`,
      );
    }
    return { procedure, edition: editionInForce(procedure, receivedOn), calendar, now, today, receivedOn };
  }

  private prepare(asked: FileComplaintRequest, caseId: string, at: Setting): { draft: StoredCase; move: Move } {
    const empty = draftCase(asked, caseId, at);
    const onPaper = entersPaper(asked);
    const checked = readForm(asked.form, { procedure: asked.procedure, today: at.today, onPaper }, empty, at.calendar);
    const records = recordsOfComplaint(checked, at.receivedOn);
    const draft: StoredCase = { ...empty, title: titleOf(checked, asked), file: records };
    return { draft, move: this.move(asked, draft, records, at) };
  }

  private move(asked: FileComplaintRequest, draft: StoredCase, records: CaseFile, at: Setting): Move {
    const mover = moverOf(asked, draft.file);
    const capacity = mover.capacity === 'officer' ? 'officer' : 'requester';
    const actor = { id: mover.actor, name: mover.name, capacities: [capacity] as const };
    const input = { receivedOn: at.receivedOn };
    const facts = factsOf({ stored: draft, input, actor, today: at.today, calendar: at.calendar });
    const decided = decide(at.edition, 'file', facts);
    return makeMove({
      stored: draft,
      decision: { ...decided, filePatch: { ...records, ...decided.filePatch } },
      keeping: {
        edition: at.edition,
        calendar: at.calendar,
        now: at.now,
        today: at.today,
        reason: findTransition(at.edition, 'file').title.zh,
      },
      mover,
      input,
      reason: null,
      typeMark: at.procedure.typeMark,
    });
  }
}

const isOfficerHere = (asked: FileComplaintRequest): boolean =>
  asked.person?.roles.some((r) => r.agency === asked.agency && ['officer', 'clerk', 'head'].includes(r.role)) ?? false;

const entersPaper = (asked: FileComplaintRequest): boolean => isOfficerHere(asked) && asked.receivedOn !== null;

function dayOfReceipt(asked: FileComplaintRequest, today: string): string {
  const { receivedOn } = asked;
  if (receivedOn === null) return today;
  if (!isOfficerHere(asked)) {
    throw wrong(
      '/receivedOn',
      'forbidden',
      '收到日期只能由本机关人员填写',
      'Only the agency states the day of receipt',
    );
  }
  if (!isLegalDate(receivedOn)) {
    throw wrong(
      '/receivedOn',
      'date',
      '不是1900至2500年间的有效日期(YYYY-MM-DD)',
      'Not a real date (YYYY-MM-DD) of the years 1900 to 2500',
    );
  }
  if (receivedOn > today) throw wrong('/receivedOn', 'future', '不得晚于今天', 'Must not lie in the future');
  return receivedOn;
}

function moverOf(asked: FileComplaintRequest, file: CaseFile): Mover {
  const requester = Object.entries(file).find(([key, r]) => key.startsWith('party/') && r['role'] === 'requester');
  const [key, record] = requester ?? ['party/1', { name: '' }];
  const behalf = String(record['name']);
  const { person } = asked;
  if (!person)
    return { actor: `party:${key.slice('party/'.length)}`, name: behalf, capacity: 'requester', onBehalfOf: null };
  const capacity = isOfficerHere(asked) ? 'officer' : 'requester';
  return { actor: person.id, name: person.name, capacity, onBehalfOf: behalf };
}

/** A case of which nothing is known yet but where it goes. */
export const draftCase = (
  asked: Pick<FileComplaintRequest, 'agency' | 'procedure'>,
  caseId: string,
  at: Pick<Setting, 'edition' | 'receivedOn'>,
): StoredCase => ({
  id: caseId,
  agency: asked.agency,
  agencyLevel: null,
  procedure: asked.procedure,
  edition: at.edition.effectiveFrom,
  number: null,
  title: '',
  stage: at.edition.initial,
  returnStage: null,
  version: 0,
  filedOn: at.receivedOn,
  docketedOn: null,
  officer: null,
  panel: [],
  recused: [],
  open: true,
  file: {},
  clocks: [],
});

/** What the receipt of the request keeps: everything but the code, and for whom a code is to be made. */
type Receipted = Omit<FilingResult, 'receiptCode' | 'replayed'> & { readonly requester: string };

function bodyOf(
  draft: StoredCase,
  move: Move,
  { edition, now }: Setting,
): Omit<Receipted, 'id' | 'version' | 'number'> {
  const docketing = move.clocks.find(({ clock }) => clock.clock === 'docketing')?.clock ?? null;
  return {
    requester: firstRequester(draft.file),
    stage: move.decision.to,
    receivedOn: draft.filedOn,
    filedAt: now,
    docketingDueOn: docketing?.dueOn ?? null,
    docketingClock: docketing?.id ?? null,
    nextStep: nextStepWords(edition, move.decision.to, docketing),
  };
}

const wrong = (pointer: string, code: string, zh: string, en: string): DomainError =>
  invalid([{ pointer, code, message: { zh, en } }]);

const noSuchAgency = (): DomainError =>
  new DomainError(
    'CASEWORK.NO_SUCH_AGENCY',
    'invalid',
    { zh: '没有这个机关', en: 'There is no such agency' },
    {
      issues: [{ pointer: '/agency', code: 'agency', message: { zh: '没有这个机关', en: 'There is no such agency' } }],
    },
  );

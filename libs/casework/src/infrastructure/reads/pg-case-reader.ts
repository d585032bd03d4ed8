import type { Work } from '../../application/ports.js';
import type {
  CaseHead,
  CasePage,
  CaseQuery,
  CaseReader,
  ClockStory,
  DocumentLine,
  GenerationLine,
  HistoryLine,
} from '../../application/reads/ports.js';
import type { StoredCase } from '../../domain/case.js';
import { sqlOf } from '../pg-unit-of-work.js';
import { caseFrom, clockFrom, type CaseRow, type ClockRow } from '../rows.js';
import { caseList } from './case-list.sql.js';
import { HEAD } from './related-cases.sql.js';

const CASE = `select c.id, c.agency, c.procedure, c.edition::text as edition, c.number, c.title, c.stage, c.return_stage, c.version,
  c.filed_on::text as filed_on, c.docketed_on::text as docketed_on, c.officer, c.panel, c.recused, c.open, c.file,
  (select a.level from agencies a where a.id = c.agency) as level,
  (select coalesce(jsonb_agg(to_jsonb(k) order by k.armed_at, k.id), '[]') from clocks k where k.case_id = c.id) as clocks
  from cases c where c.id = $1`;

const HISTORY = `version, at, transition, from_stage, to_stage, actor, actor_name, capacity, on_behalf_of, citation, standing,
  reason, input, late_by_outage, encode(digest, 'hex') as digest`;

interface HistoryRow {
  readonly version: number;
  readonly at: Date;
  readonly transition: string;
  readonly from_stage: string | null;
  readonly to_stage: string;
  readonly actor: string;
  readonly actor_name: string;
  readonly capacity: string;
  readonly on_behalf_of: string | null;
  readonly citation: string;
  readonly standing: string;
  readonly reason: string | null;
  readonly input: HistoryLine['input'];
  readonly late_by_outage: boolean;
  readonly digest: string;
}

const historyFrom = (r: HistoryRow): HistoryLine => ({
  version: r.version,
  at: r.at.toISOString(),
  transition: r.transition,
  from: r.from_stage,
  to: r.to_stage,
  actor: r.actor,
  actorName: r.actor_name,
  capacity: r.capacity,
  onBehalfOf: r.on_behalf_of,
  citation: r.citation,
  standing: r.standing,
  reason: r.reason,
  input: r.input,
  lateByOutage: r.late_by_outage,
  digest: r.digest,
});

interface ListRow extends Omit<CaseRow, 'return_stage' | 'panel' | 'recused' | 'file'> {
  readonly key: string | number | Date;
  readonly returned: boolean;
  readonly patent: string | null;
  readonly next: (ClockRow & { readonly party: string | null }) | null;
  readonly now: Date;
}

/** Reading cases in PostgreSQL, always under the row-level walls. */
export class PgCaseReader implements CaseReader {
  async page(tx: Work, query: CaseQuery): Promise<CasePage> {
    const { text, values } = caseList(query);
    const rows = await sqlOf(tx).query<ListRow>(text, values);
    const lines = rows.map((r) => ({
      id: r.id,
      agency: r.agency,
      number: r.number,
      title: r.title,
      patent: r.patent,
      procedure: r.procedure,
      edition: r.edition,
      stage: r.stage,
      version: r.version,
      filedOn: r.filed_on,
      docketedOn: r.docketed_on,
      officer: r.officer,
      open: r.open,
      next: r.next ? clockFrom(r.next) : null,
      nextParty: r.next?.party ?? null,
      returned: r.returned,
      position: [keyText(r.key), r.id] as const,
    }));
    return { lines, now: rows[0]?.now.toISOString() ?? (await this.now(tx)) };
  }

  async stored(tx: Work, caseId: string): Promise<StoredCase | null> {
    const [row] = await sqlOf(tx).query<CaseRow & { readonly clocks: readonly ClockRow[] }>(
      CASE,
      [caseId],
      'case-read',
    );
    return row ? caseFrom(row, row.clocks) : null;
  }

  async heads(tx: Work, ids: readonly string[]): Promise<CaseHead[]> {
    const text = `select ${HEAD} from cases c where c.id = any ($1::uuid[]) order by c.id`;
    return sqlOf(tx).query<CaseHead>(text, [ids], 'case-heads');
  }

  async history(tx: Work, caseId: string, after: number, limit: number): Promise<HistoryLine[]> {
    const text = `select ${HISTORY} from history where case_id = $1 and version > $2 order by version limit $3`;
    return (await sqlOf(tx).query<HistoryRow>(text, [caseId, after, limit], 'history-read')).map(historyFrom);
  }

  async latest(tx: Work, caseId: string, before: number, limit: number): Promise<HistoryLine[]> {
    const text = `select ${HISTORY} from history where case_id = $1 and version < $2 order by version desc limit $3`;
    return (await sqlOf(tx).query<HistoryRow>(text, [caseId, before, limit], 'history-latest')).map(historyFrom);
  }

  async documents(tx: Work, caseId: string): Promise<DocumentLine[]> {
    const rows = await sqlOf(tx).query<Omit<DocumentLine, 'madeAt'> & { readonly made_at: Date }>(
      'select id, version, kind, fields, made_at from documents where case_id = $1 order by version, made_at, id',
      [caseId],
      'documents-read',
    );
    return rows.map(({ made_at, ...d }) => ({ ...d, madeAt: made_at.toISOString() }));
  }

  async entered(tx: Work, caseId: string): Promise<ReadonlyMap<string, number>> {
    const rows = await sqlOf(tx).query<{ key: string; version: number }>(
      `select key, min(version) as version from history cross join lateral jsonb_object_keys(file_patch) as key
         where case_id = $1 group by key`,
      [caseId],
      'records-entered',
    );
    return new Map(rows.map(({ key, version }) => [key, version]));
  }

  async clockStory(tx: Work, clockId: string): Promise<ClockStory | null> {
    const [row] = await sqlOf(tx).query<{ clock: ClockRow & StoryRow; generations: GenerationRow[]; now: Date }>(
      `select to_jsonb(k) as clock, hz_now() as now, (select coalesce(jsonb_agg(to_jsonb(g) order by g.generation), '[]')
         from clock_generations g where g.clock_id = k.id) as generations
       from clocks k where k.id = $1`,
      [clockId],
      'clock-story',
    );
    if (!row) return null;
    const { clock, generations } = row;
    const versions = generations.map((g) => g.case_version);
    const text = `select ${HISTORY} from history where case_id = $1 and version = any ($2) order by version`;
    const history = await sqlOf(tx).query<HistoryRow>(text, [clock.case_id, versions], 'clock-history');
    return {
      clock: clockFrom(clock),
      caseId: clock.case_id,
      edition: clock.edition,
      armedAt: new Date(clock.armed_at).toISOString(),
      firedAt: clock.fired_at === null ? null : new Date(clock.fired_at).toISOString(),
      lateByOutage: clock.late_by_outage,
      generations: generations.map(generationFrom),
      history: history.map(historyFrom),
      now: row.now.toISOString(),
    };
  }

  async agencyIds(tx: Work): Promise<string[]> {
    return (await sqlOf(tx).query<{ id: string }>('select id from agencies order by id', [], 'agency-ids')).map(
      (r) => r.id,
    );
  }

  async personNames(tx: Work, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await sqlOf(tx).query<{ id: string; name: string }>(
      'select id, name from people where id = any ($1::uuid[])',
      [ids],
      'person-names',
    );
    return new Map(rows.map((r) => [r.id, r.name]));
  }

  async now(tx: Work): Promise<string> {
    const [row] = await sqlOf(tx).query<{ now: Date }>('select hz_now() as now', [], 'hz-now');
    if (!row) throw new Error('the database told no time');
    return row.now.toISOString();
  }
}

interface StoryRow {
  readonly case_id: string;
  readonly edition: string;
  readonly armed_at: string;
  readonly fired_at: string | null;
  readonly late_by_outage: boolean;
}

interface GenerationRow {
  readonly generation: number;
  readonly case_version: number;
  readonly reason: string;
  readonly state: string;
  readonly due_on: string | null;
  readonly at: string;
}

const generationFrom = (g: GenerationRow): GenerationLine => ({
  generation: g.generation,
  caseVersion: g.case_version,
  reason: g.reason,
  state: g.state,
  dueOn: g.due_on,
  at: new Date(g.at).toISOString(),
});

/** pg gives `infinity` as a number and an instant as a Date; both go back as PostgreSQL reads them. */
function keyText(key: string | number | Date): string {
  if (key instanceof Date) return key.toISOString();
  return typeof key === 'number' ? 'infinity' : key;
}

import type { Words } from '#libs/kernel';
import { dateOfInstant } from '#libs/legal';
import { fileInOrder, type CaseFile } from '#libs/procedures';
import type { StoredCase } from '../../domain/case.js';
import { healthOf, type Health } from '../../domain/health.js';
import { fileFor } from '../../domain/mask.js';
import { nextClock } from '../../domain/next-clock.js';
import { joinedWith, type ConsolidationView } from '../joinder/joined-cases.js';
import type { CasePerson } from '../ports.js';
import { seeCase, type ReadDeps } from './case-access.js';
import { clockLines, type ClockLine } from './clock-view.js';
import { editionOf, stageTitle } from './titles.js';

export interface PersonLine {
  readonly id: string;
  readonly name: string;
}

/** A case in full, within what this person may see. `version` is its ETag. */
export interface CaseDetail {
  readonly id: string;
  readonly agency: string;
  readonly number: string | null;
  readonly title: string;
  readonly procedure: string;
  readonly edition: string;
  readonly stage: string;
  readonly stageTitle: Words;
  readonly returnStage: string | null;
  readonly version: number;
  readonly filedOn: string;
  readonly docketedOn: string | null;
  readonly open: boolean;
  readonly officer: PersonLine | null;
  readonly panel: readonly PersonLine[];
  /** True where some of it is kept from this onlooker, beside the contacts that are masked for all but the party itself. */
  readonly masked: boolean;
  /** Whether this onlooker may put papers into it. */
  readonly mayAddPapers: boolean;
  readonly file: CaseFile;
  readonly clocks: readonly ClockLine[];
  readonly health: Health;
  /** Cases tried together with this one; null where it is tried alone. */
  readonly consolidation: ConsolidationView | null;
}

/** Reads one case: its head, its file, its clocks, who is in charge. */
export class ReadCase {
  constructor(private readonly deps: ReadDeps) {}

  /** @throws DomainError CASEWORK.NOT_FOUND */
  async execute(caseId: string, person: CasePerson): Promise<CaseDetail> {
    const calendar = await this.deps.calendars.current();
    return this.deps.work.run(person.viewer, async (tx) => {
      const { stored, onlooker } = await seeCase(this.deps, tx, caseId, person);
      const ids = [...(stored.officer ? [stored.officer] : []), ...stored.panel];
      const names = await this.deps.reader.personNames(tx, ids);
      const now = await this.deps.reader.now(tx);
      const present = { today: dateOfInstant(now), now, calendar };
      const named = (id: string): PersonLine => ({ id, name: names.get(id) ?? '' });
      return {
        ...headOf(stored),
        officer: stored.officer ? named(stored.officer) : null,
        panel: stored.panel.map(named),
        masked: onlooker.as !== 'in-charge',
        mayAddPapers: this.deps.capacities.may(person, 'paper.add', stored),
        file: fileInOrder(editionOf(stored), fileFor(stored.file, onlooker)),
        clocks: clockLines(stored, present),
        health: healthOf(nextClock(stored.clocks), present),
        consolidation: await joinedWith(this.deps.reader, tx, stored),
      };
    });
  }
}

const headOf = (s: StoredCase) => ({
  id: s.id,
  agency: s.agency,
  number: s.number,
  title: s.title,
  procedure: s.procedure,
  edition: s.edition,
  stage: s.stage,
  stageTitle: stageTitle(s, s.stage),
  returnStage: s.returnStage,
  version: s.version,
  filedOn: s.filedOn,
  docketedOn: s.docketedOn,
  open: s.open,
});

/** The clocks of a case, the most urgent first. */
export class CaseClocks {
  constructor(private readonly deps: ReadDeps) {}

  /** @throws DomainError CASEWORK.NOT_FOUND */
  async execute(caseId: string, person: CasePerson): Promise<readonly ClockLine[]> {
    const calendar = await this.deps.calendars.current();
    return this.deps.work.run(person.viewer, async (tx) => {
      const { stored } = await seeCase(this.deps, tx, caseId, person);
      const now = await this.deps.reader.now(tx);
      return clockLines(stored, { today: dateOfInstant(now), now, calendar });
    });
  }
}

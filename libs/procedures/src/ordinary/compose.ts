import type { AnyEdition } from '../engine/model.js';
import { makeGuards, type GuardName, type GuardTerms } from '../guards/table.js';
import { assemble, type Blocks } from '../shared/assemble.js';
import type { ClockName } from './clocks.js';
import type { DocumentName } from './documents.js';
import { stages, type StageName } from './stages.js';

interface Parts extends Omit<Blocks<StageName, GuardName, ClockName, DocumentName>, 'guards' | 'stages'> {
  readonly terms: GuardTerms;
}

/** An edition of the ordinary ruling from its building blocks. */
export const composeEdition = ({ terms, ...parts }: Parts): AnyEdition =>
  assemble<StageName, GuardName, ClockName, DocumentName>({ ...parts, stages, guards: makeGuards(terms) });

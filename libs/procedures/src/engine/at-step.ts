import { guardOf } from './decide.js';
import type { AnyEdition, AnyTransition, Beside, Facts } from './model.js';

/**
 * The document whose receipt by a party a step records, and proves by a record of its own: what puts such a day right, or
 * files what came from a party, proves no service.
 */
export function receivedBy({ writes = [], documents = [] }: AnyTransition): string | null {
  if (!documents.includes('service-record')) return null;
  const kinds = writes
    .filter(({ record, take = [] }) => record === 'service' && take !== 'all' && take.includes('receivedOn'))
    .map(({ set }) => set?.['document']);
  const named = kinds.find((source) => source !== undefined && 'value' in source);
  return named && 'value' in named ? String(named.value) : null;
}

/** The documents that can be served by the public notice which a step makes; none for every other step. */
export function announcedBy({ input = {}, writes = [], documents = [] }: AnyTransition): readonly string[] {
  if (!documents.includes('public-notice')) return [];
  const named = input['document']?.type;
  if (named?.kind === 'choice') return named.of;
  return writes.flatMap(({ record, set }) => {
    const source = record === 'service' ? set?.['document'] : undefined;
    if (!source) return [];
    return 'value' in source ? [String(source.value)] : 'byStage' in source ? Object.values(source.byStage) : [];
  });
}

/** What is shown beside the form of a step: as it says, else as what it writes or does with a draft tells. */
export function shownBeside({ beside, draft, writes = [] }: AnyTransition): Beside | null {
  if (beside) return beside;
  if (draft === 'submits') return 'draft';
  const written = writes.map(({ record }) => record);
  return written.includes('deliberation') ? 'deliberation' : written.includes('service') ? 'service' : null;
}

/** What waits for a step, each in the input fields that name it. */
export const waitingFor = (
  edition: AnyEdition,
  { readyWhen }: AnyTransition,
  facts: Facts,
): readonly Facts['input'][] => (readyWhen && guardOf(edition, readyWhen).names?.(facts)) || [];

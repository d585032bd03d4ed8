import type { MatterKind } from '../facts/file.js';
import type { PaperKind } from './fields.js';
import type { AnyTransition, Write } from './model.js';

/** An attempt to deliver 送达: that a document `sends` itself on its way, or that this `fails`. */
export type Delivery = 'sends' | 'fails';
/** What a step does with cases that are tried together 合并审理. */
export type Joinder = 'joins' | 'splits';

/** What a step enters of an attempt to deliver whatever document its form names; null for every other step. */
export function deliveryOf({ input = {}, writes = [], documents = [] }: AnyTransition): Delivery | null {
  if (!documents.includes('service-record')) return null;
  const attempt = writes
    .filter(({ record, id }) => record === 'service' && id === 'new')
    .map(({ take = [] }) => (take === 'all' ? Object.keys(input) : take))
    .find((taken) => taken.includes('document') && taken.includes('sentOn') && !taken.includes('receivedOn'));
  return attempt ? (attempt.includes('failed') ? 'fails' : 'sends') : null;
}

/** Whether a step takes cases together, or one of them out again. */
export function joinderOf({ writes = [] }: AnyTransition): Joinder | null {
  const written = writes.find(({ record }) => record === 'consolidation');
  if (!written) return null;
  if (written.id === 'new') return 'joins';
  return valueOf(written, 'state') === 'split' ? 'splits' : null;
}

/** The matter beside the main line that a step opens. */
export function openedBy({ writes = [] }: AnyTransition): MatterKind | null {
  const opening = writes.find(({ record, id }) => record === 'matter' && id === 'new');
  return opening ? (valueOf(opening, 'matter') as MatterKind | null) : null;
}

/** What a paper is filed as that comes in with a step, where its field does not say what it must be. */
export function paperKindOf({ writes = [] }: AnyTransition): PaperKind {
  const answers = writes.some(
    ({ record, take = [] }) => record === 'answer' && (take === 'all' || take.includes('receivedOn')),
  );
  return answers ? 'answer' : 'evidence';
}

function valueOf({ set = {} }: Write, field: string): unknown {
  const source = set[field];
  return source && 'value' in source ? source.value : null;
}

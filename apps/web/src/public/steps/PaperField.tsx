import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { moment } from '../../parts/dates';
import { FOLLOW, useCase, useFollowPapers, type Door, type FollowView } from '../follow/use-follow';
import { Group } from '../kit/Field';
import type { Target } from '../../parts/papers/send-file';
import { Purpose } from '../../parts/papers/Purpose';
import { sizeOf } from '../../parts/papers/size';
import { Limits, Uploads } from '../uploads/Uploads';
import { words } from './words';

export const targetOf = (door: Door, { caseId, you }: FollowView): Target => ({
  proof: { 'Follow-Code': door.code, 'Follow-Tail': door.phoneTail },
  of: { case: caseId },
  party: you.party,
});

/** Kinds that say nothing of what the paper is. */
const GENERAL: readonly string[] = ['evidence', 'other'];

/** What may be named here: what this party handed in itself. What came to it from the other side or the office is not its own. */
const offered = <T extends { readonly kind: string; readonly own: boolean }>(
  papers: readonly T[],
  kinds?: readonly string[],
): readonly T[] => papers.filter(({ kind, own }) => own && (!kinds || kinds.includes(kind) || GENERAL.includes(kind)));

/** Papers of a step: those that are in the case can be named, others are sent from here. */
export function PaperField({
  at,
  label,
  error,
  optional,
  kind,
  kinds,
  several,
  clears = false,
  value,
  change,
}: {
  at: string;
  label: string;
  error: string | null;
  optional: boolean | 'one';
  kind: string;
  /** What the paper may be, where the step says so. */
  kinds?: readonly string[] | undefined;
  several: boolean;
  /** Whether the one that was named can be taken back. */
  clears?: boolean;
  value: readonly string[];
  /** Told what to make of the papers that are named then. */
  change: (next: (ids: readonly string[]) => readonly string[]) => void;
}): ReactNode {
  const { door, view } = useCase();
  const queries = useQueryClient();
  const say = useWords(words);
  const papers = useFollowPapers(door);
  const own = offered(papers.data ?? [], kinds);
  const pick = (id: string, on: boolean): void =>
    change((named) => {
      const others = several ? named.filter((one) => one !== id) : [];
      return on ? [...others, id] : others;
    });
  return (
    <Group of={{ at, label, error, optional }}>
      <Limits />
      {own.map((paper) => (
        <label key={paper.id} className="pb-option">
          <input
            type={several ? 'checkbox' : 'radio'}
            name={at}
            checked={value.includes(paper.id)}
            onChange={(event) => pick(paper.id, event.target.checked)}
          />
          <span>
            {paper.name}
            <Purpose of={paper.purpose} />
            <small className="pb-hint">
              {moment(paper.at)} · {sizeOf(paper.size)}
            </small>
            <small className="pb-hash">{paper.sha256.slice(0, 16)}</small>
          </span>
        </label>
      ))}
      {clears && own.length > 0 ? (
        <label className="pb-option">
          <input type="radio" name={at} checked={value.length === 0} onChange={() => change(() => [])} />
          <span>{say('noPaper')}</span>
        </label>
      ) : null}
      <Uploads
        title={label}
        kind={kind}
        place={`${view.caseId}${at}`}
        target={() => Promise.resolve(targetOf(door, view))}
        papers={[]}
        purposed={kind === 'evidence'}
        received={(receipt) => {
          void queries.invalidateQueries({ queryKey: [FOLLOW, door, 'papers'] });
          pick(receipt.id, true);
        }}
      />
    </Group>
  );
}

import { LongText } from '../../../parts/LongText';
import { Radio } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words';
import type { CaseDetail } from '../../../parts/types';
import { words } from '../words';

interface Vote {
  readonly person: string;
  readonly opinion?: string;
  readonly agrees?: boolean;
}

/** Each member of the panel with an opinion and a vote; a dissent is kept beside the majority. */
export function VotesField({
  of,
  label,
  value = [],
  onChange,
}: {
  of: CaseDetail;
  label: string;
  value?: readonly Vote[];
  onChange?: (votes: Vote[]) => void;
}): ReactNode {
  const say = useWords(words);
  const voteOf = (person: string): Vote => value.find((vote) => vote.person === person) ?? { person };
  const change = (next: Vote): void =>
    onChange?.(of.panel.map(({ id }) => (id === next.person ? next : voteOf(id))).filter(spoke));
  const votes = of.panel.map(({ id }) => voteOf(id));
  const yes = votes.filter(({ agrees }) => agrees === true).length;
  const no = votes.filter(({ agrees }) => agrees === false).length;
  if (of.panel.length === 0) return say('noPanel');
  return (
    <div role="group" aria-label={label} className="hz-row-list">
      <p role="status" className="hz-quiet">
        {say('tally', { yes, no, open: votes.length - yes - no })} · {say('dissentNote')}
      </p>
      {of.panel.map(({ id, name }) => {
        const vote = voteOf(id);
        return (
          <div key={id} className="hz-row-item">
            <strong>{name}</strong>{' '}
            <Radio.Group
              // Each person's own: one name for all would let the arrow keys run from one to the next.
              name={`vote-${id}`}
              aria-label={say('agreesOf', { name })}
              value={vote.agrees ?? null}
              onChange={(event) => change({ ...vote, agrees: event.target.value === true })}
              options={[
                { value: true, label: say('agree') },
                { value: false, label: say('dissent') },
              ]}
            />
            <LongText
              aria-label={say('opinionOf', { name })}
              placeholder={say('opinionOf', { name })}
              value={vote.opinion ?? ''}
              maxLength={20_000}
              onChange={(event) => change({ ...vote, opinion: event.target.value })}
            />
          </div>
        );
      })}
    </div>
  );
}

const spoke = (vote: Vote): boolean => vote.agrees !== undefined || Boolean(vote.opinion);
